"""A branch whose name begins with its owner's is another than its owner."""

import pytest
import reports


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "Sorvane Systems Analytics is a subsidiary of Sorvane Systems.",
         "Sorvane Systems Analytics OWNED_BY Sorvane Systems"),
        ("en", "Sorvane Analytics – a subsidiary of the British giant Sorvane – makes cameras.",
         "Sorvane Analytics OWNED_BY Sorvane"),
        ("en", "Sorvane Systems Analytics is owned by Sorvane Systems.",
         "Sorvane Systems Analytics OWNED_BY Sorvane Systems"),
        ("en", "Sorvane Systems Analytics, part of Sorvane Systems, makes cameras.",
         "Sorvane Systems Analytics PART_OF Sorvane Systems"),
        ("nl", "Sorvane Holding BV is een dochterbedrijf van Sorvane.",
         "Sorvane Holding BV OWNED_BY Sorvane"),
        ("de", "Die Sorvane Analytics GmbH ist eine Tochter von Sorvane.",
         "Sorvane Analytics GmbH OWNED_BY Sorvane"),
        ("fr", "Sorvane Analytics, une filiale de Sorvane, vend des caméras.",
         "Sorvane Analytics OWNED_BY Sorvane"),
        ("es", "Sorvane Analytics es una filial de Sorvane.",
         "Sorvane Analytics OWNED_BY Sorvane"),
    ],
)  # fmt: skip
def test_a_branch_is_not_its_owner(lang: str, text: str, told: str) -> None:
    """Who is said to be of another is no longer name of that other."""
    assert told in reports.facts(text, lang)


def test_a_short_name_stays_one_without_such_words() -> None:
    """Where nobody is said to be a branch, the short name is that of the firm named in full."""
    text = "Sorvane Systems Analytics makes cameras. The Tarsk police bought them from Sorvane."
    assert reports.sellers(text, "en") == {"Sorvane Systems Analytics"}
