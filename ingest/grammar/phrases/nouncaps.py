"""Names where every noun has a capital: what tells a name from the nouns around it, and genitives.

A capital says nothing there, so that a class noun never belongs to the name it stands before or is
joined to: "Software X", "X-Software".
"""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import AUTHORITIES, OFFICES
from ingest.grammar.phrases.taker_goods import goods_of_taker
from ingest.grammar.phrases.town_adjectives import of_any_town
from ingest.grammar.words.lexicon import Lexicon, Word
from ingest.grammar.words.tokens import QUOTES, Token

_WARES = frozenset({"product", "technology"})
_CLASSES = frozenset({"vendor", "product", "technology", "programme", "person", "reporter"})
_JOINED = _CLASSES | {"group", "thing", "government", "buyer"}
_BODIES = OFFICES | {"organisation"}
_GOODS = frozenset({"product", "vendor"})
_VOWELS = frozenset("aeiouäöüysxzß")
_SHORTEST = 5
# Before the dot of a saint, a mount or a fort that a place is called after.
SHORTENED = frozenset({"St", "Ste", "Mt", "Ft"})
_RUN = 6


def class_behind_hyphen(tokens: Sequence[Token], hyphen: int, lex: Lexicon) -> bool:
    """Whether a hyphen joins a name to the noun of its class, which is no part of it."""
    if hyphen + 1 >= len(tokens) or not (tokens[hyphen].glued and tokens[hyphen + 1].glued):
        return False
    after = tokens[hyphen + 1]
    kept = lex.stands_in_names(after.lower) and lex.name_head(after.lower) in _BODIES
    if after.text.isupper() or kept or after.lower in lex.legal:
        return False
    word = lex.word(after.lower)
    return bool(set(word.heads) & _JOINED) or bool(word.relation)


