"""What a denial is completed by, or parted from, is held as no fact."""

import pytest
import reports

DENIED = (
    ("en", "Brannec Optics did not, as newspapers wrote, sell cameras to the Lowick Police."),
    ("en", "Brannec Optics has not, the court found, sold cameras to the Lowick Police."),
    ("en", "The Lowick Police did not – as was reported – buy cameras from Brannec Optics."),
    ("en", "Neither Sorvane nor, as far as is known, Brannec Optics sold cameras to Kenya."),
    ("en", "Not once has Brannec Optics sold cameras to the Lowick Police."),
    ("en", "Nothing suggests Brannec Optics sold cameras to the Lowick Police."),
    ("en", "None of the files show Brannec Optics sold cameras to the Lowick Police."),
    ("en", "The report does not say Brannec Optics sold cameras to the Lowick Police."),
    ("de", "Weder Sorvane noch, soweit bekannt, Brannec Optics hat Drohnen an Kenia verkauft."),
    (
        "nl",
        "Niets wijst erop dat Brannec Optics camera's aan de politie van Lowick heeft verkocht.",
    ),
    ("es", "Nada indica que Brannec Optics vendió cámaras a la Policía de Lima."),
    ("it", "Niente indica che Brannec Optics ha venduto telecamere alla polizia di Lowick."),
    ("it", "Né Sorvane né, per quanto si sa, Brannec Optics hanno venduto droni al Kenya."),
)
SAID = (
    ("en", "Not only did Brannec Optics sell cameras to the Lowick Police, it trained officers."),
    ("en", "The report shows Brannec Optics sold cameras to the Lowick Police."),
    ("en", "The report says Brannec Optics sold cameras to the Lowick Police."),
    ("nl", "Dit wijst erop dat Brannec Optics camera's aan de politie van Lowick heeft verkocht."),
)


@pytest.mark.parametrize(("lang", "text"), DENIED)
def test_what_is_denied_is_no_sale(lang: str, text: str) -> None:
    """However far the denial stands from what it denies."""
    assert reports.sellers(text, lang) == set()


@pytest.mark.parametrize(("lang", "text"), SAID)
def test_what_is_said_is_one(lang: str, text: str) -> None:
    """The same sentences without their denial."""
    assert reports.sellers(text, lang) == {"Brannec Optics"}
