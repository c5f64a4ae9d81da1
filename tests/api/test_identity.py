"""Ids stay: a merged one leads to the one that is kept, a withdrawn one says that it is gone."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from graph import (
    Claim,
    Realm,
    Store,
    entity_id,
)
from graph.rulings import Answer, Decision
from graph.store.judging import decide

pytestmark = pytest.mark.neo4j

TEXT = "Sorrelby Prisms makes the Dunlin. Sorrelby Prisms Ltd makes the Whimbrel."


@pytest.fixture
def prisms(tell: Any) -> list[Claim]:
    """Two makers that are one by their names, each with a product."""
    return tell(TEXT)


def test_a_merged_id_leads_to_the_one_that_is_kept(http: TestClient, prisms: list[Claim]) -> None:
    """308 with the address; followed, the card shows both names and the links of both."""
    kept, merged = (claim.subject_id for claim in prisms)
    got = http.get(f"/v1/entities/{merged}", follow_redirects=False)
    assert (got.status_code, got.headers["location"]) == (308, f"/v1/entities/{kept}")
    assert got.json()["type"] == "/problems/merged-entity"
    card = http.get(f"/v1/entities/{merged}").json()
    assert card["members"] == [
        {"id": kept, "name": "Sorrelby Prisms"},
        {"id": merged, "name": "Sorrelby Prisms Ltd"},
    ]
    assert {link["target"]["name"] for link in card["links"]} == {"Dunlin", "Whimbrel"}
    assert card["entity"]["aliases"] == ["Sorrelby Prisms Ltd"]


def test_an_id_of_which_every_claim_was_rejected_is_gone(
    http: TestClient, lenses: Store, prisms: list[Claim]
) -> None:
    """410, in no search and no list; its claim is still there to be read."""
    (claim,) = [one for one in prisms if one.object.name == "Whimbrel"]
    said = Decision(
        claim=claim.id, answer=Answer.REJECT, by="mara", at="2026-11-24", why="a misprint"
    )
    lenses.change(lambda tx: decide(tx, said))
    ident = entity_id(Realm.PRODUCT, "Whimbrel")
    got = http.get(f"/v1/entities/{ident}")
    assert (got.status_code, got.json()["type"]) == (410, "/problems/withdrawn-entity")
    assert http.get("/v1/entities", params={"q": "whimbrel"}).json()["entities"] == []
    read = http.get(f"/v1/claims/{claim.id}").json()
    assert (read["held"], read["object"]["name"]) == (False, "Whimbrel")
    assert read["evidence"]["reviewed_by"] == "mara"
