"""The page for researchers as the service sends it: readable without any script."""

import json
import re
from dataclasses import replace
from html import unescape
from importlib import import_module
from typing import Any
from urllib.parse import quote

import pytest
from babel.messages.pofile import read_po
from starlette.testclient import TestClient

from api.web import words
from api.web.languages import LANGUAGES
from api.web.messages import catalogue_file, messages
from api.web.taking import FORMS
from graph import (
    LINKS,
    Kind,
    LinkKind,
    Precision,
    Realm,
    Report,
    Status,
    Validity,
    account,
    entity_id,
)
from graph.paths import FINER
from graph.walk.budget import Ended
from tests.api.pages import Page, page

pytestmark = pytest.mark.neo4j

QUILLMARK = entity_id(Realm.ORGANISATION, "Quillmark Optics")
CORPS = entity_id(Realm.ORGANISATION, "Varnholt Frontier Corps")


def test_a_path_is_read_as_sentences_with_their_words(http: TestClient) -> None:
    """Each hop is a sentence, its quotation, its source with its page, and how sure it is."""
    read = page(http, f"/paths?from={QUILLMARK}&to={CORPS}").text
    assert "1 path from Quillmark Optics to Varnholt Frontier Corps" in read
    for said in (
        "Quillmark Optics makes GazeMeter Quillmark Optics makes the GazeMeter. A ledger of lenses",
        "Ostmere University is part of Varnholt Frontier Corps",
        "Ostmere University is administered by the Varnholt Frontier Corps.",
        "The Lantern, 2020-09, p. 2",
        "weakest link 0.90 · 1 independent source · 2012 · 2 hops without a date",
    ):
        assert said in read


def test_every_quotation_leads_to_its_place(http: TestClient, report: Report) -> None:
    """The source of a hop is an address whose anchor stands in the report, around those words."""
    found = page(http, f"/paths?from={QUILLMARK}&to={CORPS}").values("href")
    places = sorted(one for one in found if one.startswith(f"/reports/{report.id}#claim-"))
    assert len(places) == 3
    text = http.get(places[0].partition("#")[0]).text
    for place in places:
        assert f'<mark id="{place.partition("#")[2]}"' in text


def test_an_empty_answer_offers_what_would_change_it(http: TestClient) -> None:
    """Where hearsay alone leads on, the page offers to let hearsay in, and then there is a path."""
    first = page(http, "/paths?from=Pellworm+Cameras&to=security-apparatus")
    assert "No path leads from Pellworm Cameras to the security apparatus" in first.text
    assert "Let in what is only alleged" in first.text
    assert "Left out: 1 only alleged." in first.text
    (offer,) = {one for one in first.values("href") if "status=alleged" in one}
    assert "1 path from Pellworm Cameras" in page(http, offer).text


def test_an_empty_answer_counts_the_paths_that_a_condition_left_out(
    http: TestClient, tell: Any
) -> None:
    """Paths past whom they must touch, and paths whose links share no time, are counted in words of
    each language; every reason that an answer may give has words.
    """
    shown = {
        "en": "not through all of those asked for",
        "de": "nicht durch alle verlangten",
        "fr": "sans passer par tous ceux demandés",
        "nl": "niet langs alle gevraagde",
    }
    past = "/paths?from=Quillmark+Optics&to=security-apparatus&via=Pellworm+Cameras"
    for lang, said in shown.items():
        assert f": 1 {said}." in Page(http.get(past, headers={"Accept-Language": lang}).text).text
    dated = Validity(start="2010", end="2011", precision=Precision.YEAR)
    tell("Oddlot Works bought Evenlot Works in 2014. Oddlot Works makes the Oddbox.", valid=dated)
    apart = page(http, "/paths?from=Evenlot+Works&to=Oddbox&during=2009..2020").text
    assert "Left out: 1 never held together in that time." in apart
    assert words.EXCLUDED.keys() == {
        *account._SAID.values(),
        *(f"paths {name}" for name in (account.PAST_VIA, account.APART)),
        FINER,
    }


