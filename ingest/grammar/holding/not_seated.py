"""Countries that say nothing of where a firm is: of its owners, or a part of a body's name."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.reference.refs import Ref
from ingest.grammar.words.tokens import DASHES

_NEAR = 8
_PAIR = 2


def not_seated(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether the country of a seat is somebody else's, or nobody's."""
    if candidate.link is not LinkKind.BASED_IN:
        return False
    firm, place = candidate.subject, candidate.object
    return (
        _of_founders(firm, place, document)
        or _of_owner(firm, sentence, document)
        or _in_name(firm, place, document)
        or _of_nearer(firm, place, document)
        or _gapped(firm, place, document)
        or _somebody(firm, document)
    )


def _somebody(firm: Ref, document: Document) -> bool:
    """As in "X Y, who is based in Z": of people alone it is said with that word."""
    tokens, end, whos = document.tokens, firm.words[1], document.lex.pack.phrases.get("who", ())
    behind = [token.lower for token in tokens[end : end + _PAIR]]
    told = firm.via == "name" and firm.sort != "vendor" and behind[:1] == [","]
    return told and behind[-1] in whos


def _gapped(firm: Ref, place: Ref, document: Document) -> bool:
    """As in "X is a German firm, Y an Israeli one": behind the comma the next is told of Y."""
    lex, tokens, (start, end) = document.lex, document.tokens, firm.span
    apart = place.words[0] < start < end < len(tokens) and tokens[start - 1].text == ","
    return apart and "indefinite" in lex.word(tokens[end].lower).closed


def _of_nearer(firm: Ref, place: Ref, document: Document) -> bool:
    """As in "X works with Y, based in Z": behind the comma it is said of the name before it."""
    tokens, bases = document.tokens, document.lex.pack.phrases.get("bases", ())
    for at in range(place.words[0] - 1, max(firm.words[1], place.words[0] - _NEAR), -1):
        if tokens[at].lower in bases and tokens[at - 1].text == ",":
            legal = tokens[at - 2].lower.rstrip(".") in document.lex.legal
            named = tokens[at - 2 - legal]
            ends = {firm.words[1], firm.span[1]}
            return named.capital and at - 1 not in ends and named.text not in firm.name.split()
    return False


def _of_founders(firm: Ref, place: Ref, document: Document) -> bool:
    """As in "X, a joint venture between the Finnish Y and Z": the adjective is Y's."""
    lex, tokens = document.lex, document.tokens
    words = lex.pack.phrases.get("ventures", ())
    told = [token.lower for token in tokens[firm.words[1] : place.words[0]]]
    said = " ".join(word for word in told if word not in DASHES)
    at = max((said.find(word) + len(word) for word in words if word in said), default=-1)
    return at > 0 and any(
        lex.word(word).prep & {"between", "of", "with"} for word in said[at:].split()
    )


def _of_owner(firm: Ref, sentence: Sentence, document: Document) -> bool:
    """As in "a Danish subsidiary of the British X": who is called X Denmark elsewhere is not it.

    The shorter name is the owner's, or one of two owners': "a venture between the Finnish X and Y".
    """
    lex, tokens, (start, end) = document.lex, document.tokens, firm.words
    shorter = firm.entity is not None and document.words(start, end) != firm.name
    if firm.via != "name" or not shorter or not firm.name.startswith(document.words(start, end)):
        return False
    near = range(max(start - _NEAR, sentence.start), start)
    daughters = {"subsidiary", "unit"}
    return any(
        "between" in lex.word(tokens[at].lower).prep
        or (
            lex.word(tokens[at].lower).relation in daughters
            and "of" in lex.word(tokens[at + 1].lower).prep
        )
        for at in near
    )


def _in_name(firm: Ref, place: Ref, document: Document) -> bool:
    """As in "the American Union of X" or "the Kenya-Oman Fund": the country belongs to the name."""
    lex, tokens, start = document.lex, document.tokens, firm.words[0]
    if firm.via != "name" or start < _PAIR:
        return False
    before, dash = tokens[start - 1], tokens[start - 1].text in DASHES
    if dash and before.glued and tokens[start].glued and (tokens[start].lower,) in lex.countries:
        return place.words[0] < start
    words = {*lex.pack.phrases.get("no_firms", ()), *lex.names.unions}
    told = not words.isdisjoint(firm.name.lower().split())
    return told and before.capital and bool(lex.word(before.lower).country)
