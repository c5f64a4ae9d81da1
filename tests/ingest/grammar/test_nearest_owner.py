"""Whose a subsidiary is that "and its" joins to a firm."""

from reports import facts

NEAREST = [
    ("en", "Kenya bought spyware from Holm Systems, Brask Group and its subsidiary Torsvik Ltd.",
     "Torsvik Ltd OWNED_BY Brask Group"),
    ("en", "Holm Systems bought Brask Group and its wholly owned subsidiary Torsvik Ltd.",
     "Torsvik Ltd OWNED_BY Brask Group"),
    ("de", "Die Polizei kaufte von Holm GmbH, Brask GmbH und ihrer Tochterfirma Torsvik AG.",
     "Torsvik AG OWNED_BY Brask GmbH"),
    ("fr", "La société Holm Systems a poursuivi Brask SA et sa filiale Torsvik SARL.",
     "Torsvik SARL OWNED_BY Brask SA"),
    ("es", "La empresa Holm SL demandó a Brask SA y a su filial Torsvik SL.",
     "Torsvik SL OWNED_BY Brask SA"),
    ("it", "La società Holm Spa ha citato Brask Spa e la sua controllata Torsvik Srl.",
     "Torsvik Srl OWNED_BY Brask Spa"),
    ("nl", "Het bedrijf Holm BV klaagde Brask BV en zijn dochterbedrijf Torsvik BV aan.",
     "Torsvik BV OWNED_BY Brask BV"),
    ("sv", "Företaget Holm AB stämde Brask AB och dess dotterbolag Torsvik AB.",
     "Torsvik AB OWNED_BY Brask AB"),
]  # fmt: skip
SUBJECTS = [
    ("en", "Holm Systems and its subsidiary Torsvik Ltd sold drones.",
     "Torsvik Ltd OWNED_BY Holm Systems"),
    ("en", "Holm Systems sued the ministry through its subsidiary Torsvik Ltd.",
     "Torsvik Ltd OWNED_BY Holm Systems"),
    ("en", "Holm Systems makes Brasklight and its subsidiary Torsvik Ltd makes Holmeye.",
     "Torsvik Ltd OWNED_BY Holm Systems"),
    ("fr", "La société Holm Systems vend des drones par sa filiale Torsvik SARL.",
     "Torsvik SARL OWNED_BY Holm Systems"),
]  # fmt: skip


def test_its_behind_and_is_of_the_firm_before_it() -> None:
    """Whoever acts in the clause, the firm that stands before "and its subsidiary" owns it."""
    wrong = {
        text: found for lang, text, claim in NEAREST
        if claim not in (found := facts(text, lang))
        or (" bought Brask" not in text and any("OWNED_BY Holm" in one for one in found))
    }  # fmt: skip
    assert wrong == {}


def test_its_elsewhere_is_of_who_acts() -> None:
    """Without "and" before it, the subject owns what is its own."""
    missed = [text for lang, text, claim in SUBJECTS if claim not in facts(text, lang)]
    assert not missed
