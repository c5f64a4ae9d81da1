"""Towns that open a text in capitals, as a newspaper writes them: "TARNFIELD: Two weeks ago"."""

from collections import Counter
from collections.abc import Iterator

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node
from ingest.grammar.words.tokens import DASHES

_INITIALS = 4
_BEHIND = frozenset({":", "(", *DASHES})


def datelines(document: Document) -> Iterator[Node]:
    """The noun phrases whose names are datelines: nothing else in the text begins as they do."""
    tokens = document.tokens
    times = Counter(token.lower for token in tokens)
    for sentence in document.sentences:
        for node in sentence.nodes:
            if node.np.name is None:
                continue
            start, end = node.np.name
            opens = start == 0 or tokens[start - 1].text == "."
            behind = tokens[end].text if end < len(tokens) else ""
            if opens and behind in _BEHIND and times[tokens[start].lower] == 1:
                words = tokens[start:end]
                if all(word.text.isupper() and len(word.text) > _INITIALS for word in words):
                    yield node
