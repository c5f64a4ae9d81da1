"""A bulk load makes the graph that writing makes; what it cannot load it names and leaves out."""

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from neo4j import GraphDatabase

from graph import (
    Claim,
    Connection,
    Kind,
    LinkKind,
    Mention,
    Origin,
    Page,
    Precision,
    Report,
    Span,
    Status,
    Store,
    Validity,
    key,
)
from graph.keeping import load
from graph.local import Server, ensure_running, stop
from ingest.contract import claim_to_line, report_to_line
from ingest.jsonlines import JsonLines

pytestmark = [pytest.mark.neo4j, pytest.mark.timeout(1200)]

DATES = (
    Validity(),
    Validity(start="2012", end="2012", precision=Precision.YEAR),
    Validity(start="2013-05", precision=Precision.MONTH),
    Validity(start="2013-05-07", end="2018-01-31", precision=Precision.DAY),
    Validity(end="2019"),
    # Not to be reconciled with the others, for a firm's owner or its seat.
    Validity(end="2011"),
)


class Invention:
    """Reports with claims under all the turns that names, dates and statuses can take."""

    def __init__(self, tag: str, seed: int) -> None:
        self.tag = tag
        self.chance = random.Random(seed)
        orgs = [f"{tag} {one} {two}" for one in ("Lens", "Ocular", "Vidi") for two in "ABCDEFGHIJ"]
        legal = ("Ltd", "GmbH", "S.A.", "AG")
        self.makers = [
            *orgs,
            *(f"{name} {self.chance.choice(legal)}" for name in orgs),
            *(name.replace(" ", "-", 1).upper() for name in orgs),
            f"{tag}鏡頭公司",
            f'{tag} "Quoted", Ltd',
            f"{tag} Back\\slash; Inc",
            f"{tag} Two\nlines",
            f"{tag} İstanbul Çözüm",
        ]
        self.bodies = [f"{tag} Bureau {number}" for number in range(40)]
        self.boxes = [f"{tag} Box {number}" for number in range(30)] + [f"{tag}Box 3", f"{tag} C++"]
        self.places = [(f"{tag}land", None), ("Freedonia", "XA"), ("Sylvania", "XB")]

    def report(self, number: int, claims: int) -> tuple[Report, list[Claim]]:
        """One report and its claims, some said twice with another confidence."""
        head = f"Report {number} of {self.tag}.\n"
        parts, made, at = [head], [], len(head)
        for _ in range(claims):
            claim, sentence = self._claim(at)
            made.append(claim)
            parts.append(sentence)
            at += len(sentence)
        text = "".join(parts)
        digest = sha256(text.encode()).hexdigest()
        half = len(text) // 2
        report = Report(
            id=digest[:32],
            sha256=digest,
            title=f'A "report", {number}',
            lang="en",
            media_type="text/plain",
            pages=(
                Page(number=1, start=0, text=text[:half]),
                Page(number=2, start=half, text=text[half:]),
            ),
            publisher=self.chance.choice([None, "The Paper", "An Institute"]),
            date=self.chance.choice([None, "2020", "2020-09-21"]),
        )
        found = [replace(claim, report=report.id) for claim in made]
        twice = [
            replace(
                claim, confidence=round(self.chance.random(), 3), held=self.chance.random() < 0.5
            )
            for claim in self.chance.sample(found, claims // 20)
        ]
        return report, found + twice

    def _claim(self, at: int) -> tuple[Claim, str]:
        chance = self.chance
        link, subject, target, product = self._statement()
        named = [end for end in (subject, target, product) if end]
        sentence, spans = "“", {}
        for name, _kinds, _more in named:
            spans[name] = Span(at + len(sentence), at + len(sentence) + len(name))
            sentence += name + chance.choice([" sold ", " \N{EM DASH} ", ' "gave"\n'])
        sentence += f"{chance.randrange(10**6)}”. "
        quote = sentence.rstrip()

        def mention(end: Any) -> Mention:
            name, kinds, more = end
            return Mention(name=name, kinds=kinds, span=spans[name], words=spans[name], **more)

        claim = Claim(
            report="",
            link=link,
            subject=mention(subject),
            object=mention(target),
            product=mention(product) if product else None,
            quote=quote,
            span=Span(at, at + len(quote)),
            page=1,
            lang="en",
            status=chance.choice(list(Status)),
            valid=chance.choice(DATES),
            origin=Origin(extractor="test 1", rule=chance.choice(["a", "b"]), pack=""),
            confidence=round(chance.random(), 3),
            held=chance.random() < 0.8,
            attributed_to=chance.choice([None, None, "A ministry", 'The "source"']),
        )
        return claim, sentence

    def _statement(self) -> tuple[LinkKind, Any, Any, Any]:
        chance = self.chance
        maker = (chance.choice(self.makers), (Kind.VENDOR,), self._aliases())
        others = [m for m in self.makers if key(m) != key(maker[0])]
        other = (chance.choice(others), (Kind.VENDOR,), {})
        box = (chance.choice(self.boxes), (Kind.PRODUCT,), {})
        kinds = chance.choice([(Kind.BUYER,), (Kind.STATE_AGENCY, Kind.SECURITY_APPARATUS)])
        body = (chance.choice(self.bodies), kinds, {})
        name, code = chance.choice(self.places)
        place = (name, (Kind.COUNTRY,), {"country": code})
        group = ("two universities", (Kind.BUYER,), {"described": True})
        match chance.randrange(8):
            case 0:
                return LinkKind.MAKES, maker, box, None
            case 1:
                return LinkKind.OWNED_BY, maker, other, None
            case 2:
                return LinkKind.BASED_IN, maker, place, None
            case 3:
                return LinkKind.USED_BY, box, group, None
            case 4:
                return LinkKind.LINKED_TO, body, group, None
            case _:
                return LinkKind.SUPPLIED_TO, maker, body, chance.choice([None, box])

    def _aliases(self) -> dict[str, Any]:
        if self.chance.random() < 0.9:
            return {}
        return {"aliases": (self.chance.choice(self.makers), 'a; "b"')}


def lines_of(told: list[tuple[Report, list[Claim]]]) -> str:
    """The contract's lines: each report, then its claims."""
    lines = []
    for report, claims in told:
        lines.append(report_to_line(report))
        lines += [claim_to_line(claim, report) for claim in claims]
    return "\n".join(lines) + "\n"


def quiet(_step: str, _done: int, _total: int) -> None:
    """Nobody listens."""


@pytest.fixture
def data_dir(tmp_path: Path) -> Iterator[Path]:
    """A data directory of this test's own; no Neo4j runs there in the end."""
    yield tmp_path / "data"
    stop(tmp_path / "data")


def whole(server: Server) -> tuple[list[str], list[str]]:
    """Every node and relationship but the notes on schema and state."""
    with GraphDatabase.driver(server.bolt_uri, auth=(server.user, server.password)) as driver:
        nodes = driver.execute_query(
            "MATCH (n) WHERE NOT n:Migration AND NOT n:GraphState AND NOT n:GraphChange "
            "RETURN n.id AS id, labels(n) AS labels, properties(n) AS fields"
        ).records
        links = driver.execute_query(
            "MATCH (n)-[r]->(m) "
            "RETURN n.id AS source, type(r) AS kind, m.id AS target, properties(r) AS fields"
        ).records
    return sorted(map(frozen, nodes)), sorted(map(frozen, links))


def frozen(record: Any) -> str:
    row = record.data()
    # When the graph came to know something is no part of what it knows.
    row["fields"].pop("known_at", None)
    if "labels" in row:
        row["labels"] = sorted(row["labels"])
    return json.dumps(row, sort_keys=True, ensure_ascii=False)


def test_load_and_write_make_the_same_graph(world: Any, data_dir: Path, tmp_path: Path) -> None:
    """20,000 claims written and loaded: nodes and links equal as sets, property by property."""
    invention = Invention(world.tag, seed=5)
    told = [invention.report(number, 250) for number in range(77)]
    for report, claims in told:
        world.told.add(report.id)
        world.store.write(report, claims)
    file = tmp_path / "claims.jsonl"
    file.write_text(lines_of(told), "utf-8")
    done = load(data_dir, JsonLines(file), quiet)
    assert sum(len(claims) for _, claims in told) == done.claims + done.repeated == 20_174
    assert done.refused == 0
    written_nodes, written_links = world.graph()
    server = ensure_running(data_dir)
    nodes, links = whole(server)
    assert set(nodes) == written_nodes
    assert set(links) == written_links
    assert done.merged == sum("Merged" in json.loads(node)["labels"] for node in nodes)
    assert done.merged
    with Store.open(Connection(server.bolt_uri, server.user, server.password)) as store:
        assert store.migrate() == ()


def test_long_texts_of_many_lines_are_imported(data_dir: Path, tmp_path: Path) -> None:
    """More of them than the importer reads at one go, each with quotation marks and line ends."""
    told = []
    for number in range(12):
        report, claims = Invention("Longwords", seed=number).report(number, 2)
        more = f'"A line", said {number}.\nAnother: "one".\n' * 9_000
        last = report.pages[-1]
        pages = (*report.pages[:-1], replace(last, text=last.text + more))
        told.append((replace(report, pages=pages), claims))
    file = tmp_path / "claims.jsonl"
    file.write_text(lines_of(told), "utf-8")
    done = load(data_dir, JsonLines(file), quiet)
    assert (done.reports, done.refused) == (12, 0)
    server = ensure_running(data_dir)
    place = Connection(server.bolt_uri, server.user, server.password)
    with Store.open(place, query_seconds=600) as store:
        assert store.report(told[7][0].id).text == told[7][0].text
