"""Who is given records or training bought nothing, and who is put on a list uses nothing."""

import pytest

from graph import ACCUSATIONS, LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


def _accused(lang: str, text: str) -> set[tuple[str, str, str]]:
    return {
        (one.link.value, one.subject.name, one.object.name)
        for one in extract(plain_report(text, lang))
        if one.held and one.link in ACCUSATIONS
    }


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Norrvik Systems provided data to the Lowick Police."),
        ("en", "Norrvik Systems gave the names of its clients to the Lowick Police."),
        ("en", "The records Norrvik Systems gave the Lowick Police were wrong."),
        ("en", "According to data Norrvik Systems provided to the Lowick Police, crime fell."),
        ("en", "The data that Norrvik Systems provided to the Lowick Police was wrong."),
        ("en", "Data was given to the Lowick Police by Norrvik Systems."),
        ("en", "Norrvik Systems gave training to the Lowick Police."),
        (
            "en",
            "Norrvik Systems furnished information regarding the merger to the Ministry of Trade.",
        ),
        ("de", "Norrvik hat der Polizei in Lowick Verbindungsdaten übergeben."),
        ("de", "Norrvik offerierte der Polizei Lowick die Kamera Molglas."),
        ("nl", "Norrvik heeft gegevens aan de politie van Lowick verstrekt."),
        ("fr", "Norrvik a fourni des données à la police de Lowick."),
        ("es", "Norrvik facilitó datos a la policía de Lowick."),
        ("it", "Norrvik ha fornito dati alla polizia di Lowick."),
        ("sv", "Norrvik lämnade uppgifter till polisen i Lowick."),
        ("en", "Norrvik Systems markets its cameras to the Lowick Police."),
        ("de", "Norrvik vermarktet seine Kameras an die Polizei Lowick."),
        ("en", "The Ministry of Trade placed Norrvik Systems on a blacklist."),
        ("en", "The Lowick Police set up Molglas on a list."),
        ("nl", "De autoriteiten hebben Norrvik, ontwikkelaar van Molglas, op een lijst geplaatst."),
        ("sv", "Handelsdepartementet placerade Norrvik Systems på en lista."),
    ],
)
def test_what_is_told_is_no_sale(lang: str, text: str) -> None:
    """Nothing is supplied or used where records, papers or training are handed over."""
    assert _accused(lang, text) == set()


@pytest.mark.parametrize(
    ("lang", "text", "seller"),
    [
        ("en", "Norrvik Systems sold location data to the Lowick Police.", "Norrvik Systems"),
        (
            "en",
            "The cameras Norrvik Systems provided to the Lowick Police failed.",
            "Norrvik Systems",
        ),
        ("en", "Cameras were given to the Lowick Police by Norrvik Systems.", "Norrvik Systems"),
        ("de", "Norrvik hat der Polizei in Lowick Standortdaten verkauft.", "Norrvik"),
        ("nl", "Norrvik heeft gegevens aan de politie van Lowick verkocht.", "Norrvik"),
        ("fr", "Norrvik a vendu des données à la police de Lowick.", "Norrvik"),
        (
            "it",
            "Una copia di Molglas è stata consegnata da Norrvik alla polizia di Lowick.",
            "Norrvik",
        ),
    ],
)
def test_records_that_are_sold_are_goods(lang: str, text: str, seller: str) -> None:
    """Whoever sells records, or hands over goods, is held as a supplier."""
    found = {one for one in _accused(lang, text) if one[0] == LinkKind.SUPPLIED_TO.value}
    assert seller in {subject for _, subject, _ in found}


def test_a_law_is_no_list() -> None:
    """What is in use under a law is in use."""
    text = "The Lowick Police deployed Molglas under the Surveillance Act."
    assert _accused("en", text) == {("USED_BY", "Molglas", "Lowick Police")}
