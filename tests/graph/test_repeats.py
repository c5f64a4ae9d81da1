"""Which reports may repeat which: found in their words, listed for a person, never applied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import LinkKind, queue
from graph.repeating import Sign, Told, repeated
from graph.repeating.winnowing import LONG, SURE, kept, longest
from graph.repeating.words import words_of
from graph.reviewing import derive, independent, undo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .conftest import World

_PASSAGE = " ".join(f"passage{number}" for number in range(40))
_WORDS = st.lists(st.sampled_from([f"w{number}" for number in range(400)]), max_size=60)


@pytest.fixture
def told(world: World) -> Iterator[World]:
    yield world
    world.driver.execute_query("MATCH (r:Ruling {by: 'comparer'}) DETACH DELETE r")


def _told(ident: str, text: str, **more: str) -> Told:
    return Told(id=ident, **{"title": f"Report {ident}", "lang": "en", "text": text, **more})


def _pairs(*told: Told) -> list[tuple[str, str, bool]]:
    return [(one.report, one.origin, one.dated) for one in repeated(told)]


@given(_WORDS, _WORDS, _WORDS, _WORDS)
def test_a_passage_in_common_is_always_found(
    before: list[str], after: list[str], other_before: list[str], other_after: list[str]
) -> None:
    """Whatever stands around them, two texts that share a long passage share a kept run of it."""
    one = words_of(" ".join([*before, _PASSAGE, *after]))
    other = words_of(" ".join([*other_before, _PASSAGE.upper(), *other_after]))
    runs = [set(words.runs(8)[kept(words)].tolist()) for words in (one, other)]
    assert runs[0] & runs[1]
    found = longest(one, other)
    assert found is not None
    assert _PASSAGE in other.passage(*found).casefold()


def test_passages_are_counted_in_words_and_short_ones_are_not_suggested() -> None:
    """Exactly `LONG` words in common are a suggestion, one word less is none."""
    assert SURE <= LONG
    for size, suggested in ((LONG, 1), (LONG - 1, 0)):
        passage = " ".join(f"word{number}" for number in range(size))
        found = repeated(
            [_told("a", f"x {passage} y"), _told("b", f"z {passage}, end", date="2020")]
        )
        assert [hint.size for one in found for hint in one.hints] == [size] * suggested


def test_unspaced_scripts_are_read_sign_by_sign() -> None:
    """Forty Chinese signs in common are a passage of forty words."""
    passage = "".join(chr(0x4E00 + number) for number in range(40))
    [found] = repeated([_told("a", f"\u9f98{passage}"), _told("b", f"{passage}\u9f97")])
    assert [(hint.sign, hint.size) for hint in found.hints] == [(Sign.PASSAGE, 40)]


def test_the_later_report_repeats_the_earlier_as_exactly_as_both_are_dated() -> None:
    """Dates order the two; a year does not order days of that year, and the answer says so."""
    assert _pairs(
        _told("a", _PASSAGE, date="2021-03-02"), _told("b", _PASSAGE, date="2021-03-01")
    ) == [("a", "b", True)]
    [(_, _, dated)] = _pairs(
        _told("a", _PASSAGE, date="2021"), _told("b", _PASSAGE, date="2021-03-01")
    )
    assert not dated


def test_prints_of_one_article_are_each_paired_with_the_first() -> None:
    """Four prints are three suggestions, all with the earliest as origin."""
    prints = [_told(str(number), _PASSAGE, date=f"201{number}") for number in range(4)]
    assert sorted(_pairs(*prints)) == [("1", "0", True), ("2", "0", True), ("3", "0", True)]


def test_who_gives_an_address_or_a_title_comes_after_whom_it_names() -> None:
    """A citation says which is the origin, whatever the dates; a bare site is no citation."""
    origin = _told("o", "Text.", title="How the pier was watched", url="https://ngo.example/pier/")
    by_address = _told("a", "See http://www.ngo.example/pier.", date="1999")
    by_title = _told("t", "They call it \u201cHow the Pier was Watched\u201d.")
    neither = _told("n", "See https://ngo.example/ and \u201cthe pier\u201d.")
    found = repeated([origin, by_address, by_title, neither])
    assert {(one.report, one.origin, one.hints[0].sign) for one in found} == {
        ("a", "o", Sign.ADDRESS),
        ("t", "o", Sign.TITLE),
    }


def test_two_languages_that_give_one_address_may_be_a_translation() -> None:
    """Both citing one page is a hint only between languages."""
    text = "Quelle: https://wire.example/1"
    assert _pairs(_told("a", text), _told("b", text)) == []
    assert _pairs(_told("a", text), _told("b", text, lang="fr")) == [("b", "a", False)]


def test_a_suggestion_is_listed_until_somebody_says(told: World) -> None:
    """In the queue with its words; stated or denied it is gone, taken back it is there again."""
    says = [
        told.says(
            LinkKind.SUPPLIED_TO, told.vendor(f"Maker {number}"), told.police(f"Guard {number}")
        )
        for number in range(8)
    ]
    first = told.report(*says, title="One", date="2020")[0]
    second = told.report(*says, title="Two", date="2021")[0]
    for report in (first, second):
        told.store.write(report, [])
    signed = {"by": "comparer", "why": "read both"}

    def listed() -> list[tuple[str, str]]:
        found = queue(told.store, limit=100).repeats.found
        return [(one.report.id, one.origin.id) for one in found if told.tag in one.hints[0].words]

    assert listed() == [(second.id, first.id)]
    for decide in (derive, independent):
        made = decide(told.store, second.id, first.id, **signed)
        assert listed() == []
        undo(told.store, made.id, **signed)
    assert listed() == [(second.id, first.id)]


def test_independent_reports_stay_two_sources(told: World) -> None:
    """Saying that neither repeats the other leaves the count of sources at two."""
    said = told.says(LinkKind.SUPPLIED_TO, told.vendor("Ember Lens"), told.police("Quay Watch"))
    reports = [told.report(said, title=title) for title in ("One", "Two")]
    for one in reports:
        told.store.write(*one)
    one, other = (one[0].id for one in reports)
    independent(told.store, one, other, by="comparer", why="two reporters")
    [link] = told.store.entity(told.id(said.subject)).links
    assert link.sources == 2
