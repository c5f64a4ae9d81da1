"""A common name is another body in each country that the text gives it."""

from graph import LinkKind
from ingest.grammar import extract
from ingest.grammar.calibrate import plain_report


def buyers(text: str) -> set[tuple[str, str | None]]:
    """The names and countries of whom the text says something was sold to."""
    claims = extract(plain_report(text, "en"))
    sales = [claim for claim in claims if claim.link is LinkKind.SUPPLIED_TO]
    return {(claim.object.name, claim.object.country) for claim in sales}


def ids(text: str) -> set[str]:
    """The ids of the same."""
    claims = extract(plain_report(text, "en"))
    return {c.object.entity_id(c.report) for c in claims if c.link is LinkKind.SUPPLIED_TO}


def test_two_ministries_of_one_name_are_two() -> None:
    """Named with their countries in one sentence, they are two ends with two ids."""
    text = (
        "The firm Norrvik sold cameras to the Kenyan Ministry of Interior and to Peru's Ministry"
        " of Interior."
    )
    assert buyers(text) == {("Ministry of Interior", "KE"), ("Ministry of Interior", "PE")}
    assert len(ids(text)) == 2


def test_a_ministry_keeps_the_country_that_the_text_gave_it_once() -> None:
    """Later namings without the country mean the same body."""
    text = (
        "The Kenyan Ministry of Interior has a new minister.\n\n"
        "The firm Norrvik sold cameras to the Ministry of Interior."
    )
    assert buyers(text) == {("Ministry of Interior", "KE")}


def test_the_same_name_of_two_countries_has_two_ids_in_two_reports() -> None:
    """What one report says of Kenya's ministry is not said of Peru's."""
    kenya = ids("The firm Norrvik sold cameras to the Kenyan Ministry of Interior.")
    peru = ids("The firm Norrvik sold cameras to Peru's Ministry of Interior.")
    again = ids("The firm Xinghu sold drones to Kenya's Ministry of Interior.")
    assert kenya == again
    assert kenya.isdisjoint(peru)


def test_a_body_with_a_name_of_its_own_is_one_whatever_the_country_says() -> None:
    """The Tarsk Bureau stays who it is, with a country or without."""
    told = ids("The firm Norrvik sold cameras to Kenya's Tarsk Police Department.")
    assert told == ids("The firm Norrvik sold cameras to the Tarsk Police Department.")
