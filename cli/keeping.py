"""`surveilgraph backup` and `restore`: the graph into one file, and back, checked."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from cli.bars import steps
from cli.database import DataDir, opened, settings_for
from cli.exits import PARTLY
from cli.terminal import counted, out
from graph import BadBackup, BadSetting, Settings
from graph.keeping import Manifest, manifest_of, read_manifest
from graph.keeping import backup as backup_to
from graph.keeping import restore as restore_from
from graph.landing import UnwritablePlace, writing_to

Only = Annotated[
    bool,
    typer.Option(
        "--manifest",
        help="Only what the graph holds, in figures and hashes; FILE may be - . For a server.",
    ),
]


def backup(
    file: Annotated[Path, typer.Argument(help="The file to write.")],
    *,
    manifest: Only = False,
    data_dir: DataDir = None,
) -> None:
    """Write the local database and the originals of reports to one file.

    Of a server that NEO4J_URI names, --manifest writes what its graph holds; its database is copied
    by Neo4j's own tool there, as docs/keeping.md shows.

    Example: surveilgraph backup graph.backup
    """
    settings = settings_for(data_dir)
    if manifest:
        _refuse_replacing(file)
        with opened(settings) as place:
            _write(file, manifest_of(place.store).text())
        return
    _refuse_server(settings)
    with steps() as tell:
        done = backup_to(settings.data_dir, file, tell)
    out.print(f"Backed up: {_said(done)}.", markup=False)


def restore(
    file: Annotated[Path, typer.Argument(help="A file that backup wrote.")],
    *,
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace a database that holds something.")
    ] = False,
    manifest: Only = False,
    data_dir: DataDir = None,
) -> None:
    """Bring the local database back from a file, checked against its manifest before it counts.

    With --manifest nothing is restored: the graph that answers is compared with a manifest, which
    is for a server whose database Neo4j's own tool brought back.

    Example: surveilgraph restore graph.backup
    """
    settings = settings_for(data_dir)
    if manifest:
        _compare(file, settings)
        return
    _refuse_server(settings)
    with steps() as tell:
        done = restore_from(settings.data_dir, file, tell, instead=replace)
    out.print(f"Restored and checked: {_said(done.manifest)}.", markup=False)


def _refuse_server(settings: Settings) -> None:
    if settings.neo4j_uri:
        raise BadSetting(
            "NEO4J_URI names a server: its files are there, see docs/keeping.md; "
            "--manifest writes or checks what its graph holds."
        )


def _compare(file: Path, settings: Settings) -> None:
    wanted = read_manifest(_read(file))
    with opened(settings) as place:
        wrong = wanted.differences(manifest_of(place.store))
    for one in wrong:
        out.print(one, markup=False)
    if wrong:
        raise typer.Exit(PARTLY)
    out.print(f"The graph is the one in the manifest: {_said(wanted)}.", markup=False)


def _said(done: Manifest) -> str:
    reports, claims = done.counts.get("Report", 0), done.counts.get("Claim", 0)
    kept = sum(name.endswith(".bin") for name in done.files)
    more = f", {counted(kept, 'original')}" if done.files else ""
    return (
        f"{counted(reports, 'report')}, {counted(claims, 'claim')}, "
        f"entities: {done.counts.get('Entity', 0)}{more}"
    )


def _refuse_replacing(file: Path) -> None:
    if file.is_file() and file.stat().st_size:
        try:
            read_manifest(_read(file))
        except BadBackup as error:
            raise UnwritablePlace(
                f"{file} is no manifest, and stays as it is: name another path, or move it away "
                "first."
            ) from error


def _write(file: Path, text: str) -> None:
    if str(file) == "-":
        sys.stdout.write(text)
    else:
        with writing_to(file):
            file.write_text(text, "utf-8")


def _read(file: Path) -> str:
    try:
        return sys.stdin.read() if str(file) == "-" else file.read_text("utf-8")
    except (OSError, ValueError) as error:
        raise BadBackup(f"{file} cannot be read as a manifest.") from error
