"""Long attributes before a noun: "das in X ansässige Unternehmen", "de door X gemaakte app"."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import Item
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.numbered import year_of
from ingest.grammar.words.tokens import Token

# A preposition, an article, what a firm is, a name of three words, and a participle.
_REACH = 7
# The article, the preposition, and two nouns with an article each.
_ITEMS = 6
# A day, a month and a year, or "Anfang 2016".
_DATE = 3
_FINITE = frozenset({"be", "become", "have", "modal"})


def attribute_opens(tokens: Sequence[Token], index: int, stop: int, end: int, lex: Lexicon) -> int:
    """Where the article at `index`, with a date behind it, ends before a long attribute; or 0."""
    waits = _frames_attribute(tokens, index, stop, end, lex)
    return stop if waits else _dated_attribute(tokens, index, end, lex)


def _frames_attribute(
    tokens: Sequence[Token], index: int, stop: int, end: int, lex: Lexicon
) -> bool:
    """Whether the article at `index` waits behind a long attribute for its noun."""
    pack = lex.pack
    if not pack.verb_last or stop != index + 1 or stop >= end:
        return False
    here = lex.word(tokens[index].lower).closed
    roles = lex.word(tokens[stop].lower).prep
    told = pack.noun_caps or roles & {"agent"} or _leads(tokens, stop, end, lex)
    opens = {"determiner", "indefinite"} if pack.noun_caps else {"determiner"}
    return bool(here & opens) and bool(roles) and bool(told)


def _dated_attribute(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> int:
    """Where the date ends that stands between an article and the preposition of a long attribute.

    As in "das seit 2011 zum Konzern X gehörende Unternehmen", "het in 2016 door X gekochte Y";
    nought where there is none.
    """
    if not (lex.pack.verb_last and "determiner" in lex.word(tokens[index].lower).closed):
        return 0
    led = index + 1 < end and "preposition" in lex.word(tokens[index + 1].lower).closed
    first = index + 1 + led
    reach = range(first, min(first + (_DATE if led else 1), end - 1))
    at = next((at + 1 for at in reach if year_of(tokens[at].text)), 0)
    if not at or not lex.word(tokens[at].lower).prep:
        return 0
    return at if _leads_far(tokens, at, end, lex) else 0


def _leads_far(tokens: Sequence[Token], start: int, end: int, lex: Lexicon) -> bool:
    """Whether a word with the ending of an adjective, and no article, stands before its noun."""
    for at in range(start + 2, min(start + _REACH, end - 1)):
        token, after = tokens[at], tokens[at + 1]
        if token.kind != "w" or lex.word(token.lower).closed & _FINITE:
            return False
        small = not token.capital and not lex.word(token.lower).closed
        if small and token.lower.endswith(tuple(lex.pack.adjective_endings)) and after.kind == "w":
            return after.capital if lex.pack.noun_caps else bool(lex.word(after.lower).heads)
    return False


def ends_later(
    tokens: Sequence[Token], index: int, end: int, lex: Lexicon, found: Sequence[Item]
) -> bool:
    """Whether the participle of such an attribute, behind two nouns, opens its own noun's phrase.

    As in "die von Kritikern der Polizei genutzte Software": the police used nothing.
    """
    if index + 1 >= end or tokens[index].capital or not tokens[index].lower.endswith(("e", "en")):
        return False
    formed = any(
        lex.participle(tokens[index].lower.removesuffix(ending)) for ending in ("", "e", "en")
    )
    noun = (
        tokens[index + 1].capital if lex.pack.noun_caps else lex.word(tokens[index + 1].lower).heads
    )
    if not (lex.pack.verb_last and formed and noun):
        return False
    behind: Item | None = None
    for item in reversed(found[-_ITEMS:]):
        if item.role == "attribute":
            return True
        if item.kind not in {"np", "prep", "gen"} or _has_noun(item, behind, tokens, lex):
            return False
        behind = item
    return False


def _has_noun(item: Item, behind: Item | None, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether the noun that an attribute waits for stands there: "die in X ansässige Firma Y"."""
    if item.np is None or behind is None or behind.np is None:
        return False
    return "determiner" not in lex.word(tokens[behind.start].lower).closed


def _leads(tokens: Sequence[Token], start: int, end: int, lex: Lexicon) -> bool:
    """Whether a preposition at `start` leads to a participle before a noun: "de bij X gebruikte Y".

    With names alone between, so that "het in X camera's verkocht" is none.
    """
    for at in range(start + 1, min(start + _REACH, end - 1)):
        token = tokens[at]
        if token.kind == "w" and lex.participle(token.lower) and token.lower.endswith("e"):
            return at > start + 1 and tokens[at + 1].kind == "w"
        small = "determiner" in lex.word(token.lower).closed or lex.word(token.lower).heads
        if token.kind != "w" or not (token.capital or small):
            return False
    return False
