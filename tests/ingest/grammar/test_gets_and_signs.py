"""Swedish deals in everyday verbs: getting an order, writing a contract, coming from somebody."""

import pytest

from tests.ingest.grammar.reports import held

_DEALS = (
    "Brannec har fått en order från Tarskpolisen.",
    "Brannec fick i går en order från Tarskpolisen.",
    "Brannec har fått en beställning på kameror från Tarskpolisen.",
    "Den kenyanska polisen fick kameror av Brannec.",
    "Den kenyanska polisen har fått kameror från Brannec.",
    "Brannec skrev kontrakt med Tarskpolisen.",
    "Brannec har skrivit avtal med Tarskpolisen om kameror.",
    "Den kenyanska polisens kameror kommer från Brannec.",
    "Brannec, som är leverantör till Tarskpolisen, säljer kameror.",
)
_NONE = (
    "Brannec har inte fått någon order från Tarskpolisen.",
    "Brannec fick ett brev från Tarskpolisen.",
    "Brannec får kritik från Tarskpolisen.",
    "Brannec får pengar från Tarskpolisen.",
    "Brannec får behålla kameror från Tarskpolisen.",
    "Brannec har skrivit till Tarskpolisen om avtalet.",
    "Brannec har fått en order om husrannsakan från Tarskpolisen.",
    "Brannec fick en order från Tarskpolisen att lämna lokalen.",
    "Kritiken kommer från Tarskpolisen.",
    "Brannec kommer att leverera kameror till Tarskpolisen.",
)


@pytest.mark.parametrize("text", _DEALS)
def test_whoever_gets_or_signs_has_it(text: str) -> None:
    """A modal with an object alone is getting, and a contract is signed by writing it."""
    sold = {"Brannec SUPPLIED_TO Tarskpolisen", "Brannec SUPPLIED_TO kenyanska polisen"}
    assert sold & held(text, "sv")


@pytest.mark.parametrize("text", _NONE)
def test_no_deal_is_got(text: str) -> None:
    """What is no order and no goods, is denied or to come, sells nothing."""
    assert held(text, "sv") == set()


def test_a_place_before_a_noun_got_nothing() -> None:
    """A bare genitive only tells whose somebody is, and a firm's name may end in -s itself."""
    assert held("Brannec har levererat kameror till Tarnviks bussar.", "sv") == set()
    sold = held("Brannec Communications order från Tarskpolisen är stor.", "sv")
    assert sold == {"Brannec Communications SUPPLIED_TO Tarskpolisen"}
