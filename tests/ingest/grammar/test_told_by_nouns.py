"""Owners, money, names and customers, told by a noun or an adjective."""

import pytest
import reports

# language, text, and all that the rules claim
ROWS: list[tuple[str, str, set[str]]] = [
    # money
    ("en", "Tarnfield Systems received funding from Brackwater Capital in 2019.",
     {"Brackwater Capital INVESTED_IN Tarnfield Systems"}),
    ("en", "Tarnfield Systems secured an investment from Brackwater Capital.",
     {"Brackwater Capital INVESTED_IN Tarnfield Systems"}),
    ("en", "Tarnfield Systems was founded in 2017 with initial funding from Brackwater Capital.",
     {"Brackwater Capital INVESTED_IN Tarnfield Systems"}),
    ("en", "Firms which received funding from Brackwater Capital include Orvane Ltd.",
     {"Brackwater Capital INVESTED_IN Orvane Ltd"}),
    ("en", "Tarnfield Systems received no funding from Brackwater Capital.",
     {"Brackwater Capital INVESTED_IN Tarnfield Systems (denied)"}),
    ("en", "Tarnfield Systems did not receive funding from Brackwater Capital.",
     {"Brackwater Capital INVESTED_IN Tarnfield Systems (denied)"}),
    ("en", "Tarnfield Systems hopes to receive funding from Brackwater Capital.",
     {"Brackwater Capital INVESTED_IN Tarnfield Systems (planned)"}),
    ("en", "Tarnfield Systems received funding from the Ministry of Interior.", set()),
    ("en", "The university received funding from Brackwater Capital.", set()),
    ("en", "Tarnfield Systems received cameras from Orvane Ltd after an investment.",
     {"Orvane Ltd SUPPLIED_TO Tarnfield Systems"}),
    ("en", "Tarnfield Systems helps firms with funding from Brackwater Capital.", set()),
    # a state's own
    ("en", "Tarnfield Systems is a Cuban state-owned company.",
     {"Tarnfield Systems BASED_IN Cuba", "Tarnfield Systems OWNED_BY Cuba"}),
    ("en", "Tarnfield Systems is a Saudi government-owned technology company.",
     {"Tarnfield Systems BASED_IN Saudi Arabia", "Tarnfield Systems OWNED_BY Saudi Arabia"}),
    ("en", "Tarnfield Systems, a state-owned Chinese company, opened.",
     {"Tarnfield Systems BASED_IN China", "Tarnfield Systems OWNED_BY China"}),
    ("en", "The Chinese state-owned company Tarnfield Systems opened.",
     {"Tarnfield Systems BASED_IN China", "Tarnfield Systems OWNED_BY China"}),
    ("en", "Tarnfield Systems is a partly state-owned Chinese company.", set()),
    ("en", "Tarnfield Systems is a formerly state-owned Chinese company.", set()),
    ("en", "Tarnfield Systems is not a state-owned Chinese company.", set()),
    ("en", "Tarnfield Systems is a rival of a state-owned Chinese company.", set()),
    ("en", "Tarnfield Systems is a state-owned company.", set()),
    # subsidiaries that are founded
    ("en", "Orvane Systems set up a subsidiary called Tarnfield Systems.",
     {"Tarnfield Systems OWNED_BY Orvane Systems"}),
    ("en", "Orvane Systems has a subsidiary called Tarnfield Systems.",
     {"Tarnfield Systems OWNED_BY Orvane Systems"}),
    ("en", "Orvane Systems and Lowick Ltd founded a joint venture, Tarnfield Systems.",
     {"Tarnfield Systems OWNED_BY Lowick Ltd", "Tarnfield Systems OWNED_BY Orvane Systems"}),
    ("en", "Orvane Systems plans to set up a subsidiary called Tarnfield Systems.",
     {"Tarnfield Systems OWNED_BY Orvane Systems (planned)"}),
    ("en", "Orvane Systems does not have a subsidiary called Tarnfield Systems.",
     {"Tarnfield Systems OWNED_BY Orvane Systems (denied)"}),
    ("en", "Orvane Systems set up a rival of a subsidiary called Tarnfield Systems.", set()),
    # names
    ("en", "Seabrook Ltd is the new name of Orvane Optronics.",
     {"Orvane Optronics SUCCEEDED_BY Seabrook Ltd"}),
    ("en", "Seabrook is the rebranded name of Orvane Optronics. Seabrook is a company.",
     {"Orvane Optronics SUCCEEDED_BY Seabrook"}),
    ("en", "Seabrook Ltd was the former name of Orvane Optronics.",
     {"Seabrook Ltd SUCCEEDED_BY Orvane Optronics"}),
    ("en", "Seabrook Ltd is not the new name of Orvane Optronics.", set()),
    ("en", "Seabrook Ltd is the brand name of Orvane Optronics.", set()),
    # what a unit in brackets is a part of
    ("en", ("Tarnfield Systems sold drones to the Lowick Centre (LC), a branch of the "
     "Interior Ministry."),
     {"Lowick Centre PART_OF Interior Ministry", "Tarnfield Systems SUPPLIED_TO Lowick Centre"}),
    # bodies by their countries
    ("en", "Tarnfield Systems sells tools to governments in countries like China and Iran.",
     {"Tarnfield Systems SUPPLIED_TO China", "Tarnfield Systems SUPPLIED_TO Iran"}),
    ("en", "The Glint spyware is used by police forces in countries including Kenya and Oman.",
     {"Glint USED_BY Kenya", "Glint USED_BY Oman"}),
    ("en", "The Glint spyware was not used by police forces in countries such as Kenya.",
     {"Glint USED_BY Kenya (denied)"}),
    ("en", "Tarnfield Systems sells tools to companies in countries like China.", set()),
    ("en", "Tarnfield Systems sells tools to governments, and has offices in countries like China.",
     {"Tarnfield Systems SUPPLIED_TO governments"}),
    # customers that are won
    ("en", "Tarnfield Systems signed the Tarsk Police as a customer.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "Tarnfield Systems landed the Tarsk Police as its first client.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "Tarnfield Systems did not sign the Tarsk Police as a customer.", set()),
    ("en", "Tarnfield Systems signed Orvane Ltd as a partner of the Tarsk Police.", set()),
    # what a verb acts on is no owner's
    ("en", "Tarnfield Systems sued a subsidiary of Orvane Ltd.", set()),
    ("en", "Tarnfield Systems created a subsidiary of Orvane Ltd called Seabrook Ltd.", set()),
    ("en", "Tarnfield Systems remains a subsidiary of Orvane Ltd.",
     {"Tarnfield Systems OWNED_BY Orvane Ltd"}),
    ("en", "Tarnfield Systems became a subsidiary of Orvane Ltd.",
     {"Tarnfield Systems OWNED_BY Orvane Ltd"}),
    ("en", "Tarnfield Systems operates as a subsidiary of Orvane Ltd.",
     {"Tarnfield Systems OWNED_BY Orvane Ltd"}),
    ("en", "Seabrook Ltd is the new name of a product of Orvane Ltd.", set()),
    ("en", "Tarnfield Systems earns half of its revenue from the Tarsk Police.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "The answer to Tarnfield Systems's spyware, Glint, was released by Orvane Ltd.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "told"), ROWS, ids=[row[1][:70] for row in ROWS])
def test_what_nouns_and_adjectives_tell(lang: str, text: str, told: set[str]) -> None:
    """Each construction gives its link; doubts, denials and whom it is not said of give none."""
    assert reports.told(text, lang) == told
