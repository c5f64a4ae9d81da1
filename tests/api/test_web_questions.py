"""The pages of the questions beside that on paths: what each shows, refuses, keeps and escapes."""

import re
from html import unescape
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.web import words
from graph import Realm, entity_id
from tests.api.pages import Page, page

pytestmark = pytest.mark.neo4j

QUILLMARK = entity_id(Realm.ORGANISATION, "Quillmark Optics")
CORPS = entity_id(Realm.ORGANISATION, "Varnholt Frontier Corps")
GAZEMETER = entity_id(Realm.PRODUCT, "GazeMeter")
SALE = "c18f6eaa45bdd4302ce51cad195443f0"
REPORTS_ONLY = (
    "That is an answer about these reports, not about the world: what nobody wrote down is not "
    "here."
)
SOLD = "In 2012 Quillmark Optics supplied the GazeMeter to Ostmere University."
# Each has one link or one entity more, or means two by its name, once `LATER` was told.
KEPT = {
    "exposure": "/exposure?from=kind:Vendor&to=kind:Product&limit=100",
    "choke-points": "/choke-points?from=Quillmark+Optics&to=GazeMeter&cut=links",
    "what-if": "/what-if?from=kind:Vendor&to=kind:Product&on=GazeMeter",
    "compare": "/compare?earlier=2011&later=2013&of=GazeMeter",
    "regime": "/regime?of=GazeMeter&on=2015",
    "a sale": f"/regime?of={SALE}",
    "uncovered-sales": "/uncovered-sales?of=GazeMeter",
    "common": "/common?one=GazeMeter&other=Varnholt+Frontier+Corps",
    "centrality": "/centrality?limit=100",
    "around": "/centrality?of=GazeMeter&by=degree",
}
LATER = "GazeMeter makes the Oddbox. Oddlot Works makes the GazeMeter."
# Those that need nothing to be asked: of all there is.
OF_ALL = {"/uncovered-sales", "/centrality"}


def answer(read: Page) -> str:
    """The words of a page below its form."""
    assert " Ask " in read.text
    return read.text.partition(" Ask ")[2].partition(" A path shows what reports say.")[0]


def permalink(read: Page, address: str) -> str:
    """The one address on a page that leads back to it and has a state."""
    path = address.partition("?")[0]
    found = {one for one in read.values("href") if one.startswith(f"{path}?") and "state=" in one}
    (link,) = {one for one in found if "lang=" not in one}
    return link


def test_the_questions_are_listed_with_what_they_are_good_for(http: TestClient) -> None:
    """Each has its sentence and leads to its page; the front page and every page lead to them."""
    listed = page(http, "/questions")
    for address, (title, purpose) in words.QUESTIONS.items():
        assert f"{title} {purpose}" in listed.text
        assert address in listed.values("href")
        assert "/questions" in page(http, address).values("href")
    front = http.get("/").text
    assert 'href="/questions">More questions: who leads to whom' in front


