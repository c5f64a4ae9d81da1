"""Phrases in front, questions and titles: what only looks like a user, a tie or a buyer."""

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


def held(text: str, lang: str) -> set[tuple[str, str, str]]:
    """What a text is held to tell: kind, subject and object."""
    claims = extract(plain_report(text, lang))
    return {(c.link.value, c.subject.name, c.object.name) for c in claims if c.held}


FRONTED = (
    ("en", "With offices in Norway, Kenya and Togo, Brannec Ltd employs 200 people."),
    ("en", "In Norway, Kenya, and Togo, Brannec Ltd uses the software of Sorvane."),
    ("de", "In Norwegen, Kenia und Togo nutzt die Firma Brannec GmbH Kameras von Sorvane."),
    ("nl", "Met kantoren in Noorwegen, Kenia en Togo gebruikt Brannec BV 200 mensen."),
    ("sv", "Med kontor i Norge, Kenya och Togo använder Brannec AB 200 personer."),
    ("fr", "Présente en Norvège, Kenya et Togo, Brannec SA emploie 200 personnes."),
    ("es", "Con oficinas en Noruega, Kenia y Togo, Brannec SA emplea a 200 personas."),
    ("it", "Con uffici in Norvegia, Kenya e Togo, Brannec Spa impiega 200 persone."),
)


def test_no_member_of_a_list_in_front_uses_anything() -> None:
    """The last of the places that a fronted phrase lists is not who the verb is said of."""
    states = {"Kenya", "Kenia", "Togo"}
    wrong = {t for lang, t in FRONTED for _, _, user in held(t, lang) if user in states}
    assert wrong == set()


def test_a_list_behind_a_short_phrase_is_still_the_subject() -> None:
    """Where no comma ends the list, its members do what the verb says."""
    for front in ("According to Reuters", "In 2019", "In Norway"):
        found = held(f"{front}, Kenya, Uganda and Togo bought cameras from Brannec Ltd.", "en")
        buyers = {taker for _, _, taker in found}
        assert {"Kenya", "Togo"} <= buyers, front
    found = held("With Kenya, Uganda and Togo, Ghana bought cameras from Brannec Ltd.", "en")
    assert {taker for kind, _, taker in found if kind == "SUPPLIED_TO"} == {"Ghana"}


ASKED = (
    ("en", "Whether Brannec Ltd works with Kent Police is unclear."),
    ("en", ("To ask the Secretary of State for the Home Department, whether Brannec Ltd works "
           "with Kent Police.")),
    ("de", "Es ist unklar, ob die Brannec GmbH mit der Polizei Berlin zusammenarbeitet."),
    ("sv", "Det är oklart om Brannec AB samarbetar med Polismyndigheten."),
)  # fmt: skip


def test_a_question_is_no_tie() -> None:
    """Whether somebody works with somebody is asked, and nobody says so."""
    assert {text for lang, text in ASKED if held(text, lang)} == set()
    told = "Brannec Ltd works with Kent Police, the minister said when asked whether he knew."
    assert ("LINKED_TO", "Brannec Ltd", "Kent Police") in held(told, "en")


TITLED = (
    ("es", ("El contrato de “Prestación de Servicios de Seguridad Tecnológica en las Prisiones” "
           "fue firmado por el Ministerio de Justicia, el Instituto Penal (IPE) y el consorcio "
           "Brannec S.A.C., conformado por las empresas Sorvane Lima y Sorvane.")),
    ("en", ("The contract “Supply of Security Services in Prisons” was signed by the Ministry "
           "of Justice and Brannec Ltd.")),
)  # fmt: skip


def test_the_title_of_a_contract_is_no_body() -> None:
    """What a contract is called in quotation marks buys nothing; a name in them sells."""
    wrong = {
        o for lang, text in TITLED for _, _, o in held(text, lang)
        if "Servicios" in o or "Services" in o
    }  # fmt: skip
    assert wrong == set()
    text = "The contract with “Brannec Systems” was signed by the Ministry of Justice."
    assert ("SUPPLIED_TO", "Brannec Systems", "Ministry of Justice") in held(text, "en")


def test_a_participle_behind_and_goes_on_with_the_passive() -> None:
    """A firm that was listed somewhere and bought by another is the one that was bought."""
    text = "Brannec Ltd was listed on the Oslo Stock Exchange and then acquired by Sorvane Group."
    owned = {(s, o) for kind, s, o in held(text, "en") if kind == "OWNED_BY"}
    assert owned == {("Brannec Ltd", "Sorvane Group")}


def test_what_a_unit_was_renamed_is_not_its_owner() -> None:
    """The unit of a group bears the new name, and the group keeps its own."""
    texts = (
        ("fr", "La filiale du groupe Sorvane, renommée Brannec puis Nightjar, vend des caméras."),
        ("en", "The subsidiary of the Sorvane Group, renamed Brannec in 2010, sold cameras."),
    )
    found = {(s, o) for lang, t in texts for k, s, o in held(t, lang) if k == "SUCCEEDED_BY"}
    assert found == {("Brannec", "Nightjar")}
    plain = "Sorvane Group Ltd, renamed Brannec Ltd in 2010, sold cameras to Kenya."
    assert "SUCCEEDED_BY" in {kind for kind, _, _ in held(plain, "en")}
