"""Permalinks of every question: asked again later, each gives the answer it was given with."""

from typing import Any

import pytest
from starlette.testclient import TestClient

pytestmark = pytest.mark.neo4j

# Each is asked by a name that means two, or has one more link, once `LATER` was told.
CALLS = {
    "exposure": {"from": "kind:Vendor", "to": "kind:Product", "limit": "100"},
    "choke-points": {"from": "Quillmark Optics", "to": "GazeMeter", "cut": "links"},
    "what-if": {"from": "kind:Vendor", "to": "kind:Product", "on": "GazeMeter"},
    "compare": {"earlier": "2011", "later": "2013", "of": "GazeMeter"},
    "regime": {"of": "GazeMeter", "on": "2015"},
    "regime?": {"of": "c18f6eaa45bdd4302ce51cad195443f0"},
    "uncovered-sales": {"of": "GazeMeter"},
    "neighbourhood": {"of": "GazeMeter", "hops": "2"},
    "common": {"one": "GazeMeter", "other": "Varnholt Frontier Corps"},
    "timeline": {"of": "GazeMeter"},
    "centrality": {"limit": "100"},
    "centrality?": {"of": "GazeMeter", "by": "degree"},
    "entities/product-gazemeter-d1de69686c": {},
}
LATER = "GazeMeter makes the Oddbox. Oddlot Works makes the GazeMeter."


def ask(http: TestClient, call: str) -> Any:
    return http.get(f"/v1/{call.rstrip('?')}", params=CALLS[call])


def again(http: TestClient, address: str) -> Any:
    """The answer, asked again as long as a past state is still being computed."""
    while (got := http.get(address)).status_code == 504:
        assert got.json()["type"] == "/problems/store-timeout"
    assert got.status_code == 200, got.text
    return got.json()


def apart(answer: Any) -> tuple[Any, Any]:
    """The citation of an answer, and the rest of it."""
    return answer["citation"], {name: one for name, one in answer.items() if name != "citation"}


def test_a_permalink_gives_the_same_answer_later(http: TestClient, tell: Any) -> None:
    """Before the graph changes and after, each call's permalink gives what was answered, and says
    whether the graph is still in that state; asked by its names, each now gives something else.
    """
    first = {call: ask(http, call).json() for call in CALLS}
    for answer in first.values():
        citation, rest = apart(answer)
        same, now = apart(again(http, citation["permalink"]))
        assert (same["unchanged"], same["permalink"]) == (True, citation["permalink"])
        assert now == rest
    tell(LATER)
    for call, answer in first.items():
        citation, rest = apart(answer)
        then, told = apart(again(http, citation["permalink"]))
        assert told == rest, call
        assert (then["unchanged"], then["permalink"]) == (False, citation["permalink"])
        assert then["note"].endswith(": this is the answer as it was known then.")
        assert ask(http, call).json() != answer | {"citation": then}, call


def test_a_permalink_has_ids_for_names_and_what_was_set(http: TestClient) -> None:
    """Whoever was named is an id in it; a date that is called like a reference stays a date."""
    link = ask(http, "regime").json()["citation"]["permalink"]
    assert link.startswith("/v1/regime?of=product-gazemeter-d1de69686c&on=2015&state=20")
    link = ask(http, "what-if").json()["citation"]["permalink"]
    kinds = "from=kind%3AVendor&to=kind%3AProduct"
    assert link.startswith(f"/v1/what-if?{kinds}&on=product-gazemeter-d1de69686c&state=20")


def test_both_of_a_pair_are_ids_in_it(http: TestClient) -> None:
    """The permalink of what two have in common names each by its id, behind the name it had."""
    link = ask(http, "common").json()["citation"]["permalink"]
    corps = "org-varnholt-frontier-corps-e49a41b32a"
    assert link.startswith(f"/v1/common?one=product-gazemeter-d1de69686c&other={corps}&state=20")


def test_a_state_of_no_graph_is_answered_as_of_now(http: TestClient) -> None:
    """A stamp that says nothing of its time is told apart from the graph's own, in words."""
    for state in ("spring", "2999-01-01T00:00:00Z/5f"):
        for call in ("neighbourhood", "common", "timeline"):
            asked = CALLS[call] | {"state": state}
            citation = http.get(f"/v1/{call}", params=asked).json()["citation"]
            assert citation["unchanged"] is False
            assert citation["note"].endswith("this is the answer as it is now.")


def test_a_sale_is_cited_by_its_claim(http: TestClient) -> None:
    """Its permalink has the claim and not what was sold."""
    link = ask(http, "regime?").json()["citation"]["permalink"]
    assert link.startswith(f"/v1/regime?of={CALLS['regime?']['of']}&state=20")


