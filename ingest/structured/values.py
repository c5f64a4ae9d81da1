"""What a value of a mapping is in one row: words, each with the place it comes from."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph import Span
from ingest.structured.countries import country
from ingest.structured.layout import Cell, LaidRow
from ingest.structured.listing import listed
from ingest.structured.mapping import Column, Condition, Value
from ingest.structured.wording import BRACES, folded


@dataclass(frozen=True, slots=True)
class Said:
    """Words, and the stretch of the text that they are or come from."""

    text: str
    span: Span


@dataclass(slots=True)
class View:
    """A row as a mapping looks at it; `problems` are what was lost on the way."""

    row: LaidRow
    columns: tuple[str, ...]
    problems: list[str] = field(default_factory=list)
    _cells: dict[str, Cell] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._cells = {cell.column: cell for cell in self.row.cells}

    def cell(self, column: Column) -> Cell | None:
        """The cell of a column, None where it is empty or there is no such column."""
        name = name_of(column, self.columns)
        return self._cells.get(name) if name else None

    def note(self, column: Column | None, sentence: str) -> None:
        """Keeps a sentence about this row, once."""
        name = name_of(column, self.columns) if column else None
        where = f"{self.row.name}, column {name!r}" if name else self.row.name
        said = f"{where}: {sentence}"
        if said not in self.problems:
            self.problems.append(said)

    def holds(self, conditions: Iterable[Condition]) -> bool:
        """Whether the row is one that counts."""
        return all(self._holds(one) for one in conditions)

    def _holds(self, condition: Condition) -> bool:
        cell = self.cell(condition.column)
        text = cell.text if cell else ""
        word = folded(text)
        return (
            (not condition.among or word in condition.among)
            and word not in condition.excluded
            and (condition.matches is None or bool(condition.matches.search(text)))
            and (condition.filled is None or bool(text) is condition.filled)
        )


def name_of(column: Column, columns: tuple[str, ...]) -> str | None:
    """The name of a column that may be given by its number."""
    if isinstance(column.ref, int):
        return columns[column.ref - 1] if column.ref <= len(columns) else None
    return column.ref


def values(value: Value, view: View) -> tuple[Said, ...]:
    """All that `value` is in a row; nothing where the row says nothing of it."""
    return made_of(value, list(_taken(value, view)), view)


def made_of(value: Value, found: list[Said], view: View) -> tuple[Said, ...]:
    """What the steps of `value` make of words that were taken already."""
    column = value.used[0] if value.used else None
    if value.pattern is not None and found:
        found = [piece for said in found for piece in _cut_out(value.pattern, said)]
        if not found and not value.lenient:
            view.note(column, "the pattern of the mapping finds nothing here")
    for separator in value.split:
        found = [piece for said in found for piece in _pieces(said, separator)]
    if value.split_names:
        found = [piece for said in found for piece in _names(said, value.split_names)]
    if value.strip:
        found = [piece for said in found for piece in _stripped(said, value.strip)]
    if value.matching is not None:
        found = list(_matching(value, found, view, column))
    if value.lookup is not None:
        found = list(_looked_up(value, found, view, column))
    if not found and value.default and value.lookup is None:
        found = [Said(text, view.row.span) for text in value.default]
    if value.say:
        found = _worded(value.say, found, view)
    return tuple({said.text: said for said in reversed(found)}.values())[::-1]


def _taken(value: Value, view: View) -> Iterator[Said]:
    if value.constant is not None:
        yield Said(value.constant, view.row.span)
    elif value.column is not None:
        if cell := view.cell(value.column):
            yield Said(cell.text, cell.span)
    elif value.template is not None:
        said = _filled(value.template, view)
        cells = [cell for column in value.columns if (cell := view.cell(column))]
        if said is not None and cells:
            yield Said(said, cells[0].span)


def _filled(template: str, view: View) -> str | None:
    """A template with its cells in it; None when one of them is empty."""
    braces = list(BRACES.finditer(template))
    cells = [view.cell(Column(brace.group(1), 0)) for brace in braces]
    if not all(cells):
        return None
    texts = iter(
        _braced(brace, cell.text) for brace, cell in zip(braces, cells, strict=True) if cell
    )
    return BRACES.sub(lambda _: next(texts), template)


def _worded(say: str, found: list[Said], view: View) -> list[Said]:
    """The words within what is said around them; without, where a cell of that is empty."""
    around = _filled(say, view)
    if around is None:
        return found
    return [Said(around.replace("{}", said.text), said.span) for said in found]


def _braced(brace: re.Match[str], text: str) -> str:
    """What stands in a template for a cell; `{Seat|country}` is a code's or a name's country."""
    known = country(text) if brace.group(2) else None
    return known[0] if known else text


def _cut_out(pattern: re.Pattern[str], said: Said) -> Iterator[Said]:
    group: int | str = "words" if "words" in pattern.groupindex else min(pattern.groups, 1)
    for match in pattern.finditer(said.text):
        if match.group(group):
            yield _slice(said, *match.span(group))


def _pieces(said: Said, separator: str) -> Iterator[Said]:
    start = 0
    for piece in said.text.split(separator):
        yield from _stripped(_whole_or_slice(said, start, start + len(piece)), " ")
        start += len(piece) + len(separator)


def _names(said: Said, separators: tuple[str, ...]) -> Iterator[Said]:
    for start, end in listed(said.text, separators):
        yield from _stripped(_whole_or_slice(said, start, end), " ")


def _stripped(said: Said, signs: str) -> Iterator[Said]:
    signs = f"{signs} "
    left = len(said.text) - len(said.text.lstrip(signs))
    right = len(said.text.rstrip(signs))
    if left < right:
        yield _whole_or_slice(said, left, right)


def _matching(value: Value, found: list[Said], view: View, column: Column | None) -> Iterator[Said]:
    for said in found:
        if value.matching is None or value.matching.fullmatch(said.text):
            yield said
        elif not value.lenient:
            view.note(column, f"{said.text[:80]!r} is not what the mapping expects")


def _looked_up(
    value: Value, found: list[Said], view: View, column: Column | None
) -> Iterator[Said]:
    lookup: Mapping[str, tuple[str, ...]] = value.lookup or {}
    if not found and value.default:
        yield from (Said(text, view.row.span) for text in value.default)
    for said in found:
        known = lookup.get(folded(said.text), value.default)
        if known is not None:
            yield from (Said(text, said.span) for text in known)
        elif not value.lenient:
            view.note(column, f"{said.text[:80]!r} is not in the lookup of the mapping")


def _whole_or_slice(said: Said, start: int, end: int) -> Said:
    return said if (start, end) == (0, len(said.text)) else _slice(said, start, end)


def _slice(said: Said, start: int, end: int) -> Said:
    """A part of the words; words that are not themselves in the text keep the place they have."""
    if said.span.end - said.span.start != len(said.text):
        return Said(said.text[start:end], said.span)
    if start >= end:
        return Said("", said.span)
    return Said(said.text[start:end], Span(said.span.start + start, said.span.start + end))
