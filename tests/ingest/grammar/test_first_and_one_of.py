"""Who is the first to use something, one of its users, or has forty of them, uses it."""

import pytest
import reports


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        ("en", "The Tarsk Police was the first agency to use Norvex's software.",
         "Norvex USED_BY Tarsk Police"),
        ("en", "The Tarsk Police became the first force in Kenya to use Norvex's software.",
         "Norvex USED_BY Tarsk Police"),
        ("en", "The Tarsk Police, the latest agency to use Norvex's software, was silent.",
         "Norvex USED_BY Tarsk Police"),
        ("en", "Tarsk County is among the first counties to use Norvex's software.",
         "Norvex USED_BY Tarsk County"),
        ("en", "Tarsk County is one of the first counties to use Norvex's software.",
         "Norvex USED_BY Tarsk County"),
        ("en", "Kenya was the first country to buy cameras from Norvex.",
         "Norvex SUPPLIED_TO Kenya"),
        ("en", "The Tarsk Police, one of the longest users of Norvex's software, was silent.",
         "Norvex USED_BY Tarsk Police"),
        ("en", "The Tarsk Police, a user of Norvex's software, was silent.",
         "Norvex USED_BY Tarsk Police"),
        ("en", "The Tarsk Police, one of the largest customers of Norvex Systems, was silent.",
         "Norvex Systems SUPPLIED_TO Tarsk Police"),
        ("en", "The Tarsk Police has 40 Norvex cameras.", "Norvex USED_BY Tarsk Police"),
        ("en", "The Tarsk Police had several Norvex cameras in 2019.",
         "Norvex USED_BY Tarsk Police"),
        ("en", "The Tarsk Police's contract with Norvex expires in May.",
         "Norvex SUPPLIED_TO Tarsk Police"),
        ("en", "Norvex signed a deal with the Tarsk Immigration Services.",
         "Norvex SUPPLIED_TO Tarsk Immigration Services"),
    ],
)  # fmt: skip
def test_who_is_told_so_uses_it(lang: str, text: str, claim: str) -> None:
    """Being first, being one of them and having many says it as much as a verb does."""
    assert claim in reports.facts(text, lang)


@pytest.mark.parametrize(
    "text",
    [
        "The Tarsk Police was not the first agency to use Norvex's software.",
        "The Tarsk Police will be the first agency to use Norvex's software.",
        "The Tarsk Police hopes to become the first agency to use Norvex's software.",
        "The Tarsk Police may be the first agency to use Norvex's software.",
        "The Tarsk Police is set to become the first agency to use Norvex's software.",
        "The Tarsk Police was the first agency to refuse to use Norvex's software.",
        "The Tarsk Police was the first agency to ask to use Norvex's software.",
        "The Tarsk Police was the first agency allowed to use Norvex's software.",
        "The Tarsk Police is the agency to use Norvex's software.",
        "If the Tarsk Police was the first agency to use Norvex's software, it is silent.",
        "The Tarsk Police denied that it was the first agency to use Norvex's software.",
        "The mayor wants the Tarsk Police to be the first agency to use Norvex's software.",
        "Norrvik was the first critic of the Tarsk Police to use Norvex's software.",
        "The Tarsk Police, one of the potential customers of Norvex Systems, was silent.",
        "The Tarsk Police, one of the critics of customers of Norvex Systems, was silent.",
        "The Tarsk Police does not have 40 Norvex cameras.",
        "The Tarsk Police had 40 Norvex cameras removed.",
        "The Tarsk Police has 40 Norvex cameras to inspect.",
        "The Tarsk Police has seized 40 Norvex cameras.",
        "The Tarsk Police has 40 Norvex customers.",
        "The Tarsk Police's offer to Norvex expires in May.",
        "The Tarsk Police's tender with Norvex expired in May.",
        "Critics denied that the Tarsk Police's contract with Norvex expired.",
    ],
)
def test_what_only_looks_like_it_is_no_fact(text: str) -> None:
    """What is denied, hoped for, asked for, or another's."""
    claims = reports.facts(text, "en")
    assert not [one for one in claims if "SUPPLIED_TO" in one or "USED_BY" in one]
