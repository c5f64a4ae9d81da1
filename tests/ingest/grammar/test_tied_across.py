"""Ties, makers and ends that only stand near: each is of what stands right before it."""

import pytest
import reports

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

# A text, and all that is held of it.
Line = tuple[str, set[str]]

TIES: tuple[Line, ...] = (
    (
        "Lowick Vision, LLC sued Brannec Ltd, a Chinese firm, and two entities owned by Brannec.",
        {"Brannec Ltd BASED_IN China"},
    ),
    ("Lowick and Varox are two firms owned by Brannec Ltd.",
     {"Lowick OWNED_BY Brannec Ltd", "Varox OWNED_BY Brannec Ltd"}),
    (("They signed it with Brannec Corp., a subsidiary of Varox Inc. (“the Daughter”) and the "
     "Tarsk Living Trust."), {"Brannec Corp. OWNED_BY Varox Inc."}),
    ("Brannec Corp., a subsidiary of Varox Inc., sold cameras to Kenya.",
     {"Brannec Corp. OWNED_BY Varox Inc.", "Brannec Corp. SUPPLIED_TO Kenya"}),
    (("The project, run in a partnership between Zambia and the firm Brannec, falls under the "
     "auspices of the Ministry of Order."), set()),
    (("Harrow Ltd will install towers in Tarsk that is overseen by the Border Patrol, a division "
     "of the Customs Agency."), {"Border Patrol PART_OF Customs Agency"}),
    ("The Border Patrol, a division of the Customs Agency, uses them.",
     {"Border Patrol PART_OF Customs Agency"}),
    ("Experts in Lowick Sensing, a subsidiary of Varox Ltd (SPCB)", set()),
    ("Lowick Sensing, a subsidiary of Varox Ltd (SPCB)", {"Lowick Sensing OWNED_BY Varox Ltd"}),
)  # fmt: skip
MAKERS: tuple[Line, ...] = (
    ("The software runs the LFQ's Investigative Case Management System.", set()),
    ("This follows the founding of Brannec Commercial's National Face Recognition Framework.",
     set()),
    ("The firm Brannec sells its Kestrel System.", {"Brannec MAKES Kestrel System"}),
    ("Brannec acquired next-generation sequencing (NGS) tools. Brannec's NGS is slow.", set()),
    ("The Kestrel is an IMSI-catcher, a cellular device, manufactured by Brannec Corporation.",
     {"Brannec Corporation MAKES Kestrel"}),
    ("Brannec Corporation makes an IMSI-catcher.", set()),
)  # fmt: skip
ENDS: tuple[Line, ...] = (
    ("The phones of Tana Lowick, who is based in Lebanon, were searched.", set()),
    ("Brannec Ltd, which is based in Lebanon, was searched.", {"Brannec Ltd BASED_IN Lebanon"}),
    (("Bo Lind, Managing Director Brannec West Africa (Brannec Corporation's local subsidiary), "
     "said so."), set()),
    ("Brannec Systems‘ U.S. subsidiary is in talks.", set()),
    (("The firm Brannec Systems won a contract from the Tarsk Department of Order to install "
     "cameras for the US-Mexico border fence."),
     {"Brannec Systems SUPPLIED_TO Tarsk Department of Order"}),
    ("The firm Brannec Systems sold cameras to Mexico.", {"Brannec Systems SUPPLIED_TO Mexico"}),
    ("The Western Kenyan Police Force bought cameras from the firm Brannec.",
     {"Brannec SUPPLIED_TO Western Kenyan Police Force"}),
    ("Brannec Sdn. Bhd., a Malaysian company, sold cameras to Kenya.",
     {"Brannec Sdn. Bhd. BASED_IN Malaysia", "Brannec Sdn. Bhd. SUPPLIED_TO Kenya"}),
    ("Track Group, Inc. (previously Lowick) said so.", set()),
    ("The firm Brannec sold cameras to Lowick, Washington, and Tarsk.",
     {"Brannec SUPPLIED_TO Lowick", "Brannec SUPPLIED_TO Tarsk"}),
    ("The firm Brannec sold cameras to Washington.", {"Brannec SUPPLIED_TO Washington"}),
)  # fmt: skip


def held(text: str) -> set[str]:
    """What is held of an English text."""
    found = extract(plain_report(text, "en"))
    return {" ".join(reports.triple(claim)) for claim in found if claim.held}


@pytest.mark.parametrize(("text", "what"), TIES)
def test_a_tie_is_of_whoever_stands_right_before_it(text: str, what: set[str]) -> None:
    """No tie leaps over a group, a pair, a clause or a bracket to somebody else."""
    assert held(text) == what


@pytest.mark.parametrize(("text", "what"), MAKERS)
def test_a_class_or_a_title_of_ordinary_words_is_nobodys_product(text: str, what: set[str]) -> None:
    """What is only described, if with capitals, is not made by whose it is."""
    assert held(text) == what


@pytest.mark.parametrize(("text", "what"), ENDS)
def test_an_end_is_a_firm_or_a_body_by_the_whole_of_its_name(text: str, what: set[str]) -> None:
    """People, posts, borders and halves of names are no end of a held claim."""
    assert held(text) == what


def test_goods_called_by_their_maker_are_not_their_maker() -> None:
    """Where "X's Y" is told, "X" alone is the firm and not "X Y Pro"."""
    text = (
        "The firm Brannec is old. The police use Brannec's Kestrel. They search with Brannec "
        "Kestrel Pro. Brannec was awarded a contract by the Lowick Police Force."
    )
    assert "Brannec SUPPLIED_TO Lowick Police Force" in held(text)
