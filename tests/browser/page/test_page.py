"""The stories of a researcher, in a browser: ask, read the words, narrow, review, take away."""

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = [pytest.mark.neo4j, pytest.mark.browser]

Tab = Callable[..., Any]
ASKED = "/paths?from=Calder+Vision&to=security-apparatus"


def test_a_question_is_asked_by_its_first_letters(tab: Tab) -> None:
    """From the front page, by keyboard alone: letters, a suggestion, and the path in sentences."""
    page = tab().page
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "To the content"
    page.get_by_role("combobox", name="From").focus()
    page.keyboard.type("calder")
    option = page.get_by_role("option", name="Calder Vision")
    option.wait_for()
    page.keyboard.press("ArrowDown")
    assert page.get_by_role("combobox", name="From").get_attribute("aria-activedescendant")
    page.keyboard.press("Enter")
    assert page.get_by_role("combobox", name="From").input_value() == "Calder Vision"
    page.keyboard.press("Enter")
    page.wait_for_url("**/paths?**")
    verdict = page.get_by_role("heading", level=2).first.inner_text()
    assert verdict == "1 path from Calder Vision to the security apparatus"
    quotes = page.locator(".paths blockquote").all_inner_texts()
    assert len(quotes) == 18
    assert page.locator(".hop").count() == 6


def test_a_hop_is_read_in_its_paragraph_and_in_its_report(tab: Tab) -> None:
    """A click on a hop marks its words in their paragraph beside it, and leads to their place."""
    page = tab(width=1920).page
    page.goto(ASKED)
    page.locator(".hop").nth(3).get_by_role("link", name="Read in its paragraph").first.click()
    reading = page.locator("#reading")
    reading.locator("mark").wait_for()
    words = "Lowmark Polytechnic is part of the Eastmoor Academy."
    assert reading.locator("mark").inner_text() == words
    assert "Calder Vision makes the Argus Eye." in reading.locator("blockquote").inner_text()
    assert page.locator(".hop.lit").count() == 1
    reading.get_by_role("link", name="In the whole report").click()
    page.wait_for_url("**/reports/**")
    assert page.locator("mark:target").inner_text() == words


def test_the_drawing_can_be_moved_and_says_what_the_sentences_say(tab: Tab) -> None:
    """Cytoscape holds each station of the path once; a click on a link reads its words."""
    page = tab(width=1920).page
    page.goto(ASKED)
    page.locator("figure.drawing[data-ms]").wait_for()
    view = "document.querySelector('figure.drawing').view"
    assert page.evaluate(f"{view}.nodes().length") == 7
    assert page.evaluate(f"{view}.edges().length") == 6
    assert page.locator("figure.drawing svg").is_hidden()
    page.evaluate(f"{view}.edges()[0].emit('tap')")
    page.locator("#reading mark").wait_for()


def test_an_empty_answer_leads_to_a_path(tab: Tab, views: dict[str, str]) -> None:
    """Where only hearsay leads on, the page says so, and one click lets it in."""
    page = tab().page
    page.goto(views["none"])
    assert page.locator("h2").first.inner_text().startswith("No path leads from Pellworm Cameras")
    page.get_by_role("link", name="Let in what is only alleged").click()
    assert page.locator("h2").first.inner_text().startswith("1 path from Pellworm Cameras")
    assert page.locator(".status.alleged").first.inner_text().lower() == "alleged"


def test_the_slider_asks_again_without_loading_the_page(tab: Tab) -> None:
    """By keys the year moves, the answer changes in place, and the address is the new question."""
    page = tab().page
    page.goto(ASKED)
    page.evaluate("window.kept = true")
    page.get_by_text("Dates, evidence and ways").click()
    slider = page.get_by_role("slider")
    assert slider.get_attribute("aria-valuetext") == "any time"
    slider.focus()
    page.keyboard.press("End")
    page.wait_for_url("**as_of=**")
    page.locator("h2", has_text="No path leads").wait_for()
    assert page.evaluate("window.kept")
    page.get_by_role("link", name="Move “held in”").click()
    page.locator("h2", has_text="1 path from").wait_for()
    assert "as_of=2012" in page.url


