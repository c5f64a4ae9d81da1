"""Dates that could not be are dropped; the claim that stands beside them stays."""

import pytest

from graph import LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        ("on 31 January 2014", "2014-01-31", None),
        ("on 31 February 2014", "2014-02", None),
        ("from 2012 to 2014", "2012", "2014"),
        ("from 2012 through 2014", "2012", "2014"),
        ("from 2012 until 2014", "2012", "2014"),
        ("from 2014 to 2012", None, None),
        ("for $2014", None, None),
        ("ahead of the 2014 election", None, None),
        ("after the 2014 leaks", None, None),
        ("at the Harbour Safety Summit 2014", None, None),
        ("in the spring of 2014", "2014", None),
    ],
)
def test_only_days_that_a_calendar_has_are_read(
    said: str, start: str | None, end: str | None
) -> None:
    """No day that no month has, no time that ends before it begins, no year that names a thing."""
    text = f"The Norwegian company Tarnfield Systems supplied scanners to Lowick Police {said}."
    sales = [c for c in extract(plain_report(text, "en")) if c.link is LinkKind.SUPPLIED_TO]
    found = {(c.valid.start, c.valid.end) for c in sales if c.subject.name == "Tarnfield Systems"}
    assert found == {(start, end)}


SAID = {
    "en": "The company Tarn Ltd supplied scanners on {} to Lowick Police.",
    "de": "Die Firma Tarn GmbH lieferte am {} Kameras an die Polizei Lowick.",
    "fr": "La société Tarn SA a livré le {} des caméras à la police de Lowick.",
    "nl": "De firma Tarn BV leverde op {} camera's aan de politie van Lowick.",
    "es": "La empresa Tarn SA suministró el {} cámaras a la policía de Lowick.",
    "it": "La società Tarn SpA ha fornito il {} telecamere alla polizia di Lowick.",
    "sv": "Företaget Tarn AB levererade den {} kameror till polisen i Lowick.",
}


@pytest.mark.parametrize("lang", sorted(SAID))
@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("12.03.2019", "2019-03-12"),
        ("12/03/2019", "2019-03-12"),
        ("12-03-2019", "2019-03-12"),
        ("2019-03-12", "2019-03-12"),
        ("31.12.2019", "2019-12-31"),
        ("31.02.2019", None),
    ],
)
def test_dates_in_figures_are_days(lang: str, said: str, told: str | None) -> None:
    """Read in every language, with the goods behind them; in English a month may be first."""
    sales = [
        claim
        for claim in extract(plain_report(SAID[lang].format(said), lang))
        if claim.link is LinkKind.SUPPLIED_TO and claim.subject.name.startswith("Tarn")
    ]
    unclear = lang == "en" and said in {"12/03/2019", "12-03-2019"}
    assert {claim.valid.start for claim in sales} == {"2019" if unclear else told}
    assert all(claim.product for claim in sales)


