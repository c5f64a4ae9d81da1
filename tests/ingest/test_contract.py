"""Claims as JSON lines: the keys that others build on, and nothing lost on the way."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.claim import Claim, KindEvidence, Mention, Origin, Span, Validity
from graph.errors import BadClaim
from graph.names import key
from graph.report import Page, Report
from graph.vocabulary import Kind, LinkKind, Precision, Status
from ingest.contract import claim_from_line, claim_to_line, claims_to_lines
from ingest.plainly import plain_in

TEXT = "Brandt sold Ocula to the Veldmark police in 2019."
REPORT = Report(
    id="r1",
    sha256="s",
    title="A sale",
    lang="en",
    media_type="text/plain",
    pages=(Page(number=1, start=0, text=TEXT),),
)


def mention(name: str, kind: Kind, start: int, end: int) -> Mention:
    return Mention(name=name, kinds=(kind,), span=Span(start, end), words=Span(start, end))


CLAIM = Claim(
    report="r1",
    link=LinkKind.SUPPLIED_TO,
    subject=mention("Brandt", Kind.VENDOR, 0, 6),
    object=Mention(
        name="Veldmark police",
        kinds=(Kind.STATE_AGENCY, Kind.SECURITY_APPARATUS),
        span=Span(25, 40),
        words=Span(21, 40),
        country="XX",
        aliases=("VP",),
        because=(KindEvidence(Kind.SECURITY_APPARATUS, Span(34, 40)),),
    ),
    product=mention("Ocula", Kind.PRODUCT, 12, 17),
    quote=TEXT,
    span=Span(0, len(TEXT)),
    page=1,
    lang="en",
    status=Status.ASSERTED,
    valid=Validity(start="2019", precision=Precision.YEAR),
    origin=Origin(extractor="grammar 1", rule="en.sell", pack="p1"),
    confidence=0.75,
    held=True,
    attributed_to="Quill Institute",
)


def test_no_name_holds_a_line_break() -> None:
    """A name that a line of text broke is on one line in the claim, however the claim is read."""
    broken = replace(
        CLAIM, subject=replace(CLAIM.subject, name="Brandt\n  Optics Ltd", aliases=("B\nO",))
    )
    assert (broken.subject.name, broken.subject.aliases) == ("Brandt Optics Ltd", ("B O",))
    line = claim_to_line(broken, REPORT, file="x").replace("Brandt Optics", "Brandt\\nOptics")
    assert claim_from_line(line).subject.name == "Brandt Optics Ltd"
    assert plain_in(line.encode()) is None


def test_keys_stand_in_the_contract_s_order() -> None:
    """The promised keys come first and in order; what is extra follows them."""
    row = json.loads(claim_to_line(CLAIM, REPORT, file="001.en.txt"))
    promised = (
        "link subject object product quote start end page lang status valid confidence held"
        " extractor rule report"
    )
    assert list(row) == [*promised.split(), "id", "attributed_to", "pack"]
    for end in ("subject", "object", "product"):
        assert list(row[end])[:4] == ["name", "kinds", "start", "end"]
    assert list(row["valid"]) == ["start", "end", "precision"]
    assert row["report"] == {"id": "r1", "title": "A sale", "file": "001.en.txt"}
    assert row["object"]["words"] == {"text": "the Veldmark police", "start": 21, "end": 40}
    assert row["id"] == CLAIM.id


def test_no_file_no_file_key() -> None:
    """A report that was read from nowhere in particular names no file."""
    row = json.loads(claim_to_line(CLAIM, REPORT))
    assert row["report"] == {"id": "r1", "title": "A sale"}


def test_extra_keys_may_be_absent() -> None:
    """A line with the promised keys alone is a claim: its words are where its name stands."""
    row = json.loads(claim_to_line(CLAIM, REPORT))
    for extra in ("id", "attributed_to", "pack"):
        del row[extra]
    for end in ("subject", "object", "product"):
        row[end] = {name: row[end][name] for name in ("name", "kinds", "start", "end")}
    claim = claim_from_line(json.dumps(row))
    bare = replace(CLAIM.object, words=CLAIM.object.span, country=None, aliases=(), because=())
    origin = replace(CLAIM.origin, pack="")
    assert claim == replace(CLAIM, object=bare, attributed_to=None, origin=origin)


def test_lines_have_one_order() -> None:
    """Lines are sorted by place, kind and names, whatever order the claims came in."""
    later = replace(CLAIM, span=Span(0, len(TEXT)), link=LinkKind.USED_BY)
    shorter = replace(CLAIM, span=Span(0, 17), quote=TEXT[:17])
    lines = claims_to_lines([later, CLAIM, shorter], REPORT)
    assert lines == claims_to_lines([shorter, CLAIM, later], REPORT)
    assert [claim_from_line(line) for line in lines] == [shorter, CLAIM, later]


@pytest.mark.parametrize("line", ["", "[]", "{}", "nonsense", '{"link": "MAKES", "valid": {}}'])
def test_what_is_no_claim_is_refused(line: str) -> None:
    """A broken line raises the domain's error and shows the line."""
    with pytest.raises(BadClaim, match="not a claim"):
        claim_from_line(line)


text = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
names = text.filter(lambda name: bool(name.strip()) and bool(key(name)))
spans = st.integers(0, 500).flatmap(
    lambda start: st.integers(start + 1, start + 60).map(lambda end: Span(start, end))
)
dates = st.none() | st.sampled_from(["2019", "2019-03", "2019-03-21"])


def mentions(*kinds: Kind) -> st.SearchStrategy[Mention]:
    return st.builds(
        Mention,
        name=names,
        kinds=st.lists(st.sampled_from(kinds), min_size=1, unique=True).map(tuple),
        span=spans,
        words=spans,
        described=st.booleans(),
        country=st.none() | st.sampled_from(["NL", "PT"]),
        aliases=st.lists(text, max_size=2).map(tuple),
        because=st.lists(
            st.builds(KindEvidence, st.sampled_from(list(Kind)), spans), max_size=2
        ).map(tuple),
    )


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    quote, start = draw(text), draw(st.integers(0, 300))
    return Claim(
        report="r1",
        link=LinkKind.SUPPLIED_TO,
        subject=draw(mentions(Kind.PRODUCT)),
        object=draw(mentions(Kind.BUYER, Kind.STATE_AGENCY, Kind.SECURITY_APPARATUS)),
        product=draw(st.none() | mentions(Kind.PRODUCT)),
        quote=quote,
        span=Span(start, start + len(quote)),
        page=draw(st.integers(1, 900)),
        lang=draw(st.sampled_from(["nl", "sv"])),
        status=draw(st.sampled_from(list(Status))),
        valid=draw(
            st.builds(
                Validity, start=dates, end=dates, precision=st.none() | st.sampled_from(Precision)
            )
        ),
        origin=draw(st.builds(Origin, extractor=text, rule=text, pack=st.text(max_size=4))),
        confidence=draw(st.floats(0, 1)),
        held=draw(st.booleans()),
        attributed_to=draw(st.none() | text),
    )


@given(claims())
def test_round_trip(claim: Claim) -> None:
    """Any claim comes back equal in every field, from a single line of JSON."""
    line = claim_to_line(claim, REPORT, file="a.txt")
    assert line.splitlines() == [line]
    assert claim_from_line(line) == claim
    assert claim_to_line(claim_from_line(line), REPORT, file="a.txt") == line
