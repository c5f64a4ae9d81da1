"""Capitals that name a paper, a decision, a sector or an office name nobody."""

import pytest
from reports import held


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The trial was carried out using Idenvex products (Appendix C, p.254ff)."),
        ("en", "The police use Section 4 of Idenvex."),
        ("en", "The council adopted Resolution Number R-2019-14 authorizing the grant."),
        ("en", "The Lowick City Council adopted Ordinance No. 14-22."),
        ("en", "The company Idenvex sells cameras to the Private Sector."),
        ("en", "The CEO of Idenvex is a former official of the Kenyan Army."),
        ("de", "Die Firma Idenvex verkauft Kameras an Anhang B."),
        ("nl", "De firma Idenvex verkoopt camera's aan Bijlage C."),
        ("fr", "La société Idenvex vend des caméras à l'Annexe B."),
        ("es", "La empresa Idenvex vende cámaras al Anexo B."),
        ("it", "La società Idenvex vende telecamere all'Allegato B."),
        ("sv", "Företaget Idenvex säljer kameror till Bilaga B."),
    ],
)
def test_who_is_only_numbered_or_an_office_is_nobody(lang: str, text: str) -> None:
    """None of these words names a party or goods."""
    assert held(text, lang) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The company Section Nine sold cameras to the Kenyan police.",
         "Section Nine SUPPLIED_TO Kenyan police"),
        ("The Hollin Sector Group sold cameras to the Kenyan police.",
         "Hollin Sector Group SUPPLIED_TO Kenyan police"),
        ("The company Annexa sold cameras to the Kenyan police.",
         "Annexa SUPPLIED_TO Kenyan police"),
    ],
)  # fmt: skip
def test_a_firm_may_be_called_by_such_a_word(text: str, told: str) -> None:
    """A name that says more is one."""
    assert held(text, "en") == {told}