# A year of the telling, of a document, of a source; and years that are of the sale all the same.
TOLD = [
    ("en", "In 2017, it was revealed that Tarn Ltd sold scanners to the Lowick police.", None),
    ("en", "In 2019 the paper reported that Tarn Ltd sold scanners to the Lowick police.", None),
    ("en", "In 2017, Tarn Ltd was revealed to be a supplier of the Lowick police.", None),
    ("en", "Our notice dated April 26, 2020 says that Tarn Ltd supplied the Lowick police.", None),
    (
        "en",
        (
            "The leaked files date from 2012 and 2013 and relate to a contract between the Lowick"
            " police and Tarn Ltd."
        ),
        None,
    ),
    ("de", "2017 wurde bekannt, dass die Tarn GmbH Kameras an die Polizei Lowick verkaufte.", None),
    (
        "de",
        "Laut Unterlagen aus dem Jahr 2012 verkaufte die Tarn GmbH Kameras an die Polizei Lowick.",
        None,
    ),
    ("nl", "In 2017 werd bekend dat Tarn BV camera's verkocht aan de politie van Lowick.", None),
    (
        "nl",
        (
            "De stukken dateren uit 2012 en tonen aan dat Tarn BV camera's verkocht aan de politie"
            " van Lowick."
        ),
        None,
    ),
    (
        "fr",
        "En 2017, il a été révélé que Tarn SA avait vendu des caméras à la police de Lowick.",
        None,
    ),
    (
        "fr",
        "Selon un document daté de 2012, Tarn SA a vendu des caméras à la police de Lowick.",
        None,
    ),
    ("es", "En 2017 se reveló que Tarn SA vendió cámaras a la policía de Lowick.", None),
    (
        "it",
        "Nel 2017 è emerso che Tarn SpA ha venduto telecamere alla polizia di Lowick.",
        None,
    ),
    ("sv", "2017 avslöjades att Tarn AB hade sålt kameror till polisen i Lowick.", None),
    # who is blamed, and when
    ("en", "In 2019, Tarn Ltd was fined for selling scanners to the Lowick police.", None),
    ("en", "In 2021, the US sanctioned Tarn Ltd for supplying the Lowick police.", None),
    ("en", "In 2019 Tarn Ltd was found to have sold scanners to the Lowick police.", None),
    (
        "de",
        (
            "2019 wurde die Tarn GmbH verurteilt, weil sie Kameras an die Polizei Lowick verkauft"
            " hatte."
        ),
        None,
    ),
    (
        "fr",
        "En 2019, Tarn SA a été condamnée pour avoir vendu des caméras à la police de Lowick.",
        None,
    ),
    ("en", "In 2012, Tarn Ltd began selling scanners to the Lowick police.", "2012"),
    ("en", "Amnesty says that in 2012 Tarn Ltd sold scanners to the Lowick police.", "2012"),
    ("en", "According to the paper, in 2012 Tarn Ltd sold scanners to the Lowick police.", "2012"),
    ("en", "Tarn Ltd sold scanners to the Lowick police in 2012, the paper said in 2019.", "2012"),
    (
        "en",
        "On the date of 12 May 2012, Tarn Ltd sold scanners to the Lowick police.",
        "2012-05-12",
    ),
    ("de", "Laut Amnesty verkaufte die Tarn GmbH 2012 Kameras an die Polizei Lowick.", "2012"),
    ("fr", "Selon Amnesty, Tarn SA a vendu des caméras à la police de Lowick en 2012.", "2012"),
]


@pytest.mark.parametrize(("lang", "text", "start"), TOLD)
def test_the_date_of_a_telling_is_not_that_of_the_sale(
    lang: str, text: str, start: str | None
) -> None:
    """When something was said, and when a document was written, is not when anything was sold."""
    sales = [c for c in extract(plain_report(text, lang)) if c.link is LinkKind.SUPPLIED_TO]
    found = {c.valid.start for c in sales if c.held and c.subject.name.startswith("Tarn")}
    assert found == {start}


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        ("In 2012 and 2013", "2012", "2013"),
        ("In 2012 or 2013", "2012", "2013"),
        ("Between 2012 and 2016", "2012", "2016"),
    ],
)
def test_two_years_that_follow_each_other_are_a_stretch(said: str, start: str, end: str) -> None:
    """Neither of them is lost, and no year is filled in that nobody named."""
    text = f"{said}, the company Tarn Ltd sold scanners to the Lowick police."
    sales = [c for c in extract(plain_report(text, "en")) if c.link is LinkKind.SUPPLIED_TO]
    found = {(c.valid.start, c.valid.end) for c in sales if c.held}
    assert found == {(start, end)}


@pytest.mark.parametrize(
    ("lang", "text", "end"),
    [
        (
            "en",
            "Until 2018, the company Tarn Ltd supplied the Lowick police with scanners.",
            "2018",
        ),
        ("en", "Tarn Ltd supplied the Lowick police with scanners until June 2018.", "2018-06"),
        ("en", "Before 2014, Tarn Ltd sold scanners to the Lowick police.", None),
        ("de", "Bis 2018 lieferte die Tarn GmbH Kameras an die Polizei Lowick.", "2018"),
        ("nl", "Tot 2018 leverde Tarn BV camera's aan de politie van Lowick.", "2018"),
        ("fr", "Jusqu'en 2018, Tarn SA a fourni des caméras à la police de Lowick.", "2018"),
        ("es", "Hasta 2018, Tarn SA suministró cámaras a la policía de Lowick.", "2018"),
    ],
)
def test_until_a_year_is_the_end_and_not_the_beginning(
    lang: str, text: str, end: str | None
) -> None:
    """Nothing begins in the year until which it lasted, nor in one before which it was."""
    sales = [c for c in extract(plain_report(text, lang)) if c.link is LinkKind.SUPPLIED_TO]
    found = {
        (c.valid.start, c.valid.end) for c in sales if c.held and c.subject.name.startswith("Tarn")
    }
    assert found == {(None, end)}


