"""A question on paths answered in one round trip: searched first, read and held to its state last.

As long as nobody writes, the chart in memory is of the state that is: what comes back with the
words says so. Where it is not, or where it must be looked up first who is meant, nothing is
answered here, and the question takes the longer way (`walk.atlas.asked`).
"""

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from typing import TypeVar

from graph.answers import Entity
from graph.errors import (
    AmbiguousEntity,
    BadQuestion,
    StoreTimeout,
    StoreUnavailable,
    UnknownEntity,
)
from graph.parties import SECURITY_APPARATUS
from graph.question import Wanted
from graph.store.current import Current
from graph.store.once import SecondQuery
from graph.store.shelf import Beside
from graph.store.state import closed
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.walk.arrays import Network
from graph.walk.atlas import Atlas, Changed
from graph.walk.chart import Chart

Answer = TypeVar("Answer")

_ENDS = 2


def asked_at_once(
    store: Store, wanted: Wanted, question: Callable[[Transaction, Chart], Answer]
) -> Answer | None:
    """What `question` answers on the state that is now; None where one query does not do.

    Whoever is named by id is promised to it (`tx.promised`): it has to read who that is.
    """
    atlas = store.companion(Atlas)
    chart = atlas.chart
    promised = _promised(chart.network(), wanted) if chart and atlas.calm else None
    if chart is None or promised is None:
        return None

    try:
        # Neo4j says which state it is in while the chart is searched.
        with store.companion(Current).asked() if atlas.shelf.wanted else nullcontext() as now:
            beside = Beside(atlas.shelf, chart.state, now)
            found = store.read_once(_held_to(question, chart, promised, beside))
    except Changed:
        found = None
    except StoreTimeout:
        raise
    except (SecondQuery, AmbiguousEntity, BadQuestion, UnknownEntity, StoreUnavailable):
        # Said again on the longer way: with names instead of ids, after the driver's own retries.
        return None
    if found is None:
        atlas.stirred()
    return found


def _held_to(
    question: Callable[[Transaction, Chart], Answer],
    chart: Chart,
    promised: Mapping[str, Entity],
    beside: Beside,
) -> Callable[[Transaction], Answer | None]:
    """The question on a chart, answered by None where the graph is in another state by now."""

    def work(tx: Transaction) -> Answer | None:
        tx.foreseen, tx.promised, tx.beside = promised, frozenset(promised), beside
        answer = question(tx, chart)
        return answer if closed(tx) == chart.state else None

    work.__name__ = question.__name__
    return work


def _promised(network: Network, wanted: Wanted) -> Mapping[str, Entity] | None:
    """The ends that are named by id; None where somebody is named by anything else."""
    # One reference for either end, and nobody to go through or to avoid.
    if len(wanted.references) != _ENDS or wanted.vendors:
        return None
    found = dict[str, Entity]()
    for reference in map(str.strip, wanted.references):
        if reference == SECURITY_APPARATUS or reference.startswith("kind:"):
            continue
        if not len(network.numbers([reference])):
            return None
        found[reference] = Entity(id=reference, name=reference, kinds=())
    return found