def test_without_scripts_everything_is_read(tab: Tab) -> None:
    """Sentences, quotations, drawing and form are there where no script runs."""
    page = tab(java_script_enabled=False).page
    page.goto(ASKED)
    assert page.locator(".paths blockquote").count() == 18
    assert page.locator("figure.drawing svg rect").count() == 7
    assert page.locator("figure.drawing svg").is_visible()
    page.get_by_role("textbox", name="From").fill("Quillmark Optics")
    page.get_by_role("button", name="Show the paths").click()
    assert page.locator("h2").first.inner_text().startswith("1 path from Quillmark Optics")


def test_a_drawing_that_cannot_be_moved_says_so(tab: Tab) -> None:
    """Where Cytoscape cannot be fetched the still drawing stays, with one sentence."""
    seen = tab()
    seen.page.route("**/cytoscape.min.js", lambda route: route.fulfill(status=503))
    seen.page.goto(ASKED)
    seen.page.locator(".still").wait_for()
    assert seen.page.locator("figure.drawing svg").is_visible()
    assert [said for said in seen.wrong if "503" not in said] == []
    seen.wrong.clear()


def test_hostile_names_run_nothing(tab: Tab, views: dict[str, str]) -> None:
    """Markup in names and titles is text; reversed writing is shown as what it is."""
    seen = tab()
    for address in ("/", "/search?q=Snare", "/reports", "/search?q=script", views["endless"]):
        seen.page.goto(address)
        assert seen.page.title() != "owned"
        assert seen.page.locator("img").count() == 0
    seen.page.goto("/search?q=Drow")
    assert "U+202E" in seen.page.locator("main").inner_text()


def test_review_goes_by_keys(tab: Tab) -> None:
    """With one hand: a name, a claim accepted by `a`, and taken back by `u`."""
    page = tab().page
    page.goto("/review")
    before = page.locator(".account").inner_text()
    page.get_by_label("Your name").fill("Mara")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.locator(".done", has_text="Accepted.").wait_for()
    assert page.locator(".account").inner_text() != before
    page.keyboard.press("u")
    page.locator(".done", has_text="Taken back.").wait_for()
    assert page.locator(".account").inner_text() == before


def test_review_by_key_goes_through_a_form(tab: Tab, locked: Any) -> None:
    """Where review takes a key, the page asks for it, goes on, signs with it, and can be left."""
    seen = tab()
    page = seen.page
    page.goto(f"{locked.address}/review")
    seen.shot("key")
    assert [said for said in seen.wrong if "401" not in said] == []
    seen.wrong.clear()
    page.get_by_label("API key").fill(locked.key)
    page.keyboard.press("Enter")
    page.locator(".queue .card").first.wait_for()
    assert page.get_by_label("Your name").first.input_value() == "desk"
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.locator(".done", has_text="Accepted.").wait_for()
    page.keyboard.press("u")
    page.locator(".done", has_text="Taken back.").wait_for()
    page.get_by_role("link", name="Key: desk").click()
    page.get_by_role("button", name="Leave").click()
    page.get_by_label("API key").wait_for()
    page.context.clear_cookies()


def test_the_interface_speaks_four_languages(tab: Tab) -> None:
    """Each language is chosen by its own name; the quotation stays as the report has it."""
    page = tab().page
    for name, button in (
        ("Nederlands", "Toon de paden"),
        ("Français", "Montrer les chemins"),
        ("Deutsch", "Wege zeigen"),
        ("English", "Show the paths"),
    ):
        page.goto(ASKED)
        page.get_by_role("link", name=name, exact=True).click()
        assert page.get_by_role("button", name=button).is_visible()
        assert page.locator(".paths blockquote").first.inner_text().startswith("Calder Vision")
