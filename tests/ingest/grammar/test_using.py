"""What a body did using goods it used: in front of what it did, and behind phones it broke into."""

import pytest

from graph import LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


def _users(lang: str, text: str) -> set[str]:
    found = extract(plain_report(text, lang))
    return {one.object.name for one in found if one.held and one.link is LinkKind.USED_BY}


@pytest.mark.parametrize(
    "text",
    [
        "Using the spyware Molglas, the Lowick Police tracked protesters.",
        "Using Molglas, the Lowick Police arrested ten people.",
        "The Lowick Police hacked phones using the spyware Molglas.",
        "The Lowick Police infected phones with the spyware Molglas.",
        "Phones of reporters were hacked by the Lowick Police using the spyware Molglas.",
    ],
)
def test_what_was_done_using_goods_is_use(text: str) -> None:
    """The body that does something with goods, or to phones, is held as their user."""
    assert _users("en", text) == {"Lowick Police"}


@pytest.mark.parametrize(
    "text",
    [
        "Without using the spyware Molglas, the Lowick Police tracked protesters.",
        "Not using the spyware Molglas, the Lowick Police tracked protesters.",
        "Before using Molglas, the Lowick Police asked the court.",
        "Using the spyware Molglas, hackers attacked the Lowick Police.",
        "Using the spyware Molglas, the Lowick Police was hacked by Osterby.",
        "Using the spyware Molglas, the Lowick Police said, is illegal.",
        "Using the spyware Molglas, the Lowick Police ruled, is illegal.",
        "Using Molglas, critics of the Lowick Police watched the square.",
        "Using the spyware Molglas would break the law, the Lowick Police said.",
        "Using Molglas, the Lowick Police could track protesters.",
        "The Lowick Police arrested hackers using the spyware Molglas.",
        "The Lowick Police banned phones using the system Molglas.",
        "The Lowick Police returned phones with the spyware Molglas.",
        "The Lowick Police replaced cameras with the system Molglas on them.",
        "The Lowick Police did not hack phones using the spyware Molglas.",
        "The Lowick Police wants to hack phones using the spyware Molglas.",
    ],
)
def test_what_others_use_is_not_the_bodys(text: str) -> None:
    """Nothing is held where others may use it, or where nothing was done."""
    assert _users("en", text) == set()
