"""Firms and bodies among themselves: who is part of whom, owned, a partner, and seated where."""

import pytest
import reports

MOF, MOI = "Ministry of Finance", "Ministry of Interior"
SCHEME = "De politie gebruikt camera's in het programma genaamd Quillmere."

# language, text, and all that is proposed, each by its rule
ROWS: list[tuple[str, str, set[str]]] = [
    # a tie is that of who stands right before it, however many stand before that
    ("en", f"The {MOF} gave money to the Lowick Bureau under the control of the {MOI}.",
     {f"Lowick Bureau PART_OF {MOI}: part.under"}),
    ("en", "Kenya praised the firm Brackwater, owned by Ottoline Capital Partners and the Group X.",
     {"Brackwater OWNED_BY Ottoline Capital Partners: phrase.owned_by",
      "Brackwater OWNED_BY Group X: phrase.owned_by"}),
    # or, where nobody stands so near, that of the subject
    ("en", "In Oman the well-known old firm Brackwater works under the control of the firm Endlo.",
     {"Brackwater PART_OF Endlo: company.part.under"}),
    # a unit is of a body or a firm, in it or under it
    ("en", f"The Lowick Bureau is a section of the {MOI}.",
     {f"Lowick Bureau PART_OF {MOI}: noun.unit"}),
    ("en", "The firm Lowick is a division in the Tarnfield Group.",
     {"Lowick PART_OF Tarnfield Group: noun.unit"}),
    ("en", "Lowick Labs is a division under the firm Brackwater.",
     {"Lowick Labs PART_OF Brackwater: noun.unit"}),
    # partners are firms, and so is what is taken over
    ("en", "The firm Brackwater has a partnership with the firm Ottoline.",
     {"Brackwater LINKED_TO Ottoline: partner.noun"}),
    ("en", "The firm Brackwater and the firm Ottoline have a partnership.",
     {"Brackwater LINKED_TO Ottoline: partner.noun"}),
    ("en", "The firm Brackwater and the Lowick Bureau have a partnership.", set()),
    ("en", "The takeover of the firm Brackwater by the firm Ottoline began.",
     {"Brackwater OWNED_BY Ottoline: own.acquire"}),
    ("en", "The takeover of the Lowick Bureau by the firm Brackwater began.", set()),
    # a tie that is had is that of who has it, and so are partners and investors
    ("en", "The firm Brackwater has close ties to the firm Ottoline.",
     {"Brackwater LINKED_TO Ottoline: phrase.linked_to"}),
    ("en", "The firm Brackwater has premises linked to the firm Ottoline.", set()),
    ("en", "Brackwater's partners include Ottoline.",
     {"Ottoline LINKED_TO Brackwater: partner.noun"}),
    ("en", "Brackwater's investors include Ottoline Capital.",
     {"Ottoline Capital INVESTED_IN Brackwater: invest.noun"}),
    ("en", "Brackwater raised $20 million from investors including Ottoline Capital.",
     {"Ottoline Capital INVESTED_IN Brackwater: invest.noun"}),
    # partners are none of the goods that are sold through them
    ("en", "The firm Brackwater sold drones through partners such as Ottoline.",
     {"Ottoline LINKED_TO Brackwater: partner.noun"}),
    # an owner may be a firm, and whose parent took a firm over is not owned by that
    ("en", "Brackwater's majority shareholder is Ottoline Capital.",
     {"Brackwater OWNED_BY Ottoline Capital: noun.parent"}),
    ("en", "Ottoline Capital is the owner of Brackwater.",
     {"Brackwater OWNED_BY Ottoline Capital: noun.parent"}),
    ("en", "Brackwater was acquired by Ottoline's parent company.", set()),
    # the adjective of an antecedent is a seat, unless its name is an ordinary word
    ("en", "In 2010 Norrvik was founded. The Swedish company sells kit.",
     {"Norrvik BASED_IN Sweden: seat.adjective.anaphor"}),
    ("en", "In 2010 Harbour was founded. The Swedish company sells kit.", set()),
    # a country may be in one word with the seat
    ("en", "UK-based Tarnfield opened in 2012.",
     {"Tarnfield BASED_IN United Kingdom: seat.adjective"}),
    # to sell makes no firm of a foundation: only a firm is from somewhere
    ("en", "The Lowick Foundation from Sweden sold kit to Kenya.",
     {"Lowick Foundation SUPPLIED_TO Kenya: supply"}),
    # what things are used in is a scheme, though its noun may mean goods
    ("nl", f"{SCHEME} Quillmere wordt beheerd door het Ministerie van Orde.",
     {"Quillmere RUN_BY Ministerie van Orde: run.verb",
      "Quillmere PART_OF Ministerie van Orde: part.oversee"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "proposed"), ROWS, ids=[row[1][:70] for row in ROWS])
def test_a_tie_is_proposed_between_whom_the_words_tie(
    lang: str, text: str, proposed: set[str]
) -> None:
    """Each tie gives its links by its rule, and ties of others, or of no firm, give none."""
    assert reports.proposed(text, lang) == proposed
