"""A database of the first released schema, schema and data: what an upgrade does, and what not."""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from graph import Store
from graph.identified import Identified
from graph.keeping import backup, restore
from graph.projection import ClaimFact, LinkKey, entities_of, fact_of, link_of, links_of
from graph.projection import statement_of as statement
from graph.queries import load, migrations
from graph.store import rows

pytestmark = pytest.mark.neo4j

# The changes of the schema that the first version knew.
FIRST = 6
# Lists that it wrote where they are empty: of a mention they stay, claims are never changed.
_OF_MENTIONS = ("aliases", "because_kinds", "because_starts", "because_ends")


def without_schema(machine: Any) -> None:
    """The data stay; constraints, indexes and the notes of them are gone."""
    machine.ask("MATCH (m:Migration) DETACH DELETE m")
    for row in machine.ask("SHOW CONSTRAINTS YIELD name"):
        machine.ask(f"DROP CONSTRAINT {row['name']}")
    for row in machine.ask("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"):
        machine.ask(f"DROP INDEX {row['name']}")


def with_schema(machine: Any, made: Iterable[tuple[str, str]]) -> None:
    """The schema is the one that these changes make, and no other."""
    without_schema(machine)
    machine.ask(load("unique_migrations").text)
    for name, sha256 in made:
        machine.ask(load(f"migrations/{name}").text)
        machine.ask(load("write_migration").text, name=name, sha256=sha256)


def noted(machine: Any) -> list[str]:
    """The changes of the schema that are noted as made."""
    return [row["name"] for row in machine.ask(load("read_migrations").text)]


def first_written(machine: Any, reports: Any) -> None:
    """The reports as the first version wrote them: no merges, no keys, no state, no moment."""
    every = [claim for _, claims in reports for claim in claims]
    for report, _ in reports:
        pages = rows.page_rows(report)
        machine.ask(
            "CREATE (r:Report) SET r = $report "
            "WITH r UNWIND $pages AS row CREATE (p:Page)-[:PAGE_OF]->(r) SET p = row",
            report=rows.report_row(report),
            pages=pages,
        )
    entities = [
        {
            "fields": {name: getattr(state, name) for name in ("id", "name", "described", "held")}
            | {"aliases": list(state.aliases), "keys": list(state.keys), "country": state.country},
            "kinds": sorted(state.kinds),
        }
        for state in entities_of(map(Identified.of, every)).values()
    ]
    machine.ask(
        "UNWIND $rows AS row CREATE (e:Entity) SET e = row.fields SET e:$(row.kinds)", rows=entities
    )
    claims = [rows.claim_row(Identified.of(claim)) for claim in every]
    empty: dict[str, list[str]] = {name: [] for name in _OF_MENTIONS}
    for claim in claims:
        for end in claim["ends"]:
            end["properties"] = empty | end["properties"]
    machine.ask(
        "UNWIND $rows AS row MATCH (r:Report {id: row.report}) "
        "CREATE (c:Claim {id: row.id})-[:SAID_IN]->(r) SET c += row.properties "
        "WITH c, row UNWIND row.ends AS end MATCH (e:Entity {id: end.entity}) "
        "CREATE (c)-[m:$(end.role)]->(e) SET m = end.properties",
        rows=claims,
    )
    machine.ask(
        "UNWIND $rows AS row MATCH (a:Entity {id: row.source}), (b:Entity {id: row.target}) "
        "CREATE (a)-[x:$(row.kind)]->(b) SET x = row.properties",
        rows=list(first_links(reports)),
    )


def first_links(reports: Any) -> Iterable[dict[str, Any]]:
    """The links of the claims, each entity by itself."""
    facts: dict[LinkKey, list[ClaimFact]] = {}
    for report, claims in reports:
        for known in map(Identified.of, claims):
            for link in links_of(statement(known), lambda ident: ident):
                facts.setdefault(link, []).append(fact_of(known, said_by=report.title))
    for link, found in facts.items():
        fields = rows.link_properties(link_of(link, found))
        yield {"source": link.source, "kind": link.kind.value, "target": link.target} | {
            "properties": fields
        }


def test_every_older_schema_grows_into_this_one(empty: Any, told: Any) -> None:
    """From the first schema on: the changes that are missing are made in order, the data stay."""
    known = migrations()
    with empty.store() as store:
        store.write(*told(1, 60))
    before = empty.graph()
    for made in range(1, len(known)):
        with_schema(empty, known[:made])
        with Store.open(empty.connection()) as store:
            assert list(store.migrate()) == [name for name, _ in known[made:]]
        assert empty.graph() == before


def test_a_backup_of_the_first_version_is_brought_up_to_date(
    empty: Any, told: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Restored it has this schema and the data it had; `project --rebuild` makes the rest of it."""
    reports = [told(number, 90) for number in range(3)]
    known = migrations()
    with empty.store() as store:
        store.write_all(reports)
    # All but the last report were written by the first version.
    stays = ", ".join(f"m.{name} = coalesce(m.{name}, [])" for name in _OF_MENTIONS)
    empty.ask(
        "MATCH (r:Report WHERE r.id <> $last)<-[:SAID_IN]-(c:Claim)-[m:SUBJECT|OBJECT]->() "
        f"SET {stays}",
        last=reports[-1][0].id,
    )
    right = empty.graph()
    assert any("MERGED_INTO" in link for link in right[1])

    empty.empty()
    with_schema(empty, known[:FIRST])
    first_written(empty, reports[:-1])
    older = empty.graph()
    file = tmp_path / "older.backup"
    with monkeypatch.context() as patch:
        patch.setattr(Store, "migrate", lambda _self, **_: ())
        made = backup(empty.data_dir, file, lambda *_: None)
    assert (made.stamp, list(made.schema)) == (None, [name for name, _ in known[:FIRST]])
    empty.empty()
    restore(empty.data_dir, file, lambda *_: None, instead=True)
    assert noted(empty) == [name for name, _ in known]
    assert empty.graph() == older

    with empty.store() as store:
        assert store.migrate() == ()
        store.write(*reports[-1])
    assert empty.graph() != right
    command = [sys.executable, "-m", "cli", "project", "--rebuild", "--data-dir", empty.data_dir]
    done = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "put right" in done
    assert empty.graph() == right
