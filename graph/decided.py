"""What people decided, the latest first: each with the id that takes it back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.answers import Evidence
from graph.identity import Retraction
from graph.rulings import Decision
from graph.sentences import claim_sentence, counted
from graph.store import reading
from graph.store.store import Store, check_page
from graph.store.transaction import Transaction

__all__ = ["Decision", "Decisions", "Retraction", "Taken", "decisions"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """One decision: `answer` is what was said of `about`, ids of claims, entities or reports.

    `sentence` says it in words; `along` is the decision with which it was made, of the same sale.
    `undone_by` and `undone_at` are None while it counts.
    """

    id: str
    kind: str
    answer: str
    about: tuple[str, ...]
    sentence: str
    by: str
    at: str
    why: str
    along: str | None = None
    undone_by: str | None = None
    undone_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """One part of the decisions there are."""

    total: int
    taken: tuple[Taken, ...]


def decisions(
    store: Store, *, by: str | None = None, limit: int = 20, offset: int = 0
) -> Decisions:
    """What people decided, or one of them: those taken back too, the latest first."""
    check_page(limit, offset)

    def listed(tx: Transaction) -> Decisions:
        row = tx.one("list_decisions", by=by, skip=offset, limit=limit)
        found: list[Any] = row["decisions"] if row else []
        told = (one["ruling"] for one in found)
        claims = [said[named] for said in told for named in ("claim", "reply") if named in said]
        proofs = reading.evidence(tx, claims)
        taken = tuple(_taken(one, proofs) for one in found)
        return Decisions(total=row["total"] if row else 0, taken=taken)

    return store.read_whole(listed)[1]


def _taken(row: Mapping[str, Any], proofs: Mapping[str, Evidence]) -> Taken:
    ruling, undone = row["ruling"], row["undone"] or {}
    answer, about, sentence = _said(ruling, dict(row["named"]), proofs)
    return Taken(
        id=ruling["id"],
        kind=ruling["kind"],
        answer=answer,
        about=about,
        sentence=sentence,
        by=ruling["by"],
        at=ruling["at"],
        why=ruling["why"],
        along=ruling.get("along"),
        undone_by=undone.get("by"),
        undone_at=undone.get("at"),
    )


def _said(
    ruling: Mapping[str, Any], names: Mapping[str, str | None], proofs: Mapping[str, Evidence]
) -> tuple[str, tuple[str, ...], str]:
    match ruling["kind"]:
        case "claim":
            ids = tuple(one for one in (ruling["claim"], ruling.get("instead")) if one)
            return ruling["answer"], ids, _words(ids[0], proofs)
        case "reply":
            ids = (ruling["reply"], *ruling["answers"])
            about = counted(len(ids) - 1, "claim") if ids[1:] else "no claim"
            said = f"{_words(ids[0], proofs)}, about {about}"
            return "answers", ids, said
        case "rereading":
            lost, weighed = len(ruling["lost"]), len(ruling["weighed"])
            title = names.get(ruling["report"]) or ruling["report"]
            said = f"{title}: {counted(lost, 'claim')} no longer made, {weighed} weighed anew"
            return "reread", (ruling["report"],), said
        case "identity":
            return ruling["verdict"], *_pair(ruling["one"], "=", ruling["other"], names)
    answer, word = ("independent", "and") if ruling.get("independent") else ("derived", "from")
    return answer, *_pair(ruling["report"], word, ruling["origin"], names)


def _words(claim: str, proofs: Mapping[str, Evidence]) -> str:
    return claim_sentence(proofs[claim]) if claim in proofs else claim


def _pair(
    one: str, word: str, other: str, names: Mapping[str, str | None]
) -> tuple[tuple[str, str], str]:
    return (one, other), f"{names.get(one) or one} {word} {names.get(other) or other}"
