"""Sales and use, one construction a row: what a sentence must propose, and what it must not."""

import pytest
import reports

from graph import Status
from ingest.grammar import candidates, extract

TPD = "Tarsk Police Department"
MOO = "Ministry of Order"
SALE = f"Norrvik SUPPLIED_TO {MOO}"
USE = f"Moleglass USED_BY {MOO}"

# language, sentence, what is proposed, what is not
ROWS: list[tuple[str, str, set[str], set[str]]] = [
    # an argument behind a verb that has no place for it goes to the verb that has
    ("en", f"The {TPD} bought a system for reading phones from the company Norrvik.",
     {f"Norrvik SUPPLIED_TO {TPD}"}, set()),
    ("en", f"The {TPD} bought a system that read phones from the company Norrvik.",
     set(), {f"Norrvik SUPPLIED_TO {TPD}"}),
    # goods are acquired, companies too
    ("en", f"The {MOO} acquired its biometric scanners from the company Norrvik.", {SALE}, set()),
    ("en", "The company Hallbrook acquired the company Norrvik.",
     {"Norrvik OWNED_BY Hallbrook"}, {"Norrvik SUPPLIED_TO Hallbrook"}),
    ("en", f"The {MOO} bought in 2012 cameras from the company Norrvik.", {SALE}, set()),
    ("en", f"The {MOO} acquired five licences of the Moleglass software from the firm Norrvik.",
     {SALE}, set()),
    # contracts and what they are for
    ("en", f"The company Norrvik signed a contract to supply the {MOO} with cameras.",
     {SALE}, set()),
    ("en", f"The {MOO} signed a contract with the company Norrvik.", {SALE}, set()),
    ("en", f"The company Norrvik works under a contract signed today with the {MOO}.",
     {SALE}, set()),
    ("en", f"The contract between the company Norrvik and the {MOO} runs on.", {SALE}, set()),
    ("en", f"The {MOO} awarded the contract to a panel of vendors including Norrvik and Hallbrook.",
     {SALE, f"Hallbrook SUPPLIED_TO {MOO}"}, set()),
    ("nl", f"Het contract tussen het bedrijf Norrvik en het {MOO} loopt tot 2030.", set(), set()),
    ("nl", "Het contract tussen het bedrijf Norrvik en het Ministerie van Orde loopt tot 2030.",
     {"Norrvik SUPPLIED_TO Ministerie van Orde"}, set()),
    # nouns of trade
    ("en", f"The company Norrvik's deliveries to the {MOO} began in 2012.", {SALE}, set()),
    ("nl", "De leveringen van het bedrijf Norrvik aan het Ministerie van Orde begonnen in 2012.",
     {"Norrvik SUPPLIED_TO Ministerie van Orde"}, set()),
    ("en", f"The company Norrvik praised the deliveries of the firm Hallbrook to the {MOO}.",
     {f"Hallbrook SUPPLIED_TO {MOO}"}, {SALE}),
    # lists
    ("en", "The companies Norrvik and Hallbrook sold cameras to Oman and Peru, respectively.",
     {"Norrvik SUPPLIED_TO Oman", "Hallbrook SUPPLIED_TO Peru"},
     {"Norrvik SUPPLIED_TO Peru", "Hallbrook SUPPLIED_TO Oman"}),
    ("en", ("The company Norrvik sold its cameras, used for sport, to countries with known risks, "
     "including Oman and Peru."), {"Norrvik SUPPLIED_TO Oman", "Norrvik SUPPLIED_TO Peru"}, set()),
    ("en", ("Some agencies use the company Norrvik's cheap and insecure software, including the "
     f"{MOO} and the {TPD}."), {f"Norrvik USED_BY {MOO}", f"Norrvik USED_BY {TPD}"}, set()),
    ("en", f"The company Norrvik counts customers such as the {MOO}, the {TPD} and Oman.",
     {SALE, "Norrvik SUPPLIED_TO Oman"}, set()),
    # use
    ("en", f"The {MOO} deployed the Moleglass software in three districts.", {USE}, set()),
    ("en", "The company Norrvik deployed the Moleglass software in three districts.",
     set(), {"Moleglass USED_BY Norrvik"}),
    ("en", "The LFQ deployed the Moleglass software.", {"Moleglass USED_BY LFQ"}, set()),
    ("en", f"The {MOO} is believed to have deployed the Moleglass software.", {USE}, set()),
    ("en", f"The {MOO} ended its use of the Moleglass software.", {USE}, set()),
    ("en", "The police use the Moleglass software.", {"Moleglass USED_BY police"}, set()),
    ("en", "The police use of the Moleglass software is rare.",
     set(), {"Moleglass SUPPLIED_TO police"}),
    ("en", f"The {MOO} fined the users of the Moleglass software.", set(), {USE}),
    # adjectives that share a noun
    ("en", "The Dutch and Belgian police use the Moleglass software.",
     {"Moleglass USED_BY Dutch police", "Moleglass USED_BY Belgian police"}, set()),
    ("nl", "De Nederlandse en Belgische politie gebruiken de software Molglas.",
     {"Molglas USED_BY Nederlandse politie", "Molglas USED_BY Belgische politie"}, set()),
    ("en", "The Dutch and the firm Norrvik use the Moleglass software.",
     set(), {"Moleglass USED_BY Dutch firm"}),
    # verbs that are split
    ("nl", "Het Ministerie van Orde zet de software Molglas in.",
     {"Molglas USED_BY Ministerie van Orde"}, set()),
    ("nl", "De politie zet sinds 2019 camera's van het bedrijf Norrvik in.",
     {"Norrvik USED_BY politie"}, set()),
    ("nl", "Het Ministerie van Orde schafte bij het bedrijf Norrvik camera's aan.",
     {"Norrvik SUPPLIED_TO Ministerie van Orde"}, set()),
    ("nl", "Het Ministerie van Orde zet de software Molglas in de kast.",
     set(), {"Molglas USED_BY Ministerie van Orde"}),
    # tables and records
    ("en", f"Buyer: {MOO}\nSupplier: Norrvik Imaging AB\nValue: 4m",
     {f"Norrvik Imaging AB SUPPLIED_TO {MOO}"}, set()),
    ("en", f"Buyer: {MOO}\n\nThe weather stayed dry.\n\nSupplier: Norrvik Imaging AB",
     set(), {f"Norrvik Imaging AB SUPPLIED_TO {MOO}"}),
    ("en", "| City | Project | Vendor |\n|---|---|---|\n| Tarsk | Clear Sky | Norrvik Imaging |",
     {"Norrvik Imaging DEPLOYED_IN Clear Sky"}, {"Clear Sky SUPPLIED_TO Norrvik Imaging"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "must", "never"), ROWS, ids=[r[1][:70] for r in ROWS])
def test_a_construction_proposes_its_links_and_no_others(
    lang: str, text: str, must: set[str], never: set[str]
) -> None:
    """A sentence proposes every link it states, and none of those it only resembles."""
    found = {
        f"{one.subject.name} {one.link.value} {one.object.name}"
        for one in candidates(reports.report(text, lang))
    }
    assert must <= found
    assert not never & found


@pytest.mark.parametrize(
    "text",
    [
        f"Did the company Norrvik sell cameras to the {MOO}?",
        f"The company Norrvik plans to sell cameras to the {MOO}.",
        f"The company Norrvik lost a bid to supply the {MOO} with cameras.",
        f"The {MOO} has denied (twice!) that it bought cameras from the company Norrvik.",
        f"It is unclear whether the {MOO} deployed the Moleglass software.",
    ],
)
def test_what_is_asked_planned_lost_denied_or_open_is_not_held(text: str) -> None:
    """A question, a plan, a lost bid, a denial and an open question give no held sale or use."""
    assert [c for c in extract(reports.report(text, "en")) if c.held and c.link in {
        "SUPPLIED_TO", "USED_BY"
    }] == []  # fmt: skip


def test_a_won_bid_is_no_plan() -> None:
    """What a vendor won a bid to supply is asserted."""
    found = extract(
        reports.report("The company Norrvik won a bid to supply Oman with cameras.", "en")
    )
    assert {(reports.triple(c), c.status) for c in found} == {
        (("Norrvik", "SUPPLIED_TO", "Oman"), Status.ASSERTED)
    }


def test_a_claim_names_whom_the_report_quotes() -> None:
    """Reported speech is attributed to its named speaker, and to nobody where none is named."""
    said = "The Tarsk Observer reported that the company Norrvik sold cameras to Oman."
    [claim] = [c for c in extract(reports.report(said, "en")) if c.link == "SUPPLIED_TO"]
    assert claim.attributed_to == "Tarsk Observer"
    plain = "The company Norrvik sold cameras to Oman."
    assert [c.attributed_to for c in extract(reports.report(plain, "en"))] == [None]
