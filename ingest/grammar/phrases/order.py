"""What an article or a name is where nothing but the order of words tells it."""

from collections.abc import Mapping, Sequence

from ingest.grammar.phrases.chunks import OFFICES, Item
from ingest.grammar.phrases.listed_sellers import list_start
from ingest.grammar.words.lexicon import Lexicon, Word
from ingest.grammar.words.numbered import year_of
from ingest.grammar.words.tokens import Token

# An adjective and the noun of the body.
_NEAR = 2
# "According to a report of the human rights organisation X"
_OPENING = 9
THAT = frozenset({"relative", "complementizer"})
_DEEDS = frozenset({"SUPPLY", "RESELL", "MAKE", "USE", "BUY"})


def given(
    tokens: Sequence[Token], index: int, end: int, lex: Lexicon, found: Sequence[Item]
) -> bool:
    """Whether a body stands behind a name right behind its verb: "verkaufte X der Polizei", or
    behind what opens its clause: "dass X der Polizei".

    A name without an article has no genitive there, and the article at `index` is a dative.
    """
    np = found[-1].np
    if np is None or np.name is None or np.start != np.name[0]:
        return False
    nouns = tokens[index + 1 : min(index + 1 + _NEAR, end)]
    body = any(lex.word(token.lower).head in OFFICES for token in nouns)
    return body and len(found) > 1 and found[-2].kind in {"verb", "aux", "comp", "sub"}


def seller(tokens: Sequence[Token], start: int, lex: Lexicon) -> bool:
    """Whether who sells stands at `start` by name: "verkaufte X Kameras", "dat X drones leverde".

    Where nouns have capitals, who is bought from as well: "kaufte von X Kameras". Elsewhere no
    subject may stand before the verb, as "de politie verkocht X camera's" sells those of X.
    """
    start = list_start(tokens, start, lex)
    word = lex.word(tokens[start - 1].lower) if start else None
    if word is None:
        return False
    if word.closed & {"complementizer", "subordinator"}:
        return True
    # "Wie berichtet, hat X Kameras geliefert"
    acts = word.frame in _DEEDS or bool(word.closed & {"have", "modal"})
    if lex.pack.noun_caps:
        return acts or "source" in word.prep
    return acts and _fronted(tokens, start - 1, lex)


def opens_object(
    tokens: Sequence[Token], stop: int, word: Word, names: Mapping[int, int]
) -> bool:  # fmt: skip
    """Whether goods stand at `stop`, or a firm is told and named there: "kocht X maker Y"."""
    return word.head in {"product", "technology"} or _firm_told(tokens, stop, word, names)


def defined_firm(  # noqa: PLR0913, PLR0917 - a phrase, a place in it, and what stands there
    tokens: Sequence[Token], index: int, stop: int, word: Word, names: Mapping[int, int],
    lex: Lexicon,
) -> bool:  # fmt: skip
    """Whether a noun with its article begins another firm behind a name: "köpte X företaget Y"."""
    behind = stop > index and stop in names.values()
    return behind and lex.definite(tokens[stop].lower) and _firm_told(tokens, stop, word, names)


def _firm_told(tokens: Sequence[Token], stop: int, word: Word, names: Mapping[int, int]) -> bool:
    return word.head == "vendor" and not tokens[stop].capital and stop + 1 in names


def _fronted(tokens: Sequence[Token], verb: int, lex: Lexicon) -> bool:
    """Whether what stands before a verb is no subject: "In 2018 verkocht X", "Volgens Y", "Ook".

    One piece does, where verbs stand second. A participle may lead from it to a noun that is one:
    "in X gevestigde bedrijven".
    """
    first = verb
    while first > 0 and verb - first < _OPENING and tokens[first - 1].kind != "p":
        first -= 1
    before = [token.lower for token in tokens[first:verb]]
    if not before or (first > 0 and tokens[first - 1].kind != "p"):
        return False
    if "preposition" in lex.word(before[0]).closed:
        return not any(lex.participle(lower) and lower.endswith("e") for lower in before)
    listed = (row for row in lex.phrases.get(before[0], ()) if row[1] == "closed:adverb")
    timed = any(lex.among(lower, lex.times) for lower in before)
    return all(
        _adverb(lower, lex) or (timed and _of_a_time(lower, lex)) for lower in before
    ) or any(list(words) == before for words, _ in listed)


def _adverb(lower: str, lex: Lexicon) -> bool:
    return bool(year_of(lower)) or lex.adverb(lower) or "adverb" in lex.word(lower).closed


def _of_a_time(lower: str, lex: Lexicon) -> bool:
    """Whether a word can belong to a time that has no preposition: "two years later"."""
    small = lex.word(lower).closed & {"determiner", "indefinite", "quantity", "adjective"}
    return bool(small) or lower.isdigit() or lex.among(lower, lex.times)


def article_here(found: Sequence[Item]) -> bool:
    """Whether "of the" can only be a partitive article here: "vend des", "avec des"."""
    return not found or found[-1].kind in {"verb", "prep", "aux", "coord", "comma", "sub", "neg"}


def fused(word: Word) -> bool:
    """Whether a preposition holds an article: "du", "del"."""
    return "preposition" in word.closed and bool(word.closed & {"determiner", "indefinite"})


def listed(found: Sequence[Item]) -> bool:
    """Whether the last piece goes on behind "and": "X en Y zijn klant", two are."""
    last = found[-1:-4:-1]
    return [item.kind for item in last[1:2]] == ["coord"] and all(item.np for item in last[2:])


def before_brackets(found: Sequence[Item]) -> Item | None:
    """The last piece that is no comma and stands in no closed bracket."""
    depth = 0
    for item in reversed(found):
        depth += (item.kind == "close") - (item.kind == "open")
        if depth == 0 and item.kind not in {"comma", "open"}:
            return item
    return None


def that_of(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> frozenset[str]:
    """What "that" is not where it stands for a noun: "next to that of X"."""
    closed = lex.word(tokens[index].lower).closed
    if lex.pack.verb_last or index + 1 >= end or not ("determiner" in closed and closed & THAT):
        return frozenset()
    return THAT if "of" in lex.word(tokens[index + 1].lower).prep else frozenset()
