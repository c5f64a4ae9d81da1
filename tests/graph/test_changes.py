"""What a write notes of itself is enough: a graph brought up to date is the graph read anew."""

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from graph import (
    AmbiguousEntity,
    BadJudgement,
    Kind,
    LinkKind,
    Status,
    Store,
    UnknownEntity,
    Verdict,
    accept,
    judge,
    rebuilt,
    reject,
    reply_to,
    undo,
)
from graph.rereading import Reading, reread
from graph.rulings import Weight
from graph.store.changes import HARMLESS, TOUCHING, Changes, together
from graph.store.linking import row_of_key
from graph.store.seen import READING, Seen
from graph.store.shelf import Beside
from graph.store.state import changes_since, state
from graph.store.transaction import Transaction
from graph.told import key_of
from graph.walk.arrays import Network
from graph.walk.atlas import Atlas
from graph.walk.loader import load

CYPHER = Path(__file__).parents[2] / "cypher"
WRITES = re.compile(
    r"^\s*(?:ON CREATE )?(?:SET|MERGE|CREATE|DETACH|DELETE|DROP|REMOVE)\b", re.MULTILINE
)
SIGNED = {"by": "changer", "why": "chance"}


@pytest.fixture
def told(world: Any) -> Iterator[Any]:
    yield world
    world.driver.execute_query(
        "MATCH (r:Ruling) WHERE r.by = 'changer' OR r.report IN $told DETACH DELETE r",
        told=sorted(world.told),
    )


def test_every_query_that_writes_says_what_it_changes() -> None:
    """A file in cypher/ that writes is in one of the two tables, and no other file is."""
    writing = {p.stem for p in CYPHER.glob("*.cypher") if WRITES.search(p.read_text("utf-8"))}
    assert writing == TOUCHING.keys() | HARMLESS
    assert not TOUCHING.keys() & HARMLESS
    assert not READING.keys() & writing


def test_lists_of_any_size_are_given_as_one_map() -> None:
    """No query unwinds two parameters: Neo4j would plan it anew for each pair of their sizes."""
    of_its_own = re.compile(r"UNWIND \$(?!given\.)")
    texts = {path.stem: path.read_text("utf-8") for path in CYPHER.glob("*.cypher")}
    assert {name for name, text in texts.items() if len(of_its_own.findall(text)) > 1} == set()


def test_changes_are_kept_as_they_were_noted() -> None:
    """From notes to the store's lists and back; too many of them are everything."""
    noted = Changes()
    made = [{"source": "a", "kind": "MAKES", "target": "b"}]
    noted.note("write_links", {"given": {"fresh": made, "changed": [], "gone": []}})
    noted.note("delete_links_of", {"ids": ["c"]})
    noted.note("write_standings", {"rows": [{"id": "k"}]})
    row = {"id": "a", "properties": {"keys": ["ann"], "country": "NL"}, "forgot": ["anna"]}
    noted.note("write_entities", {"rows": [row]})
    noted.note("read_links", {"rows": []})
    assert together([noted.row()]) == noted
    assert noted.keys == {"ann", "anna", "country:NL"}
    noted.note("delete_links_of", {"ids": map(str, range(50_000))})
    assert together([noted.row()]).everything


@pytest.mark.parametrize(
    ("query", "parameters", "disturbed"),
    [
        ("read_entities", {"ids": ["a"]}, True),
        ("read_entities", {"ids": ["b"]}, False),
        ("find_by_key", {"query": '"ann"'}, True),
        ("find_by_key", {"query": '"bob"'}, False),
        ("find_countries", {"code": "NL"}, True),
        ("read_members", {"ids": ["y"], "kinds": ["MAKES"]}, True),
        ("read_members", {"ids": ["y"], "kinds": ["IS_A"]}, False),
        ("read_links", {"rows": [{"source": "x", "kind": "MAKES", "target": "y"}]}, True),
        ("read_links", {"rows": [{"source": "x", "kind": "IS_A", "target": "y"}]}, False),
        ("read_links", {"rows": [{"source": "x", "kind": "IS_A", "target": "z"}]}, True),
        ("read_claims", {"ids": ["k"]}, True),
        ("read_state", {}, False),
        ("a_query_that_nobody_knows", {}, True),
    ],
)
def test_only_a_change_of_what_was_read_disturbs(
    query: str, parameters: dict[str, Any], *, disturbed: bool
) -> None:
    """A reader is told of changes to what it read, and of any change where that is not known."""
    noted = Changes()
    fresh = [{"source": "x", "kind": "MAKES", "target": "y"}]
    noted.note("write_links", {"given": {"changed": [], "gone": [], "fresh": fresh}})
    noted.note("delete_links_of", {"ids": ["z"]})
    noted.note("write_standings", {"rows": [{"id": "k"}]})
    row = {"id": "a", "properties": {"keys": ["ann"], "country": "NL"}, "forgot": []}
    noted.note("write_entities", {"rows": [row]})
    seen = Seen()
    seen.note(query, parameters)
    assert seen.disturbed(noted) is disturbed
    assert not seen.disturbed(Changes())


