"""German, Dutch and Swedish: attributes, lists of offices, names side by side, and openers."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


def _held(lang: str, text: str) -> set[str]:
    return {
        f"{c.subject.name} {c.link.value} {c.object.name}"
        for c in extract(plain_report(text, lang))
        if c.held
    }


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        # An attribute tells one firm from others.
        (
            "nl",
            (
                "Quilbra kocht Estomar. Het in Delft gevestigde bedrijf verkocht camera's aan de "
                "Keniaanse politie."
            ),
            set(),
        ),
        (
            "nl",
            "Het in Delft gevestigde bedrijf Quilbra verkocht camera's aan de Keniaanse politie.",
            {"Quilbra SUPPLIED_TO Keniaanse politie"},
        ),
        (
            "sv",
            (
                "Quilbra investerade pengar. Det i Tarnvik baserade företaget sålde kameror till "
                "den kenyanska polisen."
            ),
            set(),
        ),
        (
            "sv",
            "Quilbra investerade pengar. Företaget sålde kameror till den kenyanska polisen.",
            {"Quilbra SUPPLIED_TO kenyanska polisen"},
        ),
        # Two firms behind the verb, of which one is told by its noun.
        (
            "nl",
            (
                "In 2011 kocht Quilbra geheugenmaker Estomar voor 4 miljoen dollar en in 2013 "
                "sensorbedrijf Palvix."
            ),
            {"Estomar OWNED_BY Quilbra"},
        ),
        ("nl", "De politie kocht Quilbra leverancier Estomar.", set()),
        (
            "sv",
            "När avtalet löpte ut köpte Quilbra AB företaget Estomar.",
            {"Estomar OWNED_BY Quilbra AB"},
        ),
        # Several offices by one noun.
        (
            "nl",
            (
                "Quilbra levert camera's aan de ministeries van Buitenlandse Zaken, Defensie, en "
                "Justitie en Veiligheid."
            ),
            {
                "Quilbra SUPPLIED_TO ministerie van Buitenlandse Zaken",
                "Quilbra SUPPLIED_TO ministerie van Defensie",
                "Quilbra SUPPLIED_TO ministerie van Justitie en Veiligheid",
            },
        ),
        (
            "nl",
            "Quilbra levert camera's aan het ministerie van Justitie en Veiligheid.",
            {"Quilbra SUPPLIED_TO ministerie van Justitie en Veiligheid"},
        ),
        (
            "de",
            "Quilbra verkaufte Kameras an die Ministerien für Inneres und Justiz.",
            {
                "Quilbra SUPPLIED_TO Ministerium für Inneres",
                "Quilbra SUPPLIED_TO Ministerium für Justiz",
            },
        ),
        (
            "en",
            "Quilbra sold cameras to the Kenyan ministries of Defence and Justice.",
            set(),
        ),
        # Goods behind the name of who gets them.
        (
            "de",
            "Quilbra hat dem iranischen Netzbetreiber LVK Software für Filter verkauft.",
            {"LVK BASED_IN Iran", "Quilbra SUPPLIED_TO LVK"},
        ),
        ("de", "Quilbra gehört dem Anbieter LVK Software.", {"Quilbra OWNED_BY LVK Software"}),
        # A name that a legal form and a nationality open.
        (
            "sv",
            "Polisen samarbetar med AB Svenska Lås, som ägs av Estomar Group.",
            {"AB Svenska Lås OWNED_BY Estomar Group"},
        ),
        (
            "sv",
            "Polisen samarbetar med det svenska företaget Quilbra AB.",
            {"Quilbra AB BASED_IN Sverige"},
        ),
        # Initials behind the name that they spell.
        (
            "sv",
            "Quilbra sålde utrustningen till operatören Signal Company of Iran, SCI, under 2008.",
            {"Quilbra SUPPLIED_TO Signal Company of Iran"},
        ),
        (
            "en",
            "The equipment was sold to the Kenyan Signals Agency, KSA, in 2008.",
            set(),
        ),
        # A finite verb that looks like a participle.
        (
            "de",
            "Quilbra wurde 1999 gegründet und gehört zur japanischen Estomar Corporation.",
            {"Quilbra OWNED_BY Estomar Corporation", "Estomar Corporation BASED_IN Japan"},
        ),
        (
            "de",
            "Quilbra wurde 1999 gegründet und gehört nicht zur Estomar Corporation.",
            set(),
        ),
        ("de", "Die Kameras wurden von Quilbra entwickelt und verkauft.", set()),
        # A word for an example behind a year.
        (
            "de",
            (
                'Die kenianische Polizei hat im Jahr 2016 etwa die Software "Palvix" der Firma '
                "Quilbra Systems aus Jena beschafft."
            ),
            {
                "Quilbra Systems MAKES Palvix",
                "Palvix SUPPLIED_TO kenianische Polizei",
                "Quilbra Systems SUPPLIED_TO kenianische Polizei",
            },
        ),
        # What opens a line.
        ("de", "Ausserdem übernahm Quilbra Systems Estomar.", {"Estomar OWNED_BY Quilbra Systems"}),
        (
            "de",
            "Die Firma hatte verkündet, dass Quilbra der kenianischen Polizei Kameras verkaufte.",
            {"Quilbra SUPPLIED_TO kenianischen Polizei"},
        ),
        (
            "nl",
            "Tegenwoordig verkoopt Quilbra camera's aan de Keniaanse politie.",
            {"Quilbra SUPPLIED_TO Keniaanse politie"},
        ),
        (
            "nl",
            "Zolang het mag, verkoopt Quilbra camera's aan de Keniaanse politie.",
            set(),
        ),
        (
            "sv",
            "Efter genomförd upphandling sålde Quilbra kameror till den kenyanska polisen.",
            {"Quilbra SUPPLIED_TO kenyanska polisen"},
        ),
        (
            "sv",
            "Så sent som förra veckan sålde Quilbra kameror till den kenyanska polisen.",
            {"Quilbra SUPPLIED_TO kenyanska polisen"},
        ),
        (
            "sv",
            "För att förebygga brott köpte Quilbra företaget Estomar.",
            {"Estomar OWNED_BY Quilbra"},
        ),
        (
            "sv",
            "För att förebygga brott ville Quilbra köpa företaget Estomar.",
            set(),
        ),
    ],
)
def test_what_verb_second_lines_say(lang: str, text: str, claims: set[str]) -> None:
    """Each line says just this, and the line that looks the same says nothing."""
    assert _held(lang, text) == claims
