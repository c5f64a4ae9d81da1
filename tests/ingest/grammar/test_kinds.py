"""Making, owning, belonging, seats and the smaller kinds: one construction a row."""

import pytest
import reports

from graph import Status
from ingest.grammar import candidates, extract

MOO = "Ministry of Order"
MAKES = "Norrvik MAKES Moleglass"
SEAT = "Norrvik BASED_IN Sweden"

# language, text, what is proposed, what is not
ROWS: list[tuple[str, str, set[str], set[str]]] = [
    # making: genitive, apposition, title, compound
    ("en", "Norrvik's Moleglass spyware was on six phones, and Norrvik said nothing.",
     {MAKES}, set()),
    ("en", f"The {MOO}'s Moleglass spyware was on six phones.", set(), {f"{MOO} MAKES Moleglass"}),
    ("en", "Moleglass, spyware developed by the Israeli company Norrvik, was found.",
     {MAKES, "Norrvik BASED_IN Israel"}, set()),
    ("en", "The police use Moleglass, a program made by Norrvik.",
     {MAKES, "Moleglass USED_BY police"}, set()),
    ("en", "The company Norrvik sells a suite called Moleglass.", {MAKES}, set()),
    ("en", "The company Norrvik developed the Moleglass hacking platform.", {MAKES}, set()),
    ("en", "The company Norrvik praised the Moleglass hacking platform.", set(), {MAKES}),
    ("nl", "Molglas, spyware van het Israëlische bedrijf Norrvik, werd gevonden.",
     {"Norrvik MAKES Molglas", "Norrvik BASED_IN Israël"}, set()),
    # owning and investing
    ("en", "Later it was sold to Goat Holdings, a company controlled by Norpol.",
     {"Goat Holdings OWNED_BY Norpol"}, set()),
    ("en", "The firm Keyline, which was bought by Hallbrook in 2004, makes maps.",
     {"Keyline OWNED_BY Hallbrook"}, {"Hallbrook OWNED_BY Keyline"}),
    ("en", "Relio is a Swedish telecom company, and a subsidiary of Hallbrook Group.",
     {"Relio OWNED_BY Hallbrook Group", "Relio BASED_IN Sweden"}, set()),
    ("nl", "Het bedrijf Halbroek neemt Norrvik over.", {"Norrvik OWNED_BY Halbroek"}, set()),
    ("nl", "Norrvik-dochter Glint verkoopt deurbellen.", {"Glint OWNED_BY Norrvik"},
     {"Norrvik OWNED_BY Glint"}),
    ("en", "The fund Qilter holds a stake in the firm Endlo.", {"Qilter INVESTED_IN Endlo"}, set()),
    ("en", "The firm Endlo raised $23 million in a round led by the fund Qilter.",
     {"Qilter INVESTED_IN Endlo"}, {"Endlo INVESTED_IN Qilter"}),
    ("en", "The fund Qilter was founded in the firm Endlo's building.",
     set(), {"Qilter INVESTED_IN Endlo"}),
    # belonging
    ("en", "The Data Bureau falls under the remit of the Ministry of Order.",
     {f"Data Bureau PART_OF {MOO}"}, {f"{MOO} PART_OF Data Bureau"}),
    ("en", "Brunfeld is a public undertaking under the Ministry of Order.",
     {f"Brunfeld PART_OF {MOO}"}, set()),
    ("en", "The company Brunfeld is a vendor under investigation by the Ministry of Order.",
     set(), {f"Brunfeld PART_OF {MOO}"}),
    ("en", ("The Orrin Alliance began in 2019. The alliance includes Tarn Technologies (formerly "
     "Amsel), Wisp Ltd., and Cytral."),
     {"Tarn Technologies PART_OF Orrin Alliance", "Cytral PART_OF Orrin Alliance"},
     {"Amsel PART_OF Orrin Alliance"}),
    # seats
    ("en", "Sweden-based Norrvik sells cameras. Norrvik is a company.", {SEAT}, set()),
    ("en", "Sweden-owned Norrvik sells cameras. Norrvik is a company.", set(), {SEAT}),
    ("en", "Sweden's Norrvik sells cameras to schools.", {SEAT}, set()),
    ("en", "Norrvik, a Turkish-Swedish vendor, sells cameras.",
     {SEAT, "Norrvik BASED_IN Türkiye"}, set()),
    ("en", "Norrvik, a Swedish-speaking vendor, sells cameras.", set(), {SEAT}),
    ("en", "The firms are Norrvik S.A. (Greece), Hallbrook Limited (Ireland), and Glint AD (Peru).",
     {"Norrvik S.A. BASED_IN Greece", "Glint AD BASED_IN Peru"}, {"Glint AD BASED_IN Ireland"}),
    ("en", "A surveillance vendor from Sweden called Norrvik was named.", {SEAT}, set()),
    ("en", "Norrvik was founded in 2010. The Swedish company sells cameras.", {SEAT}, set()),
    ("en", "The Danish firm Norrvik was founded in 2010. The Swedish company sells cameras.",
     {"Norrvik BASED_IN Denmark"}, {SEAT}),
    ("en", "Norrvik Imaging\n\nSeat: Stockholm, Sweden\n\nThe company Norrvik Imaging sells tea.",
     {"Norrvik Imaging BASED_IN Sweden"}, set()),
    ("en", "Norrvik Imaging\n\nVictims: Stockholm, Sweden\n\nThe firm Norrvik Imaging sells tea.",
     set(), {"Norrvik Imaging BASED_IN Sweden"}),
    # what a product is, who runs a scheme, who resells, where a body is
    ("en", "The company Norrvik sells Moleglass, a facial recognition tool.",
     {"Moleglass IS_A facial recognition"}, set()),
    ("en", "The Moleglass software is no facial recognition.",
     set(), {"Moleglass IS_A facial recognition"}),
    ("nl", "De gezichtsherkenningssoftware Molglas faalt.",
     {"Molglas IS_A gezichtsherkenning"}, set()),
    ("en", f"The Clear Sky project is run by the {MOO}.", {f"Clear Sky RUN_BY {MOO}"}, set()),
    ("en", f"The Clear Sky project is criticised by the {MOO}.",
     set(), {f"Clear Sky RUN_BY {MOO}"}),
    ("nl", "Het project Open Raam wordt beheerd door het Ministerie van Orde.",
     {"Open Raam RUN_BY Ministerie van Orde"}, set()),
    ("en", "The company Hallbrook resells cameras from the company Norrvik.",
     {"Hallbrook RESELLS Norrvik"}, {"Norrvik RESELLS Hallbrook"}),
    ("en", "The company Hallbrook is a reseller of the company Norrvik.",
     {"Hallbrook RESELLS Norrvik"}, set()),
    ("en", "The company Norrvik distributes its Moleglass spyware.",
     set(), {"Norrvik RESELLS Moleglass"}),
    ("en", "The Tarsk Police Department in Oman uses cameras.",
     {"Tarsk Police Department LOCATED_IN Oman"}, set()),
    ("en", "The Tarsk Police Department trained officers in Oman.",
     set(), {"Tarsk Police Department LOCATED_IN Oman"}),
    ("en", "The company Norrvik's cameras are part of the Clear Sky project.",
     {"Norrvik DEPLOYED_IN Clear Sky"}, set()),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "must", "never"), ROWS, ids=[r[1][:70] for r in ROWS])