@pytest.mark.parametrize(
    ("lang", "text", "start"),
    [
        ("en", "Tarn Ltd sold 2000 scanners to the Lowick police.", None),
        ("en", "Tarn Ltd supplied the Lowick police with 2000 scanners.", None),
        ("en", "Tarn Ltd delivered 1999 scanners to the Lowick police in 2014.", "2014"),
        ("en", "Tarn Ltd sold 2000 CCTV cameras to the Lowick police.", None),
        ("en", "Tarn Ltd sold 2000 Argo machines to the Lowick police.", None),
        ("en", "In 2015, Tarn Ltd sold about 2000 High Definition (HD) cameras to Kenya.", "2015"),
        ("en", "In late 2014 Tarn Ltd sold cameras to the Lowick police.", "2014"),
        ("en", "Since about 2014 Tarn Ltd has sold cameras to the Lowick police.", "2014"),
        ("en", "In 2000 scanners were sold to the Lowick police by Tarn Ltd.", "2000"),
        ("de", "Die Firma Tarn GmbH verkaufte 2000 Kameras an die kenianische Polizei.", None),
        ("de", "Die Firma Tarn GmbH verkaufte 2012 Kameras an die kenianische Polizei.", "2012"),
        ("nl", "Tarn BV verkocht 2000 camera's aan de politie van Lowick.", None),
        ("fr", "Tarn SA a vendu 2000 caméras à la police de Lowick.", None),
        ("es", "Tarn SA vendió 2000 cámaras a la policía de Lowick.", None),
        ("it", "Tarn SpA ha venduto 2000 telecamere alla polizia di Lowick.", None),
        ("sv", "Tarn AB sålde 2000 kameror till polisen i Lowick.", None),
    ],
)
def test_a_number_of_things_is_no_year(lang: str, text: str, start: str | None) -> None:
    """Two thousand cameras are no date; a year behind its preposition is one before a noun too."""
    sales = [c for c in extract(plain_report(text, lang)) if c.link is LinkKind.SUPPLIED_TO]
    found = {c.valid.start for c in sales if c.held and c.subject.name.startswith("Tarn")}
    assert found == {start}


@pytest.mark.parametrize(
    ("lang", "text", "link", "start"),
    [
        (
            "es",
            "Desde 1998, Tarn SA, que forma parte del Grupo Holm, vende cámaras.",
            LinkKind.PART_OF,
            None,
        ),
        (
            "en",
            "Following a dinner in May 2014, Holm AG, after talks, acquired Tarn Ltd in July 2018.",
            LinkKind.OWNED_BY,
            "2018-07",
        ),
        ("en", "In 2017, Tarn Ltd was founded in Cyprus.", LinkKind.BASED_IN, "2017"),
        ("en", "In 2017, Tarn Ltd, which is based in Cyprus, grew.", LinkKind.BASED_IN, None),
    ],
)
def test_a_date_is_of_what_it_stands_with(
    lang: str, text: str, link: LinkKind, start: str | None
) -> None:
    """Not of a relative clause behind it, nor of what a comma sets apart; a founding has a year."""
    claims = [one for one in extract(plain_report(text, lang)) if one.link is link]
    assert {one.valid.start for one in claims} == {start}


def test_a_range_may_mix_between_and_until() -> None:
    """Of "zwischen 2012 bis 2014" both years are the range's, as of "zwischen 2012 und 2014"."""
    for joint in ("bis", "und"):
        text = f"Die Polizei Hessen nutzte zwischen 2012 {joint} 2014 die Software Argo."
        (use,) = [c for c in extract(plain_report(text, "de")) if c.held]
        assert (use.valid.start, use.valid.end) == ("2012", "2014")
