"""Days, towns and seats in front of names: what they say is no part of whoever stands there."""

import pytest
import reports


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        (
            "de",
            "Die Kantonspolizei Tarsk verwendet seit dem 3. Mai Kameras der Firma Molglas.",
            "Molglas USED_BY Kantonspolizei Tarsk",
        ),
        (
            "nl",
            "De politie van Tarsk kocht op 1 augustus camera's van Molglas.",
            "Molglas SUPPLIED_TO politie van Tarsk",
        ),
        (
            "nl",
            "De politie van Tarsk kocht op 1 augustus 2020 camera's van Molglas.",
            "Molglas SUPPLIED_TO politie van Tarsk",
        ),
        (
            "en",
            "The Tarsk police bought on 1 August cameras from Molglas.",
            "Molglas SUPPLIED_TO Tarsk police",
        ),
        (
            "nl",
            "De gemeenten Tarsk, Alphen aan den Rijn en Lowick gebruiken Kestrel.",
            "Kestrel USED_BY Alphen aan den Rijn",
        ),
        (
            "nl",
            "De gemeente Bergen op Zoom kocht camera's van Molglas.",
            "Molglas SUPPLIED_TO gemeente Bergen op Zoom",
        ),
        (
            "de",
            "Die Stadt Frankfurt an der Oder nutzt die Software Kestrel.",
            "Kestrel USED_BY Stadt Frankfurt an der Oder",
        ),
        (
            "de",
            "Die Polizei in Frankfurt am Main nutzt die Software Kestrel.",
            "Kestrel USED_BY Polizei in Frankfurt am Main",
        ),
        ("de", "St. Gallen kaufte Kameras von Molglas.", "Molglas SUPPLIED_TO St. Gallen"),
        ("de", "Graubünden nutzt das Programm Kestrel.", "Kestrel USED_BY Graubünden"),
        (
            "de",
            "Im Tessin ist das Programm Kestrel im Einsatz.",
            "Kestrel USED_BY Tessin",
        ),
        (
            "sv",
            "Lundbaserade Norrvik säljer kameror till Tarsk kommun.",
            "Norrvik SUPPLIED_TO Tarsk kommun",
        ),
        (
            "sv",
            "Larminstallatören Norrvik sålde kameror till Tarsk kommun.",
            "Norrvik SUPPLIED_TO Tarsk kommun",
        ),
        (
            "de",
            "Der Errichter Molglas verkaufte Kameras an die Kantonspolizei Tarsk.",
            "Molglas SUPPLIED_TO Kantonspolizei Tarsk",
        ),
    ],
)
def test_a_deal_is_read_past_days_and_places(lang: str, text: str, claim: str) -> None:
    assert claim in reports.facts(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "party"),
    [
        # A river is where something lies.
        ("nl", "De gemeente Tarsk kocht de camera's aan de Maas van Molglas.", "Maas"),
        ("nl", "Het bedrijf Molglas aan de Maas verkocht camera's aan de politie.", "Maas"),
        ("de", "Die Kantonspolizei Tarsk kaufte die Kameras am Rhein von Molglas.", "Rhein"),
        ("nl", "Molglas verkocht aan de IJssel camera's aan de politie van Tarsk.", "IJssel"),
        # Pieces are no saint.
        ("de", "Die Kantonspolizei Tarsk kaufte 100 St. Kameras von Molglas.", "St. Kameras"),
        ("en", "After the 11 September attacks the police bought cameras from Molglas.", "Sept"),
        # What a line is about does nothing.
        (
            "de",
            "Berner Ausblick: Seit 2015 ist die Software Kestrel in Bayern im Einsatz.",
            "Berner",
        ),
        ("de", "Neue Wege: In Bayern ist die Software Kestrel im Einsatz.", "Neue"),
        ("de", "St. Gallen kaufte keine Kameras von Molglas.", "Gallen"),
        ("de", "Graubünden will das Programm Kestrel nicht nutzen.", "Graub"),
        ("de", "Graubünden prüft, ob das Programm Kestrel erlaubt ist.", "Graub"),
        ("sv", "Lundbaserade Norrvik säljer inte kameror till Tarsk kommun.", "Norrvik"),
    ],
)
def test_nobody_is_told_by_what_only_looks_like_it(lang: str, text: str, party: str) -> None:
    assert not [claim for claim in reports.facts(text, lang) if party in claim]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "de",
            "Lowick AG war mit ihrem Programm Orrin dabei, und Molglas AG mit ihrem Programm {}.",
        ),
        ("en", "Lowick Ltd came with its system Orrin, and Molglas Ltd with its system {}."),
        ("en", "Lowick Ltd came with its system Orrin, and so was Molglas Ltd with its system {}."),
    ],
)
def test_who_stands_before_with_its_has_it(lang: str, text: str) -> None:
    told = {claim.split()[0] for claim in reports.facts(text.format("Parall"), lang)
            if claim.endswith("MAKES Parall")}  # fmt: skip
    assert told <= {"Molglas"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Lowick Ltd equipped Tarnwick Ltd and Molglas Ltd with its system Parall."),
        ("en", "Lowick Ltd met Tarnwick Ltd and Molglas Ltd with its system Parall."),
        ("de", "Lowick AG belieferte Tarnwick AG und Molglas AG mit ihrem Programm Parall."),
    ],
)
def test_others_are_not_taken_for_the_owner(lang: str, text: str) -> None:
    assert not [claim for claim in reports.facts(text, lang) if claim.startswith("Molglas")]


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("nl", "Het Spaanse energiebedrijf Lowick kocht camera's.", "Spanje"),
        ("de", "Die deutsche Handelskette Lowick kaufte Kameras.", "Deutschland"),
        ("sv", "Den spanska banken Lowick köpte kameror.", "Spanien"),
        ("en", "The Israeli airline Lowick bought cameras.", "Israel"),
    ],
)
def test_a_buyer_with_its_nation_has_a_seat(lang: str, text: str, place: str) -> None:
    assert f"Lowick BASED_IN {place}" in reports.facts(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Der deutsche Kunde Lowick kaufte Kameras."),
        ("de", "Der deutsche Betreiber des Flughafens Lowick kaufte Kameras."),
        ("nl", "De Nederlandse tak van de bank Lowick kocht camera's."),
        ("nl", "Lowick is geen Nederlandse bank."),
        ("en", "The German user John Lowick bought cameras."),
        ("en", "The French landlord Pierre Lowick bought cameras."),
        ("sv", "Den tyska kunden Lowick köpte kameror."),
    ],
)
def test_people_and_customers_have_none(lang: str, text: str) -> None:
    assert not [claim for claim in reports.facts(text, lang) if "BASED_IN" in claim]


