"""What did not happen is no fact, whatever link it would be; what did stays one.

A line of a file is a sentence and, behind a bar, the facts that it tells: none without one.
"""

from pathlib import Path

import pytest
import reports

FOLDER = Path(__file__).parent


def lines(name: str) -> list[tuple[str, str, str]]:
    """The sentences of all languages, each with its language and its facts as they stand there."""
    found = []
    for file in sorted(FOLDER.glob(f"{name}.*.txt")):
        lang = file.suffixes[0].removeprefix(".")
        for line in file.read_text("utf-8").splitlines():
            text, _, told = line.partition(" | ")
            found.append((lang, text, told))
    return found


@pytest.mark.parametrize(("lang", "text", "told"), lines("undone"))
def test_what_did_not_happen_is_no_fact(lang: str, text: str, told: str) -> None:
    """Denied, refused, failed, weighed, hoped for or to come: only what else is told is held."""
    assert reports.facts(text, lang) == (set(told.split("; ")) if told else set())


@pytest.mark.parametrize(("lang", "text", "told"), lines("done"))
def test_what_did_happen_stays_a_fact(lang: str, text: str, told: str) -> None:
    """Nearly the same words, of something that was done: exactly that is held."""
    assert reports.facts(text, lang) == set(told.split("; "))


def test_both_are_read_in_every_language_that_has_them() -> None:
    """Sentences of four languages are tried, of what was done and of what was not."""
    for name in ("undone", "done"):
        assert {lang for lang, _, _ in lines(name)} == {"de", "en", "nl", "sv"}
