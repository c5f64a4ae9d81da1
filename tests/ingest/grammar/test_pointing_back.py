"""What "the company", "the army" and "it" may point back to, and what they may not."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

_SALE = {"Tarnfield Systems SUPPLIED_TO Lowick Police"}


def sales(text: str, lang: str = "en") -> set[str]:
    """The sales that are held of a text: who, to whom."""
    found = [one for one in extract(plain_report(text, lang)) if one.held]
    told = {f"{one.subject.name} {one.link.value} {one.object.name}" for one in found}
    return {one for one in told if "SUPPLIED_TO" in one}


@pytest.mark.parametrize(
    "noun",
    [
        "The company", "This firm", "The same vendor", "The spyware maker", "The private company",
        "The controversial firm", "The Munich-based company",
    ],
)  # fmt: skip
def test_a_noun_that_tells_nobody_apart_points_back_to_the_firm_before(noun: str) -> None:
    """Its field, its seat, and praise or blame."""
    text = f"Tarnfield Systems was founded in 1999. {noun} sold cameras to the Lowick Police."
    assert sales(text) == _SALE


@pytest.mark.parametrize(
    "noun",
    [
        "Another vendor", "Every company", "Any company", "Our company", "Its company",
        "The rival company", "The second company", "The larger company", "The former company",
        "The winning company", "The sister company", "The insurance company", "The law firm",
        "The company next door",
    ],
)  # fmt: skip
def test_a_noun_that_tells_somebody_apart_points_back_to_nobody(noun: str) -> None:
    """Another firm, or one of whom the text has not said such a thing."""
    text = f"Tarnfield Systems was founded in 1999. {noun} sold cameras to the Lowick Police."
    assert sales(text) == set()


def test_what_the_text_has_said_of_a_firm_tells_it_apart_from_no_other() -> None:
    """The insurance company that was named as one."""
    told = "Tarnfield Systems is an insurance company."
    text = f"{told} The insurance company sold cameras to the Lowick Police."
    assert sales(text) == _SALE


@pytest.mark.parametrize(
    "noun", ["another", "the other", "the federal", "the secret", "the neighbouring", "a second"]
)
def test_another_police_is_none_named_before(noun: str) -> None:
    """A word that the name of the first does not have."""
    text = f"The Lowick Police was founded in 1999. Tarnfield Systems sold it to {noun} police."
    assert sales(text) == set()


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("The Kenyan army has 2,000 soldiers.", {"Kenyan army"}),
        ("Kenya's army has 2,000 soldiers.", {"Kenya's army"}),
        ("The army of Kenya has 2,000 soldiers.", {"army of Kenya"}),
        ("Kenya's army is large. The army of Kenya is old.", {"Kenya's army"}),
        # Several, or one of which nobody has said whose it is.
        ("The Kenyan army met the Ugandan army.", set()),
        ("The Kenyan army fled. An army is costly.", set()),
        ("The army is large.", set()),
    ],
)
def test_the_army_is_the_only_one_that_the_text_has_placed(before: str, told: set[str]) -> None:
    """A body without a name keeps the nation that the text gave it."""
    found = sales(f"{before} The army bought cameras from Tarnfield Systems.")
    assert found == {f"Tarnfield Systems SUPPLIED_TO {one}" for one in told}


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan army fled. In Uganda, the army bought cameras from Tarnfield Systems.",
        "Police in Kenya, Uganda and Chad met. The police bought cameras from Tarnfield Systems.",
        "The Kenyan army fled. Another army bought cameras from Tarnfield Systems.",
    ],
)
def test_a_body_elsewhere_is_not_the_one_placed(text: str) -> None:
    """Another country, several of them, another body."""
    assert sales(text) == set()


@pytest.mark.parametrize(
    "second", ["The Kenyan police came.", "The police of Kenya came.", "Kenya's police came."]
)
def test_a_body_of_another_country_makes_the_noun_doubtful(second: str) -> None:
    """Whether the police is the one by name or the one of Kenya, nobody can tell."""
    text = f"The Lowick Police has officers. {second} The police bought from Tarnfield Systems."
    assert sales(text) == set()


def test_two_bodies_by_one_noun_in_a_paragraph_make_it_doubtful() -> None:
    """Either force may be meant."""
    text = "The Lowick Police left. The Ostmere Police did not. The police paid Tarnfield Systems."
    assert sales(text) == set()


def test_a_body_with_its_country_in_its_name_is_also_the_one_of_that_country() -> None:
    """Both phrases are of one body."""
    text = (
        "The Kenya Police Force has 2,000 officers. The Kenyan police came. "
        "The police bought cameras from Tarnfield Systems."
    )
    assert sales(text) == {"Tarnfield Systems SUPPLIED_TO Kenya Police Force"}


@pytest.mark.parametrize(
    "second",
    [
        "Its rival is bigger.", "Its subsidiary is in Kenya.", "A German company is bigger.",
        "The Kenyan government is its customer.", "Another vendor refused.",
    ],
)  # fmt: skip
def test_it_passes_over_nobody_who_acts(second: str) -> None:
    """A firm or a body without a name in the sentence before may be the one meant."""
    text = f"Tarnfield Systems is old. {second} It sold cameras to the Lowick Police."
    assert sales(text) == set()


@pytest.mark.parametrize(
    "second", ["The company has 200 employees.", "Its software is fast.", "Its founder is Israeli."]
)
def test_it_goes_on_about_a_firm_behind_what_is_said_of_it(second: str) -> None:
    """The firm itself, a thing of its, a person."""
    text = f"Tarnfield Systems is old. {second} It sold cameras to the Lowick Police."
    assert sales(text) == _SALE


def test_who_is_said_to_be_somebody_is_that_one() -> None:
    """Of "the market leader is X" it is X."""
    text = (
        "The leader is Tarnfield Systems, a firm in Munich. It sold cameras to the Lowick Police."
    )
    assert sales(text) == _SALE


_FOREIGN = {
    "de": (
        "Tarnfield Systems wurde 1999 gegründet. {} verkaufte Kameras an die Polizei Lowick.",
        "Das Unternehmen",
        ("Das andere Unternehmen", "Jedes Unternehmen", "Das Schwesterunternehmen"),
    ),
    "nl": (
        "Tarnfield Systems werd in 1999 opgericht. {} verkocht camera's aan de politie van Lowick.",
        "Het bedrijf",
        ("Het andere bedrijf", "Elk bedrijf", "Het zusterbedrijf", "Het tweede bedrijf"),
    ),
    "fr": (
        "Tarnfield Systems est ancienne. {} a vendu des caméras à la police de Lowick.",
        "L'entreprise",
        ("L'autre entreprise", "Chaque entreprise", "La société sœur", "L'entreprise concurrente"),
    ),
    "es": (
        "Tarnfield Systems fue fundada en 1999. {} vendió cámaras a la Policía de Lowick.",
        "La empresa",
        ("La otra empresa", "Cada empresa", "La empresa rival", "La segunda empresa"),
    ),
    "it": (
        "Tarnfield Systems è antica. {} ha venduto telecamere alla Polizia di Lowick.",
        "L'azienda",
        ("L'altra azienda", "Ogni azienda", "L'azienda rivale", "La seconda azienda"),
    ),
    "sv": (
        "Tarnfield Systems grundades 1999. {} sålde kameror till Polismyndigheten.",
        "Företaget",
        ("Det andra företaget", "Varje företag", "Systerbolaget"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("lang", sorted(_FOREIGN))
def test_so_in_every_language(lang: str) -> None:
    """The firm, and no other one."""
    text, same, others = _FOREIGN[lang]
    assert len(sales(text.format(same), lang)) == 1
    assert {one for one in others if sales(text.format(one), lang)} == set()


@pytest.mark.parametrize(
    ("lang", "between"),
    [
        ("de", "Ein anderes Unternehmen ist größer. Es verkaufte Kameras an die Polizei Lowick."),
        ("de", "Der Konkurrent ist größer. Es verkaufte Kameras an die Polizei Lowick."),
        ("nl", "Een ander bedrijf is groter. Het verkocht camera's aan de politie van Lowick."),
        ("fr", "Sa rivale est plus grande. Elle a vendu des caméras à la police de Lowick."),
        ("sv", "Konkurrenten är större. Det sålde kameror till Polismyndigheten."),
    ],
)
def test_so_does_it_in_other_languages(lang: str, between: str) -> None:
    """Whom the sentence between is about may be meant."""
    known = _FOREIGN[lang][0].split(". ")[0]
    assert sales(f"{known}. {between}", lang) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Tarnfield Systems makes Halmer. The Lowick Police bought its own software.",
        "Halmer was made by Tarnfield Systems. Its competitor is used by the Lowick Police.",
        "Halmer was made by Tarnfield Systems. Its successor is used by the Lowick Police.",
    ],
)
def test_its_own_and_its_competitor_are_no_goods_of_the_firm_before(text: str) -> None:
    """What a user has of its own, and who only stands in some relation to the goods."""
    found = {one.link.value for one in extract(plain_report(text, "en")) if one.held}
    assert found == {"MAKES"}


def test_its_goods_are_those_of_the_firm_before() -> None:
    """The plain possessive, and the seller's own."""
    assert sales("Tarnfield Systems is old. The Lowick Police bought its cameras.") == _SALE
    assert sales("Tarnfield Systems sold its own cameras to the Lowick Police.") == _SALE


@pytest.mark.parametrize(
    ("before", "noun"),
    [
        ("Tarnfield Systems is a German company.", "The French company"),
        ("Tarnfield Systems is German, unlike Kelm Optics.", "The French company"),
        ("Tarnfield Systems is a German company.", "The Israel-based company"),
        ("Tarnfield Systems makes cameras. Kelm Optics is a spyware vendor.", "The law firm"),
        (
            "Tarnfield Systems is a camera maker. Kelm Optics is a spyware vendor.",
            "The camera company",
        ),
    ],
)
def test_what_is_said_of_another_or_of_another_nation_is_not_the_last_named(
    before: str, noun: str
) -> None:
    """Its own nation was told, or the field is that of another firm."""
    assert sales(f"{before} {noun} sold cameras to the Lowick Police.") == set()
