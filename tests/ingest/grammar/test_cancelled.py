"""A deal of which the line says that nothing came, or that is disputed, waits for a person."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

UNDONE = [
    ("en", "Brannec sold cameras to the Kenyan police, but the sale was cancelled."),
    ("en", "Brannec sold cameras to the Kenyan police, but the deal was called off."),
    ("en", "The court annulled the contract by which Brannec sold cameras to the Kenyan police."),
    ("en", "Brannec sold cameras to the Kenyan police, which the company disputes."),
    ("en", "Holm AG acquired Brannec in 2017, but the deal was unwound."),
    ("en", "Holm AG acquired Brannec in 2017. The takeover was later reversed."),
    ("en", "The contract between the city of Tarsk and Brannec is on the council's agenda."),
    ("en", "The contract between the city of Tarsk and Brannec comes up for a vote on Monday."),
    ("nl", "Brannec verkocht camera's aan de Keniaanse politie, maar het contract is nietig."),
    ("nl", "Holm NV heeft Brannec overgenomen, maar de overname werd teruggedraaid."),
    ("de", "Brannec verkaufte Kameras an die kenianische Polizei, doch der Vertrag ist nichtig."),
    ("fr", "Brannec a vendu des caméras à la police kényane, mais le marché a été annulé."),
    ("fr", "Brannec a vendu des caméras à la police kényane, ce que la société conteste."),
    ("es", "Brannec vendió cámaras a la policía keniana, pero el contrato fue anulado."),
    (
        "it",
        "Brannec ha venduto telecamere alla polizia keniota, ma la vendita è stata annullata.",
    ),
    ("sv", "Brannec sålde kameror till polisen i Kenya, men avtalet ogiltigförklarades."),
]
STANDS = [
    ("en", "Brannec sold cameras to the Kenyan police, which denied misusing them."),
    ("en", "Brannec sold cameras to the Kenyan police, and the sale was not cancelled."),
    ("en", "Brannec sold cameras to the Kenyan police until the contract was cancelled."),
    ("en", "Brannec sold cameras to the Kenyan police. The weather was reversed."),
    ("en", "The contract between the city of Tarsk and Brannec costs 20,000 dollars a year."),
]


def held(lang: str, text: str) -> bool:
    """Whether anything is held."""
    return any(one.held for one in extract(plain_report(text, lang)))


@pytest.mark.parametrize(("lang", "text"), UNDONE)
def test_a_deal_that_was_undone_or_is_disputed_is_not_held(lang: str, text: str) -> None:
    """Annulled, reversed, called off or denied, in the line or in the next one about the deal."""
    assert not held(lang, text)


@pytest.mark.parametrize(("lang", "text"), STANDS)
def test_a_deal_that_stood_is_held(lang: str, text: str) -> None:
    """What was not cancelled, lasted until it was, or is about something else, stands."""
    assert held(lang, text)
