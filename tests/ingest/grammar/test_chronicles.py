"""A firm's page has a chronicle: a date, and behind it what then happened to the firm."""

import pytest

from ingest.grammar import claims_of, reading
from ingest.grammar.calibrate import plain_report
from tests.ingest.grammar.reports import told

TITLE = "Brackwater"


def happened(line: str, lang: str) -> set[str]:
    """What a line says on the firm's page."""
    return told(f"{TITLE}\n\n{line}", lang)


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "| 2019 | Acquired by Lowick Holding |"),
        ("en", "| Dec 2019 | Acquisition by Lowick Holding ($50M) |"),
        ("en", "| 2019 Dec | Takeover by Lowick Holding |"),
        ("en", "- 2019: acquired by Lowick Holding"),
        ("en", "- May 2019 – acquisition by Lowick Holding"),
        ("de", "| 2019 | Übernahme durch die Lowick Holding (50 Mio. Dollar) |"),
        ("de", "| Mai 2019 | Übernommen von der Lowick Holding |"),
        ("de", "- 2019: Übernahme durch Lowick Holding"),
        ("nl", "| 2019 | Overname door Lowick Holding (50 miljoen dollar) |"),
        ("nl", "- mei 2019: overgenomen door Lowick Holding"),
        ("fr", "| 2019 | Rachat par Lowick Holding (50 millions de dollars) |"),
        ("fr", "| mai 2019 | Rachetée par Lowick Holding |"),
        ("es", "| 2019 | Adquisición por Lowick Holding |"),
        ("es", "- mayo de 2019: adquirida por Lowick Holding"),
        ("it", "| 2019 Dic | Acquisizione da Lowick Holding ($50M) |"),
        ("it", "- maggio 2019: acquisita da Lowick Holding"),
        ("sv", "| 2019 | Köptes upp av Lowick Holding |"),
    ],
)
def test_who_took_the_firm_over_is_its_owner(lang: str, line: str) -> None:
    """By a participle or a bare noun, in a row and in a line of a list."""
    assert f"{TITLE} OWNED_BY Lowick Holding" in happened(line, lang)


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "| 2019 | Investment by Lowick Ventures ($5M) |"),
        ("de", "| 2019 | Investition durch Lowick Ventures |"),
        ("nl", "| 2019 | Investering door Lowick Ventures |"),
        ("fr", "| 2019 | Investissement par Lowick Ventures |"),
        ("it", "| 2019 | Investimento da Lowick Ventures |"),
    ],
)
def test_who_put_money_in_is_its_investor(lang: str, line: str) -> None:
    """A bare noun tells of the firm of the page."""
    assert f"Lowick Ventures INVESTED_IN {TITLE}" in happened(line, lang)


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "| 2019 | Failed acquisition by Lowick Holding |"),
        ("en", "| 2019 | Acquisition by Lowick Holding fails |"),
        ("en", "| 2019 | Acquisition by Lowick Holding announced |"),
        ("en", "| 2019 | Planned acquisition by Lowick Holding |"),
        ("en", "| 2019 | Possible acquisition by Lowick Holding |"),
        ("en", "| 2019 | Acquisition bid by Lowick Holding |"),
        ("en", "| 2019 | Acquisition talks with Lowick Holding |"),
        ("en", "| 2019 | Acquisition of Tarnfield Systems by Lowick Holding |"),
        ("en", "| 2019 | Tarnfield Systems acquired by Lowick Holding |"),
        ("en", "| 2019 | Rival acquired by Lowick Holding |"),
        ("en", "| 2019 | Not acquired by Lowick Holding |"),
        ("en", "| Rumour | Acquisition by Lowick Holding |"),
        ("en", "- Rumour: acquisition by Lowick Holding"),
        ("de", "| 2019 | Übernahme durch Lowick Holding gescheitert |"),
        ("de", "| 2019 | Geplante Übernahme durch Lowick Holding |"),
        ("de", "| 2019 | Übernahmeangebot von Lowick Holding |"),
        ("nl", "| 2019 | Overname door Lowick Holding mislukt |"),
        ("nl", "| 2019 | Mogelijke overname door Lowick Holding |"),
        ("nl", "| 2019 | Overnamebod van Lowick Holding |"),
        ("fr", "| 2019 | Échec du rachat par Lowick Holding |"),
        ("fr", "| 2019 | Rachat par Lowick Holding abandonné |"),
        ("fr", "| 2019 | Projet de rachat par Lowick Holding |"),
        ("es", "| 2019 | Posible adquisición por Lowick Holding |"),
        ("es", "| 2019 | Intento de adquisición por Lowick Holding |"),
        ("it", "| 2019 | Acquisizione fallita da parte di Lowick Holding |"),
        ("it", "| 2019 | Tentativo di acquisizione da Lowick Holding |"),
        ("it", "| 2019 | Acquisizione di Tarnfield Systems da Lowick Holding |"),
        ("sv", "| 2019 | Planerat förvärv av Lowick Holding |"),
    ],
)
def test_what_came_to_nothing_or_befell_another_is_not_the_firms(lang: str, line: str) -> None:
    """Attempts, plans, rumours and deals of others give the firm no owner."""
    assert not {one for one in happened(line, lang) if one.startswith(f"{TITLE} OWNED_BY")}


@pytest.mark.parametrize("title", ["Brackwater and the police", "A history", "Kenya"])
def test_a_chronicle_on_another_page_is_of_nobody(title: str) -> None:
    """Only a firm's bare name as a title says whose chronicle it is."""
    line = "| 2019 | Acquisition by Lowick Holding |"
    assert told(f"{title}\n\n{line}", "en") == set()


@pytest.mark.parametrize(
    ("lang", "date", "said"),
    [
        ("en", "2019", "2019"),
        ("en", "May 2019", "2019-05"),
        ("de", "Mai 2019", "2019-05"),
        ("it", "maggio 2019", "2019-05"),
        ("fr", "3 mai 2019", "2019-05-03"),
    ],
)
def test_the_date_of_the_line_is_that_of_the_deal(lang: str, date: str, said: str) -> None:
    """As it is told: a year, a month or a day."""
    by = {"en": "Acquisition by", "de": "Übernahme durch", "it": "Acquisizione da",
          "fr": "Rachat par"}[lang]  # fmt: skip
    text = f"{TITLE}\n\n| {date} | {by} Lowick Holding |"
    found = reading(text, lang)
    assert found is not None
    claims = claims_of(plain_report(text, lang), found)
    assert [(one.object.name, one.valid.start) for one in claims] == [("Lowick Holding", said)]
