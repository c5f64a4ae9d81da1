"""Finding: from what a person types to the entity that is meant, whatever they type."""

import unicodedata
from typing import Any

import pytest

from graph import (
    AmbiguousEntity,
    BadQuestion,
    Kind,
    LinkKind,
    UnknownClaim,
    UnknownEntity,
    UnknownReport,
    paths_between,
)

pytestmark = pytest.mark.neo4j


def names(found: tuple[int, Any]) -> set[str]:
    return {entity.name for entity in found[1]}


def test_an_id_a_name_and_an_alias_mean_the_same(world: Any) -> None:
    """In any case, with or without diacritics, spacing and legal form."""
    maker = world.vendor("Émile Wächter TAG GmbH", aliases=(f"EWG-{world.tag}",))
    world.tell(world.says(LinkKind.MAKES, maker, world.product("Gazebox")))
    found = world.store.resolve(maker.name)
    for reference in (
        found.id,
        maker.name.upper(),
        f"  emile   WACHTER {world.tag}",
        unicodedata.normalize("NFD", maker.name),
        f"ewg {world.tag}",
        f"EWG-{world.tag}".upper(),
    ):
        assert world.store.resolve(reference) == found, reference


def test_one_name_of_several_is_asked_back(world: Any) -> None:
    """A product and its maker under one name: the candidates come back, with their ids."""
    maker, box = world.vendor("Gaze"), world.product("Gaze")
    world.tell(world.says(LinkKind.MAKES, maker, box))
    with pytest.raises(AmbiguousEntity) as caught:
        world.store.resolve(f"GAZE {world.tag}")
    assert {name for _, name in caught.value.candidates} == {maker.name}
    kinds = {world.store.entity(ident).entity.kinds for ident, _ in caught.value.candidates}
    assert kinds == {(Kind.VENDOR,), (Kind.PRODUCT,)}


def test_a_shared_alias_is_asked_back(world: Any) -> None:
    """Two companies with one short name are two; nobody guesses."""
    short = f"Gaze {world.tag}"
    one = world.vendor("Gaze Cameras", aliases=(short,))
    other = world.vendor("Gaze Capital", aliases=(short,))
    world.tell(
        world.says(LinkKind.MAKES, one, world.product("Box")),
        world.says(LinkKind.INVESTED_IN, other, one),
    )
    with pytest.raises(AmbiguousEntity) as caught:
        world.store.resolve(short)
    assert {name for _, name in caught.value.candidates} == {one.name, other.name}


def test_what_waits_for_review_does_not_make_a_name_ambiguous(world: Any) -> None:
    """An entity known only from claims that wait answers to a name only if no other does."""
    box = world.product("Box")
    world.tell(world.says(LinkKind.MAKES, world.vendor("Gaze"), box))
    waiting = world.product("Gaze")
    world.tell(world.says(LinkKind.MAKES, world.vendor("Other"), waiting, held=False))
    assert world.store.resolve(waiting.name).kinds == (Kind.VENDOR,)
    assert world.store.resolve(f"other {world.tag}").name == f"Other {world.tag}"


def test_an_unknown_name_comes_with_its_nearest(world: Any) -> None:
    """A slip of the pen is answered with what was probably meant."""
    world.tell(
        world.says(LinkKind.MAKES, world.vendor("Ablewatch"), world.product("Gazebox")),
    )
    with pytest.raises(UnknownEntity) as caught:
        world.store.resolve(f"Abelwatch {world.tag}")
    assert caught.value.nearest[0] == f"Ablewatch {world.tag}"


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("石河子观察 大学", "石河子"),
        ("Служба Надзора", "служба"),
        ("هيئة المراقبة", "المراقبة"),
        ("감시국", "감시"),
        ("Überwachungsamt", "uberwach"),
        ("Überwachungsamt", "ÜBERWACH"),
        ("Ministère de l'Intérieur", "interieur min"),
    ],
)
def test_words_are_found_in_any_script_and_from_their_beginning(
    world: Any, name: str, asked: str
) -> None:
    """Each word may be a beginning; all words must be there; case and diacritics do not count."""
    body = world.police(name)
    world.tell(world.says(LinkKind.USED_BY, world.product("Gazebox"), body))
    assert names(world.store.find_entities(f"{asked} {world.tag}")) == {body.name}
    assert names(world.store.find_entities(f"{world.tag} nothingofthekind")) == set()


