"""German relative clauses: what stands behind their verbs, and lists in them."""

import pytest
import reports


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "de",
            "Die Software Palex, die entwickelt wurde von der Norvex GmbH, ist alt.",
            {"Norvex GmbH MAKES Palex"},
        ),
        (
            "de",
            (
                "Die Norvex GmbH, die finanziert wird von Brannec und der Holmgard Stiftung, "
                "sammelt Daten."
            ),
            {"Brannec INVESTED_IN Norvex GmbH", "Holmgard INVESTED_IN Norvex GmbH"},
        ),
        (
            "de",
            (
                "Die Norvex GmbH ist ein Konzern mit Sitz in Wien, der finanziert wird von "
                "Brannec, der Allianz Kestro (die wiederum Talvik gehört) und der Holmgard "
                "Stiftung."
            ),
            {
                "Brannec INVESTED_IN Norvex GmbH",
                "Holmgard INVESTED_IN Norvex GmbH",
                "Kestro INVESTED_IN Norvex GmbH",
            },
        ),
        (
            "de",
            "Die Software Palex, die eingesetzt wird bei der Bundespolizei, ist alt.",
            {"Palex USED_BY Bundespolizei"},
        ),
        (
            "de",
            ("Die Norvex GmbH, deren Kameras geliefert wurden an die Polizei in Ghana, schweigt."),
            {"Norvex GmbH SUPPLIED_TO Polizei in Ghana"},
        ),
        (
            "de",
            (
                "Die Norvex GmbH, die gegründet wurde von Ex-Agenten, verkauft Kameras an die "
                "Polizei in Ghana."
            ),
            {"Norvex GmbH SUPPLIED_TO Polizei in Ghana"},
        ),
        (
            "de",
            "Die Software Palex, die nicht eingesetzt wird von der Bundespolizei, ist alt.",
            {"Palex USED_BY Bundespolizei (denied)"},
        ),
        (
            "de",
            ("Die Software Palex, die eingesetzt werden soll von der Bundespolizei, ist alt."),
            {"Palex USED_BY Bundespolizei (alleged)"},
        ),
    ],
)
def test_an_agent_stands_behind_the_verbs(lang: str, text: str, claims: set[str]) -> None:
    """Both verbs side by side begin a relative clause whatever follows, and denies it."""
    assert reports.told(text, lang) == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "de",
            (
                "Die Norvex GmbH ist ein Konzern mit Sitz in Wien, der von Brannec, Kestro und "
                "der Holmgard Stiftung finanziert wird."
            ),
            {
                "Brannec INVESTED_IN Norvex GmbH",
                "Holmgard INVESTED_IN Norvex GmbH",
                "Kestro INVESTED_IN Norvex GmbH",
            },
        ),
        (
            "de",
            (
                "Die Holmgard AG beriet die Norvex GmbH, die von Brannec, Kestro und der Talvik "
                "Stiftung finanziert wird."
            ),
            {
                "Brannec INVESTED_IN Norvex GmbH",
                "Kestro INVESTED_IN Norvex GmbH",
                "Talvik INVESTED_IN Norvex GmbH",
            },
        ),
        (
            "de",
            (
                "Die Software Palex, die genutzt wird von der Polizei Hessen, der Polizei "
                "Bremen und dem Zollkriminalamt, ist alt."
            ),
            {
                "Palex USED_BY Polizei Bremen",
                "Palex USED_BY Polizei Hessen",
                "Palex USED_BY Zollkriminalamt",
            },
        ),
        (
            "de",
            (
                "Die Software Palex, die eingesetzt werden könnte von der Polizei Hessen, der "
                "Polizei Bremen und dem Zollkriminalamt, ist alt."
            ),
            {
                "Palex USED_BY Polizei Bremen (alleged)",
                "Palex USED_BY Polizei Hessen (alleged)",
                "Palex USED_BY Zollkriminalamt (alleged)",
            },
        ),
        (
            "de",
            ("Die Holmgard AG, die mit der Norvex GmbH, Brannec und Kestro verhandelt, schweigt."),
            set(),
        ),
        (
            "de",
            (
                "Die Holmgard AG, die weder von Norvex, Brannec noch der Talvik Stiftung "
                "finanziert wird, schweigt."
            ),
            set(),
        ),
        (
            "de",
            (
                "Die Polizei Hessen nutzt Palex, die von Norvex, Brannec und Kestro entwickelte "
                "Software."
            ),
            {"Palex USED_BY Polizei Hessen"},
        ),
    ],
)
def test_a_list_stands_in_a_relative_clause(lang: str, text: str, claims: set[str]) -> None:
    """A list behind a preposition is read up to the verb; who has a seat is meant, no town."""
    assert reports.told(text, lang) == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "de",
            "Norvex sagt, dass die Holmgard AG einer der Geldgeber der Firma Norvex ist.",
            {"Holmgard AG INVESTED_IN Norvex"},
        ),
        (
            "de",
            ("Norvex bestreitet, dass die Holmgard AG einer der Geldgeber der Firma Norvex ist."),
            {"Holmgard AG INVESTED_IN Norvex (denied)"},
        ),
        (
            "de",
            "Die Holmgard AG ist keiner der Geldgeber der Firma Norvex.",
            {"Holmgard AG INVESTED_IN Norvex (denied)"},
        ),
        (
            "nl",
            "Norvex ontkent dat Brannec BV een dochter van Holmgard BV is.",
            {"Brannec BV OWNED_BY Holmgard BV (denied)"},
        ),
        (
            "de",
            (
                "Norvex, die Tochter einer der größten Firmen, verkauft Kameras an die Polizei "
                "Hessen."
            ),
            {"Norvex SUPPLIED_TO Polizei Hessen"},
        ),
    ],
)
def test_one_of_several_is_no_genitive(lang: str, text: str, claims: set[str]) -> None:
    """One of several says who somebody is, also before a verb that stands last."""
    assert reports.told(text, lang) == claims
