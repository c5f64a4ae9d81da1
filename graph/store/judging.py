"""What people decide is kept, and the graph is as they decided; taken back, it is as it was.

Each function is the whole of one write transaction. Nothing that was decided is ever deleted.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from graph.claim import Claim
from graph.errors import BadJudgement, UnknownClaim, UnknownEntity, UnknownReport, UnknownRuling
from graph.identified import Identified
from graph.identity import Judgement, Retraction
from graph.origins import origins
from graph.rulings import Decision, Derivation, Reply, Rereading
from graph.store import rows
from graph.store.linking import links_under, project
from graph.store.nodes import nodes
from graph.store.restanding import decision as stored_decision
from graph.store.restanding import restand
from graph.store.settling import settle
from graph.store.state import advance, alone
from graph.store.transaction import Transaction

if TYPE_CHECKING:
    from graph.projection import LinkKey

IDENTITY, CLAIM, ORIGIN, RETRACTION = "identity", "claim", "origin", "retraction"
REPLY, REREADING = "reply", "rereading"


def judge(tx: Transaction, judgement: Judgement) -> None:
    """Two entities are one, are two, or may be: as somebody judges."""
    alone(tx)
    found = nodes(tx, judgement.pair)
    for ident in judgement.pair:
        if ident not in found:
            raise UnknownEntity(ident)
    fields = {
        "one": judgement.one,
        "other": judgement.other,
        "verdict": judgement.verdict.value,
    }
    _keep(tx, IDENTITY, judgement, fields, entities=judgement.pair)
    settle(tx, {}, judgement.pair)
    advance(tx)


def decide(tx: Transaction, decision: Decision, written: Sequence[Claim] = ()) -> None:
    """A claim is accepted, rejected or replaced, its twins with it; new claims are `written`."""
    alone(tx)
    for claim in written:
        _write(tx, claim)
    whole = (decision, *decision.twins)
    for one in whole:
        fields = {
            "claim": one.claim,
            "answer": one.answer.value,
            "instead": one.instead,
            "along": one.along,
            "twins": [twin.id for twin in one.twins] or None,
        }
        _keep(tx, CLAIM, one, fields, claims=one.claims)
    restand(tx, [claim for one in whole for claim in one.claims])
    advance(tx)


def derive(tx: Transaction, derivation: Derivation) -> None:
    """A report repeats another, both being one source for the links it speaks for; or does not."""
    alone(tx)
    for ident in (derivation.report, derivation.origin):
        if tx.one("read_report", id=ident) is None:
            raise UnknownReport(f"No report has the id {ident!r}.")
    pair = [derivation.report, derivation.origin]
    fields = {"report": pair[0], "origin": pair[1], "independent": derivation.independent or None}
    _keep(tx, ORIGIN, derivation, fields, reports=pair)
    count_sources_again(tx)
    advance(tx)


def answer(tx: Transaction, said: Reply) -> None:
    """A reply stands beside the claims that it answers, as somebody states."""
    alone(tx)
    known = {row["id"] for row in tx.rows("read_standings", ids=[said.reply, *said.claims])}
    for ident in (said.reply, *said.claims):
        if ident not in known:
            raise UnknownClaim(f"No claim has the id {ident!r}.")
    answered = sorted(set(said.claims))
    fields = {"reply": said.reply, "answers": answered}
    _keep(tx, REPLY, said, fields, claims=[said.reply, *answered])
    restand(tx, answered)
    advance(tx)


def reread(tx: Transaction, said: Rereading) -> None:
    """A report was read again: what nobody decided about stands as it was read last."""
    alone(tx)
    fields = {
        "report": said.report,
        "lost": list(said.lost),
        "weighed": [one.claim for one in said.weighed],
        "confidences": [one.confidence for one in said.weighed],
        "holds": [one.held for one in said.weighed],
    }
    _keep(tx, REREADING, said, fields, claims=said.claims, reports=[said.report])
    restand(tx, said.claims)
    advance(tx)


def take_back(tx: Transaction, retraction: Retraction) -> Retraction:
    """A decision counts no more; the graph is as if it had not been made.

    What was decided along with it, as of one sale, is taken back with it.
    """
    alone(tx)
    row = tx.one("read_ruling", id=retraction.judgement)
    if row is None:
        raise UnknownRuling(f"No decision has the id {retraction.judgement!r}.")
    ruling = row["ruling"]
    if row["taken_back"] or ruling["kind"] == RETRACTION:
        raise BadJudgement(f"{retraction.judgement} does not count already: decide anew instead.")
    twins = tuple(_of_twins(tx, ruling))
    gone = [ruling, *twins]
    made = [replace(retraction, judgement=one["id"]) for one in gone]
    for one in made:
        _keep(tx, RETRACTION, one, {"judgement": one.judgement}, rulings=[one.judgement])
    match ruling["kind"]:
        case "identity":
            settle(tx, {}, (ruling["one"], ruling["other"]))
        case "claim":
            restand(tx, [claim for one in gone for claim in stored_decision(one).claims])
        case "reply":
            restand(tx, ruling["answers"])
        case "rereading":
            restand(tx, [*ruling["lost"], *ruling["weighed"]])
        case _:
            count_sources_again(tx)
    advance(tx)
    return replace(retraction, twins=tuple(made[1:]))


def _of_twins(tx: Transaction, ruling: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The decisions that were made along with this one and still count."""
    leading = ruling
    if "along" in ruling and (row := tx.one("read_ruling", id=ruling["along"])):
        leading = row["ruling"]
    for ident in (leading["id"], *leading.get("twins", ())):
        row = None if ident == ruling["id"] else tx.one("read_ruling", id=ident)
        if row and not row["taken_back"]:
            yield row["ruling"]


