"""Claims that cannot both hold: found only where they cannot, kept side by side, never averaged."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import (
    Clash,
    Contradiction,
    Hop,
    hop_sentence,
    look_up,
    paths_between,
    queue,
    rebuilt,
    times,
)
from graph.claim import Validity
from graph.clashes import apart, contradictions
from graph.projection import ClaimFact, LinkKey, link_of
from graph.question import Filters
from graph.vocabulary import LINKS, Course, LinkKind, Status

OWNED, NOW, SEAT = LinkKind.OWNED_BY, LinkKind.SUCCEEDED_BY, LinkKind.BASED_IN
Years = tuple[str | None, str | None]


def held(years: Years) -> Validity:
    return Validity(start=years[0], end=years[1])


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (OWNED, ("2014", None), ("2017", None)),
        (OWNED, ("2014-06", None), ("2014-09-01", None)),
        # Owned in 2012, it cannot have been bought only in 2014.
        (OWNED, ("2014", None), ("2012", "2012")),
        (OWNED, ("2014", None), ("2010", "2012")),
        (OWNED, ("2014", None), (None, "2012")),
        (SEAT, ("2019", None), (None, "2015")),
        (SEAT, ("2016", "2018"), (None, "2015")),
        (SEAT, (None, "2012"), (None, "2015")),
        (LinkKind.PART_OF, ("2019", None), (None, "2015")),
        (NOW, ("2014", None), ("2017", None)),
        (NOW, ("2014", "2014"), ("2017", None)),
        (NOW, ("2010", "2012"), ("2014-01", None)),
    ],
)
def test_dates_that_exclude_each_other(kind: LinkKind, one: Years, other: Years) -> None:
    """Two beginnings, two moments, or an end before a time at which it held: either way round."""
    assert apart(kind, held(one), held(other))
    assert apart(kind, held(other), held(one))


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        # The same year, more exactly.
        (OWNED, ("2014", None), ("2014-06", None)),
        (NOW, ("2014-06", None), ("2014", "2014")),
        # It was held in both years: neither says that it began then.
        (OWNED, ("2014", "2014"), ("2017", "2017")),
        (OWNED, ("2014", None), ("2017", "2017")),
        (OWNED, ("2014", None), ("2012", "2016")),
        (OWNED, ("2014", None), (None, "2016")),
        (NOW, ("2014", None), ("2012", "2016")),
        # A date alone says of a seat that it was there, not since when.
        (SEAT, ("2014", None), ("2017", None)),
        (SEAT, ("2010", "2014"), ("2016", "2018")),
        (SEAT, ("2012", None), (None, "2015")),
        (SEAT, (None, None), (None, "2015")),
    ],
)
def test_dates_that_may_both_be_right(kind: LinkKind, one: Years, other: Years) -> None:
    """Where one reading of the words lets both hold, nothing is disputed."""
    assert not apart(kind, held(one), held(other))
    assert not apart(kind, held(other), held(one))


@pytest.mark.parametrize("kind", [kind for kind in LinkKind if LINKS[kind].course is Course.ANY])
def test_what_may_happen_again_is_excluded_by_no_date(kind: LinkKind) -> None:
    """Sales, uses, investments: of 2012 and of 2016, and what ended in 2012 may be taken up."""
    assert not apart(kind, held(("2012", "2012")), held(("2016", "2016")))
    assert not apart(kind, held((None, "2012")), held(("2016", None)))


def fact(number: int, years: Years, report: str = "", **more: Any) -> ClaimFact:
    said = {"status": Status.ASSERTED, "confidence": 0.9, **more}
    ident = f"c{number:02}"
    return ClaimFact(
        id=ident, report=report or ident, said_by="x", quote=ident, valid=held(years), **said
    )


def years_of(*facts: ClaimFact, kind: LinkKind = OWNED) -> tuple[str | None, str | None, bool]:
    link = link_of(LinkKey("a", kind, "b"), facts)
    return link.valid.start, link.valid.end, link.disputed


def test_a_link_has_the_dates_that_most_sources_agree_with() -> None:
    """Never a stretch across both; of as many sources each, those of the stronger claim."""
    early, late = fact(1, ("2014", None), confidence=0.7), fact(2, ("2017", None))
    assert years_of(early, late) == ("2017", None, True)
    assert years_of(early, late, fact(3, ("2014-06", None), confidence=0.5)) == ("2014", None, True)
    # The same report twice is one source.
    again = fact(3, ("2014-06", None), early.report, confidence=0.5)
    assert years_of(early, late, again) == ("2017", None, True)
    assert years_of(early, late, kind=LinkKind.SUPPLIED_TO) == ("2014", None, False)
    assert years_of(early, fact(3, (None, None))) == ("2014", None, False)


def test_plans_and_denials_give_no_date_against_a_fact() -> None:
    """A takeover planned for 2014 came about in 2017; who denies one of 2014 denies nothing."""
    done = fact(1, ("2017", None))
    for status in (Status.PLANNED, Status.DENIED, Status.RETRACTED):
        assert years_of(done, fact(2, ("2014", "2014"), status=status)) == ("2017", None, False)
    alleged = fact(2, ("2014", None), status=Status.ALLEGED)
    assert years_of(done, alleged) == ("2017", None, True)
    assert list(contradictions(OWNED, [done, alleged])) == [
        Contradiction("c02", "c01", Clash.DATES)
    ]


_SIDE = st.sampled_from([None, "2012", "2012-05", "2014"])
_LATER = st.sampled_from([None, "2014", "2016-03", "2018"])


@given(
    st.sampled_from([OWNED, NOW, SEAT]),
    st.lists(
        st.tuples(
            st.tuples(_SIDE, _LATER), st.sampled_from(["r", "s", "t"]), st.sampled_from([0.5, 0.9])
        ),
        min_size=1,
        max_size=6,
    ),
    st.randoms(use_true_random=False),
)
def test_in_any_order_the_same_and_never_across_what_excludes(
    kind: LinkKind, told: list[tuple[Years, str, float]], chance: Any
) -> None:
    """The link depends on the set of claims alone, and is disputed where two of them are apart."""
    facts = [fact(n, years, report, confidence=c) for n, (years, report, c) in enumerate(told)]
    link = link_of(LinkKey("a", kind, "b"), facts)
    chance.shuffle(facts)
    assert link_of(LinkKey("a", kind, "b"), facts) == link
    pairs = list(contradictions(kind, facts))
    assert link.disputed == bool(pairs)
    assert {one.why for one in pairs} <= {Clash.DATES}
    valids = {one.id: one.valid for one in facts}
    assert all(apart(kind, valids[one.stated], valids[one.against]) for one in pairs)


def dated(world: Any, years: str) -> Any:
    firm, owner = world.vendor("Ablewatch"), world.vendor("Bellmoor")
    report, (claim,) = world.report(
        world.says(OWNED, firm, owner, valid=Validity(start=years)), title=f"Paper of {years}"
    )
    world.store.write(report, [claim])
    return claim


@pytest.mark.neo4j
def test_two_years_of_one_takeover_stand_side_by_side(world: Any) -> None:
    """Disputed with both dates; a third paper decides the years; a rebuild changes nothing."""
    early, late = dated(world, "2014"), dated(world, "2017")
    (link,) = world.store.entity(early.subject_id).links
    assert link.disputed
    assert link.contradictions == (Contradiction(early.id, late.id, Clash.DATES),)
    assert [valid.start for valid in times(link)] == ["2014", "2017"]
    assert "dated 2014 or dated 2017 (asserted, disputed)" in hop_sentence(
        Hop(link=link, forward=True)
    )
    assert link.id in {one.id for one in queue(world.store, limit=100).disputed}
    dated(world, "2017-03")
    (link,) = world.store.entity(early.subject_id).links
    assert (link.valid.start, link.valid.end, link.sources) == ("2017", None, 3)
    before = world.graph()
    rebuilt(world.store)
    assert world.graph() == before
    assert look_up(world.store, early.subject.name).links[0].valid == link.valid


@pytest.mark.neo4j
def test_a_date_filter_takes_the_supported_date_and_says_that_it_is_disputed(world: Any) -> None:
    """As of 2015 the takeover that two papers put at 2017 had not been; as of 2018 it had."""
    claims = [dated(world, years) for years in ("2014", "2017", "2017-03")]
    ends = claims[0].subject_id, claims[0].object_id
    answer = paths_between(world.store, *ends, filters=Filters(as_of="2015"))
    assert (answer.paths, dict(answer.excluded)) == ((), {"held at another time": 1})
    (path,) = paths_between(world.store, *ends, filters=Filters(as_of="2018")).paths
    assert path.hops[0].link.disputed
    assert {claim.id for claim in path.hops[0].link.claims} == {claim.id for claim in claims}
