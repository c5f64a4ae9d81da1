"""Candidate pairs: what meets, and that few pairs are looked at."""

import pytest

from graph.identity import Named, entity_pairs, keys, near_keys, pairs
from graph.vocabulary import Kind, Realm


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hilverding", "Lisbon Hilverding Digital Technology Co., Ltd."),
        ("DigiVelden", "Digi Velden"),
        ("Hilverdink", "Hilverding"),
        ("Kilverding", "Hilverding"),
        ("Ministry of Justice", "Ministerie van Justitie"),
        ("Innenministerium", "Ministerio del Interior"),
        ("光明技术有限公司", "Guangming Technology"),
        ("AVMC", "Acme Vector Mapping Corporation"),
        ("COMVC", "Commercial Vector Corporation"),
        ("AVC", "Acme Universal Vector Corporation"),
    ],
)
def test_names_of_one_body_share_a_key(one: str, other: str) -> None:
    """Short forms, joined and misspelled words, translations, scripts and initials meet."""
    assert keys(one) & keys(other)
    assert list(pairs([one, other])) == [tuple(sorted((one, other)))]


def test_a_key_that_a_crowd_shares_joins_nobody() -> None:
    """A word that too many names have makes no pairs, so their number stays far below all."""
    names = [f"{letter}{vowel}rk Systems" for letter in "bcdfghjklm" for vowel in "aeiou"]
    assert set(pairs(names, crowd=10)) < set(pairs(names, crowd=60))
    many = [f"{number:05x} Group" for number in range(0, 60000, 300)]
    assert len(list(pairs(many))) < len(many) * 5


def test_nothing_is_filed_under_a_name_that_tells_nothing() -> None:
    """No key of a legal form or a common word alone, among an entity's names or in an index."""
    entities = [
        Named(id="a", name="Brindle Optics", aliases=("Ltd.", "Group")),
        Named(id="b", name="Velden", aliases=("Ltd.", "Group")),
    ]
    assert list(entity_pairs(entities)) == []
    org = Realm.ORGANISATION
    assert near_keys(org, ["Velden", "Ltd.", "Group"]) == near_keys(org, ["Velden"])
    assert near_keys(Realm.TECHNOLOGY, ["Video"])


def test_only_entities_of_one_realm_meet() -> None:
    """Aliases count, a product never meets a company, a described group meets nobody."""
    entities = [
        Named(id="a", name="Bolt", aliases=("Acme Maps",)),
        Named(id="b", name="Acme Maps Ltd"),
        Named(id="c", name="Acme Maps", kinds=(Kind.PRODUCT,)),
        Named(id="d", name="Acme Maps", described=True),
    ]
    assert list(entity_pairs(entities)) == [("a", "b")]
