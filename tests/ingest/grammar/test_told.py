"""Who owns and makes what, where a name follows the noun that tells which one it is."""

import pytest

from ingest.grammar import candidates
from ingest.grammar.calibrate import plain_report

# language, sentence, what is proposed, what is not
ROWS: list[tuple[str, str, set[str], set[str]]] = [
    ("en", "The owner of Ottoline is the firm Brackwater.", {"Ottoline OWNED_BY Brackwater"},
     {"Brackwater OWNED_BY Ottoline"}),
    ("de", "Der Besitzer von Ottoline ist die Firma Brackwater.", {"Ottoline OWNED_BY Brackwater"},
     set()),
    ("nl", "De eigenaar van Ottoline is het bedrijf Brackwater.", {"Ottoline OWNED_BY Brackwater"},
     set()),
    ("en", "The investment arm of Brackwater, Lowick Ventures, is backing Tarnfield Systems.",
     {"Lowick Ventures PART_OF Brackwater"}, {"Tarnfield Systems PART_OF Brackwater"}),
    ("en", "The company Tarnfield’s flagship product, called Glasswing, was shown.",
     {"Tarnfield MAKES Glasswing"}, set()),
    ("es", "La tecnología de Brackwater Group, Glasswing, fue vendida.",
     {"Brackwater Group MAKES Glasswing"}, set()),
    ("en", "Visitors saw the spyware Glasswing (Brackwater Group) and Quillmere (Ottoline Labs).",
     {"Brackwater Group MAKES Glasswing", "Ottoline Labs MAKES Quillmere"},
     {"Brackwater Group MAKES Quillmere"}),
    # a member of a list is no apposition
    ("en", "They saw drones, the software of the firm Brackwater, Glasswing, and cameras.",
     set(), {"Brackwater MAKES Glasswing"}),
    ("en", "Tarnfield Systems, now doing business as Support Queen, LLC, sold apps.",
     {"Tarnfield Systems SUCCEEDED_BY Support Queen, LLC"}, set()),
    # a place before the noun sells nothing
    ("en", "Another Lowick company named Netzer sold a copy to the Tarsk Police Department.",
     {"Netzer SUPPLIED_TO Tarsk Police Department"},
     {"Lowick SUPPLIED_TO Tarsk Police Department"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "wanted", "unwanted"), ROWS)
def test_a_name_is_what_the_noun_before_it_says(
    lang: str, text: str, wanted: set[str], unwanted: set[str]
) -> None:
    """Each construction proposes its link, and no link that only looks like it."""
    found = {
        f"{one.subject.name} {one.link.value} {one.object.name}"
        for one in candidates(plain_report(text, lang))
    }
    assert wanted <= found
    assert not unwanted & found
