"""Names in a noun phrase that only say of what kind or whose it is: "UAE-based", "X-owned"."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.words.lexicon import Lexicon, Word
from ingest.grammar.words.tokens import DASHES, QUOTES, Token

# A dash and what it joins.
_JOINED = 2


def sort_names(
    tokens: Sequence[Token], start: int, end: int, lex: Lexicon, names: dict[int, int]
) -> tuple[dict[tuple[int, int], str], tuple[int, int] | None, list[tuple[int, int]]]:
    """Names of countries that act as adjectives, a name that only says whose, and the others."""
    spans = [one for one in _names(start, end, names) if not _told_class(tokens, one, start, lex)]
    told = _as_adjectives(tokens, spans, end, lex)
    spans = [span for span in spans if span not in told]
    doer = next((span for span in spans if _joins_participle(tokens, span[1], end, lex)), None)
    doer = doer or _seat(tokens, spans, start, end, lex)
    return told, doer, [span for span in spans if span != doer]


def _told_class(tokens: Sequence[Token], span: tuple[int, int], start: int, lex: Lexicon) -> bool:
    """Whether capitals behind a quoted name only say what bears it: `the "X" Sensor System`."""
    first, stop = span
    if first - 1 <= start or tokens[first - 1].text not in QUOTES or tokens[first].glued:
        return False
    words = [token.lower for token in tokens[first:stop] if token.kind == "w"]
    goods = set(lex.word(words[-1]).heads) & THINGS if words else set()
    return bool(goods) and all(lex.known(word) or word in lex.technical for word in words)


def first_nation(tokens: Sequence[Token], index: int, lex: Lexicon) -> Word | None:
    """The nationality whose first part a word is, for two joined: "franco-allemand"."""
    joined = tokens[index + 1 : index + 3]
    if (
        len(joined) < _JOINED
        or joined[0].text not in DASHES
        or not lex.word(joined[1].lower).country
    ):
        return None
    word = lex.word(f"{tokens[index].lower}-")
    return word if word.country else None


def _names(start: int, end: int, names: dict[int, int]) -> list[tuple[int, int]]:
    spans = []
    index = start
    while index < end:
        stop = names.get(index)
        if stop and stop <= end:
            spans.append((index, stop))
            index = stop
        else:
            index += 1
    return spans


def _as_adjectives(
    tokens: Sequence[Token], spans: list[tuple[int, int]], end: int, lex: Lexicon
) -> dict[tuple[int, int], str]:
    """Names of countries that stand before a class noun: "US company", "UAE-based firm"."""
    found: dict[tuple[int, int], str] = {}
    for span in spans:
        words = tuple(token.lower for token in tokens[span[0] : span[1]])
        code = lex.countries.get(words)
        joined = joined_word(tokens, span[1], end)
        if code and joined and lex.participle(joined) and not lex.word(joined).heads:
            if joined in lex.based:
                found[span] = code
        elif code and any(lex.word(tokens[i].lower).heads for i in range(span[1], end)):
            found[span] = code
    return found


def _joins_participle(tokens: Sequence[Token], stop: int, end: int, lex: Lexicon) -> bool:
    """Whether a hyphen ties a name to a participle, so that it names who acts: "X-owned"."""
    word = joined_word(tokens, stop, end)
    return bool(word) and lex.participle(word) and word not in lex.based and stop + 2 < end


def _seat(
    tokens: Sequence[Token], spans: list[tuple[int, int]], start: int, end: int, lex: Lexicon
) -> tuple[int, int] | None:
    """The name before a firm's class noun that is not the firm's: "a Lowick company".

    With a hyphen it never is: "the Lowick-based company".
    """
    opener = lex.word(tokens[start].lower).closed
    if lex.pack.verb_last or len(spans) != 1 or spans[0][1] >= end:
        return None
    if joined_word(tokens, spans[0][1], end) in lex.based:
        return spans[0] if "vendor" in lex.word(tokens[end - 1].lower).heads else None
    if "indefinite" not in opener:
        return None
    words = [lex.word(token.lower) for token in tokens[spans[0][1] : end]]
    told = words[-1].head == "vendor" and words[-1].relation in {"", "maker"}
    return spans[0] if told and not any(word.closed for word in words) else None


def joined_word(tokens: Sequence[Token], stop: int, end: int) -> str:
    """The word that a hyphen joins to what ends at `stop`: "based" in "UAE-based"."""
    if stop + 1 < end and tokens[stop].text in DASHES and tokens[stop].glued:
        return tokens[stop + 1].lower
    return ""
