"""Who a noun or a name stands for: victims of customers, governments, firms renamed, ministers."""

from graph import ACCUSATIONS
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

X = "Norrvik Systems"
STRUCK = [
    ("en", f"One of {X}’s customers was targeting Marelli with its spyware."),
    ("en", f"In 2024, one of {X}'s customers hacked Amal Haddad with its spyware."),
    ("en", f"Last year, one of {X}'s clients spied on Kenya."),
    ("en", f"Two of {X}'s customers were watching Marelli."),
    ("de", f"Einer der Kunden von {X} hat Marelli mit dessen Spyware ausspioniert."),
    ("nl", f"Een van de klanten van het bedrijf {X} hackte Kenia."),
    ("fr", f"L'un des clients de la société {X} a ciblé le Kenya avec son logiciel espion."),
    ("es", f"En 2024, uno de los clientes de la empresa {X} atacaba a Marelli."),
    ("it", f"Uno dei clienti della società {X} ha spiato il Kenya."),
    ("sv", f"En av kunderna till företaget {X} hackade Kenya."),
]
CUSTOMERS = [
    ("en", f"One of {X}'s customers is Kenya.", {"Kenya"}),
    ("en", f"Among the customers of {X} are Kenya and Uganda.", {"Kenya", "Uganda"}),
    ("de", f"Zu den Kunden der Firma {X} gehören Kenia und Uganda.", {"Kenia", "Uganda"}),
    ("fr", f"Parmi les clients de la société {X} figure le Kenya.", {"Kenya"}),
    ("es", f"Entre los clientes de la empresa {X} figuran Kenia y Uganda.", {"Kenia", "Uganda"}),
    ("it", f"Tra i clienti della società {X} figurano il Kenya e l'Uganda.", {"Kenya", "Uganda"}),
    ("nl", f"Tot de klanten van het bedrijf {X} behoren Kenia en Oeganda.", {"Kenia", "Oeganda"}),
]
RULED = [
    ("en", f"{X} sold spyware to the governments of Kenya and Uganda.", {"Kenya", "Uganda"}),
    ("en", f"The governments of Kenya and Uganda used {X}'s spyware.", {"Kenya", "Uganda"}),
    ("de", f"Die Firma {X} verkaufte Spyware an die Regierungen von Kenia und Uganda.",
     {"Kenia", "Uganda"}),
    ("nl", f"Het bedrijf {X} verkocht spyware aan de regeringen van Kenia en Oeganda.",
     {"Kenia", "Oeganda"}),
    ("fr", f"La société {X} a vendu un logiciel espion aux gouvernements du Kenya et de l'Ouganda.",
     {"Kenya", "Ouganda"}),
    ("es", f"La empresa {X} vendió un programa espía a los gobiernos de Kenia y Uganda.",
     {"Kenia", "Uganda"}),
    ("it", f"La società {X} ha venduto uno spyware ai governi di Kenya e Uganda.",
     {"Kenya", "Uganda"}),
    ("sv", f"Företaget {X} sålde spionprogram till regeringarna i Kenya och Uganda.",
     {"Kenya", "Uganda"}),
]  # fmt: skip
PROVINCES = [
    ("en", f"The regional governments of Spain bought cameras from the firm {X}.", "Spain"),
    ("en", f"The firm {X} sold cameras to the state governments of India.", "India"),
    ("es", f"Los gobiernos regionales de España compraron cámaras a la empresa {X}.", "España"),
]
NOW = [
    ("en", "Kenya bought spyware from the business now known as Molglas.", "Kenya"),
    ("en", "The company now called Molglas sold spyware to Kenya.", "Kenya"),
    ("en", "The firm later renamed Molglas sold spyware to Kenya.", "Kenya"),
    ("fr", ("Le Kenya a acheté un logiciel espion à l'entreprise désormais connue sous le nom de"
     " Molglas."), "Kenya"),
    ("es", "Kenia compró un programa espía a la empresa ahora conocida como Molglas.", "Kenia"),
    ("it", "Il Kenya ha acquistato uno spyware dall'azienda ora nota come Molglas.", "Kenya"),
]  # fmt: skip
BECAME = [
    f"{X} was founded in 1999. The company is now called Molglas.",
    f"{X} sold spyware to Kenya. The company, now known as Molglas, is based in Paris.",
]
LED = [
    ("The tool was made by the firm Norrvik and is used by Lowick Police.", "Police Minister"),
    ("The firm Norrvik sold drones to Lowick Police.", "Police Chief"),
]


def _held(lang: str, text: str) -> set[tuple[str, str, str]]:
    found = [one for one in extract(plain_report(text, lang)) if one.held]
    return {(one.link.value, one.subject.name, one.object.name) for one in found}


def _accused(lang: str, text: str) -> set[tuple[str, str]]:
    kinds = {one.value for one in ACCUSATIONS}
    return {(source, target) for kind, source, target in _held(lang, text) if kind in kinds}


def test_whom_customers_strike_is_no_customer() -> None:
    """Whoever one of the customers of a firm hacks, watches or targets has bought nothing."""
    assert {text for lang, text in STRUCK if _accused(lang, text)} == set()


def test_who_is_one_of_the_customers_is_one() -> None:
    """Whoever a copula or a verb of belonging puts among the customers is held as one."""
    wrong = {text for lang, text, all_ in CUSTOMERS if {b for _, b in _accused(lang, text)} != all_}
    assert wrong == set()


def test_governments_of_several_countries_are_each_of_them() -> None:
    """Of "the governments of A and B" the first country is an end as the others are."""
    wrong = {text for lang, text, all_ in RULED if {b for _, b in _accused(lang, text)} != all_}
    assert wrong == set()


def test_governments_of_provinces_are_not_the_country() -> None:
    """An adjective or noun before "governments" tells of others than those of the country."""
    assert {
        text for lang, text, one in PROVINCES if one in {b for _, b in _accused(lang, text)}
    } == set()


def test_a_firm_told_by_its_later_name_is_that_firm() -> None:
    """As "the business now known as Y" a firm is Y and not the firm of the sentence before."""
    said = {
        "en": f"{X} said nothing.",
        "fr": f"La société {X} n'a rien dit.",
        "es": f"La empresa {X} no dijo nada.",
        "it": f"La società {X} non ha detto nulla.",
    }
    wrong = {text for lang, text, taker in NOW
             if _accused(lang, f"{said[lang]} {text}") != {("Molglas", taker)}}  # fmt: skip
    assert wrong == set()


def test_a_firm_named_before_became_what_a_verb_or_comma_tells() -> None:
    """Behind a verb or a comma the later name is that of the firm before, which it succeeds."""
    link = ("SUCCEEDED_BY", X, "Molglas")
    assert {text for text in BECAME if link not in _held("en", text)} == set()


def test_a_body_is_not_the_person_who_leads_it() -> None:
    """The name of a body is not short for its minister, whose name begins with it."""
    wrong = {text for text, post in LED
             if {b for _, b in _accused("en", f"{text} Lowick {post} Jane Marsh confirmed it.")}
             != {"Lowick Police"}}  # fmt: skip
    assert wrong == set()
