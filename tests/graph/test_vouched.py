"""Whose names a reader may go by: those of tables and of people, never those it read itself."""

from dataclasses import replace
from typing import Any

import pytest

from graph import Kind, LinkKind, Origin, Vouched, accept, vouched_names

pytestmark = pytest.mark.neo4j


def mine(world: Any) -> set[Vouched]:
    return {one for one in vouched_names(world.store) if world.tag in one.name}


def test_what_a_program_read_vouches_for_nothing_until_somebody_accepts_it(world: Any) -> None:
    """A table's names count with their aliases, a reader's own do not, an accepted claim's do."""
    maker = world.vendor("Ablewatch", aliases=(f"Able {world.tag}",))
    corps, shop = world.police("Corps"), world.buyer("Shop")
    world.tell(world.says(LinkKind.SUPPLIED_TO, maker, corps))
    table = {
        Vouched(maker.name, (Kind.VENDOR,)),
        Vouched(f"Able {world.tag}", (Kind.VENDOR,)),
        Vouched(corps.name, (Kind.STATE_AGENCY, Kind.SECURITY_APPARATUS)),
    }
    assert mine(world) == table
    report, claims = world.report(world.says(LinkKind.SUPPLIED_TO, maker, shop, held=False))
    read = [replace(one, origin=Origin(extractor="grammar 1", rule="told")) for one in claims]
    world.store.write(report, read)
    assert mine(world) == table
    accept(world.store, read[0].id, by="mara", why="the words say so")
    assert mine(world) == table | {Vouched(shop.name, (Kind.BUYER,))}
    world.driver.execute_query("MATCH (r:Ruling {why: 'the words say so'}) DETACH DELETE r")


def test_a_name_that_tells_nobody_apart_is_none_to_go_by(world: Any) -> None:
    """A legal form or a common word that a source gives as an alias is no name to look for."""
    maker = world.vendor("Ablewatch", aliases=("Systems", "Co., Ltd."))
    world.tell(world.says(LinkKind.MAKES, maker, world.product("Box")))
    names = {one.name for one in vouched_names(world.store)}
    assert maker.name in names
    assert names.isdisjoint({"Systems", "Co., Ltd."})


def test_what_waits_for_review_vouches_for_nothing(world: Any) -> None:
    """A claim of a table that is not held tells no reader what its names are."""
    maker, corps = world.vendor("Ablewatch"), world.police("Corps")
    world.tell(world.says(LinkKind.SUPPLIED_TO, maker, corps, held=False))
    assert mine(world) == set()
