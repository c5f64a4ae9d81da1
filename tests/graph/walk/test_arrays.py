"""What the arrays know by an id."""

import pytest

from graph.vocabulary import Kind
from graph.walk.arrays import Network, NodeRow, network

STRANGERS = ["", "\0", "a\0", "lone \ud800 surrogate", "\ud800", "a" * 10_000, "石" * 10_000, "A"]


def _of(*ids: str) -> Network:
    return network([NodeRow(id=one, kinds=(Kind.VENDOR,)) for one in ids], [])


@pytest.mark.parametrize("name", STRANGERS, ids=range(len(STRANGERS)))
def test_whatever_is_asked_for_is_known_or_a_stranger(name: str) -> None:
    """Text that no id could be is passed over, and hides nobody beside it."""
    assert _of("a", "b").numbers([name]).tolist() == []
    assert _of("a", "b").numbers([name, "b"]).tolist() == [1]
    assert _of().numbers([name, "b"]).tolist() == []
