"""Streets and towns of an address: of "X Ltd, 5 Mill Road, Lowick, sells" neither is a party.

Nor is a river by which something lies: "het bedrijf X aan de Maas".
"""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.phrases.waters import on_water
from ingest.grammar.reference.refs import Ref
from ingest.grammar.words.endings import ends_as

# "5 rue de la Paix"
_BEFORE = 4
# A street with its number, before the comma of its town.
_ABOVE = 6


def addressed(candidate: Candidate, document: Document) -> bool:
    """Whether an end of a claim is a street with a number, a town right behind one, or a river.

    Who has a legal form is a firm, whatever it is called.
    """
    return any(_placed(end, document) for end in (candidate.subject, candidate.object))


def _placed(end: Ref, document: Document) -> bool:
    tokens, (start, stop) = document.tokens, end.words
    own = (token.lower for token in tokens[start:stop])
    if not document.lex.legal.isdisjoint(own):
        return False
    if on_water(tokens, start, stop, document.lex):
        return True
    if start > 1 and tokens[start - 1].text == ",":
        above = range(max(start - 1 - _ABOVE, 0), start - 1)
        return _street(start, stop, document) or any(
            _street(at, start - 1, document) for at in above if tokens[at].capital
        )
    return _street(start, stop, document)


def _street(start: int, stop: int, document: Document) -> bool:
    """Whether these words, and the small ones before them, are a street with its number."""
    tokens, first = document.tokens, start
    while first > max(start - _BEFORE, 0) and _leads(first - 1, document):
        first -= 1
    # "5, rue de la Paix"
    comma = tokens[first].kind == "w" and first > 1 and tokens[first - 1].text == ","
    before = first > comma and tokens[first - 1 - comma].kind == "n"
    numbered = before or any(token.kind == "n" for token in tokens[stop - 1 : stop + 1])
    words = tokens[first:stop]
    run = all(token.kind in {"w", "n"} or token.text in "-." for token in words)
    return run and numbered and any(_of_streets(token.lower, document) for token in words)


def _leads(at: int, document: Document) -> bool:
    """Whether a word may stand between the number of a house and the name of its street."""
    token = document.tokens[at]
    word = document.lex.word(token.lower)
    small = bool(word.prep or "determiner" in word.closed)
    return token.kind == "w" and (small or _of_streets(token.lower, document))


def _of_streets(word: str, document: Document) -> bool:
    return ends_as(word, document.lex.pack.phrases.get("streets", ()))
