"""What stands beside a statement: the next line, a title, a label, another noun, another clause."""

import pytest
import reports

EN = "Brannec Optics sold cameras to the Lowick Police"


SALE = {"Brannec Optics SUPPLIED_TO Lowick Police"}

BELIED = (
    ("en", f"{EN}. This is untrue."),
    ("en", f"{EN}. It did not."),
    ("en", f"{EN}. That claim has been withdrawn."),
    ("en", f"{EN}. There is no evidence for this."),
    ("en", f"{EN} – not true."),
    ("en", f"{EN} (unconfirmed)."),
    ("en", f"It is not true that:\n- {EN}."),
    ("en", f"Allegations:\n- {EN}."),
    ("en", f"Rumours\n\n{EN}."),
    ("en", "Supplier: Brannec Optics\nCustomer: Lowick Police\nStatus: cancelled"),
    ("de", "Die Sorvane GmbH hat Kameras an die Polizei Lowick verkauft. Das ist unwahr."),
    ("nl", "De firma Sorvane verkocht drones aan de politie van Lowick. Dat is onjuist."),
    ("fr", "Sorvane SA a vendu des caméras à la police de Lowick. C'est faux."),
    ("en", f"{EN}. That is not true."),
    ("en", f"{EN}. It isn't true."),
    ("en", f"{EN}. None of this is true."),
    ("en", f"{EN}. That is simply not the case."),
    ("de", "Die Sorvane GmbH hat Kameras an die Polizei Lowick verkauft. Das ist nicht wahr."),
    ("de", "Die Sorvane GmbH hat Kameras an die Polizei Lowick verkauft. Das trifft nicht zu."),
    ("nl", "De firma Sorvane verkocht drones aan de politie van Lowick. Niets daarvan is waar."),
    ("fr", "Sorvane SA a vendu des caméras à la police de Lowick. Ce n'est pas vrai."),
    ("es", "Sorvane SA vendió cámaras a la policía de Lowick. Eso no es cierto."),
    ("it", "Sorvane SpA ha venduto telecamere alla polizia di Lowick. Non è vero."),
    ("sv", "Sorvane AB sålde kameror till polisen i Lowick. Det är inte sant."),
)
LEFT = (
    ("en", f"{EN}. It did not ask for a licence."),
    ("en", f"{EN}. This was wrong, the ombudsman said."),
    ("en", f"{EN}. The claim that they were free is false."),
    ("en", f"{EN}. This is confirmed by invoices."),
    ("en", f"{EN}. That is true."),
    ("en", f"{EN}. It is not the only case."),
    ("en", f"{EN}. The case is not closed."),
    ("en", f"Findings:\n- {EN}."),
    ("en", f"Rumours:\n- The mayor resigns.\nFacts:\n- {EN}."),
    ("en", f"{EN} (confirmed)."),
    ("en", "Supplier: Brannec Optics\nCustomer: Lowick Police\nStatus: delivered"),
    ("en", "Supplier: Brannec Optics\nCustomer: Lowick Police\nLicence: not required"),
)


@pytest.mark.parametrize(("lang", "text"), BELIED)
def test_a_line_beside_it_takes_it_back(lang: str, text: str) -> None:
    """The next line, the one above, a remark, or a row of its record."""
    assert reports.facts(text, lang) == set()


@pytest.mark.parametrize(("lang", "text"), LEFT)
def test_a_line_beside_it_leaves_it(lang: str, text: str) -> None:
    """What is said of something else, or confirms it."""
    assert reports.facts(text, lang) == SALE


ASKED = (
    "To ask the Minister how many cameras Brannec Optics sold to the Lowick Police.",
    "The witness was asked when Brannec Optics sold cameras to the Lowick Police.",
    "There is a dispute about when Brannec Optics sold cameras to the Lowick Police.",
    "The claimant must prove that Brannec Optics sold cameras to the Lowick Police.",
    "Critics have failed to show that Brannec Optics sold cameras to the Lowick Police.",
    "The paper incorrectly stated that Brannec Optics sold cameras to the Lowick Police.",
)
TOLD = (
    "The minister explained how Brannec Optics sold cameras to the Lowick Police.",
    "Documents show when Brannec Optics sold cameras to the Lowick Police.",
    "The court found that Brannec Optics sold cameras to the Lowick Police.",
    "The board managed to show that Brannec Optics sold cameras to the Lowick Police.",
)


