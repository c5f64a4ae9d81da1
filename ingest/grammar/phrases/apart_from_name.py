"""What stands behind a body's name and is no part of it, where a small word ties the two."""

from collections.abc import Sequence

from ingest.grammar.phrases.adjacent import period
from ingest.grammar.phrases.chunks import AUTHORITIES
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token


def set_apart(tokens: Sequence[Token], stop: int, after: int, lex: Lexicon) -> bool:
    """As in "die Polizei X von der Firma Y": an act or time behind "in", a firm that is no body's.

    "bei der Polizei X im Einsatz" says that something is used there.
    """
    link, word = lex.word(tokens[stop].lower), lex.word(tokens[after].lower)
    # "Von der Wiener Firma Y"
    at = after + (word.blank and tokens[after].lower.endswith(tuple(lex.pack.town)))
    firm = at + 1 < len(tokens) and tokens[at].capital and tokens[at + 1].capital
    firm = firm and "vendor" in lex.word(tokens[at].lower).heads[:1]
    apart = firm and lex.pack.noun_caps and bool(link.prep & {"source", "recipient"})
    # The one body of its kind is no other in another country: "die Bundeswehr in Mali".
    if lex.pack.noun_caps and "in" in link.prep and lex.unique(tokens[stop - 1].lower):
        return True
    # "Die Ausschreibung der Polizei X für Bodycams": what is for something is the tender.
    body = stop > 1 and lex.word(tokens[stop - 2].lower).head in AUTHORITIES
    place = body or tokens[stop - 1].lower in lex.towns
    goods = word.head == "product" and place
    act = bool(word.nominal) or period(tokens[after].lower, lex)
    return apart or (goods and lex.pack.noun_caps) or ("in" in link.prep and act)
