"""An end or goods that are none: "a letter to the police", "a grant from X", "sold a house"."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Sentence
from ingest.grammar.holding.small_words import before
from ingest.grammar.phrases.chunks import THINGS

_SMALL = frozenset({"determiner", "indefinite", "possessive", "adverb"})
_WAYS = frozenset({"recipient", "source"})


def hung(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a preposition before an end belongs to another noun, or what is given is no goods."""
    if candidate.link is not LinkKind.SUPPLIED_TO:
        return False
    ends = (candidate.subject.words[0], candidate.object.words[0])
    return _worthless(candidate, sentence, document) or any(
        _hangs(at, sentence, document) for at in ends if sentence.start < at < sentence.end
    )


def _hangs(start: int, sentence: Sentence, document: Document) -> bool:
    lex, tokens = document.lex, document.tokens
    at = before(start - 1, _SMALL, sentence, document)
    if at <= sentence.start or not lex.word(tokens[at].lower).prep & _WAYS:
        return False
    return lex.among(tokens[at - 1].lower, lex.pack.phrases.get("hangs", ()))


def _worthless(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether what is given is named, and all of it is paper, money, land or words."""
    lex = document.lex
    ends = (candidate.subject.words[0], candidate.object.words[0])
    nodes = [
        node
        for clause in _told(candidate, sentence)
        for arg in clause.args()
        if arg.bare or arg.word in lex.pack.phrases.get("gives_with", ())
        for node in arg.nodes
        if not any(node.np.start <= end < node.np.end for end in ends)
    ]
    if any({node.np.sort, node.np.also} & THINGS for node in nodes):
        return False
    heads = (document.tokens[node.np.head].lower for node in nodes)
    return any(lex.among(head, lex.pack.phrases.get("no_goods", ())) for head in heads)


def _told(candidate: Candidate, sentence: Sentence) -> list[Clause]:
    at = candidate.trigger
    return [one for one in sentence.clauses if one.verb and one.start <= at < one.end]
