"""A report read again by a better rule or mapping: what that makes no more of it stands no longer.

Only claims of the same kind of reader, in another version, are looked at, and only what changed of
them is touched. What a person rejected stays so; what a person accepted stays a link, and waits to
be looked at again where the reader would not hold it now: docs/decisions/0036-read-again.md.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.answers import Reread
from graph.claim import Claim, Origin
from graph.rulings import Rereading, Weight
from graph.store import judging
from graph.store.store import Store
from graph.store.transaction import Transaction

__all__ = ["Reading", "Reread", "reread"]

# So many claims stand anew in one transaction, at most.
_AT_ONCE = 500
_AGAIN, _CONTRADICTED = "the report was read again", "contradicted by who read along"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that one reader makes of one report.

    `reader` and `pack` are its version, as claims have them. Its other versions are called as it
    is up to the blank, and their rules begin with `rules`.
    """

    report: str
    reader: str
    pack: str
    made: Mapping[str, Weight]
    rules: str = ""
    beside: str = ""

    @classmethod
    def of(
        cls, report: str, origin: Origin, claims: Iterable[Claim], *, beside: str = ""
    ) -> "Reading":
        """What the reader `origin` made: its rule is how all its rules begin."""
        made = {
            claim.id: Weight(claim=claim.id, confidence=claim.confidence, held=claim.held)
            for claim in claims
        }
        return cls(report=report, reader=origin.extractor, pack=origin.pack, made=made,
                   rules=origin.rule, beside=beside)  # fmt: skip

    @property
    def by(self) -> str:
        """The reader, as it signs."""
        by = f"{self.reader} ({self.rules}{self.pack})"
        return f"{by} beside {self.beside}" if self.beside else by

    @property
    def row(self) -> dict[str, str]:
        """As `read_outdated` takes it: what the same version made is contradicted, too."""
        kin = self.reader.partition(" ")[0] + " "
        reader = self.by if self.beside else self.reader
        return {"report": self.report, "by": self.by, "reader": reader, "pack": self.pack,
                "kin": kin, "rules": self.rules}  # fmt: skip


def reread(store: Store, readings: Sequence[Reading]) -> Reread:
    """What other versions made of these reports stands as these readings have it; how much changed.

    The claims of the readings are in the store already. The same again changes nothing, and so
    does what the same version made, however it came about.
    """
    asked = {"rows": [one.row for one in readings]}
    found = store.read(_outdated(asked)) if readings else []
    lost = weighed = 0
    for reading in readings:
        for one in _changes(reading, found, store.now()):
            store.change(_keeping(one))
            lost, weighed = lost + len(one.lost), weighed + len(one.weighed)
    return Reread(lost=lost, weighed=weighed)


def _keeping(said: Rereading) -> Callable[[Transaction], None]:
    def keep(tx: Transaction) -> None:
        judging.reread(tx, said)

    return keep


def _outdated(asked: Mapping[str, Any]) -> Any:  # noqa: ANN401
    def outdated(tx: Transaction) -> list[Any]:
        return tx.all("read_outdated", given=asked)

    return outdated


def _changes(reading: Reading, found: Iterable[Any], at: str) -> Iterator[Rereading]:
    rows = [row for row in found if row["report"] == reading.report]
    changes = [change for row in rows if (change := _change(reading, row))]
    for start in range(0, len(changes), _AT_ONCE):
        some = changes[start : start + _AT_ONCE]
        yield Rereading(
            report=reading.report,
            by=reading.by,
            at=at,
            lost=tuple(one for one in some if isinstance(one, str)),
            weighed=tuple(one for one in some if isinstance(one, Weight)),
            why=_CONTRADICTED if reading.beside else _AGAIN,
        )


def _change(reading: Reading, row: Any) -> str | Weight | None:  # noqa: ANN401
    """A claim's id where it is lost, its weight where that is new, None where all is as it was."""
    made = reading.made.get(row["id"])
    if reading.beside and not (made and row["held"]):
        return None
    if made is None:
        return None if row["lost"] else str(row["id"])
    same = not row["lost"] and (made.confidence, made.held) == (row["confidence"], row["held"])
    return None if same else made
