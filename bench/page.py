"""How soon the page is there, how much it sends, and how it moves, in a real Chromium.

`python -m bench.page 100000` draws a graph of so many entities into a Neo4j of its own, adds a path
of six hops with twenty claims, serves it, and looks; `--write` puts the figures into
docs/performance.md.
"""

import argparse
import shutil
import socket
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from api import HttpSettings, create_app
from api.rehearsing import rehearse
from bench.figures import replace
from bench.imported import running
from bench.shapes import Shape, shape
from graph import (
    Claim,
    Connection,
    Kind,
    LinkKind,
    Mention,
    Origin,
    Report,
    Span,
    Status,
    Store,
)
from graph import Page as Sheet

BEGIN, END = "<!-- figures: bench/page.py -->", "<!-- end of page figures -->"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
_TIMES = 7
_SECONDS = 60.0
_STATIONS = ("Alder Optics", "Birch Eye", "Cedar Trade", "Dogwood Institute", "Elm Academy")
_ENDS = ("Fir Bureau", "Ministry of Groves")
_CLAIMS = 20
_ASKED = "/paths?from=Alder%20Optics&to=Ministry%20of%20Groves"

_PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
_ANSWERED = "performance.getEntriesByType('navigation')[0].responseEnd"
_SENT = """["navigation", "resource"].flatMap((kind) => performance.getEntriesByType(kind))
  .reduce((sum, one) => sum + one.encodedBodySize, 0)"""
_DRAWN = """() => new Promise((done) => {
  let begun = 0;
  const arrived = () => { begun = performance.now(); };
  document.addEventListener("htmx:beforeSwap", arrived, { once: true });
  document.addEventListener("htmx:afterSwap", () => {
    const wait = () => {
      const figure = document.querySelector("figure.drawing");
      if (figure && figure.dataset.ms) done(performance.now() - begun);
      else requestAnimationFrame(wait);
    };
    wait();
  }, { once: true });
  document.getElementById("ask").requestSubmit();
})"""
_COUNT = """() => {
  window.frames_ = 0; window.draws_ = 0;
  const view = document.querySelector("figure.drawing").view;
  view.on("render", () => { window.draws_ += 1; });
  const tick = () => { window.frames_ += 1; requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
}"""


def written(store: Store) -> None:
    """Six hops in the store, with twenty claims between them, told by four reports."""
    names = (*_STATIONS, *_ENDS)
    hops = list(pairwise(names))
    said = [hops[number % len(hops)] for number in range(_CLAIMS)]
    for number in range(4):
        own = said[number::4]
        lines = [
            f"{one} leads to {other}, part {number}.{i}.\n" for i, (one, other) in enumerate(own)
        ]
        text = "".join(lines)
        ident = sha256(text.encode()).hexdigest()
        report = Report(
            id=ident[:32],
            sha256=ident,
            title=f"Groves, part {number}",
            lang="en",
            media_type="text/plain",
            pages=(Sheet(number=1, start=0, text=text),),
        )
        claims = [
            _claim(report, line.rstrip("\n"), *ends) for line, ends in zip(lines, own, strict=True)
        ]
        store.write(report, claims)


def _claim(report: Report, quote: str, one: str, other: str) -> Claim:
    start = report.text.index(quote)

    def end(name: str) -> Mention:
        place = report.text.index(name, start)
        kinds = {
            "Birch Eye": (Kind.PRODUCT,),
            _ENDS[1]: (Kind.STATE_AGENCY, Kind.SECURITY_APPARATUS),
        }
        span = Span(place, place + len(name))
        return Mention(name=name, kinds=kinds.get(name, (Kind.VENDOR,)), span=span, words=span)

    made = one == _STATIONS[0]
    return Claim(
        report=report.id,
        link=LinkKind.MAKES if made else LinkKind.LINKED_TO,
        subject=end(one),
        object=end(other),
        quote=quote,
        span=Span(start, start + len(quote)),
        page=1,
        lang="en",
        status=Status.REPORTED,
        origin=Origin(extractor="bench", rule="none"),
        confidence=0.9,
        held=True,
    )