def test_a_page_without_a_question_is_its_form(http: TestClient) -> None:
    """Nothing is answered before something is asked, except where all there is can be meant."""
    for address in words.QUESTIONS.keys() - {"/paths"}:
        read = page(http, address)
        assert words.QUESTIONS[address][0] in read.text
        assert ("verdict" in read.values("id")) is (address in OF_ALL), address
        assert read.values("action") == {"/search", address}


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        (
            "/exposure?from=kind:Vendor",
            (
                "3 pairs with a path, from kind:Vendor 9 entities to the security apparatus "
                "Within 6 hops. The strongest pair comes first: a path is as strong as its "
                "weakest link."
            ),
        ),
        (
            "/exposure?from=Quillmark+Optics",
            (
                "Quillmark Optics Varnholt Frontier Corps Quillmark Optics → Ostmere University "
                "→ Varnholt Frontier Corps 0.90 1 2"
            ),
        ),
        (
            "/choke-points?from=Quillmark+Optics",
            (
                "Ostmere University Buyer A path that only this one cuts Quillmark Optics → "
                "Ostmere University → Varnholt Frontier Corps Security apparatus weakest link "
                "0.90 · 1 independent source · 2012 · 1 hop without a date Quillmark Optics "
                f"supplied Ostmere University 2012 {SOLD}"
            ),
        ),
        (
            "/choke-points?from=Quillmark+Optics&cut=sales&weight=confidence",
            (
                "Without it no path of any length would lead there. Their confidence together is "
                "0.90: were these wrong, nothing would lead there."
            ),
        ),
        (
            "/choke-points?from=Quillmark+Optics&cut=links",
            (
                "The same sale, said of its other side, goes with it: GazeMeter was supplied to "
                f"Ostmere University 2012 {SOLD}"
            ),
        ),
        (
            "/what-if?from=kind:Vendor&on=Brindle+Imaging",
            (
                "A control on Brindle Imaging: 2 pairs change, from kind:Vendor 9 entities to "
                "the security apparatus Before: the graph as it is. After: without the sales "
                "that the control would have stopped. Pairs with a path: before 3, after 1. It "
                "concerns 1 link of sales. No forecast: sellers find other ways, and only what "
                "reports say is counted."
            ),
        ),
        (
            "/what-if?from=kind:Vendor&on=Brindle+Imaging&turn=remove",
            (
                "Haldon Identity Tarn Valley Police no path 2 hops, weakest link 0.90 The sales "
                "it concerns 1 Brindle Imaging supplied Tarn Valley Police (Security apparatus) "
                "Brindle Imaging supplied the Tarn Valley Police."
            ),
        ),
        (
            "/what-if?from=kind:Vendor&on=GazeMeter&since=2012-06",
            "Of 2 the dates leave open whether they were in time.",
        ),
        (
            "/common?one=Quillmark+Optics&other=Ostmere+University",
            (
                "Quillmark Optics and Ostmere University are both linked to 1 other By links of "
                "any kind, whichever way they point; the surest first. Permalink JSON"
            ),
        ),
        (
            "/common?one=Quillmark+Optics&other=Ostmere+University",
            "Reports that speak of both A ledger of lenses, The Lantern, 2020-09",
        ),
        (
            "/common?one=Quillmark+Optics&other=Ostmere+University&limit=1&offset=1",
            "The list ends before this. Reports that speak of both The list ends before this.",
        ),
        (
            "/compare?earlier=2011&later=2013",
            (
                "From 2011 to 2013 10 links hold at both dates. Of 10 of them no source says "
                "when: that they hold is only assumed."
            ),
        ),
        (
            "/compare?earlier=2012&later=2011&of=GazeMeter",
            f"Appeared 1 GazeMeter was supplied to Ostmere University 2012 {SOLD}",
        ),
        (
            "/compare?earlier=2011&later=2013&of=GazeMeter",
            f"Came and went 1 GazeMeter was supplied to Ostmere University 2012 {SOLD}",
        ),
        (
            "/centrality?of=Ostmere+University&by=degree&hops=1",
            (
                "In the middle of what lies around Ostmere University 4 entities, ranked by "
                "this: with how many others it is linked (degree). Parts are denser inside than "
                "to the outside. The largest parts have so many entities: 4."
            ),
        ),
        (
            "/centrality?of=Ostmere+University&by=degree&hops=1",
            "1 Ostmere University Buyer 3 1 2 Quillmark Optics Vendor 1 1",
        ),
        (
            "/regime?of=GazeMeter&on=2015",
            (
                "GazeMeter, 2015: a control applied, as sources say What counts for it as well, "
                "because sources say that it is such a thing, or who made or sold it: gaze "
                "reader."
            ),
        ),
        (
            "/regime?of=GazeMeter&on=2012",
            (
                "That it did not apply 1 gaze reader is export-controlled by Export Rule 7 until "
                "2013 Until 2013 no gaze reader fell under Export Rule 7."
            ),
        ),
        (
            f"/regime?of={SALE}",
            f"The sale 1 Quillmark Optics supplied Ostmere University 2012 {SOLD}",
        ),
        (
            "/uncovered-sales",
            (
                "1 sale or use that no control surely covered As far as sources say. 0 were "
                "surely covered. 1 more is not looked at: no source says what was sold."
            ),
        ),
        (
            "/uncovered-sales?of=GazeMeter",
            f"GazeMeter was supplied to Ostmere University 2012 {SOLD}",
        ),
    ],
)
def test_an_answer_is_read_in_words(http: TestClient, address: str, shown: str) -> None:
    """What the API answers stands on the page in sentences and rows, with the report's words."""
    assert shown in answer(page(http, address))


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        (
            "/exposure?from=Pellworm+Cameras",
            "Under these filters none of the one leads to any of the other. " + REPORTS_ONLY,
        ),
        ("/choke-points?from=Pellworm+Cameras", "There is nothing to cut. " + REPORTS_ONLY),
        (
            "/choke-points?from=Pellworm+Cameras",
            "2 links looked at, however long a path may be. Left out: 1 only alleged.",
        ),
        (
            "/choke-points?from=Quillmark+Optics&cut=vendors",
            "On this path there is nothing that may be thought away: Quillmark Optics → Ostmere",
        ),
        (
            "/what-if?from=kind:Vendor&on=Pellworm+Cameras",
            "No sale in these reports would have been stopped. " + REPORTS_ONLY,
        ),
        (
            "/what-if?from=Pellworm+Cameras&on=GazeMeter",
            "Under these filters none of the one leads to any of the other, with the control or "
            "without. " + REPORTS_ONLY,
        ),
        (
            "/what-if?from=Brindle+Imaging&on=GazeMeter",
            "Whoever has a path keeps it by other links. " + REPORTS_ONLY,
        ),
        (
            "/common?one=Quillmark+Optics&other=Pellworm+Cameras",
            "No third is linked to both of them. " + REPORTS_ONLY,
        ),
        (
            "/compare?earlier=2011&later=2013&of=WideEye",
            "No source gives a date by which a link appeared or ended in that time. "
            + REPORTS_ONLY,
        ),
        (
            "/regime?of=WideEye&on=2012",
            "WideEye, 2012: no source says that a control applied, or that none did",
        ),
        (
            "/regime?of=WideEye&on=2012",
            "That nobody says so does not mean that it was allowed, or that it was not: no law is "
            "known here, only what reports say of it. " + REPORTS_ONLY,
        ),
        (
            "/uncovered-sales?of=WideEye",
            "No sale or use that no control surely covered: WideEye",
        ),
        ("/exposure?from=kind:Vendor&offset=50", "The list ends before this."),
        ("/compare?earlier=2011&later=2013&offset=50", "The list ends before this."),
        ("/choke-points?from=Quillmark+Optics&offset=50", "The list ends before this."),
        ("/centrality?offset=50", "The list ends before this."),
        ("/uncovered-sales?offset=50", "The list ends before this."),
    ],
)
def test_nothing_is_an_answer_with_its_reason(http: TestClient, address: str, shown: str) -> None:
    """Where nothing is found the page says what that means, and what it does not."""
    assert shown in answer(page(http, address))


