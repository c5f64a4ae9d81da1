"""A mended mapping, or another version of the program, takes back what the one before made."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from neo4j import GraphDatabase

import ingest.grammar.claims
from graph import Connection, LinkKind, Store
from graph.rereading import Reread
from ingest.pipeline import ingest as ingest_each
from ingest.pipeline import translate_each
from ingest.structured.shipped import reader
from ingest.writing import written

pytestmark = pytest.mark.neo4j

FIRST = """
report: {title: TAG list, publisher: Harbour Watch, lang: en}
checked: {rows: 6}
entities:
  supplier: {name: Supplier, kinds: Vendor}
  buyer: {name: User, kinds: Buyer}
claims:
  sale: {link: SUPPLIED_TO, subject: supplier, object: buyer}
"""
TABLE = """Supplier,User,Certain
TAG Optik,TAG Harbour Office,sure
TAG Optik,TAG Night School,rumour
"""
SURE = "{link: SUPPLIED_TO, subject: supplier, object: buyer, when: {column: Certain, is: [sure]}}"


@pytest.fixture
def tag(connection: Connection) -> Iterator[str]:
    """A word that only this test's names hold; what they named is gone when it ends."""
    word = "Qm" + uuid4().hex[:8]
    yield word
    auth = (connection.user, connection.password)
    with GraphDatabase.driver(connection.uri, auth=auth) as driver:
        driver.execute_query(
            "MATCH (r:Report) WHERE r.title CONTAINS $tag OR EXISTS { "
            "(r)<-[:SAID_IN]-()-[:SUBJECT|OBJECT|PRODUCT]->(e) WHERE e.name CONTAINS $tag } "
            "OPTIONAL MATCH (r)--(one) OPTIONAL MATCH (one:Claim)--(e:Entity|Ruling) "
            "DETACH DELETE r, one, e",
            tag=word,
        )


def buyers(store: Store, tag: str) -> set[str]:
    """To whom the maker sold, less the tag."""
    found = store.entity(store.resolve(f"{tag} Optik").id).links
    return {
        link.target.name.removeprefix(tag + " ")
        for link in found
        if link.kind is LinkKind.SUPPLIED_TO
    }


def test_a_mended_mapping(store: Store, tag: str, tmp_path: Path) -> None:
    """What it makes no more leaves the graph; with the first one again, it is back."""
    table = tmp_path / "sales.csv"
    table.write_text(TABLE.replace("TAG", tag), "utf-8")
    mapping = tmp_path / "mine.yaml"

    def ingested(text: str) -> Reread:
        mapping.write_text(text.replace("TAG", tag), "utf-8")
        [done] = written(translate_each([table], reader(str(mapping))), store)
        return done.reread

    mended = FIRST.replace("{link: SUPPLIED_TO, subject: supplier, object: buyer}", SURE)
    assert ingested(FIRST) == Reread()
    assert buyers(store, tag) == {"Harbour Office", "Night School"}
    assert ingested(mended) == Reread(lost=1)
    assert buyers(store, tag) == {"Harbour Office"}
    assert ingested(mended) == Reread()
    assert ingested(FIRST) == Reread(weighed=1)
    assert buyers(store, tag) == {"Harbour Office", "Night School"}


def test_another_version_of_the_program(
    store: Store, tag: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Weaker rules, of another version, leave a sale for review; those of before bring it back."""
    paper = tmp_path / "paper.txt"
    paper.write_text(
        f"The company {tag} Optik supplied cameras to the {tag} Police in 2019.", "utf-8"
    )

    def ingested() -> Reread:
        [done] = ingest_each([paper], store)
        return done.reread

    assert ingested() == Reread()
    before = buyers(store, tag)
    assert before == {"Police"}
    assert ingested() == Reread()
    with monkeypatch.context() as weaker:
        weaker.setattr(ingest.grammar.claims, "_VERSION", "9.9")
        weaker.setattr(ingest.grammar.claims, "HELD", 1.1)
        assert ingested().lost == 0
        assert buyers(store, tag) == set()
    assert ingested().lost == 0
    assert buyers(store, tag) == before
