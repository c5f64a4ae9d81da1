"""A page about a firm: its title, the line below, its tables of facts and of seats."""

import pytest

from tests.ingest.grammar.reports import told

TITLE = "Brackwater"


@pytest.mark.parametrize(
    ("lang", "heading"),
    [
        ("en", "Executive Summary"),
        ("fr", "Points clés"),
        ("es", "Resumen ejecutivo"),
        ("it", "Executive Summary"),
    ],
)
def test_a_section_of_a_page_is_about_the_firm_of_its_title(lang: str, heading: str) -> None:
    """A heading that any report has names nobody, so its rows speak of who the title names."""
    label = {"en": "Headquarters", "fr": "Siège", "es": "Sede", "it": "Sede"}[lang]
    place = {"en": "Estonia", "fr": "Estonie", "es": "Estonia", "it": "Estonia"}[lang]
    text = f"{TITLE}\n\n{heading}\n\n| {label} | Tallinn, {place} |"
    assert told(text, lang) == {f"{TITLE} BASED_IN {place}"}


@pytest.mark.parametrize(
    ("lang", "heading"), [("it", "Cronologia"), ("fr", "Chronologie"), ("en", "Timeline")]
)
def test_a_section_without_a_title_is_about_nobody(lang: str, heading: str) -> None:
    """Where no firm is the title, the rows of a section are nobody's."""
    label = {"it": "Proprietario", "fr": "Maison mère", "en": "Owner"}[lang]
    assert told(f"{heading}\n\n| {label} | Lowick Holding |", lang) == set()


@pytest.mark.parametrize(
    ("lang", "row", "meant"),
    [
        ("it", "| Status | Acquisita da Lowick Holding (2025) |", True),
        ("it", "| Status | attiva (acquisita da Lowick Holding) |", True),
        ("fr", "| Statut | Rachetée par Lowick Holding en 2025 |", True),
        ("es", "| Estado | Adquirida por Lowick Holding |", True),
        ("en", "| Status | Acquired by Lowick Holding in 2025 |", True),
        ("en", "| Status | To be acquired by Lowick Holding |", False),
        ("en", "| Status | Not acquired by Lowick Holding |", False),
        ("it", "| Status | Sarà acquisita da Lowick Holding |", False),
        ("it", "| Status | Attiva, Grelion Labs acquisita da Lowick Holding |", False),
        ("fr", "| Statut | Probablement rachetée par Lowick Holding |", False),
        ("es", "| Clientes | Adquirida por Lowick Holding |", False),
    ],
)
def test_how_things_stand_with_a_firm_says_who_took_it_over(
    lang: str, row: str, *, meant: bool
) -> None:
    """A row of the firm's state says its owner, in no doubt and of nobody else."""
    found = told(f"{TITLE}\n\n| Info | 2014 |\n{row}", lang)
    assert (f"{TITLE} OWNED_BY Lowick Holding" in found) == meant


@pytest.mark.parametrize(
    ("lang", "text", "meant"),
    [
        ("it", f"{TITLE}\n\nStartup israeliana di software", {f"{TITLE} BASED_IN Israele"}),
        ("fr", f"{TITLE}\n\nSociété estonienne de drones", {f"{TITLE} BASED_IN Estonie"}),
        ("es", f"{TITLE}\n\nEmpresa estonia de drones", {f"{TITLE} BASED_IN Estonia"}),
        ("it", f"{TITLE} e la polizia\n\nStartup israeliana di software", set()),
        ("it", f"{TITLE}\n\nAziende israeliane di software", set()),
        ("it", f"{TITLE}\n\nLa startup israeliana Grelion", {"Grelion BASED_IN Israele"}),
        ("it", f"{TITLE}\n\nPolizia israeliana", set()),
        ("it", "Kenya\n\nStartup israeliana di software", set()),
    ],
)
def test_the_line_below_a_title_says_where_its_firm_is_from(
    lang: str, text: str, meant: set[str]
) -> None:
    """Only a bare name as a title has a subtitle, and only one firm without a name is it."""
    assert {one for one in told(text, lang) if "BASED_IN" in one} == meant


@pytest.mark.parametrize(
    ("lang", "table", "meant"),
    [
        (
            "it",
            ("| Entità | Sede | Ruolo |\n| Brackwater Ltd | Tallinn, Estonia | Capogruppo |\n"
            "| Lowick Systems | Lima, Perù | Marketing |"),
            {"Brackwater Ltd BASED_IN Estonia", "Lowick Systems BASED_IN Perù"},
        ),
        ("fr", "| Nom | Siège |\n| Lowick Systems | Lima, Pérou |",
         {"Lowick Systems BASED_IN Pérou"}),
        ("es", "| Nombre | Sede | Notas |\n| Lowick Systems | Lima, Perú | activa |",
         {"Lowick Systems BASED_IN Perú"}),
        # Seats may be told in the English of registers.
        (
            "it",
            ("| Nome | Sede |\n| Lowick Systems | Tel Aviv, Israel |\n"
            "| Brackwater Ltd | British Virgin Islands |"),
            {"Lowick Systems BASED_IN Israele",
             "Brackwater Ltd BASED_IN Isole Vergini Britanniche"},
        ),
        # A country may be that of a customer or of a case.
        ("it", "| Caso | Paese |\n| Lowick Systems | Perù |", set()),
        ("it", "| Evento | Sede |\n| Salone dei droni | Lima, Perù |", set()),
        ("it", "| Ente | Note |\n| Lowick Systems | Lima, Perù |", set()),
    ],
)  # fmt: skip
def test_a_column_of_seats_stands_behind_names_of_any_kind(
    lang: str, table: str, meant: set[str]
) -> None:
    """Whatever their column is called, firms have the seats of theirs; nobody else has."""
    assert told(table, lang) == meant


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "La société Tarnfield d'Israel Varo vend des drones."),
        ("it", "La società Tarnfield di Israel Varo vende droni."),
        ("it", "La società Tarnfield, diretta da Israel Varo, vende droni."),
    ],
)
def test_a_given_name_is_no_country(lang: str, text: str) -> None:
    """Who is called like a country without its accent seats no firm there, and who heads a firm
    sells it nothing.
    """
    assert told(text, lang) == set()


@pytest.mark.parametrize(
    ("lang", "row", "meant"),
    [
        ("it", "| 2021 | Tarnfield Ventures investe $5M |", True),
        ("fr", "| 2021 | Tarnfield Ventures investit 5 millions |", True),
        ("es", "| 2021 | Tarnfield Ventures invierte 5 millones |", True),
        ("it", "| 2021 | Tarnfield Ventures investe $5M in Grelion Systems |", False),
        ("it", "| 2021 | Il governo investe $5M |", False),
    ],
)
def test_who_invests_in_a_row_of_a_page_invests_in_its_firm(
    lang: str, row: str, *, meant: bool
) -> None:
    """Unless the row names another, the money goes to who the page is about."""
    found = told(f"{TITLE}\n\n| 2014 | 5 |\n{row}", lang)
    assert (f"Tarnfield Ventures INVESTED_IN {TITLE}" in found) == meant
