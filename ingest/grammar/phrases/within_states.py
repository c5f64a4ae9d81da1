"""The state that a town lies in is no member of a list: "to Lowick, Texas, and Norrvik, Ohio"."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import Item, NounPhrase
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_SHORT = 2
_FINITE = frozenset({"verb", "aux"})


def without_states(items: Sequence[Item], tokens: Sequence[Token], lex: Lexicon) -> list[Item]:
    """A sentence without the states that stand between commas behind their towns."""
    found: list[Item] = []
    at = 0
    while at < len(items):
        hosted = items[at].kind == "comma" and found and _town(found[-1].np, tokens, lex)
        if hosted and _lies_in(items, at, tokens, lex):
            at += 2
            at += _kind(items, at) == "comma" and _kind(items, at + 1) in _FINITE
            continue
        found.append(items[at])
        at += 1
    return found


def _lies_in(items: Sequence[Item], comma: int, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether what stands behind a comma is a state and no member of a list."""
    listed = _listed(items, comma + 2, tokens, lex)
    return not listed and _state(items, comma + 1, tokens, lex)


def _kind(items: Sequence[Item], at: int) -> str:
    return items[at].kind if at < len(items) else ""


def _state(items: Sequence[Item], at: int, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a piece is the name of a state within a state, or its letters, and nothing else."""
    np = items[at].np if at < len(items) else None
    return np is not None and np.name == (np.start, np.end) and _called(np.name, tokens, lex)


def _called(name: tuple[int, int], tokens: Sequence[Token], lex: Lexicon) -> bool:
    words, phrases = tokens[name[0] : name[1]], lex.pack.phrases
    if len(words) == 1 and len(words[0].text) == _SHORT:
        return words[0].text.isupper() and words[0].lower in phrases.get("state_codes", ())
    said = "".join(word.lower if word.glued else f" {word.lower}" for word in words).strip()
    return said in phrases.get("constituents", ())


def _town(np: NounPhrase | None, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a phrase may be a town or a body of one: no state, nor anything with an article."""
    if np is None or np.country or np.sort == "person":
        return False
    if np.core >= 0:
        return True
    whole = np.name is not None and np.name[1] == np.end and not np.determiner
    return whole and np.name is not None and not _called(np.name, tokens, lex)


def _listed(items: Sequence[Item], at: int, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a list goes on behind a state as of its members: "Lowick, Texas and Ohio"."""
    comma = _kind(items, at) == "comma"
    at += comma
    if _kind(items, at) != "coord":
        return comma and _state(items, at, tokens, lex)
    if _state(items, at + 1, tokens, lex):
        return True
    return not (comma or _state(items, at + 3, tokens, lex))
