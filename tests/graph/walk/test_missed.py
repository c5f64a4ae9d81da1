"""Paths that only a condition on whole paths left out are counted, each condition by itself."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest

from graph.claim import Validity
from graph.vocabulary import Kind, LinkKind
from graph.walk import missed as module
from graph.walk.arrays import LinkRow, NodeRow, network
from graph.walk.best import Question
from graph.walk.filters import Filter, ground
from graph.walk.hubs import Hub
from graph.walk.missed import Missed, missed

# Three ways from the vendor to the police; the one over the fair shares no time within, the others
# do.
WAYS: Mapping[tuple[str, str], tuple[str, str]] = {
    ("vendor", "broker"): ("2012", "2014"),
    ("broker", "police"): ("2013", "2015"),
    ("vendor", "office"): ("2012", "2014"),
    ("office", "police"): ("2013", "2015"),
    ("vendor", "fair"): ("2012", "2012"),
    ("fair", "police"): ("2014", "2014"),
    ("museum", "police"): ("2012", "2012"),
}
NAMES = sorted({end for pair in WAYS for end in pair})
NET = network(
    [NodeRow(id=name, kinds=(Kind.ORGANISATION,)) for name in NAMES],
    [
        LinkRow(
            id=f"{source}-{target}",
            source=source,
            target=target,
            kind=LinkKind.SUPPLIED_TO,
            valid=Validity(start=start, end=end),
        )
        for (source, target), (start, end) in WAYS.items()
    ],
)


def question(*via: str) -> Question:
    masks = tuple(np.isin(np.arange(NET.nodes), NET.indexes([one])) for one in via)
    return Question(
        sources=NET.indexes(["vendor"]), targets=NET.indexes(["police"]), limit=1, via=masks
    )


@pytest.mark.parametrize(
    ("during", "via", "found"),
    [
        (None, ("museum",), Missed(past_via=3, apart=0)),
        (("2012", "2015"), ("museum",), Missed(past_via=2, apart=0)),
        (("2012", "2015"), ("fair",), Missed(past_via=2, apart=1)),
        (("2012", "2013"), ("fair",), Missed(past_via=2, apart=0)),
        (("2020", "2021"), ("fair",), Missed(past_via=0, apart=0)),
        (None, ("fair", "museum"), Missed(past_via=3, apart=0)),
    ],
)
def test_each_condition_is_dropped_by_itself(during: Any, via: Any, found: Missed) -> None:
    """Without `via` the paths of one time, without one time those that touch all of `via`."""
    assert missed(ground(NET, Filter(during=during)), question(*via)) == found


def test_a_hub_that_via_let_in_is_no_step_without_it() -> None:
    """Of three paths past the museum, the one over the fair would not be walked either."""
    fair = Hub(node=int(NET.indexes(["fair"])[0]), fan_in=200)
    assert missed(ground(NET), question("fair", "museum"), (fair,)) == Missed(2, 0)


def test_no_more_are_counted_than_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bound of an answer is the bound of the count."""
    monkeypatch.setattr(module, "MOST_PATHS", 2)
    assert missed(ground(NET), question("museum")) == Missed(2, 0)