def _keep(
    tx: Transaction,
    kind: str,
    said: Judgement | Decision | Derivation | Reply | Rereading | Retraction,
    fields: Mapping[str, Any],
    **about: Iterable[str],
) -> None:
    signed = {"id": said.id, "kind": kind, "by": said.by, "at": said.at, "why": said.why}
    whole = {name: value for name, value in {**signed, **fields}.items() if value is not None}
    named = {name: list(about.get(name, ())) for name in _ABOUT}
    tx.run("write_ruling", ruling=whole, now=tx.now, given=named)


_ABOUT = ("entities", "claims", "reports", "rulings")


def _write(tx: Transaction, claim: Claim) -> None:
    known = Identified.of(claim)
    if tx.all("read_known_claims", ids=[known.id]):
        return
    ends = {ident for _role, _mention, ident in known.ends}
    given = {"ids": sorted(ends), "rows": [rows.claim_row(known)]}
    tx.run("write_claims", given=given, now=tx.now)


def count_sources_again(tx: Transaction) -> None:
    """Links of reports that go back to other origins now count their sources anew."""
    touched: dict[LinkKey, list[str]] = {}
    for row in tx.rows("read_report_statements", ids=write_origins(tx)):
        for link in links_under(row):
            touched.setdefault(link, []).append(row["id"])
    project(tx, touched)


def write_origins(tx: Transaction) -> list[str]:
    """Reports go back to the origins that people stated; the ids of those that may have changed."""
    direct: dict[str, set[str]] = {}
    for row in tx.rows("read_rulings", kind=ORIGIN):
        if "independent" not in row["ruling"]:
            direct.setdefault(row["ruling"]["report"], set()).add(row["ruling"]["origin"])
    now = origins({report: frozenset(found) for report, found in direct.items()})
    was = {row["id"]: tuple(row["origins"]) for row in tx.rows("read_origins")}
    # Another way to the same origins changes no count, but is drawn: all are written.
    known = sorted({*now, *was})
    written = [
        {
            "id": ident,
            "origins": list(now[ident]) if ident in now else None,
            "sources": sorted(direct.get(ident, ())),
        }
        for ident in known
    ]
    tx.run("write_origins", rows=written)
    return [ident for ident in known if now.get(ident) != was.get(ident)]
