"""Who or what is meant where another stands beside it: in speech, behind a tie, before a dash."""

import pytest
import reports


def test_what_is_said_behind_a_colon_has_a_subject_of_its_own() -> None:
    """Quoted speech is a clause, and who comments on it is not what the police used."""
    text = (
        "Tarn Optics Ltd makes Lumen, a forensic tool. The newly formed Harbour Group commented on"
        ' its role: "Lumen was the tool used by the Kenyan Police Service to read telephones."'
    )
    held = reports.held(text, "en")
    assert "Lumen USED_BY Kenyan Police Service" in held
    assert not [claim for claim in held if "Harbour" in claim]


def test_what_stands_before_a_tie_is_tied() -> None:
    """Whoever asks for documents associated with a firm is not associated with it."""
    text = "RTD asked Sotena for contracts and documents associated with the company Tarn Optics."
    assert not [claim for claim in reports.held(text, "en") if "LINKED_TO" in claim]


def test_goods_are_not_who_helped_to_sell_them() -> None:
    """In one clause "the technology" is not the platform that is named behind its verb."""
    text = (
        "Images are kept in the Brannec platform. The technology is supplied by the Australian"
        " firm Tarn Optics, in collaboration with Brannec."
    )
    assert not [claim for claim in reports.held(text, "en") if "MAKES" in claim]


@pytest.mark.parametrize(
    "text",
    [
        "The crowd fired guns on New Year's Eve.",
        "Lowick International's new Terminal 3 has cameras.",
        "The new shared Lantern Matching System (sLMS) will be used to build Norvex, a database.",
    ],
)
def test_a_day_a_number_and_goods_are_no_makers_and_not_made(text: str) -> None:
    """A feast, a terminal by its number and a system called so have no maker, nor are they one."""
    assert not [claim for claim in reports.held(text, "en") if "MAKES" in claim]


def test_whoever_sells_licences_of_goods_did_not_make_them() -> None:
    """A reseller of licences is nobody's maker; of a firm that sells its own goods it is held."""
    own = "La empresa Tarn SA, de México, vende el software espía Lumen."
    other = "La empresa Tarn SA, de México, vende licencias del software espía Lumen."
    assert "Tarn SA MAKES Lumen" in reports.held(own, "es")
    assert not [claim for claim in reports.held(other, "es") if "MAKES" in claim]


@pytest.mark.parametrize(
    ("lang", "line", "seller"),
    [
        (
            "es",
            "TARNOPOLIS, HONDURAS.- La empresa Tarn SA vendió cámaras a la Policía Nacional.",
            "Tarn SA",
        ),
        (
            "en",
            "LOWICK, Kenya (XNA) - The company Tarn Ltd sold cameras to the Kenyan Police.",
            "Tarn Ltd",
        ),
    ],
)
def test_a_dateline_is_nobody(lang: str, line: str, seller: str) -> None:
    """A town in capitals with its country or agency before a dash is where a report was filed."""
    assert reports.sellers(line, lang) == {seller}


def test_the_unit_of_a_body_is_a_part_of_it() -> None:
    """Beside a name "the cyber unit of the Y Police" says whose part it is, and is no name."""
    text = "DIRNA, the intelligence directorate of the Peruvian National Police, drove a van."
    assert reports.held(text, "en") == {"DIRNA PART_OF Peruvian National Police"}


@pytest.mark.parametrize(
    ("lang", "text", "body"),
    [
        (
            "fr",
            "Le ministère de la Justice utilise un logiciel de reconnaissance faciale de Tarn.",
            "ministère de la Justice",
        ),
        (
            "es",
            "El Ministerio de Justicia utiliza un programa de reconocimiento facial de Tarn.",
            "Ministerio de Justicia",
        ),
        (
            "it",
            "Il Ministero della Giustizia usa un software di riconoscimento facciale di Tarn.",
            "Ministero della Giustizia",
        ),
    ],
)
def test_goods_are_their_owners_behind_what_they_are_for(lang: str, text: str, body: str) -> None:
    """Of "a programme of face recognition of X" X is whose it is."""
    assert reports.held(text, lang) == {f"Tarn USED_BY {body}"}


def test_what_a_contract_is_about_is_no_condition() -> None:
    """Swedish "om" is "about" where no verb stands behind it, and "if" where one does."""
    signed = "Polismyndigheten tecknade avtal med Tarn AB om kameror."
    unless = "Polismyndigheten tecknar avtal med Tarn AB om regeringen godkänner det."
    assert reports.held(signed, "sv") == {"Tarn AB SUPPLIED_TO Polismyndigheten"}
    assert reports.held(unless, "sv") == set()


def test_the_same_is_nobody() -> None:
    """A headline that opens with "Same" names no goods."""
    text = "Exclusive: Same software used by the NHS is now in use at Lowickshire Police."
    assert not [claim for claim in reports.held(text, "en") if claim.startswith("Same")]
