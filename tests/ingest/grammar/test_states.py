"""Who a country's name is: long forms, bodies that only a country tells apart, names two have."""

import pytest

from graph import LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


def takers(text: str, lang: str) -> set[str]:
    """Who is held to have got or used something."""
    links = {LinkKind.SUPPLIED_TO, LinkKind.USED_BY}
    return {
        f"{c.object.name} {c.object.country or ''}".strip()
        for c in extract(plain_report(text, lang))
        if c.held and c.link in links
    }


@pytest.mark.parametrize(
    ("lang", "text", "country"),
    [
        ("en", "Norvex sold cameras to the Republic of Kenya.", "Kenya KE"),
        ("en", "Norvex sold cameras to the Kingdom of Saudi Arabia.", "Saudi Arabia SA"),
        ("en", "Norvex sold cameras to the People's Republic of China.", "China CN"),
        ("en", "Norvex sold cameras to the Republic of Korea.", "South Korea KR"),
        ("en", "Norvex sold cameras to the Russian Federation.", "Russia RU"),
        ("en", "Norvex sold cameras to the Democratic Republic of the Congo.",
         "Congo - Kinshasa CD"),
        ("en", "Norvex sold cameras to Côte d'Ivoire.", "Côte d'Ivoire CI"),
        ("nl", "Norvex BV verkocht camera's aan de Republiek Kenia.", "Kenia KE"),
        ("de", "Die Norvex GmbH verkaufte Kameras an das Königreich Marokko.", "Marokko MA"),
        ("fr", "Norvex SA a vendu des caméras à la République du Kenya.", "Kenya KE"),
        ("es", "Norvex SA vendió cámaras a la República de Kenia.", "Kenia KE"),
        ("es", "Norvex SA vendió cámaras a Estados Unidos.", "Estados Unidos US"),
        ("es", "Estados Unidos compró cámaras a Norvex SA.", "Estados Unidos US"),
        ("it", "Norvex Spa ha venduto telecamere agli Stati Uniti.", "Stati Uniti US"),
        ("it", "Norvex Spa ha venduto telecamere alla Repubblica del Kenya.", "Kenya KE"),
        ("sv", "Norvex AB sålde kameror till Republiken Kenya.", "Kenya KE"),
    ],
)  # fmt: skip
def test_a_country_is_known_by_what_it_calls_itself(lang: str, text: str, country: str) -> None:
    """A state in its long form is no "Republic" or "Kingdom"."""
    assert takers(text, lang) == {country}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Norvex was used by the Hong Kong Police Force.", "Hong Kong Police Force"),
        ("Norvex was used by the South Africa Police Service.", "South Africa Police Service"),
        ("Norvex was used by the United States Army in 2012.", "United States Army"),
        ("Norvex was used by the United States Department of Justice.", "Department of Justice US"),
        ("Norvex supplied the National Election Commission of Tarsk.",
         "National Election Commission of Tarsk"),
        ("The Royal Canadian Mounted Police used Norvex.", "Royal Canadian Mounted Police"),
        ("Norvex was used by the Royal Thai Police.", "Royal Thai Police"),
        ("Norvex was used by US Customs and Border Protection.",
         "US Customs and Border Protection"),
        ("The Port Authority of Tarsk and Lowick bought cameras from Norvex.",
         "Port Authority of Tarsk"),
        ("Norvex supplied the Federal Bureau of Inquiry.", "Federal Bureau of Inquiry"),
        ("Norvex supplied the Kenyan Ministry of Order.", "Ministry of Order KE"),
    ],
)  # fmt: skip
def test_a_body_is_named_whole(text: str, body: str) -> None:
    """An adjective or a country's name opens what nothing else tells apart."""
    assert takers(text, "en") == {body}


@pytest.mark.parametrize(
    ("lang", "text", "bodies"),
    [
        ("en", "The Singaporean, Malaysian and Vietnamese governments bought cameras from Norvex.",
         {"Singaporean government", "Malaysian government", "Vietnamese government"}),
        ("en", "Norvex sold cameras to the Kenyan, Ugandan and Rwandan police.",
         {"Kenyan police", "Ugandan police", "Rwandan police"}),
        ("en", "Norvex sold cameras to successive Kenyan governments.", {"Kenyan government"}),
        ("es", "Norvex SA vendió cámaras a los gobiernos keniano y ugandés.",
         {"gobierno keniano"}),
        ("es", "Norvex SA vendió cámaras a los gobiernos kenianos.",
         {"gobiernos kenianos"}),
        ("nl", "Norvex BV verkocht camera's aan de Keniaanse en Oegandese regeringen.",
         {"Keniaanse regering", "Oegandese regering"}),
    ],
)  # fmt: skip
def test_each_nation_has_one_government(lang: str, text: str, bodies: set[str]) -> None:
    """A list of nationalities shares its noun, and of governments each has one."""
    assert takers(text, lang) == bodies


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Norvex sold cameras to Congo."),
        ("en", "Norvex sold cameras to Georgia."),
        ("fr", "Norvex SA a vendu des caméras au Congo."),
        ("en", "Norvex sold cameras to three Asian States."),
    ],
)
def test_a_name_that_two_have_accuses_neither(lang: str, text: str) -> None:
    """Which Congo it is, and which States, a person must say."""
    assert takers(text, lang) == set()


def test_who_is_from_where_is_recalled_by_it() -> None:
    """Who was said to be Italian is "the Italian company", not whoever was named last."""
    text = (
        "A report with data by Gridlark said that Kenya bought cameras from an Italian company "
        "named Norvex.\n\nIn July, Gridlark released emails received by the company.\n\n"
        "Thai police bought cameras from the Italian company in 2013."
    )
    sellers = {
        (c.subject.name, c.object.name)
        for c in extract(plain_report(text, "en"))
        if c.held and c.link is LinkKind.SUPPLIED_TO
    }
    assert sellers == {("Norvex", "Kenya")}


@pytest.mark.parametrize("people", ["South Korean", "Sri Lankan", "North Macedonian"])
def test_a_people_of_two_words_opens_a_sentence(people: str) -> None:
    """Behind the article with its capital "South" is no name."""
    assert takers(f"The {people} police bought cameras from Norvex Ltd.", "en") == {
        f"{people} police"
    }
