"""What stands where an export is to stand: an earlier export gives way, all else stays."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph import Format, LinkKind, export_graph
from graph.exporting import export, refuse_replacing, standing
from graph.exporting.tables import Excerpt
from graph.landing import UnwritablePlace
from graph.subgraph import subgraph_around

FORMATS = (Format.CSV, Format.JSON, Format.GRAPHML)


@pytest.fixture
def part(world: Any) -> Excerpt:
    """One sale, as a part of whatever else the shared database holds."""
    school = world.buyer("School")
    world.tell(world.says(LinkKind.SUPPLIED_TO, world.vendor("Ablewatch"), school))
    drawn = subgraph_around(world.store, [world.id(school)], hops=1)
    return Excerpt(
        nodes=frozenset(drawn), links=frozenset(key for *_, key in drawn.edges(keys=True))
    )


def all_in(folder: Path) -> dict[str, bytes | None]:
    """Everything under a folder, files with their bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }


def notes(here: Path) -> Path:
    """A folder of the user's."""
    (here / "Notes" / "sub").mkdir(parents=True)
    (here / "Notes" / "important.txt").write_text("x", "utf-8")
    return here / "Notes"


def file(here: Path) -> Path:
    """A file of the user's."""
    (here / "thesis.txt").write_text("x", "utf-8")
    return here / "thesis.txt"


def link(here: Path) -> Path:
    """A link of the user's to a folder."""
    (here / "empty").mkdir()
    (here / "link").symlink_to("empty")
    return here / "link"


def broken_link(here: Path) -> Path:
    """A link of the user's to nothing."""
    (here / "broken").symlink_to("nothing")
    return here / "broken"


def in_a_file(here: Path) -> Path:
    """A path below what is no folder."""
    return file(here) / "deep" / "x.json"


def other_manifest(here: Path) -> Path:
    """A path whose manifest would stand where a file of the user's stands."""
    (here / "web.manifest.json").write_text('{"name": "an app"}', "utf-8")
    return here / "web"


def above(here: Path) -> Path:
    """No name at all."""
    return here / ".."


@pytest.mark.parametrize("how", FORMATS)
@pytest.mark.parametrize(
    ("place", "said"),
    [
        (notes, "Notes holds important.txt, sub, which no export wrote or somebody changed since"),
        (file, "thesis.txt is no earlier export, or was changed since: it stays as it is"),
        (link, "link is a symbolic link, which stays as it is: name what it leads to, empty"),
        (broken_link, "broken is a symbolic link"),
        (in_a_file, "thesis.txt is no folder, so nothing can stand in it"),
        (other_manifest, "web.manifest.json is no manifest of an export"),
        (above, "names no new file or folder: name one, such as ./graph"),
    ],
)
def test_what_is_the_users_stays(
    tmp_path: Path, place: Callable[[Path], Path], said: str, how: Format
) -> None:
    """A refusal that names the path, before the database is asked; nothing is touched."""
    output = place(tmp_path)
    before = all_in(tmp_path)
    with pytest.raises(UnwritablePlace, match=said.replace(".", r"\.")):
        export_graph(None, output, how)  # type: ignore[arg-type]  # nobody is asked
    assert all_in(tmp_path) == before


def test_where_one_is_names_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`.` is refused even where the folder is empty."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnwritablePlace, match=r"^\. names no new file or folder"):
        refuse_replacing(Path(), Format.CSV)


def test_what_is_empty_gives_way_to_its_like(tmp_path: Path) -> None:
    """An empty file always; an empty folder to a folder, while a file is to be named in it."""
    folder, empty = tmp_path / "folder", tmp_path / "file"
    folder.mkdir()
    empty.touch()
    for how in FORMATS:
        refuse_replacing(empty, how)
    refuse_replacing(folder, Format.CSV)
    with pytest.raises(UnwritablePlace, match=r"json is one file: name that, such as .*/graph\.js"):
        refuse_replacing(folder, Format.JSON)


