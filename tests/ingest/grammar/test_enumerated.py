"""Classes that a clause describes, with their members: "Agencies that use X include A and B"."""

import pytest
import reports

# language, text, and all that the rules claim
ROWS: list[tuple[str, str, set[str]]] = [
    ("en", "Agencies that use the Glint spyware include the Lowick Police and the Tarsk Police.",
     {"Glint USED_BY Lowick Police", "Glint USED_BY Tarsk Police"}),
    ("en", "Countries that bought spyware from Tarnfield Systems include Kenya, Oman and Peru.",
     {"Tarnfield Systems SUPPLIED_TO Kenya",
      "Tarnfield Systems SUPPLIED_TO Oman",
      "Tarnfield Systems SUPPLIED_TO Peru"}),
    ("en", "Firms that sold cameras to the Tarsk Police include Tarnfield Systems and Orvane Ltd.",
     {"Orvane Ltd SUPPLIED_TO Tarsk Police", "Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "Companies backed by Brackwater Capital include Tarnfield Systems and Orvane Ltd.",
     {"Brackwater Capital INVESTED_IN Orvane Ltd",
      "Brackwater Capital INVESTED_IN Tarnfield Systems"}),
    ("en", "Companies owned by Tarnfield Systems include Orvane Ltd and Seabrook Ltd.",
     {"Orvane Ltd OWNED_BY Tarnfield Systems", "Seabrook Ltd OWNED_BY Tarnfield Systems"}),
    ("en", "Firms linked to Tarnfield Systems include Orvane Ltd.",
     {"Orvane Ltd LINKED_TO Tarnfield Systems"}),
    ("en", "The agencies that bought the Glint spyware are the Lowick Police and the Tarsk Police.",
     {"Glint SUPPLIED_TO Lowick Police", "Glint SUPPLIED_TO Tarsk Police"}),
    ("en", "Among the countries that bought the Glint spyware are Kenya and Peru.",
     {"Glint SUPPLIED_TO Kenya", "Glint SUPPLIED_TO Peru"}),
    ("es", "Los países que compraron el programa Glint incluyen Kenia y Perú.",
     {"Glint SUPPLIED_TO Kenia", "Glint SUPPLIED_TO Perú"}),
    ("it", "I paesi che hanno acquistato il software Glint includono il Kenya e il Perù.",
     {"Glint SUPPLIED_TO Kenya", "Glint SUPPLIED_TO Perù"}),
    # others that do something to the class
    ("en", "Among those opposing agencies that use the Glint spyware are Kenya and Peru.",
     {"Glint USED_BY opposing agencies"}),
    # doubts and denials, of the class and of who is in it
    ("en", "Agencies that do not use the Glint spyware include the Tarsk Police.",
     {"Glint USED_BY Tarsk Police (denied)"}),
    ("en", "Agencies that use the Glint spyware do not include the Tarsk Police.",
     {"Glint USED_BY Agencies"}),
    ("en", "Agencies that use the Glint spyware may include the Tarsk Police.",
     {"Glint USED_BY Agencies"}),
    ("en", "Agencies that may use the Glint spyware include the Tarsk Police.",
     {"Glint USED_BY Tarsk Police (alleged)"}),
    ("en", "Agencies that plan to use the Glint spyware include the Tarsk Police.", set()),
    ("en", "Agencies that refused to use the Glint spyware include the Tarsk Police.",
     {"Glint USED_BY Tarsk Police (denied)"}),
    ("en", "Agencies that use the Glint spyware are said to include the Tarsk Police.",
     {"Glint USED_BY Tarsk Police (alleged)"}),
    # names that are no members
    ("en", "The firms that sold cameras to the Tarsk Police are Orvane Ltd rivals.", set()),
    ("en", "Firms that sold cameras to the Tarsk Police include subsidiaries of Orvane Ltd.",
     set()),
    ("en", "Firms that sold cameras to the Tarsk Police boast customers such as Orvane Ltd.",
     set()),
    ("en", "The firms that sold cameras to the Tarsk Police are not Orvane Ltd and Seabrook Ltd.",
     set()),
    ("en", "Firms that sold cameras to Oman include Orvane Ltd, Tarnfield Systems said.",
     {"Orvane Ltd SUPPLIED_TO Oman"}),
    ("en", "Companies once owned by Tarnfield Systems include Orvane Ltd.", set()),
    ("en", "Companies not owned by Tarnfield Systems include Orvane Ltd.", set()),
    ("en", "Companies that compete with Tarnfield Systems include Orvane Ltd.", set()),
    ("en", "Countries whose police bought spyware from Tarnfield Systems include Kenya.",
     {"Tarnfield Systems SUPPLIED_TO police"}),
    ("en", "The group that sold cameras to Oman includes Orvane Ltd and Seabrook Ltd.", set()),
    ("en", "Countries that bought spyware from Tarnfield Systems include neither Kenya nor Peru.",
     {"Tarnfield Systems SUPPLIED_TO Countries"}),
    ("en", "Countries that bought spyware from Tarnfield Systems include Kenya but not Peru.",
     {"Tarnfield Systems SUPPLIED_TO Countries"}),
    ("en", "Targets of countries that use the Glint spyware include Kenya and Peru.",
     {"Glint USED_BY countries"}),
    ("en", "Critics of firms that sold cameras to the Tarsk Police include Orvane Ltd.", set()),
    ("en", "Countries that banned Tarnfield Systems include Kenya and Peru.", set()),
    # in other languages
    ("de", "Die Behörden, die die Software Glint nutzen, umfassen die Polizei Tarsk.",
     {"Glint USED_BY Polizei Tarsk"}),
    ("nl", "De landen die camera's van Tarnveld Systems kochten, omvatten Kenia en Peru.",
     {"Tarnveld Systems SUPPLIED_TO Kenia", "Tarnveld Systems SUPPLIED_TO Peru"}),
    ("fr", ("Les entreprises qui ont vendu des caméras au Kenya comprennent Tarnval SA et "
     "Orvane SA."),
     {"Orvane SA SUPPLIED_TO Kenya", "Tarnval SA SUPPLIED_TO Kenya"}),
    ("sv", "Bland de länder som köpte kameror av bolaget Tarnvik AB är Kenya och Peru.",
     {"Tarnvik AB SUPPLIED_TO Kenya", "Tarnvik AB SUPPLIED_TO Peru"}),
    ("es", "Entre los países que compraron el programa Glint figuran Kenia y Perú.",
     {"Glint SUPPLIED_TO Kenia", "Glint SUPPLIED_TO Perú"}),
    ("it", "Tra i paesi che hanno acquistato il software Glint figurano il Kenya e il Perù.",
     {"Glint SUPPLIED_TO Kenya", "Glint SUPPLIED_TO Perù"}),
    ("de", "Die Behörden, die die Software Glint nicht nutzen, umfassen die Polizei Tarsk.",
     {"Glint USED_BY Polizei Tarsk (denied)"}),
    ("es", "Los países que no compraron el programa Glint incluyen Kenia y Perú.",
     {"Glint SUPPLIED_TO Kenia (denied)", "Glint SUPPLIED_TO Perú (denied)"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "told"), ROWS, ids=[row[1][:70] for row in ROWS])
def test_a_class_that_a_clause_describes_is_its_members(
    lang: str, text: str, told: set[str]
) -> None:
    """Each member does what the clause says of the class, with its doubts; others do nothing."""
    assert reports.told(text, lang) == told
