"""The graph as one JSON document: node-link, Cytoscape's, or linked data. Written as it is read."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TextIO

from graph.exporting.tables import Row, Rows
from graph.vocabulary import LINKS

_CONTEXT = {
    "@vocab": "urn:surveilgraph:word:",
    "name": "http://schema.org/name",
    "title": "http://schema.org/headline",
    "url": "http://schema.org/url",
    "publisher": "http://schema.org/publisher",
    "aliases": {"@id": "http://schema.org/alternateName", "@container": "@set"},
    "source": {"@type": "@id"},
    "target": {"@type": "@id"},
    "subject": {"@type": "@id"},
    "object": {"@type": "@id"},
    "product": {"@type": "@id"},
    "report": {"@type": "@id"},
    "claims": {"@type": "@id", "@container": "@set"},
}


def node_link(rows: Rows, file: Path) -> None:
    """What `networkx.node_link_graph(…, edges="links")` reads; claims and reports in `graph`."""
    with file.open("w", encoding="utf-8") as out:
        out.write('{"directed": true, "multigraph": true, "graph": {')
        _array(out, "reports", rows("reports"))
        out.write(", ")
        _array(out, "claims", rows("claims"))
        out.write("}, ")
        _array(out, "nodes", rows("nodes"))
        out.write(", ")
        _array(out, "links", ({**row, "key": row["id"]} for row in rows("links")))
        out.write("}\n")


def cytoscape(rows: Rows, file: Path) -> None:
    """What Cytoscape and `networkx.cytoscape_graph` read; claims and reports in `data`."""
    with file.open("w", encoding="utf-8") as out:
        out.write('{"directed": true, "multigraph": true, "data": {')
        _array(out, "reports", rows("reports"))
        out.write(", ")
        _array(out, "claims", rows("claims"))
        out.write('}, "elements": {')
        _array(out, "nodes", ({"data": {**row, "value": row["id"]}} for row in rows("nodes")))
        out.write(", ")
        _array(out, "edges", ({"data": {**row, "key": row["id"]}} for row in rows("links")))
        out.write("}}\n")


def linked_data(rows: Rows, file: Path) -> None:
    """JSON-LD: entities, links, claims and reports as things with addresses of their own."""
    with file.open("w", encoding="utf-8") as out:
        out.write(f'{{"@context": {json.dumps(_CONTEXT)}, ')
        out.write('"@graph": [\n')
        shapes: dict[str, Callable[[Row], Row]] = {
            "nodes": _thing,
            "links": _tie,
            "claims": _claim,
            "reports": lambda row: _named("report", row, "Report"),
        }
        first = True
        for name, shape in shapes.items():
            for row in rows(name):
                out.write(("" if first else ",\n") + _text(shape(row)))
                first = False
        out.write("\n]}\n")


def _thing(row: Row) -> Row:
    kinds = row["kinds"]
    return _named("entity", {k: v for k, v in row.items() if k != "kinds"}, *kinds)


def _tie(row: Row) -> Row:
    said = next(rule.reads for kind, rule in LINKS.items() if kind.value == row["kind"])
    made = _named("link", row, "Link", row["kind"])
    made |= {end: _address("entity", row[end]) for end in ("source", "target")}
    return made | {"reads": said, "claims": [_address("claim", one) for one in row["claims"]]}


def _claim(row: Row) -> Row:
    ends = ("subject", "object", "product")
    made = _named("claim", row, "Claim") | {"report": _address("report", row["report"])}
    return made | {end: _address("entity", row[end]) for end in ends if row[end]}


def _named(what: str, row: Row, *types: str) -> Row:
    fields = {name: value for name, value in row.items() if value is not None and name != "id"}
    return {"@id": _address(what, row["id"]), "@type": list(types), **fields}


def _address(what: str, ident: str) -> str:
    return f"urn:surveilgraph:{what}:{ident}"


def _array(out: TextIO, name: str, rows: Iterable[Row]) -> None:
    out.write(f"{json.dumps(name)}: [\n")
    out.writelines((",\n" if number else "") + _text(row) for number, row in enumerate(rows))
    out.write("\n]")


def _text(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False)