def test_a_construction_proposes_its_links_and_no_others(
    lang: str, text: str, must: set[str], never: set[str]
) -> None:
    """A text proposes every link it states, and none of those it only resembles."""
    found = {
        f"{one.subject.name} {one.link.value} {one.object.name}"
        for one in candidates(reports.report(text, lang))
    }
    assert must <= found
    assert not never & found


@pytest.mark.parametrize(
    ("lang", "text", "subject"),
    [
        ("en", "Facial recognition is not covered by the export controls.", "facial recognition"),
        (
            "nl",
            (
                "Er zijn exportregels. De export van etniciteitsherkenningssoftware is "
                "ongecontroleerd."
            ),
            "etniciteitsherkenning",
        ),
    ],
)
def test_what_no_rule_controls_is_a_denied_claim(lang: str, text: str, subject: str) -> None:
    """A technology that is said not to be controlled is denied to be, by the rules named last."""
    [claim] = [
        c for c in extract(reports.report(text, lang)) if c.link.value == "CONTROLLED_BY"
    ]  # fmt: skip
    assert (claim.subject.name, claim.status) == (subject, Status.DENIED)


def test_a_call_for_control_is_no_control() -> None:
    """Wishing that a technology were covered says nothing of what covers it."""
    said = "The group asked to put facial recognition into the export controls."
    found = extract(reports.report(said, "en"))
    assert [c for c in found if c.link.value == "CONTROLLED_BY"] == []
