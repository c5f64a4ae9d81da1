"""Names in another script, right behind a name: aliases with their language, and nobody else's."""

import pytest

from graph import Claim
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

SALE = {
    "en": "Tarnfield{seller} sold cameras to the Lowick Public Security Bureau{buyer}{end}.",
    "nl": "Het bedrijf Tarnfield{seller} leverde camera's aan de Lowick Police{buyer}{end}.",
    "de": "Das Unternehmen Tarnfield{seller} lieferte Kameras an die Lowick Police{buyer}{end}.",
    "fr": "L'entreprise Tarnfield{seller} a vendu des caméras à la Lowick Police{buyer}{end}.",
    "es": "La empresa Tarnfield{seller} vendió cámaras a la Lowick Police{buyer}{end}.",
    "it": "L'azienda Tarnfield{seller} ha venduto telecamere alla Lowick Police{buyer}{end}.",
    "sv": "Företaget Tarnfield{seller} sålde kameror till Lowick Police{buyer}{end}.",
}
YEAR = {"en": "in", "nl": "in", "de": "im Jahr", "fr": "en", "es": "en", "it": "nel", "sv": "år"}


def held(text: str, lang: str) -> tuple[Claim, ...]:
    """The claims of a text that are held, each found in it."""
    report = plain_report(text, lang)
    found = tuple(claim for claim in extract(report) if claim.held)
    for claim in found:
        claim.check_against(report)
    return found


def names(text: str, lang: str = "en") -> set[tuple[str, str]]:
    """The names in other scripts that anybody in a text has, each with its language."""
    found = extract(plain_report(text, lang))
    ends = [end for claim in found for end in (claim.subject, claim.object)]
    return {pair for end in ends for pair in end.languages.items()}


@pytest.mark.parametrize("lang", SALE)
@pytest.mark.parametrize(
    ("told", "name", "language"),
    [
        (" (落威市公安局)", "落威市公安局", "zh"),
        (", 落威市公安局, ", "落威市公安局", "zh"),
        (" (Полиция Ловика)", "Полиция Ловика", "und-Cyrl"),
        (", “Полиция Ловика”, ", "Полиция Ловика", "und-Cyrl"),
        (" (شرطة لوويك)", "شرطة لوويك", "und-Arab"),
        (" (ロウィック警察)", "ロウィック警察", "ja"),
        (" (로윅 경찰)", "로윅 경찰", "ko"),
    ],
)
def test_a_name_in_another_script_is_kept(lang: str, told: str, name: str, language: str) -> None:
    """In brackets or apposition it is an alias of the buyer, and the claims are what they were."""
    year = f"{YEAR[lang]} 2012"
    end = year if told.endswith(" ") else f" {year}"
    plain = held(SALE[lang].format(seller="", buyer="", end=f" {year}"), lang)
    found = held(SALE[lang].format(seller="", buyer=told, end=end), lang)
    (sale,) = (claim for claim in found if claim.link == "SUPPLIED_TO")
    assert sale.object.aliases == (name,)
    assert sale.object.languages == {name: language}
    assert sale.subject.languages == {}
    assert [(c.link, c.subject.name, c.object.name, c.valid) for c in found] == [
        (c.link, c.subject.name, c.object.name, c.valid) for c in plain
    ]


def test_each_has_its_own() -> None:
    """Two names in one sentence go to two entities, and one that says its language counts too."""
    text = "Tarnfield Systems (Тарнфилд) sold cameras to the Lowick Police (Chinese: “落威警察局”)."
    assert {(c.subject.aliases, c.object.aliases) for c in held(text, "en")} == {
        (("Тарнфилд",), ("落威警察局",))
    }


@pytest.mark.parametrize(
    "text",
    [
        "Tarnfield Systems sold cameras to the Lowick Police (“Мы всё видим”).",
        "Tarnfield Systems sold cameras to the Lowick Police (我们不知道。).",
        "Tarnfield Systems sold cameras to the Lowick Police (мы не знаем).",
        "Tarnfield Systems sold cameras to the Lowick Police (2012年5月).",
        "Tarnfield Systems sold cameras to the Lowick Police (二〇一二年).",
        "Tarnfield Systems sold cameras (摄像头) to the Lowick Police.",
        "Tarnfield Systems sold cameras to the police of Lowick (洛威).",
        "Tarnfield Systems sold cameras to the police of Lowick (洛威市).",
        "Tarnfield Systems sold cameras to the Police of Lowick (Ловик).",
        "Tarnfield Systems sold cameras to the Lowick Police in the city (落威).",
    ],
)
def test_what_is_no_name_of_it_is_nobodys(text: str) -> None:
    """A quotation, a sentence, a date, goods and the town in a name give no alias."""
    (sale, *_) = (claim for claim in held(text, "en") if claim.link == "SUPPLIED_TO")
    assert (sale.subject.aliases, sale.object.aliases) == ((), ())
    assert {name for name, _ in names(text)} <= {"Мы", "Ловик"}


def test_the_next_in_a_list_is_another() -> None:
    """Of "A, Б, and C" each is a buyer, and Б is no other name of A."""
    text = "Tarnfield sold cameras to the Lowick Police, Полиция Варде, and the Tarsk Police."
    sales = [claim for claim in held(text, "en") if claim.link == "SUPPLIED_TO"]
    assert {(claim.object.name, claim.object.aliases) for claim in sales} == {
        ("Lowick Police", ()), ("Полиция Варде", ()), ("Tarsk Police", ()),
    }  # fmt: skip


def test_a_name_behind_nothing_but_a_mark_is_of_nobody() -> None:
    """A text may begin so."""
    assert not names("“(洛威警察)")
