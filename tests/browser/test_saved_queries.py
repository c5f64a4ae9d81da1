"""Every saved query of Neo4j Browser, on the sample graph: exactly the rows that are written down.

After an intended change, SURVEILGRAPH_RECORD=1 writes what they answer now.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from neo4j import Driver
from neo4j.graph import Path as Walked

from graph.saved import SavedQuery, saved_queries

pytestmark = pytest.mark.neo4j

EXPECTED = Path(__file__).parent / "saved_answers.json"


def said(value: Any) -> Any:
    """A path as a line that can be read, anything else as it is."""
    if not isinstance(value, Walked):
        return value
    words = [called(value.start_node)]
    for link in value.relationships:
        words += [link.type, called(link.end_node or link.start_node)]
    return " ".join(words)


def called(node: Any) -> str:
    return str(node.get("name") or node.get("title") or node.get("quote"))


def rows(sample: Driver, query: SavedQuery) -> list[list[Any]]:
    found = [[said(value) for value in row] for row in sample.execute_query(query.cypher).records]
    return sorted(found, key=str)


@pytest.mark.parametrize("query", saved_queries(), ids=lambda query: query.name)
def test_a_saved_query_answers_what_is_written_down(sample: Driver, query: SavedQuery) -> None:
    """On the sample graph it gives exactly these rows, and the same ones when asked again."""
    found = rows(sample, query)
    assert found == rows(sample, query)
    known = json.loads(EXPECTED.read_text("utf-8")) if EXPECTED.exists() else {}
    if os.environ.get("SURVEILGRAPH_RECORD"):
        known[query.name] = found
        text = json.dumps(dict(sorted(known.items())), indent=1, ensure_ascii=False)
        EXPECTED.write_text(text + "\n", "utf-8")
    assert found == known[query.name]


def test_most_saved_queries_have_something_to_show(sample: Driver) -> None:
    """On the sample graph only what it lacks is empty: nothing in it is disputed."""
    empty = {query.name for query in saved_queries() if not rows(sample, query)}
    assert empty == {"08_what_is_disputed"}
