"""Plain sentences of reports: bare goods, revenue, asides, and verbs far from who does them."""

import pytest
import reports

# language, text, and all that the rules claim
ROWS: list[tuple[str, str, set[str]]] = [
    # goods without an article behind a plural and "use"
    ("en", "The Tarsk Police use cameras made by Tarnfield Systems.",
     {"Tarnfield Systems USED_BY Tarsk Police"}),
    ("en", "Police use cameras made by Tarnfield Systems.", {"Tarnfield Systems USED_BY Police"}),
    ("en", "Agencies such as the Tarsk Police use software made by Tarnfield Systems.",
     {"Tarnfield Systems USED_BY Tarsk Police"}),
    ("en", "The Tarsk Police and the FBR use cameras made by Tarnfield Systems.",
     {"Tarnfield Systems USED_BY FBR", "Tarnfield Systems USED_BY Tarsk Police"}),
    ("en", "The Tarsk Police do not use cameras made by Tarnfield Systems.",
     {"Tarnfield Systems USED_BY Tarsk Police (denied)"}),
    ("en", "The Tarsk Police plan to use cameras made by Tarnfield Systems.",
     {"Tarnfield Systems USED_BY Tarsk Police (planned)"}),
    ("en", "A ban on police use of cameras made by Tarnfield Systems failed.", set()),
    ("en", "The Tarsk Police use policy is old.", set()),
    # a verb that stands far from who does it
    ("en", "The Tarsk Police uses a system installed in the country by the firm Tarnfield.",
     {"Tarnfield USED_BY Tarsk Police"}),
    ("en", "Tarsk authorities sidestep the rules by purchasing data from the broker Tarnfield.",
     {"Tarnfield SUPPLIED_TO Tarsk"}),
    ("en", "Papers detailing how the firm Tarnfield sold cameras, called Glint, to Kenya came out.",
     {"Tarnfield MAKES Glint", "Tarnfield SUPPLIED_TO Kenya"}),
    ("en", "Papers detailing how the firm Tarnfield sold cameras, called Glint, in Kenya came out.",
     {"Tarnfield MAKES Glint"}),
    # what a firm earns
    ("en", "Tarnfield Systems earns most of its revenue from the Tarsk Police.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "Tarnfield Systems relies on the Tarsk Police for half of its revenue.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "Tarnfield Systems derives its income from the Tarsk Police and the Lowick Police.",
     {"Tarnfield Systems SUPPLIED_TO Lowick Police", "Tarnfield Systems SUPPLIED_TO Tarsk Police"}),
    ("en", "Tarnfield Systems does not depend on the Tarsk Police for its revenue.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police (denied)"}),
    ("en", "Tarnfield Systems hopes to earn half of its revenue from the Tarsk Police.",
     {"Tarnfield Systems SUPPLIED_TO Tarsk Police (planned)"}),
    ("en", "Tarnfield Systems hid its revenue from the Tarsk Police.", set()),
    ("en", "Tarnfield Systems spends half of its revenue on the Tarsk Police.", set()),
    ("en", "Tarnfield Systems relies on the Tarsk Police for protection.", set()),
    ("en", "Tarnfield Systems earned the respect of the Tarsk Police.", set()),
    ("en", "Tarnfield Systems earns half of its revenue from Orvane Ltd.", set()),
    # where a firm is from, and whose it is, in an aside
    ("en", "The army bought equipment from the hacking firm from Israel, Tarnfield.",
     {"Tarnfield BASED_IN Israel", "Tarnfield SUPPLIED_TO army"}),
    ("en", "The army bought equipment from a firm from Israel called Tarnfield.",
     {"Tarnfield BASED_IN Israel", "Tarnfield SUPPLIED_TO army"}),
    ("en", "The army met a firm from Israel, Tarnfield and Orvane Ltd.", set()),
    ("en", "Tarnfield Systems (of which Orvane Group is a subsidiary) opened.",
     {"Orvane Group OWNED_BY Tarnfield Systems"}),
    ("en", "Tarnfield Systems (which Orvane Group sued) opened.", set()),
    ("en", "Tarnfield Systems (of which Orvane Group is not a subsidiary) opened.", set()),
    # which force is meant
    ("en", "The Lowick Police tests cameras. The army bought drones from Orvane Ltd.",
     {"Orvane Ltd SUPPLIED_TO army"}),
    ("en", "The Lowick Police tests cameras. The force bought drones from Orvane Ltd.",
     {"Orvane Ltd SUPPLIED_TO Lowick Police"}),
    ("en", "The Lowick Police tests cameras. The police bought drones from Orvane Ltd.",
     {"Orvane Ltd SUPPLIED_TO Lowick Police"}),
    ("en", ("The Lowick Intelligence Service tests cameras. The agency bought drones from "
     "Orvane Ltd."),
     {"Orvane Ltd SUPPLIED_TO Lowick Intelligence Service"}),
    ("en", ("The Lowick Intelligence Service tests cameras. The police bought drones from "
     "Orvane Ltd."),
     {"Orvane Ltd SUPPLIED_TO police"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "told"), ROWS, ids=[row[1][:70] for row in ROWS])
def test_what_reports_say_plainly(lang: str, text: str, told: set[str]) -> None:
    """Each gives its links; denials, plans and other objects of the same verbs give none."""
    assert reports.told(text, lang) == told
