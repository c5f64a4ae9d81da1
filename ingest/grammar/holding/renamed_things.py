"""Names that a firm gives to what it has, or is only like: "X renamed its hall Y"."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.phrases.chunks import THINGS

_ARTICLES = frozenset({"determiner", "indefinite", "possessive"})
_FIRMS = frozenset({"vendor", "organisation", "security", "agency"})


def renamed_thing(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether the new name is that of goods, a hall or a street, and no firm's."""
    if candidate.link is not LinkKind.SUCCEEDED_BY:
        return False
    clause = sentence.around(candidate.trigger)
    verb, at = clause.verb if clause else None, candidate.object.words[0]
    if clause is not None and verb is not None and not (verb.passive or verb.reduced):
        ends = (candidate.subject.words[0], at)
        given = [
            node for arg in clause.args()
            if arg.bare and "BECOME" in verb.frames for node in arg.nodes
            if not any(node.np.start <= end < node.np.end for end in ends)
        ]  # fmt: skip
        if any(_thing(node.np.start, node.np.end, document) for node in given):
            return True
    return any(
        _thing(node.np.start, node.np.name[0], document)
        for node in sentence.nodes
        if node.np.name and node.np.name[0] == at and node.np.start < at
    )


def _thing(start: int, end: int, document: Document) -> bool:
    """Whether an article and an ordinary noun stand there, that calls no firm and no name."""
    lex, tokens = document.lex, document.tokens
    words = [lex.word(tokens[at].lower) for at in range(start, end)]
    if len(words) <= 1 or not words[0].closed & _ARTICLES:
        return False
    last = tokens[end - 1]
    named = any(last.lower in one.split() for one in lex.pack.phrases.get("new_name", ()))
    firm = any(_FIRMS & set(word.heads) for word in words)
    plain = bool(THINGS & set(words[-1].heads)) or lex.known(last.lower)
    return plain and not (named or firm or words[-1].relation or words[-1].closed)
