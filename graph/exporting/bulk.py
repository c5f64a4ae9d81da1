"""Entities and links as `neo4j-admin database import full` reads them."""

import csv
from pathlib import Path

from graph.exporting.tables import Row, Rows

# Stands in no name and no quotation, so that a list is one cell; the command names it.
APART = "\u001f"
COMMAND = (
    "neo4j-admin database import full --array-delimiter=U+001F --nodes=nodes.csv "
    "--relationships=links.csv --multiline-fields=true"
)
_NODES = {
    "id": "id:ID",
    "kinds": ":LABEL",
    "name": "name",
    "aliases": "aliases:string[]",
    "described": "described:boolean",
    "country": "country",
    "held": "held:boolean",
}
_LINKS = {
    "source": ":START_ID",
    "kind": ":TYPE",
    "target": ":END_ID",
    "id": "id",
    "status": "status",
    "confidence": "confidence:double",
    "sources": "sources:long",
    "disputed": "disputed:boolean",
    "valid_start": "valid_start",
    "valid_end": "valid_end",
    "precision": "precision",
    "claims": "claims:string[]",
    "quote": "quote",
    "said_by": "said_by",
}


def bulk_files(rows: Rows, folder: Path) -> None:
    """`nodes.csv` and `links.csv` with the headers of Neo4j's importer; COMMAND reads them."""
    everybody = ({**row, "kinds": ["Entity", *row["kinds"]]} for row in rows("nodes"))
    for name, columns, found in (
        ("nodes", _NODES, everybody),
        ("links", _LINKS, rows("links")),
    ):
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(columns.values())
            for row in found:
                writer.writerow([_cell(row, column) for column in columns])


def _cell(row: Row, column: str) -> object:
    value = row[column]
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return APART.join(value) if isinstance(value, list) else value
