"""Whose a phrase is where another stands nearer: told by case, by the verb, by what is done."""

import reports

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


def held(lang: str, text: str) -> set[tuple[str, str, str]]:
    """What is held of a text."""
    found = extract(plain_report(text, lang))
    return {reports.triple(claim) for claim in found if claim.held}


# A text, what is held of it, and what is not.
Line = tuple[str, str, str, str]

SALES: tuple[Line, ...] = (
    ("en", "The company Brannec is behind the sale of the spyware Kestrel to Kenya.",
     "", "Brannec MAKES Kestrel"),
    ("en", "The company Brannec is behind the spyware Kestrel.", "Brannec MAKES Kestrel", ""),
    ("en", "The company Brannec is behind the development of the spyware Kestrel.",
     "Brannec MAKES Kestrel", ""),
    ("de", "Die Firma Brannec steht hinter dem Verkauf der Software Kestrel an die Polizei Tarsk.",
     "Brannec SUPPLIED_TO Polizei Tarsk", "Brannec MAKES Kestrel"),
    ("nl", "Het bedrijf Brannec zit achter de verkoop van de software Kestrel aan de politie.",
     "", "Brannec MAKES Kestrel"),
    ("fr", "La société Brannec est derrière la vente du logiciel espion Kestrel au Maroc.",
     "Brannec SUPPLIED_TO Maroc", "Brannec MAKES Kestrel"),
    ("es", "La empresa Brannec está detrás de la venta del software Kestrel en México.",
     "", "Brannec MAKES Kestrel"),
    ("it", "La società Brannec è dietro la vendita dello spyware Kestrel al Marocco.",
     "Brannec SUPPLIED_TO Marocco", "Brannec MAKES Kestrel"),
    ("sv", "Företaget Brannec ligger bakom försäljningen av programmet Kestrel till polisen.",
     "", "Brannec MAKES Kestrel"),
)  # fmt: skip
CASES: tuple[Line, ...] = (
    ("de", ("Die Polizei Tarsk hat die Software Kestrel von der Firma Brannec sowie der Firma "
     "Lanterix gekauft."), "", "Lanterix OWNED_BY Polizei Tarsk"),
    ("de", "Die Firma Brannec und der Konzern Lanterix verkauften Kameras an die Polizei Tarsk.",
     "Lanterix SUPPLIED_TO Polizei Tarsk", ""),
    ("de", ("Brannec schloss einen Vertrag mit dem Anbieter Lanterix, der ein Monitoring Center "
     "beinhaltet."), "", "Lanterix PART_OF Monitoring Center"),
    ("de", "Sie verklagt den Konzern Lanterix, der die Polizei Tarsk ausrüstet.",
     "Lanterix SUPPLIED_TO Polizei Tarsk", ""),
    ("de", "Er kennt den Trojaner Kestrel, den die Polizei Tarsk nutzt.",
     "Kestrel USED_BY Polizei Tarsk", ""),
)  # fmt: skip
DOERS: tuple[Line, ...] = (
    ("nl", ("Brannec is vanwege de overname van de firma Lanterix door Varox aangemerkt als "
     "producent."), "", "Lanterix OWNED_BY Varox"),
    ("nl", "De overname van de firma Lanterix door Varox is afgerond.",
     "Lanterix OWNED_BY Varox", ""),
    ("de", "Brannec wurde wegen der Übernahme der Firma Lanterix durch Varox kritisiert.",
     "", "Lanterix OWNED_BY Varox"),
    ("fr", "Brannec a été chargée par SNORDI de l'ensemble de la chaîne de production.",
     "", "SNORDI PART_OF chaîne de production"),
    ("fr", "Le rapport a été écrit par le Kestrel Lab de l'université de Toronto.",
     "Kestrel Lab PART_OF université de Toronto", ""),
    ("es", "Los premios fueron organizados por Brannec en Tarsk.", "",
     "Brannec INVESTED_IN Tarsk"),
    ("en", "The grants were given by Brannec in Tarsk.", "", "Brannec INVESTED_IN Tarsk"),
    ("en", "The stake held by the company Brannec in Lanterix is small.",
     "Brannec INVESTED_IN Lanterix", ""),
)  # fmt: skip
NAMES: tuple[Line, ...] = (
    ("fr", "La société Brannec, qui fournissait en caméras Tarskrail et Police Tarsk, se tait.",
     "Brannec SUPPLIED_TO Police Tarsk", "Brannec MAKES Tarskrail"),
    ("fr", "La société Brannec a équipé la police de Tarsk de caméras Kestrel.",
     "Brannec SUPPLIED_TO police de Tarsk", ""),
    ("sv", "Där bygger de Acus, den svenska versionen av programmet Kestrel, som polisen använt.",
     "", "Acus BASED_IN Sverige"),
    ("en", "The company Brannec, the Swedish edition of the platform Kestrel, was sold.",
     "", "Brannec BASED_IN Sweden"),
    ("en", "Brannec Imaging, the Swedish answer to Varox, sold software to the police.",
     "Brannec Imaging BASED_IN Sweden", ""),
    ("sv", "Så säger chefen för svenska drönartillverkaren Brannec.Användningen är bred.",
     "Brannec BASED_IN Sverige", ""),
)  # fmt: skip


def _amiss(lines: tuple[Line, ...]) -> set[str]:
    found = set()
    for lang, text, told, untold in lines:
        claims = {" ".join(one) for one in held(lang, text)}
        if (told and told not in claims) or untold in claims:
            found.add(text)
    return found


def test_who_is_behind_a_sale_made_nothing() -> None:
    """Being behind a product or its development is making it; behind its sale is selling it."""
    assert not _amiss(SALES)


def test_articles_tell_what_is_joined_and_who_acts() -> None:
    """A dative is joined to a dative, and "der" behind a masculine is who acts."""
    assert not _amiss(CASES)


def test_the_agent_of_a_passive_is_no_nouns() -> None:
    """What stands right before the participle, or behind its agent, is no part of a noun."""
    assert not _amiss(DOERS)


def test_names_end_where_another_phrase_begins() -> None:
    """Who is supplied is no camera, a version is from nowhere, and a full stop ends a name."""
    assert not _amiss(NAMES)