@pytest.mark.parametrize(
    ("address", "status", "shown"),
    [
        ("/exposure?from=Meridian", 300, "Several answer to Meridian: which one?"),
        ("/choke-points?from=Quilmark", 404, "Nobody is called Quilmark in these reports"),
        ("/what-if?from=kind:Vendor&on=Gazemetre", 404, "Nobody is called Gazemetre"),
        (f"/regime?of={'0' * 32}", 404, "No claim has that id"),
        ("/exposure?from=a&during=2012..2013", 422, "There is no filter 'during'."),
        ("/regime?of=GazeMeter&when=2015", 422, "There is no filter 'when'."),
        ("/regime?of=GazeMeter", 422, "Only a sale has a date of its own"),
        ("/regime?of=GazeMeter&on=soon", 422, "on must be a year, a month or a day"),
        ("/regime?of=GazeMeter&of=WideEye&on=2015", 422, "of has one value."),
        ("/compare?earlier=2011&later=2013&min_confidence=2", 422, "min_confidence must be at"),
        ("/compare?earlier=2011&later=soon", 422, "later must be a year, a month or a day"),
        ("/centrality?by=fame", 422, "by must be one of 'degree', 'pagerank', 'betweenness'"),
        ("/centrality?of=GazeMeter&hops=5", 422, "hops must be at most 4, not '5'."),
        ("/uncovered-sales?limit=1000", 422, "limit must be at most 100, not '1000'."),
        ("/common?one=GazeMeter&other=GazeMeter", 422, "one and other are both 'GazeMeter'."),
        ("/common?one=GazeMeter&other=WideEye&limit=101", 422, "limit must be at most 100"),
        ("/choke-points?from=GazeMeter&weight=confidence", 422, "Only links and sales have a"),
        ("/exposure?from=GazeMeter&status=maybe", 422, "status must be one of"),
    ],
)
def test_a_refusal_is_a_page(http: TestClient, address: str, status: int, shown: str) -> None:
    """What the API refuses these pages refuse, with its status, to be read by a person."""
    got = http.get(address)
    assert (got.status_code, got.headers["content-type"]) == (status, "text/html; charset=utf-8")
    assert shown in Page(got.text).text


