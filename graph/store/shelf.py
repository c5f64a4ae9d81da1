"""The words of links beside the graph in memory: what `read_proofs` said of them, on disk.

A claim is never changed, and of a link, an entity or who stands for whom every write tells that it
changed them. So a link's words, once read, are as good as the store's, as long as every state since
is known and none of them touched it. Whoever reads here still asks the store which state it is in.

The database is SQLite's own temporary one: in memory while it is small, else in a nameless file of
the folder for such files, and gone with the process however that ends.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any, Final

import msgspec

from graph.projection import LinkKey
from graph.store.changes import Changes
from graph.store.lately import Lately
from graph.store.stamped import State
from graph.store.state import state
from graph.store.transaction import Transaction
from graph.vocabulary import LinkKind

Row = Mapping[str, Any]
_Packed = tuple[str, int, bytes]

# Kibibytes, which SQLite takes with a minus.
_CACHE = -65_536
# Pages of four kibibytes: six gibibytes, room for some eight million links.
_MOST_PAGES = 1_572_864
_PRAGMAS = (f"cache_size = {_CACHE}", "journal_mode = MEMORY", "synchronous = OFF")
_TABLES: Final = ("link", "report", "entity")
_BETWEEN = "\x1f"

_pack = msgspec.msgpack.Encoder().encode
_unpack = msgspec.msgpack.Decoder().decode


class Shelf:
    """Links with their claims, and entities, each as of a version of the graph.

    `emptied` is how often all of it was thrown away; when it is `full`, what it has stays, and no
    more comes. Until it is `wanted`, nothing is kept, and one that is closed knows nothing. Safe
    to use from several threads.
    """

    __slots__ = ("_db", "_lately", "_lock", "_most", "_open", "_state", "emptied", "full", "wanted")

    def __init__(self, most_pages: int = _MOST_PAGES) -> None:
        self.emptied, self.full, self.wanted = 0, False, False
        self._lock = Lock()
        self._open, self._most = True, most_pages
        self._state, self._lately = State(), Lately()
        self._db = _database(most_pages)

    def close(self) -> None:
        """The disk is given back."""
        with self._lock:
            self._open = False
            self._db.close()

    @property
    def size(self) -> int:
        """Bytes, in memory or on disk."""
        with self._lock:
            pages, each = (
                self._db.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("page_count", "page_size")
            )
            return int(pages * each)

    @property
    def open(self) -> bool:
        """Whether anything can be kept here."""
        return self._open

    def moved(self, before: State, now: State, changes: Changes | None) -> None:
        """The graph went from one state to another; None where nobody knows by which changes."""
        with self._lock:
            if not self._open:
                return
            if changes is not None and before == self._state:
                self._lately.heard(changes, now.version)
            if changes is None or before != self._state or self._lately.too_much:
                self._lately, self.emptied, self.full = Lately(), self.emptied + 1, False
                self._db.close()  # gigabytes are given back at once, not row by row
                self._db = _database(self._most)
            self._state = now

    def keep(self, read: Row, at: State) -> bool:
        """What one `read_proofs` read, of this state, is kept; not if the graph has moved on."""
        if not self.wanted or self.full:
            return False
        said: dict[str, Row] = {row["claim"]["id"]: row for row in read["claims"]}
        links = {
            _link_key(row): {**row, "claims": [said[one] for one in row["link"]["claims"]]}
            for row in read["links"]
            if said.keys() >= set(row["link"]["claims"])
        }
        # Packed before the lock is taken: questions wait for it.
        tables = {
            "link": _packed(links, at),
            "report": _packed({row["id"]: row for row in read["reports"]}, at),
            "entity": _packed({row["id"]: row for row in read["entities"]}, at),
        }
        with self._lock:
            if not self._open or self._state != at:
                return False
            try:
                self._put(tables)
            except sqlite3.OperationalError:  # no room: here or on the disk
                self.full = True
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
        return not self.full

    def read(self, rows: Sequence[Row], ids: Iterable[str], at: State) -> Row | None:
        """What `read_proofs` would say of these in this state, less the state; None if unknown."""
        with self._lock:
            if not self._open or self._state != at:
                return None
            links = self._fresh_links(rows)
            if links is None:
                return None
            claims = {row["claim"]["id"]: row for link in links for row in link["claims"]}
            wanted = {row[end] for row in rows for end in ("source", "target")} | set(ids)
            wanted.update(end["of"] for row in claims.values() for end in row["ends"])
            entities = self._got("entity", wanted)
            reports = self._got("report", {row["report"] for row in claims.values()})
            told = self._lately
            if entities is None or reports is None:
                return None
            if any(told.entity(one, since=since) for one, (since, _) in entities.items()):
                return None
        return {
            "links": links,
            "claims": list(claims.values()),
            "reports": [row for _, row in reports.values()],
            "entities": [row for _, row in entities.values()],
        }

    def _fresh_links(self, rows: Sequence[Row]) -> list[Row] | None:
        found = self._got("link", {_link_key(row) for row in rows})
        if found is None:
            return None
        if not self._lately.nothing:
            for since, row in found.values():
                if self._disturbed(row, since):
                    return None
        return [row for _, row in found.values()]

    def _disturbed(self, row: Row, since: int) -> bool:
        key = LinkKey(row["source"], LinkKind(row["kind"]), row["target"])
        return self._lately.link(key, since=since) or any(
            self._lately.claim(
                said["claim"]["id"],
                (end[name] for end in said["ends"] for name in ("id", "of")),
                since=since,
            )
            for said in row["claims"]
        )

    def _put(self, tables: Mapping[str, Sequence[_Packed]]) -> None:
        self._db.execute("BEGIN")
        for table, rows in tables.items():
            self._db.executemany(
                f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?)",  # noqa: S608  a name of ours
                rows,
            )
        self._db.execute("COMMIT")

    def _got(self, table: str, keys: set[str]) -> dict[str, tuple[int, Any]] | None:
        """The rows of these keys with their versions; None unless all are there."""
        try:
            found = self._db.execute(
                f"SELECT key, version, body FROM {table} "  # noqa: S608  a name of ours
                "WHERE key IN (SELECT value FROM json_each(?))",
                (json.dumps(sorted(keys)),),
            ).fetchall()
        except sqlite3.OperationalError:  # the disk cannot be read: Neo4j can
            return None
        if len(found) < len(keys):
            return None
        return {key: (version, _unpack(body)) for key, version, body in found}


def _database(most_pages: int) -> sqlite3.Connection:
    made = sqlite3.connect("", check_same_thread=False, isolation_level=None)
    for pragma in (*_PRAGMAS, f"max_page_count = {most_pages}"):
        made.execute(f"PRAGMA {pragma}")
    for table in _TABLES:
        columns = "key TEXT PRIMARY KEY, version INTEGER NOT NULL, body BLOB NOT NULL"
        made.execute(f"CREATE TABLE {table} ({columns})")
    return made


def _packed(rows: Mapping[str, Row], at: State) -> list[_Packed]:
    return [(key, at.version, _pack(row)) for key, row in sorted(rows.items())]


def _link_key(row: Row) -> str:
    return _BETWEEN.join((row["source"], row["kind"], row["target"]))


@dataclass(frozen=True, slots=True)
class Beside:
    """A shelf as a question on one state of the graph may use it.

    `now` gives the state of the store, where somebody has asked for it already.
    """

    shelf: Shelf
    at: State
    now: Callable[[], State] | None = None

    def read(self, tx: Transaction, rows: Sequence[Row], ids: Sequence[str]) -> Row | None:
        """As `Shelf.read`; where it has all, the one query of the transaction reads the state.

        Where somebody has asked for that, it is waited for when it is needed: `tx.after`.
        """
        found = self.shelf.read(rows, ids, self.at)
        if found is not None:
            tx.after = self.now or _known(state(tx))
        return found

    def keep(self, read: Row) -> bool:
        """What was read is kept, if no other state came in between."""
        then = State(read["stamp"], read["version"] or 0)
        return then == self.at and self.shelf.keep(read, self.at)


def _known(now: State) -> Callable[[], State]:
    return lambda: now
