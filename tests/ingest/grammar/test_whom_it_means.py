"""Who is meant by "the company", "its" and a label, and where a name ends: else nothing is held."""

import pytest

from tests.ingest.grammar.reports import facts

# What a hasty reader would hold, of texts in which another may be meant, or who is none.
NOBODY = [
    # Another firm is named since.
    (
        "en",
        (
            "Tarnwick Systems sold cameras. The sum was paid to Lowick Impex, a trading house "
            "that Tarnwick's auditors knew. A clerk at the Estonian manufacturer's office had "
            "left."
        ),
        "Lowick Impex BASED_IN Estonia",
    ),
    (
        "de",
        (
            "Die Grenzpolizei fliegt die Drohne Halmar 4.\n\nDie Direktion liest die Handys mit "
            "Veridol aus. Hinter der Software steht die Firma Quellborn."
        ),
        "Quellborn MAKES Halmar 4",
    ),
    (
        "nl",
        (
            "Hier zit Tarnwick Labs, de Poolse ploeg achter Glint.\n\nOp de banner van Rannakov "
            "staat een leus. Het bedrijfje uit Estland toont een drone."
        ),
        "Tarnwick Labs BASED_IN Estland",
    ),
    # "The company" is no committee.
    (
        "en",
        (
            "Ostmere Cloud is added for its part in it. The End-User Review Committee found that "
            "Glint, an engine which the company developed, has been in service with the Lowick "
            "Police."
        ),
        "End-User Review Committee MAKES Glint",
    ),
    # Two suppliers are no single one.
    (
        "en",
        (
            "Veridio, by contrast, is Tarnwick's own development. Both suppliers have changed "
            "since the first of these transactions: Halberd was bought by Gozo Brackwater in "
            "2021."
        ),
        "Veridio OWNED_BY Gozo Brackwater",
    ),
    # Who talks in a transcript is no firm.
    (
        "en",
        (
            "HOST: Where do they come from?\n\nLINDQVIST: They wrote it. We drank the "
            "coffee.\n\nHOST: And the neighbours?\n\nLINDQVIST: It is a Greek company."
        ),
        "LINDQVIST BASED_IN Greece",
    ),
    (
        "de",
        (
            "Stoica: Auf dem Papier macht sie Werbung.\n\nModeratorin: Woher stammt "
            "es?\n\nStoica: Von Quellborn, das sind litauische Händler."
        ),
        "Stoica BASED_IN Litauen",
    ),
    # Backers of whom is not told.
    (
        "en",
        (
            "Glintwood, the Irish start-up, has closed a round. Ostrahasto, a growth fund, came "
            "in for a quarter of it. Earlier backers, among them the French group Orvelle, sat "
            "this one out."
        ),
        "Orvelle INVESTED_IN Ostrahasto",
    ),
    # A record is about whom its name says, not its number, and not its old name.
    ("de", "Nr. 41\nName: Quellborn Optika\nSitz: Russland", "Nr BASED_IN Russland"),
    (
        "en",
        "Name: Tarnwick Negar\nFormerly: Brackwater Company\nCountry of registration: Iran",
        "Brackwater Company BASED_IN Iran",
    ),
    # Whoever sells a thing has not made it.
    (
        "de",
        (
            "Die Software Glint wurde getestet. Beide Behörden haben Glint bei der Quellborn "
            "Digital GmbH erworben."
        ),
        "Quellborn Digital GmbH MAKES Glint",
    ),
    # The committee of the state.
    (
        "fr",
        "Verrion livre des consoles au Comité de sécurité de l'État.",
        "Comité de sécurité PART_OF État",
    ),
    # The software of a rival.
    (
        "en",
        "The Lowick Police uses the software of a competitor of Brannec Systems.",
        "Brannec Systems USED_BY Lowick Police",
    ),
]
# What is sure nonetheless.
SURE = [
    (
        "en",
        (
            "Tarnwick Systems is a maker of cameras. The Estonian company sold Glint to the "
            "Lowick Police in 2019."
        ),
        "Tarnwick Systems BASED_IN Estonia",
    ),
    # What a firm is called is not what it is.
    (
        "en",
        "Halberd Sensor sold forty cameras to the Lowick Police in 2019.",
        "Halberd Sensor SUPPLIED_TO Lowick Police",
    ),
    (
        "en",
        "The Lowick Police bought the cameras from Ostmere Radio.",
        "Ostmere Radio SUPPLIED_TO Lowick Police",
    ),
    (
        "de",
        (
            "Die Direktion liest die Handys mit der Software Veridol aus. Hinter der Software "
            "steht die Firma Quellborn."
        ),
        "Quellborn MAKES Veridol",
    ),
    # A nationality and a foreign "and" inside of names.
    (
        "fr",
        "On a vendu à une société mauricienne, Océan Indien Optique, qui l'a revendu.",
        "Océan Indien Optique BASED_IN Maurice",
    ),
    (
        "it",
        "A incassare la provvigione fu la società panamense Robles y Quant.",
        "Robles y Quant BASED_IN Panama",
    ),
]


@pytest.mark.parametrize(("lang", "text", "wrong"), NOBODY)
def test_nothing_is_held_of_who_may_be_another(lang: str, text: str, wrong: str) -> None:
    """What another may be meant by, or nobody, is no link of theirs."""
    assert wrong not in facts(text, lang)


@pytest.mark.parametrize(("lang", "text", "right"), SURE)
def test_who_is_surely_meant_is_held(lang: str, text: str, right: str) -> None:
    """Where nobody else can be meant the link stands."""
    assert right in facts(text, lang)


def test_a_verdict_further_down_takes_back_what_stands_above() -> None:
    """Two lines on, "It was also mistaken" is said of the sale that was told; its goods stay."""
    told = "The Courier wrote that Tarnwick Systems had sold cameras to the Lowick Police."
    between = " The post was shared some nine thousand times."
    sale = "Tarnwick Systems SUPPLIED_TO Lowick Police"
    assert sale in facts(told + between + " It was also long, and was read by many.", "en")
    assert sale not in facts(told + between + " It was also mistaken, and is withdrawn.", "en")


def test_a_seat_is_told_whatever_else_is_not() -> None:
    """An adjective says where a firm is from, also where the rest of the line is no fact."""
    text = "It treats of the scanner which the Israeli firm Tarnwick Waves fabricates."
    assert "Tarnwick Waves BASED_IN Israel" in facts(text, "en")
