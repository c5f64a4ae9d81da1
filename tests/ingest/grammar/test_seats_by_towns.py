"""Seats told by a town's adjective, by its country, without a hyphen or by whose firm it is."""

import pytest
import reports


@pytest.mark.parametrize(
    ("lang", "text", "seat"),
    [
        (
            "en",
            "Norvex Optics, headquartered in the Swedish city of Tarsk, makes cameras.",
            "Sweden",
        ),
        ("en", "Norvex Optics is based in the northern Swedish town of Tarsk.", "Sweden"),
        ("nl", "Norvex Optics, gevestigd in de Zweedse stad Tarsk, maakt camera's.", "Zweden"),
        ("de", "Norvex Optics mit Sitz in der schwedischen Stadt Tarsk baut Kameras.", "Schweden"),
        ("fr", "Norvex Optics, basée dans la ville suédoise de Tarsk, vend des drones.", "Suède"),
        ("es", "Norvex Optics, con sede en la ciudad sueca de Tarsk, fabrica drones.", "Suecia"),
        ("it", "Norvex Optics, con sede nella città svedese di Tarsk, produce droni.", "Svezia"),
        ("sv", "Norvex Optics, baserat i den kenyanska staden Tarsk, säljer drönare.", "Kenya"),
        ("en", "Headquartered in Tarsk, Sweden, Norvex Optics makes cameras.", "Sweden"),
        ("es", "Con sede en Tarsk, Suecia, Norvex Optics fabrica cámaras.", "Suecia"),
        ("fr", "Basée à Tarsk, Suède, Norvex Optics fabrique des caméras.", "Suède"),
        ("it", "Con sede a Tarsk, Svezia, Norvex Optics produce telecamere.", "Svezia"),
        ("en", "Norvex Optics (Tarsk, Sweden) makes cameras.", "Sweden"),
        ("en", "Norvex Optics, a US based company, makes cameras.", "United States"),
        ("en", "The UK headquartered firm Norvex Optics makes cameras.", "United Kingdom"),
        ("en", "Norvex Optics, a South Africa based camera company, sells drones.", "South Africa"),
        ("en", "Norvex Optics, Sweden's largest arms company, sold drones.", "Sweden"),
        ("en", "Norvex Optics is Sweden's largest camera company.", "Sweden"),
        ("en", "Sweden's largest arms maker, Norvex Optics, sold drones.", "Sweden"),
    ],
)
def test_a_seat_is_told_by_its_town(lang: str, text: str, seat: str) -> None:
    """The country is that of the town, or whose firm it is."""
    assert f"Norvex Optics BASED_IN {seat}" in reports.facts(text, lang)


def test_a_group_has_its_seat_behind_its_name() -> None:
    """The country is no part of a name that ends as those of groups of firms do."""
    text = "The system was built by Norvex Group of South Africa."
    assert "Norvex Group BASED_IN South Africa" in reports.facts(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Norvex Optics, based in the Swedish city council of Tarsk, makes cameras.",
        "Norvex Optics has a factory in the Swedish city of Tarsk.",
        "Norvex Optics sold cameras in the Swedish city of Tarsk.",
        "Norvex Optics (Tarsk and Sweden) makes cameras.",
        "Norvex Optics (Molvard Systems, Sweden) makes cameras.",
        "Norvex Optics (Kenya, Sweden) makes cameras.",
        "Norvex Optics is not Sweden's largest camera company.",
        "Norvex Optics could be Sweden's largest camera company.",
        "Norvex Optics, Sweden's largest supplier, sold cameras.",
        "Norvex Optics works with Sweden's largest camera company.",
        "Norvex Optics is a rival of Sweden's largest camera company.",
        "Norvex Optics, Sweden's police and Molvard Systems signed a contract.",
        "Norvex Optics sold cameras to a US based company.",
        "Norvex Optics told firms in the US based companies are old.",
    ],
)
def test_where_somebody_else_is_is_no_seat(text: str) -> None:
    """Norvex is nowhere."""
    assert not any(one.startswith("Norvex Optics BASED_IN") for one in reports.facts(text, "en"))


@pytest.mark.parametrize(
    "text",
    [
        "In Tarsk, Kenya, Norvex Optics sold cameras to the Molvard police.",
        "In Tarsk, Kenya, the Molvard police bought cameras from Norvex Optics.",
    ],
)
def test_the_country_behind_a_town_does_nothing(text: str) -> None:
    """Who does it stands behind a second comma."""
    told = reports.facts(text, "en")
    assert not any("Kenya" in one for one in told)
    assert any(one.startswith("Norvex Optics SUPPLIED_TO Molvard police") for one in told)


def test_a_country_behind_one_comma_buys() -> None:
    """The town is where it was bought."""
    text = "In Tarsk, Kenya bought cameras from Norvex Optics."
    assert "Norvex Optics SUPPLIED_TO Kenya" in reports.facts(text, "en")