@contextmanager
def serving(store: Store) -> Iterator[str]:
    """The service at a free port of this machine."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        config = uvicorn.Config(create_app(store, HttpSettings()), log_level="error", ws="none")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]})
        thread.start()
        while not server.started:
            time.sleep(0.05)
        try:
            yield f"http://127.0.0.1:{sock.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


def measure(browser: Browser, address: str, hub: str) -> Iterator[tuple[str, str]]:
    """Each figure with its name."""
    paints, answers, sent, drawn, found = [], [], 0, [], 0
    for _ in range(_TIMES):
        with _tab(browser) as tab:
            tab.goto(address + _ASKED)
            _drawn(tab)
            paints.append(float(tab.evaluate(_PAINT)))
            answers.append(float(tab.evaluate(_ANSWERED)))
            sent = int(tab.evaluate(_SENT))
            drawn.append(float(tab.evaluate(_DRAWN)))
            found = max(found, len(Axe().run(tab).response["violations"]))
    yield "path page, nothing cached: first contentful paint", _spelled(paints)
    yield "of that, until the answer arrived", _spelled(answers)
    yield "path page: everything it transfers, gzipped", f"{sent / 1000:.0f} kB"
    yield "6 hops with 20 claims: from the answer's arrival to the drawing", _spelled(drawn)
    yield "accessibility findings (axe-core)", str(found)
    with _tab(browser) as tab:
        tab.goto(f"{address}/entities/{hub}/around?hops=1")
        _drawn(tab)
        nodes = tab.evaluate("document.querySelector('figure.drawing').view.nodes().length")
        tab.evaluate(_COUNT)
        yield f"{nodes:,} nodes, dragging all of it", _dragged(tab, 0.5, 0.97)
        yield f"{nodes:,} nodes, dragging the one in the middle", _dragged(tab, 0.5, 0.5)


@contextmanager
def _tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    try:
        yield context.new_page()
    finally:
        context.close()


def _drawn(tab: Page) -> None:
    figure = tab.locator("figure.drawing")
    if not figure.count():
        raise SystemExit(f"There is no drawing on the page: {tab.locator('main').inner_text()}")
    # A function that is polled would be evaluated, which the page's policy refuses.
    tab.locator("figure.drawing[data-ms]").wait_for(timeout=60_000)


def _dragged(tab: Page, across: float, down: float) -> str:
    """Frames a second while the mouse holds what is at that part of the drawing and moves."""
    stage: Any = tab.locator(".stage").bounding_box()
    x, y = stage["x"] + stage["width"] * across, stage["y"] + stage["height"] * down
    tab.mouse.move(x, y)
    tab.mouse.down()
    tab.evaluate("window.frames_ = 0; window.draws_ = 0;")
    begun = time.perf_counter()
    for step in range(120):
        tab.mouse.move(x + (step % 40) * 4, y - (step % 30) * 3)
    seconds = time.perf_counter() - begun
    frames, draws = tab.evaluate("[window.frames_, window.draws_]")
    tab.mouse.up()
    return f"{frames / seconds:.0f} frames/s, of which {draws / seconds:.0f} drew anew"


def _spelled(milliseconds: list[float]) -> str:
    middle, most = statistics.median(milliseconds), max(milliseconds)
    return f"{middle:.0f} ms, at most {most:.0f} ms ({len(milliseconds)} times)"


def table(entities: int, folder: Path) -> list[str]:
    """One size from drawing to figures, as lines of Markdown."""
    made = shape(entities)
    with running(made, folder) as server:
        place = Connection(server.bolt_uri, server.user, server.password)
        with Store.open(place, query_seconds=_SECONDS) as store:
            store.migrate()
            written(store)
            # As the service does when it starts; how long that takes is no reader's to wait for.
            rehearse(store, wait=True)
            figures = _looked(store, _busiest(made))
    lines = [f"### {made.network.nodes:,} entities, {made.network.links:,} links", ""]
    lines += ["| what | figure |", "|---|---|"]
    return [*lines, *(f"| {name} | {figure} |" for name, figure in figures), ""]


def _busiest(made: Shape) -> str:
    """The entity with the most links, so that its surroundings fill the drawing."""
    number = int(np.bincount(made.network.target).argmax())
    return str(made.network.node_id(number))


def _looked(store: Store, hub: str) -> list[tuple[str, str]]:
    chromium = shutil.which("chromium")
    with serving(store) as address, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=FLAGS)
        try:
            return list(measure(browser, address, hub))
        finally:
            browser.close()


def main() -> None:
    """The size asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("entities", type=int, nargs="?", default=10_000)
    asked.add_argument("--write", action="store_true", help="into docs/performance.md")
    asked.add_argument("--keep", type=Path, help="a folder for the database, to be used again")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        text = "\n".join(table(given.entities, given.keep or Path(scratch)))
    print(text)
    if given.write:
        replace(text, BEGIN, END)


if __name__ == "__main__":
    main()
