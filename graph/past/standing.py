"""How a claim stood by the rulings that counted on a day, and what it said of whom."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from graph.past.bygone import Said
from graph.projection import ClaimFact
from graph.rulings import Decision, Rereading, Standing, Weight, standing_of
from graph.store import records
from graph.store.judging import CLAIM, REPLY, REREADING
from graph.store.linking import statement
from graph.store.restanding import decision, rereading
from graph.vocabulary import Status


def standing_then(row: Mapping[str, Any]) -> Standing:
    """How a claim stood by the rulings that its row tells of, all of which counted then."""
    told: dict[str, list[Any]] = {CLAIM: [], REREADING: [], REPLY: []}
    for fields in row["rulings"]:
        if fields["kind"] in told:
            told[fields["kind"]].append(fields)
    return stood(
        row,
        decisions=[*map(decision, told[CLAIM])],
        rereadings=[*map(rereading, told[REREADING])],
        replies={fields["reply"] for fields in told[REPLY] if row["id"] in fields["answers"]},
    )


def stood(
    row: Mapping[str, Any],
    *,
    decisions: Iterable[Decision],
    rereadings: Sequence[Rereading],
    replies: Iterable[str],
) -> Standing:
    """How a claim stood by these rulings; its row has how it was found."""
    found = standing_of(
        Weight(claim=row["id"], confidence=row["confidence"], held=row["found_held"]),
        extractor=row["extractor"],
        decisions=decisions,
        rereadings=rereadings,
    )
    return replace(found, replies=tuple(sorted(replies)))


def said_of(row: Any, standing: Standing, origins: tuple[str, ...]) -> Said:  # noqa: ANN401
    """A claim of `read_claims_known` as it was known; `origins` are those of its report then."""
    return Said(
        statement=statement(row),
        fact=ClaimFact(
            id=row["id"],
            report=row["report"],
            said_by=row["said_by"],
            status=Status(row["status"]),
            confidence=standing.confidence,
            valid=records.validity(row, "start", "end"),
            # The words are fetched for what is shown.
            quote="",
            origins=origins,
        ),
        standing=standing,
    )