@pytest.mark.parametrize(
    ("name", "word", "kept", "gone"),
    [
        ("via", "through", "Ostmere University", "Pellworm Cameras"),
        ("avoid", "avoid", "Pellworm Cameras", "Ostmere University"),
    ],
)
def test_of_several_to_pass_or_to_avoid_only_that_one_is_dropped(
    http: TestClient, name: str, word: str, kept: str, gone: str
) -> None:
    """The offer names one, its address has the other still, and there the path is."""
    ends = "/paths?from=Quillmark%20Optics&to=security-apparatus"
    first = page(http, f"{ends}&{name}={quote(kept)}&{name}={quote(gone)}")
    assert f"Drop “{word}: {gone}”" in first.text
    offered = f"{ends}&{name}={quote(kept)}"
    assert offered in first.values("href")
    assert "1 path from Quillmark Optics" in page(http, offered).text


def test_of_several_to_avoid_all_are_dropped_where_no_one_is_enough(http: TestClient) -> None:
    """One entity by two names: both are dropped at once, and whoever else is avoided stays."""
    ostmere = entity_id(Realm.ORGANISATION, "Ostmere University")
    twice = f"avoid=Ostmere%20University&avoid={ostmere}"
    ends = "/paths?from=Quillmark%20Optics&to=security-apparatus"
    first = page(http, f"{ends}&{twice}&avoid=Pellworm%20Cameras")
    assert f"Drop “avoid: Ostmere University, {ostmere}”" in first.text
    assert f"{ends}&avoid=Pellworm%20Cameras" in first.values("href")


def test_the_address_of_a_question_is_its_shortest(http: TestClient) -> None:
    """What a form sends without need is dropped, so that the address can be kept and cited."""
    sent = "/paths?from=a&to=b&as_of=&during=&min_confidence=&unknown_dates=lenient&max_hops=6&via="
    got = http.get(sent, follow_redirects=False)
    assert (got.status_code, got.headers["location"]) == (303, "/paths?from=a&to=b")


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/paths?from=Meridian&to=security-apparatus", 300, "Several answer to Meridian"),
        ("/paths?from=Quilmark+Optics&to=security-apparatus", 404, "Nobody is called"),
        ("/paths?from=a&to=b&asof=2014", 422, "There is no filter"),
        ("/paths?from=a&to=b&as_of=soon", 422, "as_of must be a year"),
        ("/paths?from=a&to=b&limit=1000", 422, "limit must be at most 100"),
        ("/entities/org-nobody", 404, "Nobody is called"),
        ("/claims/none", 404, "No claim has that id"),
        ("/reports/none", 404, "No report has that id"),
    ],
)
def test_a_refusal_is_a_page(http: TestClient, address: str, status: int, words: str) -> None:
    """What the API refuses the page refuses, with the same status, to be read by a person."""
    got = http.get(address)
    assert got.status_code == status
    assert words in Page(got.text).text


def test_one_of_several_is_chosen_by_a_link(http: TestClient) -> None:
    """Of two entities with one name the page asks which; each answer is the question with an id."""
    offered = Page(http.get("/paths?from=Meridian&to=security-apparatus").text).values("href")
    again = sorted(one for one in offered if one.startswith("/paths?") and "lang=" not in one)
    assert [re.sub("-[0-9a-f]{10}&", "&", one) for one in again] == [
        "/paths?from=org-meridian&to=security-apparatus",
        "/paths?from=product-meridian&to=security-apparatus",
    ]


def test_an_entity_is_shown_with_what_is_said_of_it(http: TestClient) -> None:
    """Kinds, former name, links by kind with their words, sources, and what is not known."""
    read = page(http, f"/entities/{entity_id(Realm.ORGANISATION, 'Haldon Identity')}").text
    assert "Brindle Imaging is now Haldon Identity" in read
    assert "No reply of theirs is in these reports." in read
    body = page(http, f"/entities/{CORPS}").text
    assert "Security apparatus" in body
    assert "1 claim about it waits for review" not in body
    assert "A ledger of lenses , The Lantern" in body or "A ledger of lenses, The Lantern" in body


