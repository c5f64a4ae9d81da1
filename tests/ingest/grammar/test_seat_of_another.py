"""Where some other firm is based, or where a firm was once, is not where a named one is."""

import pytest

from tests.ingest.grammar.reports import held

_OTHERS = (
    ("en", "Brannec, a rival of a firm based in Malta, sells cameras."),
    ("en", "Brannec, sued by a firm based in Malta, sells cameras."),
    ("en", "Brannec, which sued a firm based in Malta, sells cameras."),
    ("en", "Brannec bought a firm based in Malta."),
    ("de", "Brannec, ein Rivale einer Firma mit Sitz in Malta, verkauft Kameras."),
    ("fr", "Brannec, rival d'une société basée à Malte, vend des caméras."),
    ("fr", "Brannec, dont le concurrent est basé à Malte, vend des caméras."),
    ("es", "Brannec, rival de una empresa con sede en Malta, vende cámaras."),
    ("it", "Brannec, rivale di un'azienda con sede a Malta, vende telecamere."),
    ("nl", "Brannec, een rivaal van een bedrijf met zetel in Malta, verkoopt camera's."),
    ("sv", "Brannec, en rival till ett bolag med säte i Malta, säljer kameror."),
)
_ONCE = (
    ("en", "Brannec, a firm once based in Malta, sells cameras."),
    ("en", "Brannec, formerly based in Malta, sells cameras."),
    ("de", "Brannec hatte seinen Sitz früher in Malta."),
    ("fr", "Brannec, autrefois basée à Malte, vend des caméras."),
    ("es", "Brannec, antes con sede en Malta, vende cámaras."),
    ("it", "Brannec, un tempo con sede a Malta, vende telecamere."),
    ("nl", "Brannec, voorheen gevestigd in Malta, verkoopt camera's."),
    ("sv", "Brannec, tidigare med säte i Malta, säljer kameror."),
)
_OWN = (
    ("en", "Brannec, a firm based in Malta, sells cameras.", "Malta"),
    ("en", "Brannec is a firm based in Malta.", "Malta"),
    ("en", "Brannec (formerly Sorvane), based in Malta, sells cameras.", "Malta"),
    ("de", "Brannec, eine Firma mit Sitz in Malta, verkauft Kameras.", "Malta"),
    ("fr", "Brannec, dont le siège est à Malte, vend des caméras.", "Malte"),
    ("es", "Brannec, una empresa con sede en Malta, vende cámaras.", "Malta"),
    ("it", "Brannec, un'azienda con sede a Malta, vende telecamere.", "Malta"),
    ("nl", "Brannec, een bedrijf gevestigd in Malta, verkoopt camera's.", "Malta"),
    ("sv", "Brannec, ett bolag med säte i Malta, säljer kameror.", "Malta"),
)


@pytest.mark.parametrize(("lang", "text"), _OTHERS)
def test_a_firm_without_a_name_has_its_seat_to_itself(lang: str, text: str) -> None:
    """It hangs on another noun, or a verb acts on it."""
    assert not any("BASED_IN" in one for one in held(text, lang))


@pytest.mark.parametrize(("lang", "text"), _ONCE)
def test_a_seat_of_days_gone_by_waits(lang: str, text: str) -> None:
    """Where it is now is not said."""
    assert not any("BASED_IN" in one for one in held(text, lang))


@pytest.mark.parametrize(("lang", "text", "place"), _OWN)
def test_its_own_seat_is_held(lang: str, text: str, place: str) -> None:
    """An apposition or a predicate tells of the firm itself."""
    assert f"Brannec BASED_IN {place}" in held(text, lang)
