"""What an article or a name is where nothing but the order of words tells it."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import OFFICES, Item
from ingest.grammar.words.lexicon import Lexicon, Word
from ingest.grammar.words.tokens import Token

# An adjective and the noun of the body.
_NEAR = 2
# "Between 2014 and 2018"
_OPENING = 5


def given(
    tokens: Sequence[Token], index: int, end: int, lex: Lexicon, found: Sequence[Item]
) -> bool:
    """Whether a body stands behind a name right behind its verb: "verkaufte X der Polizei".

    A name without an article has no genitive there, and the article at `index` is a dative.
    """
    np = found[-1].np
    if np is None or np.name is None or np.start != np.name[0]:
        return False
    nouns = tokens[index + 1 : min(index + 1 + _NEAR, end)]
    body = any(lex.word(token.lower).head in OFFICES for token in nouns)
    return body and len(found) > 1 and found[-2].kind in {"verb", "aux"}


def seller(tokens: Sequence[Token], start: int, lex: Lexicon) -> bool:
    """Whether who sells stands at `start` by name: "verkaufte X Kameras", "dat X drones leverde".

    Where nouns have capitals, who is bought from as well: "kaufte von X Kameras". Elsewhere a time
    must stand before the verb, as "de politie verkocht X camera's" sells those of X.
    """
    word = lex.word(tokens[start - 1].lower) if start else None
    if word is None:
        return False
    # "Wie berichtet, hat X Kameras geliefert"
    helped = bool(word.closed & {"have", "modal", "subordinator"})
    sold = lex.pack.noun_caps and (word.frame == "SUPPLY" or "source" in word.prep or helped)
    timed = word.frame == "SUPPLY" and _timed(tokens, start - 1, lex)
    return sold or timed or "complementizer" in word.closed


def _timed(tokens: Sequence[Token], verb: int, lex: Lexicon) -> bool:
    """Whether a preposition and a year open the clause before a verb: "In 2018 verkocht X"."""
    first = verb
    while first > 0 and verb - first < _OPENING and tokens[first - 1].kind != "p":
        first -= 1
    opens = "preposition" in lex.word(tokens[first].lower).closed
    return opens and first < verb and tokens[verb - 1].kind == "n"


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
