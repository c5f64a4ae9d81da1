"""What somebody else only claims, fears or supposes, without "that", is held as no fact."""

import pytest
import reports

EN = "Brannec Optics sold cameras to the Lowick Police"
DE = "Brannec Optics verkaufte Kameras an die Polizei Lowick"
NL = "Brannec Optics verkocht camera's aan de politie van Lowick"
FR = "Brannec Optics a vendu des caméras à la police de Lowick"
ES = "Brannec Optics vendió cámaras a la Policía de Lima"
IT = "Brannec Optics ha venduto telecamere alla polizia di Lowick"

DOUBTED = (
    ("en", f"{EN}, activists claimed."),
    ("en", f"{EN}, it has been alleged."),
    ("en", f"{EN}, critics fear."),
    ("en", f"{EN}, the files suggest."),
    ("en", f"{EN}, according to rumours."),
    ("en", f"{EN}, or so the rumour goes."),
    ("en", f"“{EN},” claimed one blogger."),
    ("en", f"If the files are genuine, {EN}."),
    ("en", f"Assuming the files are genuine, {EN}."),
    ("en", f"{EN}, if the files are genuine."),
    ("en", f"Critics fear {EN}."),
    ("en", f"There were fears {EN}."),
    ("en", f"It is unlikely {EN}."),
    ("en", f"It was thought {EN}."),
    ("en", f"Claim: {EN}. Verdict: false."),
    ("de", f"{DE}, behaupten Aktivisten."),
    ("de", f"{DE}, so das Gerücht."),
    ("de", f"Kritiker fürchten, {DE}."),
    ("de", f"{DE}, falls die Akten echt sind."),
    ("nl", f"{NL}, beweren activisten."),
    ("nl", f"{NL}, als de stukken echt zijn."),
    ("fr", f"{FR}, prétendent des militants."),
    ("fr", f"{FR}, si les documents sont authentiques."),
    ("es", f"{ES}, afirman sin pruebas unos activistas."),
    ("es", f"{ES}, si los documentos son auténticos."),
    ("it", f"{IT}, se i documenti sono autentici."),
)
TOLD = (
    ("en", f"{EN}, the ministry said."),
    ("en", f"{EN}, its director admitted."),
    ("en", f"{EN}, records show."),
    ("en", f"{EN}, which is suspected of abuses."),
    ("en", f"{EN}, despite the allegations of torture."),
    ("en", f"{EN}, but declined to comment."),
    ("en", f"{EN}, even if it was illegal."),
    ("en", f"Even though it denied this for years, {EN}."),
    ("en", f"As the minister admitted, {EN}."),
    ("en", f"Documents show {EN}."),
    ("en", f"It emerged {EN}."),
    ("en", f"{EN}. No tender was held."),
    ("de", f"{DE}, so das Ministerium."),
    ("de", f"{DE}, wie das Ministerium einräumte."),
    ("nl", f"{NL}, zo blijkt uit documenten."),
    ("fr", f"{FR}, a reconnu le ministre."),
    ("es", f"{ES}, según documentos oficiales."),
    ("it", f"{IT}, ha ammesso il ministro."),
)


@pytest.mark.parametrize(("lang", "text"), DOUBTED)
def test_what_is_only_claimed_is_no_sale(lang: str, text: str) -> None:
    """Wherever it is said who claims it."""
    assert reports.sellers(text, lang) == set()


@pytest.mark.parametrize(("lang", "text"), TOLD)
def test_what_is_told_is_one(lang: str, text: str) -> None:
    """Who only says it doubts nothing, nor does what is said of somebody else."""
    assert reports.sellers(text, lang) == {"Brannec Optics"}
