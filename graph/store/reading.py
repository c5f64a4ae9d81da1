"""Entities, links, claims and reports as answers, each with its evidence."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, Never, TypeVar

from graph.answers import Entity, EntityCard, Evidence, Link, Member, ReportCard
from graph.clashes import contradictions
from graph.errors import (
    MergedEntity,
    SurveilgraphError,
    UnknownClaim,
    UnknownEntity,
    UnknownReport,
    WithdrawnEntity,
)
from graph.projection import LinkKey
from graph.report import Report
from graph.storable import storable
from graph.store import records
from graph.store.finding import entities
from graph.store.linking import row_of_key
from graph.store.state import state_of
from graph.store.transaction import Transaction
from graph.vocabulary import STATUS_ORDER, LinkKind, Status

# A country has a link from everybody: a card shows the best of them and says how many are left.
MOST_LINKS = 500
_ROLES = ("subject", "object", "product")

Named = Mapping[str, str]  # ids by the role in which a claim names them
_T = TypeVar("_T")


class Gone(LookupError):
    """An entity or a claim went while a link that names it was being read."""


class _Known(dict[str, _T]):
    def __missing__(self, ident: str) -> Never:
        raise Gone(ident)


def card(tx: Transaction, entity_id: str) -> EntityCard:
    """An entity with its links, best evidence first, at most `MOST_LINKS` of them.

    `MergedEntity` for an id that was merged into another, `WithdrawnEntity` for one of which
    nothing is said any more.
    """
    asked = storable(entity_id)
    found = entities(tx, [asked])
    counted = tx.one("count_entity_claims", id=asked)
    if not found or counted is None:
        raise _missing(tx, entity_id)
    merged = tx.all("read_merged", id=asked)
    rows = tx.all("read_entity_links", id=asked, limit=MOST_LINKS)
    shown = _links(tx, rows)
    return EntityCard(
        entity=found[asked],
        links=shown,
        waiting=counted["waiting"],
        left_out=counted["links"] - len(shown),
        members=tuple(Member(id=row["id"], name=row["name"]) for row in merged),
    )


def _missing(tx: Transaction, entity_id: str) -> SurveilgraphError:
    fate = tx.one("read_fate", id=entity_id)
    if fate is None:
        return UnknownEntity(entity_id)
    if fate["into"]:
        return MergedEntity(entity_id, fate["into"])
    return WithdrawnEntity(entity_id) if fate["withdrawn"] else UnknownEntity(entity_id)


def links(tx: Transaction, keys: Iterable[LinkKey]) -> dict[LinkKey, Link]:
    """The links of `keys` that exist, each with all its evidence."""
    return links_beside(tx, keys, ())[0]


def links_beside(
    tx: Transaction, keys: Iterable[LinkKey], ids: Iterable[str]
) -> tuple[dict[LinkKey, Link], dict[str, Entity]]:
    """The links of `keys`, as `links`, and those entities of `ids` that exist, in one reading."""
    asked, beside = [row_of_key(key) for key in sorted(set(keys))], sorted(set(ids))
    read = _proofs_read(tx, asked, beside)
    if read is None:
        return {}, {}
    known = {one["id"]: records.entity(one) for one in read["entities"]}
    reports = {one["id"]: records.report_card(one) for one in read["reports"]}
    said = [(row, {end["role"]: end["of"] for end in row["ends"]}) for row in read["claims"]]
    # Others were merged into these: whoever stands for them was not among the ends.
    if missing := sorted({end for _, ends in said for end in ends.values()} - known.keys()):
        known |= entities(tx, missing)
    tx.seen.entities |= known.keys()
    tx.seen.claims |= {row["claim"]["id"] for row, _ in said}
    ends, proofs = _Known(known), _Known[Evidence]()
    told = _replies(tx, (row["claim"] for row, _ in said))
    for row, named in said:
        fields, around = row["claim"], _ends(row, named, known)
        proof = _evidence(fields, named, around, reports[row["report"]], told)
        proofs[proof.id] = proof
    found = {
        LinkKey(row["source"], LinkKind(row["kind"]), row["target"]): _link(row, ends, proofs)
        for row in read["links"]
    }
    return found, {ident: known[ident] for ident in beside if ident in known}


def _proofs_read(tx: Transaction, asked: list[dict[str, str]], beside: list[str]) -> Any:  # noqa: ANN401
    if tx.beside and (found := tx.beside.read(tx, asked, beside)):
        return found
    read = tx.one("read_proofs", given={"rows": asked, "ids": beside})
    if read is not None:
        tx.after = partial(state_of, read)
        if tx.beside:
            tx.beside.keep(read)
    return read


def disputed(tx: Transaction, limit: int) -> tuple[Link, ...]:
    """Links of which two claims cannot both hold, by their ends."""
    return _links(tx, tx.all("list_disputed", limit=limit))


def evidence(tx: Transaction, claim_ids: Iterable[str]) -> dict[str, Evidence]:
    """The claims of `claim_ids` that exist, by id."""
    rows = _claim_rows(tx, claim_ids)
    told = _replies(tx, (row["claim"] for row in rows))
    return _proofs(rows, _named(tx, rows), told)


def _claim_rows(tx: Transaction, claim_ids: Iterable[str]) -> list[Any]:
    return tx.all("read_claims", ids=sorted(set(claim_ids)))


def _named(tx: Transaction, rows: Iterable[Any]) -> dict[str, Entity]:
    return entities(tx, sorted({row[role] for row in rows for role in _ROLES if row[role]}))


def _replies(tx: Transaction, claims: Iterable[Any]) -> Mapping[str, Evidence]:
    """The claims that answer these, by id, without those that were rejected."""
    ids = {ident for fields in claims for ident in fields.get("replies") or ()}
    if not ids:
        return {}
    rows = _claim_rows(tx, ids)
    found = _proofs(rows, _named(tx, rows), {})
    # Of a claim that somebody decided about, not held means rejected.
    return {ident: one for ident, one in found.items() if one.held or one.reviewed_by is None}


def _proofs(
    rows: Iterable[Any], known: Mapping[str, Entity], told: Mapping[str, Evidence]
) -> dict[str, Evidence]:
    found = {}
    for row in rows:
        named = {role.upper(): row[role] for role in _ROLES if row[role]}
        report = records.report_card(row["report"])
        proof = _evidence(row["claim"], named, _ends(row, named, known), report, told)
        found[proof.id] = proof
    return found


def _ends(row: Any, named: Named, known: Mapping[str, Entity]) -> Mapping[str, Entity]:  # noqa: ANN401
    there = {ident: known[ident] for ident in named.values() if ident in known}
    return _Known(there if len(there) == len(set(named.values())) else _withdrawn(row) | there)


def _withdrawn(row: Any) -> dict[str, Entity]:  # noqa: ANN401
    """The ends as the claim itself names them: all there is, once every claim was rejected."""
    return {
        end["id"]: Entity(id=end["id"], name=end["name"], kinds=records.kinds_among(end["kinds"]))
        for end in row["ends"]
    }


def claim(tx: Transaction, claim_id: str) -> Evidence:
    """One claim as evidence."""
    asked = storable(claim_id)
    found = evidence(tx, [asked])
    if asked not in found:
        raise UnknownClaim(f"No claim has the id {claim_id!r}.")
    return found[asked]


def report(tx: Transaction, report_id: str) -> Report:
    """One report with its pages."""
    row = tx.one("read_report", id=report_id)
    if row is None:
        raise UnknownReport(f"No report has the id {report_id!r}.")
    return records.report(row["report"], row["pages"])


def reports(tx: Transaction, limit: int, offset: int) -> tuple[int, tuple[ReportCard, ...]]:
    """How many reports there are, and the part of them asked for."""
    row = tx.one("list_reports", skip=offset, limit=limit)
    if row is None:
        return 0, ()
    return row["total"], tuple(records.report_card(fields) for fields in row["reports"])


def counts(tx: Transaction) -> dict[str, int]:
    """How many nodes carry each label, and how many relationships have each type."""
    rows = [*tx.rows("count_nodes"), *tx.rows("count_links")]
    return {row["name"]: row["number"] for row in rows}


def _links(tx: Transaction, rows: list[Any]) -> tuple[Link, ...]:
    ends = _Known(entities(tx, sorted({row[end] for row in rows for end in ("source", "target")})))
    proofs = _Known(evidence(tx, [claim_id for row in rows for claim_id in row["link"]["claims"]]))
    return tuple(_link(row, ends, proofs) for row in rows)


def _link(row: Any, ends: Mapping[str, Entity], proofs: Mapping[str, Evidence]) -> Link:  # noqa: ANN401
    fields = row["link"]
    kind = LinkKind(row["kind"])
    said = sorted((proofs[claim_id] for claim_id in fields["claims"]), key=_strength)
    return Link(
        id=fields["id"],
        kind=kind,
        source=ends[row["source"]],
        target=ends[row["target"]],
        status=Status(fields["status"]),
        confidence=fields["confidence"],
        sources=fields["sources"],
        valid=records.validity(fields),
        claims=tuple(said),
        disputed=fields["disputed"],
        contradictions=tuple(contradictions(kind, said)),
    )


def _strength(proof: Evidence) -> tuple[int, float, str]:
    return STATUS_ORDER.index(proof.status), -proof.confidence, proof.id


def _evidence(
    fields: Any,  # noqa: ANN401
    named: Named,
    ends: Mapping[str, Entity],
    report: ReportCard,
    told: Mapping[str, Evidence],
) -> Evidence:
    return Evidence(
        id=fields["id"],
        link=LinkKind(fields["link"]),
        subject=ends[named["SUBJECT"]],
        object=ends[named["OBJECT"]],
        product=ends[named["PRODUCT"]] if "PRODUCT" in named else None,
        quote=fields["quote"],
        start=fields["start"],
        end=fields["end"],
        page=fields["page"],
        lang=fields["lang"],
        status=Status(fields["status"]),
        valid=records.validity(fields),
        confidence=fields["confidence"],
        held=fields["held"],
        extractor=fields["extractor"],
        rule=fields["rule"],
        report=report,
        attributed_to=fields.get("attributed_to"),
        reviewed_by=fields.get("reviewed_by"),
        replies=tuple(told[one] for one in fields.get("replies") or () if one in told),
    )
