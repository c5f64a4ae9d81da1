"""Who uses something without being called a body, and clauses that begin behind ", und"."""

import pytest
import reports


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        ("de", "Hessen nutzt die Software Palex.", {"Palex USED_BY Hessen"}),
        ("de", "Hamburg hat die Software Palex beschafft.", {"Palex SUPPLIED_TO Hamburg"}),
        ("de", "Hessen will die Software Palex nutzen.", {"Palex USED_BY Hessen (planned)"}),
        ("de", "Hessen nutzt die Software Palex nicht.", {"Palex USED_BY Hessen (denied)"}),
        ("de", "Hessen verzichtet auf die Software Palex.", set()),
        ("de", "Baden ist im Sommer beliebt.", set()),
    ],
)
def test_a_state_begins_a_sentence(lang: str, text: str, claims: set[str]) -> None:
    """A listed state is a name where every noun has a capital, also as a sentence's first word."""
    assert reports.told(text, lang) == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "de",
            (
                "Die Firma Norvex baut Software. Hessen ist mit seinem Einsatz von "
                "Norvex-Software nicht allein."
            ),
            {"Norvex USED_BY Hessen"},
        ),
        (
            "de",
            (
                "Hessen, Bayern und bald auch Sachsen sind mit ihrem Einsatz von Norvexsoftware "
                "und den zugehörigen Landesgesetzen nicht verfassungskonform."
            ),
            {"Norvex USED_BY Bayern", "Norvex USED_BY Hessen", "Norvex USED_BY Sachsen (planned)"},
        ),
        (
            "de",
            "Hessen plant seinen Einsatz der Software Palex.",
            {"Palex USED_BY Hessen (planned)"},
        ),
        (
            "de",
            "Hessen verteidigte seinen geplanten Einsatz der Software Palex.",
            {"Palex USED_BY Hessen (planned)"},
        ),
        ("de", "Hessen verzichtet auf den Einsatz von Norvexsoftware.", set()),
    ],
)
def test_whose_use_it_is(lang: str, text: str, claims: set[str]) -> None:
    """The use that is its own tells the use by a region, and no adjective behind it denies that."""
    assert reports.told(text, lang) == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "de",
            "Die Firma Norvex baut Software. Die Polizei Hessen nutzt die Norvexsoftware.",
            {"Norvex USED_BY Polizei Hessen"},
        ),
        (
            "de",
            (
                "Die Firma Norvex baut Software. Die Polizei Hessen begann mit der Nutzung von "
                "Norvexsoftware."
            ),
            {"Norvex USED_BY Polizei Hessen"},
        ),
        (
            "de",
            ("Die Firma Norvex baut Software. Die Polizei Hessen nutzt keine Norvexsoftware."),
            {"Norvex USED_BY Polizei Hessen (denied)"},
        ),
        (
            "de",
            ("Die Firma Norvex baut Software. Die Polizei Hessen will die Norvexsoftware nutzen."),
            {"Norvex USED_BY Polizei Hessen (planned)"},
        ),
    ],
)
def test_goods_in_one_word_with_their_firm(lang: str, text: str, claims: set[str]) -> None:
    """A name and the goods glued to it are one noun phrase, with or without an article."""
    assert reports.told(text, lang) == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "de",
            "Die Software Palex ist in Hessen und bald auch in Bayern im Einsatz.",
            {"Palex USED_BY Bayern (planned)", "Palex USED_BY Hessen"},
        ),
        (
            "de",
            (
                "Die Norvex GmbH verkaufte Kameras an die Polizei Hessen und bald darauf an die "
                "Polizei Bremen."
            ),
            {"Norvex GmbH SUPPLIED_TO Polizei Bremen", "Norvex GmbH SUPPLIED_TO Polizei Hessen"},
        ),
        (
            "en",
            "Norvex sold cameras to the Lowick Police and soon after to the Tarsk Police.",
            {"Norvex SUPPLIED_TO Lowick Police", "Norvex SUPPLIED_TO Tarsk Police"},
        ),
        (
            "de",
            ("Die Norvex GmbH verkaufte Kameras nach Ghana und bald danach der Polizei Bremen."),
            {"Norvex GmbH SUPPLIED_TO Ghana", "Norvex GmbH SUPPLIED_TO Polizei Bremen"},
        ),
        (
            "en",
            "Norvex sold cameras to the Lowick Police and soon after the Tarsk Police.",
            {"Norvex SUPPLIED_TO Lowick Police"},
        ),
        (
            "en",
            "Norvex soon sold cameras to the Lowick Police.",
            {"Norvex SUPPLIED_TO Lowick Police"},
        ),
        (
            "nl",
            (
                "Norvex verkocht camera's aan de politie van Tarsk en binnenkort ook aan de "
                "politie van Velm."
            ),
            {
                "Norvex SUPPLIED_TO politie van Tarsk",
                "Norvex SUPPLIED_TO politie van Velm (planned)",
            },
        ),
    ],
)
def test_the_last_of_a_list_is_to_come(lang: str, text: str, claims: set[str]) -> None:
    """Only what stands behind "and soon" is planned, and not what followed soon after."""
    assert reports.told(text, lang) == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "de",
            "Die Norvex GmbH ist bekannt, und die Polizei Hessen nutzt Palex.",
            {"Palex USED_BY Polizei Hessen"},
        ),
        (
            "de",
            "Norvex ist im Sommer beliebt, und die Polizei Hessen nutzt Palex.",
            {"Palex USED_BY Polizei Hessen"},
        ),
        (
            "de",
            "Die Norvex GmbH wurde 2010 gegründet, und die Polizei Hessen nutzt Palex.",
            {"Palex USED_BY Polizei Hessen"},
        ),
        (
            "de",
            ("Palex wurde von der Polizei Hessen, einer Behörde, und der Polizei Bremen genutzt."),
            {"Palex USED_BY Polizei Bremen", "Palex USED_BY Polizei Hessen"},
        ),
        (
            "de",
            "Die Norvex GmbH ist bekannt, und die Polizei Hessen nutzt Palex nicht.",
            {"Palex USED_BY Polizei Hessen (denied)"},
        ),
    ],
)
def test_a_clause_of_its_own_behind_and(lang: str, text: str, claims: set[str]) -> None:
    """Behind a comma and "und" a new subject acts, if no participle closes what is before."""
    assert reports.told(text, lang) == claims
