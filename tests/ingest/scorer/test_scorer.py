"""The scorer: what it looks at, what it never looks at, and what it makes of a text."""

import hashlib
import json
import re
from importlib.resources import files
from pathlib import Path

import pytest

from graph import LinkKind
from ingest.contract import claims_to_lines
from ingest.grammar.calibrate import plain_report
from ingest.grammar.candidate import Candidate
from ingest.grammar.engine import reading
from ingest.grammar.reference.refs import Ref
from ingest.scorer import extract
from ingest.scorer.classes import SCORED
from ingest.scorer.confidence import Measured, earned, rule, worth
from ingest.scorer.numbers import Book, Numbers
from ingest.scorer.pairs import pairs_of
from ingest.scorer.weigh import weighed
from ingest.scorer.weights import Weights, shipped

MODEL = files("ingest.scorer").joinpath("model")
TEXT = (
    "The Norwegian company {vendor} sold its {product} spyware to the police of Lowick in 2019. "
    "The company also makes {other}. In May, officials of the Harnmouth Ministry of Justice "
    "visited {vendor}, but bought nothing."
)
STRANGERS = [
    "It rained for the third day in a row, and the harvest was poor.",
    "The town council discussed the new library on Tuesday evening.",
    "Nobody remembers who painted the old bridge. Some say it was a sailor.",
    "The Ministry of Harbours opened a museum in Lisbon. Minister Ada Brenn cut the ribbon.",
]
NAMES = {"vendor": "Tarnfield Systems", "product": "Glasswing", "other": "Quillmere"}


def features(text: str) -> list[tuple[str, ...]]:
    """The features of every pair in a text."""
    found = reading(text, "en")
    assert found is not None
    book = Book()
    examples = pairs_of(found, Numbers(book.number))
    return [book.names(pair.features) for example in examples for pair in example.pairs]


def test_a_renamed_text_has_the_same_features() -> None:
    """No feature knows a name, so no claim can depend on one."""
    renamed = {"vendor": "Brackwater Labs", "product": "Ottoline", "other": "Fenwright"}
    assert features(TEXT.format(**NAMES)) == features(TEXT.format(**renamed))


def test_a_name_behind_a_long_beginning_is_no_pair() -> None:
    """Where no name stands within a window's words there is nothing to weigh, and no error."""
    long = "it was said in the town that " * 20
    assert features(f"{long} Tarnfield Systems and Quillmere Ltd sold cameras.") == []


def test_no_weight_is_given_to_a_name() -> None:
    """Weights are by class, role and word; every mention is a marker that says its class."""
    weights = json.loads(MODEL.joinpath("weights.json").read_text("utf-8"))
    assert {len(row) for row in weights.values()} == {len(SCORED)}
    assert not [name for name in weights if re.search(r"\b[A-Z][a-z]+[A-Z]?[a-z]*\b", name)]


def test_a_text_gives_its_claims_and_no_visit_becomes_a_sale() -> None:
    """Seat, product and sale come out; the ministry that only visited is not accused."""
    report = plain_report(TEXT.format(**NAMES), "en")
    said = {(c.subject.name, c.link, c.object.name) for c in extract(report) if c.held}
    assert ("Tarnfield Systems", LinkKind.BASED_IN, "Norway") in said
    assert ("Tarnfield Systems", LinkKind.MAKES, "Glasswing") in said
    assert ("Tarnfield Systems", LinkKind.SUPPLIED_TO, "police of Lowick") in said
    assert not [one for one in said if "Harnmouth" in one[2] or "Harnmouth" in one[0]]


@pytest.mark.parametrize("before", STRANGERS)
@pytest.mark.parametrize("after", STRANGERS)
def test_an_unrelated_paragraph_moves_claims_and_changes_none(before: str, after: str) -> None:
    """Strangers shift offsets; of what the text says no claim, status or figure is another.

    Who is about another company or product is no stranger: a document's topic may be meant.
    """

    def said(text: str, shift: int) -> list[tuple[object, ...]]:
        return [
            (c.link, c.subject.name, c.object.name, c.status, c.held, c.confidence, c.quote,
             c.span.start - shift, c.subject.span.start - shift, c.object.span.start - shift)
            for c in extract(plain_report(text, "en"))
            if shift <= c.span.start and c.span.end <= shift + len(own)
        ]  # fmt: skip

    own = TEXT.format(**NAMES)
    plain = said(own, 0)
    assert plain
    assert said(f"{before}\n\n{own}\n\n{after}", len(before) + 2) == plain


def test_the_same_text_gives_the_same_bytes() -> None:
    """Two extractions of one report are one and the same."""
    report = plain_report(TEXT.format(**NAMES), "en")
    once, again = (claims_to_lines(extract(report), report) for _ in range(2))
    assert once == again != []


def test_every_claim_quotes_what_the_text_says() -> None:
    """Offsets of quotation and ends hold, character for character."""
    report = plain_report(TEXT.format(**NAMES), "en")
    for claim in extract(report):
        claim.check_against(report)
        assert report.text[claim.subject.span.start : claim.subject.span.end]


def test_a_score_is_worth_what_was_counted() -> None:
    """A half where nothing was counted; else the counts, smoothed once."""
    name = rule(0.72, LinkKind.SUPPLIED_TO)
    assert name == "scorer.s70.accuses.alone"
    assert worth(name, {}) == 0.5
    assert worth(name, {name: (6, 6)}) == 0.875


