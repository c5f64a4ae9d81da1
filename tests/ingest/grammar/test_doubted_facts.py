"""What is thought, likened, withdrawn or won by nobody is held of nobody; a plain line near is."""

import pytest

from graph import Status
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

Pairs = set[tuple[str, str]]
SOLD = {("Tarnfield Systems", "Lowick Police")}
FACTS = {Status.ASSERTED, Status.REPORTED}
TIES = {"SUPPLIED_TO", "USED_BY", "OWNED_BY", "MAKES"}


def facts(lang: str, text: str) -> Pairs:
    """The ends of what is held as a fact."""
    return {
        (c.subject.name, c.object.name)
        for c in extract(plain_report(text, lang))
        if c.held and c.link.value in TIES and c.status in FACTS
    }


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Some believe Tarnfield Systems sold cameras to the Lowick Police."),
        (
            "en",
            "There is little evidence that Tarnfield Systems sold spyware to the Lowick Police.",
        ),
        ("nl", "Activisten vrezen dat Tarnfield Systems camera's aan de politie heeft verkocht."),
        ("nl", "Sommigen geloven dat de politie van Lowick camera's van Tarnfield heeft gekocht."),
        ("nl", "Het is onwaarschijnlijk dat Kelm Optics het bedrijf Tarnfield heeft gekocht."),
        ("nl", "Er is weinig bewijs dat de politie van Lowick camera's van Tarnfield gebruikt."),
        ("fr", "Il y a peu de preuves que Tarnfield a vendu des caméras à la police de Lowick."),
        ("fr", "Des critiques affirment que Tarnfield a vendu des caméras à la police de Lowick."),
        ("fr", "Il est possible que Tarnfield a livré du matériel d'écoute à la police de Lowick."),
        ("es", "Hay pocas pruebas de que Tarnfield vendió cámaras a la policía de Lowick."),
        ("es", "Los críticos afirman que Tarnfield vendió cámaras a la policía de Lowick."),
        ("it", "Ci sono poche prove che Tarnfield ha venduto telecamere alla polizia di Lowick."),
        ("sv", "Det finns få bevis för att Tarnfield Systems sålde kameror till polisen i Lowick."),
        ("sv", "Det finns knappt några bevis för att polisen i Lowick använde Halmer."),
    ],
)
def test_what_is_only_thought_is_no_fact(lang: str, text: str) -> None:
    """Belief, fear and too little evidence tell nothing, whatever clause follows."""
    assert facts(lang, text) == set()


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "Documents show that Tarnfield Systems sold cameras to the Lowick Police.", SOLD),
        (
            "nl",
            "Documenten tonen dat Tarnfield Systems camera's aan de politie van Lowick verkocht.",
            {("Tarnfield Systems", "politie van Lowick")},
        ),
        (
            "sv",
            "Dokument visar att Tarnfield Systems sålde kameror till polisen i Lowick.",
            {("Tarnfield Systems", "polisen i Lowick")},
        ),
        (
            "es",
            "Los documentos muestran que Tarnfield vendió cámaras a la policía de Lowick.",
            {("Tarnfield", "policía de Lowick")},
        ),
    ],
)
def test_what_is_shown_is_one(lang: str, text: str, told: Pairs) -> None:
    """A verb of showing tells what follows."""
    assert facts(lang, text) == told


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The Lowick Police bought cameras like those sold by Tarnfield Systems."),
        ("de", "Die Polizei Lowick kaufte ähnliche Kameras wie die von Tarnfield Systems."),
        (
            "fr",
            "La police de Lowick a acheté des caméras semblables à celles de Tarnfield Systems.",
        ),
        ("sv", "Polisen i Lowick köpte liknande kameror som de från Tarnfield Systems."),
    ],
)
def test_goods_like_those_of_a_firm_are_not_its_own(lang: str, text: str) -> None:
    """A comparison names whose goods are alike, and who sold none."""
    assert facts(lang, text) == set()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "The report that Tarnfield Systems sold cameras to the Lowick Police was withdrawn.",
        ),
        (
            "en",
            "An invoice which showed that Tarnfield sold drones to Lowick Police was a forgery.",
        ),
        ("fr", "L'article selon lequel Tarnfield a vendu des caméras à la police a été retiré."),
    ],
)
def test_a_paper_that_is_worth_nothing_tells_nothing(lang: str, text: str) -> None:
    """The end of the line takes back what its subject says."""
    assert facts(lang, text) == set()


