"""Tokens of a block into sentences: a full stop ends one, an abbreviation does not."""

from collections.abc import Iterator, Sequence

from ingest.grammar.words.tokens import QUOTES, Token

_ENDS = frozenset(".!?…")
_LONGEST = 400
# Legal forms that nobody writes with a full stop: one behind them ends a sentence.
_FORMS = frozenset({
    "SA", "AG", "AB", "GmbH", "SpA", "SAS", "SARL", "BV", "NV", "Oy", "AS", "ASA", "PLC", "LLC",
    "SE", "KG", "OHG", "SL", "SLU", "ApS", "Kft", "Srl", "SRL",
})  # fmt: skip
_DOTTED = _FORMS | {"CV", "SAC"}


def sentences(
    tokens: Sequence[Token], abbreviations: frozenset[str], starters: frozenset[str] = frozenset(),
    months: frozenset[str] = frozenset(),
) -> Iterator[tuple[int, int]]:  # fmt: skip
    """The (start, end) token ranges of the sentences, in order and without gaps.

    `months` are what may follow an ordinal's full stop ("am 20. September").
    A sentence of more than 400 tokens is cut: no writer means it, and time must stay bounded.
    """
    start = 0
    count = len(tokens)
    index = 0
    while index < count:
        if (
            tokens[index].text in _ENDS
            and _ends(tokens, index, abbreviations, starters)
            and not _ordinal(tokens, index, months)
        ):
            index += 1
            while index < count and tokens[index].glued and tokens[index].text in QUOTES | _ENDS:
                index += 1
            yield start, index
            start = index
        elif _form_ends(tokens, index, starters):
            index += 1
            yield start, index
            start = index
        elif index - start >= _LONGEST:
            yield start, index
            start = index
        else:
            index += 1
    if start < count:
        yield start, count


def _form_ends(tokens: Sequence[Token], index: int, starters: frozenset[str]) -> bool:
    """Whether the last full stop of a legal form or of initials ends a sentence too.

    As in "by X S.A. The firm", "across the U.S. The firm".
    """
    text, follows = tokens[index].text, tokens[index + 1 : index + 2]
    if not (text.endswith(".") and index and follows):
        return False
    letters = text.replace(".", "")
    if letters not in _DOTTED and not (len(letters) > 1 and letters.isupper() and "." in text[:-1]):
        return False
    upcoming = follows[0]
    return upcoming.text[0].isupper() and upcoming.lower in starters and not upcoming.glued


def _ordinal(tokens: Sequence[Token], index: int, months: frozenset[str]) -> bool:
    follows = index + 1 < len(tokens) and tokens[index + 1].lower in months
    return follows and index > 0 and tokens[index - 1].text.isdigit()


def _ends(  # noqa: C901, PLR0911 - a table of cases
    tokens: Sequence[Token], index: int, abbreviations: frozenset[str], starters: frozenset[str]
) -> bool:
    """Whether the mark at `index` ends a sentence rather than an abbreviation."""
    if index + 1 == len(tokens):
        return True
    after = index + 1
    while after < len(tokens) and tokens[after].glued and tokens[after].text in QUOTES | _ENDS:
        after += 1
    if after == len(tokens):
        return True
    upcoming = tokens[after]
    if upcoming.glued:
        return False
    if upcoming.kind == "w" and not upcoming.text[0].isupper() and upcoming.text[0].isalpha():
        return upcoming.text[0].lower() == upcoming.text[0].upper()
    if upcoming.text in {",", ")", ";"}:
        return False
    if tokens[index].text == "." and index and tokens[index].glued:
        before = tokens[index - 1]
        if before.text in _FORMS:
            return True
        if before.lower in abbreviations or f"{before.lower}." in abbreviations:
            return upcoming.lower in starters and upcoming.text[0].isupper()
        if len(before.text) == 1 and before.text.isupper():
            return False
    return True