@pytest.mark.neo4j
def test_an_earlier_export_gives_way_until_somebody_changes_it(
    world: Any, part: Excerpt, tmp_path: Path
) -> None:
    """To any format; not with a file added, changed or linked, nor where its manifest is gone."""
    out = tmp_path / "out"
    for how in (*FORMATS, *reversed(FORMATS)):
        made = export_graph(world.store, out, how, part)
        assert sorted(made.files) == (sorted(all_in(out)) if how is Format.CSV else ["out"])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "out.manifest.json"]
    (out / "claims.csv").unlink()
    refuse_replacing(out, Format.CSV)
    nodes = (out / "nodes.csv").read_bytes()
    for spoil in (
        lambda: (out / "mine.txt").write_text("x", "utf-8"),
        lambda: (out / "nodes.csv").write_bytes(nodes + b"\n"),
        lambda: ((out / "nodes.csv").unlink(), (out / "nodes.csv").symlink_to("links.csv")),
        lambda: (tmp_path / "out.manifest.json").rename(tmp_path / "away"),
    ):
        spoil()
        before = all_in(tmp_path)
        with pytest.raises(UnwritablePlace, match="which no export wrote or somebody changed"):
            export_graph(world.store, out, Format.CSV, part)
        assert all_in(tmp_path) == before
        (out / "mine.txt").unlink(missing_ok=True)
        (out / "nodes.csv").unlink()
        (out / "nodes.csv").write_bytes(nodes)


@pytest.mark.neo4j
def test_what_comes_to_stand_there_meanwhile_stays(
    world: Any, part: Excerpt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder made while the export was written is not replaced; the draft is gone."""

    def rows(tx: Any, name: str, chosen: Any) -> Any:
        (tmp_path / "out").mkdir(exist_ok=True)
        (tmp_path / "out" / "mine.txt").write_text("x", "utf-8")
        return wide(tx, name, chosen)

    wide = export.rows_of
    monkeypatch.setattr(export, "rows_of", rows)
    with pytest.raises(UnwritablePlace, match=r"out holds mine\.txt"):
        export_graph(world.store, tmp_path / "out", Format.CSV, part)
    assert all_in(tmp_path) == {"out": None, "out/mine.txt": b"x"}


@pytest.mark.neo4j
def test_a_swap_that_fails_half_way_leaves_the_earlier_export(
    world: Any, part: Excerpt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder that was moved aside comes back, with its manifest."""
    export_graph(world.store, tmp_path / "out", Format.CSV, part)
    before = all_in(tmp_path)
    moved = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if self.name == "draft":
            raise KeyboardInterrupt
        return moved(self, target)

    monkeypatch.setattr(standing.Path, "replace", replace)
    with pytest.raises(KeyboardInterrupt):
        export_graph(world.store, tmp_path / "out", Format.GRAPHML, part)
    assert all_in(tmp_path) == before


@pytest.mark.neo4j
def test_a_path_that_cannot_be_written_is_not_blamed_on_the_database(
    world: Any, part: Excerpt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that takes no file, and a disk that fills up on the way: both name the path."""
    with pytest.raises(UnwritablePlace, match=r"^/proc/self/x cannot be written"):
        export_graph(world.store, Path("/proc/self/x"), Format.JSON, part)

    def full(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setitem(export._WRITERS, Format.JSON, full)
    with pytest.raises(UnwritablePlace, match=r"x\.json cannot be written \(no space left"):
        export_graph(world.store, tmp_path / "x.json", Format.JSON, part)
    assert all_in(tmp_path) == {}


@pytest.mark.neo4j
def test_a_folder_called_as_a_draft_was_is_nobodys_draft(
    world: Any, part: Excerpt, tmp_path: Path
) -> None:
    """`out.part` beside `out` stays as it is."""
    (tmp_path / "out.part").mkdir()
    (tmp_path / "out.part" / "mine.txt").write_text("x", "utf-8")
    export_graph(world.store, tmp_path / "out", Format.JSON, part)
    assert (tmp_path / "out.part" / "mine.txt").read_text("utf-8") == "x"
    assert json.loads((tmp_path / "out").read_text("utf-8"))["nodes"]
