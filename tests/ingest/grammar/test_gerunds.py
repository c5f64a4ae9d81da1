"""Gerunds: whom they tell of, by what means somebody acts, and what was not done."""

import pytest
import reports

# language, text, and all that the rules claim
ROWS: list[tuple[str, str, set[str]]] = [
    # in an apposition
    ("en", "Tarnfield Systems, a company making drones, sold cameras to the Tarsk Police.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "Tarnfield Systems, a firm employing former Lowick agents, sold cameras to Oman.",
     {"Tarnfield Systems SUPPLIED_TO Oman"}),
    ("en", "A company competing with Tarnfield Systems sold cameras to the Tarsk Police.", set()),
    # right behind the subject, which acts on
    ("en", "The police using Glint spyware bought cameras from Tarnfield Systems.",
     {"Glint USED_BY police", "Tarnfield Systems SUPPLIED_TO police"}),
    ("en", "The Tarsk Police, using the Glint spyware, bought cameras from Tarnfield Systems.",
     {"Glint USED_BY Tarsk Police", "Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "Officers using the Glint spyware said the Tarsk Police bought drones from Orvane Ltd.",
     {"Orvane Ltd SUPPLIED_TO Tarsk Police"}),
    ("en", "The minister visiting Orvane Ltd sold cameras to the Tarsk Police.", set()),
    ("en", "A rival using the name Orvane Ltd sold cameras to the Tarsk Police.", set()),
    ("en", "A firm selling cameras to Orvane Ltd was fined by the Tarsk Police.", set()),
    # the means by which somebody did something
    ("en", "The Tarsk Police have tracked phones, using the Glint spyware.",
     {"Glint USED_BY Tarsk Police"}),
    ("en", "The state filters the internet in schools, using the Glint filter.",
     {"Glint USED_BY state"}),
    ("en", "The Tarsk Police spent millions buying cameras from Tarnfield Systems.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "Hackers using the Glint spyware broke into the Tarsk Police.", set()),
    ("en", "The Tarsk Police uses cameras by Tarnfield Systems.",
     {"Tarnfield Systems USED_BY Tarsk Police"}),
    ("en", "The Tarsk Police uses cameras, by Tarnfield Systems' own account.", set()),
    ("en", "The Tarsk Police bought cameras by order of Orvane Ltd.", set()),
    # somebody else's
    ("en", "The Tarsk Police arrested hackers using the Glint spyware.", set()),
    ("en", "The Tarsk Police found criminals using the Glint spyware.", set()),
    ("en", "The Tarsk Police warned of firms using the Glint spyware.", set()),
    ("en", "The Tarsk Police blocked phones using the Glint spyware.", set()),
    ("en", "The Tarsk Police sued Orvane Ltd for using the Glint spyware.",
     {"Glint USED_BY Orvane Ltd (alleged)"}),
    ("en", "The ministry fined Tarnfield Systems for selling cameras to Oman.",
     {"Tarnfield Systems SUPPLIED_TO Oman"}),
    ("en", "Papers show Tarnfield Systems selling cameras to the Tarsk Police.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "The Tarsk Police caught rivals selling cameras to Orvane Ltd.", set()),
    # what was not done
    ("en", "The Tarsk Police banned officers from using the Glint spyware.", set()),
    ("en", "The Tarsk Police prevented Tarnfield Systems from selling cameras to Oman.",
     {"Tarnfield Systems SUPPLIED_TO Oman (denied)"}),
    ("en", "Tarnfield Systems was barred from selling cameras to Oman.",
     {"Tarnfield Systems SUPPLIED_TO Oman (denied)"}),
    ("en", "Tarnfield Systems profited from selling cameras to Oman.",
     {"Tarnfield Systems SUPPLIED_TO Oman"}),
    ("en", "The Tarsk Police have not made calls while using the Glint spyware.", set()),
    ("en", "The Tarsk Police tracked phones without using the Glint spyware.",
     {"Glint USED_BY Tarsk Police (denied)"}),
    ("en", "The Tarsk Police tracked phones without ever using the Glint spyware.",
     {"Glint USED_BY Tarsk Police (denied)"}),
    ("en", "Tarnfield Systems left Kenya without selling cameras to the Tarsk Police.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police (denied)"}),
    ("en", "Tarnfield Systems did not make money selling cameras to the Tarsk Police.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police (denied)"}),
    ("en", "The Tarsk Police denied tracking phones using the Glint spyware.", set()),
    ("en", "The Tarsk Police did not buy drones, using the Glint spyware instead.",
     {"Glint USED_BY Tarsk Police (alleged)"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "told"), ROWS, ids=[row[1][:70] for row in ROWS])
def test_who_does_what_a_gerund_says(lang: str, text: str, told: set[str]) -> None:
    """The subject before the gerund acts, never its object; what is denied is no use or sale."""
    assert reports.told(text, lang) == told
