"""Training passages: their format, and what they must not hold."""

import json
from pathlib import Path

import pytest

from graph import BadClaim, LinkKind
from ingest.scorer.training.passages import Fact, all_passages, main, part, read_passages

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"


def test_a_passage_is_read_with_every_fact_at_its_sentence(tmp_path: Path) -> None:
    """Sentences become text, a blank line a paragraph, and each fact knows where it is stated."""
    file = tmp_path / "en-one.txt"
    file.write_text(
        "# news\n"
        "Tarnfield sold Glasswing to Lowick police in 2019.\n"
        "> Tarnfield | SUPPLIED_TO | Lowick police | product=Glasswing year=2019-2021\n"
        "\n"
        "Nobody else bought it.\n",
        encoding="utf-8",
    )
    (one,) = read_passages(file)
    first = "Tarnfield sold Glasswing to Lowick police in 2019."
    assert one.text == f"{first}\n\nNobody else bought it."
    assert one.facts == (
        Fact("Tarnfield", LinkKind.SUPPLIED_TO, "Lowick police", 0, len(first),
             product="Glasswing", years=(2019, 2021)),
    )  # fmt: skip
    assert (one.lang, one.genre, one.id) == ("en", "news", "en-one-1")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("> A | SELLS | B", "no kind of link"),
        ("> A | MAKES", "needs source"),
        ("> A | MAKES | B | status=maybe", "no status"),
        ("> A | MAKES | B | year=soon", "no year"),
    ],
)
def test_a_malformed_fact_is_named_by_file_and_line(tmp_path: Path, line: str, said: str) -> None:
    """What is wrong is said in one sentence that starts with the place."""
    file = tmp_path / "en-two.txt"
    file.write_text(f"# news\nA makes B.\n{line}\n", encoding="utf-8")
    with pytest.raises(BadClaim, match=rf"^en-two\.txt:3: .*{said}"):
        read_passages(file)


def test_every_passage_that_is_shipped_is_sound() -> None:
    """All files parse, and every name of a fact stands in its passage."""
    assert main([]) == 0
    assert {one.lang for one in all_passages()} == {"de", "en", "es", "fr", "it", "nl", "sv"}


@pytest.mark.skipif(not CORPUS.is_dir(), reason="needs the gold corpus")
def test_no_passage_names_a_company_or_product_of_the_gold() -> None:
    """What the scorer is tested on is not what it learned from."""
    known = {
        entity["name"].lower()
        for file in CORPUS.glob("*.json")
        for entity in json.loads(file.read_text("utf-8"))["entities"]
        if entity["type"] in {"vendor", "product"} and " " in entity["name"]
    }
    used = {
        name.lower()
        for one in all_passages()
        for fact in one.facts
        for name in (fact.source, fact.target, fact.product)
    }
    assert known & used == set()


def test_a_larger_share_of_the_passages_holds_a_smaller_one() -> None:
    """A quarter is part of a half, in the same order, and the whole is everything."""
    every = all_passages()
    quarter, half = part(every, 0.25), part(every, 0.5)
    assert 0 < len(quarter) < len(half) < len(every)
    assert [one for one in half if one in set(quarter)] == list(quarter)
    assert part(every, 1.0) == every
