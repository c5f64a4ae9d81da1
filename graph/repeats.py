"""Reports that may repeat others, for a person to say: found among those that came in last."""

from dataclasses import dataclass
from typing import Any

from graph.answers import ReportCard
from graph.repeating import Hint, Hints, Told, repeated
from graph.store import records
from graph.store.judging import ORIGIN
from graph.store.store import Store
from graph.store.transaction import Transaction

# Texts are held against each other in memory: about two seconds for so many of some pages each.
MOST_REPORTS = 1000
_MOST_CHARACTERS = 400_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """`report` may repeat `origin`, and why; without `dated` it may as well be the other way."""

    report: ReportCard
    origin: ReportCard
    hints: tuple[Hint, ...]
    dated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeats:
    """What is suggested, among how many reports it was looked for, and whether those were all."""

    found: tuple[Repeat, ...]
    compared: int
    complete: bool


class Shelf:
    """What was found among some reports: their texts never change, so it is found once."""

    __slots__ = ("_hints", "_ids")

    def __init__(self, _store: Store) -> None:
        self._ids: tuple[str, ...] = ()
        self._hints: tuple[Hints, ...] = ()

    def close(self) -> None:
        """Nothing is held but memory."""

    def hints(self, tx: Transaction, ids: tuple[str, ...]) -> tuple[Hints, ...]:
        """Which of the reports of `ids` may repeat which."""
        if ids != self._ids:
            found = repeated(_told(row) for row in tx.rows("read_texts", ids=list(ids)))
            self._ids, self._hints = ids, found
        return self._hints


def repeats(store: Store, tx: Transaction, limit: int) -> Repeats:
    """What nobody has said yet of reports that share words or cite each other, surest first."""
    row = tx.one("list_texts", limit=MOST_REPORTS)
    total, ids = (row["total"], tuple(row["ids"])) if row else (0, ())
    said = {
        frozenset((one["ruling"]["report"], one["ruling"]["origin"]))
        for one in tx.rows("read_rulings", kind=ORIGIN)
    }
    hints = store.companion(Shelf).hints(tx, ids)
    open_ = [one for one in hints if frozenset((one.report, one.origin)) not in said][:limit]
    named = {ident for one in open_ for ident in (one.report, one.origin)}
    cards = {
        row["report"]["id"]: records.report_card(row["report"])
        for row in tx.rows("read_cards", ids=sorted(named))
    }
    found = (
        Repeat(report=cards[one.report], origin=cards[one.origin], hints=one.hints, dated=one.dated)
        for one in open_
    )
    return Repeats(found=tuple(found), compared=len(ids), complete=total <= len(ids))


def _told(row: Any) -> Told:  # noqa: ANN401
    return Told(
        id=row["id"],
        title=row["title"],
        lang=row["lang"],
        text="".join(row["pages"])[:_MOST_CHARACTERS],
        date=row["date"],
        url=row["url"],
    )
