"""A name in another script goes from a file into the graph, and who writes it finds the body."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from neo4j import GraphDatabase

from graph import Connection, Store
from ingest.pipeline import ingest

pytestmark = pytest.mark.neo4j
_LETTERS = "落威塔恩菲尔德海岸山谷北方星河"


@pytest.fixture
def name() -> str:
    """Han letters that no other test writes."""
    return "".join(_LETTERS[byte % len(_LETTERS)] for byte in uuid4().bytes)


@pytest.fixture
def report(tmp_path: Path, name: str, connection: Connection) -> Iterator[Path]:
    """A file that tells of a sale to who is called so; what it told is gone when the test ends."""
    tag = f"Vexmark{uuid4().hex[:8]}"
    path = tmp_path / f"{tag}.txt"
    text = f"The company {tag} Systems sold cameras to the {tag} Police ({name}公安局) in 2012."
    path.write_text(text, "utf-8")
    yield path
    auth = (connection.user, connection.password)
    with GraphDatabase.driver(connection.uri, auth=auth) as driver:
        driver.execute_query(
            "MATCH (r:Report) WHERE r.title CONTAINS $tag "
            "OPTIONAL MATCH (r)--(one) OPTIONAL MATCH (one:Claim)--(e:Entity) "
            "WHERE e.name CONTAINS $tag DETACH DELETE r, one, e",
            tag=tag,
        )


def test_a_body_is_found_by_its_name_in_another_script(
    store: Store, report: Path, name: str
) -> None:
    """Whole and by its beginning it finds the buyer and nobody else, which has it as an alias."""
    list(ingest([report], store))
    for words in (f"{name}公安局", name):
        total, (found,) = store.find_entities(words)
        assert (total, found.name) == (1, f"{report.stem} Police")
        assert found.aliases == (f"{name}公安局",)
    assert store.resolve(f"{name}公安局").id == found.id
