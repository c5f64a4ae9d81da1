"""A journalist opens Neo4j Browser: styled, guided, quoted, and in touch with nobody else."""

from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Locator, Page, Request, expect
from playwright.sync_api import TimeoutError as TookTooLong

from graph.bloom import COLOURS
from graph.local import Server
from graph.local.guide import style
from graph.saved import saved_queries

pytestmark = pytest.mark.neo4j

SLOW = 240_000  # milliseconds: what a busy machine may take over one step
PATIENCE = 4_000  # milliseconds: what it may take to show a link that was clicked


@pytest.mark.timeout(1500)
def test_a_journalist_reads_a_quotation_and_nobody_else_hears_of_it(
    sample_server: Server, chromium: Browser, gate: Any, artefacts: Path
) -> None:
    """Connect, see the guide, click its query, click a link, read its words; only loopback asked.

    What Browser's page would ask of others is stopped by its policy: no such request was answered,
    and nothing came to the one way out of this machine.
    """
    context = chromium.new_context(viewport={"width": 1400, "height": 1000})
    page = context.new_page()
    page.set_default_timeout(SLOW)
    answered: list[Request] = []
    page.on("requestfinished", lambda request: answered.append(request))  # noqa: PLW0108
    page.goto(sample_server.browser_uri)
    page.fill("[data-testid=username]", sample_server.user)
    page.fill("[data-testid=password]", sample_server.password)
    page.click("[data-testid=connect]")
    expect(page.get_by_text("Who sells surveillance technology")).to_be_visible(timeout=SLOW)
    page.locator("pre.runnable").first.click()
    page.click("[data-testid=editor-Run]")
    page.wait_for_selector("svg .node")
    assert {COLOURS["Vendor"], COLOURS["SecurityApparatus"]} <= colours(page)
    panel = page.get_by_test_id("viz-details-pane-properties-table")
    click_a_link(page, panel)
    expect(panel).to_contain_text("said_by", timeout=SLOW)
    expect(panel).to_contain_text("European technology for surveillance in China")
    page.screenshot(path=artefacts / "neo4j-browser.png")
    context.close()
    assert {urlsplit(request.url).hostname for request in answered} - {None} == {"127.0.0.1"}
    assert gate.hosts() == set()


def click_a_link(page: Page, panel: Locator) -> None:
    """Click the name of a link drawn, as a hand would: where it stands now, and again if it moved.

    The drawing floats into place for seconds, longer on a busy machine; a click where a link was
    falls beside it. Its name lies on the line itself, unlike the middle of what a curve spans.
    """
    name = page.locator("svg .relationship text").first
    for _ in range(SLOW // PATIENCE):
        box = name.bounding_box()
        assert box is not None, "the drawing shows no link"
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        with suppress(TookTooLong):
            panel.get_by_text("said_by").first.wait_for(timeout=PATIENCE)
            return


def colours(page: Page) -> set[str]:
    """The fills of the nodes drawn, as the style writes them."""
    fills = page.locator("svg .node circle").evaluate_all(
        "all => all.map(one => one.getAttribute('fill'))"
    )
    return {fill.upper() for fill in fills if fill}


def test_the_guide_holds_every_saved_query(sample_server: Server) -> None:
    """Each question of the folder is a slide of the guide that the running Neo4j serves."""
    with urlopen(f"{sample_server.http_uri}/browser/surveilgraph.html") as answer:  # noqa: S310
        text = answer.read().decode("utf-8")
    assert text.count("<slide") == len(saved_queries()) + 2
    assert {query.question for query in saved_queries() if query.question not in text} == set()


def test_style_and_perspective_agree_on_colours() -> None:
    """A kind has one colour, in Neo4j Browser as in Bloom."""
    text = style()
    assert {kind for kind, tone in COLOURS.items() if f"node.{kind} {{" not in text} == set()
    blocks = {part.split(" ", 1)[0]: part for part in text.split("node.")[1:]}
    assert {
        kind for kind, tone in COLOURS.items() if f" color: {tone};" not in blocks[kind]
    } == set()
