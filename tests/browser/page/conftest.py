"""The page over a real Neo4j with invented reports, in tabs whose every request is listed."""

import importlib.util
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, Request

from api import HttpSettings, KeyRing, Scope, create_app
from api.settings import Reviewing
from graph import (
    Connection,
    Kind,
    LinkKind,
    Precision,
    Realm,
    Status,
    Store,
    Validity,
    entity_id,
)

ROOT = Path(__file__).parents[3]
# The machine may be busy with all other tests: nothing here is about time.
TIMEOUT = 240_000
LOOPBACK = {"127.0.0.1", "localhost"}
CHAIN = """Calder Vision makes the Argus Eye.
The Argus Eye was supplied to Norhaven Trading in 2011.
In 2012 Norhaven Trading supplied the Lowmark Polytechnic.
Lowmark Polytechnic is part of the Eastmoor Academy.
Eastmoor Academy is linked to the Bureau of Stillwater.
The Bureau of Stillwater answers to the Ministry of Quiet.
"""
HOSTILE = (
    "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">",
    "Drow\u202eyehtomit\u202c Systems",
    "Longname" * 1250,
)


ASKED = "/paths?from=Calder+Vision&to=security-apparatus"
CALDER = entity_id(Realm.ORGANISATION, "Calder Vision")
QUIET = entity_id(Realm.ORGANISATION, "Ministry of Quiet")
ENDLESS = entity_id(Realm.ORGANISATION, HOSTILE[2])
VIEWS = {
    "front": "/",
    "search": "/search?q=",
    "entity": f"/entities/{CALDER}",
    "body": f"/entities/{QUIET}",
    "around": f"/entities/{CALDER}/around?hops=3",
    "paths": ASKED,
    "filtered": f"{ASKED}&as_of=2012&min_confidence=0.5",
    "none": "/paths?from=Pellworm+Cameras&to=security-apparatus",
    "several": "/paths?from=Meridian&to=security-apparatus",
    "questions": "/questions",
    "exposure": "/exposure?from=kind:Vendor&to=kind:Product",
    "exposure-asked": "/exposure?from=kind:Vendor&as_of=2012&hubs=include&limit=2",
    "exposure-none": "/exposure?from=Pellworm+Cameras",
    "choke-points": "/choke-points?from=Calder+Vision",
    "choke-links": "/choke-points?from=kind:Vendor&cut=links&weight=confidence",
    "choke-uncut": "/choke-points?from=Calder+Vision&to=Argus+Eye&cut=vendors",
    "what-if": "/what-if?from=kind:Vendor&on=Argus+Eye&since=2011",
    "common": "/common?one=Calder+Vision&other=Norhaven+Trading",
    "compare": "/compare?earlier=2011&later=2012&of=Norhaven+Trading",
    "centrality": "/centrality?limit=15",
    "regime": "/regime?of=Argus+Eye&on=2012",
    "uncovered-sales": "/uncovered-sales",
    "ask-exposure": "/exposure",
    "ask-what-if": "/what-if",
    "ask-compare": "/compare",
    "reports": "/reports",
    "review": "/review",
    "endless": f"/entities/{ENDLESS}",
}


def _told() -> ModuleType:
    """How the tests of the API write a report by hand."""
    place = ROOT / "tests" / "api" / "conftest.py"
    spec = importlib.util.spec_from_file_location("reports_by_hand", place)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def _chain(by_hand: ModuleType, title: str, first: str) -> Any:
    """A report that tells six hops to a ministry; `first` makes its text another one."""
    told = by_hand.Told(by_hand.written(title, first + "\n\n" + CHAIN))
    quote = iter(CHAIN.splitlines())
    vendor, buyer = (Kind.VENDOR,), (Kind.BUYER,)
    body = (Kind.STATE_AGENCY, Kind.SECURITY_APPARATUS)
    year = Validity(start="2012", end="2012", precision=Precision.YEAR)
    calder, argus = ("Calder Vision", vendor), ("Argus Eye", (Kind.PRODUCT,))
    norhaven, lowmark = ("Norhaven Trading", vendor), ("Lowmark Polytechnic", buyer)
    eastmoor, bureau = ("Eastmoor Academy", buyer), ("Bureau of Stillwater", (Kind.STATE_AGENCY,))
    told.say(next(quote), calder, LinkKind.MAKES, argus)
    told.say(next(quote), argus, LinkKind.SUPPLIED_TO, norhaven)
    told.say(next(quote), norhaven, LinkKind.SUPPLIED_TO, lowmark, valid=year)
    told.say(next(quote), lowmark, LinkKind.PART_OF, eastmoor, status=Status.DOCUMENTED)
    told.say(next(quote), eastmoor, LinkKind.LINKED_TO, bureau)
    told.say(next(quote), bureau, LinkKind.PART_OF, ("Ministry of Quiet", body))
    return told


