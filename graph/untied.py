"""Answers that nobody has tied to what they answer: suggested, for a person to say."""

from dataclasses import dataclass
from enum import StrEnum

from graph.answers import Evidence
from graph.store import reading
from graph.store.transaction import Transaction
from graph.vocabulary import ACCUSATIONS, DENIALS

_MOST_CLAIMS = 20


class Sign(StrEnum):
    """Why a claim may be an answer: it denies what another states of the same two, or tells that
    somebody replied, in a report that says something of them.
    """

    DENIES = "denies the same"
    REPLIES = "replied in the same report"


@dataclass(frozen=True, slots=True, kw_only=True)
class Untied:
    """`reply` may answer the `claims`, all of them held, at most 20."""

    reply: Evidence
    claims: tuple[Evidence, ...]
    sign: Sign


def untied(tx: Transaction, limit: int) -> tuple[Untied, ...]:
    """Answers of which nobody has said what they answer, denials first."""
    rows = tx.all(
        "list_untied_replies",
        denials=sorted(DENIALS),
        accusing=sorted(ACCUSATIONS),
        most=_MOST_CLAIMS,
        limit=limit,
    )
    said = reading.evidence(tx, sorted({id_ for r in rows for id_ in (r["reply"], *r["claims"])}))
    return tuple(
        Untied(
            reply=said[row["reply"]],
            claims=tuple(said[one] for one in row["claims"]),
            sign=Sign.DENIES if row["denies"] else Sign.REPLIES,
        )
        for row in rows
    )