def test_one_of_several_is_chosen_by_a_link(http: TestClient) -> None:
    """Whoever is meant, the same question goes on with its id in place of the name."""
    refused = Page(http.get("/what-if?from=kind:Vendor&on=Meridian&since=2012").text)
    found = [one for one in refused.values("href") if one.startswith("/what-if?")]
    again = [one for one in found if "lang=" not in one]
    assert sorted(re.sub("-[0-9a-f]{10}&", "&", one) for one in again) == [
        "/what-if?from=kind%3AVendor&on=org-meridian&since=2012",
        "/what-if?from=kind%3AVendor&on=product-meridian&since=2012",
    ]
    assert all(http.get(one).status_code == 200 for one in again)


def test_the_address_of_a_question_is_its_shortest(http: TestClient) -> None:
    """What a form sends without need is dropped; language and state stay."""
    sent = (
        "/exposure?from=GazeMeter&to=security-apparatus&as_of=&unknown_dates=lenient&max_hops=6"
        "&status=asserted&status=confirmed&status=documented&status=reported&avoid="
    )
    for beside in ("", "&lang=de&state=x"):
        got = http.get(sent + beside, follow_redirects=False)
        there = f"/exposure?from=GazeMeter{beside}"
        assert (got.status_code, got.headers["location"]) == (303, there)
    got = http.get("/centrality?of=&by=pagerank&hops=2&as_known_on=", follow_redirects=False)
    assert (got.status_code, got.headers["location"]) == (303, "/centrality")


def test_a_form_holds_what_was_asked(http: TestClient) -> None:
    """Whom an id means stands there by name, several all, and each filter as it was set."""
    ends = f"from={QUILLMARK}&from=Brindle+Imaging&to={CORPS}"
    read = page(http, f"/exposure?{ends}&as_of=2012&hubs=include&avoid=WideEye")
    fields = [
        (one.get("name"), one.get("value"))
        for tag, one in read.tags
        if tag == "input" and (one.get("type") not in {"checkbox", "radio"} or "checked" in one)
    ]
    held = {(name, value) for name, value in fields if name and value and name != "status"}
    assert held == {
        ("from", QUILLMARK),
        ("from", "Brindle Imaging"),
        ("to", "Varnholt Frontier Corps"),
        ("as_of", "2012"),
        ("unknown_dates", "lenient"),
        ("max_hops", "6"),
        ("hubs", "include"),
        ("avoid", "WideEye"),
    }
    dropped = {one for one in read.values("aria-label") if one.startswith("Drop this filter")}
    assert dropped == {f"Drop this filter: {name}" for name in ("held in", "hubs", "avoid")}
    assert "&as_of=2012" not in next(
        one for one in read.values("href") if one.startswith("/exposure") and "as_of" not in one
    )


def test_a_question_on_paths_keeps_the_day_of_which_it_is(http: TestClient) -> None:
    """What was known on a day is asked again when the form is sent again."""
    read = page(http, f"/paths?from={QUILLMARK}&to={CORPS}&as_known_on=2999")
    assert {"name": "as_known_on", "value": "2999"}.items() <= next(
        one.items() for _, one in read.tags if one.get("name") == "as_known_on"
    )