def test_a_search_finds_aliases_and_goes_where_there_is_one(http: TestClient) -> None:
    """A word of one name leads to its page at once; suggestions carry where they lead."""
    got = http.get("/search?q=quillmark", follow_redirects=False)
    assert (got.status_code, got.headers["location"]) == (303, f"/entities/{QUILLMARK}")
    options = Page(http.get("/suggest?q=quill").text)
    assert options.values("data-href") == {f"/entities/{QUILLMARK}"}
    assert options.values("data-value") == {"Quillmark Optics"}


def test_hostile_names_stay_text(http: TestClient, hostile_names: tuple[str, ...]) -> None:
    """Names that are markup, reversed or endless run nothing and turn nothing around, anywhere."""
    report = next(
        one["id"]
        for one in http.get("/v1/reports").json()["reports"]
        if one["title"].startswith("Worse names")
    )
    places = [f"/entities/{entity_id(Realm.ORGANISATION, name)}" for name in hostile_names]
    for address in ["/", "/search?q=Thing", "/reports", f"/reports/{report}", *places]:
        text = http.get(address).text
        read = Page(text)
        assert {tag for tag, _ in read.tags}.isdisjoint({"img", "iframe", "object", "base", "b x"})
        scripts = [attrs for tag, attrs in read.tags if tag == "script"]
        assert all((one.get("src") or "").startswith("/static/") for one in scripts)
        assert not any(name.startswith("on") for _, attrs in read.tags for name in attrs)
        assert not any("style" in attrs for _, attrs in read.tags)
        assert "\u202e" not in text
    assert "U+202E" in http.get(places[2]).text


def test_the_policy_lets_only_our_own_script_run(http: TestClient) -> None:
    """No page allows inline script or style, or anything from elsewhere; the API allows none."""
    policy = http.get("/").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "script-src" not in http.get("/v1/reports").headers["content-security-policy"]


def test_what_a_page_loads_never_changes_under_its_address(http: TestClient) -> None:
    """Every file is served under the hash of what it holds, for ever; another hash has nothing."""
    read = page(http, f"/paths?from={QUILLMARK}&to={CORPS}")
    named = read.values("src") | read.values("href") | read.values("data-draws")
    loaded = {one for one in named if one.startswith("/static")}
    assert {one.rpartition("/")[2] for one in loaded} == {
        "cytoscape.min.js",
        "htmx.min.js",
        "mark.svg",
        "page.css",
        "page.js",
    }
    for address in loaded:
        got = http.get(address)
        assert got.status_code == 200
        assert got.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert http.get("/static/0000000000000000/page.js").status_code == 404


def test_the_drawing_says_what_the_sentences_say(http: TestClient) -> None:
    """The drawing holds each station of the path once, as an SVG and for the script alike."""
    read = page(http, f"/paths?from={QUILLMARK}&to={CORPS}")
    (elements,) = read.values("data-elements")
    labels = [one["data"]["label"] for one in json.loads(elements) if "href" in one["data"]]
    assert sorted(labels) == [
        "GazeMeter",
        "Ostmere University",
        "Quillmark Optics",
        "Varnholt Frontier\nCorps",
    ]
    assert sum(tag == "rect" for tag, _ in read.tags) == 4


def test_the_page_says_links_as_the_vocabulary_does() -> None:
    """Every kind, status and link has its words there, and a link reads as everywhere else."""
    assert set(words.KINDS) == set(Kind)
    assert set(words.STATUSES) == set(Status)
    assert set(words.SHORT) == set(LinkKind)
    ends = {"source": "A", "target": "B"}
    for kind, rule in LINKS.items():
        for source in ((Kind.VENDOR,), (Kind.PRODUCT,)):
            said = words.sentence(kind, source) % ends
            assert said == f"A {rule.said_of(source)} B"


def test_no_message_lacks_a_translation() -> None:
    """Each catalogue has exactly the messages there are, all translated, with the same holes."""
    wanted = {message if isinstance(message, str) else message[0] for message, _ in messages()}
    assert len(wanted) > 200
    for lang in LANGUAGES.keys() - {"en"}:
        with catalogue_file(lang).open("rb") as stream:
            held = [one for one in read_po(stream, locale=lang) if one.id]
        known = {one.id if isinstance(one.id, str) else one.id[0] for one in held}
        assert known == wanted, lang
        for one in held:
            said = [one.string] if isinstance(one.string, str) else list(one.string)
            asked = one.id if isinstance(one.id, str) else one.id[-1]
            assert all(text.strip() for text in said), one.id
            assert holes(said[-1]) == holes(asked), one.id


