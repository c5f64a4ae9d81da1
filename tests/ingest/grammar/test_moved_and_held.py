"""Seats that are moved, shares that are held, and suspects, who are people."""

import pytest

from tests.ingest.grammar.reports import told

# language, text, and all that the rules claim
# fmt: off
ROWS: list[tuple[str, str, set[str]]] = [
    # seats that a firm moved
    ("en", "Tarnfield Systems relocated its headquarters to Sweden.",
     {"Tarnfield Systems BASED_IN Sweden"}),
    ("en", "Tarnfield Systems moved its headquarters from Israel to Sweden in 2017.",
     {"Tarnfield Systems BASED_IN Sweden"}),
    ("en", "Tarnfield Systems plans to move its headquarters to Sweden.",
     {"Tarnfield Systems BASED_IN Sweden (planned)"}),
    ("en", "Tarnfield Systems refused to move its headquarters to Sweden.",
     {"Tarnfield Systems BASED_IN Sweden (denied)"}),
    ("en", "Tarnfield Systems moved the headquarters of the police to Sweden.", set()),
    ("en", "The Lowick Police moved its headquarters to Sweden.", set()),
    ("en", "Tarnfield Systems moved its servers to Sweden.", set()),
    # shares that are held
    ("en", "The capital of Tarnfield Systems is held by the holding company Cravenmoor.",
     {"Tarnfield Systems OWNED_BY Cravenmoor"}),
    ("en", "A majority stake in Tarnfield Systems is held by Cravenmoor Systems.",
     {"Tarnfield Systems OWNED_BY Cravenmoor Systems"}),
    ("en", "Cravenmoor Systems owns a majority stake in Tarnfield Systems.",
     {"Tarnfield Systems OWNED_BY Cravenmoor Systems"}),
    ("en", "Cravenmoor Systems owns 60% of Tarnfield Systems.",
     {"Tarnfield Systems OWNED_BY Cravenmoor Systems"}),
    ("en", "Cravenmoor Systems owns 10% of Tarnfield Systems.",
     {"Cravenmoor Systems INVESTED_IN Tarnfield Systems"}),
    ("de", "Die Cravenmoor AG hält 60% an der Tarnfield GmbH.",
     {"Tarnfield GmbH OWNED_BY Cravenmoor AG"}),
    ("nl", "Cravenmoor NV bezit 60% van Tarnfield BV.",
     {"Tarnfield BV OWNED_BY Cravenmoor NV"}),
    ("fr", "Cravenmoor SA détient 60% de Tarnfield SARL.",
     {"Tarnfield SARL OWNED_BY Cravenmoor SA"}),
    ("en", "Cravenmoor Systems sold its majority stake in Tarnfield Systems.", set()),
    ("en", "A 30% stake in Tarnfield Systems is owned by Cravenmoor Systems.",
     {"Cravenmoor Systems INVESTED_IN Tarnfield Systems"}),
    ("en", "A 60% stake in Tarnfield Systems is owned by Cravenmoor Systems.",
     {"Tarnfield Systems OWNED_BY Cravenmoor Systems"}),
    ("en", "The shares of Tarnfield Systems are owned by Cravenmoor Systems.",
     {"Cravenmoor Systems INVESTED_IN Tarnfield Systems"}),
    ("en", "The capital of Kenya is held by Cravenmoor Systems.", set()),
    ("en", "The shares of Tarnfield Systems were sold by Cravenmoor Systems.", set()),
    ("en", "The capital of Tarnfield Systems is not held by Cravenmoor Systems.", set()),
    ("en", "Shares of Tarnfield Systems are held by the Lowick Police.", set()),
    # suspects are people, and suspecting is a doubt
    ("en", "The paper reported that the Lowick Police used the Duskfly spyware to track suspects.",
     {"Duskfly USED_BY Lowick Police"}),
    ("en", ("The paper reported that the Lowick Police used the Duskfly spyware on "
     "suspected traffickers."),
     {"Duskfly USED_BY Lowick Police"}),
    ("en", "The Lowick Police used the Duskfly spyware against a suspect.",
     {"Duskfly USED_BY Lowick Police"}),
    ("de", ("Die Zeitung berichtet, dass die Polizei Lowick die Software Duskfly gegen "
     "Verdächtige einsetzte."),
     {"Duskfly USED_BY Polizei Lowick"}),
    ("en", "The paper suspects that the Lowick Police used the Duskfly spyware.",
     {"Duskfly USED_BY Lowick Police (alleged)"}),
    ("en", "The Lowick Police allegedly used the Duskfly spyware to track suspected traffickers.",
     {"Duskfly USED_BY Lowick Police (alleged)"}),
    ("en", "Researchers believe that the suspect used the Duskfly spyware.", set()),
    ("en", "Suspected traffickers used the Duskfly spyware, the Lowick Police said.", set()),
    # whose product it is is a firm
    ("en", ("Cravenmoor is a software giant. Tarnfield's product has been sold to Iran. The"
     " company's technology was also sold to Syria."),
     {"Tarnfield SUPPLIED_TO Iran"}),
    ("en", ("Cravenmoor is a software giant. Kenya's product is old. The company's "
     "technology was also sold to Syria."),
     {"Cravenmoor SUPPLIED_TO Syria"}),
    # a predicate of two nouns
    ("en", ("Tarnfield is a data broker and software company that has contracts with the "
     "Lowick Police."),
     {"Tarnfield SUPPLIED_TO Lowick Police"}),
    ("en", ("Tarnfield is not a data broker and software company that has contracts with "
     "the Lowick Police."),
     set()),
    # another name is that of the name before it
    ("en", "The police bought parts of the firm Bellwick, formerly called Cravenmoor.",
     {"Cravenmoor SUCCEEDED_BY Bellwick"}),
    ("en", "The chief of the firm Bellwick, formerly called Cravenmoor, spoke.",
     {"Cravenmoor SUCCEEDED_BY Bellwick"}),
    ("en", "The British arm of the firm Bellwick, now called Cravenmoor, spoke.", set()),
    ("en", "The software of the firm Bellwick, formerly called Duskfly, is old.", set()),
    # what a noun of kinship tells stands whatever the line doubts
    ("en", "Tarnfield Systems moved its headquarters to the Kenya border.", set()),
    ("en", ("The company Tarnfield denied that its parent company, Cravenmoor Systems, sold"
     " drones to Kenya."),
     {"Cravenmoor Systems SUPPLIED_TO Kenya (denied)", "Tarnfield OWNED_BY Cravenmoor Systems"}),
    ("en", "The company Tarnfield may sell its subsidiary, Cravenmoor Systems.",
     {"Cravenmoor Systems OWNED_BY Tarnfield"}),
    ("en", "The company Tarnfield is looking for a new owner, Cravenmoor Systems said.", set()),
    ("en", "The company Tarnfield denied having a parent company, Cravenmoor Systems.", set()),
    ("en", "The company Tarnfield added the Lowick Police to a list of rivals, as a client wished.",
     set()),
]
# fmt: on


@pytest.mark.parametrize(("lang", "text", "claims"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_what_is_moved_held_or_suspected(lang: str, text: str, claims: set[str]) -> None:
    """A firm's own seat and shares are read; on whom something is used casts no doubt on it."""
    assert told(text, lang) == claims
