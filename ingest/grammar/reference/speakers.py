"""Who talks in a transcript: names before a colon that open one paragraph after another."""

from collections import Counter
from collections.abc import Iterator

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence

# A name of more words with a colon behind it is a heading.
_LONGEST = 4


def speakers(document: Document) -> Iterator[Node]:
    """The noun phrases whose names are those of speakers: each opens two paragraphs or more.

    Behind the colon of each stands what was said, a sentence with its verb; behind that of a
    record, a value.
    """
    labels = [found for one in document.sentences if (found := _label(one, document))]
    times = Counter(words[-1] for _, words in labels)
    yield from (node for node, words in labels if times[words[-1]] > 1)


def _label(sentence: Sentence, document: Document) -> tuple[Node, tuple[str, ...]] | None:
    tokens, start = document.tokens, sentence.start
    opens = start == 0 or tokens[start].start == document.blocks[sentence.block].start
    if not opens:
        return None
    stop = next((at for at in range(start, min(start + _LONGEST + 1, sentence.end))
                 if tokens[at].text == ":"), start)  # fmt: skip
    named = (node for node in sentence.nodes if node.np.name and start <= node.np.start < stop)
    node = next(named, None)
    if node is None or stop + 1 >= len(tokens) or not _said(sentence, stop, document):
        return None
    return node, tuple(token.lower for token in tokens[start:stop])


def _said(sentence: Sentence, colon: int, document: Document) -> bool:
    """Whether a sentence with a verb stands behind the colon, or the next line of one begins."""
    behind = [one for one in document.sentences
              if one.block == sentence.block and one.end > colon + 1]  # fmt: skip
    return any(
        clause.verb is not None and clause.verb.start > colon
        for one in behind
        for clause in one.clauses
    )
