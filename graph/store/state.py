"""Which state of the graph a transaction sees: a stamp that every change replaces."""

from graph.store.transaction import Transaction


def stamp(tx: Transaction) -> str | None:
    """The stamp as it is now; None in a store to which nothing was written yet.

    Neo4j lets a transaction see what others commit meanwhile. What was read between two equal
    stamps is one state; between two that differ it may be a mixture.
    """
    row = tx.one("read_state")
    return str(row["stamp"]) if row else None


def alone(tx: Transaction) -> None:
    """Nobody else changes the graph until this transaction ends; called first in a write."""
    tx.run("lock_state")


def advance(tx: Transaction) -> None:
    """This transaction makes another state of the graph; for a write that changed something."""
    tx.run("advance_state")
