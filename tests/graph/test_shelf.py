"""The words of links beside the graph: what is known there is what the store says, or nothing."""

from collections.abc import Iterator
from time import monotonic
from typing import Any

import pytest

from graph import SECURITY_APPARATUS, LinkKind, Store, paths_between, reject
from graph.projection import LinkKey
from graph.shelving import Shelving
from graph.store.changes import Changes
from graph.store.once import Once
from graph.store.shelf import Beside, Shelf
from graph.store.stamped import State
from graph.walk.atlas import Atlas

SOLD = LinkKind.SUPPLIED_TO
ROW = {"source": "acme", "kind": "SUPPLIED_TO", "target": "corps"}
KEY = LinkKey("acme", SOLD, "corps")
BEFORE, NOW = State("a", 4), State("b", 5)


def read(said: str = "Acme sold it.", number: int = 1) -> dict[str, Any]:
    """What the store says of one link with one claim, which calls its seller by an old name."""
    ends = [
        {"role": "SUBJECT", "id": "acme-old", "of": "acme", "name": "Acme Old", "kinds": []},
        {"role": "OBJECT", "id": "corps", "of": "corps", "name": "Corps", "kinds": []},
    ]
    claim = {"id": f"claim{number}", "quote": said}
    return {
        "links": [{**ROW, "link": {"id": "link", "claims": [claim["id"]]}}],
        "claims": [{"claim": claim, "report": "report", "ends": ends}],
        "reports": [{"id": "report", "title": "A report"}],
        "entities": [{"id": "acme", "name": "Acme"}, {"id": "corps", "name": "Corps"}],
        "stamp": BEFORE.stamp,
        "version": BEFORE.version,
    }


@pytest.fixture
def shelf() -> Iterator[Shelf]:
    made = Shelf()
    made.wanted = True
    made.moved(State(), BEFORE, None)
    assert Beside(made, BEFORE).keep(read())
    yield made
    made.close()


def test_what_is_kept_is_read_again(shelf: Shelf) -> None:
    """Link, claim, report and both ends; of others, and in another state, nothing is known."""
    known = shelf.read([ROW], ["corps"], BEFORE)
    assert known is not None
    assert [row["claim"]["quote"] for row in known["claims"]] == ["Acme sold it."]
    assert {row["id"] for row in known["entities"]} == {"acme", "corps"}
    assert known["reports"] == read()["reports"]
    assert shelf.read([ROW], ["somebody"], BEFORE) is None
    assert shelf.read([{**ROW, "kind": "MAKES"}], [], BEFORE) is None
    assert shelf.read([ROW], [], NOW) is None


@pytest.mark.parametrize(
    "changes",
    [
        Changes(links={KEY}),
        Changes(claims={"claim1"}),
        Changes(entities={"corps"}),
        Changes(entities={"acme-old"}),
        Changes(around={"acme"}),
        Changes(around={"corps"}),
        None,
    ],
)
def test_what_a_change_may_concern_is_known_no_more(shelf: Shelf, changes: Changes | None) -> None:
    """Not the link, its claim, an end, a merged name; nor anything where nobody knows of what."""
    shelf.moved(BEFORE, NOW, changes)
    assert shelf.read([ROW], [], NOW) is None
    assert shelf.keep(read("Acme sold it, we hear."), NOW)
    known = shelf.read([ROW], [], NOW)
    assert known is not None
    assert known["claims"][0]["claim"]["quote"] == "Acme sold it, we hear."


def test_a_change_of_others_leaves_it(shelf: Shelf) -> None:
    """Another link of the same ends, another claim, another entity."""
    other = LinkKey("acme", LinkKind.MAKES, "corps")
    shelf.moved(BEFORE, NOW, Changes(links={other}, claims={"c"}, entities={"x"}, around={"x"}))
    assert shelf.read([ROW], [], NOW) is not None


def test_states_that_do_not_follow_each_other_empty_it(shelf: Shelf) -> None:
    """Put back from a copy, a database may have another history under the same number."""
    shelf.moved(State("other", 4), NOW, Changes())
    assert shelf.read([ROW], [], NOW) is None
    assert shelf.emptied == 2


def test_what_was_read_of_an_older_state_is_not_kept(shelf: Shelf) -> None:
    """Neither when the graph moved on before, nor when it did while somebody read."""
    shelf.moved(BEFORE, NOW, Changes(links={KEY}))
    assert not shelf.keep(read(), BEFORE)
    assert not Beside(shelf, NOW).keep(read())
    assert shelf.read([ROW], [], NOW) is None


def test_one_that_nobody_wants_keeps_nothing() -> None:
    """A command that asks one question writes no word to the disk."""
    shelf = Shelf()
    shelf.moved(State(), BEFORE, None)
    assert not shelf.keep(read(), BEFORE)
    assert shelf.read([ROW], [], BEFORE) is None
    shelf.close()


def test_a_full_one_keeps_what_it_has() -> None:
    """Then nothing more is kept, and no answer fails for it; emptied, there is room again."""
    shelf = Shelf(most_pages=20)
    shelf.wanted = True
    shelf.moved(State(), BEFORE, None)
    assert shelf.keep(read(), BEFORE)
    assert not shelf.keep(read("long " * 100_000, 2), BEFORE)
    assert shelf.full
    assert shelf.read([ROW], [], BEFORE) is not None
    shelf.moved(BEFORE, NOW, None)
    assert shelf.keep(read(), NOW)
    shelf.close()


def test_a_closed_one_knows_nothing_and_keeps_nothing() -> None:
    """Who still asks when the store closes is answered by nobody, without an error."""
    shelf = Shelf()
    shelf.moved(State(), BEFORE, None)
    shelf.close()
    assert not shelf.open
    assert not shelf.keep(read(), BEFORE)
    assert shelf.read([ROW], [], BEFORE) is None
    shelf.moved(BEFORE, NOW, None)


@pytest.mark.neo4j
def test_once_filled_an_answer_reads_the_state_alone(
    world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And says what the store says; after a rejection it says so, on the shelf as well."""
    maker, shop, corps = world.vendor("Ablewatch"), world.buyer("Shop"), world.police("Corps")
    owned = world.says(LinkKind.OWNED_BY, maker, world.vendor("Owner"))
    world.tell(world.says(SOLD, maker, shop), world.says(LinkKind.PART_OF, shop, corps), owned)
    begin, end = world.id(maker), world.id(corps)
    queries: list[str] = []
    real = Once.run

    def run(self: Once, text: Any, parameters: Any) -> Any:
        queries.append(text.split(":")[0].removeprefix("// "))
        return real(self, text, parameters)

    with Store.open(world.connection) as store:
        assert store.companion(Shelving).wait(60)
        monkeypatch.setattr(Once, "run", run)
        answer = paths_between(store, begin, end)
        assert queries == ["read_state"]
        with Store.open(world.connection) as other:
            assert paths_between(other, begin, end) == answer
        assert len(paths_between(store, begin, SECURITY_APPARATUS).paths) == 1
        said = answer.paths[0].hops[0].link.claims[0]
        reject(world.store, said.id, by="shelver", why="a test")
        try:
            assert paths_between(store, begin, end).paths == ()
            store.companion(Atlas).renewed(monotonic() + 60)
            assert paths_between(store, begin, end).paths == ()
        finally:
            world.driver.execute_query("MATCH (r:Ruling {by: 'shelver'}) DETACH DELETE r")
