"""Goods that another makes: "X sells cameras, Y software", and "X sells Y cameras"."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.phrases.chunks import THINGS, NounPhrase


def two_makers(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a name before goods stands behind plain goods and a comma alone, or is a brand.

    With an article it would say which goods those were, and a longer list ends in "and".
    """
    if candidate.link is not LinkKind.MAKES:
        return False
    name = candidate.object.span if candidate.object.via == "apposition" else candidate.object.words
    named = [node.np for node in sentence.nodes if node.np.name == name]
    if candidate.read_by == "make.sold" and any(_brand(np, document) for np in named):
        return True
    told = [np for np in named if np.start == name[0]]
    return any(_alone(np.start, np.end, sentence, document) for np in told if np.end > name[1])


def _brand(np: NounPhrase, document: Document) -> bool:
    """Whether many goods bear a name that may be a maker's: "sells Y cameras".

    "Sells its Y cameras" and "sells Y software" tell of goods of that name.
    """
    if np.determiner == "possessive" or THINGS.isdisjoint({np.before, np.after}):
        return False
    beside = (token.lower for token in document.tokens[np.start : np.end])
    words = ((one, document.lex.word(one)) for one in beside)
    return any(word.head in THINGS and word.lemma != one for one, word in words)


def _alone(start: int, end: int, sentence: Sentence, document: Document) -> bool:
    tokens = document.tokens
    if start <= sentence.start or tokens[start - 1].text != ",":
        return False
    plain = any(
        node.np.end == start - 1 and not node.np.name and node.np.sort in THINGS
        for node in sentence.nodes
    )
    return plain and (end >= sentence.end or tokens[end].text in {".", ";"})