@pytest.mark.parametrize(
    "said",
    [
        "Tarnfield Systems sold its Glasswing spyware to Europe.",
        "Tarnfield Systems obtained licences for the sale of Glasswing to non-EU countries.",
        "Tarnfield Systems is in Norway. Its Glasswing was meant to be sold to the Lowick Police.",
    ],
)
def test_no_accusation_is_held_where_nobody_in_particular_bought(said: str) -> None:
    """A region, countries of some kind, and a purpose are no customers."""
    report = plain_report(f"Tarnfield Systems is a Norwegian company. {said}", "en")
    assert not [c for c in extract(report) if c.held and c.link is LinkKind.SUPPLIED_TO]


def test_what_a_rule_proposes_waits_for_review_however_low_its_score() -> None:
    """Weights that doubt everything leave what the rules read in the queue, and hold none of it."""
    found = reading("The company Tarnfield was acquired by the company Lowick.", "en")
    assert found is not None
    doubting = Weights({"bias": [-9.0] * 10})
    made = weighed(found, doubting, Measured("en", {}, {})).candidates
    owned = [one for one in made if one.link is LinkKind.OWNED_BY]
    assert [one.subject.name for one in owned] == ["Tarnfield"]
    assert owned[0].rule == "scorer.s00.states.doubted"
    assert owned[0].earned == 0.5


def test_a_loose_rule_is_counted_apart_where_it_accuses() -> None:
    """What a purpose or a topic says of a sale is no plain sale; of a seat it makes no odds."""
    assert rule(0.9, LinkKind.SUPPLIED_TO, "topic.supply") == "scorer.s90.accuses.loosely"
    assert rule(0.9, LinkKind.SUPPLIED_TO, "supply") == "scorer.s90.accuses.agreed"
    assert rule(0.9, LinkKind.BASED_IN, "company.seat") == "scorer.s90.states.agreed"


def test_a_higher_score_is_never_worth_less() -> None:
    """A step that fared worse than one below it is counted together with it."""
    counts = {"scorer.s70.states.agreed": (12, 12), "scorer.s80.states.agreed": (3, 8)}
    steps = [worth(f"scorer.s{step}.states.agreed", counts) for step in (60, 70, 80, 90)]
    assert steps == [0.727, 0.727, 0.727, 0.727]


@pytest.mark.parametrize("link", [LinkKind.MAKES, LinkKind.SUPPLIED_TO])
def test_what_a_rule_reads_is_worth_no_less_for_a_likelier_pair(link: LinkKind) -> None:
    """Within what the scorer all but rules out, too: all of that is counted together."""
    ends = Ref("Brannec", "vendor", (0, 1), (0, 1)), Ref("Nightjar", "product", (2, 3), (2, 3))
    read = Candidate(link=link, subject=ends[0], object=ends[1], rule="unheard", trigger=1,
                     sentence=0, start=0, end=3)  # fmt: skip
    worths = [earned(score, link, read, Measured())[1] for score in (0.02, 0.05, 0.08, 0.095)]
    assert len(set(worths)) == 1
    assert worths == sorted(worths)


def test_a_step_of_a_few_cases_is_counted_with_the_next() -> None:
    """Three of three by themselves would be worth less than the twelve of twelve above them."""
    counts = {"scorer.s60.accuses.agreed": (3, 3), "scorer.s70.accuses.agreed": (12, 12),
              "scorer.s80.accuses.agreed": (8, 10)}  # fmt: skip
    assert worth("scorer.s60.accuses.agreed", counts) == worth("scorer.s80.accuses.agreed", counts)
    assert worth("scorer.s60.accuses.agreed", counts) == round(24 / 27, 3)


def test_the_highest_step_of_a_few_cases_is_counted_with_the_one_below() -> None:
    """Six of seven by themselves would hold an accusation; with those below them they do not."""
    counts = {"scorer.s60.accuses.alone": (38, 68), "scorer.s90.accuses.alone": (6, 7)}
    steps = [worth(f"scorer.s{step}.accuses.alone", counts) for step in (60, 90)]
    assert steps == [round(45 / 77, 3)] * 2


def test_what_only_a_rule_proposes_is_counted_apart() -> None:
    """Where the scorer sees nothing, other steps neither lift nor lower what rules were worth."""
    counts = {"scorer.s00.accuses.agreed": (8, 8), "scorer.s12.accuses.agreed": (2, 8)}
    assert worth("scorer.s00.accuses.agreed", counts) == 0.9
    assert worth("scorer.s12.accuses.agreed", counts) == 0.3


def test_weights_can_be_taken_apart() -> None:
    """A figure is the sum of its parts, and each part can be named."""
    row = [0.0] * len(SCORED)
    table = {"bias": row, "frame=SUPPLY": [2.0, *row[1:]], "negated": [-3.0, *row[1:]]}
    parts = Weights(table).why(["negated", "frame=SUPPLY", "unknown"], LinkKind.SUPPLIED_TO)
    assert parts == [(-3.0, "negated"), (2.0, "frame=SUPPLY")]


def test_the_model_is_small_and_the_figures_are_its_own() -> None:
    """Under 40 MB, and docs/quality.md was made with these very weights."""
    stored = MODEL.joinpath("weights.json").read_bytes()
    assert len(stored) < 40_000_000
    assert shipped() is not None
    page = Path(__file__).parents[3] / "docs" / "quality.md"
    assert hashlib.sha256(stored).hexdigest()[:16] in page.read_text("utf-8")


@pytest.mark.parametrize("lang", ["de", "en", "es", "fr", "it", "nl", "sv"])
def test_a_strange_text_costs_nothing_and_breaks_nothing(lang: str) -> None:
    """Marks, one endless word, and right-to-left overrides give no claim and no error."""
    for text in ("", "|||||", "x" * 5000, "\u202e(((( ; ; ;", "A " * 2000):
        assert [one for one in extract(plain_report(text, lang)) if one.held] == []
