"""Several that open a clause together behind ", and": nobody sold what stands before it."""

import pytest
import reports


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "en",
            "The Tarsk police bought cameras from Norvex Ltd, and Sorvane and Brannec use drones.",
            {"Norvex Ltd SUPPLIED_TO Tarsk police"},
        ),
        (
            "en",
            ("The Tarsk police bought cameras from Norvex Ltd, and Sorvane, Holm and Brannec are "
            "considering it."),
            {"Norvex Ltd SUPPLIED_TO Tarsk police"},
        ),
        (
            "en",
            "The Tarsk police bought cameras from Norvex Ltd, Sorvane, and Holm and Brannec.",
            {f"{one} SUPPLIED_TO Tarsk police" for one in ("Norvex Ltd", "Sorvane", "Holm",
                                                           "Brannec")},
        ),
        (
            "de",
            ("Die Polizei Hessen kaufte Kameras von der Norvex GmbH, und Sorvane und Brannec "
            "schweigen."),
            {"Norvex GmbH SUPPLIED_TO Polizei Hessen"},
        ),
        (
            "nl",
            "De politie van Tarsk kocht camera's van Norvex BV, en Sorvane en Brannec zijn boos.",
            {"Norvex BV SUPPLIED_TO politie van Tarsk"},
        ),
        (
            "fr",
            ("La police de Tarsk a acheté des caméras à Norvex SA, et Sorvane et Brannec ont "
            "protesté."),
            {"Norvex SA SUPPLIED_TO police de Tarsk"},
        ),
        (
            "es",
            "La policía de Tarsk compró cámaras a Norvex SA, y Sorvane y Brannec han protestado.",
            {"Norvex SA SUPPLIED_TO policía de Tarsk"},
        ),
        (
            "it",
            ("La polizia di Tarsk ha comprato telecamere da Norvex Srl, e Sorvane e Brannec hanno "
            "protestato."),
            {"Norvex Srl SUPPLIED_TO polizia di Tarsk"},
        ),
        (
            "sv",
            "Polisen i Tarsk köpte kameror av Norvex AB, och Sorvane och Brannec har protesterat.",
            {"Norvex AB SUPPLIED_TO Polisen i Tarsk"},
        ),
    ],
)  # fmt: skip
def test_who_opens_the_next_clause_sold_nothing(lang: str, text: str, claims: set[str]) -> None:
    """Two or three names with a verb of their own are its subject, and no further sellers."""
    assert {one for one in reports.told(text, lang) if "SUPPLIED_TO" in one} == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "fr",
            "Norvex SA a vendu des caméras à la police de Tarsk, et {} n'ont rien vendu.",
            {"Norvex SA SUPPLIED_TO police de Tarsk"},
        ),
        (
            "es",
            "Norvex SA vendió cámaras a la policía de Tarsk, y {} no vendieron nada.",
            {"Norvex SA SUPPLIED_TO policía de Tarsk"},
        ),
        (
            "it",
            "Norvex Srl ha venduto telecamere alla polizia di Tarsk, e {} non hanno venduto nulla.",
            {"Norvex Srl SUPPLIED_TO polizia di Tarsk"},
        ),
    ],
)
def test_who_did_not_is_told_of_nothing_else(lang: str, text: str, claims: set[str]) -> None:
    """A negation before its verb does not make the subject one more customer."""
    joint = {"fr": "Sorvane et Brannec", "es": "Sorvane y Brannec", "it": "Sorvane e Brannec"}
    for who in ("Sorvane", joint[lang]):
        assert {one for one in reports.facts(text.format(who), lang) if "SUPP" in one} == claims


def test_who_was_not_chosen_sold_nothing() -> None:
    """Of two prepositions in a row, "en lugar de a X", the first says what X is not."""
    for instead in ("en lugar de a", "en vez de a"):
        text = f"La policía de Tarsk compró cámaras a Norvex SA {instead} Sorvane."
        assert reports.sellers(text, "es") == {"Norvex SA"}


def test_a_list_has_one_and() -> None:
    """Of "from X and A and B lost" neither A nor B sold, though a comma may be missing."""
    text = "The Tarsk police bought cameras from Norvex Ltd and Sorvane and Brannec protested."
    assert reports.sellers(text, "en") == {"Norvex Ltd"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Norvex Ltd sold cameras to the Tarsk police – Sorvane and Brannec had bid – in May.",
        ),
        ("en", "Norvex Ltd sold cameras to the Tarsk police - Sorvane had also bid - in 2019."),
        (
            "fr",
            "Norvex SA a vendu des caméras à la police de Tarsk – Sorvane a protesté – en 2019.",
        ),
    ],
)
def test_what_stands_between_dashes_is_another_clause(lang: str, text: str) -> None:
    """Who is told of between dashes neither sold nor bought what is told around them."""
    assert len(reports.sellers(text, lang)) == 1
    assert not any("Sorvane" in one or "Brannec" in one for one in reports.facts(text, lang))


def test_before_a_verb_a_noun_may_wait_for_its_name_behind_dashes() -> None:
    """Two firms that sold together are not each other's customers."""
    text = (
        "Norvex SA et son entreprise sœur – elles ont un propriétaire – Sorvane SA ont fourni {}."
    )
    assert not reports.facts(text.format("un logiciel"), "fr")


@pytest.mark.parametrize(
    "text",
    [
        "Norvex Ltd sold cameras to the Tarsk police, but not to {} and {}.",
        "Software from Norvex Ltd is used by the Tarsk police, but not {} and {}.",
        "Norvex Ltd sold cameras to the Tarsk police, with {} and {} as witnesses.",
        "Under a licence from {} and {}, Norvex Ltd sold cameras to the Tarsk police.",
    ],
)
def test_who_is_only_named_beside_got_nothing(text: str) -> None:
    """A negation holds for a whole list, a witness is none of the parties, a licence no sale."""
    told = reports.facts(text.format("the Molva army", "the Brannec Ministry of Defence"), "en")
    assert [one.rsplit(" ", 2)[1:] for one in told] == [["Tarsk", "police"]]
