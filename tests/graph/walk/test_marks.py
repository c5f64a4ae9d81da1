"""Marks are blank when they are lent, whatever whoever had them before did with them."""

from concurrent.futures import ThreadPoolExecutor
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.walk.frontier import FAR
from graph.walk.marks import Marks

NODES = 40
some_nodes = st.lists(st.integers(0, NODES - 1), max_size=30)


def ints(numbers: list[int]) -> "np.ndarray[tuple[int], np.dtype[np.int32]]":
    return np.array(numbers, dtype=np.int32)


@given(st.lists(st.tuples(some_nodes, st.integers(0, 9)), max_size=8))
def test_what_was_put_is_there_and_is_gone_for_the_next(puts: list[tuple[list[int], int]]) -> None:
    """Numbers stand where they were put or settled, and who comes next finds none of them."""
    marks, told = Marks(NODES), dict[int, int]()
    for place, (nodes, value) in enumerate(puts):
        if place % 2:
            hops = 10 + place  # that no entity has yet, as in a search
            new = marks.settle(ints(nodes), hops)
            assert new.tolist() == sorted({node for node in nodes if node not in told})
            told |= dict.fromkeys(new.tolist(), hops)
        else:
            marks.put(ints(nodes), value)
            told |= dict.fromkeys(nodes, value)
    expected = [told.get(node, FAR) for node in range(NODES)]
    assert marks.values.tolist() == expected
    again = marks.values
    del marks
    assert again.tolist() == [FAR] * NODES
    assert Marks(NODES).values.tolist() == [FAR] * NODES


def test_one_array_is_never_lent_twice_at_a_time() -> None:
    """Threads that mark at once read their own numbers only."""

    def marked(seed: int) -> bool:
        random = Random(seed)
        for value in range(200):
            marks = Marks(NODES, blank=0)
            nodes = ints(random.sample(range(NODES), 9))
            marks.put(nodes, value % 7 + 1)
            right = (marks.values[nodes] == value % 7 + 1).all()
            if not right or int(np.count_nonzero(marks.values)) != len(nodes):
                return False
        return True

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(marked, range(32)))


def test_nobody_else_writes_on_them() -> None:
    """The numbers are to be read."""
    with pytest.raises(ValueError, match="read-only"):
        Marks(NODES).values[3] = 1
