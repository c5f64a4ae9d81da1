"""The part of the graph that may go out, and the refusal where a person has not read it yet.

Only links go out, with their claims, reports and ends: what waits, and what was rejected, stays.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from graph.answers import Evidence, Link
from graph.errors import BadQuestion, StoreTimeout
from graph.exporting.export import SECONDS, TRIES, Moved, Tell, exported
from graph.exporting.formats import Format
from graph.exporting.manifest import Manifest
from graph.exporting.parts import Portion, chosen
from graph.exporting.tables import Excerpt, belongs, links_from
from graph.projection import LinkKey
from graph.publishing.unread import Bar, Behind, Tally, caller, tallied, unsettled
from graph.store import reading
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.suggesting import Suggestions, suggested
from graph.vocabulary import Kind, LinkKind

# What is shown of each kind; the rest is counted.
MOST_UNREAD = 20
_AT_ONCE = 2_000
_PROVED = 200
# They carry texts of reports and decisions with their authors: more than anybody read for this.
_WHOLE = frozenset({Format.CYPHER, Format.FTM})
One = TypeVar("One")


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What would go out, and all that keeps it from going out; of each at most `MOST_UNREAD`.

    `claims` counts what must be read, `unread` is the first of it. `disputed` are links, of
    `disputes`, whose claims contradict each other and were not both read.
    """

    asked: str
    links: int
    claims: Tally
    unread: tuple[Evidence, ...]
    disputes: int
    disputed: tuple[Link, ...]
    merges: Suggestions

    @property
    def ready(self) -> bool:
        """Whether it may go out: there is something, and nothing in it waits for a person."""
        return bool(self.links) and not (self.claims.unread or self.disputes or self.merges.total)


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What was looked at, and what was written then; `manifest` is None where nothing was."""

    checked: Checked
    manifest: Manifest | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outgoing:
    nodes: frozenset[str]
    links: frozenset[str]
    claims: frozenset[str]
    disputed: tuple[LinkKey, ...]


def publish(  # noqa: PLR0913  whose graph, where to, as what; the rest has a default
    store: Store,
    output: Path | None,
    how: Format = Format.CSV,
    part: Portion | None = None,
    *,
    bar: Bar | None = None,
    tell: Tell = lambda _name, _done: None,
    seconds: float = SECONDS,
) -> Published:
    """The graph, or `part` of it, stands at `output` if nothing in it waits for a person.

    What is written is of the very state that was looked at. Without `output` it is only looked at.
    Raises what `export_graph` does, and BadQuestion for a format that carries more than links.
    """
    if how in _WHOLE:
        raise BadQuestion(
            "format",
            f"{how.value} carries whole reports and who decided what, which nobody reads for a "
            "publication: take another format, or surveilgraph export.",
        )
    for _ in range(TRIES):
        try:
            checked, excerpt = _checked(store, part, bar or Bar(), seconds)
            if output is None or not checked.ready:
                return Published(checked=checked)
            choice = excerpt, checked.asked
            manifest = exported(store, output, how, choice, tell, seconds)
            return Published(checked=checked, manifest=manifest)
        except Moved:
            continue
    raise StoreTimeout("The graph changes faster than it can be looked at: ask again later.")


def _checked(
    store: Store, part: Portion | None, bar: Bar, seconds: float
) -> tuple[Checked, Excerpt]:
    excerpt, asked = chosen(store, part) if part else (None, "the whole graph")

    def look(tx: Transaction) -> tuple[Checked, _Outgoing]:
        out = _outgoing(tx, excerpt)
        return _looked(tx, out, bar, whole=part is None, asked=asked), out

    state, (checked, out) = store.read_whole(look, seconds=seconds)
    if excerpt and excerpt.state not in {None, state}:
        raise Moved
    return checked, Excerpt(nodes=out.nodes, links=out.links, state=state)


def _outgoing(tx: Transaction, part: Excerpt | None) -> _Outgoing:
    nodes, links, claims = set[str](), set[str](), set[str]()
    disputed = list[LinkKey]()
    for link in links_from(tx, part):
        if link["disputed"]:
            disputed.append(LinkKey(link["source"], LinkKind(link["kind"]), link["target"]))
        if belongs(link, part):
            links.add(link["id"])
            claims.update(link["claims"])
            nodes.update((link["source"], link["target"]))
    return _Outgoing(
        nodes=frozenset(nodes),
        links=frozenset(links),
        claims=frozenset(claims),
        # Between two that are named, also what a question left out; all else is somebody else's.
        disputed=tuple(key for key in disputed if {key.source, key.target} <= nodes),
    )


def _looked(tx: Transaction, out: _Outgoing, bar: Bar, *, whole: bool, asked: str) -> Checked:
    calling = frozenset(_callers(tx, out.nodes, bar))
    tally = tallied(_behind(tx, out.claims | calling, calling), bar, MOST_UNREAD)
    proofs = reading.evidence(tx, tally.first)
    disputes = list(_disputes(tx, out.disputed))
    line = f"every other claim from {bar.line:.2f} up" if bar.line else "every claim"
    lists = "" if bar.lists else ", what mappings took from lists apart"
    return Checked(
        asked=f"{asked}; read by a person: every accusation and {line}{lists}",
        links=len(out.links),
        claims=tally,
        unread=tuple(proofs[ident] for ident in tally.first),
        disputes=len(disputes),
        disputed=tuple(disputes[:MOST_UNREAD]),
        merges=suggested(tx, MOST_UNREAD, None if whole else out.nodes),
    )


def _behind(tx: Transaction, claims: Iterable[str], calling: frozenset[str]) -> Iterator[Behind]:
    for ids in _parts(sorted(claims), _AT_ONCE):
        for row in tx.rows("read_behind", ids=ids):
            yield _fact(row, calls=row["id"] in calling)


def _callers(tx: Transaction, nodes: Iterable[str], bar: Bar) -> Iterator[str]:
    kind = Kind.SECURITY_APPARATUS
    for ids in _parts(sorted(nodes), _AT_ONCE):
        for row in tx.rows("read_callers", ids=ids, kind=kind.value):
            if found := caller((_fact(one, calls=True) for one in row["claims"]), bar):
                yield found


def _fact(row: Any, *, calls: bool) -> Behind:  # noqa: ANN401
    return Behind(
        id=row["id"],
        link=LinkKind(row["link"]),
        confidence=row["confidence"],
        extractor=row["extractor"],
        reviewed_by=row["reviewed_by"],
        calls=calls,
    )


def _disputes(tx: Transaction, keys: Iterable[LinkKey]) -> Iterator[Link]:
    for some in _parts(sorted(keys), _PROVED):
        for link in reading.links(tx, some).values():
            if unsettled(link):
                yield link


def _parts(whole: Sequence[One], size: int) -> Iterator[Sequence[One]]:
    for start in range(0, len(whole), size):
        yield whole[start : start + size]
