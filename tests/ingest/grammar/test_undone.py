"""What did not happen is no fact, whatever link it would be; what did stays one.

A line of a file is a sentence and, behind a bar, the facts that it tells: none without one.
"""

from pathlib import Path

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

FOLDER = Path(__file__).parent


def lines(name: str) -> list[tuple[str, str]]:
    """The sentences of a file, each with its facts as they stand there."""
    told = FOLDER.joinpath(name).read_text("utf-8").splitlines()
    return [(text, facts) for text, _, facts in (line.partition(" | ") for line in told)]


def facts(text: str, lang: str) -> set[str]:
    """What is held of a text as asserted."""
    claims = extract(plain_report(text, lang))
    held = (one for one in claims if one.held and one.status.value == "asserted")
    return {f"{one.subject.name} {one.link.value} {one.object.name}" for one in held}


@pytest.mark.parametrize(("text", "told"), lines("undone.en.txt"))
def test_what_did_not_happen_is_no_fact(text: str, told: str) -> None:
    """Denied, refused, failed, weighed, hoped for or to come: only what else is told is held."""
    assert facts(text, "en") == (set(told.split("; ")) if told else set())


@pytest.mark.parametrize(("text", "told"), lines("done.en.txt"))
def test_what_did_happen_stays_a_fact(text: str, told: str) -> None:
    """Nearly the same words, of something that was done: exactly that is held."""
    assert facts(text, "en") == set(told.split("; "))