@pytest.mark.parametrize(
    ("text", "seller"),
    [
        ("Polisen i Tarsk har testat systemet och köpt kameror av Norrvik.", "Norrvik"),
        ("Tarsk kommun testade flera system och valde Norrvik som leverantör.", "Norrvik"),
        ("Norrvik har testat flera system och sålt kameror till Tarsk kommun.", "Norrvik"),
        ("Tarsk kommun har testat systemet och inte köpt kameror av Norrvik.", ""),
        ("I går testade Tarsk kommun systemet och köpte Norrvik kameror av Lowick.", ""),
        ("Norrvik vill växa och sälja kameror till Tarsk kommun.", ""),
        ("Norrvik lovade att växa och sälja kameror till Tarsk kommun.", ""),
        ("Per Palm lämnade Norrvik och sålde kameror till Tarsk kommun.", ""),
        ("Norrvik testade systemet men köptes av Lowick AB.", ""),
        ("Enligt Norrvik har Lowick testat systemet och sålt kameror till Tarsk kommun.", ""),
    ],
)
def test_a_verb_right_behind_och_has_the_subject_before_it(text: str, seller: str) -> None:
    assert reports.sellers(text, "sv") == ({seller} if seller else set())


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("sv", "Tarsk kommun har hållit en upphandling och anlitat Norrvik AB."),
        ("sv", "Tarsk kommun höll en upphandling och köpte kameror av Norrvik AB."),
        ("en", "The Tarsk police held a tender and bought cameras from Norrvik AB."),
        ("en", "The Tarsk police has held a tender and chosen Norrvik AB as its supplier."),
    ],
)
def test_a_tender_that_was_held_is_no_plan(lang: str, text: str) -> None:
    assert reports.sellers(text, lang) == {"Norrvik AB"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("sv", "Tarsk kommun planerar en upphandling och har valt Norrvik AB som leverantör."),
        ("sv", "Tarsk kommun ska hålla en upphandling och välja Norrvik AB som leverantör."),
        ("sv", "Tarsk kommun har inlett en upphandling och vill välja Norrvik AB som leverantör."),
        ("sv", "Tarsk kommun avbröt en upphandling och valde inte Norrvik AB som leverantör."),
        ("en", "The Tarsk police launched a tender and will choose Norrvik AB as its supplier."),
        ("en", "The Tarsk police launched a tender and may choose Norrvik AB as its supplier."),
        ("en", "The Tarsk police opened a tender and Norrvik AB submitted a bid for cameras."),
        ("en", "Norrvik AB entered a tender and hopes to sell cameras to the Tarsk police."),
        ("en", "Norrvik AB lost a tender and did not sell cameras to the Tarsk police."),
    ],
)
def test_a_tender_leaves_what_is_open_open(lang: str, text: str) -> None:
    assert not reports.sellers(text, lang)
