"""Two named entities compared: the score, and the reasons that make it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity import SUGGEST_FROM, Comparison, Named, Why, compare
from graph.vocabulary import Kind

WORDS = ["Acme", "Bolt", "Maps", "Group", "Lisbon", "Technology", "Ltd", "GmbH", "2", "of", "ACB"]
names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)


def named(name: str, **more: object) -> Named:
    return Named(id=name, name=name, **more)  # type: ignore[arg-type]


def seen(one: str, other: str) -> Comparison:
    return compare(named(one), named(other))


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Acme Maps", "Acme Maps B.V.", Why.LEGAL_FORM_ON_ONE_SIDE),
        ("Acme Maps GmbH", "Acme Maps Ltd", Why.LEGAL_FORMS_DIFFER),
        ("AcmeMaps", "Acme Maps", Why.SPACING),
        ("University of Velden", "Velden University", Why.WORD_ORDER),
        ("Протон", "Proton", Why.TRANSLITERATION),
        ("光明技术有限公司", "Guangming Technology Co., Ltd.", Why.TRANSLITERATION),
        ("Ministerie van Justitie", "Ministry of Justice", Why.TRANSLATION),
        ("Innenministerium", "Ministère de l'Intérieur", Why.SPACING),
        ("Policía Nacional", "National Police", Why.TRANSLATION),
        ("AVMC", "Acme Vector Mapping Corporation", Why.ACRONYM),
        ("AVM Lisbon", "Acme Vector Mapping (Lisbon) Ltd", Why.ACRONYM),
        ("Velden Info Elec", "Velden Information Electronics", Why.ABBREVIATION),
        ("Veldendata Holding", "Veldendata", Why.RELATIVE),
        ("Hilverding", "Lisbon Hilverding Digital Technology Co., Ltd.", Why.PART),
        ("Hilverdink Maps", "Hilverding Maps", Why.ALIKE),
    ],
)
def test_likely_pairs_are_suggested_with_their_reason(one: str, other: str, why: Why) -> None:
    """Each way in which one body is named twice is seen, named, and above the line."""
    found = seen(one, other)
    assert found.score >= SUGGEST_FROM
    assert why in found.whys


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("14th Bureau of Maps", "15th Bureau of Maps", Why.DIFFERENT_NUMBER),
        ("Second Navigation Bureau", "Third Navigation Bureau", Why.DIFFERENT_NUMBER),
        ("Acme (Beijing) Corporation", "Acme (Shanghai) Corporation", Why.DIFFERENT_PLACE),
        ("Veldon Security Systems", "Hilver Security Systems", Why.OWN_WORDS),
        ("Ministry of Justice", "Ministry of Defence", Why.BOTH_LEFT_OVER),
    ],
)
def test_near_misses_carry_what_speaks_against_them(one: str, other: str, why: Why) -> None:
    """A number, a place or a word of its own that differs is a reason, and costs."""
    found = seen(one, other)
    assert why in found.whys
    assert min(reason.effect for reason in found.reasons) < 0
    assert found.score < 0.6


def test_what_is_known_beside_the_names_counts() -> None:
    """Another seat, kinship, and a match by alias only each lower the score, and say so."""
    full = compare(named("Acme Maps", country="NL"), named("Acme Maps", country="NL"))
    abroad = compare(named("Acme Maps", country="NL"), named("Acme Maps", country="SE"))
    kin = compare(named("Acme Maps Lisbon", parents=("Acme Maps",)), named("Acme Maps"))
    alias = compare(named("Bolt", aliases=("Acme Maps",)), named("Acme Maps"))
    assert full.score == 1.0
    assert abroad.score == 0.5
    assert Why.DIFFERENT_COUNTRY in abroad.whys
    assert Why.PARENT in kin.whys
    assert kin.score < SUGGEST_FROM
    assert Why.BY_ALIAS in alias.whys
    assert alias.score == 0.97


@pytest.mark.parametrize("shared", ["Ltd.", "Co., Ltd.", "Systems", "Group", "The Company"])
def test_a_name_that_tells_nothing_is_no_alias_that_counts(shared: str) -> None:
    """Two that have nothing in common but a legal form or a common word have nothing in common."""
    one, other = named("Brindle Optics", aliases=(shared,)), named("Velden", aliases=(shared,))
    assert compare(one, other) == compare(named("Brindle Optics"), named("Velden"))
    assert compare(one, named("Acme Systems Ltd")).score < SUGGEST_FROM


@pytest.mark.parametrize(
    ("one", "other", "score"),
    [
        ("Acme Vector Mapping Ltd (AVM)", "Acme Vector Mapping Ltd", 0.97),
        ("Brindle Lens Co., Ltd. (Brindle Lens)", "Brindle Lens Co., Ltd.", 0.97),
        ("Brindle Technologies Company", "Brindle Technologies Co., Ltd.", 0.95),
        ("Brindle Maps Co.", "Brindle Maps", 0.95),
    ],
)
def test_a_short_form_in_brackets_and_company_say_little(
    one: str, other: str, score: float
) -> None:
    """What is made of the name itself, and "Company" beside a legal form, tell nobody apart."""
    assert seen(one, other).score == score


@pytest.mark.parametrize("behind", ["(Velden)", "(USA)", "(2)", "(Holding)", "(BVM)"])
def test_other_brackets_tell_bodies_apart(behind: str) -> None:
    """A place, a number, a relative or another's initials behind a name are no short form of it."""
    assert seen(f"Acme Lens Mapping Ltd {behind}", "Acme Lens Mapping Ltd").score < 0.9


def test_a_former_name_counts_less_than_one_borne_now_and_says_so() -> None:
    """Through a name that somebody gave up the score is lower, unless it is an alias as well."""
    maps = named("Acme Maps")
    former = compare(named("Bolt", former=("Acme Maps",)), maps)
    assert former.score == 0.9
    assert Why.FORMER in former.whys
    both = compare(named("Bolt", former=("Acme Maps",), aliases=("Acme Maps",)), maps)
    assert both.whys >= {Why.BY_ALIAS}
    assert both.score == 0.97
    assert compare(named("Acme Maps", former=("Bolt",)), maps).score == 1.0


def test_a_company_is_never_its_product_nor_a_group_without_a_name() -> None:
    """Different realms and described groups score nothing, and say why."""
    product = named("Acme", kinds=(Kind.PRODUCT,))
    assert compare(product, named("Acme")).whys == {Why.DIFFERENT_REALM}
    group = named("two universities", described=True)
    assert compare(group, named("two universities")).score == 0.0


def test_a_further_word_makes_another_product() -> None:
    """For products a proper part is weaker evidence than for bodies."""
    kinds = (Kind.PRODUCT,)
    found = compare(named("Finder", kinds=kinds), named("Finder Pro", kinds=kinds))
    assert Why.VARIANT in found.whys
    assert found.score < seen("Finder", "Finder Pro").score


@given(names, names)
def test_scores_are_symmetric_bounded_and_explained(one: str, other: str) -> None:
    """The order of the two does not matter, and the effects of the reasons add up to the score."""
    found, turned = seen(one, other), seen(other, one)
    assert found == turned
    assert 0.0 <= found.score <= 1.0
    assert abs(sum(reason.effect for reason in found.reasons) - found.score) < 1e-3


@given(names)
def test_a_name_is_itself(name: str) -> None:
    """Every name is certain to be spelled like itself."""
    assert seen(name, name).score == 1.0
