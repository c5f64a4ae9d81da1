"""Which state of the graph a transaction sees: a stamp that every change replaces, and the changes.

Neo4j lets a transaction see what others commit meanwhile. What was read between two equal stamps
is one state; between two that differ it may be a mixture, and the changes tell of what.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from graph.storable import storable
from graph.store import records
from graph.store.changes import Changes, together
from graph.store.stamped import State
from graph.store.transaction import Transaction

# So many of the last changes are kept: whoever knows an older state reads the graph anew.
_KEPT = 1000


def state(tx: Transaction) -> State:
    """The state as it is now."""
    row = tx.one("read_state")
    return State(str(row["stamp"]), row["version"]) if row else State()


def opened(tx: Transaction, ids: Sequence[str] = ()) -> State:
    """The state as it is now; the entities of these ids are read along with it.

    Whoever asks for one of them afterwards is given what was read here.
    """
    if not ids:
        return state(tx)
    asked = sorted({storable(one.strip()) for one in ids})
    row = tx.one("read_opening", ids=asked)
    found = {one["id"]: records.entity(one) for one in row["entities"]} if row else {}
    tx.foreseen = {one: found.get(one) for one in asked}
    return state_of(row) if row else State()


def closed(tx: Transaction) -> State:
    """The state as it is after all that was read in this transaction."""
    return tx.after() if tx.after else state(tx)


def state_of(row: Mapping[str, Any]) -> State:
    """The state that a query read along with all else, last."""
    stamp, version = row["stamp"], row["version"]
    return State() if stamp is None or version is None else State(str(stamp), version)


def stamp(tx: Transaction) -> str | None:
    """The stamp as it is now."""
    return state(tx).stamp


def alone(tx: Transaction) -> None:
    """Nobody else changes the graph until this transaction ends; called first in a write."""
    tx.run("lock_state")


def advance(tx: Transaction) -> None:
    """This transaction makes another state of the graph; called last in a write that changed it.

    What its queries changed is kept with the state.
    """
    tx.run("advance_state", change=tx.changes.row(), kept=_KEPT)


def finish(tx: Transaction, **written: list[dict[str, Any]]) -> None:
    """What a write found is written, and makes another state: `advance` in the same round trip."""
    tx.changes.note("finish_write", {"given": written})
    tx.run("finish_write", given=written, change=tx.changes.row(), kept=_KEPT)


def changes_since(tx: Transaction, known: State) -> tuple[State, Changes] | None:
    """The state now and all that changed since `known`; None where that is not known.

    It is not when `known` is too old, or of another database, or when a change was too large.
    """
    now, rows = known, []
    for row in tx.all("read_changes", version=known.version):
        change = row["change"]
        if change.get("before") != now.stamp:
            return None
        now = State(change["stamp"], change["version"])
        rows.append(change)
    found = together(rows)
    return None if found.everything else (now, found)