def _waiting(by_hand: ModuleType) -> Any:
    """A report whose claims wait for a person."""
    lines = "Sallow Works makes the Glint.\nTawny Labs makes the Flick.\n"
    told = by_hand.Told(by_hand.written("Undecided", lines))
    for line in lines.splitlines():
        maker, _, product = line.rstrip(".").partition(" makes the ")
        ends = (maker, (Kind.VENDOR,)), LinkKind.MAKES, (product, (Kind.PRODUCT,))
        told.say(line, *ends, held=False, confidence=0.6)
    return told


def _hostile(by_hand: ModuleType) -> Any:
    lines = [f"{name} makes the Snare {number}.\n" for number, name in enumerate(HOSTILE)]
    told = by_hand.Told(by_hand.written("Snares </title><script>1</script>", *lines))
    for number, (name, line) in enumerate(zip(HOSTILE, lines, strict=True)):
        thing = (f"Snare {number}", (Kind.PRODUCT,))
        told.say(line.rstrip("\n"), (name, (Kind.VENDOR,)), LinkKind.MAKES, thing)
    return told


@pytest.fixture(scope="session")
def shown(connection: Connection) -> Iterator[Store]:
    """A store with what the pages show: a long path told by three reports, and hostile names."""
    by_hand = _told()
    with Store.open(connection) as store:
        store.migrate()
        ledger, hostile, waits = by_hand.ledger(), _hostile(by_hand), _waiting(by_hand)
        chains = [_chain(by_hand, f"Quiet hands, part {n}", "Part " + "I" * n) for n in (1, 2, 3)]
        for told in (ledger, hostile, waits, *chains):
            store.write(told.report, told.claims)
        yield store


@contextmanager
def serving(shown: Store, settings: HttpSettings) -> Iterator[str]:
    """The service at a free port of this machine."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        app = create_app(shown, settings)
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]})
        thread.start()
        while not server.started:
            time.sleep(0.05)
        yield f"http://127.0.0.1:{sock.getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="session")
def site(shown: Store) -> Iterator[str]:
    """The service where whoever reaches it may review."""
    with serving(shown, HttpSettings(review=Reviewing.LOCAL)) as address:
        yield address


@dataclass(frozen=True, slots=True)
class Locked:
    """A service where review takes a key, and the key."""

    address: str
    key: str


@pytest.fixture(scope="session")
def locked(shown: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Locked]:
    """The service where review takes a key, and such a key."""
    ring = KeyRing(tmp_path_factory.mktemp("ring") / "keys.json")
    key = ring.add("desk", Scope.WRITE)
    settings = HttpSettings(review=Reviewing.KEYS, keys_file=ring.path)
    with serving(shown, settings) as address:
        yield Locked(address, key)


@pytest.fixture(scope="session")
def views(site: str) -> dict[str, str]:
    """Every kind of page, with where it is."""
    with urlopen(f"{site}/v1/reports?limit=100") as got:  # noqa: S310 - of this machine
        reports = {one["title"]: one["id"] for one in json.load(got)["reports"]}
    with urlopen(f"{site}/v1/entities/{CALDER}") as got:  # noqa: S310
        claim = json.load(got)["links"][0]["claims"][0]["id"]
    return VIEWS | {
        "report": f"/reports/{reports['Quiet hands, part 1']}",
        "waits": f"/reports/{reports['Undecided']}",
        "claim": f"/claims/{claim}",
    }


@dataclass(slots=True)
class Seen:
    """A tab, what it asked for, and what went wrong in it."""

    page: Page
    shots: Path
    asked: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def shot(self, name: str) -> None:
        """The whole page as a picture, for people."""
        self.page.screenshot(path=self.shots / f"page-{name}.png", full_page=True)


@pytest.fixture
def tab(chromium: Browser, site: str, artefacts: Path, gate: Any) -> Iterator[Callable[..., Seen]]:
    """A new tab of a given width, colour scheme and so on; in the end nothing but loopback."""
    opened: list[Seen] = []

    def opens(**more: Any) -> Seen:
        width = more.pop("width", 1024)
        context = chromium.new_context(
            base_url=site, viewport={"width": width, "height": 900}, locale="en-GB", **more
        )
        context.set_default_timeout(TIMEOUT)
        seen = Seen(context.new_page(), artefacts)

        def asks(request: Request) -> None:
            seen.asked.append(request.url)

        seen.page.on("request", asks)
        seen.page.on("pageerror", lambda error: seen.wrong.append(str(error)))
        seen.page.on(
            "console",
            lambda said: seen.wrong.append(said.text) if said.type != "info" else None,
        )
        opened.append(seen)
        return seen

    yield opens
    for seen in opened:
        seen.page.context.close()
        assert {urlsplit(address).hostname for address in seen.asked} <= LOOPBACK
        assert seen.wrong == []
    assert gate.hosts() == set()
