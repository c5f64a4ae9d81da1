"""What the scorer needs of a claim, read from a contract line: any extractor can be scored."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from graph import REALMS, BadClaim, Kind, Realm

# The gold knows four statuses: what is "documented" or "reported" is presented as fact there.
_GOLD_STATUS = {
    "documented": "asserted",
    "confirmed": "asserted",
    "reported": "asserted",
    "retracted": "denied",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedEnd:
    """One end of a claim: its name, its aliases and the words used, fullest first."""

    name: str
    others: tuple[str, ...] = ()
    realm: Realm | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A claim as the scorer sees it; `stem` joins it to a gold document, `status` is the gold's."""

    stem: str
    link: str
    subject: ClaimedEnd
    object: ClaimedEnd
    product: ClaimedEnd | None
    quote: str
    start: int
    status: str
    years: tuple[int | None, int | None]
    confidence: float
    held: bool
    rule: str


def read_claims(lines: Iterable[str]) -> list[Claimed]:
    """The claims in contract lines; blank lines are skipped. Raises BadClaim naming the line."""
    found = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found.append(_claimed(json.loads(line)))
            except (ValueError, KeyError, TypeError, AttributeError) as reason:
                raise BadClaim(f"Line {number} is not a claim: {reason!r}.") from reason
    return found


def _claimed(row: dict[str, Any]) -> Claimed:
    report, valid, product = row["report"], row["valid"], row.get("product")
    return Claimed(
        stem=PurePath(report.get("file") or report["title"]).name.removesuffix(".txt"),
        link=row["link"],
        subject=_end(row["subject"]),
        object=_end(row["object"]),
        product=_end(product) if product else None,
        quote=row["quote"],
        start=row["start"],
        status=_GOLD_STATUS.get(row["status"], row["status"]),
        years=(_year(valid["start"]), _year(valid["end"])),
        confidence=row["confidence"],
        held=row["held"],
        rule=row["rule"],
    )


def _end(row: dict[str, Any]) -> ClaimedEnd:
    words = (row.get("words") or {}).get("text")
    others = [*row.get("aliases", ()), *([words] if words else [])]
    kinds = row.get("kinds", ())
    return ClaimedEnd(
        name=row["name"],
        others=tuple(dict.fromkeys(other for other in others if other != row["name"])),
        realm=REALMS[Kind(kinds[0])] if kinds else None,
        country=row.get("country"),
    )


def _year(date: str | None) -> int | None:
    return int(date[:4]) if date else None
