"""Ties, seats and makers that a line does not state: whom a clause or a list is of."""

import pytest

from graph import LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


def held(lang: str, text: str, *links: LinkKind) -> set[tuple[str, str]]:
    """The ends of the held claims of these kinds."""
    return {
        (c.subject.name, c.object.name)
        for c in extract(plain_report(text, lang))
        if c.held and c.link in links
    }


@pytest.mark.parametrize(
    "text",
    [
        "The Brannec user guide does not say who developed Zarvix.",
        "The Brannec handbook does not reveal who made the spyware Zarvix.",
    ],
)
def test_who_is_asked_for_is_nobody_before_the_verb(text: str) -> None:
    """A question behind a verb has no antecedent: the guide of a firm developed nothing."""
    assert held("en", text, LinkKind.MAKES) == set()


def test_a_relative_clause_behind_its_noun_still_has_one() -> None:
    """Who developed it stands right before the pronoun."""
    told = held("en", "Brannec, which developed the spyware Zarvix, grew.", LinkKind.MAKES)
    assert told == {("Brannec", "Zarvix")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Brannec is one of the many firms selling spy tools, including Toru, Negg and Raxo.",
        ),
        ("en", "Brannec is among the companies that sell spyware, including Toru and Negg."),
        ("fr", "Brannec est l'une des sociétés vendant des logiciels espions, dont Toru et Negg."),
        ("es", "Brannec es una de las empresas que venden programas espía, como Toru y Negg."),
    ],
)
def test_a_list_behind_firms_at_large_is_of_firms(lang: str, text: str) -> None:
    """Of several that sell tools a list behind a comma names more, and none of their tools."""
    assert held(lang, text, LinkKind.MAKES) == set()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Brannec sells spyware, including Toru and Negg."),
        ("fr", "Brannec vend des logiciels espions, dont Toru et Negg."),
    ],
)
def test_a_list_behind_the_goods_of_one_firm_is_of_goods(lang: str, text: str) -> None:
    """One firm by name sells what is listed."""
    assert held(lang, text, LinkKind.MAKES) == {("Brannec", "Toru"), ("Brannec", "Negg")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "They worked for the cybersecurity firm Brannec, part of the Project Falcon team."),
        ("en", "Brannec Ltd is linked to Israeli intelligence networks."),
        ("de", "Die Firma Brannec ist Teil des israelischen Sicherheitsdispositivs."),
        ("de", "Brannec wird die Sparten von Zarvo kaufen, die mit US-Behörden zusammenarbeiten."),
        ("fr", "Le test de Brannec sera effectué en relation avec le concert du groupe Toru."),
        ("en", "The Toru Lab report says the Kenyan government or someone close to it has Zarvix."),
        ("es", "Se invitó a Ondara, Velmo Grupo 1980, el grupo de I+D Darso Telecom y Toru."),
    ],
)  # fmt: skip
def test_no_tie_to_what_is_no_partner_and_no_whole(lang: str, text: str) -> None:
    """An operation, somebody at large, an occasion, who reports and a list are none."""
    assert held(lang, text, LinkKind.PART_OF, LinkKind.LINKED_TO) == set()


@pytest.mark.parametrize(
    ("lang", "text", "ends"),
    [
        ("en", "The firm Brannec is linked to the Kenyan police.", ("Brannec", "Kenyan police")),
        ("nl", "Het bedrijf Brannec is gelieerd aan het Israëlische leger.",
         ("Brannec", "Israëlische leger")),
        ("en", "Brannec, part of the Toru Group, sells cameras.", ("Brannec", "Toru Group")),
        ("de", "Die Firma Brannec arbeitet mit der Polizei Hamburg zusammen.",
         ("Brannec", "Polizei Hamburg")),
    ],
)  # fmt: skip
def test_a_tie_to_somebody_by_name_is_held(lang: str, text: str, ends: tuple[str, str]) -> None:
    """A body of a state, a group and a town's police are partners and wholes."""
    assert held(lang, text, LinkKind.PART_OF, LinkKind.LINKED_TO) == {ends}


def test_what_is_deployed_is_not_where_it_is() -> None:
    """A maker's own programme stands as the object of the verb; the airport has it."""
    text = "Brannec sells gates. It deployed its new Swift Passage Program at Lowick Airport."
    assert not held("en", text, LinkKind.DEPLOYED_IN)


def test_a_seat_is_the_firms_whose_initials_stand_before_its_goods() -> None:
    """The adjective is of the firm, and the whole name is no firm."""
    assert not held("it", "La polizia usa il drone dell'israeliana BRX Nibbio.", LinkKind.BASED_IN)
    text = "La società israeliana BRX Systems vende droni."
    assert held("it", text, LinkKind.BASED_IN) == {("BRX Systems", "Israele")}


def test_a_giant_right_behind_another_name_is_not_the_subject() -> None:
    """Whom the description means may be whoever stands nearer."""
    text = (
        "Die Wiener Software-Firma Brannec wurde bekannt: Das Unternehmen landete auf einer "
        "Warnliste von Apple, weil der US-Riese aufdeckte, dass Kameras fehlten."
    )
    assert not held("de", text, LinkKind.BASED_IN)
    plain = "Brannec wurde 2012 gegründet. Das israelische Unternehmen verkauft Kameras."
    assert held("de", plain, LinkKind.BASED_IN) == {("Brannec", "Israel")}


def test_one_of_several_bodies_is_no_part_of_them() -> None:
    """Counted bodies are a class, to which a town belongs; they are no body above it."""
    text = "La ville de Lowick fait partie des 200 communes équipées du logiciel Duskfly."
    assert not held("fr", text, LinkKind.PART_OF)
