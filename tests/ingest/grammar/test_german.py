"""German clauses: verbs apart and last, cases, participles, and what only seems done."""

import pytest
import reports

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Das Bundeskriminalamt greift bei der Auswertung von Handys auf Palex zurück.",
            {"Palex USED_BY Bundeskriminalamt"},
        ),
        (
            "Bei der Auswertung setzt die Polizei Hessen auf die Software Palex.",
            {"Palex USED_BY Polizei Hessen"},
        ),
        ("Die Polizei Hessen nutzt nun Kestro.", {"Kestro USED_BY Polizei Hessen"}),
        (
            "Die Firma Norvex lieferte Kameras an die Polizei Tarsk im Jahr 2012.",
            {"Norvex SUPPLIED_TO Polizei Tarsk"},
        ),
        (
            "Statt der Software Palex nutzt die Polizei Hessen nun Kestro.",
            {"Kestro USED_BY Polizei Hessen"},
        ),
        (
            "Die Firma Brannec, deren Software Palex die Polizei Bremen nutzt, sitzt in Wien.",
            {"Brannec MAKES Palex", "Palex USED_BY Polizei Bremen"},
        ),
        (
            "Die Firma Brannec, deren Tochter Norvex die Polizei Bremen beliefert, sitzt in Wien.",
            {"Norvex OWNED_BY Brannec", "Norvex SUPPLIED_TO Polizei Bremen"},
        ),
        (
            (
                "Den Zuschlag für die Lieferung von Kameras an die Bundespolizei erhielt die "
                "Norvex GmbH."
            ),
            {"Norvex GmbH SUPPLIED_TO Bundespolizei"},
        ),
        (
            "Nach Angaben der Zeitung hat Norvex der Polizei in Uganda Kameras verkauft.",
            {"Norvex SUPPLIED_TO Polizei in Uganda"},
        ),
        (
            "Das Ministerium für Staatssicherheit in Turkmenistan erhielt von Norvex Abhörtechnik.",
            {"Norvex SUPPLIED_TO Ministerium für Staatssicherheit in Turkmenistan"},
        ),
        (
            (
                "Die Firma Norvex hat die Software nicht nur an die Polizei in Ghana, sondern "
                "auch an die Armee in Mali verkauft."
            ),
            {"Norvex SUPPLIED_TO Armee in Mali", "Norvex SUPPLIED_TO Polizei in Ghana"},
        ),
        (
            (
                "Wie die Bundesregierung auf eine Anfrage mitteilte, hat das Bundeskriminalamt "
                "die Software Palex gekauft."
            ),
            {"Palex SUPPLIED_TO Bundeskriminalamt"},
        ),
        (
            (
                "Die von der Firma Norvex hergestellte Software Kestro wird von der Polizei "
                "Bremen genutzt."
            ),
            {"Kestro USED_BY Polizei Bremen", "Norvex MAKES Kestro"},
        ),
        (
            "Aus der Brannec GmbH ging 2019 die Norvex AG hervor.",
            {"Brannec GmbH SUCCEEDED_BY Norvex AG"},
        ),
        ("Norvex ist aus der Firma Brannec hervorgegangen.", {"Brannec SUCCEEDED_BY Norvex"}),
        ("Brannec benannte sich 2019 in Norvex um.", {"Brannec SUCCEEDED_BY Norvex"}),
        (
            "Norvex wurde 2020 in Brannec umbenannt und gehört heute der Holmgard AG.",
            {"Norvex OWNED_BY Holmgard AG", "Norvex SUCCEEDED_BY Brannec"},
        ),
        (
            "Der französische Konzern Talvik brachte 2015 das System Kestro auf den Markt.",
            {"Talvik BASED_IN Frankreich", "Talvik MAKES Kestro"},
        ),
        (
            "Norvex pflegt enge Verbindungen zum russischen Geheimdienst FSB.",
            {"Norvex LINKED_TO FSB"},
        ),
        (
            "Das Landeskriminalamt Sachsen ist dem Innenministerium Sachsen unterstellt.",
            {"Landeskriminalamt Sachsen PART_OF Innenministerium Sachsen"},
        ),
        (
            "Dem Innenministerium Sachsen untersteht das Landeskriminalamt Sachsen.",
            {"Landeskriminalamt Sachsen PART_OF Innenministerium Sachsen"},
        ),
        ("Die Firma Brannec gehört der Holmgard Holding.", {"Brannec OWNED_BY Holmgard Holding"}),
        ("Brannec gehört seit 2015 zum Holmgard-Konzern.", {"Brannec OWNED_BY Holmgard"}),
        (
            "Norvex soll Kameras an die Polizei in Belarus geliefert haben.",
            {"Norvex SUPPLIED_TO Polizei in Belarus (alleged)"},
        ),
        (
            "Das Bundesamt für Sicherheit prüfte die Software Palex der Firma Brannec.",
            {"Brannec MAKES Palex"},
        ),
        (
            "Das Land Hessen beschaffte 2018 die Software Palex bei der Firma Brannec.",
            {"Brannec SUPPLIED_TO Land Hessen"},
        ),
        (
            "Die Norvex GmbH gewann die Ausschreibung der Polizei Bremen für Bodycams.",
            {"Norvex GmbH SUPPLIED_TO Polizei Bremen"},
        ),
        (
            (
                "Für die Auswertung verwendet das Bundesamt für Migration und Flüchtlinge "
                "Geräte der schwedischen Firma Norvex."
            ),
            {"Norvex BASED_IN Schweden", "Norvex USED_BY Bundesamt für Migration und Flüchtlinge"},
        ),
    ],
)
def test_a_sentence_tells_who_did_what(text: str, claims: set[str]) -> None:
    """Rules read exactly these links off a sentence, each with its status."""
    assert reports.told(text, "de") == claims


