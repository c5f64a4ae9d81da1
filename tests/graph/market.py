"""A market to ask about: who makes, sells, resells and gets what, under which control."""

from typing import Any

import pytest

from graph import (
    Kind,
    LinkKind,
    Precision,
    Status,
    Validity,
)

SOLD, PART_OF, MAKES, IS_A = (
    LinkKind.SUPPLIED_TO,
    LinkKind.PART_OF,
    LinkKind.MAKES,
    LinkKind.IS_A,
)
CONTROLLED, BASED_IN = LinkKind.CONTROLLED_BY, LinkKind.BASED_IN


def dated(start: str | None, end: str | None) -> Validity:
    return Validity(start=start, end=end, precision=Precision.YEAR)


def bare(name: str) -> str:
    return name.rsplit(" ", 1)[0]


def said(links: Any) -> set[tuple[str, str, str]]:
    return {(bare(one.source.name), one.kind.value, bare(one.target.name)) for one in links}


@pytest.fixture
def market(world: Any) -> dict[str, Any]:
    """A maker of two boxes, one under a control since 2015, a reseller, a school and a corps."""
    things = {
        "maker": world.vendor("Ablewatch"),
        "shop": world.vendor("Shop"),
        "box": world.product("Gazebox"),
        "tin": world.product("Eartin"),
        "craft": world.thing("Face sorting", Kind.TECHNOLOGY),
        "law": world.thing("Export Law", Kind.REGULATION),
        "school": world.buyer("School"),
        "police": world.police("Police"),
        "corps": world.police("Corps"),
        "land": world.country("Farland", country="XB"),
    }
    maker, shop, box, tin, craft, law, school, police, corps, land = things.values()
    world.tell(
        world.says(MAKES, maker, box),
        world.says(MAKES, maker, tin),
        world.says(IS_A, box, craft),
        world.says(BASED_IN, maker, land),
        world.says(CONTROLLED, craft, law, valid=dated("2015", None)),
        world.says(CONTROLLED, craft, law, valid=dated(None, "2014"), status=Status.DENIED),
        world.says(SOLD, maker, school, product=box, valid=dated("2012", "2012")),
        world.says(SOLD, maker, police, product=box, valid=dated("2016", "2018")),
        world.says(SOLD, maker, corps, product=tin, confidence=0.7),
        world.says(SOLD, shop, corps, valid=dated("2017", "2017"), status=Status.ALLEGED),
        world.says(PART_OF, school, corps),
    )
    return things