def test_a_row_leads_to_its_path_under_the_same_filters(http: TestClient) -> None:
    """From the table one goes on to the sentences and quotations of that pair."""
    read = page(http, "/exposure?from=kind:Vendor&as_of=2012&max_hops=3&limit=2")
    there = f"/paths?from={QUILLMARK}&to={CORPS}&as_of=2012&max_hops=3"
    assert there not in read.values("href")  # it is the third pair
    read = page(http, "/exposure?from=kind:Vendor&as_of=2012&max_hops=3&limit=2&offset=2")
    assert there in read.values("href")
    assert "Quillmark Optics supplied the GazeMeter" in page(http, there).text
    nothing = page(http, "/exposure?from=Pellworm+Cameras&as_of=2012")
    (there,) = [one for one in nothing.values("href") if one.startswith("/paths?")]
    assert there == "/paths?from=Pellworm%20Cameras&to=security-apparatus&as_of=2012"
    assert "Let in what is only alleged" in page(http, there).text


def test_a_long_list_is_turned(http: TestClient) -> None:
    """Each part leads to the next and the one before, of the same question."""
    asked = "/exposure?from=kind%3AVendor&to=kind%3AProduct&limit=3"
    first, second = page(http, asked), page(http, f"{asked}&offset=3")
    assert "1 to 3 of 7" in first.text
    assert f"{asked}&offset=3" in first.values("href")
    assert {f"{asked}&offset=0", f"{asked}&offset=6"} <= second.values("href")
    for address in (
        "/centrality?limit=2",
        "/compare?earlier=2011&later=2013&limit=1",
        "/choke-points?from=kind%3AVendor&to=kind%3AProduct&cut=links&limit=1",
    ):
        assert f"{address}&offset={address[-1]}" in page(http, address).values("href")


def test_every_answer_is_there_as_json(http: TestClient) -> None:
    """The link to it answers, of the same state as the page; of exposure a table comes as CSV."""
    for name, address in KEPT.items():
        read = page(http, address)
        found = [one for one in read.values("href") if one.startswith("/v1/")]
        for one in found:
            assert http.get(one).status_code == 200, one
        assert len(found) == (2 if name == "exposure" else 1)
    (sheet,) = [one for one in page(http, KEPT["exposure"]).values("href") if "csv" in one]
    assert sheet == "/v1/exposure?from=kind%3AVendor&to=kind%3AProduct&format=csv"
    assert len(http.get(sheet).text.splitlines()) == 8


def test_a_page_takes_what_its_call_takes(http: TestClient) -> None:
    """No parameter of the call is missing on its page, and the page has no other."""
    document = http.get("/openapi.json").json()["paths"]
    for address in words.QUESTIONS.keys() - {"/paths"}:
        taken = {
            one["name"]
            for one in document[f"/v1{address}"]["get"]["parameters"]
            if one["in"] == "query"
        }
        refused = {
            name
            for name in taken | {"from", "of", "during", "via", "x"}
            if "There is no filter" in http.get(address, params={name: ""}).text
        }
        assert refused == {"from", "of", "during", "via", "x"} - taken | (
            taken & {"format", "paths"}
        ), address


def test_a_permalink_gives_the_same_later(http: TestClient, tell: Any) -> None:
    """Once the graph has changed each permalink shows what was answered, and says so; asked by its
    names, each now shows something else, or asks who is meant.
    """
    first = {}
    for name, address in KEPT.items():
        read = page(http, address)
        link = permalink(read, address)
        first[name] = (link, answer(read))
        same = answer(page(http, link))
        assert same == first[name][1], name
    tell(LATER)
    said = "The graph has changed since this was cited: below is the answer as it was known then. "
    for name, (link, before) in first.items():
        while (got := http.get(link)).status_code == 504:
            assert "past day" in got.text
        then = answer(Page(got.text))
        assert said in then, name
        assert then.replace(said, "") == before, name
        assert link in Page(got.text).values("href")
        assert before not in Page(http.get(KEPT[name]).text).text, name


