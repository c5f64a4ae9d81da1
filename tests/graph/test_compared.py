"""Two dates held against each other, on a real database."""

from typing import Any

import pytest

from graph import (
    Dates,
    UnknownDates,
    compared,
)
from tests.graph.market import said

pytestmark = pytest.mark.neo4j


def test_two_dates_are_compared_link_by_link(world: Any, market: dict[str, Any]) -> None:
    """Between 2012 and 2016 one sale ended and another began; undated links may hold at both."""
    of = (market["maker"].name,)
    found = compared(world.store, Dates(earlier="2012", later="2016"), of=of)
    assert said(found.appeared.links) == {("Ablewatch", "SUPPLIED_TO", "Police")}
    assert said(found.ended.links) == {("Ablewatch", "SUPPLIED_TO", "School")}
    assert (found.appeared.total, found.ended.total) == (1, 1)
    assert (found.lasting, found.undated) == (3, 3)
    strict = Dates(earlier="2012", later="2016", unknown=UnknownDates.STRICT)
    assert compared(world.store, strict, of=of).lasting == 0
    assert compared(world.store, Dates(earlier="2016", later="2012"), of=of) == found
    same = compared(world.store, Dates(earlier="2016", later="2016"), of=of)
    assert (same.appeared.total, same.ended.total) == (0, 0)


def test_what_came_and_went_between_two_dates_is_listed(world: Any, market: dict[str, Any]) -> None:
    """The sale of 2012 holds neither in 2011 nor in 2014, and is not passed over."""
    of, dates = (market["school"].name,), Dates(earlier="2011", later="2014")
    found = compared(world.store, dates, of=of)
    assert (found.appeared.total, found.ended.total, found.passed.total) == (0, 0, 2)
    assert said(found.passed.links) == {
        ("Ablewatch", "SUPPLIED_TO", "School"),
        ("Gazebox", "SUPPLIED_TO", "School"),
    }
    assert found.lasting == 1
    assert compared(world.store, Dates(earlier="2012", later="2014"), of=of).passed.total == 0
