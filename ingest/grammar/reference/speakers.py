"""Who talks in a transcript: names before a colon that open one paragraph after another."""

from collections import Counter
from collections.abc import Iterator
from itertools import takewhile

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node

# A name of more words with a colon behind it is a heading.
_LONGEST = 4


def speakers(document: Document) -> Iterator[Node]:
    """The noun phrases whose names are those of speakers: each opens two paragraphs or more.

    Behind the colon of each stands what was said, a sentence with its verb; behind that of a
    record, a value.
    """
    numbers = range(len(document.sentences))
    labels = [found for number in numbers if (found := _label(number, document))]
    times = Counter(words[-1] for _, words in labels)
    yield from (node for node, words in labels if times[words[-1]] > 1)


def _label(number: int, document: Document) -> tuple[Node, tuple[str, ...]] | None:
    sentence, tokens = document.sentences[number], document.tokens
    start = sentence.start
    opens = start == 0 or tokens[start].start == document.blocks[sentence.block].start
    if not opens:
        return None
    stop = next((at for at in range(start, min(start + _LONGEST + 1, sentence.end))
                 if tokens[at].text == ":"), start)  # fmt: skip
    named = (node for node in sentence.nodes if node.np.name and start <= node.np.start < stop)
    node = next(named, None)
    if node is None or stop + 1 >= len(tokens) or not _said(number, stop, document):
        return None
    return node, tuple(token.lower for token in tokens[start:stop])


def _said(number: int, colon: int, document: Document) -> bool:
    """Whether a sentence with a verb stands behind the colon, or the next line of one begins."""
    sentences, block = document.sentences, document.sentences[number].block
    following = (sentences[at] for at in range(number, len(sentences)))
    paragraph = takewhile(lambda one: one.block == block, following)
    return any(
        clause.verb is not None and clause.verb.start > colon
        for one in paragraph
        for clause in one.clauses
    )
