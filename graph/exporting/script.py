"""The whole graph as a Cypher script: run in an empty database, it is the same graph again.

What a report says reaches the script as a literal and never as code: texts are JSON strings, which
are Cypher strings too, and names of properties stand between backticks.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby, islice
from json.encoder import encode_basestring_ascii as _quoted
from pathlib import Path
from typing import TextIO, TypeVar

from graph.exporting.tables import Chosen, Row
from graph.queries import text_of
from graph.store.transaction import Transaction

_BATCH = 200
_LABELS = ("Claim", "Entity", "Page", "Report", "Ruling")
One = TypeVar("One")
Tell = Callable[[str, int], None]


def script(
    tx: Transaction,
    file: Path,
    chosen: Chosen | None = None,
    tell: Tell = lambda _name, _done: None,
) -> dict[str, int]:
    """The script stands in `file`: constraints, nodes, relationships. Returns how many of each.

    A part has every claim behind its links whole: report, pages, ends, and what was decided of it.
    Run it with `cypher-shell --file`, or drop it onto Neo4j Browser.
    """
    wanted = _wanted(tx, chosen) if chosen else None
    with file.open("w", encoding="utf-8") as out:
        for label in _LABELS:
            _say(out, text_of("script/unique_ids").replace("Source", label))
        nodes = _told(_found_nodes(tx, wanted), "nodes", tell)
        ties = _told(_found_ties(tx, wanted), "relationships", tell)
        return {"nodes": _nodes(nodes, out), "relationships": _ties(ties, out)}


def literal(value: object) -> str:
    r"""A value as a Cypher literal.

    >>> literal({"said": ["it's", None, 0.5, True]})
    '{`said`: ["it\'s", null, 0.5, true]}'
    """
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, Mapping):
        inside = [f"{_name(key)}: {literal(one)}" for key, one in sorted(value.items())]
        return "{" + ", ".join(inside) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(literal, value)) + "]"
    # Dates are text in the graph: no part may be filled in that nobody gave.
    return json.dumps(value)


def _wanted(tx: Transaction, chosen: Chosen) -> frozenset[str]:
    """The ids of every node of a part, those that claims need beside it too."""
    ids = {*chosen["nodes"], *chosen["claims"], *chosen["reports"]}
    for row in tx.rows("export_behind", ids=sorted(chosen["claims"])):
        ids.update(row["ids"])
    return frozenset(ids)


def _found_nodes(tx: Transaction, wanted: frozenset[str] | None) -> Iterator[Row]:
    for record in tx.rows(_EVERYTHING):
        if wanted is None or record["fields"].get("id") in wanted:
            yield {"labels": record["labels"], "fields": record["fields"]}


def _found_ties(tx: Transaction, wanted: frozenset[str] | None) -> Iterator[Row]:
    for record in tx.rows("export_every_tie"):
        row = {name: record[name] for name in ("from", "to", *_TIE)}
        # A link whose claims are elsewhere would be an accusation without its words.
        bare = wanted is not None and not wanted.issuperset(row["fields"].get("claims", ()))
        if wanted is None or ({row["source"], row["target"]} <= wanted and not bare):
            yield row


def _told(rows: Iterable[Row], name: str, tell: Tell) -> Iterator[Row]:
    for number, row in enumerate(rows, 1):
        tell(name, number)
        yield row


def _nodes(found: Iterable[Row], out: TextIO) -> int:
    text, count = text_of("script/create_nodes"), 0
    for batch in _batches(found):
        _say(out, text, batch)
        count += len(batch)
    return count


def _ties(found: Iterable[Row], out: TextIO) -> int:
    text, count = text_of("script/create_ties"), 0
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


@cache
def _name(word: str) -> str:
    return "`" + word.replace("`", "``") + "`"


def _batches(rows: Iterable[One]) -> Iterator[list[One]]:
    left = iter(rows)
    while batch := list(islice(left, _BATCH)):
        yield batch
