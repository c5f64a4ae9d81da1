"""The application as a process manager starts it: its store comes from the environment."""

import pytest
from starlette.testclient import TestClient

from api import create_app
from graph import BadSetting, Store
from graph.local import Server


@pytest.mark.neo4j
def test_without_a_store_one_is_opened_from_the_environment(
    neo4j_server: Server, lenses: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NEO4J_URI and its account are enough; the store lives as long as the application."""
    lenses.ping()
    monkeypatch.setenv("NEO4J_URI", neo4j_server.bolt_uri)
    monkeypatch.setenv("NEO4J_USER", neo4j_server.user)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    with TestClient(create_app(), base_url="http://127.0.0.1") as client:
        assert client.get("/health/ready").json() == {"status": "ok"}


def test_without_an_address_it_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """No Neo4j is started behind anybody's back: the missing variable is named."""
    monkeypatch.delenv("NEO4J_URI", raising=False)
    with (
        pytest.raises(BadSetting, match="NEO4J_URI is not set"),
        TestClient(create_app(), base_url="http://127.0.0.1"),
    ):
        pass