def test_goods_may_be_withdrawn_after_their_sale() -> None:
    """What a relative clause at the end says of goods leaves the paper as it is."""
    text = (
        "The report shows that Tarnfield Systems sold cameras to the Lowick Police, "
        "which were withdrawn."
    )
    assert facts("en", text) == SOLD


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Tarnfield Systems came close to winning a contract to supply the Lowick Police."),
        ("en", "Tarnfield Systems nearly won a contract to supply cameras to the Lowick Police."),
        (
            "en",
            "It is unlikely that Tarnfield won a contract to supply cameras to the Lowick Police.",
        ),
        ("fr", "Tarnfield a presque remporté un contrat pour équiper la police de Lowick."),
    ],
)
def test_a_contract_that_was_not_won_binds_nobody(lang: str, text: str) -> None:
    """What the infinitive says rests on the winning."""
    assert facts(lang, text) == set()


def test_one_that_was_won_does() -> None:
    """The plain line stays held."""
    text = "Tarnfield Systems won a contract to supply cameras to the Lowick Police."
    assert facts("en", text) == SOLD


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Tarnfield, headquartered in Munich, which sold drones to the Lowick Police, closed.",
        ),
        ("fr", "Tarnfield, basée à Munich, qui a vendu des drones à la police de Lowick, a fermé."),
        ("es", "Tarnfield, con sede en Múnich, que vendió drones a la policía de Lowick, cerró."),
        ("sv", "Tarnfield, med säte i München, som sålde kameror till polisen i Lowick, stängde."),
    ],
)
def test_a_seat_sells_nothing(lang: str, text: str) -> None:
    """The relative clause behind a place is said of who sits there."""
    assert not {one for one in facts(lang, text) if one[0][0] == "M"}


@pytest.mark.parametrize(
    ("lang", "text", "body"),
    [
        (
            "en",
            "Tarnfield Systems signed a contract with the Lowick Police for Halmer.",
            "Lowick Police",
        ),
        (
            "fr",
            "Tarnfield a signé un contrat avec la Police de Lowick pour Halmer.",
            "Police de Lowick",
        ),
        (
            "es",
            "Tarnfield firmó un contrato con la Policía de Lowick para Halmer.",
            "Policía de Lowick",
        ),
    ],
)
def test_what_a_contract_is_for_is_no_part_of_a_body(lang: str, text: str, body: str) -> None:
    """A name no dictionary has behind "for" is that of goods."""
    assert {taker for seller, taker in facts(lang, text) if seller.startswith("T")} <= {
        body, "Halmer",
    }  # fmt: skip


def test_what_an_office_is_for_is() -> None:
    """Ordinary words behind "for" go on with its name."""
    text = "Tarnfield Systems sold cameras to the Lowick Office for National Security."
    assert facts("en", text) == {("Tarnfield Systems", "Lowick Office for National Security")}


def test_who_stands_behind_the_verb_is_the_customer() -> None:
    """Those before it are joined to whose customers they are."""
    text = (
        "Among the customers of Tarnfield Systems, Kelm Optics and Drell Signals is Dunmore Bank."
    )
    assert {taker for _, taker in facts("en", text)} <= {"Dunmore Bank"}


def test_clients_of_a_body_are_not_that_body() -> None:
    """A noun with a capital at the start of a line is no name."""
    assert facts("en", "Clients of the Lowick Police used Halmer to track phones.") == set()


@pytest.mark.parametrize("noun", ["prison service", "fire brigade", "tax office"])
def test_a_name_before_a_noun_is_not_whom_the_noun_tells(noun: str) -> None:
    """The town is not its service, and a name with no noun behind it is whom it names."""
    text = f"Tarnfield Systems sold cameras to the Lowick {noun}."
    assert ("Tarnfield Systems", "Lowick") not in facts("en", text)
    plain = "Tarnfield Systems sold cameras to the Lowick Police last year."
    assert facts("en", plain) == SOLD


def test_when_it_was_sold_is_no_noun_of_a_name() -> None:
    """A time behind a name is no compound with it."""
    text = "Tarnfield Systems sold cameras to the NIS last year."
    assert facts("en", text) == {("Tarnfield Systems", "NIS")}
