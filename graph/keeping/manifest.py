"""What a backup holds, in figures and hashes by which a restored graph is known to be the same."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from graph.errors import BadBackup
from graph.exporting.cells import FORMULA
from graph.exporting.export import export_graph
from graph.exporting.formats import Format
from graph.exporting.tables import TABLES
from graph.local.versions import NEO4J
from graph.queries import load
from graph.store import Store
from graph.store.state import stamp
from graph.store.transaction import Transaction

FORM = 1
_SECONDS = 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Of one state of the graph: its schema, counts by label and type, and a hash of each table
    that `export` writes; and of a backup file: the size and SHA-256 of everything in it.
    """

    stamp: str | None
    schema: Mapping[str, str]
    counts: Mapping[str, int]
    tables: Mapping[str, str]
    columns: str = ""
    neo4j: str = NEO4J
    files: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    form: int = FORM

    def text(self) -> str:
        """As JSON, sorted."""
        return json.dumps(asdict(self), indent=1, sort_keys=True) + "\n"

    def differences(self, other: "Manifest") -> tuple[str, ...]:
        """What of the graph is otherwise in `other`, in words; nothing when it is the same."""
        pairs = (
            ("schema", self.schema, other.schema),
            ("count", self.counts, other.counts),
            *([("table", self.tables, other.tables)] if self.columns == other.columns else []),
        )
        found = [
            f"{what} {name} is {there.get(name)}, not {here.get(name)}"
            for what, here, there in pairs
            for name in sorted({*here, *there})
            if here.get(name) != there.get(name)
        ]
        if self.stamp != other.stamp:
            found.append("it is another state")
        return tuple(found)


def read_manifest(text: str | bytes) -> Manifest:
    """The manifest that `text` is; `BadBackup` when it is none, or of a newer program."""
    try:
        row = json.loads(text)
        if row["form"] != FORM:
            raise BadBackup(f"This backup has form {row['form']}: a newer surveilgraph made it.")
        row["files"] = {name: (int(size), str(sha)) for name, (size, sha) in row["files"].items()}
        return Manifest(**row)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadBackup("This is no manifest of a surveilgraph backup.") from error


def manifest_of(store: Store) -> Manifest:
    """The manifest of the graph as it is; it may take minutes when the graph is large."""
    with TemporaryDirectory(prefix="surveilgraph-") as folder:
        tables = export_graph(store, Path(folder) / "tables", Format.CSV).files
    seen = store.read(noted, seconds=_SECONDS)
    return Manifest(
        stamp=seen.stamp,
        schema=seen.schema,
        counts=seen.counts,
        tables=tables,
        columns=_columns(),
    )


class Noted(NamedTuple):
    """Stamp, schema and counts of one state."""

    stamp: str | None
    schema: dict[str, str]
    counts: dict[str, int]


def noted(tx: Transaction) -> Noted:
    """What is noted of the state that the transaction sees."""
    return Noted(
        stamp=stamp(tx),
        schema={row["name"]: row["sha256"] for row in tx.rows("read_migrations")},
        counts={
            row["name"]: row["number"]
            for query in ("count_nodes", "count_links")
            for row in tx.rows(query)
        },
    )


def _columns() -> str:
    """A hash of how tables are written: of another version's tables other hashes are no wonder."""
    queries = [load(f"export_{name}").text for name in TABLES]
    return sha256(json.dumps([TABLES, queries, FORMULA.pattern]).encode()).hexdigest()