def test_a_path_of_a_past_table_is_of_then(http: TestClient, tell: Any) -> None:
    """The rows of a cited table lead to paths of its state, and its sheet is of that instant."""
    read = page(http, "/exposure?from=kind:Vendor&to=kind:Product&limit=100")
    link = permalink(read, "/exposure")
    tell("Oddlot Works makes the Oddlens.")
    while (got := http.get(link)).status_code == 504:
        assert "past day" in got.text
    then = Page(got.text)
    rows = [one for one in then.values("href") if one.startswith("/paths?")]
    assert len(rows) == 7
    assert all("&state=20" in one for one in rows)
    (sheet,) = [one for one in then.values("href") if "csv" in one]
    assert "&as_known_on=20" in sheet
    assert len(http.get(sheet).text.splitlines()) == 8


def test_a_state_of_no_graph_is_answered_as_of_now(http: TestClient) -> None:
    """A stamp that says nothing of its time is told apart from the graph's own, in words."""
    for address in KEPT.values():
        joint = "&" if "?" in address else "?"
        read = page(http, f"{address}{joint}state=spring")
        assert "The graph is not in the state that was cited" in read.text


def test_hostile_names_stay_text(http: TestClient) -> None:
    """Names that are markup, reversed or endless run nothing and turn nothing around."""
    for address in (
        "/exposure?from=kind:Vendor&to=kind:Product&limit=100",
        "/choke-points?from=kind:Vendor&to=kind:Product&cut=links",
        "/what-if?from=kind:Vendor&to=kind:Product&on=kind:Vendor",
        "/compare?earlier=2011&later=2013&unknown_dates=lenient",
        "/centrality?limit=100",
        "/centrality?of=%3Cb%3E",
        "/regime?of=%3Cscript%3Ealert(1)%3C/script%3E&on=%22%3E%3Cimg%20src=x%3E",
        "/common?one=%22%3E%3Cimg%20src=x%3E",
    ):
        text = http.get(address).text
        read = Page(text)
        assert {tag for tag, _ in read.tags}.isdisjoint({"img", "iframe", "object", "b x", "base"})
        scripts = [attrs for tag, attrs in read.tags if tag == "script"]
        assert all((one.get("src") or "").startswith("/static/") for one in scripts)
        assert not any(name.startswith("on") for _, attrs in read.tags for name in attrs)
        assert "\u202e" not in text
    assert "U+202E" in page(http, "/exposure?from=kind:Vendor&to=kind:Product").text


def test_a_dated_sale_leads_to_what_controlled_it(http: TestClient) -> None:
    """On the page of its claim stands the question; where no date is known it would be refused."""
    assert f"/regime?of={SALE}" in page(http, f"/claims/{SALE}").values("href")
    body = http.get(f"/v1/entities/{CORPS}").json()
    undated = body["links"][0]["claims"][0]["id"]
    assert not [one for one in page(http, f"/claims/{undated}").values("href") if "regime" in one]


def test_the_pages_speak_the_language_asked_for(http: TestClient) -> None:
    """Titles, sentences and heads of tables are translated; a report's words never are."""
    for lang, title in (
        ("de", "Wer führt zu wem? Eine Tabelle für ein ganzes Land"),
        ("fr", "Qui mène à qui ? Un tableau pour tout un pays"),
        ("nl", "Wie leidt naar wie? Eén tabel voor een heel land"),
    ):
        read = page(http, f"/exposure?from=Quillmark+Optics&lang={lang}")
        assert title in read.text
        assert "Who leads to whom?" not in read.text
    http.cookies.clear()
    german = page(http, "/choke-points?from=Quillmark+Optics&lang=de").text
    assert "1 Engstelle: Quillmark Optics bis zum Sicherheitsapparat" in german
    assert SOLD in german
    http.cookies.clear()


def test_unescaped_addresses_are_none(http: TestClient) -> None:
    """Every address on these pages is one of this service."""
    for address in KEPT.values():
        for found in page(http, address).values("href"):
            assert unescape(found).startswith(("/", "?", "#")), found
            assert not found.startswith("//")
