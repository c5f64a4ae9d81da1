"""The state behind a town, two bodies behind "both", and sums beside a deal."""

import pytest
import reports

SALE = "Holm Systems SUPPLIED_TO"


@pytest.mark.parametrize(
    ("lang", "text", "buyers"),
    [
        ("en", "Holm Systems sold cameras to Lowick, Texas, and Norrvik, Ohio.",
         {"Lowick", "Norrvik"}),
        ("en", "Holm Systems sold cameras to Lowick, TX, Norrvik, OH, and Tarn, NM.",
         {"Lowick", "Norrvik", "Tarn"}),
        ("en", "Holm Systems sold cameras to Lowick, Texas and Norrvik, Ohio.",
         {"Lowick", "Norrvik"}),
        ("en", "Holm Systems sold cameras to police in Lowick, Texas, last year.",
         {"police in Lowick"}),
        ("en", "Holm Systems sold cameras to California, Texas, and Ohio.",
         {"California", "Texas", "Ohio"}),
        ("en", "Holm Systems sold cameras to Kenya, Texas and Ohio.", {"Kenya", "Texas", "Ohio"}),
        ("en", "Holm Systems, based in Lowick, Texas, sold cameras to Kenya.", {"Kenya"}),
        ("nl", "Holm Systems BV verkocht camera's aan de politie in Lowick, Texas.",
         {"politie in Lowick"}),
        ("en", "Both Lowick County and the Norrvik Police bought cameras from Holm Systems.",
         {"Lowick County", "Norrvik Police"}),
        ("en", "Both the LFQ and Norrvik Police bought cameras from Holm Systems.",
         {"LFQ", "Norrvik Police"}),
        ("sv", "Både Tarsks kommun och Polisen i Lowick köpte kameror av Holm Systems AB.",
         {"Tarsks kommun", "Polisen i Lowick"}),
        ("en", "Holm Systems won a US $ 21 million contract with the Norrvik Police.",
         {"Norrvik Police"}),
        ("en", "The Norrvik Police signed a $2.1 million, five-year contract with Holm Systems.",
         {"Norrvik Police"}),
        ("en", "The Norrvik Police announced a $2 million, five-year contract with Holm Systems.",
         {"Norrvik Police"}),
    ],
)  # fmt: skip
def test_who_bought_is_called_without_its_state(lang: str, text: str, buyers: set[str]) -> None:
    """A state behind its town bought nothing, and states in a list all did."""
    found = {one.split(" SUPPLIED_TO ")[1] for one in reports.facts(text, lang)
             if " SUPPLIED_TO " in one}  # fmt: skip
    assert found == buyers


@pytest.mark.parametrize(
    "text",
    [
        "The authority fined Lowick University 200,000 euros for using Glint software.",
        "The authority fined Lowick University €200,000 for using Glint software.",
        "The authority fined Lowick University for using Glint software.",
    ],
)
def test_a_fine_is_no_part_of_who_pays_it(text: str) -> None:
    """Who was fined used it, whatever stands between."""
    assert reports.facts(text, "en") == {"Glint USED_BY Lowick University"}
