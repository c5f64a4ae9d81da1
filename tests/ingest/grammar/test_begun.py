"""Deeds told by nouns: what somebody has begun, and the signing of a contract."""

import pytest

from tests.ingest.grammar.reports import told

FR, IT, ES = "police de Lowick", "Polizia di Lowick", "Policía de Lowick"


@pytest.mark.parametrize(
    ("lang", "text", "meant"),
    [
        ("fr", f"La {FR} a entamé le déploiement du logiciel Duskfly.", {f"Duskfly USED_BY {FR}"}),
        (
            "fr",
            f"La {FR} a commencé l'installation des caméras de la société Tarnfield Systems.",
            {f"Tarnfield Systems USED_BY {FR}"},
        ),
        (
            "es",
            f"La {ES} ha comenzado la instalación de la tecnología de Tarnfield Systems.",
            {f"Tarnfield Systems USED_BY {ES}"},
        ),
        ("es", f"La {ES} ha iniciado el uso del software Duskfly.", {f"Duskfly USED_BY {ES}"}),
        (
            "it",
            f"La {IT} ha avviato l'installazione delle telecamere della ditta Tarnfield Systems.",
            {f"Tarnfield Systems USED_BY {IT}"},
        ),
        (
            "en",
            "The Lowick Police has completed the deployment of Tarnfield Systems cameras.",
            {"Tarnfield Systems USED_BY Lowick Police"},
        ),
        # not yet, not at all, or only perhaps
        (
            "es",
            f"La {ES} comenzará la instalación de la tecnología de Tarnfield Systems.",
            {f"Tarnfield Systems USED_BY {ES} (planned)"},
        ),
        (
            "it",
            f"La {IT} avvierà l'utilizzo del software Duskfly.",
            {f"Duskfly USED_BY {IT} (planned)"},
        ),
        (
            "fr",
            f"La {FR} commencera l'installation des caméras de la société Tarnfield Systems.",
            {f"Tarnfield Systems USED_BY {FR} (planned)"},
        ),
        (
            "it",
            f"La {IT} non ha mai iniziato l'utilizzo del software Duskfly.",
            {f"Duskfly USED_BY {IT} (denied)"},
        ),
        ("es", f"La {ES} quiere comenzar la instalación de la tecnología de Tarnfield Systems.",
         set()),
        # another verb, another noun, another doer
        ("fr", f"La {FR} a annulé l'installation des caméras de la société Tarnfield Systems.",
         set()),
        ("fr", f"La {FR} a commencé l'évaluation des caméras de la société Tarnfield Systems.",
         set()),
        (
            "fr",
            f"La {FR} a lancé une enquête sur l'installation des caméras de la société Tarnfield.",
            set(),
        ),
        ("fr", "La société Brannec a commencé l'installation des caméras de Tarnfield Systems.",
         set()),
        ("en", "Prosecutors began an inquiry into the use of the software Duskfly.", set()),
    ],
)  # fmt: skip
def test_who_has_begun_a_use_uses(lang: str, text: str, meant: set[str]) -> None:
    """A verb that only says how far a deed is leaves the deed to its noun."""
    assert told(text, lang) == meant


@pytest.mark.parametrize(
    ("lang", "text", "meant"),
    [
        (
            "es",
            f"Tarnfield Systems anunció la firma de un contrato de cuatro años con la {ES}.",
            {f"Tarnfield Systems SUPPLIED_TO {ES}"},
        ),
        (
            "fr",
            f"La société Tarnfield a annoncé la signature d'un contrat avec la {FR}.",
            {f"Tarnfield SUPPLIED_TO {FR}"},
        ),
        (
            "en",
            "The company Tarnfield announced the signing of a contract with the Lowick Police.",
            {"Tarnfield SUPPLIED_TO Lowick Police"},
        ),
        (
            "es",
            f"Tarnfield Systems negó la firma de un contrato con la {ES}.",
            {f"Tarnfield Systems SUPPLIED_TO {ES} (denied)"},
        ),
        ("es", f"Tarnfield Systems anunció la próxima firma de un contrato con la {ES}.", set()),
        ("es", f"Tarnfield Systems espera la firma de un contrato con la {ES}.", set()),
        ("fr", f"La société Tarnfield prépare la signature d'un contrat avec la {FR}.", set()),
        ("fr", f"La {FR} a dénoncé la signature d'un contrat avec la société Tarnfield.", set()),
    ],
)
def test_a_firm_that_tells_of_a_signing_has_the_contract(
    lang: str, text: str, meant: set[str]
) -> None:
    """Only who announces it, and what is no longer awaited."""
    assert told(text, lang) == meant
