"""A path that can be cited: footnotes, entries of a bibliography and a picture, all harmless."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from random import Random

import pytest
from lxml import etree
from markdown_it import MarkdownIt

from graph import (
    CitationForm,
    Entity,
    Evidence,
    Hop,
    HubCard,
    Kind,
    Link,
    LinkKind,
    Path,
    PathAnswer,
    Pinned,
    ReportCard,
    Status,
    Validity,
    written,
)
from graph.cite.layers import layout
from graph.walk.budget import Ended

EVIL = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "[x](javascript:alert(1))",
    "![x](http://evil.example/a.png)",
    "]]><svg onload=alert(1)>",
    "# heading {x} \\input{/etc/passwd} % $ & _ ^ ~",
    "a\x00b\x1b[2Jc\u202ed\ufffe",
    "1. one\n\n- two\n\n[^1]: three",
    "---",
    "`` ` ``",
    "&lt;b&gt;",
    "名" * 60,
)
KINDS = (LinkKind.MAKES, LinkKind.SUPPLIED_TO, LinkKind.PART_OF)


def entity(name: str, *kinds: Kind) -> Entity:
    return Entity(id=f"id-{name}", name=name, kinds=kinds or (Kind.ORGANISATION,))


def report(name: str = "A ledger", **more: str) -> ReportCard:
    said = {"publisher": "The Lantern", "date": "2020-09", "url": "https://lantern.example/x"}
    return ReportCard(
        id=(name + 32 * "0")[:32], sha256="ab" * 32, title=name, lang="en", **said | more
    )


def hop(source: Entity, target: Entity, *reports: ReportCard, **more: object) -> Hop:
    claims = tuple(
        Evidence(
            id=f"claim{number}",
            link=LinkKind.SUPPLIED_TO,
            subject=source,
            object=target,
            product=None,
            quote=f"{source.name} supplied {target.name}.",
            start=0,
            end=9,
            page=3,
            lang="en",
            status=Status.REPORTED,
            valid=Validity(start="2012"),
            confidence=0.9,
            held=True,
            extractor="by hand",
            rule="none",
            report=one,
        )
        for number, one in enumerate(reports or (report(),))
    )
    link = Link(
        id=f"{source.id}>{target.id}",
        kind=LinkKind.SUPPLIED_TO,
        source=source,
        target=target,
        status=Status.REPORTED,
        confidence=0.9,
        sources=len(claims),
        valid=Validity(start="2012"),
        claims=claims,
    )
    return Hop(link=replace(link, **more), forward=True)  # type: ignore[arg-type]


def answer(*walks: tuple[Hop, ...]) -> PathAnswer:
    paths = tuple(
        Path(hops=hops, weakest=0.9, sources=1, valid=Validity(start="2012"), undated=0)
        for hops in walks
    )
    first, last = walks[0][0].start, walks[0][-1].end
    return PathAnswer(
        source=first,
        target=last,
        max_hops=6,
        paths=paths,
        explored=4,
        complete=True,
        certain=len(paths),
        pinned=Pinned(source=(first.id,), target=(last.id,), state="2026-01-02T03:04:05Z/5f"),
    )


def evil_answer(name: str) -> PathAnswer:
    one, other = entity(name, Kind.VENDOR), entity(f"{name}!", Kind.SECURITY_APPARATUS)
    bad = report(name, publisher=name, author=name, date=name, url="javascript:alert(1)")
    return answer((hop(one, other, bad, report("Good", url='https://x.example/"><b>(a) b')),))


def one_sale(*reports: ReportCard) -> PathAnswer:
    return answer((hop(entity("Acme", Kind.VENDOR), entity("Police"), *reports),))


def test_markdown_has_a_sentence_a_quotation_and_a_note_for_each_hop() -> None:
    """The whole of it, as a writer would paste it."""
    assert written(one_sale(), CitationForm.MARKDOWN, "/v1/paths?from=id-Acme").splitlines() == [
        "# How does Acme lead to Police?",
        "",
        "## 1. Acme → Police",
        "",
        "weakest link 0.90, 1 source, dated 2012",
        "",
        "Acme supplied Police, dated 2012 (reported)",
        "",
        "> “Acme supplied Police.”[^1]",
        "",
        "4 links looked at within 6 hops, complete.",
        "",
        "The graph as it was known on 2026-01-02T03:04:05Z.",
        "",
        "Permalink: `/v1/paths?from=id-Acme`",
        "",
        (
            "[^1]: A ledger, The Lantern, 2020-09, p. 3, dated 2012, reported, not reviewed, "
            "claim claim0, <https://lantern.example/x>"
        ),
    ]


THEN, NOW = "2025-01-01T00:00:00Z/11", "2026-01-02T03:04:05Z/5f"


def test_an_answer_that_was_cited_and_has_changed_says_so() -> None:
    """Whoever follows an old permalink is told in every form, whichever answer is given."""
    now = one_sale()
    assert now.pinned is not None
    past = replace(now, pinned=replace(now.pinned, state=THEN, recalled=True))
    moved = "The graph has changed since 2025-01-01T00:00:00Z"
    for answered, note in (
        (now, "The graph is not in the state that was cited: this is the answer as it is now."),
        (past, f"{moved}: this is the answer as it was known then."),
    ):
        for form in CitationForm:
            text = written(answered, form, None, THEN)
            assert note in re.sub(r"</text><text [^>]*>", " ", text), form
    for form in CitationForm:
        assert "this is the answer" not in written(now, form, None, NOW)


def test_where_a_form_has_a_place_for_it_the_change_is_said() -> None:
    """In the note of each source, in the remark of an empty bibliography, below the picture."""
    note = "The graph is not in the state that was cited: this is the answer as it is now."
    for entry in json.loads(written(one_sale(), CitationForm.CSL, None, THEN)):
        assert entry["note"] == f"SHA-256 {'ab' * 32}. {note}"
    (entry,) = entries(written(one_sale(), CitationForm.BIBTEX, None, THEN))
    assert entry["note"] == f"SHA-256 {'ab' * 32}. {note}"
    empty = replace(one_sale(), paths=(), reason="No path leads from Acme to Police.")
    remark = written(empty, CitationForm.BIBTEX, None, THEN)
    assert remark == f"% no path, and so no source. {note}\n"
    root = etree.fromstring(written(one_sale(), CitationForm.SVG, None, THEN).encode())
    lines = [one for one in root.findall("{*}text") if one.text]
    assert " ".join(one.text or "" for one in lines) == note
    height = int(root.get("height", "0"))
    assert all(0 < int(one.get("y", "0")) < height for one in lines)


def test_hops_that_share_no_time_are_said_to_share_none() -> None:
    """A path of hops of 2015 and of 2012 has no stretch, and no form gives it one."""
    paths = (replace(one_sale().paths[0], valid=None),)
    for form in (CitationForm.MARKDOWN, CitationForm.HTML):
        text = written(replace(one_sale(), paths=paths), form)
        assert "weakest link 0.90, 1 source, hops that share no time" in text


def test_a_search_that_ended_early_is_cited_as_one() -> None:
    """Whoever reads the text is told how far the answer can be relied on."""
    said = "The search ended at its deadline (4 links looked at): there may be better paths."
    early = replace(one_sale(), complete=False, certain=0, ended=Ended.DEADLINE, reason=said)
    for form in (CitationForm.MARKDOWN, CitationForm.HTML, CitationForm.SVG):
        assert said in written(early, form).replace("\\", "")


def test_hubs_that_are_not_listed_are_counted() -> None:
    """Two of five hubs are named: three more are said to be there."""
    hubs = tuple(HubCard(entity=entity(name), fan_in=200) for name in ("Fair", "Expo"))
    text = written(replace(one_sale(), hubs=hubs, hubs_total=5), CitationForm.MARKDOWN)
    assert "hubs not stepped on: Fair, Expo and 3 more." in text


def test_no_more_than_five_claims_are_quoted() -> None:
    """Of many claims the strongest are quoted, and the rest is counted."""
    many = [report(f"Report {number}") for number in range(8)]
    text = written(one_sale(*many), CitationForm.MARKDOWN)
    assert (text.count("> “"), "and 3 more claims" in text) == (5, True)
    assert len(json.loads(written(one_sale(*many), CitationForm.CSL))) == 8


class Tags(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.names: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One tag with its attributes."""
        self.tags.add(tag)
        self.names |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]


