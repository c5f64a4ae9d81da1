"""What is told once has few tellers: a reading is worth less for each likelier rival."""

from dataclasses import replace

import pytest

from graph import LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.grammar.candidate import Candidate
from ingest.grammar.reference.refs import Ref
from ingest.scorer import extract
from ingest.scorer.confidence import Measured
from ingest.scorer.rivals import Scored, settled

A = Ref("Brannec", "vendor", (0, 1), (0, 1))
B = Ref("Dorvane", "vendor", (2, 3), (2, 3))
C = Ref("Ostrel", "vendor", (4, 5), (4, 5))
POLICE = Ref("Lowick Police", "security", (6, 8), (6, 8))
NORWAY = Ref("Norway", "country", (9, 10), (9, 10))
SALE = Candidate(
    link=LinkKind.SUPPLIED_TO, subject=A, object=POLICE, rule="", trigger=1, sentence=0, start=0,
    end=10, by_rule=False,
)  # fmt: skip


def steps(*scored: tuple[Candidate, float], rule: Candidate | None = None) -> dict[str, str]:
    """The step on which each start of a link ends up; `rule` agrees to the last of them."""
    *first, last = (Scored(one, score, None, 0) for one, score in scored)
    found = settled((*first, replace(last, agreed=rule)), Measured())
    return {f"{one.subject.name} {one.link}": one.rule.split(".")[1] for one in found}


def test_each_likelier_seller_of_a_body_takes_from_the_next() -> None:
    """The likeliest seller keeps its step, the second falls one rival, and the third two."""
    told = steps((SALE, 0.9), (replace(SALE, subject=B), 0.6), (replace(SALE, subject=C), 0.5))
    assert told == {
        "Brannec SUPPLIED_TO": "s90", "Dorvane SUPPLIED_TO": "s35", "Ostrel SUPPLIED_TO": "s20",
    }  # fmt: skip


def test_what_falls_below_the_queue_is_left_out() -> None:
    """A faint reading in the shade of a rival is none."""
    assert steps((SALE, 0.9), (replace(SALE, subject=B), 0.1)) == {"Brannec SUPPLIED_TO": "s90"}


def test_what_a_rule_reads_keeps_its_score() -> None:
    """A second seller that a rule reads may stand in a list."""
    second = replace(SALE, subject=B, rule="supply")
    assert steps((SALE, 0.9), (second, 0.6), rule=second)["Dorvane SUPPLIED_TO"] == "s60"


def test_a_country_has_many_firms_and_a_firm_one_seat() -> None:
    """Two firms of one country are no rivals, two seats of one firm are."""
    seat = replace(SALE, link=LinkKind.BASED_IN, object=NORWAY)
    assert steps((seat, 0.9), (replace(seat, subject=B), 0.6)) == {
        "Brannec BASED_IN": "s90", "Dorvane BASED_IN": "s60",
    }  # fmt: skip
    other = Scored(replace(seat, object=Ref("Oman", "country", (9, 10), (9, 10))), 0.6, None, 0)
    both = settled((Scored(seat, 0.9, None, 0), other), Measured())
    assert [(one.object.name, one.rule.split(".")[1]) for one in both] == [
        ("Norway", "s90"), ("Oman", "s35"),
    ]  # fmt: skip


def test_the_same_two_as_something_else_are_rivals() -> None:
    """A sale from a firm to its owner falls where the owning is likelier, and else does not."""
    owned = replace(SALE, link=LinkKind.OWNED_BY, subject=B, object=A)
    sale = replace(SALE, subject=A, object=B)
    assert steps((owned, 0.9), (sale, 0.6))["Brannec SUPPLIED_TO"] == "s35"
    assert steps((owned, 0.5), (sale, 0.6))["Brannec SUPPLIED_TO"] == "s60"


def test_one_reading_of_a_deed_is_enough() -> None:
    """Of a sale and a use between the same two the less likely one falls."""
    use = replace(SALE, link=LinkKind.USED_BY)
    assert steps((use, 0.65), (SALE, 0.6)) == {
        "Brannec USED_BY": "s60",
        "Brannec SUPPLIED_TO": "s35",
    }


def test_a_verb_of_trade_around_both_keeps_the_score() -> None:
    """What is told outright stands beside a likelier one, as what a rule reads does."""
    second = replace(SALE, subject=B, by_rule=True)
    assert steps((SALE, 0.9), (second, 0.85))["Dorvane SUPPLIED_TO"] == "s80"


def test_another_paragraph_has_other_police() -> None:
    """A sale to whoever is called the same there takes nothing from this one."""
    here, there = Scored(SALE, 0.6, None, 0), Scored(replace(SALE, subject=B), 0.9, None, 1)
    told = {one.subject.name: one.rule for one in settled((here, there), Measured())}
    assert told["Brannec"] == "scorer.s60.accuses.alone"


DRONES = "The police were supplied with drones by Kestrel Ltd."
FAIR = "Brannec Systems showed its Owl spyware at a fair, and the police were interested."
TRADER = "Brannec Systems sells interception tools. It presented its Owl spyware in Norway."
TO_NORWAY = "Dorvane Ltd sold its Kestrel spyware to Norway in 2019."
MET = "Brannec Systems is a company. The police met it and were shown the Owl, a camera."


@pytest.mark.parametrize(("text", "later"), [(FAIR, DRONES), (TRADER, TO_NORWAY), (MET, DRONES)])
def test_what_others_sold_later_takes_nothing_from_a_paragraph(text: str, later: str) -> None:
    """Another's sale to who is called the same, or to the same country, leaves all before it."""

    def said(whole: str) -> set[tuple[object, ...]]:
        return {
            (c.link, c.subject.name, c.object.name, c.status, c.held, c.confidence, c.quote)
            for c in extract(plain_report(whole, "en"))
            if c.span.end <= len(text)
        }

    assert said(text)
    assert said(f"{text}\n\n{later}") == said(text)