@pytest.mark.parametrize(
    "text",
    [
        "Die Polizei Hessen weigerte sich, die Software Palex einzusetzen.",
        "Die Polizei Hessen lehnte es ab, die Software Palex anzuschaffen.",
        "Der Minister forderte die Polizei Hessen auf, die Software Palex einzusetzen.",
        "Das Gericht verbot der Polizei Hessen, die Software Palex einzusetzen.",
        "Der Landtag erlaubte der Polizei Hessen, die Software Palex einzusetzen.",
        "Norvex weigerte sich, die Polizei in Belarus mit Kameras auszustatten.",
        (
            "Das Ministerium genehmigte die Ausfuhr von Kameras durch die Norvex GmbH an die "
            "Polizei in Ägypten."
        ),
        (
            "Der Export der Kameras durch die Norvex GmbH an die Polizei in Bangladesch wurde "
            "genehmigt."
        ),
        "Norvex erhielt eine Absage für die Lieferung von Kameras an die Polizei in Kenia.",
        "Norvex könnte Kameras an die Polizei in Belarus geliefert haben.",
        "Die Polizei Hessen setzt nicht auf Palex.",
        "Die Polizei Hessen könnte auf Palex zurückgreifen.",
        "Die Polizei Hessen setzt auf Norvex als Partner.",
        "Die Polizei Hessen setzt große Hoffnungen auf Palex.",
        "Die Polizei Hessen setzte auf Palex ein Kopfgeld aus.",
        "Die Polizei Hessen griff auf Daten von Norvex zurück.",
        "Den Haag kaufte bei der Norvex GmbH Kameras.",
        "Dem Unternehmen Norvex verkaufte die Polizei Hessen alte Kameras.",
        "Die Übernahme von Brannec durch die Holmgard AG scheiterte.",
        "Die Brannec GmbH gehörte früher der Holmgard AG.",
        "Der frühere Eigentümer der Brannec GmbH, die Holmgard AG, verkaufte sie 2018.",
        "Die Holmgard AG verkaufte ihre Tochter Brannec an Talvik Capital.",
        "Das Gericht erklärte den Vertrag zwischen Norvex und der Polizei Hessen für unwirksam.",
        "Brannec benannte sich in Berlin um.",
        "Aus einer Anfrage von Brannec ging hervor, dass Norvex schweigt.",
        "Norvex ging als Sieger aus der Ausschreibung der Polizei Hessen hervor.",
    ],
)
def test_nothing_is_held_of_what_was_not_done(text: str) -> None:
    """What was refused, permitted, undone or is over holds no link."""
    held = [c for c in extract(plain_report(text, "de")) if c.held]
    assert not held
