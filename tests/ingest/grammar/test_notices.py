"""What notices of award say is held with body, seller, product and date, and nothing else is."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from graph import ACCUSATIONS, Claim
from ingest.grammar.calibrate import plain_report
from ingest.grammar.claims import claims_of
from ingest.grammar.engine import reading
from ingest.grammar.words.labels import spelled
from ingest.grammar.words.packs import languages, load
from ingest.scorer.weigh import weighed

NOTICES, FORMS = yaml.safe_load_all(Path(__file__).with_name("notices.yaml").read_text("utf-8"))
_LIKELY = 0.5

BODIES = {"en": "Velmara National Police", "nl": "Politie Veldmark", "fr": "Police de Belmont"}


def read(text: str, lang: str) -> tuple[Claim, ...]:
    """The claims of a text, weighed as a report's are."""
    found = reading(text, lang)
    assert found is not None
    return claims_of(plain_report(text, lang), weighed(found))


def sales(text: str, lang: str) -> set[tuple[str | None, ...]]:
    """Who is held to have sold what to whom, and when."""
    return {
        (
            one.subject.name,
            one.object.name,
            one.product.name if one.product else None,
            one.valid.start,
        )
        for one in read(text, lang)
        if one.held and one.link in ACCUSATIONS
    }


@pytest.mark.parametrize("notice", NOTICES, ids=lambda one: one["text"].split("\n")[1][:40])
def test_what_a_notice_says_is_held_and_nothing_else(notice: dict[str, Any]) -> None:
    """Contractor, authority, product and date of each, whichever of seven languages it is in."""
    assert sales(notice["text"], notice["lang"]) == set(map(tuple, notice["held"]))


def test_the_words_of_a_sale_are_all_lines_that_tell_of_it() -> None:
    """Whoever reads the quotation sees the body, the seller, the goods and the date."""
    [notice] = [one for one in NOTICES if "Title: Supply of" in one["text"]]
    [quote] = [one.quote for one in read(notice["text"], "en") if one.held]
    assert quote == notice["text"].partition("\n\n")[2].partition("\nValue")[0]


def test_a_value_may_stand_below_its_label() -> None:
    """As official journals print it, with numbering, and the contractor first."""
    text = (
        "V.2.3) Name and address of the contractor\nHalden Optics AS\nOslo\n\n"
        "I.1) Name and addresses of the contracting authority:\nVelmara National Police\n"
        "V.2.1) Date of conclusion of the contract:\n23/04/2019\n"
    )
    found = {(one.subject.name, one.object.name, one.valid.start) for one in read(text, "en")}
    assert ("Halden Optics AS", "Velmara National Police", "2019-04-23") in found


@pytest.mark.parametrize("form", FORMS, ids=lambda one: one["text"].split("\n")[0][:40])
def test_forms_of_official_journals_wait_as_one_claim(form: dict[str, Any]) -> None:
    """Below the titles of sections, and in tables of two columns: all of a sale, to be reviewed."""
    found = [one for one in read(form["text"], form["lang"]) if one.confidence >= _LIKELY]
    told = {
        (one.subject.name, one.object.name, one.product.name if one.product else None,
         one.valid.start)
        for one in found if one.link in ACCUSATIONS
    }  # fmt: skip
    assert told == set(map(tuple, form["waits"]))


@pytest.mark.parametrize(
    ("said", "lang", "start"),
    [
        ("2020-03-02", "en", "2020-03-02"),
        ("23/04/2019", "en", "2019-04-23"),
        ("04/23/2019", "en", "2019-04-23"),
        ("03/04/2019", "en", "2019"),
        ("04/04/2019", "en", "2019-04-04"),
        ("3.4.2019", "nl", "2019-04-03"),
        ("31/02/2019", "fr", None),
        ("12 March 2019", "en", "2019-03-12"),
        ("spring 2019", "en", "2019"),
        ("soon", "en", None),
    ],
)
def test_no_part_of_a_date_is_guessed(said: str, lang: str, start: str | None) -> None:
    """Where a day could be a month, only the year is told; a day that is none tells nothing."""
    labels = load(lang).labels if load(lang) else {}
    text = "\n".join(
        [
            f"{labels['taker'][0].capitalize()}: {BODIES[lang]}",
            f"{labels['seller'][0].capitalize()}: Halden Optics AS",
            f"{labels['date'][0].capitalize()}: {said}",
        ]
    )
    starts = {one.valid.start for one in read(text, lang) if one.quote.endswith(said)}
    assert starts == {start}


@pytest.mark.parametrize("lang", languages())
def test_no_label_says_two_things(lang: str) -> None:
    """Each wording of a pack belongs to one role, and stands there once."""
    pack = load(lang)
    assert pack is not None
    every = [spelled(label) for labels in pack.labels.values() for label in labels]
    assert len(every) == len(set(every)) > 0
