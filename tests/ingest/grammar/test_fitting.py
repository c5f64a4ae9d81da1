"""For whom goods would do, and who sells what others made."""

import pytest
import reports


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Norvex Ltd makes cameras suitable for the Tarsk police."),
        ("en", "Norvex Ltd sells cameras ideal for the Tarsk police."),
        ("de", "Die Norvex GmbH baut für die Polizei Hessen geeignete Kameras."),
        ("nl", "Norvex BV maakt camera's geschikt voor de politie van Tarsk."),
        ("fr", "Norvex SA vend des caméras adaptées à la police de Tarsk."),
        ("es", "Norvex SA fabrica cámaras aptas para la policía de Tarsk."),
        ("it", "Norvex Srl produce telecamere adatte per la polizia di Tarsk."),
        ("sv", "Norvex AB tillverkar kameror lämpliga för polisen i Tarsk."),
    ],
)
def test_what_would_suit_a_body_was_not_sold_to_it(lang: str, text: str) -> None:
    """An adjective of fitness takes the phrase behind it, and the verb nobody."""
    assert reports.sellers(text, lang) == set()


@pytest.mark.parametrize(
    ("lang", "text", "seller"),
    [
        ("en", "Norvex Ltd makes useful cameras for the Tarsk police.", "Norvex Ltd"),
        ("de", "Die Norvex GmbH baut Kameras für die Polizei Hessen.", "Norvex GmbH"),
        ("es", "Norvex SA fabrica cámaras para la policía de Tarsk.", "Norvex SA"),
    ],
)
def test_what_was_made_for_a_body_was(lang: str, text: str, seller: str) -> None:
    """Without such an adjective behind the goods, "for" says who gets them."""
    assert reports.sellers(text, lang) == {seller}


def test_who_made_what_others_sold_sold_nothing() -> None:
    """Hackers or smugglers who sell a maker's goods are not the maker."""
    text = "{} sold cameras made by Norvex Ltd to the Tarsk police."
    assert reports.sellers(text.format("Hackers"), "en") == set()
    assert reports.sellers(text.format("Smugglers"), "en") == set()
