"""Genitives in s, numbers, customers by their noun, and participles with their doer far behind."""

import pytest
import reports

# language, text, and all that the rules claim
ROWS: list[tuple[str, str, set[str]]] = [
    # the genitive of a name in s
    ("en", "Tarnfield Systems' customers include the Tarsk Police.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "Tarnfield Systems’ cameras were bought by the Tarsk Police.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "The firm 'Tarnfield Systems' sold cameras to the Tarsk Police.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "The firm ‘Tarnfield Systems’ sold cameras to the Tarsk Police.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "The two firms' cameras were bought by the Tarsk Police.", set()),
    # numbers behind a preposition
    ("en", ("Tarnfield Systems has supplied its cameras to over 20 countries, including "
     "Kenya and Oman."),
     {"Tarnfield Systems SUPPLIED_TO Kenya", "Tarnfield Systems SUPPLIED_TO Oman"}),
    ("en", "Tarnfield Systems sold cameras to about 20 agencies, including the Tarsk Police.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "Tarnfield Systems flew drones over 20 countries, including Kenya.", set()),
    # customers and users, by their noun
    ("en", "The Tarsk Police, a longtime Tarnfield Systems customer, left.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "The Tarsk Police, a Tarnfield Systems rival, left.", set()),
    ("en", "Kenya, a customer of Tarnfield Systems, held talks.",
     {"Tarnfield Systems SUPPLIED_TO Kenya"}),
    ("en", "In Kenya, a customer of Tarnfield Systems held talks.", set()),
    ("en", "The Glint spyware's customers include Kenya and Oman.",
     {"Glint USED_BY Kenya", "Glint USED_BY Oman"}),
    ("en", "Users of the Glint software include Kenya.", {"Glint USED_BY Kenya"}),
    ("en", "Users of the Glint software do not include Kenya.", set()),
    ("en", "Users of the Glint software may include Kenya.", {"Glint USED_BY Kenya (alleged)"}),
    ("en", "Potential users of the Glint software include Kenya.", set()),
    ("en", "Potential users of the Glint software are Kenya and Oman.", set()),
    # a participle whose doer stands far behind
    ("en", "The cameras supplied to the Tarsk Police by Tarnfield Systems failed.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "The cameras, supplied to the Tarsk Police by Tarnfield Systems, failed.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "The spyware developed for the Tarsk Police by Tarnfield Systems failed.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "The Tarsk Police bought cameras by Tarnfield Systems, made in Kenya.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "The cameras not supplied to the Tarsk Police by Tarnfield Systems failed.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police (denied)"}),
    # suppliers, by their noun
    ("en", "Suppliers to the Tarsk Police include Tarnfield Systems and Orvane Ltd.",
     {"Orvane Ltd SUPPLIED_TO Tarsk Police", "Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "The suppliers of the Tarsk Police are Tarnfield Systems and Orvane Ltd.",
     {"Orvane Ltd SUPPLIED_TO Tarsk Police", "Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "The Tarsk Police's suppliers include Tarnfield Systems.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "Tarnfield Systems is one of the suppliers of the Tarsk Police.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "Tarnfield Systems is one of the Tarsk Police's suppliers.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "Suppliers to the Tarsk Police do not include Tarnfield Systems.", set()),
    ("en", "Suppliers to the Tarsk Police may include Tarnfield Systems.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police (alleged)"}),
    ("en", "Potential suppliers to the Tarsk Police include Tarnfield Systems.", set()),
    ("en", "Tarnfield Systems is not one of the suppliers of the Tarsk Police.", set()),
    ("en", "Tarnfield Systems is a rival of one of the suppliers of the Tarsk Police.", set()),
    ("en", "Suppliers to Orvane Ltd include Tarnfield Systems.", set()),
    ("en", "Rivals of the Tarsk Police include Tarnfield Systems.", set()),
    ("en", "Tarnfield Systems is one of Kenya's biggest internet providers.", set()),
    ("en", "Tarnfield Systems is Kenya's biggest internet provider.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "told"), ROWS, ids=[row[1][:70] for row in ROWS])
def test_who_has_what_and_from_whom(lang: str, text: str, told: set[str]) -> None:
    """Each gives its links; rivals, places, doubts and quotation marks give none."""
    assert reports.told(text, lang) == told
