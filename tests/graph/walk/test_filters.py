"""What a filter lets pass, and what it counts."""

from typing import Any

import numpy as np
import pytest

from graph.claim import Validity
from graph.errors import BadQuestion, UnknownEntity
from graph.vocabulary import Kind, LinkKind, Status
from graph.walk.arrays import LinkRow, Network, NodeRow, network
from graph.walk.chart import Chart
from graph.walk.filters import Filter, Group, Reason, UnknownDates, ground, left_out_of


@pytest.fixture
def net() -> Network:
    """Five sales from one vendor, each odd in one way."""
    buyers = ["early", "late", "never said", "rumour", "weak"]
    odd: dict[str, dict[str, Any]] = {
        "early": {"valid": Validity(start="2010", end="2012")},
        "late": {"valid": Validity(start="2015-03")},
        "never said": {"sources": 3},
        "rumour": {"status": Status.ALLEGED, "valid": Validity(start="2010", end="2020")},
        "weak": {"confidence": 0.2, "kind": LinkKind.USED_BY, "valid": Validity(end="2013-06")},
    }
    rows = [
        LinkRow(**({"id": b, "source": "v", "target": b, "kind": LinkKind.SUPPLIED_TO} | odd[b]))
        for b in buyers
    ]
    return network([NodeRow(id=name, kinds=(Kind.BUYER,)) for name in ["v", *buyers]], rows)


def passing(net: Network, **chosen: Any) -> tuple[set[str], dict[Reason, int]]:
    where = ground(net, Filter(**chosen))
    links = {net.link_id(link) for link in range(net.links) if where.allowed[link]}
    left_out = left_out_of(net, Filter(**chosen), np.arange(net.links, dtype=np.int32))
    return links, {reason: len(those) for reason, those in left_out.items()}


def test_by_default_only_what_is_stated_as_a_fact_is_walked(net: Network) -> None:
    """An allegation is left out and counted; nothing else is."""
    everything = {"early", "late", "never said", "weak"}
    assert passing(net) == (everything, {Reason.STATUS: 1})
    assert passing(net, statuses=frozenset(Status))[0] == everything | {"rumour"}


def test_as_of_takes_an_unknown_date_leniently_or_strictly(net: Network) -> None:
    """In 2016 a sale since 2015 may still hold; strictly nobody says so."""
    lenient = passing(net, as_of="2016")
    assert lenient == ({"late", "never said"}, {Reason.STATUS: 1, Reason.DATE: 2})
    strict = passing(net, as_of="2016", unknown_dates=UnknownDates.STRICT)
    assert strict == (set(), {Reason.STATUS: 1, Reason.DATE: 2, Reason.UNDATED: 2})
    begun = passing(net, as_of="2015", unknown_dates=UnknownDates.STRICT)[0]
    assert begun == {"late"}


@pytest.mark.parametrize(
    ("as_of", "held"),
    [
        ("2015-02", {"never said"}),
        ("2015-03", {"late", "never said"}),
        ("2013-06", {"never said", "weak"}),
        ("2013-07", {"never said"}),
        ("2012-12-31", {"early", "never said", "weak"}),
    ],
)
def test_a_date_covers_all_its_days(net: Network, as_of: str, held: set[str]) -> None:
    """A year ends with its last day, a month with its own."""
    assert passing(net, as_of=as_of)[0] == held


def test_evidence_and_kinds(net: Network) -> None:
    """Confidence, sources and link kinds each leave out what they say, and count it."""
    assert passing(net, min_confidence=0.5)[1] == {Reason.STATUS: 1, Reason.CONFIDENCE: 1}
    assert passing(net, min_sources=2)[0] == {"never said"}
    assert passing(net, link=frozenset({LinkKind.USED_BY}))[0] == {"weak"}
    assert "weak" not in passing(net, not_link=frozenset({LinkKind.USED_BY}))[0]


def test_what_is_avoided_is_no_end_either(net: Network) -> None:
    """No link touches an entity to avoid, and an unknown one is named."""
    assert passing(net, avoid=frozenset({"late"})) == (
        {"early", "never said", "weak"},
        {Reason.STATUS: 1, Reason.AVOID: 1},
    )
    with pytest.raises(UnknownEntity):
        passing(net, avoid=frozenset({"nobody"}))


@pytest.mark.parametrize("wrong", ["", "14", "2014-13", "2014-02-30", "0000", "2014-6", "x"])
def test_a_bad_date_is_refused(wrong: str) -> None:
    """A date that no calendar has is refused before anything is searched."""
    with pytest.raises(BadQuestion):
        Filter(as_of=wrong)
    with pytest.raises(BadQuestion):
        Filter(during=(wrong, None))


def test_time_does_not_run_backwards() -> None:
    """A stretch that ends before it begins is refused; one day long is fine."""
    with pytest.raises(BadQuestion):
        Filter(during=("2015", "2014"))
    assert Filter(during=("2014", "2014-01-01")).during


def test_links_that_nobody_walks_are_not_there() -> None:
    """Where a company is based leads nowhere."""
    nodes = [NodeRow(id="v", kinds=(Kind.VENDOR,)), NodeRow(id="land", kinds=(Kind.COUNTRY,))]
    row = LinkRow(id="1", source="v", target="land", kind=LinkKind.BASED_IN)
    net = network(nodes, [row])
    assert (net.nodes, net.links, net.out.node.tolist()) == (2, 0, [])


def test_grounds_that_are_never_found_again_push_out_no_other(net: Network) -> None:
    """A filter with a group equals no other: however many are asked, the plain one is kept."""
    chart = Chart(None, net)
    plain = chart.ground(Filter())
    for _ in range(20):
        group = Group(name="all", nodes=net.indexes(["late"]))
        assert not chart.ground(Filter(avoid_groups=(group,))).allowed.all()
    assert chart.ground(Filter()) is plain
