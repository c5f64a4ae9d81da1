"""Writing: twice is once, order does not matter, and a killed write is finished by the next."""

import pickle
import random
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graph import (
    BadClaim,
    Connection,
    Kind,
    LinkKind,
    Page,
    Report,
    Status,
    Store,
    StoreUnavailable,
    Validity,
    Written,
)
from graph.queries import load

pytestmark = pytest.mark.neo4j


def test_the_same_report_twice_is_the_same_graph(world: Any) -> None:
    """Writing again changes nothing, property by property, and says so."""
    maker, box, school, corps = (
        world.vendor("Ablewatch", aliases=("Able " + world.tag,)),
        world.product("Gazebox"),
        world.buyer("Hill School"),
        world.police("Hill Corps"),
    )
    told = world.report(
        world.says(LinkKind.MAKES, maker, box),
        world.says(LinkKind.SUPPLIED_TO, maker, school, product=box),
        world.says(LinkKind.PART_OF, school, corps, status=Status.ALLEGED, held=False),
    )
    first = world.store.write(*told)
    before = world.graph()
    assert first == Written(reports=1, claims=3, entities=4, links=3)
    assert world.store.write(*told) == Written()
    assert world.graph() == before


def test_the_graph_is_what_the_claims_say(world: Any) -> None:
    """Report, page, claims, mentions, entities and links stand there, and nothing else."""
    maker, box = world.vendor("Ablewatch"), world.product("Gazebox")
    world.tell(world.says(LinkKind.MAKES, maker, box), publisher="The Paper")
    nodes, links = world.graph()
    kinds = sorted(row.split('"kind": "')[1].split('"')[0] for row in links)
    assert len(nodes) == 5
    assert kinds == ["MAKES", "OBJECT", "PAGE_OF", "SAID_IN", "SUBJECT"]
    made = world.store.entity(world.id(maker)).links[0]
    assert (made.kind, made.sources, made.claims[0].report.publisher) == (
        LinkKind.MAKES,
        1,
        "The Paper",
    )


def test_a_sale_of_a_product_makes_two_links_and_no_maker(world: Any) -> None:
    """Vendor and product were both supplied; who sold it is not said to have made it."""
    reseller, box, school = world.vendor("Resell"), world.product("Gazebox"), world.buyer("School")
    world.tell(world.says(LinkKind.SUPPLIED_TO, reseller, school, product=box))
    sold = world.store.entity(world.id(school)).links
    assert {(link.kind, link.source.name) for link in sold} == {
        (LinkKind.SUPPLIED_TO, reseller.name),
        (LinkKind.SUPPLIED_TO, box.name),
    }
    assert {link.claims[0].id for link in sold} == {sold[0].claims[0].id}
    assert [link.kind for link in world.store.entity(world.id(reseller)).links] == [
        LinkKind.SUPPLIED_TO
    ]


def test_only_held_claims_become_links(world: Any) -> None:
    """A claim that waits gives no link and no accusing kind, and the entity says it waits."""
    maker, body = world.vendor("Ablewatch"), world.police("Quiet Office")
    world.tell(world.says(LinkKind.SUPPLIED_TO, maker, body, held=False))
    card = world.store.entity(world.id(body))
    assert card.links == ()
    assert card.waiting == 1
    assert card.entity.kinds == (Kind.STATE_AGENCY,)
    world.tell(world.says(LinkKind.SUPPLIED_TO, maker, body))
    card = world.store.entity(world.id(body))
    assert len(card.links) == 1
    assert card.entity.kinds == (Kind.STATE_AGENCY, Kind.SECURITY_APPARATUS)


def test_a_denied_sale_stays_a_link_and_is_disputed(world: Any) -> None:
    """Asserted here and denied there: asserted, disputed, both words kept, the denial no source."""
    maker, school = world.vendor("Ablewatch"), world.buyer("Hill School")
    world.tell(
        world.says(
            LinkKind.SUPPLIED_TO, maker, school, confidence=0.6, valid=Validity(start="2012-03")
        )
    )
    world.tell(
        world.says(LinkKind.SUPPLIED_TO, maker, school, status=Status.DENIED, confidence=0.99)
    )
    [link] = world.store.entity(world.id(school)).links
    assert (link.status, link.disputed, link.sources, link.confidence) == (
        Status.ASSERTED,
        True,
        1,
        0.6,
    )
    assert [proof.status for proof in link.claims] == [Status.ASSERTED, Status.DENIED]
    assert link.valid.start == "2012-03"


