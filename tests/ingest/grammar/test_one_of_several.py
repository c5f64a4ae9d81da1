"""One of several firms, a body behind what it is, and what was forgone or only spoken of."""

import pytest

from tests.ingest.grammar.reports import told

# language, text, and all that the rules claim
# fmt: off
ROWS: list[tuple[str, str, set[str]]] = [
    # a body's name behind what it is
    ("en", ("The EU border agency, Frontier, recently awarded contracts to the companies "
     "Tarnfield and Bellwick."),
     {"Bellwick SUPPLIED_TO Frontier", "Tarnfield SUPPLIED_TO Frontier"}),
    ("en", "Tarnfield Systems sold drones to the EU border agency, Frontier.",
     {"Tarnfield Systems SUPPLIED_TO Frontier"}),
    ("en", "Tarnfield Systems sold drones to the EU border agency, Kenya and Oman.",
     {"Tarnfield Systems SUPPLIED_TO EU",
      "Tarnfield Systems SUPPLIED_TO Kenya",
      "Tarnfield Systems SUPPLIED_TO Oman"}),
    ("en", ("The Lowick intelligence agency, Anna Berg, said Kenya bought drones from "
     "Tarnfield Systems."),
     {"Tarnfield Systems SUPPLIED_TO Kenya"}),
    ("en", ("The company Tarnfield sold drones to the Lowick Police, the investigation "
     "division of the Orwick Service."),
     {"Lowick Police PART_OF Orwick Service", "Tarnfield SUPPLIED_TO Lowick Police"}),
    ("en", ("The company Tarnfield has contracts with the Lowick Police, the investigation "
     "division of the Orwick Service, the Marsh Bureau and other entities."),
     {"Tarnfield SUPPLIED_TO Lowick Police"}),
    # who raised the money
    ("en", ("The company Bellwick announced a funding round in March; and Tarnfield raised "
     "30 million dollars in a funding round led by Orwick Capital."),
     {"Orwick Capital INVESTED_IN Tarnfield"}),
    ("en", ("The company Tarnfield raised 30 million dollars in a financing round led by "
     "Orwick Capital."),
     {"Orwick Capital INVESTED_IN Tarnfield"}),
    ("en", "The Duskfly tool was developed by the recently funded Russian company Tarnfield.",
     {"Tarnfield BASED_IN Russia"}),
    ("en", "They use Duskfly, a tool developed by recently funded Russian company Tarnfield.",
     {"Tarnfield BASED_IN Russia", "Tarnfield MAKES Duskfly"}),
    # links that somebody only speaks of
    ("en", "Tarnfield Systems and Cravenmoor Systems announced a partnership.",
     {"Tarnfield Systems LINKED_TO Cravenmoor Systems"}),
    ("en", "Tarnfield Systems and Cravenmoor Systems confirmed the link.", set()),
    ("en", "Neither Tarnfield Systems nor Cravenmoor Systems have confirmed the link.", set()),
    # what was forgone
    ("en", "Orwick Capital pulled out of buying a 40% stake in the company Tarnfield.",
     {"Orwick Capital INVESTED_IN Tarnfield (denied)"}),
    ("en", "Tarnfield Systems refrained from selling drones to Kenya.",
     {"Tarnfield Systems SUPPLIED_TO Kenya (denied)"}),
    ("en", "The Lowick Police decided against buying drones from Tarnfield Systems.",
     {"Tarnfield Systems SUPPLIED_TO Lowick Police (denied)"}),
    ("en", "The Lowick Police ruled out using the Duskfly spyware.", set()),
    ("en", "The Lowick Police insisted on using the Duskfly spyware.",
     {"Duskfly USED_BY Lowick Police (alleged)"}),
    # customers that are won
    ("en", "Tarnfield Systems later took on the Lowick Police as a client.",
     {"Tarnfield Systems SUPPLIED_TO Lowick Police"}),
    ("en", "Tarnfield Systems gained the Lowick Police as a client.",
     {"Tarnfield Systems SUPPLIED_TO Lowick Police"}),
    ("en", "Tarnfield Systems wants to take on the Lowick Police as a client.",
     {"Tarnfield Systems SUPPLIED_TO Lowick Police (planned)"}),
    ("en", "Tarnfield Systems did not gain the Lowick Police as a client.", set()),
    ("en", "Tarnfield Systems took the Lowick Police to court as a client.", set()),
    ("en", "Tarnfield Systems gained experience as a client of the Lowick Police.", set()),
    ("en", "Tarnfield Systems took on the Lowick Police as a rival.", set()),
    # one of several firms
    ("en", ("Tarnfield Systems is one of over a dozen UK companies who have exported drones"
     " to Saudi Arabia."),
     {"Tarnfield Systems BASED_IN United Kingdom", "Tarnfield Systems SUPPLIED_TO Saudi Arabia"}),
    ("en", "Tarnfield Systems is one of three firms that made cameras for Kenya.",
     {"Tarnfield Systems SUPPLIED_TO Kenya"}),
    ("en", "Tarnfield Systems is among the UK companies that exported drones to Saudi Arabia.",
     {"Tarnfield Systems BASED_IN United Kingdom", "Tarnfield Systems SUPPLIED_TO Saudi Arabia"}),
    ("en", "Tarnfield Systems is the firm that sold cameras to Kenya.",
     {"Tarnfield Systems SUPPLIED_TO Kenya"}),
    ("en", "Tarnfield Systems may be the company that sold cameras to Kenya.",
     {"Tarnfield Systems SUPPLIED_TO Kenya (alleged)"}),
    ("en", "Tarnfield Systems is believed to be the company that sold cameras to Kenya.",
     {"Tarnfield Systems SUPPLIED_TO Kenya (alleged)"}),
    ("en", "It may be that Tarnfield Systems is the company that sold cameras to Kenya.",
     {"Tarnfield Systems SUPPLIED_TO Kenya (alleged)"}),
    ("fr", "Tarnfield Systems serait la société qui a vendu des caméras au Kenya.",
     {"Tarnfield Systems SUPPLIED_TO Kenya (alleged)"}),
    ("en", "Tarnfield Systems may be one of a dozen companies that sold cameras to Kenya.",
     {"Tarnfield Systems SUPPLIED_TO Kenya (alleged)"}),
    ("en", "Tarnfield Systems is said to be one of a dozen firms that sold cameras to Kenya.",
     {"Tarnfield Systems SUPPLIED_TO Kenya (alleged)"}),
    ("en", "Tarnfield Systems is not one of a dozen companies that sold cameras to Kenya.", set()),
    ("en", "Tarnfield Systems is one of a dozen companies accused of selling cameras to Kenya.",
     {"Tarnfield Systems SUPPLIED_TO Kenya (alleged)"}),
    ("en", "Tarnfield Systems is one of several companies that want to sell cameras to Kenya.",
     {"Tarnfield Systems SUPPLIED_TO Kenya (planned)"}),
    ("en", "Tarnfield Systems is one of few companies that did not sell cameras to Kenya.",
     {"Tarnfield Systems SUPPLIED_TO Kenya (denied)"}),
    ("en", "Tarnfield Systems is one of two companies, one of which sold cameras to Kenya.", set()),
    ("en", "Tarnfield Systems is a victim of one of a dozen firms that sold cameras to Kenya.",
     set()),
    # a firm that a relative clause tells apart is no firm named before
    ("en", "Tarnfield Systems is the owner of the company that sold cameras to Kenya.", set()),
    ("en", "Tarnfield Systems is known. The company that sold cameras to Kenya is another.", set()),
    ("en", "Anna works for Tarnfield Systems. She sued the company that sold cameras to Kenya.",
     set()),
    ("en", "Tarnfield Systems is known. The company, which sold cameras to Kenya, is Swedish.",
     {"Tarnfield Systems BASED_IN Sweden", "Tarnfield Systems SUPPLIED_TO Kenya"}),
    # predecessors and successors in other languages
    ("de", "Die Firma Tarnfield, Nachfolgerin der Firma Cravenmoor, verkaufte Drohnen an Kenia.",
     {"Cravenmoor SUCCEEDED_BY Tarnfield", "Tarnfield SUPPLIED_TO Kenia"}),
    ("fr", "La société Tarnfield, successeur de Cravenmoor, a vendu des drones au Kenya.",
     {"Cravenmoor SUCCEEDED_BY Tarnfield", "Tarnfield SUPPLIED_TO Kenya"}),
    ("es", "La empresa Tarnfield, sucesora de la empresa Cravenmoor, vendió drones a Kenia.",
     {"Cravenmoor SUCCEEDED_BY Tarnfield", "Tarnfield SUPPLIED_TO Kenia"}),
    ("nl", "Het bedrijf Tarnfield, de opvolger van Cravenmoor, verkocht drones aan Kenia.",
     {"Cravenmoor SUCCEEDED_BY Tarnfield", "Tarnfield SUPPLIED_TO Kenia"}),
    ("it", "L'azienda Tarnfield, successore di Cravenmoor, ha venduto droni al Kenya.",
     {"Cravenmoor SUCCEEDED_BY Tarnfield", "Tarnfield SUPPLIED_TO Kenya"}),
    ("sv", "Företaget Tarnfield är efterträdare till företaget Cravenmoor.",
     {"Cravenmoor SUCCEEDED_BY Tarnfield"}),
    ("nl", "Het bedrijf Tarnfield is niet de opvolger van Cravenmoor.", set()),
    ("de", "Peter Berg wurde Nachfolger von Hans Klein bei der Firma Tarnfield.", set()),
    ("nl", "Jan Berg, de opvolger van Piet Smit bij het bedrijf Tarnfield, vertrok.", set()),
    ("fr", ("Le successeur de Jean Martin à la tête de la société Tarnfield, Paul Durand, "
     "est parti."),
     set()),
]
# fmt: on


@pytest.mark.parametrize(("lang", "text", "claims"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_who_is_meant_is_told_by_the_words_beside(lang: str, text: str, claims: set[str]) -> None:
    """Each end is whom the words mean; a doubt on a predicate is one on what describes it."""
    assert told(text, lang) == claims