@pytest.mark.parametrize("name", EVIL)
def test_a_hostile_name_is_text_in_html(name: str) -> None:
    """No tag, attribute or address comes from what a report says, save a web address."""
    page, plain = Tags(), Tags()
    page.feed(written(evil_answer(name), CitationForm.HTML, "/v1/paths?from=a"))
    plain.feed(written(one_sale(), CitationForm.HTML, "/v1/paths?from=a"))
    assert (page.tags, page.names) == (plain.tags, plain.names)
    addresses = [link for link in page.links if not link.startswith("#")]
    assert addresses == ["https://x.example/%22%3E%3Cb%3E%28a%29%20b", "/v1/paths?from=a"]


@pytest.mark.parametrize("name", EVIL)
def test_a_hostile_name_is_text_in_markdown(name: str) -> None:
    """Shown by a reader that lets HTML through, it makes no element and no address."""
    page, plain = Tags(), Tags()
    shown = MarkdownIt("commonmark", {"html": True})
    for tags, said in ((page, evil_answer(name)), (plain, one_sale())):
        tags.feed(shown.render(written(said, CitationForm.MARKDOWN, "/v1/paths?from=a")))
    assert page.tags == plain.tags
    assert set(page.links) == {"https://x.example/%22%3E%3Cb%3E%28a%29%20b"}
    notes = re.findall(
        r"^\[\^\d+\]:", written(evil_answer(name), CitationForm.MARKDOWN), re.MULTILINE
    )
    assert notes == ["[^1]:", "[^2]:"]