def test_words_that_are_not_there_are_refused(world: Any) -> None:
    """A claim whose quotation the report does not hold is refused, and nothing is written."""
    report, claims = world.report(
        world.says(LinkKind.MAKES, world.vendor("Ablewatch"), world.product("Gazebox"))
    )
    other = Report(
        id=report.id,
        sha256=report.sha256,
        title="x",
        lang="en",
        media_type="text/plain",
        pages=(Page(number=1, start=0, text="Other words. " * 20),),
    )
    with pytest.raises(BadClaim):
        world.store.write(other, claims)
    assert world.graph() == (set(), set())


def test_another_text_under_the_same_id_is_refused(world: Any) -> None:
    """A file that is read differently by a later version does not move the words of old claims."""
    report, claims = world.report(
        world.says(LinkKind.MAKES, world.vendor("Ablewatch"), world.product("Gazebox"))
    )
    world.store.write(report, claims)
    before = world.graph()
    pages = (Page(number=1, start=0, text="Read in another way."),)
    fields = {n: getattr(report, n) for n in ("id", "sha256", "title", "lang", "media_type")}
    with pytest.raises(BadClaim, match="another text"):
        world.store.write(Report(pages=pages, **fields), [])
    assert world.graph() == before


def _reports(world: Any, number: int, seed: int) -> list[Any]:
    """Reports that speak of the same few entities, under several statuses and spellings."""
    chance = random.Random(seed)
    makers = [world.vendor(f"Maker {n}") for n in range(5)]
    boxes = [world.product(f"Box {n}") for n in range(5)]
    bodies = [world.police(f"Body {n}") for n in range(5)]
    shouted = [world.thing(f"BODY {n}", Kind.BUYER) for n in range(5)]

    def saying() -> Any:
        maker, box = chance.choice(makers), chance.choice(boxes)
        if chance.random() < 0.3:
            return world.says(LinkKind.MAKES, maker, box, confidence=chance.random())
        return world.says(
            LinkKind.SUPPLIED_TO,
            maker,
            chance.choice(bodies + shouted),
            product=chance.choice([None, box]),
            status=chance.choice(list(Status)),
            held=chance.random() < 0.8,
            confidence=chance.random(),
            valid=chance.choice(
                [Validity(), Validity(start="2012", end=chance.choice(["2013", None]))]
            ),
        )

    return [world.report(*(saying() for _ in range(4)), title=f"T{n}") for n in range(number)]


def test_the_order_of_ingest_does_not_matter(world: Any) -> None:
    """Forwards, backwards and shuffled, the same reports give the same graph."""
    told = _reports(world, 15, seed=1)
    graphs = []
    for order in (told, told[::-1], random.Random(2).sample(told, len(told))):
        for report, claims in order:
            world.store.write(report, claims)
        graphs.append(world.graph())
        world.wipe()
    assert graphs[0] == graphs[1] == graphs[2]


