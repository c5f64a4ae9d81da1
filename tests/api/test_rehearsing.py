"""What a service asks of itself before anybody else does."""

import pytest

from api.rehearsing import rehearse
from graph import SECURITY_APPARATUS, Direction, Filters, Store, paths_between
from graph.walk import chart

pytestmark = pytest.mark.neo4j


@pytest.mark.parametrize("direction", Direction)
def test_nobody_who_asks_waits_for_an_outlook_on_the_apparatus(
    lenses: Store, direction: Direction, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When a service has rehearsed, it is known how far all are from the apparatus, either way."""
    with Store.open(lenses.connection) as store:
        rehearse(store, wait=True)
        (path,) = paths_between(store, "kind:Vendor", SECURITY_APPARATUS, limit=1).paths
        monkeypatch.setattr(chart, "outlook", None)
        asked = Filters(direction=direction)
        for _ in range(2):
            found = paths_between(store, path.hops[0].start.id, SECURITY_APPARATUS, filters=asked)
            assert found.paths
