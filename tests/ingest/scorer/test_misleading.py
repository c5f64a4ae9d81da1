"""Sentences that talk of a deal without saying that it was done: no accusation of them is held."""

import pytest

from graph import ACCUSATIONS
from ingest.grammar.calibrate import plain_report
from ingest.grammar.claims import claims_of
from ingest.grammar.engine import reading
from ingest.scorer.weigh import weighed

LOST = "The company Norrvik lost the bid to a Swedish company. "
MADE = "The spyware Moleglass is made by the company Norrvik. "
NOTHING = (
    "The Tarsk Police Department began negotiations to buy the spyware Moleglass.",
    "The company Norrvik resumed talks to supply the Tarsk Police Department with cameras.",
    "The company Norrvik began a campaign to sell its spyware to the Tarsk Police Department.",
    "The Tarsk Police Department was warned against using the spyware Moleglass.",
    "The company Norrvik was warned against selling cameras to the Tarsk Police Department.",
    "The company Norrvik was reported ready to supply the Tarsk Police Department with cameras.",
    "The company Norrvik was described as eager to supply the Tarsk Police with cameras.",
    "The Tarsk Police Department may be set to use the spyware Moleglass.",
    "The Tarsk Police Department was asked to use the spyware Moleglass.",
    "The police were shown how to use the spyware Moleglass.",
    MADE + "The Tarsk Police Department operates a hotline for victims of the spyware Moleglass.",
    MADE + "The Ministry of Order used its powers to stop the export of the spyware Moleglass.",
    MADE + "The Ministry of Order has a Moleglass detector.",
    MADE + "The Ministry of Order had Moleglass removed from its phones.",
    MADE + "Reports that the Tarsk Police Department uses the spyware Moleglass are false.",
    "The Ministry of Order signed a contract with a competitor of the vendor Norrvik.",
    "The Ministry of Trade awarded an export licence to the company Norrvik for its spyware.",
    "The company Norrvik sold cameras to shops, and footage was obtained by the Tarsk Police.",
    LOST + "The Swedish company supplied the Tarsk Police Department with cameras.",
)


@pytest.mark.parametrize("text", NOTHING)
def test_no_accusation_is_held(text: str) -> None:
    """Talks, warnings, denials, counter-measures and rivals accuse nobody as a fact."""
    report = plain_report(text, "en")
    found = reading(text, "en")
    assert found is not None
    claims = claims_of(report, weighed(found))
    assert not [
        (one.subject.name, one.link.value, one.object.name)
        for one in claims
        if one.held and one.link in ACCUSATIONS
    ]


def test_the_tool_in_the_main_clause_is_still_held() -> None:
    """What a purpose is about is not used, but what the clause itself says is."""
    text = "The Tarsk Police Department uses the tool Scanly to find the spyware Moleglass."
    found = reading(text, "en")
    assert found is not None
    held = {
        (one.subject.name, one.object.name)
        for one in claims_of(plain_report(text, "en"), weighed(found))
        if one.held and one.link in ACCUSATIONS
    }
    assert held == {("Scanly", "Tarsk Police Department")}
