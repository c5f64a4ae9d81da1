"""What a town lies in, who launches a programme and who once was of a body trade in nothing."""

from reports import facts

BUYERS = [
    ("en", "A police department in Lowick, Ohio, which bought drones from Holm Systems, is silent.",
     "police department in Lowick"),
    ("en", "The police department of Lowick, Kenya, which bought drones from Holm Systems, waits.",
     "police department of Lowick"),
    ("fr", "Le commissariat de Lens, Artois, qui a acheté des drones à Holm Systems, se tait.",
     "commissariat de Lens"),
    ("es", "La policía de Torre, Sevilla, que compró drones a Holm Systems, calla.",
     "policía de Torre"),
    ("it", "La polizia di Torre, Sicilia, che ha comprato droni da Holm Systems, tace.",
     "polizia di Torre"),
    ("nl", "De politie in Lowick, Ohio, die drones kocht van Holm Systems, zwijgt.",
     "politie in Lowick"),
    ("sv", "Polisen i Lowick, Ohio, som köpte drönare av Holm Systems, tiger.", "Polisen i Lowick"),
]  # fmt: skip
NOBODY = [
    ("en", "Former officials of Ghana bought Brasklight from Holm Group."),
    ("en", "Ex-officials of Ghana signed a contract with Holm Group."),
    ("de", "Die Firma Holm Systems verkaufte Brasklight an ehemalige Polizisten in Kenia."),
    ("es", "La empresa Holm SL vendió Brasklight a antiguas autoridades de Kenia."),
    ("en", "The Safe City project was launched by Nairobi in 2012."),
    ("sv", "Projektet Safe City lanserades av Nairobi 2012."),
]
SOMEBODY = [
    ("en", "The former Libyan government signed a contract with Holm Group.", "SUPPLIED_TO"),
    ("en", "Government officials of Ghana signed a contract with Holm Group.", "SUPPLIED_TO"),
    ("en", "The Safe City project was built by Torsvik in 2012.", "DEPLOYED_IN"),
    ("en", "A prison in Lowick, Texas, bought cameras from Holm Systems.", "SUPPLIED_TO"),
]
_ACCUSES = ("SUPPLIED_TO", "USED_BY", "DEPLOYED_IN")


def test_a_relative_clause_is_said_of_the_body_and_not_of_what_its_town_lies_in() -> None:
    """Behind a body of a town and the wider place, "which" goes back to the body."""
    wrong = {
        text: found for lang, text, buyer in BUYERS
        if (found := facts(text, lang)) != {f"Holm Systems SUPPLIED_TO {buyer}"}
    }  # fmt: skip
    assert wrong == {}


def test_who_once_was_and_who_only_launches_is_not_accused() -> None:
    """Former people are no body, and a town that launches a programme supplies nothing to it."""
    wrong = [t for lang, t in NOBODY if any(link in f for f in facts(t, lang) for link in _ACCUSES)]
    assert not wrong


def test_who_rules_builds_or_buys_is_named() -> None:
    """A government that ruled, officials in office and whoever builds a programme are held."""
    missed = [t for lang, t, link in SOMEBODY if not any(link in one for one in facts(t, lang))]
    assert not missed
