"""What is held beside words that doubt something else, and what is not held for words like them.

Each sentence was written for a small change of the grammar that no test asked had noticed.
"""

import pytest
import reports

HELD = [
    # What one point of a word means elsewhere denies nothing: "mis au point".
    (
        "fr",
        "Selon le journal, Kestrelia est un logiciel mis au point par Tarnwell SA.",
        "Tarnwell SA MAKES Kestrelia",
    ),
    (
        "en",
        "Brannec Ltd is a firm whose customers include the Kenyan police.",
        "Brannec Ltd SUPPLIED_TO Kenyan police",
    ),
    # No change of owners, though a passive stands in the present.
    (
        "de",
        "Die Brannec AG, eine Tochter der Holm AG, wird von der Tarnwell AG beliefert.",
        "Brannec AG OWNED_BY Holm AG",
    ),
    (
        "en",
        "Brannec Ltd, linked to the Nightjar programme, sells drones.",
        "Brannec Ltd LINKED_TO Nightjar",
    ),
    # Behind a comma "which" is no question.
    (
        "en",
        "The minister asked about the cameras, which Brannec Ltd sold to the Kenyan police.",
        "Brannec Ltd SUPPLIED_TO Kenyan police",
    ),
    (
        "en",
        "The Kenyan police admitted to using Glasswing.",
        "Glasswing USED_BY Kenyan police",
    ),
    (
        "en",
        "A contract between Tarnwell, Brannec Ltd and the Kenyan police was signed.",
        "Brannec Ltd SUPPLIED_TO Kenyan police",
    ),
    (
        "en",
        "The Glasswing system was installed at the Kenyan police.",
        "Glasswing SUPPLIED_TO Kenyan police",
    ),
    (
        "en",
        "The agencies that use Glasswing are the Kenyan police and the Ugandan army.",
        "Glasswing USED_BY Kenyan police; Glasswing USED_BY Ugandan army",
    ),
    # A text that breaks off in a hyphen is read as far as it goes.
    ("en", "Tarnwell Ltd works with Brannec-", "Tarnwell Ltd LINKED_TO Brannec"),
    # The cameras are false, not what is said of them.
    (
        "en",
        "Brannec Ltd makes cameras. It sold fake cameras to the Kenyan police.",
        "Brannec Ltd SUPPLIED_TO Kenyan police",
    ),
    # To each its own: nothing of what one got went to the other.
    (
        "en",
        "Brannec sold the Duskfly system to Kenyan police and the Zarvix system to Ugandan police.",
        (
            "Brannec SUPPLIED_TO Kenyan police; Brannec SUPPLIED_TO Ugandan police; "
            "Duskfly SUPPLIED_TO Kenyan police"
        ),
    ),
    # "The" of Swedish makes it one body, whatever its ending.
    (
        "sv",
        "Brannec AB samarbetar med den svenska armén.",
        "Brannec AB LINKED_TO svenska armén",
    ),
]
NOT_HELD = [
    ("de", "Geliefert hätte die Brannec AG Kameras an die kenianische Polizei."),
    ("en", "The Kenyan police argued for using Glasswing."),
    ("en", "The Kenyan police used the weakness of Glasswing."),
    ("en", "The minister said he loathed that Brannec Ltd sold cameras to the Kenyan police."),
    ("fr", "Le voyage de Tarnwell SA, effectué en relation avec Brannec SA, a été payé."),
    ("en", "Brannec Ltd, an ex-wholly owned subsidiary of Tarnwell Ltd, sells cameras."),
    # Who installs it is no seller, and whose daughter it is stands behind it.
    ("en", "The minister installed the Glasswing system in Kenya."),
    ("de", "Die Tarnwell AG verklagte die Tochter Brannec GmbH des Ministers."),
    # The Danish company may be who stands nearer.
    ("en", "Brannec Ltd makes cameras. Tarnwell Ltd met the Danish company in Nairobi."),
    # "The company" may be the one bought from, or the one that the text is about.
    ("en", "Zarvix Ltd is from Kiel. The army bought from Brannec Ltd. The firm sold it to Kenya."),
    (
        "en",
        """Zarvix Ltd is old. Zarvix Ltd makes cameras.

Police raided Tarnwell. The company sold drones to the Kenyan police.""",
    ),
    # Whose group only says it may be no seller itself.
    ("en", "Tarnwell Group says that it sold cameras to the Kenyan police."),
    # Which of them, nobody knows.
    ("en", "Two Brannec companies sold cameras to the Kenyan police."),
    ("nl", "De Glasswing, een rivaal van de Nightjar van Holm BV, is een drone."),
]
NOT_TOLD = [
    # Who only allegedly makes it may make none.
    ("en", "Brannec Ltd allegedly develops Zarvix. The software is used by the Kenyan police."),
    ("en", "The Kenyan police selected Zarvix."),
    ("de", "Die Brannec GmbH ist eine Firma. Der Brannec-Partner Bundespolizei schweigt."),
    ("de", "Ein Erkennungssystem Zarvix der kenianischen Polizei filmt Gesichter."),
]


@pytest.mark.parametrize(("lang", "text", "told"), HELD)
def test_words_that_doubt_something_else_take_nothing_back(lang: str, text: str, told: str) -> None:
    """Exactly what the line tells is held as a fact."""
    assert reports.facts(text, lang) == set(told.split("; "))


@pytest.mark.parametrize(("lang", "text"), NOT_HELD)
def test_what_the_line_takes_back_is_not_held(lang: str, text: str) -> None:
    """Not even as an allegation, where it is told as what would have been."""
    assert not [one for one in reports.extract(reports.plain_report(text, lang)) if one.held]


@pytest.mark.parametrize(("lang", "text"), NOT_TOLD)
def test_a_name_beside_a_body_is_nothing_that_it_got(lang: str, text: str) -> None:
    """No rule claims that goods were supplied or used."""
    links = {" SUPPLIED_TO ", " USED_BY "}
    assert not [one for one in reports.told(text, lang) if any(link in one for link in links)]


def test_the_first_of_two_makers_is_held() -> None:
    """Behind "by" it stands right behind what it makes."""
    text = "Glasswing, a system by Brannec Ltd and Tarnwell Ltd, films faces."
    assert "Brannec Ltd MAKES Glasswing" in reports.facts(text, "en")
