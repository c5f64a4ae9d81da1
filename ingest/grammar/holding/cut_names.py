"""An end that is only a part of a longer name: "Macy" of "Macy's, the NBA", "In" of "In-Q-Tel"."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.phrases.chunks import ORGANISED
from ingest.grammar.reference.refs import Ref

_POSSESSIVE = frozenset({"'s"})
_ARTICLE = frozenset({"determiner"})
_LONGEST = 12
_PROGRAMMES = ORGANISED | {"programme"}


def cut_name(ref: Ref, document: Document) -> bool:
    """Whether a name goes on where its words end, so that whoever bears it is not known."""
    if ref.country or ref.via not in {"name", "apposition"}:
        return False
    start, at = ref.words if ref.via == "name" else ref.span
    return (
        _possessive_ends(start, at, document)
        or _hyphened(at, document)
        or _listed(at, document)
        or _opened(start, at, document)
        or _states(start - 3, document)
        or _states(at - 1, document)
    )


def _opened(start: int, at: int, document: Document) -> bool:
    """As in "Experts in Lowick Sensing, a daughter of Y" in a list: all of it may be the name.

    A sentence would have a verb, and more than a noun before the preposition.
    """
    lex, tokens = document.lex, document.tokens
    line = next((one for one in document.sentences if one.start <= start < one.end), None)
    if line is None or start - line.start != len(("noun", "in")) or at >= line.end:
        return False
    noun, small = tokens[start - 2], lex.word(tokens[start - 1].lower).prep
    verbs = any(clause.verb and clause.start == line.start for clause in line.clauses)
    return noun.capital and "in" in small and tokens[at].text == "," and not verbs


def _states(at: int, document: Document) -> bool:
    """As in "China State-owned Harrow Fund": the capital makes all of it the name."""
    parts = document.tokens[max(at, 0) : max(at, 0) + 3]
    said = "".join(part.lower for part in parts)
    return parts[0].capital and said in document.lex.pack.phrases.get("state_owned", ())


def _possessive_ends(start: int, at: int, document: Document) -> bool:
    """As in "like Macy's, the NBA and X": nothing is there that would be Macy's.

    Of "X's and Y's cameras" both are owners, and "a client of X's" is one of X.
    """
    lex, tokens = document.lex, document.tokens
    if at + 1 >= len(tokens) or tokens[at].lower not in _POSSESSIVE or not tokens[at].glued:
        return False
    joined = tokens[at + 1].text == "," or tokens[at + 1].lower in lex.joins
    before = tokens[start - 1].lower if start else ""
    if not joined or "of" in lex.word(before).prep:
        return False
    return not _owns_too(at + 1, document)


def _owns_too(at: int, document: Document) -> bool:
    """Whether the next member of the list is an owner as well."""
    lex, tokens = document.lex, document.tokens
    while at < len(tokens) and (tokens[at].text == "," or tokens[at].lower in lex.joins):
        at += 1
    while at < len(tokens) and (tokens[at].capital or lex.word(tokens[at].lower).closed & _ARTICLE):
        at += 1
    return at < len(tokens) and tokens[at].lower in _POSSESSIVE


def _hyphened(at: int, document: Document) -> bool:
    """As in "In-Q-tel": behind the hyphen stands a single letter or another hyphen."""
    parts = document.tokens[at : at + 3]
    if len(parts) < 3 or parts[0].text != "-" or not (parts[0].glued and parts[1].glued):  # noqa: PLR2004
        return False
    return len(parts[1].text) == 1 and parts[1].capital and parts[2].text == "-" and parts[2].glued


def _listed(at: int, document: Document) -> bool:
    """As in "the Advanced Intelligence, Surveillance, and Y Management (AIM) Program".

    What is listed is what the last noun is for, behind the list's own abbreviation.
    """
    lex, tokens = document.lex, document.tokens
    for place in range(at, min(at + _LONGEST, len(tokens) - 2)):
        token = tokens[place]
        if token.text == "(" and tokens[place + 2].text == ")":
            far = place + 3
            named = far < len(tokens) and tokens[far].capital and tokens[place + 1].text.isupper()
            return named and lex.name_head(tokens[far].lower) in _PROGRAMMES
        if not (token.capital or token.text == "," or token.lower in lex.joins):
            return False
    return False
