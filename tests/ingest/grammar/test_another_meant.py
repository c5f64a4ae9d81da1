"""Whom "the company", "our" or an apposition means, and who is no goods."""

import pytest
from reports import held

CAUSE = "The company Norvex makes drones."
NEXT = "Now the company has announced its acquisition of Sagmar Systems."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{CAUSE} Gridlark was criticized by activists. {NEXT}", "Norvex"),
        ("Gridlark, the company behind Hollin, is buying Norvex, the company behind Tormund.",
         "Gridlark MAKES Tormund"),
        ("The SHARN Foundation published a report. The company says that it makes the app Hollin.",
         "MAKES"),
        ("Norvex is a company that sells clocks. “We use our own app, Hollin,” says Ann of Sagmar.",
         "MAKES"),
        ("HXT in their report said, the equipment is made by a Kenyan company named Norvex.",
         "MAKES"),
        ("The council is using Norvex laptops instead of the former Gridlark ones.",
         "SUCCEEDED_BY"),
    ],
)  # fmt: skip
def test_somebody_else_is_meant(text: str, told: str) -> None:
    """Nothing of the kind is held."""
    assert not [one for one in held(text, "en") if told in one]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{CAUSE} Activists criticized it. {NEXT}", "Sagmar Systems OWNED_BY Norvex"),
        ("Gridlark, the company behind the software Hollin, is buying Norvex.",
         "Gridlark MAKES Hollin"),
        ("The firm Sharn published a report. The company says that it makes the app Hollin.",
         "Sharn MAKES Hollin"),
        ("Norvex is a company that sells clocks. “We use our own app, Hollin,” says Norvex.",
         "Norvex MAKES Hollin"),
        ("The company Norvex, the former Gridlark, is for sale.", "Gridlark SUCCEEDED_BY Norvex"),
    ],
)  # fmt: skip
def test_who_is_told_of_is_meant(text: str, told: str) -> None:
    """The same with one who fits."""
    assert told in held(text, "en")
