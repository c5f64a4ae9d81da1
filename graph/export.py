"""The graph as files: four sorted tables, or one file for a program that draws.

The tables depend on the graph alone: the same graph gives the same bytes, whoever built it when.
"""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from hashlib import file_digest
from pathlib import Path
from typing import Any

import networkx as nx

from graph.store.records import kinds_among
from graph.store.store import Store
from graph.store.transaction import Transaction

SECONDS = 3600.0

Row = dict[str, Any]
# The ids wanted of each table.
Chosen = dict[str, frozenset[str]]


class Format(StrEnum):
    """What an export is written as."""

    CSV = "csv"
    JSON = "json"
    GRAPHML = "graphml"
    GEXF = "gexf"
    FTM = "ftm"


# Each table with its query; its columns are in the order of reading, key first.
TABLES: dict[str, tuple[str, ...]] = {
    "nodes": ("id", "name", "kinds", "aliases", "described", "country", "held", "merged"),
    "links": (
        *("source", "kind", "target", "id", "status", "confidence", "sources", "disputed"),
        *("valid_start", "valid_end", "precision", "claims", "quote", "said_by"),
    ),
    "claims": (
        *("id", "report", "link", "subject", "subject_name", "object", "object_name"),
        *("product", "product_name", "quote", "start", "end", "page", "lang", "status"),
        *("valid_start", "valid_end", "precision", "confidence", "held", "rejected"),
        *("reviewed_by", "attributed_to", "extractor", "rule", "pack"),
    ),
    "reports": (
        *("id", "sha256", "title", "publisher", "author", "date", "url", "lang"),
        *("media_type", "text_sha256", "origins"),
    ),
}
_QUERIES = {
    "nodes": "export_nodes",
    "links": "export_links",
    "claims": "export_claims",
    "reports": "export_reports",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """What is exported of a graph: these entities and links, and the claims and reports behind."""

    nodes: frozenset[str]
    links: frozenset[str]


def export_tables(store: Store, folder: Path, part: Excerpt | None = None) -> dict[str, Row]:
    """`nodes.csv`, `links.csv`, `claims.csv`, `reports.csv` and `manifest.json` stand in `folder`.

    All of one state of the graph; lists are JSON in one cell, and a cell of what is unknown is
    empty. Returns the manifest: for each file its rows and its SHA-256.
    """
    folder.mkdir(parents=True, exist_ok=True)

    def tables(tx: Transaction) -> dict[str, Row]:
        chosen = _chosen(tx, part) if part else None
        return {name: _table(tx, name, folder, chosen) for name in TABLES}

    _, made = store.read_whole(tables, seconds=SECONDS)
    for name in TABLES:
        _half(folder, name).replace(folder / f"{name}.csv")
    manifest = {f"{name}.csv": entry for name, entry in made.items()}
    text = json.dumps(manifest, indent=2, sort_keys=True) + "\n"
    (folder / "manifest.json").write_text(text, "utf-8")
    return manifest


def export_drawing(store: Store, file: Path, how: Format, part: Excerpt | None = None) -> None:
    """Entities and links, without claims, stand in one file for Gephi, yEd or a program."""
    file.parent.mkdir(parents=True, exist_ok=True)
    _, drawn = store.read_whole(lambda tx: _drawn(tx, part), seconds=SECONDS)
    match how:
        case Format.GRAPHML:
            nx.write_graphml(drawn, file)
        case Format.GEXF:
            nx.write_gexf(drawn, file)
        case _:
            plain = nx.node_link_data(drawn, edges="links")
            file.write_text(json.dumps(plain, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _half(folder: Path, name: str) -> Path:
    return folder / f"{name}.csv.part"


def _table(tx: Transaction, name: str, folder: Path, chosen: Chosen | None) -> Row:
    number = 0
    half = _half(folder, name)
    with half.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(TABLES[name])
        for row in _rows(tx, name, chosen):
            writer.writerow([_cell(row[column]) for column in TABLES[name]])
            number += 1
    with half.open("rb") as file:
        return {"rows": number, "sha256": file_digest(file, "sha256").hexdigest()}


def _rows(tx: Transaction, name: str, chosen: Chosen | None) -> Iterator[Row]:
    for record in tx.rows(_QUERIES[name]):
        row: Row = record["fields"]
        if chosen and row["id"] not in chosen[name]:
            continue
        if name == "nodes":
            row["kinds"] = [kind.value for kind in kinds_among(row["kinds"])]
            row["merged"] = sorted(row["merged"])
        yield row


def _chosen(tx: Transaction, part: Excerpt) -> Chosen:
    claims, reports = set[str](), set[str]()
    for record in tx.rows("export_links"):
        if record["fields"]["id"] in part.links:
            claims.update(record["fields"]["claims"])
    for row in tx.rows("read_stored_claims", ids=sorted(claims)):
        reports.add(row["report"])
    return {
        "nodes": part.nodes,
        "links": part.links,
        "claims": frozenset(claims),
        "reports": frozenset(reports),
    }


def _drawn(tx: Transaction, part: Excerpt | None) -> "nx.MultiDiGraph[str]":
    drawn: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    chosen = {"nodes": part.nodes, "links": part.links} if part else None
    for row in _rows(tx, "nodes", chosen):
        drawn.add_node(row["id"], label=row["name"], **_scalars(row, {"id"}))
    for row in _rows(tx, "links", chosen):
        ends = row["source"], row["target"]
        drawn.add_edge(
            *ends, key=row["id"], label=row["kind"], **_scalars(row, {"source", "target"})
        )
    return drawn


def _scalars(row: Row, without: set[str]) -> Row:
    """What GraphML and GEXF can hold: a list as JSON, and nothing where nothing is known."""
    return {
        name: json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value
        for name, value in row.items()
        if name not in without and value is not None
    }


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value