@pytest.mark.parametrize("name", EVIL)
def test_a_hostile_name_is_text_in_a_picture(name: str) -> None:
    """The picture is XML of the few elements it is drawn with, and names itself in words."""
    root = etree.fromstring(written(evil_answer(name), CitationForm.SVG).encode())
    names = {etree.QName(element).localname for element in root.iter()}
    assert names == {"svg", "title", "desc", "defs", "marker", "path", "g", "rect", "text"}
    attributes = {attribute for element in root.iter() for attribute in element.attrib}
    assert not {
        one for one in attributes if one.startswith("on") or "href" in one or one == "style"
    }
    spoken = {root.get("role"), *root.get("aria-labelledby", "").split()}
    assert spoken == {"img", *(root[place].get("id") for place in (0, 1))}


def entries(text: str) -> list[dict[str, str]]:
    """BibTeX read as BibTeX does it: by counting braces, whatever stands before them."""
    found, place = [], 0
    while (start := text.find("@", place)) >= 0:
        assert text[place:start].strip() == ""
        inside, place = braced(text, text.index("{", start))
        key, _, rest = inside.partition(",")
        fields, at = {"key": key}, 0
        while "=" in rest[at:]:
            equals = rest.index("=", at)
            value, end = braced(rest, rest.index("{", equals))
            fields[rest[at:equals].strip(" ,\n")] = value
            at = end
        assert rest[at:].strip(" ,\n") == ""
        found.append(fields)
    return found


def braced(text: str, opening: int) -> tuple[str, int]:
    depth = 0
    for place in range(opening, len(text)):
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        if depth == 0:
            return text[opening + 1 : place], place + 1
    raise AssertionError(text)


def test_bibtex_holds_what_a_report_says_of_itself() -> None:
    """One entry, with the date as exact as the report gives it."""
    assert entries(written(one_sale(report(author="A. & B.")), CitationForm.BIBTEX)) == [
        {
            "key": "thelantern2020-A ledger",
            "title": "{A ledger}",
            "author": "{A. \\& B.}",
            "howpublished": "The Lantern",
            "date": "2020-09",
            "year": "2020",
            "month": "09",
            "url": "https://lantern.example/x",
            "langid": "en",
            "note": "SHA-256 " + "ab" * 32,
        }
    ]


