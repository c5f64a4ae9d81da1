"""The merges that need no person: each rule, and what it must leave alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity import Named, Rule, certain_merges
from graph.vocabulary import Kind


def org(ident: str, name: str, **more: object) -> Named:
    return Named(id=ident, name=name, **more)  # type: ignore[arg-type]


def found(*entities: Named) -> set[tuple[str, str, Rule]]:
    return {(merge.one, merge.other, merge.rule) for merge in certain_merges(entities)}


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        ("DigiVelden", "Digi Velden", Rule.SPELLING),
        ("Velden & Bolt Ltd", "Velden and Bolt Limited", Rule.SPELLING),
        ("Velden 2000", "VELDEN2000", Rule.SPELLING),
        ("Acme Velden", "Acme Velden S.r.l.", Rule.LEGAL_FORM),
    ],
)
def test_certain_spellings_merge(one: str, other: str, rule: Rule) -> None:
    """Spacing, a connective, or a legal form on one side of a telling name are certain."""
    assert found(org("a", one), org("b", other)) == {("a", "b", rule)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme Velden GmbH", "Acme Velden Ltd"),
        ("Velden", "Velden Ltd"),
        ("Velden 45", "Velden 4.5"),
        ("Velden", "Velden Group"),
        ("AVC", "Acme Velden Corporation"),
        ("Ministerie van Justitie", "Ministry of Justice"),
        ("Протон Велден", "Proton Velden"),
        ("I-T", "IT"),
    ],
)
def test_what_only_seems_certain_does_not_merge(one: str, other: str) -> None:
    """Two forms, one word, other numbers, relatives, initials and translations are suggestions."""
    assert found(org("a", one), org("b", other)) == set()


def test_a_rival_form_makes_the_bare_name_doubtful() -> None:
    """The bare name merges with its only form, and with neither once two forms are known."""
    bare, one, two = (
        org("a", "Acme Velden"),
        org("b", "Acme Velden GmbH"),
        org("c", "Acme Velden Ltd"),
    )
    assert found(bare, one) == {("a", "b", Rule.LEGAL_FORM)}
    assert found(bare, one, two) == set()


def test_a_stated_full_name_merges_and_a_short_or_former_one_does_not() -> None:
    """Only the full registered name given as another name at the same time is certain."""
    full = org("b", "Velden Data Ltd")
    assert found(org("a", "Bolt Maps", aliases=("Velden Data Limited",)), full) == {
        ("a", "b", Rule.STATED)
    }
    assert found(org("a", "Bolt Maps", former=("Velden Data Ltd",)), full) == set()
    assert found(org("a", "Bolt Maps", aliases=("Velden",)), org("b", "Velden")) == set()


def test_an_alias_that_two_bodies_claim_is_nobodys() -> None:
    """The stated name has to belong to one body only."""
    claims = [
        org(ident, name, aliases=("Velden Data Ltd",))
        for ident, name in (("a", "Bolt Maps"), ("c", "Acme Maps"))
    ]
    assert found(*claims, org("b", "Velden Data Ltd")) == set()


def test_seats_and_kinship_speak_against_a_merge() -> None:
    """Other countries or a parent of the same name forbid it; no country joins two others."""
    nl, se, nowhere = (
        org("a", "DigiVelden", country="NL"),
        org("b", "Digi Velden", country="SE"),
        org("c", "Digi-Velden"),
    )
    assert found(nl, se) == set()
    assert found(nl, nowhere) == {("a", "c", Rule.SPELLING)}
    assert found(nl, se, nowhere) == set()
    child = org("d", "Acme Velden Ltd", parents=("Acme Velden",))
    assert found(org("e", "Acme Velden"), child) == set()


def test_a_name_of_common_words_needs_a_country() -> None:
    """Many states have a ministry of defence: without a country none is another."""
    one, other = "Ministry of Defence", "Ministry of De-fence"
    joined = [org("a", "State Security Service"), org("b", "StateSecurity Service")]
    assert found(org("a", one), org("b", other)) == set()
    assert found(joined[0], joined[0]) == set()


def test_realms_and_described_groups_stay_apart() -> None:
    """A product is never a company, and a group without a name is never another one."""
    product = Named(id="a", name="DigiVelden", kinds=(Kind.PRODUCT,))
    assert found(product, org("b", "Digi Velden")) == set()
    assert found(org("a", "DigiVelden", described=True), org("b", "Digi Velden")) == set()


@given(st.permutations(["DigiVelden", "Digi Velden", "Acme Velden", "Acme Velden Ltd", "Bolt"]))
def test_the_order_of_the_entities_does_not_matter(order: list[str]) -> None:
    """The merges are a function of the set of entities."""
    merged = certain_merges(org(name, name) for name in order)
    assert {merge.rule for merge in merged} == {Rule.SPELLING, Rule.LEGAL_FORM}
    assert merged == certain_merges(org(name, name) for name in sorted(order))
