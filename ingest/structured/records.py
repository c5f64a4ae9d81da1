"""JSON: an array of records, an object that holds one, or one record a line."""

import json
from collections.abc import Iterator
from typing import Any

from ingest.documents.draft import Unfit
from ingest.structured.grid import Row, flat
from ingest.structured.limits import MOST_COLUMNS
from ingest.structured.options import Options


def rows(text: str, options: Options) -> Iterator[Row]:
    """The records, numbered from 1; a line that is no record is a row with a problem."""
    if is_lines(text):
        yield from _lines(text)
        return
    try:
        whole = loaded(text)
    except ValueError as error:
        raise Unfit(f"it is no JSON ({error}); save it anew") from None
    for number, record in enumerate(_records(whole, options.records), start=1):
        yield _row(record, number)


def loaded(text: str) -> Any:  # noqa: ANN401  JSON is anything
    """What JSON says; numbers stay the words they are written in."""
    return json.loads(text, parse_int=str, parse_float=str)


def is_lines(text: str) -> bool:
    r"""Whether each line is a record of its own.

    >>> is_lines('{"a": 1}\n{"a": 2}'), is_lines('{\n"a": 1}'), is_lines('[{"a": 1}]')
    (True, False, False)
    """
    first, _, rest = text.lstrip().partition("\n")
    if not first.startswith("{") or not rest.strip():
        return False
    try:
        json.loads(first)
    except ValueError:
        return False
    return True


def _lines(text: str) -> Iterator[Row]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            yield _row(loaded(line), number)
        except ValueError as error:
            yield Row(number, "", (), f"it is no JSON ({error})")
        except RecursionError:
            yield Row(number, "", (), "its parts are nested too deep")


def _row(record: object, number: int) -> Row:
    if not isinstance(record, dict):
        return Row(number, "", (), "it is no record but a bare value")
    cells = tuple(cell for cell in flat(record) if cell[1].strip())
    if len(cells) > MOST_COLUMNS:
        return Row(number, "", (), f"it has more than {MOST_COLUMNS:,} values")
    return Row(number, "", cells)


def _records(whole: object, way: str | None) -> list[object]:
    found = whole
    for step in way.split(".") if way else ():
        if not isinstance(found, dict) or step not in found:
            raise Unfit(f"there is no {way!r} in it: {step!r} is missing")
        found = found[step]
    if isinstance(found, list):
        return found
    if not isinstance(found, dict):
        raise Unfit("it holds no records")
    lists = [value for value in found.values() if isinstance(value, list)]
    if way is None and len(lists) == 1 and all(isinstance(one, dict) for one in lists[0]):
        return list(lists[0])
    return [found]