def test_a_search_has_a_kind_a_total_and_parts(world: Any) -> None:
    """Parts of the list are disjoint, in one order, and together all of it."""
    maker = world.vendor("Ablewatch")
    world.tell(*(world.says(LinkKind.MAKES, maker, world.product(f"Box {n}")) for n in range(7)))
    total, everything = world.store.find_entities(world.tag)
    assert total == len(everything) == 8
    total, _ = world.store.find_entities(world.tag, kinds=[Kind.PRODUCT])
    assert total == 7
    parts = [
        world.store.find_entities(world.tag, kinds=[Kind.PRODUCT], limit=3, offset=offset)[1]
        for offset in (0, 3, 6)
    ]
    assert [len(part) for part in parts] == [3, 3, 1]
    assert len({entity.id for part in parts for entity in part}) == 7
    with pytest.raises(BadQuestion) as caught:
        world.store.find_entities("x", limit=101)
    assert caught.value.parameter == "limit"


def test_a_blank_search_lists_everything(world: Any) -> None:
    """Without words every entity matches; with nothing but signs none does."""
    world.tell(world.says(LinkKind.MAKES, world.vendor("Ablewatch"), world.product("Gazebox")))
    assert world.store.find_entities("  ")[0] >= 2
    assert world.store.find_entities("?! :-)") == (0, ())


HOSTILE = [
    "\x00",
    "null\x00byte",
    "lone \ud800 surrogate",
    "x" * 10_000,
    "石" * 10_000,
    "') DETACH DELETE n //",
    "'}) MATCH (n) DETACH DELETE n RETURN ({a:'",
    'a" OR name:* OR "b',
    "name:(a AND NOT b)^4~2",
    "[a TO z] {a TO z} /.*/ *:* && || ! + - \\",
    "AND OR NOT",
    "\\",
    '"',
    "\u202eevil\u202c",
    "\u200b\u200b",
    "%00%27",
]


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_name_is_only_a_name(world: Any, name: str) -> None:
    """What looks like a query, breaks encodings or never ends is stored, found and walked."""
    maker, box = world.vendor(name), world.product("Gazebox " + name)
    told = world.report(world.says(LinkKind.MAKES, maker, box))
    assert world.store.write(*told).claims == 1
    assert world.store.write(*told).claims == 0
    found = world.store.resolve(maker.name)
    assert found.name == maker.name.replace("\ud800", "\ufffd")
    answer = paths_between(world.store, maker.name, box.name)
    assert [hop.link.kind for path in answer.paths for hop in path.hops] == [LinkKind.MAKES]
    stored = world.store.report(told[0].id)
    claim = answer.paths[0].hops[0].link.claims[0]
    assert stored.text[claim.start : claim.end] == claim.quote
    assert len(stored.text) == len(told[0].text)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_question_is_only_a_question(world: Any, text: str) -> None:
    """Asked for as a name, an id or words, it is not found, and that is all."""
    asked = f"{text} {world.tag}"
    assert world.store.find_entities(asked) == (0, ())
    for ask in (world.store.resolve, world.store.entity):
        with pytest.raises(UnknownEntity):
            ask(asked)
    with pytest.raises(UnknownClaim):
        world.store.claim(asked)
    with pytest.raises(UnknownReport):
        world.store.report(asked)
    with pytest.raises(UnknownEntity):
        paths_between(world.store, asked, asked)