def _report(world: Any, chance: random.Random) -> tuple[Any, Any]:
    spelled = ["TAG Lenses", "TAG Lenses Ltd", "TAG LENSES", "TAG Lenses GmbH", "TAG Optik"]
    makers = [world.vendor(name) for name in spelled]
    boxes = [world.product(name) for name in ("TAG Box 1", "TAG Box 2")]
    bodies = [world.police("TAG Corps"), world.buyer("TAG School"), world.country("TAG Land")]

    def saying() -> Any:
        link = chance.choice([LinkKind.SUPPLIED_TO, LinkKind.MAKES, LinkKind.BASED_IN])
        more = {
            "status": chance.choice([Status.ASSERTED, Status.DENIED, Status.CONFIRMED]),
            "confidence": chance.choice([0.4, 0.7, 0.71, 0.9]),
            "held": chance.random() < 0.8,
        }
        maker = chance.choice(makers)
        if link is LinkKind.MAKES:
            return world.says(link, maker, chance.choice(boxes), **more)
        if link is LinkKind.BASED_IN:
            return world.says(link, maker, bodies[2], **more)
        product = chance.choice([None, *boxes])
        return world.says(link, maker, chance.choice(bodies[:2]), product=product, **more)

    return world.report(*(saying() for _ in range(chance.randint(1, 4))))


def _decide(world: Any, chance: random.Random, claims: list[str], rulings: list[str]) -> None:
    choice = chance.random()
    if choice < 0.3:
        one, other = chance.sample(["TAG Lenses", "TAG Optik", "TAG LENSES"], 2)
        names = [world.store.resolve(name.replace("TAG", world.tag)).id for name in (one, other)]
        if names[0] != names[1]:
            verdict = chance.choice([Verdict.POSITIVE, Verdict.NEGATIVE])
            rulings.append(judge(world.store, *names, verdict, **SIGNED).id)
    elif choice < 0.6:
        rulings.append(reject(world.store, chance.choice(claims), **SIGNED).id)
    elif choice < 0.8:
        rulings.append(accept(world.store, chance.choice(claims), **SIGNED).id)
    elif choice < 0.85:
        answer, *answered = chance.sample(claims, min(3, len(claims)))
        rulings.append(reply_to(world.store, answer, answered, **SIGNED).id)
    elif choice < 0.9:
        found = [world.store.claim(ident) for ident in chance.sample(claims, min(3, len(claims)))]
        weighed = [Weight(claim=one.id, confidence=0.8, held=True) for one in found[1:]]
        reading = Reading(
            report=found[0].report.id,
            reader="test 2",
            pack=str(chance.random()),
            made={one.claim: one for one in weighed},
        )
        reread(world.store, [reading])
    elif choice < 0.95 and rulings:
        undo(world.store, rulings.pop(), **SIGNED)
    else:
        rebuilt(world.store)


def _shelved(store: Store, beside: Beside, net: Network) -> int:
    """How many links the shelf knows: each just as the store has it now. All are kept then."""
    found = 0
    for link in range(net.links):
        rows, ids = [row_of_key(key_of(net, link))], [net.node_id(net.source[link])]

        anew = store.read(_reader("read_proofs", given={"rows": rows, "ids": ids}))[0]
        known = beside.shelf.read(rows, ids, beside.at)
        if known is not None:
            needed = sorted(row["id"] for row in known["entities"])
            there = store.read(_reader("read_entities", ids=needed))
            assert _plainly(known) == _plainly({**anew, "entities": there})
            found += 1
        assert beside.keep(anew)
    return found


def _reader(query: str, **parameters: Any) -> Callable[[Transaction], list[dict[str, Any]]]:
    def read(tx: Transaction) -> list[dict[str, Any]]:
        return [row.data() for row in tx.rows(query, **parameters)]

    return read


def _plainly(read: Any) -> list[list[str]]:
    links = [{**row, "claims": None} for row in read["links"]]
    claims = [
        {**row, "ends": sorted(map(repr, map(_sorted, row["ends"])))} for row in read["claims"]
    ]
    rows = [links, claims, read["reports"], read["entities"]]
    return [sorted(repr(_sorted(one)) for one in some) for some in rows]


def _sorted(row: Any) -> Any:
    if isinstance(row, dict):
        return {name: _sorted(row[name]) for name in sorted(row)}
    return row


@pytest.mark.neo4j
@pytest.mark.parametrize("seed", range(3))
def test_a_graph_brought_up_to_date_is_the_graph_read_anew(
    told: Any, plain: Any, seed: int
) -> None:
    """After writes, merges, splits, decisions, readings and rebuilds in any order, array by array.

    And what is on the shelf is what the store would say, link by link.
    """
    chance = random.Random(seed)
    claims: list[str] = []
    rulings: list[str] = []
    with Store.open(told.connection, query_seconds=60) as store:
        kept, found = store.companion(Atlas), 0
        kept.shelf.wanted = True
        kept.begin().result()
        for _ in range(25):
            if not claims or chance.random() < 0.6:
                report, made = _report(told, chance)
                told.store.write(report, made)
                claims += [claim.id for claim in made]
            else:
                try:
                    _decide(told, chance, claims, rulings)
                except (BadJudgement, UnknownEntity, AmbiguousEntity):
                    continue
            followed = kept.begin().result()
            now, anew = load(store, 60)
            assert followed.state == now
            assert plain(followed.network()) == plain(anew)
            found += _shelved(store, Beside(kept.shelf, now), anew)
        assert found > 0


@pytest.mark.neo4j
def test_a_stamp_that_nobody_can_explain_means_reading_anew(world: Any) -> None:
    """A database put back from a copy, or changed past the store, has no way from there to here."""
    world.tell(world.says(LinkKind.MAKES, world.vendor("Maker"), world.product("Box")))
    known = world.store.read(state)
    assert world.store.read(lambda tx: changes_since(tx, known)) == (known, Changes())
    world.driver.execute_query("MATCH (s:GraphState) SET s.stamp = randomUUID()")
    world.tell(world.says(LinkKind.MAKES, world.vendor("Other"), world.product("Box")))
    assert world.store.read(lambda tx: changes_since(tx, known)) is None
    assert Kind.VENDOR in world.store.resolve(world.vendor("Other").name).kinds