def holes(text: str) -> set[str]:
    return set(re.findall(r"%\(\w+\)s|%s", text))


def test_the_page_speaks_the_language_asked_for(http: TestClient) -> None:
    """The address counts before the browser, and is remembered; a report's words never change."""
    address = f"/paths?from={QUILLMARK}&to={CORPS}"
    french = http.get(address, headers={"Accept-Language": "fr, en;q=0.5"}).text
    assert '<html lang="fr">' in french
    assert "1 chemin de" in french
    assert "Quillmark Optics makes the GazeMeter." in french
    dutch = http.get(f"{address}&lang=nl", headers={"Accept-Language": "fr"})
    assert "1 pad van" in Page(dutch.text).text
    assert "lang=nl" in dutch.headers["set-cookie"]
    http.cookies.clear()
    assert "1 Weg:" in Page(http.get(f"{address}&lang=de").text).text
    http.cookies.clear()


def test_each_filter_that_is_set_can_be_dropped_by_its_name(http: TestClient) -> None:
    """Who hears the page hears which filter a cross takes away."""
    read = page(http, f"/paths?from={QUILLMARK}&to={CORPS}&as_of=2012&max_hops=4")
    dropped = {one for one in read.values("aria-label") if one.startswith("Drop this filter")}
    assert dropped == {"Drop this filter: held in", "Drop this filter: most hops"}


def test_a_permalink_says_when_the_graph_has_changed(http: TestClient) -> None:
    """The page's permalink holds ids and the state; cited from another state, it says so."""
    hrefs = page(http, "/paths?from=Quillmark+Optics&to=security-apparatus").values("href")
    (kept,) = {one for one in hrefs if one.startswith("/paths") and "state=" in one}
    assert f"from={QUILLMARK}&to=security-apparatus" in kept
    assert "The graph has changed" not in page(http, kept).text
    older = f"/paths?from={QUILLMARK}&to=security-apparatus&state=2020-01-01T00:00:00Z/1"
    assert "The graph is not in the state that was cited" in page(http, older).text
    forms = {one.rpartition("format=")[2] for one in hrefs if "paths" in one and "format=" in one}
    assert forms == {"md", "html", "csl", "bibtex", "svg", "json"}
    assert all(http.get(one).status_code == 200 for one in hrefs if "format=" in one)


def test_a_permalink_shows_the_answer_of_its_state(http: TestClient, tell: Any) -> None:
    """A path that a later report makes is not on the page cited before, which says so."""
    hrefs = page(http, "/paths?from=kind:Vendor&to=kind:Product&limit=100").values("href")
    (kept,) = {one for one in hrefs if one.startswith("/paths") and "state=" in one}
    tell("Oddlot Works makes the Oddlens.")
    assert "Oddlens" in page(http, "/paths?from=kind:Vendor&to=kind:Product&limit=100").text
    while (got := http.get(kept)).status_code == 504:
        assert "past day" in got.text
    read = Page(got.text)
    assert "The graph has changed since this was cited: below is the answer as it was known" in (
        read.text
    )
    assert "Oddlens" not in read.text
    assert not [one for one in read.values("href") if one.startswith("/v1/export")]
    assert kept in read.values("href")


