"""A small invented world to tell reports about, each test in words of its own.

Names carry a tag that no other test has, so that tests share one database and never meet; what a
test wrote is taken away again when it ends, and nothing else is.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import count
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
from neo4j import Driver, GraphDatabase

from graph import (
    LINKS,
    Claim,
    Connection,
    Kind,
    LinkKind,
    Mention,
    Origin,
    Page,
    Report,
    Span,
    Status,
    Store,
    Validity,
)
from tests.graph.market import market

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.walk.arrays import Network

# Fixtures of all these tests.
__all__ = ["driver", "market", "plain", "world"]

_OF_REPORTS = """
MATCH (r:Report) WHERE r.id IN $reports
OPTIONAL MATCH (p:Page)-[:PAGE_OF]->(r)
OPTIONAL MATCH (c:Claim)-[:SAID_IN]->(r)
OPTIONAL MATCH (c)-[:SUBJECT|OBJECT|PRODUCT]->(e:Entity)
WITH collect(DISTINCT r) + collect(DISTINCT p) + collect(DISTINCT c) + collect(DISTINCT e) AS nodes
UNWIND nodes AS n
"""
_NODES = _OF_REPORTS + "RETURN n.id AS id, labels(n) AS labels, properties(n) AS fields"
_LINKS = (
    _OF_REPORTS + "MATCH (n)-[x]->(m)"
    " RETURN n.id AS source, type(x) AS kind, m.id AS target, properties(x) AS fields"
)
_WIPE = _OF_REPORTS + "DETACH DELETE n"


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that a sentence can speak of."""

    name: str
    kinds: tuple[Kind, ...]
    described: bool = False
    country: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One sentence of a report, and the claim it is to become."""

    link: LinkKind
    subject: Thing
    object: Thing
    product: Thing | None = None
    status: Status = Status.ASSERTED
    confidence: float = 0.9
    held: bool = True
    valid: Validity = field(default_factory=Validity)
    attributed_to: str | None = None

    @property
    def sentence(self) -> str:
        """The words, which are also the quotation."""
        with_ = f" with {self.product.name}" if self.product else ""
        return f"{self.subject.name} {LINKS[self.link].reads} {self.object.name}{with_}. "


@dataclass(slots=True)
class World:
    """Tells reports to a store and remembers which, so that they can be compared and removed."""

    store: Store
    driver: Driver
    connection: Connection
    tag: str = field(default_factory=lambda: "q" + uuid4().hex[:10])
    told: set[str] = field(default_factory=set)
    _number: Iterator[int] = field(default_factory=count)

    def thing(self, name: str, *kinds: Kind, **more: Any) -> Thing:
        """A thing of the given kinds; TAG in its name stands for the tag, else it is appended."""
        tagged = name.replace("TAG", self.tag) if "TAG" in name else f"{name} {self.tag}"
        return Thing(tagged, kinds or (Kind.ORGANISATION,), **more)

    def vendor(self, name: str, **more: Any) -> Thing:
        """Somebody who makes or sells."""
        return self.thing(name, Kind.VENDOR, **more)

    def product(self, name: str, **more: Any) -> Thing:
        """Something with a name that is sold."""
        return self.thing(name, Kind.PRODUCT, **more)

    def buyer(self, name: str, **more: Any) -> Thing:
        """Somebody who takes delivery."""
        return self.thing(name, Kind.BUYER, **more)

    def police(self, name: str, **more: Any) -> Thing:
        """A body of the security apparatus."""
        return self.thing(name, Kind.STATE_AGENCY, Kind.SECURITY_APPARATUS, **more)

    def country(self, name: str, **more: Any) -> Thing:
        """A country."""
        return self.thing(name, Kind.COUNTRY, **more)

    def says(self, link: LinkKind, subject: Thing, object_: Thing, **more: Any) -> Saying:
        """A sentence yet to be told."""
        return Saying(link=link, subject=subject, object=object_, **more)

    def report(self, *sayings: Saying, title: str = "A report", **more: Any) -> tuple[Any, Any]:
        """A report whose text is the sentences, and the claims that stand in it."""
        opening = f"Report {next(self._number)} of {self.tag}. "
        text = opening + "".join(saying.sentence for saying in sayings)
        digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        report = Report(
            id=digest[:32],
            sha256=digest,
            title=title,
            lang="en",
            media_type="text/plain",
            pages=(Page(number=1, start=0, text=text),),
            **more,
        )
        claims, start = [], len(opening)
        for saying in sayings:
            claims.append(_claim(report, saying, start))
            start += len(saying.sentence)
        self.told.add(report.id)
        return report, claims

    def tell(self, *sayings: Saying, **more: Any) -> Any:
        """The sentences are in the store, as one report."""
        return self.store.write(*self.report(*sayings, **more))

    def id(self, thing: Thing) -> str:
        """The id under which the store knows the thing."""
        return self.store.resolve(thing.name).id

    def graph(self, reports: Iterable[str] | None = None) -> tuple[set[str], set[str]]:
        """Every node and every relationship around the reports told, with all properties."""
        asked = sorted(self.told if reports is None else reports)
        nodes = self.driver.execute_query(_NODES, reports=asked).records
        links = self.driver.execute_query(_LINKS, reports=asked).records
        return {_frozen(row.data()) for row in nodes}, {_frozen(row.data()) for row in links}

    def wipe(self) -> None:
        """What was told is gone again."""
        self.driver.execute_query(_WIPE, reports=sorted(self.told))


def _frozen(row: dict[str, Any]) -> str:
    # When the graph came to know something is no part of what it knows.
    row["fields"].pop("known_at", None)
    if "labels" in row:
        row["labels"] = sorted(row["labels"])
    return json.dumps(row, sort_keys=True, ensure_ascii=False)


def _claim(report: Report, saying: Saying, start: int) -> Claim:
    quote = saying.sentence.rstrip()

    def mention(thing: Thing) -> Mention:
        at = start + saying.sentence.index(thing.name)
        span = Span(at, at + len(thing.name))
        return Mention(
            name=thing.name,
            kinds=thing.kinds,
            span=span,
            words=span,
            described=thing.described,
            country=thing.country,
            aliases=thing.aliases,
        )

    return Claim(
        report=report.id,
        link=saying.link,
        subject=mention(saying.subject),
        object=mention(saying.object),
        product=mention(saying.product) if saying.product else None,
        quote=quote,
        span=Span(start, start + len(quote)),
        page=1,
        lang="en",
        status=saying.status,
        valid=saying.valid,
        origin=Origin(extractor="test 1", rule="told"),
        confidence=saying.confidence,
        held=saying.held,
        attributed_to=saying.attributed_to,
    )


_WHOLE = (
    *("node_ids", "node_kinds", "link_ids", "source", "target", "kind", "status"),
    *("confidence", "sources", "start", "end", "twin"),
)


@pytest.fixture(scope="session")
def plain() -> Callable[[Network], dict[str, Any]]:
    """Makes everything a network holds comparable, ranks as what they stand for."""

    def whole(net: Network) -> dict[str, Any]:
        held = {name: getattr(net, name).tolist() for name in _WHOLE}
        for name in ("out", "into"):
            arcs = getattr(net, name)
            held[name] = (arcs.offset.tolist(), arcs.node.tolist(), arcs.link.tolist())
        return held | {"levels": net.levels[net.rank].tolist()}

    return whole


@pytest.fixture(scope="session")
def driver(connection: Connection) -> Iterator[Driver]:
    auth = (connection.user, connection.password)
    with GraphDatabase.driver(connection.uri, auth=auth) as opened:
        yield opened


@pytest.fixture
def world(store: Store, driver: Driver, connection: Connection) -> Iterator[World]:
    made = World(store, driver, connection)
    yield made
    made.wipe()
