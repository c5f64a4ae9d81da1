"""Who was called otherwise before: "NTM, the former Norvex, which has allied with Sorvane"."""

import pytest
import reports


def test_what_follows_a_former_name_is_said_of_the_present_one() -> None:
    """A relative clause goes back to whom the line tells of."""
    text = "NTM, the former Norvex, which has allied with Sorvane, makes cameras."
    found = reports.facts(text, "en")
    assert {"Norvex SUCCEEDED_BY NTM", "NTM LINKED_TO Sorvane"} <= found
    assert "Norvex LINKED_TO Sorvane" not in found


@pytest.mark.parametrize(
    "text",
    [
        "Jan Torsvik, the former Norvex executive, makes cameras.",
        "The former Norvex factory in Kelm makes cameras.",
        "Sorvane, the former Soviet supplier, makes cameras.",
    ],
)
def test_a_former_post_place_or_time_is_no_former_name(text: str) -> None:
    """Behind such words only a bare name is one that was borne."""
    assert not any("SUCCEEDED_BY" in claim for claim in reports.facts(text, "en"))