def test_the_page_says_how_much_of_an_answer_is_proven(
    http: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a search that ended early it says so, and never that these are the best."""
    module = import_module("api.web.paths")  # the room's name for it is its router
    search = module.paths_between

    def early(*given: Any, **more: Any) -> Any:
        found = search(*given, **more)
        return replace(found, ended=Ended.WORK, complete=False, certain=0, untried=("via",))

    monkeypatch.setattr(module, "paths_between", early)
    said = page(http, f"/paths?from={QUILLMARK}&to={CORPS}&limit=1").text
    assert "The search ended before it was through: there may be others." in said
    assert "So many of the first are proven to be the best: 0." in said
    assert "these are the best" not in said
    empty = page(http, f"/paths?from={QUILLMARK}&to={CORPS}&as_of=2013&as_known_on=2999").text
    assert "Not tried to the end: through." in empty
    assert "No single filter" not in empty


def test_surroundings_are_drawn_and_listed(http: TestClient) -> None:
    """Who is one hop away from a university stands in the drawing and in the list below it."""
    ident = entity_id(Realm.ORGANISATION, "Ostmere University")
    read = page(http, f"/entities/{ident}/around")
    (elements,) = read.values("data-elements")
    labels = {one["data"]["label"] for one in json.loads(elements) if "href" in one["data"]}
    assert labels == {
        "Ostmere University",
        "GazeMeter",
        "Quillmark Optics",
        "Varnholt Frontier Corps",
    }
    assert all(label in read.text for label in labels)
    assert http.get(f"/entities/{ident}/around?hops=4").status_code == 422


def test_every_answer_can_be_kept_cited_and_taken_away(http: TestClient, report: Report) -> None:
    """On an entity, its surroundings, a report, a search and paths: a permalink that answers, files
    that come, and of when the graph is.
    """
    entity = entity_id(Realm.ORGANISATION, "Ostmere University")
    for address, part in (
        (f"/entities/{entity}", "around="),
        (f"/entities/{entity}/around?hops=2", "around="),
        (f"/reports/{report.id}", "report="),
        ("/search?q=o&offset=0", "around="),
        (f"/paths?from={QUILLMARK}&to={CORPS}", "from="),
    ):
        text = http.get(address).text
        (keep,) = re.findall(r'<a href="([^"]+)">Permalink</a>', text)
        assert http.get(unescape(keep)).status_code == 200
        files = [unescape(one) for one in re.findall(r'href="(/v1/export[^"]+)"', text)]
        assert [one.rpartition("format=")[2] for one in files] == [f.value for _, f in FORMS]
        assert all(part in one for one in files)
        assert http.get(files[2]).headers["content-type"].startswith("application/graphml+xml")
        assert "The graph as it was known on 20" in text
        if "paths" not in address:
            assert f"http://127.0.0.1{address}" in unescape(text)


def test_a_list_of_reports_is_cited_as_its_reports(http: TestClient, report: Report) -> None:
    """The list, a report and a claim offer their reports to a reference manager; the front page
    offers the whole graph.
    """
    claim = http.get("/v1/paths", params={"from": QUILLMARK, "to": CORPS}).json()["paths"][0]
    place = claim["hops"][0]["claims"][0]["id"]
    for address in ("/reports", f"/reports/{report.id}", f"/claims/{place}"):
        found = re.findall(r'href="(/v1/reports[^"]+format=[^"]+)"', http.get(address).text)
        csl, bibtex = (http.get(unescape(one)) for one in found)
        assert report.id in {one["id"] for one in csl.json()}
        assert csl.headers["content-type"] == "application/vnd.citationstyles.csl+json"
        assert f"SHA-256 {report.sha256}" in bibtex.text
    (keep,) = re.findall(r'<a href="([^"]+)">Permalink</a>', http.get("/reports?offset=0").text)
    assert http.get(keep).status_code == 200
    whole = [unescape(one) for one in re.findall(r'href="(/v1/export[^"]+)"', http.get("/").text)]
    assert whole == [f"/v1/export?format={form.value}" for _, form in FORMS]


def test_a_reply_that_waits_is_shown_as_one(http: TestClient, tell: Any) -> None:
    """Nobody reviewed it: it is no link, and stands on the page of who replied all the same."""
    before = page(http, f"/entities/{QUILLMARK}").text
    tell("Quillmark Optics replied to Ostmere University.", held=False, confidence=0.4)
    after = page(http, f"/entities/{QUILLMARK}").text
    assert "No reply of theirs is in these reports" in before
    assert "No reply of theirs is in these reports" not in after
    assert "A reply that waits for review:" in after
    assert "Quillmark Optics replied to Ostmere University" in after
