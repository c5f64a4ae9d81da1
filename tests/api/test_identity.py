"""Ids stay: a merged one leads to the one that is kept, a withdrawn one says that it is gone."""

import json
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


def test_a_merged_id_leads_to_the_same_question(http: TestClient, prisms: list[Claim]) -> None:
    """What else was asked goes along: the day of a card, by call and by page, and a preview leads
    to a preview.
    """
    kept, merged = (claim.subject_id for claim in prisms)
    asked = {
        f"/v1/entities/{merged}?as_known_on=2099": f"/v1/entities/{kept}?as_known_on=2099",
        f"/entities/{merged}?lang=de": f"/entities/{kept}?lang=de",
        f"/reconcile/preview?id={merged}": f"/reconcile/preview?id={kept}",
    }
    for address, there in asked.items():
        got = http.get(address, follow_redirects=False)
        assert (got.status_code, got.headers["location"]) == (308, there)
    shown = http.get("/reconcile/preview", params={"id": merged})
    assert "frame-ancestors 'self'" in shown.headers["content-security-policy"]
    assert "Sorrelby Prisms makes Dunlin" in shown.text


def test_a_table_is_extended_by_a_merged_id_too(http: TestClient, prisms: list[Claim]) -> None:
    """Under the id that was sent stands what is known of the one that is kept; typed, it is that
    one which is suggested.
    """
    kept, merged = (claim.subject_id for claim in prisms)
    asked = {"ids": [merged, kept], "properties": [{"id": "MAKES"}]}
    rows = http.post("/reconcile", data={"extend": json.dumps(asked)}).json()["rows"]
    made = {one: {cell["name"] for cell in cells["MAKES"]} for one, cells in rows.items()}
    assert made == {merged: {"Dunlin", "Whimbrel"}, kept: {"Dunlin", "Whimbrel"}}
    typed = http.get("/reconcile/suggest/entity", params={"prefix": merged}).json()["result"]
    assert [one["id"] for one in typed] == [kept]


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
    asked = {
        "/v1/paths": {"to": ident, "from": "Quillmark Optics"},
        "/v1/exposure": {"from": ident},
        "/v1/neighbourhood": {"of": ident},
        "/v1/export": {"around": ident},
    }
    for address, named in asked.items():
        refused = http.get(address, params=named)
        said = (refused.status_code, refused.json()["type"], refused.json()["parameter"])
        assert said == (410, "/problems/withdrawn-entity", next(iter(named))), address
    batch = {"questions": [{"from": [ident], "to": ["security-apparatus"]}]}
    (place,) = http.post("/v1/paths/batch", json=batch).json()["answers"]
    assert (place["problem"]["status"], place["problem"]["parameter"]) == (410, "from")
    read = http.get(f"/v1/claims/{claim.id}").json()
    assert (read["held"], read["object"]["name"]) == (False, "Whimbrel")
    assert read["evidence"]["reviewed_by"] == "mara"
