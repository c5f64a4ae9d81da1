"""Choke points with their evidence: without which sales or companies no path would be left."""

from graph.answers import Choke, ChokeAnswer
from graph.errors import BadQuestion
from graph.past.asking import asked_as_known
from graph.question import Wanted, terrain
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.told import Line, hubs_between, named, told
from graph.walk.chart import Chart
from graph.walk.choke import Cut, Parting, choke_points
from graph.walk.ends import MOST_HOPS

MOST_SHOWN = 100


def choke_points_between(
    store: Store, wanted: Wanted, *, cut: Cut, limit: int = MOST_SHOWN
) -> ChokeAnswer:
    """The fewest links, or entities, whose removal leaves no path of any length between the ends.

    Each comes with a path that it alone cuts; of several smallest sets it is the one nearest to
    the sources. Raises as `paths_between` does.
    """
    if not 1 <= limit <= MOST_SHOWN:
        raise BadQuestion("limit", f"limit must lie between 1 and {MOST_SHOWN}, not {limit}.")

    def question(tx: Transaction, chart: Chart) -> ChokeAnswer:
        land = terrain(tx, chart, wanted)
        parting = Parting(sources=land.source.nodes, targets=land.target.nodes, cut=cut)
        found = choke_points(land.ground, parting)
        shown = found.severed[:limit]
        paths = told(tx, land.network, [Line(one.nodes, one.links) for one in shown])
        by_links = cut is Cut.LINKS
        ids = [] if by_links else [land.network.node_id(one.choke) for one in shown]
        entities = named(tx, ids)
        return ChokeAnswer(
            source=land.source.shown,
            target=land.target.shown,
            possible=found.possible,
            total=len(found.chokes),
            chokes=tuple(
                Choke(
                    entity=None if by_links else entities[land.network.node_id(one.choke)],
                    link=path.hops[one.links.index(one.choke)].link if by_links else None,
                    path=path,
                )
                for one, path in zip(shown, paths, strict=True)
            ),
            hubs=hubs_between(tx, land, max_hops=MOST_HOPS),
            pinned=land.pinned,
        )

    return asked_as_known(store, wanted.filters.as_known_on, question)
