"""FollowTheMoney in: companies, bodies and what ties them; people never."""

import json
from pathlib import Path
from typing import Any

import pytest
from followthemoney import EntityProxy
from followthemoney.statement import Statement

from graph import Claim, Kind, Report, UnreadableDocument
from ingest.structured.mapped import read_mapped
from ingest.structured.shipped import mapping_named, reader

SAMPLES = Path(__file__).parents[3] / "ingest" / "samples"
SAMPLE = SAMPLES / "entities.ftm.json"


def said(path: Path) -> tuple[Report, tuple[Claim, ...]]:
    report, claims = read_mapped(path, mapping_named("followthemoney"))
    for claim in claims:
        claim.check_against(report)
    return report, claims


def told(claims: tuple[Claim, ...]) -> set[tuple[str, str, str, str | None]]:
    return {(c.link.value, c.subject.name, c.object.name, c.valid.start) for c in claims}


EXPECTED = {
    ("BASED_IN", "Quellmar Optics NV", "Belgium", None),
    ("BASED_IN", "Fennick Holding SA", "Luxembourg", None),
    ("BASED_IN", "Signals Bureau of Osterholt", "Iceland", None),
    ("OWNED_BY", "Quellmar Optics NV", "Fennick Holding SA", "2019-05"),
    ("LISTED_BY", "Signals Bureau of Osterholt", "Trade Office of Vessel", "2021-03-16"),
    ("CONTROLLED_BY", "Signals Bureau of Osterholt", "Dual-use schedule 4", "2021-03-16"),
    ("LINKED_TO", "Quellmar Optics NV", "Signals Bureau of Osterholt", "2020"),
    ("SUCCEEDED_BY", "Quellmar Optics NV", "Brennick Signal AB", "2023-01-01"),
    ("SUCCEEDED_BY", "Quellmar Lenses NV", "Quellmar Optics NV", None),
}


def test_entities_of_the_sample_are_claims() -> None:
    """Seats, an owner, a successor, a list, a control and a tie; names and topics go along."""
    _report, claims = said(SAMPLE)
    assert told(claims) == EXPECTED
    by_link = {c.link.value: c for c in claims}
    assert by_link["OWNED_BY"].subject.aliases == ("Quellmar",)
    bureau = by_link["LINKED_TO"].object
    assert bureau.kinds == (Kind.STATE_AGENCY, Kind.SECURITY_APPARATUS)
    assert by_link["OWNED_BY"].object.kinds == (Kind.ORGANISATION,)
    assert "role: joint laboratory" in by_link["LINKED_TO"].quote


def test_people_and_what_ties_to_them_are_nowhere() -> None:
    """A person, what she owns and what she directs leave no word in text or claims."""
    report, claims = said(SAMPLE)
    assert "Hanna" not in report.text
    assert "irector" not in report.text
    assert len(claims) == len(EXPECTED)


def test_statements_say_the_same_as_their_entities(tmp_path: Path) -> None:
    """The sample taken apart into statements gives the same claims."""
    path = tmp_path / "statements.json"
    with path.open("w", encoding="utf-8") as out:
        for line in SAMPLE.read_text("utf-8").splitlines():
            proxy = EntityProxy.from_dict(json.loads(line), cleaned=False)
            for statement in Statement.from_entity(proxy, dataset="sample"):
                out.write(json.dumps(statement.to_dict()) + "\n")
    assert told(said(path)[1]) == EXPECTED


@pytest.mark.parametrize(
    "entity",
    [
        {"id": "p", "schema": "Person", "properties": {"name": ["Hanna Fictor"]}},
        {"id": "p", "schema": "LegalEntity",
         "properties": {"name": ["Hanna Fictor"], "topics": ["role.pep"], "country": ["be"]}},
    ],
)  # fmt: skip
def test_a_file_of_people_holds_nobody(tmp_path: Path, entity: dict[str, Any]) -> None:
    """A person is one by schema or by a person's role."""
    path = tmp_path / "people.json"
    path.write_text(json.dumps(entity) + "\n", "utf-8")
    with pytest.raises(UnreadableDocument, match="holds no FollowTheMoney companies or bodies"):
        said(path)


def test_a_broken_line_takes_no_other_with_it(tmp_path: Path) -> None:
    """No JSON, an unknown schema, and nesting without end: three rows that are told."""
    path = tmp_path / "broken.json"
    bad = ["{", '{"id": "x", "schema": "Dragon", "properties": {}}', "[1]"]
    path.write_text("\n".join([*bad, SAMPLE.read_text("utf-8")]), "utf-8")
    report, claims = said(path)
    assert told(claims) == EXPECTED
    assert report.notes == tuple(
        f"row {n} was left out: it is no entity of FollowTheMoney" for n in (1, 3, 2)
    )


def test_an_export_of_ours_is_read_as_ours(tmp_path: Path) -> None:
    """A file that begins like our export is not taken for rows; broken, it says which line."""
    path = tmp_path / "ours.json"
    path.write_text('{"id": "a", "schema": "Company", "surveilgraph": {}}\nnothing\n', "utf-8")
    with pytest.raises(UnreadableDocument, match=r"line 2 is no JSON object"):
        list(reader("followthemoney")(path))