def bears_compound(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether an otherwise ordinary word names the goods or the firm it is joined to."""
    if index + 2 >= end or tokens[index + 1].text != "-":
        return False
    word, after = lex.word(tokens[index].lower), tokens[index + 2]
    plain = word.blank and tokens[index].lower not in lex.technical
    goods = set(lex.word(after.lower).heads) & _GOODS
    return plain and bool(goods) and class_behind_hyphen(tokens, index + 1, lex)


def compound_kind(tokens: Sequence[Token], index: int, lex: Lexicon) -> bool:
    """Whether a noun made of ordinary ones says of what kind goods are: "den Zweifinger-Scannern".

    What one of a kind is called has an article: "die Adlerauge-Software".
    """
    if index + 2 >= len(tokens) or tokens[index + 1].text != "-":
        return False
    token = tokens[index]
    if lex.known(token.lower) or not class_behind_hyphen(tokens, index + 1, lex):
        return False
    opened = index > 0 and "determiner" in lex.word(tokens[index - 1].lower).closed
    several = not opened or plural_class(tokens[index + 2], lex)
    return several and token.text[1:] == token.text[1:].lower() and _made_of(token.lower, lex)


def body_adjective(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether an adjective is a part of a body's name by its capital: "das Nordische Ministerium".

    Adjectives of towns have one anyhow: "die Wiener Polizei".
    """
    if index + 1 >= end or not tokens[index + 1].capital:
        return False
    lower, after = tokens[index].lower, tokens[index + 1].lower
    if lex.name_head(after) not in _BODIES or lex.unique(after) or lex.word(after).lemma != after:
        return False
    word, shape = lex.word(lower), tokens[index].text[1:]
    plain = (word.blank or bool(word.country)) and shape == shape.lower() and lex.known(lower)
    return plain and word.lemma != lower and not lex.noun(lower)


def without_class(tokens: Sequence[Token], left: int, stop: int, lex: Lexicon) -> int:
    """Where the name begins behind the nouns that say what it is: "Software X" is X."""
    while left + 1 < stop:
        token, after = tokens[left], tokens[left + 1]
        word = lex.word(token.lower)
        legal = any(t.lower.rstrip(".") in lex.legal for t in tokens[left + 1 : stop])
        told = _CLASSES - _WARES if legal else _CLASSES
        classed = word.head in told or "determiner" in word.closed
        follows = after.kind == "w" and after.capital and after.lower not in lex.legal
        if token.text.isupper() or not classed or not follows:
            return left
        left += 1
    return left


def legal_form_end(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> int:
    """Where nouns that open a sentence or a value end in a legal form: "Optik Brandt GmbH"; or 0.

    Where every noun has a capital, behind a small word or the noun of a firm as well.

    The first of them says nothing else: "Hersteller Brandt GmbH" begins with what it is. But goods
    right before a legal form are a firm's name: "Kamera AG". Where every noun has a capital an
    English word that firms end in does as well: "Lowick Web Services".
    """
    before = tokens[index - 1] if index else None
    if before and before.kind == "w" and (not lex.pack.noun_caps or _ordinary(before, lex)):
        return 0
    word = lex.word(tokens[index].lower)
    if of_town(tokens, index, end, lex):
        return 0
    small = word.closed - {"verb", "adjective"} or word.prep or word.frame
    goods = word.head in _WARES and index + 1 < end and tokens[index + 1].lower in lex.legal
    if small or word.relation or (word.head in _CLASSES | _BODIES and not goods):
        return 0
    far = 0
    for at in range(index + 1, min(index + _RUN, end)):
        token = tokens[at]
        if token.kind != "w" or not token.capital:
            break
        if token.lower in lex.legal:
            return at + 1
        far = at + 1 if lex.pack.noun_caps and token.lower in lex.names.firm_ends else far
    # "X Solutions and Services GmbH" goes on.
    return 0 if far < end and tokens[far].lower in lex.joins else far


def of_town(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether a word says of which town the name behind it is: "die Grazer LFQ GmbH".

    Before an ordinary word it may be a part of the name: "die Wiener Optik GmbH".
    """
    if of_any_town(tokens, index, end, lex):
        return True
    lower, after = tokens[index].lower, index + 1
    stems = [lower.removesuffix(one) for one in lex.pack.town if lower.endswith(one)]
    if not stems or after >= end or not tokens[after].capital:
        return False
    towns = {town for s in stems for town in (s, f"{s}en", f"{s}e", f"{s[:-1]}en", f"{s}a")}
    return bool(towns & lex.towns) and not lex.known(tokens[after].lower)


def _ordinary(token: Token, lex: Lexicon) -> bool:
    """Whether a noun may be a part of the name behind it; a small word may open the sentence."""
    word = lex.word(token.lower)
    small = bool(word.closed - {"verb", "adjective"} or word.prep)
    return token.capital and not small and word.head != "vendor"


def country_of(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a country stands there in the genitive, which is of the body before it."""
    lower = tokens[at].lower
    genitive = lower.endswith("s") and (lower.removesuffix("s"),) in lex.countries
    return lex.pack.noun_caps and genitive and (lower,) in lex.countries


def body_of_place(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether a body and the place it is of begin here, which together are its name."""
    if index + 1 >= end or not _place(tokens, index + 1, lex):
        return False
    word = lex.word(tokens[index].lower)
    body = bool(word.heads) and word.head in _BODIES
    one = word.lemma == tokens[index].lower or lex.local(tokens[index].lower)
    return body and tokens[index + 1].capital and one


def _place(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a place stands behind a body: a listed one, or an unknown name where it has one."""
    lower = tokens[at].lower
    if tokens[at].text in SHORTENED or country_of(tokens, at, lex):
        return True
    unknown = lex.word(lower).blank and not lex.known(lower) and not tokens[at].text.isupper()
    return lower in lex.towns or (unknown and lex.local(tokens[at - 1].lower))


def plural_class(token: Token, lex: Lexicon) -> bool:
    """Whether a noun means several of a class, whose adjective before it begins no name."""
    word = lex.word(token.lower)
    return lex.pack.noun_caps and bool(word.heads) and word.lemma != token.lower


def ordinary_names(
    tokens: Sequence[Token], spans: Sequence[tuple[int, int]], lex: Lexicon
) -> frozenset[str]:
    """The ordinary nouns among one-word names that no quotation made names."""
    return frozenset(
        tokens[start].lower
        for start, stop in spans
        if stop - start == 1
        and lex.known(tokens[start].lower)
        and lex.word(tokens[start].lower).blank
        and not (start and tokens[start - 1].text in QUOTES)
        and (tokens[start].lower,) not in lex.countries
    )


def odd_capital(token: Token, lex: Lexicon) -> bool:
    """Whether a capital stands on a word that has none outside names: "X Global"."""
    word = lex.word(token.lower)
    return word.blank and word.lemma == token.lower and not lex.noun(token.lower)


def two_nouns(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether two nouns that say nothing of a class stand side by side, as only names do."""
    if index + 1 >= end or not tokens[index + 1].capital:
        return False
    first, second = tokens[index], tokens[index + 1]
    if not _plain(second, lex.word(second.lower)):
        return False
    word = lex.word(first.lower)
    behind_word = index > 0 and tokens[index - 1].kind == "w"
    return _plain(first, word) or (behind_word and _odd_verb(first, word, lex))


def _odd_verb(token: Token, word: Word, lex: Lexicon) -> bool:
    verbal = word.closed == frozenset({"verb"}) and word.lemma != token.lower
    return verbal and token.capital and not lex.noun(token.lower)


def _plain(token: Token, word: Word) -> bool:
    return token.kind == "w" and word.blank and not token.text[0].isdigit()


def split_genitives(tokens: Sequence[Token], lex: Lexicon, capitals: frozenset[str]) -> list[Token]:
    """Tokens with the -s of a name's genitive as a word of its own, as "'s" is elsewhere.

    `capitals` are the capitalised words of the document: the name without its -s is one of them, or
    a noun follows and the ending cannot be the name's own.
    """
    found: list[Token] = []
    for index, token in enumerate(tokens):
        if _genitive(tokens, index, lex, capitals):
            found += _cut(token, len(token.text) - 1, "'s")
        elif cut := _goods_in_one(token, lex, capitals):
            found += _cut(token, cut, token.lower[cut:])
        else:
            found.append(token)
    return found


def _cut(token: Token, at: int, rest: str) -> list[Token]:
    middle = token.start + at
    return [
        Token(token.start, middle, token.text[:at], token.lower[:at], "w", token.glued),
        Token(middle, token.end, token.text[at:], rest, "w", True),  # noqa: FBT003 - glued
    ]


def _goods_in_one(token: Token, lex: Lexicon, capitals: frozenset[str]) -> int:
    """Where the goods begin in a compound with a name: "Xsoftware"; 0 where no name is in it."""
    if not token.capital or token.text.isupper() or len(token.lower) != len(token.text):
        return 0
    if "product" not in lex.word(token.lower).heads or lex.known(token.lower):
        return 0
    for cut in range(_SHORTEST, len(token.lower) - 3):
        stem, rest = token.lower[:cut], token.lower[cut:]
        if "product" in lex.listed(rest):
            told = lex.word(stem).blank and not lex.known(stem) and not _made_of(stem, lex)
            return cut if told and (stem in capitals or cut > _SHORTEST) else 0
    return 0


def _made_of(stem: str, lex: Lexicon) -> bool:
    """Whether a word is put together of ordinary ones, if with a linking s."""
    for bare in (stem, stem.removesuffix("s")):
        if lex.known(bare) or any(
            lex.known(bare[:at]) and (lex.known(bare[at:]) or lex.known(bare[at:].lstrip("s")))
            for at in range(3, len(bare) - 2)
        ):
            return True
    return False


def _genitive(tokens: Sequence[Token], index: int, lex: Lexicon, capitals: frozenset[str]) -> bool:
    token = tokens[index]
    stem = token.lower[:-1]
    if not (token.capital and token.text.endswith("s") and len(stem) >= _SHORTEST):
        return False
    if not lex.word(token.lower).blank or lex.known(token.lower) or lex.known(stem):
        return False
    if stem in capitals:
        return (token.lower,) not in lex.countries
    follows = index + 1 < len(tokens) and tokens[index + 1].capital
    before = tokens[index - 1] if index else None
    bare = before is None or not (
        before.capital or lex.word(before.lower).closed & {"determiner", "indefinite"}
    )
    # "Von Brannecs Y" is somebody, as no genitive stands behind another's mark.
    marked = before is not None and "of" in lex.word(before.lower).prep
    person = marked and follows and not lex.known(tokens[index + 1].lower)
    return follows and bare and stem[-1] not in _VOWELS and not person


def goods_behind_place(tokens: Sequence[Token], stop: int, lex: Lexicon) -> bool:
    """Whether a body of a place gets something: "an die Polizei Hamburg Software"."""
    goods = lex.word(tokens[stop].lower).head in {"product", "technology"}
    country = stop > 0 and (tokens[stop - 1].lower,) in lex.countries
    body = stop > 1 and lex.word(tokens[stop - 2].lower).head in AUTHORITIES
    return (goods and (country or body)) or goods_of_taker(tokens, stop, lex)
