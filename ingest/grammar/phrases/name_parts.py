"""What belongs to a name beside plain capitals: a foreign "and", a nationality, a country."""

from collections.abc import Sequence

from ingest.grammar.phrases.country_names import country_at
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.places import calendar_words, country_names
from ingest.grammar.words.tokens import DASHES, Token

_SHOUT = 4
_PAIR = 2
_YEAR = 4


def name_like(token: Token, lex: Lexicon) -> bool:
    """Whether a token could be part of a name: capitals, or letters with digits."""
    if token.kind != "w" or not token.capital:
        return False
    lower = token.lower
    if lower in calendar_words(lex.pack.lang) or lower == "i":
        return False
    word = lex.word(lower)
    if token.text[0].isdigit():
        return False
    if token.text.isupper() and len(token.text) >= _SHOUT:
        return True
    return not ("adjective" in word.closed or (word.country and (lower,) not in lex.countries))


def of_people(tokens: Sequence[Token], index: int, lex: Lexicon) -> bool:
    """Whether a nationality of two words begins at a token: "South Korean"."""
    return tuple(token.lower for token in tokens[index : index + 2]) in lex.peoples


def foreign_and(tokens: Sequence[Token], stop: int, end: int, lex: Lexicon) -> bool:
    """Whether "and" of another language joins a name: "Robles y Quant" in an Italian text."""
    token = tokens[stop]
    foreign = token.lower in lex.joins and token.kind == "w" and not token.capital
    word = lex.word(token.lower)
    plain = stop + 1 < end and name_like(tokens[stop + 1], lex)
    return foreign and plain and not (word.closed or word.prep)


def nation_within(tokens: Sequence[Token], stop: int, lex: Lexicon) -> bool:
    """A nationality with a capital where adjectives have none: "Océan Indien Optique".

    Where they stand before their noun, one behind a legal form: "AB Svenska Optik".
    """
    inside = tokens[stop].capital and tokens[stop - 1].capital
    formed = lex.pack.small_nations and tokens[stop - 1].lower in lex.legal
    opened = lex.pack.adjective_after or formed
    nation = opened and bool(lex.word(tokens[stop].lower).country)
    small = lex.pack.small_nations and (tokens[stop].lower,) not in lex.countries
    goes_on = stop + 1 < len(tokens) and name_like(tokens[stop + 1], lex)
    return inside and nation and (small or goes_on)


def branch_end(tokens: Sequence[Token], index: int, stop: int, end: int, lex: Lexicon) -> int:
    """Where a name ends that has a country right behind its legal form: "Holm Ltd Kenya".

    What gets something stands there too, before what it gets: "verkaufte Holm Ltd Kenia ein Y".
    """
    if stop - index <= 1 or stop >= end or not tokens[stop].capital:
        return stop
    if tokens[stop - 1].lower.rstrip(".") not in lex.legal or tokens[stop].kind != "w":
        return stop
    said = (tokens[stop].lower,)
    if said not in lex.countries and said not in country_names("en"):
        return stop
    behind = tokens[stop + 1] if stop + 1 < end else None
    if behind is None or behind.kind == "p":
        return stop if behind and behind.glued and behind.text in DASHES else stop + 1
    word = lex.word(behind.lower)
    ends = word.closed & {"coordinator", "preposition", "be", "have", "modal"} or word.frame
    return stop + 1 if ends and not behind.capital else stop


def bridges(tokens: Sequence[Token], stop: int, end: int, lex: Lexicon) -> bool:
    """A hyphen or ampersand between two parts of one name."""
    if stop + 1 >= end:
        return False
    after = tokens[stop + 1]
    if tokens[stop].text == "-":
        if not (tokens[stop].glued and after.glued):
            return False
        if stop > 1 and tokens[stop - 2].text == "-" and len(tokens[stop - 1].text) == 1:
            return after.kind == "w"  # "In-Q-tel": a letter between two hyphens
        far = tokens[stop + 2 : stop + 4]
        # "Aix-en-Provence": a small word between two hyphens.
        joins = len(far) == _PAIR and far[0].text == "-" and not lex.pack.verb_last
        return (
            after.kind == "n"
            or name_like(after, lex)
            or (joins and far[0].glued and far[1].glued and name_like(far[1], lex))
            or (after.kind == "w" and after.text[0].isdigit())
        )
    return name_like(after, lex)


def model_number(number: str) -> bool:
    """Whether a number behind a name is a model's rather than a year."""
    year = len(number) == _YEAR and number[:2] in {"19", "20"}
    return number.isdigit() and len(number) <= _YEAR and not year


def counts(number: Token, after: Token, lex: Lexicon) -> bool:
    """Whether a number behind a name counts what follows: "von X 30 Drohnen", not "X 4 Drohnen".

    Where adjectives follow, goods stand before their name, so that it does: "à X 4 drones".
    """
    word, pack = lex.word(after.lower), lex.pack
    long = pack.adjective_after or (pack.verb_last and len(number.text) > 1)
    several = "product" in word.heads and word.lemma != after.lower
    return "thing" in word.heads or (long and several)


def of_state(tokens: Sequence[Token], stop: int, end: int, lex: Lexicon) -> bool:
    """Whether a state and a legal form stand behind "of": "Lantern Works of India Limited"."""
    far = _state_end(tokens, stop, end, lex)
    return 0 < far < end and tokens[far].capital and tokens[far].lower.rstrip(".") in lex.legal


def firm_of(tokens: Sequence[Token], index: int, stop: int, end: int, lex: Lexicon) -> bool:
    """Whether a country behind "of" tells where a group of firms is: "Lantern Group of Kenya".

    "The Working Group of Kenya" has but ordinary words.
    """
    last = tokens[stop - 1].lower
    firm = last in lex.names.firm_ends and "organisation" in lex.word(last).heads
    if not firm or not _state_end(tokens, stop, end, lex):
        return False
    return any(not lex.known(token.lower) for token in tokens[index : stop - 1])


def _state_end(tokens: Sequence[Token], stop: int, end: int, lex: Lexicon) -> int:
    """Where a country's name ends that stands behind "of", or 0."""
    of = stop + 1 < end and "of" in lex.word(tokens[stop].lower).prep
    return country_at(tokens, stop + 1, end, lex) if of else 0
