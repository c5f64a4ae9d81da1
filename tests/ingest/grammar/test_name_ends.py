"""Where a name begins and ends, and what has capitals and is no name of goods or of a firm."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


def _held(lang: str, text: str) -> set[str]:
    claims = extract(plain_report(text, lang))
    found = (c for c in claims if c.held)
    return {f"{c.subject.name} {c.link.value} {c.object.name}" for c in found}


def _ends(lang: str, text: str) -> set[str]:
    claims = extract(plain_report(text, lang))
    return {end.name for c in claims for end in (c.subject, c.object)}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "They include the U.S. Harbour and Lantern Services (USHLS), and “CLEAR.”"),
        ("en", "It was split into Connected Lamps (bulbs, cams) and Nets & Services (Tarn, Holm)."),
        ("en", "The police bought the Glasswing UAV (QuadCopter)."),
    ],
)
def test_what_stands_in_brackets_need_not_make_what_is_before_them(lang: str, text: str) -> None:
    """An initialism is the name itself, a list is of parts, and a kind of goods makes nothing."""
    assert not any(" MAKES " in one for one in _held(lang, text))


def test_a_firm_in_brackets_still_makes_the_goods_before_them() -> None:
    """One firm behind goods is their maker, if with its country behind a comma."""
    text = "Kenya uses the software Glasswing (Tarn Systems, Sweden)."
    assert "Tarn Systems MAKES Glasswing" in _held("en", text)


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", 'Tarn Systems sold its "First Lantern" service to Kenya.', "First Lantern"),
        ("nl", 'Tarn Systems verkocht het systeem "Eerste Alarm" aan Kenia.', "Eerste Alarm"),
        ("de", "Kenia nutzt das System „Große Mauer“ der Tarn GmbH.", "Große Mauer"),
        ("fr", "Le Kenya utilise le système « Première Alerte » de Tarn SA.", "Première Alerte"),
        ("es", "Tarn SA vendió el sistema «Primera Alerta» a Kenia.", "Primera Alerta"),
        ("it", "Tarn Srl ha venduto il sistema «Primo Allarme» al Kenya.", "Primo Allarme"),
        ("sv", 'Tarn AB sålde systemet "Första Larmet" till Kenya.', "Första Larmet"),
    ],
)
def test_a_name_in_quotation_marks_keeps_all_its_words(lang: str, text: str, name: str) -> None:
    """An adjective that opens a quotation of words in capitals is a part of the name."""
    found = _ends(lang, text)
    assert name in found
    assert name.split()[1] not in found


def test_a_title_in_quotation_marks_names_nothing() -> None:
    """In a title every word has a capital, so that none of them says who or what is named."""
    said = "Tarn Systems sold cameras to Kenya, according to the report “{}"
    for title in (
        "Watching Holm: The Case for Fining a Chinese Tech Firm Tied to Raids.”",
        "Watching Holm: The Case for Fining a Chinese Tech Firm Tied to Raids.",
        "Selling Eyes to Every Chinese Tech Firm in Town” by a group.",
    ):
        assert _held("en", said.format(title)) == {"Tarn Systems SUPPLIED_TO Kenya"}
    product = 'Tarn Systems makes "Integrated Lantern Watch Platform".'
    assert _ends("en", product) == {"Tarn Systems", "Integrated Lantern Watch Platform"}


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "Kenya uses the Glasswing Windows spyware.", "Glasswing"),
        ("en", "Two Glasswing 450 UAVs, made by Tarn Systems, flew.", "Glasswing 450"),
        ("en", "Tarn Systems makes the Glasswing 4 X-ray scanner.", "Glasswing 4"),
        ("nl", "Kenia gebruikt de Glasswing Android-spyware.", "Glasswing"),
        ("de", "Kenia nutzt die Glasswing Android-App.", "Glasswing"),
        ("nl", "Kenia gebruikt de Glasswing 4-software.", "Glasswing 4"),
    ],
)
def test_a_name_ends_before_what_goods_run_on_and_their_kind(
    lang: str, text: str, name: str
) -> None:
    """Systems, initials of devices and letters before a hyphen say of what kind goods are."""
    assert name in _ends(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The firm Tarn was behind malicious Android apps."),
        ("en", "The firm Tarn sold iOS and Android apps to Kenya."),
        ("de", "Die Firma Tarn lieferte Android-Trojaner an Kenia."),
        ("nl", "De firma Tarn verkocht Android-telefoons aan Kenia."),
        ("fr", "La société Tarn a vendu des applications Android au Kenya."),
        ("es", "La empresa Tarn vendió aplicaciones Android a Kenia."),
        ("it", "La società Tarn ha venduto applicazioni Android al Kenya."),
        ("sv", "Företaget Tarn sålde Android-appar till Kenya."),
        ("en", "Kenya uses Unmanned Aerial Vehicles of the firm Tarn."),
        ("en", "Kenya uses PTZ cameras and UAVs of the firm Tarn."),
        ("nl", "Kenia gebruikt twee PTZ-camera's van de firma Tarn."),
        ("en", "Kenya uses X-ray systems of the firm Tarn."),
        ("de", "Kenia nutzt Zweifinger-Scanner der Firma Tarn."),
    ],
)
def test_kinds_of_goods_are_no_names(lang: str, text: str) -> None:
    """Of all that has capitals here only the firm and the state bear names."""
    found = _ends(lang, text)
    names = {"Android", "iOS", "PTZ", "UAVs", "X", "Zweifinger", "Unmanned Aerial Vehicles"}
    assert not found & names


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        ("en", "Tarn Systems sold the Glasswing Play Store to Kenya.", "Glasswing Play Store"),
        ("de", "Die Polizei von Kenia nutzt die Adlerauge-Software der Tarn GmbH.", "Adlerauge"),
    ],
)
def test_ordinary_words_may_still_be_a_name(lang: str, text: str, claim: str) -> None:
    """Initials that happen to be technical, or a compound with an article, take no name away."""
    assert claim in _ends(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "Tarn Systems sold cameras to the perennially harsh government of Kenya.",
         "government of Kenya"),
        ("de", "Die Firma Tarn verkauft der zunehmend harten Regierung von Kenia Kameras.",
         "Regierung von Kenia"),
    ],
)  # fmt: skip
def test_an_opinion_is_no_part_of_a_government(lang: str, text: str, name: str) -> None:
    """An adjective with an adverb of degree tells what the writer thinks of a body."""
    assert name in _ends(lang, text)


@pytest.mark.parametrize("company", ["firm", "camera company"])
def test_a_town_and_its_state_are_no_firm(company: str) -> None:
    """As in "the TOWN, STATE-based company": the firm spoken of, or nobody where none is."""
    said = f"The Lowick, Florida-based {company} provided Kenya's police with drones."
    firm = f"Tarn Systems won a contract. {said}"
    assert _held("en", firm) == {"Tarn Systems SUPPLIED_TO Kenya's police"}
    assert not _held("en", f"Police bought cameras. {said}")


def test_a_firm_of_a_town_and_its_state_acts_itself() -> None:
    """Where the firm's name stands behind its seat, it is the one that sold."""
    for said in (
        "The Lowick, Florida-based Tarn Systems sold drones to Kenya.",
        "Tarn Systems, a Lowick, Florida-based company, sold drones to Kenya.",
        "Tarn Systems, Florida-based maker of cameras, sold drones to Kenya.",
        "Lowick, Florida-based Tarn Systems sold drones to Kenya.",
        "Lowick, FL-based Tarn Systems sold drones to Kenya.",
        "Lowick, Norway-based Tarn Systems sold drones to Kenya.",
    ):
        sold = {one for one in _held("en", said) if "SUPPLIED_TO" in one}
        assert sold == {"Tarn Systems SUPPLIED_TO Kenya"}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("das Eidgenössische Departement für Sicherheit", "Eidgenössische Departement für Sicher"),
        ("das Bayerische Landesamt für Umwelt", "Bayerische Landesamt für Umwelt"),
        ("das neue Landesamt für Umwelt", "Landesamt für Umwelt"),
        ("die Wiener Polizei", "Wiener Polizei"),
    ],
)
def test_an_adjective_with_a_capital_opens_a_bodys_name(said: str, name: str) -> None:
    """Where adjectives are small, a capital says that one belongs to the name."""
    found = _ends("de", f"Die Firma Tarn lieferte Kameras an {said}.")
    assert any(one.startswith(name) for one in found)


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        ("en", "Holm Ltd Kenya sold drones to Uganda.", "Holm Ltd Kenya SUPPLIED_TO Uganda"),
        ("fr", "Tarn SA Maroc a vendu des drones au Kenya.", "Tarn SA Maroc SUPPLIED_TO Kenya"),
        ("es", "Tarn SA México vendió drones a Kenia.", "Tarn SA México SUPPLIED_TO Kenia"),
        ("de", "Damit verkaufte die Tarn Ltd Kenia ein System.", "Tarn Ltd SUPPLIED_TO Kenia"),
    ],
)
def test_a_country_behind_a_legal_form_ends_the_name(lang: str, text: str, claim: str) -> None:
    """A firm's branch is another firm; before what it gets a country is who gets it."""
    assert claim in _held(lang, text)
