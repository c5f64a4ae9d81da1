"""Goods behind a comma that another makes: "X sells cameras, Y software" leaves the verb out."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.phrases.chunks import THINGS


def two_makers(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a name before goods of its own stands behind plain goods and a comma alone.

    With an article it would say which goods those were, and a longer list ends in "and".
    """
    if candidate.link is not LinkKind.MAKES:
        return False
    name = candidate.object.span if candidate.object.via == "apposition" else candidate.object.words
    told = [n.np for n in sentence.nodes if n.np.name == name and n.np.start == name[0]]
    return any(_alone(np.start, np.end, sentence, document) for np in told if np.end > name[1])


def _alone(start: int, end: int, sentence: Sentence, document: Document) -> bool:
    tokens = document.tokens
    if start <= sentence.start or tokens[start - 1].text != ",":
        return False
    plain = any(
        node.np.end == start - 1 and not node.np.name and node.np.sort in THINGS
        for node in sentence.nodes
    )
    return plain and (end >= sentence.end or tokens[end].text in {".", ";"})
