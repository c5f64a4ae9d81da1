"""Which surface forms are one entity, and which only look like it."""

from pathlib import Path

import pytest

from graph.vocabulary import Realm
from ingest.evaluation.claimed import ClaimedEnd
from ingest.evaluation.gold import GoldDocument, GoldEntity
from ingest.evaluation.resolve import Resolver

ORG, PRODUCT, PLACE = Realm.ORGANISATION, Realm.PRODUCT, Realm.PLACE


def resolver(*entities: tuple[str, str, tuple[str, ...]], lang: str = "en") -> Resolver:
    return Resolver(
        GoldDocument(
            id="001",
            lang=lang,
            genre="news",
            hard_negative=False,
            file=Path("001.txt"),
            entities=tuple(GoldEntity(name=n, type=t, aliases=a) for n, t, a in entities),
            links=(),
        )
    )


GOLD = resolver(
    ("Brandt", "vendor", ()),
    ("Kessler Optics", "vendor", ()),
    ("Ocula", "product", ()),
    ("Marokkaanse ministerie van Veiligheid", "state_agency", ("MMV",)),
    ("universiteiten in Veldmark", "buyer", ()),
    ("Marokko", "country", ("Marokkaanse",)),
    ("Porto", "other_org", ()),
    ("United States", "country", ()),
)


@pytest.mark.parametrize(
    ("form", "realm", "name"),
    [
        ("BRANDT", ORG, "Brandt"),
        ("Brandt GmbH", ORG, "Brandt"),
        ("Brandt's", ORG, "Brandt"),
        ("Brandt Group", ORG, "Brandt"),
        ("the Ocula software", PRODUCT, "Ocula"),
        ("spyware Ocula", PRODUCT, "Ocula"),
        ("Kessler", ORG, "Kessler Optics"),
        ("Késsler Optics", ORG, "Kessler Optics"),
        ("KesslerOptics", ORG, "Kessler Optics"),
        ("het Marokkaanse ministerie van Veiligheid", ORG, "Marokkaanse ministerie van Veiligheid"),
        ("ministerie van Veiligheid", ORG, "Marokkaanse ministerie van Veiligheid"),
        ("mmv", ORG, "Marokkaanse ministerie van Veiligheid"),
        ("twee universiteiten in Veldmark", ORG, "universiteiten in Veldmark"),
        ("Morocco", PLACE, "Marokko"),
        ("Marruecos", PLACE, "Marokko"),
        ("Marokkaanse", PLACE, "Marokko"),
        ("de Marokkaanse overheid", ORG, "Marokko"),
        ("government of Morocco", ORG, "Marokko"),
        ("VS", PLACE, "United States"),
        ("U.S.", PLACE, "United States"),
    ],
)
def test_one_entity(form: str, realm: Realm, name: str) -> None:
    """Case, accents, determiners, legal forms, class nouns and languages make no other entity."""
    assert GOLD.resolve(ClaimedEnd(name=form, realm=realm)) == {name}


@pytest.mark.parametrize(
    ("form", "realm"),
    [
        ("Brandt Capital", ORG),
        ("Brandstetter", ORG),
        ("customers of Brandt", ORG),
        ("Optics", ORG),
        ("Ocula users", ORG),
        ("ministerie", PLACE),
        ("Veiligheid", ORG),
        ("Veldmark", PLACE),
        ("Portobello", PLACE),
        ("Spain", PLACE),
        ("software", PRODUCT),
    ],
)
def test_another_entity(form: str, realm: Realm) -> None:
    """A name that goes on, a complement, a common noun or another place is not the entity."""
    assert GOLD.resolve(ClaimedEnd(name=form, realm=realm)) == frozenset()


def test_aliases_and_words_of_the_claim_count_after_its_name() -> None:
    """A name decides; where the gold does not know it, an alias or the words used may."""
    named = ClaimedEnd(name="Brandt", others=("Kessler Optics",), realm=ORG)
    aliased = ClaimedEnd(name="Zenit", others=("MMV",), realm=ORG)
    assert GOLD.resolve(named) == {"Brandt"}
    assert GOLD.resolve(aliased) == {"Marokkaanse ministerie van Veiligheid"}


def test_country_code_names_the_country() -> None:
    """A place with a code is the gold's country of that code, whatever it is called."""
    assert GOLD.resolve(ClaimedEnd(name="cherifian", realm=PLACE, country="MA")) == {"Marokko"}
    assert GOLD.resolve(ClaimedEnd(name="cherifian", realm=ORG, country="MA")) == frozenset()


def test_legal_forms_tell_daughters_apart() -> None:
    """Two companies that differ in their legal form alone stay two; without it, it may be both."""
    daughters = resolver(("Brandt GmbH", "vendor", ()), ("Brandt Ltd", "vendor", ()))
    both = {"Brandt GmbH", "Brandt Ltd"}
    assert daughters.resolve(ClaimedEnd(name="Brandt Ltd", realm=ORG)) == {"Brandt Ltd"}
    assert daughters.resolve(ClaimedEnd(name="Brandt", realm=ORG)) == both


def test_lenient_form_that_fits_two_is_neither() -> None:
    """A short form that two companies share names none of them."""
    rivals = resolver(("Kessler Optics", "vendor", ()), ("Kessler Radio", "vendor", ()))
    assert rivals.resolve(ClaimedEnd(name="Kessler", realm=ORG)) == frozenset()


def test_alias_that_the_gold_gives_twice_is_both() -> None:
    """The gold itself may let one adjective name two countries."""
    pair = resolver(("Peru", "country", ("andean",)), ("Chile", "country", ("andean",)))
    assert pair.resolve(ClaimedEnd(name="Andean", realm=PLACE)) == {"Peru", "Chile"}


def test_german_nouns_are_no_names_for_their_capitals() -> None:
    """A German adjective in front is left out although the noun behind it is written large."""
    german = resolver(("Universitäten", "buyer", ()), lang="de")
    assert german.resolve(ClaimedEnd(name="zwei Universitäten", realm=ORG)) == {"Universitäten"}
