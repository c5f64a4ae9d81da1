"""Legal forms written with spaces between their letters: "Norvik S. A." is "Norvik S.A."."""

from collections.abc import Sequence

from ingest.grammar.words.tokens import Token

# A letter and its full stop.
_PAIR = 2
_LETTERS = (4, 3, 2)


def join_spaced(tokens: Sequence[Token], legal: frozenset[str]) -> list[Token]:
    """Tokens with those letters made one word that are a legal form behind a name.

    >>> from ingest.grammar.words.tokens import tokenize
    >>> found = tokenize("Norvik S. A. sold", 0, 17)
    >>> [token.text for token in join_spaced(found, frozenset({"s.a"}))]
    ['Norvik', 'S.A.', 'sold']
    """
    found: list[Token] = []
    index = 0
    while index < len(tokens):
        told = bool(found) and (found[-1].capital or found[-1].text in {",", "de"})
        size = _letters(tokens, index, legal) if told else 0
        if not size:
            found.append(tokens[index])
            index += 1
            continue
        first, last = tokens[index], tokens[index + size * _PAIR - 1]
        text = "".join(token.text for token in tokens[index : index + size * _PAIR])
        found.append(Token(first.start, last.end, text, text.lower(), "w", first.glued))
        index += size * _PAIR
    return found


def _letters(tokens: Sequence[Token], index: int, legal: frozenset[str]) -> int:
    """How many letters with full stops make a legal form from there, or 0."""
    if tokens[index].glued or len(tokens[index].text) > 1 or not tokens[index].capital:
        return 0
    for size in _LETTERS:
        run = tokens[index : index + size * _PAIR]
        letters, stops = run[::_PAIR], run[1::_PAIR]
        whole = len(stops) == size and all(one.text == "." and one.glued for one in stops)
        if not whole or not all(len(one.text) == 1 and one.capital for one in letters):
            continue
        if ".".join(one.lower for one in letters) in legal:
            return size
    return 0
