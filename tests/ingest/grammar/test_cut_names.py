"""Names that go on where they seem to end: possessives, hyphens, lists, marks of rights."""

import pytest
from reports import held


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Private companies like Harrow’s, the VBA, and Bank of Lowick have tried it.", set()),
        ("Norvex's, Gridlark and Hollin are its customers.", set()),
        ("The Kenyan police use Norvex's Hollin system.",
         {"Norvex MAKES Hollin", "Hollin USED_BY Kenyan police"}),
        ("Tarvell’s Security Limited sold cameras to the Kenyan police.",
         {"Tarvell’s Security Limited SUPPLIED_TO Kenyan police"}),
        ("Harrow's Hollin Ltd sold cameras to the Kenyan police.",
         {"Hollin Ltd SUPPLIED_TO Kenyan police"}),
        ("One of the first investors of Gridlark was the firm Ar-Q-tel.",
         {"Ar-Q-tel INVESTED_IN Gridlark"}),
        ("The Norvex-owned firm Hollin sold cameras to the Kenyan police.",
         {"Hollin OWNED_BY Norvex", "Hollin SUPPLIED_TO Kenyan police"}),
        (("Norvex Systems supplied cameras to the Advanced Interception, Surveillance, and "
         "Reconnaissance Management (AIM) Program."), set()),
        (("Norvex Systems supplied cameras to the Lowick Police, the Tarnfield Police and the "
         "Harrow Department (HD)."),
         {f"Norvex Systems SUPPLIED_TO {one}"
          for one in ("Lowick Police", "Tarnfield Police", "Harrow Department")}),
        ("Gridlark, which makes small tactical UAVS, sued the police.", set()),
        ("Norvex is backed by the chipmaker and GPU designer Gridlark.",
         {"Gridlark INVESTED_IN Norvex"}),
    ],
)  # fmt: skip
def test_a_name_is_read_whole_or_not_at_all(text: str, told: set[str]) -> None:
    """Nobody is made of a part of a name."""
    assert held(text, "en") == told


def test_a_mark_of_rights_parts_no_name() -> None:
    """With it or without it is one name."""
    text = "The Lowick Police use the Gridlark® Track software."
    more = "Gridlark® Track was made by the company Norvex."
    assert "Gridlark® Track USED_BY Lowick Police" in held(f"{text} {more}", "en")