@pytest.mark.parametrize("text", ASKED)
def test_what_is_only_asked_or_to_be_proven_is_no_fact(text: str) -> None:
    """Nor what was not shown."""
    assert reports.facts(text, "en") == set()


@pytest.mark.parametrize("text", TOLD)
def test_what_is_explained_or_found_is_one(text: str) -> None:
    """The same with a verb that tells it."""
    assert reports.facts(text, "en") == SALE


LAST = (
    ("de", "Sorvane verkaufte der Polizei Lowick, soweit bekannt, keine Kameras."),
    ("de", "Die Polizei Lowick nutzt die Software Glint, die neu ist, zu keinem Zeitpunkt."),
    ("nl", "Politie Lowick heeft de software Glint, zoveel is zeker, nooit gebruikt."),
    ("sv", "Sorvane sålde till polisen i Lowick, det står klart, inga kameror."),
    ("de", "Sobald die Polizei Lowick die Software Glint nutzt, greift das Gesetz."),
    ("nl", "De kamer vraagt of Politie Lowick de software Glint gebruikt."),
    (
        "de",
        "Der Abgeordnete fragte, welche Kameras die Sorvane GmbH an die Polizei Lowick verkauft.",
    ),
)


@pytest.mark.parametrize(("lang", "text"), LAST)
def test_a_negation_may_stand_last_and_a_question_first(lang: str, text: str) -> None:
    """Behind an insertion, and behind who asks."""
    assert {
        one for one in reports.facts(text, lang) if "SUPPLIED_TO" in one or "USED_BY" in one
    } == set()


OTHERS = (
    ("en", "Sorvane AB: Brannec Optics sold cameras to the Lowick Police.", SALE),
    ("en", "The Courier: Brannec Optics sold cameras to the Lowick Police.", SALE),
    ("en", "Brannec Optics or Sorvane AB sold cameras to the Lowick Police.", set()),
    ("en", f"{EN} and Sorvane AB to the Varnholt Border Guard.", SALE),
    ("en", "Sorvane AB audits Brannec Optics, whose customers include the Lowick Police.", set()),
    ("en", "Brannec Optics sold drones to farmers, according to a letter to the police.", set()),
    ("en", "Brannec Optics supplied the Lowick Police with a list of its customers.", set()),
    ("en", "The Lowick Police bought cameras stolen from Brannec Optics.", set()),
    ("en", "The Lowick Police uses the software of a competitor of Brannec Optics.", set()),
    ("fr", "La police de Lowick a acheté des caméras à Sorvane SA. Amnesty a protesté.",
     {"Sorvane SA SUPPLIED_TO police de Lowick"}),
    ("en", f"{EN}, and Sorvane AB, which had lost, sued.", SALE),
    ("de", "Liefert Brannec Optics Kameras an die Polizei Lowick, drohen Strafen.", set()),
)  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "told"), OTHERS)
def test_who_only_stands_near_did_nothing(lang: str, text: str, told: set[str]) -> None:
    """A speaker, one of two, the next sentence's subject, whom others belong to."""
    assert {
        one for one in reports.facts(text, lang) if "Brannec" in one or "Sorvane" in one
    } == told


KEPT = (
    "Tarnwick: supplied cameras to the Lowick Police",
    "Tarnwick AG, whose clients include the Lowick Police, was sued by Sorvane AB.",
    "The screens are made by Tarnwick AG, whose clients include the Lowick Police.",
    "Tarnwick AG sold cameras to the Lowick Police and drones to the Varnholt Border Guard.",
    "Tarnwick AG and Sorvane AB sold cameras to the Lowick Police.",
    "Tarnwick AG sold cameras or drones to the Lowick Police.",
    "Tarnwick AG supplied the Lowick Police with location data from millions of phones.",
)


@pytest.mark.parametrize("text", KEPT)
def test_who_did_it_is_held(text: str) -> None:
    """The same forms, where the end is whose the words are."""
    assert reports.sellers(text, "en") & {"Tarnwick AG", "Tarnwick"}
