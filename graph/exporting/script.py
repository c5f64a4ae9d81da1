"""The whole graph as a Cypher script: run in an empty database, it is the same graph again.

What a report says reaches the script as a literal and never as code: texts are JSON strings, which
are Cypher strings too, and names of properties stand between backticks.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, islice
from pathlib import Path
from typing import TextIO, TypeVar

from graph.queries import text_of
from graph.store.transaction import Transaction

_BATCH = 200
_LABELS = ("Claim", "Entity", "Page", "Report", "Ruling")
One = TypeVar("One")


def script(tx: Transaction, file: Path) -> dict[str, int]:
    """The script stands in `file`: constraints, nodes, relationships. Returns how many of each.

    Run it with `cypher-shell --file`, or drop it onto Neo4j Browser.
    """
    with file.open("w", encoding="utf-8") as out:
        for label in _LABELS:
            _say(out, text_of("script/unique_ids").replace("Source", label))
        return {"nodes": _nodes(tx, out), "relationships": _ties(tx, out)}


def literal(value: object) -> str:
    r"""A value as a Cypher literal.

    >>> literal({"said": ["it's", None, 0.5, True]})
    '{`said`: ["it\'s", null, 0.5, true]}'
    """
    match value:
        case Mapping():
            inside = (f"{_name(str(key))}: {literal(one)}" for key, one in sorted(value.items()))
            return "{" + ", ".join(inside) + "}"
        case list():
            return "[" + ", ".join(map(literal, value)) + "]"
        case _:  # dates are text in the graph: no part may be filled in that nobody gave
            return json.dumps(value)


def _nodes(tx: Transaction, out: TextIO) -> int:
    text, count = text_of("script/create_nodes"), 0
    found = ({"labels": row["labels"], "fields": row["fields"]} for row in tx.rows(_EVERYTHING))
    for batch in _batches(found):
        _say(out, text, batch)
        count += len(batch)
    return count


def _ties(tx: Transaction, out: TextIO) -> int:
    text, count = text_of("script/create_ties"), 0
    found = (row.data() for row in tx.rows("export_every_tie"))
    for (source, target), rows in groupby(found, key=lambda row: (row["from"], row["to"])):
        said = text.replace("Source", source).replace("Target", target)
        for batch in _batches({key: row[key] for key in _TIE} for row in rows):
            _say(out, said, batch)
            count += len(batch)
    return count


_EVERYTHING = "export_everything"
_TIE = ("source", "target", "type", "fields")


def _say(out: TextIO, text: str, rows: list[dict[str, object]] | None = None) -> None:
    # The rows come last, so that nothing in them is taken for a part of the query.
    out.write(text if rows is None else text.replace("$rows", literal(rows)))
    out.write(";\n")


def _name(word: str) -> str:
    return "`" + word.replace("`", "``") + "`"


def _batches(rows: Iterable[One]) -> Iterator[list[One]]:
    left = iter(rows)
    while batch := list(islice(left, _BATCH)):
        yield batch
