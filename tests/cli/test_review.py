"""Review in the terminal: listed, shown, decided and taken back, without obeying what it shows."""

from hashlib import sha256
from typing import Any

import pytest
from typer.testing import CliRunner

from cli.exits import PARTLY, UNKNOWN, code_for
from cli.program import app
from graph import Connection, Store, UnknownClaim, UnknownEntity, UnknownRuling
from ingest.pipeline import ingest

pytestmark = [pytest.mark.neo4j, pytest.mark.usefixtures("shared")]

TEXT = (
    "# A note\n\nThe firm Thistlemere Optics makes the Sandpiper, a camera.\n\n"
    "Thistlemere Optics may have supplied the Sandpiper to the Oldbridge Police in 2014.\n"
)


@pytest.fixture
def run(
    connection: Connection, monkeypatch: pytest.MonkeyPatch, store: Store, tmp_path: Any
) -> Any:
    """The program, asked about the shared database, which holds one more report."""
    monkeypatch.setenv("NEO4J_URI", connection.uri)
    monkeypatch.setenv("NEO4J_USER", connection.user)
    monkeypatch.setenv("NEO4J_PASSWORD", connection.password)
    (tmp_path / "note.md").write_text(TEXT, "utf-8")
    list(ingest([tmp_path / "note.md"], store))

    def work(*words: str) -> tuple[int, str]:
        done = CliRunner().invoke(app, list(words))
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done.exit_code, done.output

    return work


def test_two_names_are_judged_and_parted_again(run: Any) -> None:
    """`same` merges, `entity` shows one body, `undo` with the id that was printed parts them."""
    code, said = run(
        "review",
        "same",
        "Thistlemere Optics",
        "Oldbridge Police",
        "--why",
        "a test",
        "--by",
        "mara",
    )
    assert code == 0
    assert said.startswith("positive: ")
    assert "also: Oldbridge Police" in run("entity", "thistlemere optics")[1]
    code, listed = run("review", "decisions", "--by", "mara", "--limit", "1")
    assert (code, listed.split()[:2]) == (0, [said.split()[1], "positive"])
    assert "Thistlemere Optics = Oldbridge Police\n  mara, 20" in listed
    code, undone = run("review", "undo", listed.split()[0], "--by", "mara")
    assert (code, undone.startswith("taken back: ")) == (0, True)
    assert "  taken back by mara, 20" in run("review", "decisions", "--limit", "1")[1]
    assert run("review", "decisions", "--by", "nobody") == (PARTLY, "")
    assert "also:" not in run("entity", "thistlemere optics")[1]


def test_a_decision_about_nothing_is_a_sentence(run: Any) -> None:
    """No such claim, no such decision: the domain's own errors, which end the program with 4."""
    with pytest.raises(UnknownClaim):
        run("review", "accept", "none")
    with pytest.raises(UnknownRuling):
        run("review", "undo", "none")
    assert code_for(UnknownRuling("x")) == code_for(UnknownClaim("x")) == UNKNOWN


def test_a_corrected_file_is_told_and_its_older_report_withdrawn(
    run: Any, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line names both reports and the way out; once taken, the older seller has no sale."""
    monkeypatch.setenv("SURVEILGRAPH_DATA_DIR", str(tmp_path / "data"))
    file = tmp_path / "corrected.txt"
    file.write_text("The firm Tarnbrook Lenses sold cameras to the police of Eastmere in 2019.\n")
    older = sha256(file.read_bytes()).hexdigest()[:32]
    assert "was read before" not in run("ingest", str(file))[1]
    file.write_text(file.read_text().replace("Tarnbrook", "Tarnfield"))
    newer = sha256(file.read_bytes()).hexdigest()[:32]
    code, said = run("ingest", str(file))
    assert code == 0
    assert (
        f"{file}: it was read before with other words, as report {older}, whose claims stand: "
        f"'surveilgraph review withdraw {older} --why …' rejects its claims, 'surveilgraph review "
        f"derived {newer} {older} --why …' makes the two one source."
    ) in said.replace("\n", " ")
    code, said = run("review", "withdraw", older, "--why", "corrected", "--by", "noor")
    assert (code, said.partition(" claim")[0].split()[0]) == (0, "withdrawn:")
    assert run("paths", "Tarnfield Lenses", "police of Eastmere")[0] == 0
    with pytest.raises(UnknownEntity):
        run("paths", "Tarnbrook Lenses", "police of Eastmere")
    assert run("review", "withdraw", older, "--why", "again")[1] == (
        f"withdrawn: 0 claims of report {older}\n"
    )
    file.write_text(file.read_text().replace("Tarnfield", "Tarnbrook"))
    assert f"as report {newer}" in run("ingest", str(file))[1].replace("\n", " ")
    file.write_text(file.read_text().replace("Tarnbrook", "Tarnfield"))
    assert "was read before" not in run("ingest", str(file))[1]


SALE = (
    "Thistlemere Signals is a company. It makes the IMSI catcher CellRush. "
    "In May 2014 Thistlemere Signals supplied CellRush to the Oldmere Intelligence Service.\n"
)


def test_a_rejected_sale_takes_its_twin_along_and_says_so(
    run: Any, store: Store, tmp_path: Any
) -> None:
    """Of the text that a stranger tried: no path is left, and one undo brings both back."""
    (tmp_path / "sale.txt").write_text(SALE, "utf-8")
    list(ingest([tmp_path / "sale.txt"], store))
    asked = ("paths", "Thistlemere Signals", "Oldmere Intelligence Service")
    assert "Thistlemere Signals → CellRush → Oldmere Intelligence Service" in run(*asked)[1]
    maker = store.resolve("Thistlemere Signals").id
    claims = {
        (claim.subject.name, claim.link.value): claim.id
        for link in store.entity(maker).links
        for claim in link.claims
    }
    reject = ("review", "reject", claims["Thistlemere Signals", "SUPPLIED_TO"])
    code, said = run(*reject, "--why", "a test", "--by", "mara")
    first, counted, *twins = said.splitlines()
    # The second is one that waited, with a quotation of two sentences.
    assert (code, counted) == (0, "2 claims of the same sale decided with it:")
    told = "CellRush was supplied to Oldmere Intelligence Service (asserted)"
    assert [line.split("  ")[1::2] for line in twins] == [["reject", told]] * 2
    assert "→" not in run(*asked)[1]
    listed = run("review", "decisions", "--by", "mara", "--limit", "3")[1]
    lead = first.removeprefix("rejected: ")
    assert listed.count(f"  of the same sale as {lead}, decided with it\n") == 2
    undone = run("review", "undo", lead, "--by", "mara")[1].splitlines()
    assert undone[1] == "2 decisions of the same sale taken back with it:"
    assert "Thistlemere Signals → CellRush → Oldmere Intelligence Service" in run(*asked)[1]
