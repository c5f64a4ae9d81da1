"""What is had: goods in use by a body, and shares of a firm in percent."""

import pytest
import reports


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        ("nl", "De politie van Tarsk heeft Palex in gebruik.", {"Palex USED_BY politie van Tarsk"}),
        (
            "nl",
            "De politie van Tarsk heeft Palex niet in gebruik.",
            {"Palex USED_BY politie van Tarsk (denied)"},
        ),
        (
            "de",
            "Die Polizei Hessen hat Palex bereits im operativen Einsatz.",
            {"Palex USED_BY Polizei Hessen"},
        ),
        (
            "de",
            "Die Polizei Hessen hat Drohnen der Norvex GmbH im Einsatz.",
            {"Norvex GmbH USED_BY Polizei Hessen"},
        ),
        (
            "de",
            "Die Polizei Hessen hat keine Drohnen der Norvex GmbH im Einsatz.",
            {"Norvex GmbH USED_BY Polizei Hessen (denied)"},
        ),
        (
            "de",
            "Die Polizei Hessen will Palex im Einsatz haben.",
            {"Palex USED_BY Polizei Hessen (planned)"},
        ),
        ("de", "Die Polizei Hessen hat Beamte im Einsatz.", set()),
        ("de", "Die Polizei Hessen hat Palex beim Einsatz in Bremen verloren.", set()),
        ("de", "Die Norvex GmbH hat Palex im Einsatz.", set()),
        ("sv", "Polisen i Tarsk har Palex i bruk.", {"Palex USED_BY Polisen i Tarsk"}),
        ("en", "The Lowick Police has Palex in use.", {"Palex USED_BY Lowick Police"}),
        ("en", "The Lowick Police has officers trained in the use of Palex.", set()),
        ("en", "The Lowick Police had success in the use of Norvex cameras.", set()),
    ],
)
def test_who_has_goods_in_use_uses_them(lang: str, text: str, claims: set[str]) -> None:
    """A body that has something in use uses it, whatever the text calls it, as far as told."""
    assert reports.told(text, lang) == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "nl",
            "Brannec BV heeft 97 procent van Norvex BV in handen.",
            {"Norvex BV OWNED_BY Brannec BV"},
        ),
        (
            "nl",
            "Brannec BV heeft geen 97 procent van Norvex BV in handen.",
            {"Norvex BV OWNED_BY Brannec BV (denied)"},
        ),
        (
            "nl",
            "Brannec BV heeft 40 procent van de aandelen van Norvex BV.",
            {"Brannec BV INVESTED_IN Norvex BV"},
        ),
        ("nl", "Brannec BV heeft 40 procent van de omzet van Norvex BV.", set()),
        ("nl", "Brannec BV heeft 40 procent van Norvex BV verkocht.", set()),
        (
            "de",
            "Die Brannec AG hat 60 Prozent der Norvex GmbH.",
            {"Norvex GmbH OWNED_BY Brannec AG"},
        ),
        (
            "de",
            "Die Brannec AG hat 40 Prozent der Anteile an der Norvex GmbH.",
            {"Brannec AG INVESTED_IN Norvex GmbH"},
        ),
        ("de", "Die Brannec AG hat 40 Prozent der Kunden der Norvex GmbH.", set()),
        ("de", "Die Brannec AG hat 40 Prozent an die Norvex GmbH verloren.", set()),
        (
            "de",
            "Die Brannec AG will 40 Prozent der Norvex GmbH haben.",
            {"Brannec AG INVESTED_IN Norvex GmbH (planned)"},
        ),
        ("sv", "Brannec AB har 40 procent av Norrvik AB.", {"Brannec AB INVESTED_IN Norrvik AB"}),
        ("sv", "Brannec AB har 40 procent av kunderna i Norrvik AB.", set()),
        ("en", "Brannec Ltd has 40 percent of Norvex Ltd.", {"Brannec Ltd INVESTED_IN Norvex Ltd"}),
        ("en", "Brannec Ltd has sold 40 percent of Norvex Ltd.", set()),
        ("en", "Brannec Ltd has 40 percent of the customers of Norvex Ltd.", set()),
    ],
)
def test_who_has_a_share_holds_it(lang: str, text: str, claims: set[str]) -> None:
    """A share of a firm that is had is held; of its customers or turnover, or lost, it is none."""
    assert reports.told(text, lang) == claims