def test_what_cannot_say_its_state_takes_none(http: TestClient) -> None:
    """Each call that has no permalink refuses a state."""
    for call in ("entities", "reports", "claims/x"):
        got = http.get(f"/v1/{call}", params={"state": "x"})
        assert (got.status_code, got.json()["parameter"]) == (422, "state"), call


TABLE = {"from": ["Quillmark Optics", "Haldon Identity"], "to": "kind:Product"}


@pytest.mark.parametrize("form", ["csv", "ndjson"])
@pytest.mark.parametrize("paths", ["false", "true"])
def test_a_table_is_asked_for_again_by_its_header(
    http: TestClient, tell: Any, form: str, paths: str
) -> None:
    """Its permalink gives the same bytes when a product has come since, which the question itself
    gives too; a state that is nobody's is refused, since a file of rows cannot say that it is now.
    """
    asked = TABLE | {"format": form, "paths": paths}
    first = http.get("/v1/exposure", params=asked)
    again, rel = first.headers["link"].split("; ")
    assert rel == 'rel="bookmark"'
    ids = "from=org-quillmark-optics-00c772bb7a&from=org-haldon-identity-"
    assert again.startswith(f"</v1/exposure?{ids}")
    assert http.get(again.strip("<>")).content == first.content
    tell("Quillmark Optics makes the Oddbox.")
    while (then := http.get(again.strip("<>"))).status_code == 504:
        assert then.json()["type"] == "/problems/store-timeout"
    assert then.content == first.content
    assert then.headers["link"] == first.headers["link"]
    now = http.get("/v1/exposure", params=asked)
    assert (b"Oddbox" in first.content, b"Oddbox" in now.content) == (False, True)
    refused = http.get("/v1/exposure", params=asked | {"state": "spring"})
    assert (refused.status_code, refused.json()["parameter"]) == (422, "state")
    assert refused.json()["detail"].endswith("A table cannot say so.")


def test_each_answer_of_a_batch_has_its_own(http: TestClient) -> None:
    """Followed one by one, the permalinks of a batch give its answers."""
    ends = [("Quillmark Optics", "security-apparatus"), ("Haldon Identity", "Tarn Valley Police")]
    asked = {"questions": [{"from": [one], "to": [other]} for one, other in ends]}
    places = http.post("/v1/paths/batch", json=asked).json()["answers"]
    for place in places:
        citation, rest = apart(place["answer"])
        same, now = apart(again(http, citation["permalink"]))
        assert (same["unchanged"], now["paths"]) == (True, rest["paths"])
    assert len({place["answer"]["citation"]["state"] for place in places}) == 1


@pytest.mark.parametrize("form", ["json", "md", "html", "csl", "bibtex", "svg"])
def test_one_path_is_cited_alone(http: TestClient, tell: Any, form: str) -> None:
    """Each form of the second path says where it leads or its source, and nothing of the first."""
    tell("Oddlot Works makes the Oddbox.")
    asked = {"from": ["Quillmark Optics", "Oddlot Works"], "to": "kind:Product", "format": form}
    whole, alone = (http.get("/v1/paths", params=asked | one) for one in ({}, {"path": "2"}))
    words = ("ledger of lenses", "Told") if form in {"csl", "bibtex"} else ("GazeMeter", "Oddbox")
    assert [word in whole.text for word in words] == [True, True]
    assert [word in alone.text for word in words] == [False, True]
    if form == "json":
        assert alone.json()["paths"] == [whole.json()["paths"][1]]
        assert (whole.json()["certain"], alone.json()["certain"]) == (2, 1)
        cited = http.get(alone.json()["citation"]["permalink"]).json()
        assert cited["paths"] == alone.json()["paths"]


def test_there_is_no_path_beyond_the_last(http: TestClient) -> None:
    """The refusal says how many there are."""
    asked = {"from": "Quillmark Optics", "to": "GazeMeter", "path": "7"}
    refused = http.get("/v1/paths", params=asked)
    assert (refused.status_code, refused.json()["parameter"]) == (404, "path")
    assert refused.json()["detail"] == "There is no path 7: the answer has 1."


@pytest.mark.parametrize("form", ["md", "html"])
def test_what_is_saved_says_where_it_is_from(http: TestClient, form: str) -> None:
    """The permalink in a file has the name under which the service was asked, whoever asked before
    under another, and nothing in that name is markup.
    """
    asked = {"from": "Quillmark Optics", "to": "GazeMeter", "format": form}
    for host in ("127.0.0.1:8000", "localhost", "localhost:8000"):
        got = http.get("/v1/paths", params=asked, headers={"Host": host})
        assert f"http://{host}/v1/paths?from=org-quillmark-optics-00c772bb7a" in got.text
    odd = http.get("/v1/paths", params=asked, headers={"Host": "localhost:`<b>"})
    assert (odd.status_code, "`<b>" in odd.text) == (200, False)