def test_two_writers_at_once_end_in_the_same_graph(world: Any) -> None:
    """Four threads that write the same entities from different reports lose nothing."""
    told = _reports(world, 24, seed=3)
    for report, claims in told:
        world.store.write(report, claims)
    alone = world.graph()
    world.wipe()
    lanes = [told[n::4] + told[:4] for n in range(4)]

    def work(lane: list[Any]) -> None:
        for report, claims in lane:
            world.store.write(report, claims)

    threads = [threading.Thread(target=work, args=(lane,)) for lane in lanes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert world.graph() == alone


_WRITER = """
import pickle, sys
from graph import Connection, Store
uri, user, password, path = sys.argv[1:]
told = pickle.loads(open(path, "rb").read())
with Store.open(Connection(uri, user, password)) as store:
    for report, claims in told:
        store.write(report, claims)
        print(report.id, flush=True)
"""


def test_killed_half_way_and_started_again_is_as_in_one_go(world: Any, tmp_path: Path) -> None:
    """200 reports, SIGKILL in the middle, once more: the graph of an undisturbed write."""
    told = _reports(world, 200, seed=5)
    for report, claims in told:
        world.store.write(report, claims)
    whole = world.graph()
    world.wipe()
    path = tmp_path / "told.pickle"
    path.write_bytes(pickle.dumps(told))
    there: Connection = world.connection
    command = [sys.executable, "-c", _WRITER, there.uri, there.user, there.password, str(path)]
    for lines in (30, 110):
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout
            for _ in range(lines):
                writer.stdout.readline()
            time.sleep(0.01)
            writer.kill()
        # A transaction of the dead may still be on its way; the survivors wait for its locks.
        assert writer.returncode == -9
    written = world.graph()
    assert set() < written[0] < whole[0]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    assert world.graph() == whole


def test_a_long_report_is_written_in_batches(world: Any) -> None:
    """More claims than one transaction takes arrive all, once each."""
    maker = world.vendor("Ablewatch")
    told = world.report(
        *(world.says(LinkKind.MAKES, maker, world.product(f"Box {n}")) for n in range(1200))
    )
    assert world.store.write(*told) == Written(reports=1, claims=1200, entities=1201, links=1200)
    assert world.store.write(*told) == Written()
    card = world.store.entity(world.id(maker))
    assert (len(card.links), card.left_out) == (500, 700)


def test_what_came_before_a_bad_claim_is_written(world: Any) -> None:
    """Of 500 claims, and then a report that does not say what its claim says, the 500 are there."""
    maker = world.vendor("Ablewatch")
    told = world.report(
        *(world.says(LinkKind.MAKES, maker, world.product(f"Box {n}")) for n in range(500))
    )
    report, [claim] = world.report(world.says(LinkKind.MAKES, maker, world.product("Last")))
    other = replace(report, pages=(replace(report.pages[0], text=report.text.upper()),))
    with pytest.raises(BadClaim, match="does not say"):
        world.store.write_all([told, (other, [claim])])
    assert world.store.write(*told) == Written()
    assert world.store.write(report, [claim]) == Written(reports=1, claims=1, entities=1, links=1)


def test_what_came_before_a_ctrl_c_is_written(world: Any) -> None:
    """Interrupted while the next report is waited for, 500 claims that were told are there."""
    maker = world.vendor("Ablewatch")
    told = world.report(
        *(world.says(LinkKind.MAKES, maker, world.product(f"Box {n}")) for n in range(500))
    )

    def interrupted() -> Iterator[Any]:
        yield told
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        world.store.write_all(interrupted())
    assert world.store.write(*told) == Written()


def test_a_store_that_is_not_there_says_so(connection: Connection) -> None:
    """An address at which nobody listens is one sentence, quickly."""
    started = time.monotonic()
    with Store.open(Connection("bolt://127.0.0.1:1", "neo4j", "x")) as nowhere:
        with pytest.raises(StoreUnavailable, match=r"bolt://127\.0\.0\.1:1 does not answer"):
            nowhere.ping()
        assert time.monotonic() - started < 5
    wrong = Store.open(Connection(connection.uri, connection.user, "not the password"))
    with wrong, pytest.raises(StoreUnavailable, match="refused the user or password"):
        wrong.ping()


def test_links_of_every_kind_are_read_before_they_are_written() -> None:
    """The query that reads links names all kinds: one that it did not would be written twice."""
    text = load("read_link_claims").text
    named = [found for found in re.findall(r"link:([A-Z_|\s]+)\]", text) if "|" in found]
    assert [{kind.strip() for kind in one.split("|")} for one in named] == [set(LinkKind)]


def test_reports_together_make_the_graph_that_one_after_the_other_makes(world: Any) -> None:
    """Many short reports in one write give the same nodes and links, and the same counts."""
    makers = [world.vendor(f"Many {number}") for number in range(3)]
    guard = world.police("Many Guard")
    told = [
        world.report(world.says(LinkKind.SUPPLIED_TO, maker, guard), title=f"Report {number}")
        for number, maker in enumerate([*makers, *makers])
    ]
    counts = world.store.write_all(told)
    together = world.graph()
    assert (counts.reports, counts.claims, counts.entities, counts.links) == (6, 6, 4, 3)
    assert world.store.write_all(told) == Written()
    world.wipe()
    for report, claims in told:
        world.store.write(report, claims)
    assert world.graph() == together
