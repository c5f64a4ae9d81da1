"""A small invented graph in a real Neo4j, and the API over it.

Two makers lead to two security bodies, one of them under its former name; one camera leads
nowhere but by hearsay; two entities share a name; and some names are meant to do harm.
"""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from api import HttpSettings, create_app
from api.settings import Reviewing
from graph import (
    Claim,
    Connection,
    Kind,
    LinkKind,
    Mention,
    Origin,
    Page,
    Precision,
    Report,
    Span,
    Status,
    Store,
    Validity,
)
from graph.local import Server
from graph.store.state import advance

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from api import serve
from graph import Connection, Store
with Store.open(Connection(*sys.argv[1:4])) as store:
    told = lambda address: print(address, flush=True)
    serve(store, port=0, processes=int(sys.argv[4]), started=told)
print("closed", flush=True)
"""
PAGES = (
    """Quillmark Optics makes the GazeMeter.
In 2012 Quillmark Optics supplied the GazeMeter to Ostmere University.
Pellworm Cameras makes the WideEye.
The WideEye may have been sold to the Varnholt Frontier Corps, it is said.
""",
    """Ostmere University is administered by the Varnholt Frontier Corps.
Brindle Imaging is called Haldon Identity today.
Brindle Imaging supplied the Tarn Valley Police.
Meridian makes the Meridian.
""",
)
RULES = """The GazeMeter is a gaze reader.
Whoever sells a gaze reader needs a licence under Export Rule 7 since 2014.
Until 2013 no gaze reader fell under Export Rule 7.
"""
HOSTILE = (
    "<script>alert(document.domain)</script><img src=x onerror=alert(1)>",
    "'}) DETACH DELETE everything //",
    "Drow\u202eyehtomit\u202c Systems",
    "Prolix " + "and so on " * 45 + "Ltd",
)
VENDOR, BODY = (Kind.VENDOR,), (Kind.STATE_AGENCY, Kind.SECURITY_APPARATUS)
PRODUCT, BUYER = (Kind.PRODUCT,), (Kind.BUYER,)


@dataclass(frozen=True, slots=True)
class Told:
    """A report of `pages`, and the claims that are read out of it one by one."""

    report: Report
    claims: list[Claim] = field(default_factory=list)

    def mention(self, name: str, kinds: tuple[Kind, ...], quote: Span) -> Mention:
        """The entity called `name`, where the words of `quote` first say it."""
        start = self.report.text.index(name, quote.start)
        span = Span(start, start + len(name))
        return Mention(name=name, kinds=kinds, span=span, words=span)

    def say(
        self,
        quote: str,
        subject: tuple[str, tuple[Kind, ...]],
        link: LinkKind,
        object_: tuple[str, tuple[Kind, ...]],
        **more: Any,
    ) -> None:
        """One more claim, with `quote` as its words."""
        start = self.report.text.index(quote)
        span = Span(start, start + len(quote))
        product = more.pop("product", None)
        self.claims.append(
            Claim(
                report=self.report.id,
                link=link,
                subject=self.mention(*subject, span),
                object=self.mention(*object_, span),
                product=self.mention(product, PRODUCT, span) if product else None,
                quote=quote,
                span=span,
                page=self.report.page_at(start),
                lang="en",
                origin=Origin(extractor="by hand", rule="none"),
                **({"status": Status.REPORTED, "confidence": 0.9, "held": True} | more),
            )
        )


def written(title: str, *pages: str) -> Report:
    """A report made of `pages`, known by the hash of its text."""
    text = "".join(pages)
    starts = [sum(map(len, pages[:number])) for number in range(len(pages))]
    numbered = zip(starts, pages, strict=True)
    return Report(
        id=sha256(text.encode()).hexdigest()[:32],
        sha256=sha256(text.encode()).hexdigest(),
        title=title,
        lang="en",
        media_type="text/plain",
        pages=tuple(
            Page(number=number, start=start, text=page)
            for number, (start, page) in enumerate(numbered, start=1)
        ),
        publisher="The Lantern",
        author="A. Writer",
        date="2020-09",
        url="https://lantern.example/lenses",
    )


def ledger() -> Told:
    """The report that the documented examples speak of."""
    told = Told(written("A ledger of lenses", *PAGES))
    quote = iter(told.report.text.splitlines())
    quillmark, ostmere = ("Quillmark Optics", VENDOR), ("Ostmere University", BUYER)
    corps, brindle = ("Varnholt Frontier Corps", BODY), ("Brindle Imaging", VENDOR)
    year = Validity(start="2012", end="2012", precision=Precision.YEAR)
    told.say(next(quote), quillmark, LinkKind.MAKES, ("GazeMeter", PRODUCT), confidence=0.95)
    told.say(next(quote), quillmark, LinkKind.SUPPLIED_TO, ostmere, product="GazeMeter", valid=year)
    told.say(next(quote), ("Pellworm Cameras", VENDOR), LinkKind.MAKES, ("WideEye", PRODUCT))
    told.say(
        next(quote),
        ("WideEye", PRODUCT),
        LinkKind.SUPPLIED_TO,
        corps,
        status=Status.ALLEGED,
        confidence=0.5,
        attributed_to="hearsay",
    )
    told.say(next(quote), ostmere, LinkKind.PART_OF, corps, status=Status.DOCUMENTED)
    told.say(next(quote), brindle, LinkKind.SUCCEEDED_BY, ("Haldon Identity", VENDOR))
    told.say(next(quote), brindle, LinkKind.SUPPLIED_TO, ("Tarn Valley Police", BODY))
    told.say(next(quote), ("Meridian", VENDOR), LinkKind.MAKES, ("Meridian", PRODUCT))
    return told


def rules() -> Told:
    """A report on what may be sold: the documented examples on export controls speak of it."""
    told = Told(written("A guide to rules", RULES))
    quote = iter(told.report.text.splitlines())
    reader, rule = ("gaze reader", (Kind.TECHNOLOGY,)), ("Export Rule 7", (Kind.REGULATION,))
    since = Validity(start="2014", precision=Precision.YEAR)
    before = Validity(end="2013", precision=Precision.YEAR)
    told.say(next(quote), ("GazeMeter", PRODUCT), LinkKind.IS_A, reader)
    told.say(next(quote), reader, LinkKind.CONTROLLED_BY, rule, valid=since)
    denied = Status.DENIED
    told.say(next(quote), reader, LinkKind.CONTROLLED_BY, rule, valid=before, status=denied)
    return told


def hostile() -> Told:
    """A report full of names that are meant to do harm."""
    lines = [f"{name} makes the Thing {number}.\n" for number, name in enumerate(HOSTILE)]
    told = Told(written("Worse names in <b>bold</b>", *lines))
    for number, (name, line) in enumerate(zip(HOSTILE, lines, strict=True)):
        thing = (f"Thing {number}", PRODUCT)
        told.say(line.rstrip("\n"), (name, VENDOR), LinkKind.MAKES, thing)
    return told


@pytest.fixture(scope="session")
def lenses(neo4j_server: Server) -> Iterator[Store]:
    """A store that holds these reports."""
    place = Connection(neo4j_server.bolt_uri, neo4j_server.user, neo4j_server.password)
    with Store.open(place) as store:
        store.migrate()
        for told in (ledger(), hostile(), rules()):
            store.write(told.report, told.claims)
        yield store


@pytest.fixture(scope="session")
def http(lenses: Store) -> Iterator[TestClient]:
    """The API over that store, asked in this process."""
    with TestClient(create_app(lenses, HttpSettings()), base_url="http://127.0.0.1") as client:
        yield client


@pytest.fixture(scope="session")
def report() -> Report:
    """The report that the documented examples speak of."""
    return ledger().report


@pytest.fixture(scope="session")
def hostile_names() -> tuple[str, ...]:
    """The names that are meant to do harm."""
    return HOSTILE


@pytest.fixture(scope="session")
def unanswered() -> Iterator[TestClient]:
    """The API over an address at which no database listens."""
    nobody = Connection("bolt://127.0.0.1:1", "neo4j", "none")
    with (
        Store.open(nobody) as store,
        TestClient(create_app(store, HttpSettings()), base_url="http://127.0.0.1") as client,
    ):
        yield client


@dataclass(frozen=True, slots=True)
class Service:
    """The service in a process of its own."""

    address: str
    process: subprocess.Popen[str]
    log: Path

    def end(self, ending: signal.Signals) -> tuple[int, str, str]:
        """What it exits with, and what it wrote to stdout and stderr, once told to end."""
        self.process.send_signal(ending)
        out, _ = self.process.communicate(timeout=60)
        return self.process.returncode, out, self.log.read_text("utf-8")


@contextmanager
def launched(server: Server, folder: Path, processes: int) -> Iterator[Service]:
    """The service on any free port of this machine, in so many processes."""
    log = folder / "log"
    given = (server.bolt_uri, server.user, server.password, str(processes))
    # The log goes to a file: a pipe that nobody reads would fill up and stop the service.
    with (
        log.open("wb") as sink,
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM, *given],
            cwd=ROOT,
            env={k: v for k, v in os.environ.items() if not k.startswith("SURVEILGRAPH")},
            stdout=subprocess.PIPE,
            stderr=sink,
            text=True,
        ) as process,
    ):
        assert process.stdout is not None
        yield Service(process.stdout.readline().strip(), process, log)
        if process.poll() is None:
            process.kill()


@pytest.fixture
def service(neo4j_server: Server, lenses: Store, tmp_path: Path) -> Iterator[Service]:
    """The service in one process."""
    lenses.ping()
    with launched(neo4j_server, tmp_path, 1) as found:
        yield found


@pytest.fixture
def crew(neo4j_server: Server, lenses: Store, tmp_path: Path) -> Iterator[Service]:
    """The service in two processes, and a third that watches over them."""
    lenses.ping()
    with launched(neo4j_server, tmp_path, 2) as found:
        yield found


UNTOLD = """
MATCH (r:Report) WHERE r.id IN $ids
MATCH (r)<-[:SAID_IN]-(c)-[:SUBJECT|OBJECT|PRODUCT]->(e)
OPTIONAL MATCH (r)<-[:PAGE_OF]-(p)
OPTIONAL MATCH (c)<-[:ABOUT]-(d)
OPTIONAL MATCH (d)<-[:ABOUT]-(u)
WITH *, EXISTS {
  (e)<-[:SUBJECT|OBJECT|PRODUCT]-()-[:SAID_IN]->(other) WHERE NOT other.id IN $ids
} AS known
WITH *, CASE WHEN known THEN null ELSE e END AS mine
DETACH DELETE r, c, mine, p, d, u
"""


@pytest.fixture
def tell(lenses: Store) -> Iterator[Any]:
    """A report is in the store, and gone afterwards: a claim for each "X makes the Y.", "X replied
    to Y." or "X bought Y in 2014." in it.
    """
    ids: list[str] = []

    def tells(text: str, **more: Any) -> list[Claim]:
        told = Told(written("Told", text))
        for maker, product in re.findall(r"([A-Z][\w ]+) makes the (\w+)\.", text):
            quote = f"{maker} makes the {product}."
            told.say(quote, (maker, VENDOR), LinkKind.MAKES, (product, PRODUCT), **more)
        for vendor, buyer in re.findall(r"([A-Z][\w ]+) replied to ([A-Z][\w ]+)\.", text):
            quote = f"{vendor} replied to {buyer}."
            told.say(quote, (vendor, VENDOR), LinkKind.REPLIED_TO, (buyer, BUYER), **more)
        for owner, firm, year in re.findall(
            r"([A-Z][\w ]+) bought ([A-Z][\w ]+) in (\d{4})\.", text
        ):
            when = more | {"valid": Validity(start=year, precision=Precision.YEAR)}
            quote = f"{owner} bought {firm} in {year}."
            told.say(quote, (firm, VENDOR), LinkKind.OWNED_BY, (owner, VENDOR), **when)
        ids.append(told.report.id)
        lenses.write(told.report, told.claims)
        return told.claims

    yield tells

    def untells(tx: Any) -> None:
        tx._tx.run(UNTOLD, ids=ids).consume()
        tx.changes.everything = True
        advance(tx)

    lenses.change(untells)


@pytest.fixture
def desk(lenses: Store) -> Iterator[TestClient]:
    """The API with review switched on."""
    app = create_app(lenses, HttpSettings(review=Reviewing.LOCAL))
    home = ("127.0.0.1", 50000)
    with TestClient(app, base_url="http://127.0.0.1", client=home) as client:
        yield client
