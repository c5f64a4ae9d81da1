"""What a body is a part of: by what it is called, what it was set up as, and whose it is."""

import pytest
import reports

UNIT, MOI = "Border Analysis Unit", "Ministry of Interior"

# language, text, and all that is proposed, each by its rule
ROWS: list[tuple[str, str, set[str]]] = [
    ("en", f"The {UNIT} is a department of the {MOI}.", {f"{UNIT} PART_OF {MOI}: noun.unit"}),
    ("en", f"The {UNIT} is a research institute of the Kenyan {MOI}.",
     {f"{UNIT} PART_OF {MOI}: noun.unit"}),
    ("en", f"The {UNIT} is an agency within the Kenyan {MOI}.",
     {f"{UNIT} PART_OF {MOI}: noun.unit"}),
    ("en", f"The {UNIT} is not an agency of the Kenyan {MOI}.", set()),
    ("en", f"The {UNIT} is a rival of the Kenyan {MOI}.", set()),
    # what it was set up as, or within
    ("en", f"The {UNIT} was established as a department of the {MOI}.",
     {f"{UNIT} PART_OF {MOI}: noun.unit"}),
    ("en", f"The {UNIT} was established under the Kenyan {MOI}.",
     {f"{UNIT} PART_OF {MOI}: noun.unit"}),
    ("en", f"The {UNIT} was not established under the Kenyan {MOI}.", set()),
    # whose it is, in its name's own phrase
    ("en", "The Border Lab of the University of Lowick opened.",
     {"Border Lab PART_OF University of Lowick: noun.whose"}),
    ("en", "The University of Lowick's Border Lab opened.",
     {"Border Lab PART_OF University of Lowick: noun.whose"}),
    ("it", "Secondo il Border Lab dell'Università di Torino, era vero.",
     {"Border Lab PART_OF Università di Torino: noun.whose"}),
    ("nl", "Het Centrum voor Wegen van de Nederlandse politie zoekt gezichten.",
     {"Centrum voor Wegen PART_OF Nederlandse politie: noun.whose"}),
    ("en", "The Lowick Bureau of Kenya opened.", set()),
    # of a body without a name, which its country tells
    ("nl", "Het Centrum voor Wegen is een onderdeel van de Nederlandse politie.",
     {"Centrum voor Wegen PART_OF Nederlandse politie: company.part.under"}),
    ("fr", "Le Centre Tarnois est un service du ministère kényan de l'Intérieur.",
     {"Centre Tarnois PART_OF ministère kényan de l'Intérieur: company.part.under"}),
    ("en", f"Officers of the Border Branch, a unit of the {MOI}, left.",
     {f"Border Branch PART_OF {MOI}: company.part.under"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "proposed"), ROWS, ids=[row[1][:70] for row in ROWS])
def test_a_body_is_a_part_of_whom_the_line_says(lang: str, text: str, proposed: set[str]) -> None:
    """Each construction gives its link by its rule; denials, rivals and countries give none."""
    assert reports.proposed(text, lang) == proposed
