"""The projection as pure functions: the same in any order, and never more than claims say."""

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.claim import Validity
from graph.projection import ClaimFact, EntityState, LinkKey, joined, link_of
from graph.validity import shared, spanned
from graph.vocabulary import STATUS_ORDER, WALKABLE, Kind, LinkKind, Precision, Status

KEY = LinkKey("a", LinkKind.SUPPLIED_TO, "b")
_NAMES = st.sampled_from(["Acme", "ACME", "acme", "Acmé", "Acme B.V.", "ACME BV"])

states = st.builds(
    lambda names, kinds, held, country: EntityState(
        id="x",
        name=names[0],
        names=frozenset(names),
        kinds=kinds,
        held=held,
        described=False,
        country=country,
    ),
    st.lists(_NAMES, min_size=1, max_size=1),
    st.frozensets(st.sampled_from([Kind.VENDOR, Kind.BUYER, Kind.STATE_AGENCY]), min_size=1),
    st.booleans(),
    st.sampled_from([None, "NL", "SE"]),
)

facts = st.builds(
    lambda number, report, status, confidence, years: ClaimFact(
        id=f"c{number}",
        report=report,
        said_by=report,
        status=status,
        confidence=confidence,
        valid=Validity(start=years[0], end=years[1]),
        quote=f"words {number}",
    ),
    st.integers(0, 50),
    st.sampled_from(["r1", "r2", "r3"]),
    st.sampled_from(list(Status)),
    st.sampled_from([0.3, 0.6, 0.9]),
    st.tuples(
        st.sampled_from([None, "2010", "2012-05"]), st.sampled_from([None, "2014", "2015-01-31"])
    ),
)


@given(st.lists(states, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_an_entity_is_the_same_in_any_order(found: list[EntityState], chance: object) -> None:
    """Joining is commutative, associative and idempotent."""
    shuffled = list(found) + list(found)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert reduce(joined, shuffled) == reduce(joined, found)


@given(
    st.lists(facts, min_size=1, max_size=6, unique_by=lambda fact: fact.id),
    st.randoms(use_true_random=False),
)
def test_a_link_is_the_same_in_any_order_and_no_stronger_than_its_claims(
    found: list[ClaimFact], chance: object
) -> None:
    """Strongest status; confidence and sources from those who state it, never from a denial."""
    shuffled = list(found)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    link = link_of(KEY, found)
    assert link == link_of(KEY, shuffled)
    assert link.claims == tuple(sorted(fact.id for fact in found))
    assert link.status == min((fact.status for fact in found), key=STATUS_ORDER.index)
    speaking = [fact for fact in found if fact.status in WALKABLE]
    if speaking:
        assert link.confidence == max(fact.confidence for fact in speaking)
        assert link.sources == len({fact.report for fact in speaking})
    denied = {fact.status for fact in found} & {Status.DENIED, Status.RETRACTED}
    assert link.disputed == bool(denied and link.status not in denied)
    assert link.quote in {fact.quote for fact in found if fact.status is link.status}


def test_a_name_is_shown_in_ordinary_writing() -> None:
    """Not shouted, not with its legal form, with its diacritics; the others are aliases."""

    def state(name: str) -> EntityState:
        return EntityState(
            id="x",
            name=name,
            names=frozenset({name}),
            kinds=frozenset({Kind.VENDOR}),
            held=True,
            described=False,
            country=None,
        )

    both = reduce(joined, map(state, ["ACME", "Acme B.V.", "acme", "Acme", "Acmé"]))
    assert both.name == "Acmé"
    assert both.aliases == ("ACME", "Acme", "Acme B.V.", "acme")
    assert reduce(joined, map(state, ["xyz", "XYZ"])).name == "XYZ"


YEAR, MONTH, DAY = Precision.YEAR, Precision.MONTH, Precision.DAY


@pytest.mark.parametrize(
    ("stretches", "together", "all_at_once"),
    [
        ([], (None, None, None), (None, None, None)),
        ([(None, None)], (None, None, None), (None, None, None)),
        ([("2012", "2014")], ("2012", "2014", YEAR), ("2012", "2014", YEAR)),
        ([("2012", "2014"), ("2013-02", None)], ("2012", None, YEAR), ("2013", "2014", YEAR)),
        ([("2012", None), (None, "2011")], (None, None, YEAR), ("2012", "2011", YEAR)),
        (
            [("2012-01-02", "2012-03-04"), ("2012-02", "2012-05"), (None, None)],
            ("2012-01", "2012-05", MONTH),
            ("2012-02", "2012-03", MONTH),
        ),
        ([("2012-01-02", None)], ("2012-01-02", None, DAY), ("2012-01-02", None, DAY)),
    ],
)
def test_stretches_of_time_are_as_exact_as_their_words(
    stretches: list[tuple[str | None, str | None]],
    together: tuple[object, ...],
    all_at_once: tuple[object, ...],
) -> None:
    """From first to last, and where all hold; no date is ever filled in."""
    given_ = [Validity(start=start, end=end) for start, end in stretches]
    one, other = spanned(given_), shared(given_)
    assert (one.start, one.end, one.precision) == together
    assert (other.start, other.end, other.precision) == all_at_once
