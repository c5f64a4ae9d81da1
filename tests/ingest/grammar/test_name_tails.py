"""Names that go on behind what could end them, and names that describe and call nothing."""

from reports import facts

WHOLE = [
    ("en", "The Kenyan police bought drones from Tarn Corporation Private Limited in 2020.",
     "Tarn Corporation Private Limited SUPPLIED_TO Kenyan police"),
    ("en", "The Kenyan police bought drones from Tarn Technologies Limited Liability Company.",
     "Tarn Technologies Limited Liability Company SUPPLIED_TO Kenyan police"),
    ("en", "The Kenyan police bought drones from Tarnwick Systems of America.",
     "Tarnwick Systems of America SUPPLIED_TO Kenyan police"),
    ("de", "Die kenianische Polizei kaufte Drohnen von der Firma Tarnwick Systems of America.",
     "Tarnwick Systems of America SUPPLIED_TO kenianische Polizei"),
    ("en", "The Lowick Police Department uses Tarn Flex Detection and Alert System.",
     "Tarn Flex Detection and Alert System USED_BY Lowick Police Department"),
    ("en", "The Lowick Police Department uses Tarn Detection, Alert, and Response System.",
     "Tarn Detection, Alert, and Response System USED_BY Lowick Police Department"),
    ("en", "The Kenyan police bought phones from the company Tarn*Link Corp. in 2020.",
     "Tarn*Link Corp. SUPPLIED_TO Kenyan police"),
]  # fmt: skip
APART = [
    ("en", "The Kenyan police bought drones from Tarnwick Systems of Israel.",
     "Tarnwick Systems BASED_IN Israel"),
    ("en", "Tarnwick Systems sold drones to the Lowick Police, Fire Department and Rescue Service.",
     "Tarnwick Systems SUPPLIED_TO Rescue Service"),
    ("en", "Kenya bought drones from Norvik Systems of Africa and Tarnwick Systems of Sweden.",
     "Tarnwick Systems SUPPLIED_TO Kenya"),
    ("en", "The Lowick Police Department uses Brasklight, Torsvik and Holmeye.",
     "Holmeye USED_BY Lowick Police Department"),
]  # fmt: skip
NOT_MADE = [
    ("en", "The app was developed by Lowick-based app-maker Torsvik.", "Lowick"),
    ("en", "The contract went to Norvik-owned camera maker Torsvik.", "MAKES Norvik"),
    ("de", "Der Lowick-basierte App-Hersteller Torsvik verkaufte sie.", "Lowick"),
    ("en", "Police bought it from Lowick-based subsidiary Torsvik Ltd.", "Lowick"),
    ("en", 'A Regular Meeting ("Work" Session) of the Lowick City Council was held.', "MAKES"),
    ("en", "Norvik Systems is a vendor. Norvik Systems' Financial Statement says so.", "MAKES"),
    ("en", "Norvik Systems is a vendor. Norvik Systems' Rope-and-Ladder Unit says so.", "MAKES"),
    ("en", "Norvik's Torsvik-Powered Surveillance grows. Torsvik is here.", "MAKES"),
]
MADE = [
    ("en", "Brasklight-maker Torsvik sold it to the police.", "Torsvik MAKES Brasklight"),
    ("de", "Der Brasklight-Hersteller Torsvik verkaufte sie.", "Torsvik MAKES Brasklight"),
    ("nl", "Brasklight-maker Torsvik verkocht ze.", "Torsvik MAKES Brasklight"),
    ("en", "Norvik Systems is a vendor. Norvik Systems' Falcon Eye was bought by the police.",
     "Norvik Systems MAKES Falcon Eye"),
    ("en", "The camera Holmeye (Brask Systems) was installed in 2019.",
     "Brask Systems MAKES Holmeye"),
]  # fmt: skip
CALLED = [
    ("en", "The police use AFR software made by Brask Systems (now Torsvik Ltd) called Holmeye."),
    ("en", "The police use a scanner built by Brask Systems, called Holmeye, since 2019."),
    ("de", "Die Polizei nutzt die Falcon-Software der Firma Brask Systems namens Holmeye."),
    ("sv", "Polisen använder AFR-programvara utvecklad av Brask Systems kallad Holmeye."),
    ("nl", "De politie gebruikt ANPR-software van het bedrijf Brask Systems, genaamd Holmeye."),
    ("fr", "La police utilise un logiciel développé par la société Brask Systems appelé Holmeye."),
]


def test_a_name_keeps_its_legal_form_its_continent_and_what_its_noun_is_for() -> None:
    """A second legal form, "of America" and a list before one noun are parts of a name."""
    missed = [text for lang, text, claim in WHOLE if claim not in facts(text, lang)]
    assert not missed


def test_a_country_a_body_and_a_list_of_names_end_a_name() -> None:
    """A country says where a firm is from, and members with their own nouns or names are many."""
    missed = [text for lang, text, claim in APART if claim not in facts(text, lang)]
    assert not missed


def test_a_name_that_describes_calls_no_goods() -> None:
    """A participle with a hyphen, a paper and two names in a bracket tell nobody who made it."""
    wrong = [text for lang, text, no in NOT_MADE if any(no in one for one in facts(text, lang))]
    assert not wrong


def test_a_name_that_calls_goods_tells_their_maker() -> None:
    """The noun of a maker, a genitive and a bracket still do."""
    missed = [text for lang, text, claim in MADE if claim not in facts(text, lang)]
    assert not missed


def test_called_behind_the_maker_names_the_goods() -> None:
    """What stands before the noun of the goods says of what kind they are."""
    told = {text: {one for one in facts(text, lang) if "MAKES" in one} for lang, text in CALLED}
    assert {text: found for text, found in told.items()
            if found != {"Brask Systems MAKES Holmeye"}} == {}  # fmt: skip
