"""What a contract was won for, and what somebody is accused of, in an infinitive behind "for"."""

import pytest
import reports

ES, IT = "Tarn SA, de México,", "Tarn SpA, azienda italiana,"
POLICE = {"es": "policía keniana", "it": "polizia keniana"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", f"{ES} ganó un contrato para equipar a la policía keniana con cámaras."),
        ("it", f"{IT} ha vinto un appalto per fornire telecamere alla polizia keniana."),
    ],
)
def test_what_a_contract_was_won_for_is_no_mere_purpose(lang: str, text: str) -> None:
    """Whoever won it has to supply."""
    sold = {fact.split(" SUPPLIED_TO ")[1] for fact in reports.facts(text, lang) if "SUPP" in fact}
    assert sold == {POLICE[lang]}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", f"{ES} perdió un contrato para equipar a la policía keniana con cámaras."),
        ("es", f"{ES} compró cámaras para venderlas a la policía keniana."),
        ("it", f"{IT} ha perso un appalto per fornire telecamere alla polizia keniana."),
        ("it", f"{IT} ha assunto un avvocato per vendere telecamere alla polizia keniana."),
    ],
)
def test_what_was_lost_or_is_only_meant_is_no_sale(lang: str, text: str) -> None:
    """A purpose is none, nor is a contract that went to another."""
    assert reports.sellers(text, lang) == set()


def test_whoever_is_accused_of_a_sale_is_told_to_be_accused() -> None:
    """Italian "per aver venduto" is what somebody is accused of, and held as that."""
    text = "Tarn SpA è stata accusata per aver venduto telecamere alla polizia keniana."
    assert "Tarn SpA SUPPLIED_TO polizia keniana" in reports.held(text, "it")
    assert reports.sellers(text, "it") == set()
