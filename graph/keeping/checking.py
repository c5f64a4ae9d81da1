"""Whether a database that was made at one go holds what it was made from, before it counts."""

from collections.abc import Mapping, Sequence
from typing import Any

from graph.errors import StoreUnavailable
from graph.store import Store
from graph.store.transaction import Transaction

_NODES = ("reports", "pages", "claims", "entities")
_LINKS = ("pages", "claims", "mentions", "merged_into", "links")


def check_counts(store: Store, rows: Mapping[str, int]) -> None:
    """There is a node and a link for each row of the tables; else `StoreUnavailable`."""
    there = store.read(_counted)
    wanted = {name: rows[name] for name in _NODES}
    wanted["links"] = sum(rows[name] for name in _LINKS)
    wrong = {name: number for name, number in wanted.items() if there[name] != number}
    if wrong:
        said = ", ".join(f"{name}: {there[name]} of {number}" for name, number in wrong.items())
        raise StoreUnavailable(f"The import is not whole ({said}); nothing was put in place.")


def _counted(tx: Transaction) -> dict[str, int]:
    row = tx.one("count_stored")
    return dict(row) if row else {}


def check_words(store: Store, claims: Sequence[str]) -> None:
    """The words of these claims stand in their reports where they should; `StoreUnavailable`."""
    for ident in sorted(set(claims) - store.read(lambda tx: _well_placed(tx, claims))):
        raise StoreUnavailable(f"The words of claim {ident} are not where they should be.")


def _well_placed(tx: Transaction, claims: Sequence[str]) -> frozenset[str]:
    return frozenset(
        row["id"] for row in tx.rows("read_words", ids=list(claims)) if _said(row) == row["quote"]
    )


def _said(row: Any) -> str:  # noqa: ANN401
    text, before = "".join(page["text"] for page in row["pages"]), row["pages"][0]["start"]
    return text[row["start"] - before : row["end"] - before]
