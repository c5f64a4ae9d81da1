"""Names folded, and ids computed: what may be one id, and what never."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.legalforms import split
from graph.names import entity_id, fold, identity_key, key
from graph.vocabulary import Realm

COUNTRIES = ["SE", "SA", "NL", "IN", "AS", "AG", "CA", "EG", "PT", "US"]


def test_every_country_has_its_own_id() -> None:
    """A country code that is also a legal form (SE, SA, NL) still is a country of its own."""
    ids = {entity_id(Realm.PLACE, f"iso {code}") for code in COUNTRIES}
    assert len(ids) == len(COUNTRIES)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme Ltd.", "ACME Limited"),
        ("Acme Co., Ltd.", "Acme Company Limited"),
        ("Acme S.r.l.", "ACME SRL"),
        ("Société Acmé", "Societe  ACME"),
        ("ＡＣＭＥ Maps", "Acme Maps"),
        ("Acme (Limited)", "Acme Ltd"),
        ("OOO Acme", "ООО Acme"),
        ("Lødz Maps", "Lodz maps"),
    ],
)
def test_spellings_of_one_name_are_one_id(one: str, other: str) -> None:
    """Case, width, accents, punctuation and the spelling of a legal form never make two ids."""
    assert entity_id(Realm.ORGANISATION, one) == entity_id(Realm.ORGANISATION, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme GmbH", "Acme Ltd"),
        ("Acme", "Acme Ltd"),
        ("AT&T", "T"),
        ("SAS Institute", "Institute"),
        ("AG Neo", "Neo"),
        ("SE Asia Police", "Asia Police"),
        ("ガス", "カス"),
        ("हिन्दी", "हनद"),
    ],
)
def test_different_names_are_different_ids(one: str, other: str) -> None:
    """No word of a name is lost because it looks like a legal form, and no form stands for one."""
    assert entity_id(Realm.ORGANISATION, one) != entity_id(Realm.ORGANISATION, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Finder XT", "Finder"), ("C++", "C#"), ("Finder II", "Finder"), ("Finder AS", "Finder")],
)
def test_products_keep_every_word(one: str, other: str) -> None:
    """A product has no legal form: what ends its name tells versions apart."""
    assert entity_id(Realm.PRODUCT, one) != entity_id(Realm.PRODUCT, other)


@pytest.mark.parametrize(
    ("name", "bare", "form"),
    [
        ("Acme Maps GmbH & Co. KG", "acme maps", "gmbhcokg"),
        ("S.A.", "s a", ""),
        ("PT Acme", "acme", "pt"),
        ("Acme PT", "acme pt", ""),
        ("光明技术有限公司", "光明技术", "coltd"),
        ("株式会社光明", "光明", "kk"),
        ("Working in", "working in", ""),
        ("Maps NGO", "maps ngo", ""),
    ],
)
def test_a_legal_form_is_told_by_where_it_stands(name: str, bare: str, form: str) -> None:
    """Only the ends of a name hold a legal form, and never the whole of it."""
    assert split(fold(name), name) == (bare, form)


def test_a_form_is_left_out_only_for_looking_up() -> None:
    """The key for looking names up has no legal form; what the id is computed from has."""
    assert key("Acme Maps N.V.") == "acme maps"
    assert identity_key(Realm.ORGANISATION, "Acme Maps N.V.") == "acme maps nv"


@given(st.text(min_size=1))
def test_folding_twice_is_folding_once(name: str) -> None:
    """A folded name is its own folded form, whatever the script."""
    assert fold(fold(name)) == fold(name)


@given(st.text(min_size=1).filter(str.strip), st.sampled_from(list(Realm)))
def test_every_name_has_a_key_and_an_id(name: str, realm: Realm) -> None:
    """No name folds to nothing as long as it holds a letter or a number."""
    if any(char.isalnum() for char in name):
        assert fold(name)
        assert key(name)
    assert entity_id(realm, name).startswith(realm.value)


@given(st.text(alphabet=st.characters(max_codepoint=127, exclude_characters="+#")))
def test_plain_letters_fold_as_all_others_do(name: str) -> None:
    """ASCII has a way of its own that is quicker: beside another letter it takes the long one."""
    if any(map(str.isalnum, name)):
        assert fold(f"{name} \u00e9") == f"{fold(name)} e"
