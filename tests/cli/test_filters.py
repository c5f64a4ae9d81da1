"""Filters on the command line are those of the HTTP call."""

from dataclasses import fields

import pytest

from api.asking import PathFilters
from cli.filters import _READ, filters_from
from graph import BadQuestion, Direction, Filters, LinkKind, Status


def test_every_filter_of_the_call_can_be_given() -> None:
    """The names are the same, and each value arrives as what it means."""
    assert _READ.keys() == {field.name for field in fields(PathFilters)}
    given = [
        "as_of=2014",
        "during=2018..2012",
        "min_confidence=0.5",
        "min_sources=2",
        "status=alleged",
        "status=reported",
        "link=SUPPLIED_TO",
        "via=kind:Buyer",
        "hubs=include",
        "direction=any",
    ]
    assert filters_from(given) == Filters(
        as_of="2014",
        during=("2012", "2018"),
        min_confidence=0.5,
        min_sources=2,
        status=frozenset({Status.ALLEGED, Status.REPORTED}),
        link=frozenset({LinkKind.SUPPLIED_TO}),
        via=("kind:Buyer",),
        hubs=True,
        direction=Direction.ANY,
    )


@pytest.mark.parametrize(
    ("text", "parameter"),
    [
        ("asof=2014", "filter"),
        ("as_of", "filter"),
        ("min_sources=many", "min_sources"),
        ("status=true", "status"),
        ("during=2012", "during"),
    ],
)
def test_what_is_no_filter_is_refused(text: str, parameter: str) -> None:
    """A misspelt filter is never ignored, and the part at fault is named."""
    with pytest.raises(BadQuestion) as refused:
        filters_from([text])
    assert refused.value.parameter == parameter