@pytest.mark.parametrize("name", EVIL)
def test_a_hostile_name_is_text_in_bibtex(name: str) -> None:
    """It closes no brace, begins no comment and calls no command of its own."""
    allowed = {f"text{word}" for word in ("backslash", "braceleft", "braceright", "less")}
    allowed |= {"textasciicircum", "textasciitilde", "textgreater"}
    found = entries(written(evil_answer(name), CitationForm.BIBTEX))
    assert [set(entry) for entry in found] == [
        {"key", "title", "author", "howpublished", "langid", "note"},
        {"key", "title", "howpublished", "date", "year", "month", "url", "langid", "note"},
    ]
    for entry in found:
        text = " ".join(entry[field] for field in ("title", "howpublished"))
        assert set(re.findall(r"\\([A-Za-z]+)", text)) <= allowed
        assert not re.search(r"(?<!\\)[%$#&_]", text)


@pytest.mark.parametrize("name", EVIL)
def test_csl_is_made_of_what_the_format_knows(name: str) -> None:
    """Each entry has the names and types of CSL-JSON, whatever the report is called."""
    known = {
        "id": str,
        "type": str,
        "title": str,
        "author": list,
        "publisher": str,
        "issued": dict,
        "URL": str,
        "language": str,
        "note": str,
    }
    found = json.loads(written(evil_answer(name), CitationForm.CSL))
    assert [entry["type"] for entry in found] == ["report", "report"]
    assert all(isinstance(value, known[key]) for entry in found for key, value in entry.items())
    assert [entry.get("URL") for entry in found] == [
        None,
        "https://x.example/%22%3E%3Cb%3E%28a%29%20b",
    ]
    assert found[1]["issued"] == {"date-parts": [[2020, 9]]}


def test_an_empty_answer_is_cited_as_well() -> None:
    """No path: the reason in words, no source, and a picture of two ends apart."""
    empty = replace(one_sale(), paths=(), reason="No path leads from Acme to Police.")
    for form in (CitationForm.MARKDOWN, CitationForm.HTML, CitationForm.SVG):
        assert "No path leads from Acme to Police." in written(empty, form)
    assert json.loads(written(empty, CitationForm.CSL)) == []
    assert written(empty, CitationForm.BIBTEX) == "% no path, and so no source\n"
    root = etree.fromstring(written(empty, CitationForm.SVG).encode())
    assert len(root.findall(".//{*}rect")) == 2


def test_a_picture_shows_each_entity_and_each_link_once() -> None:
    """Two paths that share their beginning share it in the picture."""
    acme, school, shop, corps = (entity(name) for name in ("Acme", "School", "Shop", "Corps"))
    first = (hop(acme, school), hop(school, corps))
    second = (hop(acme, school), hop(school, shop), hop(shop, corps))
    root = etree.fromstring(written(answer(first, second), CitationForm.SVG).encode())
    assert (len(root.findall(".//{*}rect")), len(root.findall("{*}g/{*}path"))) == (4, 4)


def test_walks_go_from_left_to_right() -> None:
    """On random walks without circles each step leads right, and no two stations share a place."""
    for seed in range(300):
        random = Random(seed)
        names = [f"s{number}" for number in range(random.randint(2, 9))]
        walks = [
            sorted(random.sample(names, random.randint(2, len(names))))
            for _ in range(random.randint(1, 5))
        ]
        drawn = layout(walks)
        places, bends = drawn.places, [place for way in drawn.bends.values() for place in way]
        assert set(places) == {name for walk in walks for name in walk}
        assert len({*places.values(), *bends}) == len(places) + len(bends)
        for walk in walks:
            assert all(places[a].column < places[b].column for a, b in pairwise(walk))


def test_walks_in_a_circle_have_places_as_well() -> None:
    """Where two walks contradict each other, each station still has one place of its own."""
    places = layout([["a", "b", "c"], ["a", "c", "b"]]).places
    assert len(set(places.values())) == 3
    assert max(place.column for place in places.values()) == 1
