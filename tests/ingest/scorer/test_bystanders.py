"""Who stands in a sentence about a sale without selling anything is not accused of it."""

import pytest

from graph import ACCUSATIONS
from ingest.grammar.calibrate import plain_report
from ingest.grammar.claims import claims_of
from ingest.grammar.engine import reading
from ingest.scorer.weigh import weighed

X = "Corvalis Technologies"
# language, sentence: the company named with two words sells nothing in any of them
APART: list[tuple[str, str]] = [
    # who did to the subject what a participle says that opens the sentence
    ("en", f"Acquired in 2018 by the Belgian group {X}, the company supplies the Kenyan police."),
    ("en", f"Working with the Belgian group {X}, the company supplies the Kenyan police."),
    ("en", f"Before being sold to {X}, the company supplied the Kenyan police with cameras."),
    ("en", f"After splitting from {X}, the company sold cameras to the Kenyan police."),
    ("fr", f"Rachetée en 2018 par le groupe belge {X}, la société équipe la police kényane."),
    ("fr", f"Fondée par des anciens de {X}, la société fournit la police kényane."),
    ("es", f"Adquirida en 2018 por el grupo belga {X}, la empresa vende cámaras a la policía."),
    ("it", f"Fondata da ex dipendenti di {X}, la società vende telecamere alla polizia keniota."),
    ("de", f"Übernommen von der Gruppe {X}, beliefert das Unternehmen die kenianische Polizei."),
    # who stands in what goes before the subject
    ("en", f"As a subsidiary of {X}, the company supplied the Kenyan police with cameras."),
    ("en", f"In its complaint against {X}, the company says it supplied the Kenyan police."),
    ("de", f"Nach der Übernahme durch {X} verkaufte das Unternehmen Kameras an die Polizei."),
    ("fr", f"Filiale de {X}, la société fournit des caméras à la police kényane."),
    # who is unlike the seller, or like it in something
    ("en", f"Unlike {X}, Brannec sells cameras to the Kenyan police."),
    ("en", f"Like {X} before it, Brannec sells cameras to the Kenyan police."),
    ("de", f"Anders als {X} verkauft Brannec Kameras an die kenianische Polizei."),
    ("fr", f"Contrairement à {X}, Brannec vend des caméras à la police kényane."),
    ("nl", f"Anders dan {X} verkoopt Brannec camera's aan de Keniaanse politie."),
    ("es", f"A diferencia de {X}, Brannec vende cámaras a la policía keniana."),
    ("it", f"A differenza di {X}, Brannec vende telecamere alla polizia keniota."),
    # who accuses somebody else of it
    ("en", f"{X} accused Brannec of selling cameras to the Kenyan police."),
    ("es", f"{X} acusó a Brannec de vender cámaras a la policía keniana."),
    (
        "es",
        f"La organización {X} acusó a la empresa Brannec de haber vendido cámaras a la policía.",
    ),
    ("nl", f"{X} beschuldigt Brannec ervan camera's te verkopen aan de Keniaanse politie."),
    ("fr", f"{X} accuse Brannec de vendre des caméras à la police kényane."),
    ("it", f"{X} ha accusato Brannec di vendere telecamere alla polizia keniota."),
    ("sv", f"{X} anklagar Brannec för att ha sålt kameror till polisen i Kenya."),
    ("de", f"{X} beschuldigt Brannec, Kameras an die kenianische Polizei verkauft zu haben."),
]


@pytest.mark.parametrize(("lang", "text"), APART)
def test_a_bystander_is_not_accused(lang: str, text: str) -> None:
    """An owner, a rival or a former owner is no seller of what the subject sells."""
    assert X not in sellers(lang, text)


def test_the_subject_behind_them_is_still_the_seller() -> None:
    """The one that is named in the main clause sells, whoever stands before it."""
    for text in (
        f"Bought by the Belgian group {X}, Brannec supplies the Kenyan police with cameras.",
        f"Unlike {X}, Brannec sells cameras to the Kenyan police.",
    ):
        assert sellers("en", text) == {"Brannec"}


def test_who_is_accused_may_be_the_seller() -> None:
    """The one who is accused is, as an allegation; in the passive the subject is."""
    assert sellers("es", f"{X} acusó a Brannec de vender cámaras a la policía keniana.") == {
        "Brannec"
    }
    accused = "La empresa Brannec fue acusada de vender cámaras a la policía keniana."
    assert sellers("es", accused) == {"Brannec"}


def sellers(lang: str, text: str) -> set[str]:
    """The subjects of all accusations that are held."""
    found = reading(text, lang)
    assert found is not None
    claims = claims_of(plain_report(text, lang), weighed(found))
    return {one.subject.name for one in claims if one.held and one.link in ACCUSATIONS}
