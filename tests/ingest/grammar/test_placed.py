"""Where a group without a name is told to be for example: its members are named by their states."""

import pytest

from tests.ingest.grammar.reports import told


def accused(text: str, lang: str) -> set[str]:
    """Which states a text tells of, as a fact or otherwise."""
    groups = {"forces de l'ordre", "services de renseignement", "agences gouvernementales",
              "universités", "fuerzas de seguridad", "forze di polizia",
              "law enforcement agencies", "chercheurs"}  # fmt: skip
    return {one for one in told(text, lang) if not any(group in one for group in groups)}


FR = "Le logiciel Duskfly est utilisé par des "


@pytest.mark.parametrize(
    ("lang", "text", "meant"),
    [
        (
            "fr",
            f"{FR}forces de l'ordre (notamment aux États-Unis, en Hongrie et au Salvador).",
            {"Duskfly USED_BY États-Unis", "Duskfly USED_BY Hongrie", "Duskfly USED_BY Salvador"},
        ),
        (
            "fr",
            f"{FR}forces de l'ordre, notamment en Hongrie et au Kenya.",
            {"Duskfly USED_BY Hongrie", "Duskfly USED_BY Kenya"},
        ),
        ("fr", f"{FR}services de renseignement (en Hongrie).", {"Duskfly USED_BY Hongrie"}),
        (
            "fr",
            (
                "La société Tarnfield a vendu Duskfly à des agences gouvernementales (notamment au "
                "Kenya et à Oman)."
            ),
            {"Tarnfield SUPPLIED_TO Kenya", "Tarnfield SUPPLIED_TO Oman"},
        ),
        (
            "fr",
            (
                "Duskfly est un système de suivi par balise exploité par des forces de l'ordre "
                "(notamment en Hongrie)."
            ),
            {"Duskfly USED_BY Hongrie"},
        ),
        (
            "es",
            (
                "Duskfly, un software, es usado por fuerzas de seguridad (en particular en México "
                "y Hungría)."
            ),
            {"Duskfly USED_BY México", "Duskfly USED_BY Hungría"},
        ),
        (
            "it",
            "Il software Duskfly è usato da forze di polizia (in particolare in Ungheria).",
            {"Duskfly USED_BY Ungheria"},
        ),
        (
            "en",
            "The Duskfly software is used by law enforcement agencies (notably in Kenya).",
            {"Duskfly USED_BY Kenya"},
        ),
    ],
)
def test_a_group_is_its_examples(lang: str, text: str, meant: set[str]) -> None:
    """In a bracket or at a comma, in every place that a group may stand in."""
    assert accused(text, lang) == meant


@pytest.mark.parametrize(
    "text",
    [
        f"{FR}services de renseignement (sauf en Hongrie).",
        f"{FR}services de renseignement (pas en Hongrie).",
        f"{FR}services de renseignement (hors Hongrie).",
        f"{FR}services de renseignement (interdit en Hongrie).",
        f"{FR}services de renseignement (le Kenya a démenti).",
        f"{FR}services de renseignement, mais pas en Hongrie.",
        f"{FR}forces de l'ordre, notamment contre la Hongrie.",
        f"{FR}chercheurs (notamment en Hongrie).",
        f"{FR}universités (notamment en Hongrie).",
        "Le logiciel Duskfly, utilisé par des forces de l'ordre, est né notamment en Hongrie.",
    ],
)
def test_no_state_is_told_to_use_what_only_stands_near(text: str) -> None:
    """Exceptions, targets, bans, denials and people who are no body of a state name nobody."""
    assert accused(text, "fr") == set()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            (
                "Le logiciel Duskfly n'est pas utilisé par des forces de l'ordre (notamment en "
                "Hongrie)."
            ),
            {"Duskfly USED_BY Hongrie (denied)"},
        ),
        (
            (
                "Le logiciel Duskfly pourrait être utilisé par des forces de l'ordre (notamment en "
                "Hongrie)."
            ),
            {"Duskfly USED_BY Hongrie (alleged)"},
        ),
        (
            (
                "La société Tarnfield refuse de vendre Duskfly à des agences gouvernementales "
                "(notamment au Kenya)."
            ),
            {"Tarnfield SUPPLIED_TO Kenya (denied)"},
        ),
    ],
)
def test_examples_share_the_doubts_of_their_clause(text: str, meant: set[str]) -> None:
    """What is denied or only possible of a group is so of its members."""
    assert accused(text, "fr") == meant
