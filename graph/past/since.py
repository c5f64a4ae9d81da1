"""What the graph came to know since a moment: the claims that were not known by then, or stood
otherwise, each as it is today and as it was.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.origins import origins
from graph.past.bygone import Said
from graph.past.standing import said_of, standing_then
from graph.projection import LinkKey, Statement
from graph.store.judging import CLAIM, IDENTITY, ORIGIN, REPLY, REREADING, RETRACTION
from graph.store.linking import ends_under, links_under, statement
from graph.store.transaction import Transaction

# Claims are read by this many at once, so that the server holds no more of them.
_AT_ONCE = 10_000

Back = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """A claim that is to be taken back: `links` are those for which it speaks today, `then` is how
    it stood, None where nobody knew it. `under` gives the ids under which its ends are found today.
    """

    statement: Statement
    links: tuple[LinkKey, ...]
    then: Said | None
    under: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """Everything that is to be taken back: claims by id, the pairs of entities that were judged
    since, and the judgements that were taken back, as they are stored.
    """

    claims: Mapping[str, Turned]
    pairs: frozenset[str]
    restored: tuple[Any, ...]


def since(tx: Transaction, before: str) -> Since:
    """What came since the moment `before`."""
    rulings, restored = _rulings(tx, before)
    back = _origins_then(tx, rulings, restored) if _of(ORIGIN, rulings) else None
    named = {ident for ruling in rulings for ident in _claims(ruling)}
    named |= {row["id"] for row in tx.rows("read_claims_since", before=before)}
    if back is not None:
        named |= _of_other_origins(tx, back)
    judged = _of(IDENTITY, rulings)
    return Since(
        claims=_turned(tx, before, named, back),
        pairs=frozenset(end for fields in judged for end in (fields["one"], fields["other"])),
        restored=tuple(_of(IDENTITY, restored)),
    )


def _rulings(tx: Transaction, before: str) -> tuple[list[Any], list[Any]]:
    """Those that were made or taken back since, and of these the ones that counted then."""
    rows = tx.all("read_rulings_since", before=before)
    made = [row["ruling"] for row in rows if row["ruling"]["kind"] != RETRACTION]
    restored = [row["undone"] for row in rows if row["undone"]]
    return made + restored, restored


def _of(kind: str, rulings: Iterable[Any]) -> list[Any]:
    return [fields for fields in rulings if fields["kind"] == kind]


def _claims(fields: Any) -> list[str]:  # noqa: ANN401
    """The claims that may stand otherwise for a ruling."""
    kind = fields["kind"]
    if kind == CLAIM:
        return [one for one in (fields["claim"], fields.get("instead")) if one]
    if kind == REPLY:
        return list(fields["answers"])
    return [*fields["lost"], *fields["weighed"]] if kind == REREADING else []


def _origins_then(tx: Transaction, rulings: Iterable[Any], restored: Iterable[Any]) -> Back:
    made = {fields["id"] for fields in rulings}
    today = [row["ruling"] for row in tx.rows("read_rulings", kind=ORIGIN)]
    counted = [fields for fields in today if fields["id"] not in made]
    direct: dict[str, set[str]] = {}
    for fields in (*counted, *_of(ORIGIN, restored)):
        if "independent" not in fields:
            direct.setdefault(fields["report"], set()).add(fields["origin"])
    return origins({report: frozenset(found) for report, found in direct.items()})


def _of_other_origins(tx: Transaction, back: Back) -> set[str]:
    """The held claims of reports that go back to other origins today than they did then."""
    today = {row["id"]: tuple(row["origins"]) for row in tx.rows("read_origins")}
    differ = [ident for ident in {*today, *back} if today.get(ident) != back.get(ident)]
    rows = tx.rows("read_report_statements", ids=sorted(differ))
    return {row["id"] for row in rows}


def _turned(
    tx: Transaction, before: str, named: Iterable[str], back: Back | None
) -> dict[str, Turned]:
    found: dict[str, Turned] = {}
    ordered = sorted(named)
    for start in range(0, len(ordered), _AT_ONCE):
        ids = ordered[start : start + _AT_ONCE]
        for row in tx.rows("read_claims_turned", ids=ids, before=before):
            report = row["report"]
            goes_back = tuple(row["origins"]) if back is None else back.get(report, ())
            found[row["id"]] = Turned(
                statement=statement(row),
                links=links_under(row) if row["held"] else (),
                then=said_of(row, standing_then(row), goes_back) if row["known"] else None,
                under=ends_under(row),
            )
    return found
