"""The local database into one file, and back: nothing is replaced before the copy was checked."""

from dataclasses import dataclass
from pathlib import Path

from graph.errors import BadBackup, LocalServerError
from graph.keeping.archive import (
    DUMP,
    new_originals,
    opened_archive,
    refuse_replacing,
    unpack,
    write_archive,
)
from graph.keeping.manifest import Manifest, manifest_of, noted
from graph.keeping.sealed import (
    end_if_empty,
    end_server,
    ending,
    exists,
    opened,
    refuse_unless_empty,
)
from graph.keeping.telling import Tell
from graph.local.admin import DATABASE, run_admin
from graph.local.exchange import building, take_over
from graph.local.files import alone
from graph.local.layout import Home
from graph.local.progress import on_screen
from graph.local.settings import Settings
from graph.local.starting import ensure_running, status, stop
from graph.local.versions import NEO4J, order

ORIGINALS = "originals"


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What came back: the manifest it was checked against, and originals that were not here."""

    manifest: Manifest
    originals: int


def backup(data_dir: Path, file: Path, tell: Tell) -> Manifest:
    """`file` holds the local database as it was at one moment, and the originals kept beside it.

    Neo4j stops for the copy, and runs again afterwards if it ran before; whoever writes meanwhile
    is refused and nothing of it is half there. Raises LocalServerError where there is no database,
    and UnwritablePlace where what stands at `file` is no earlier backup.
    """
    refuse_replacing(file)
    if not exists(data_dir):
        raise LocalServerError(f"There is no database in {data_dir} to back up.")
    home = Home.of(data_dir)
    ran = status(data_dir) is not None
    tell("taking stock", 0, 0)
    with on_screen() as fetching, building(home) as made:
        with opened(ensure_running(data_dir)) as store:
            store.ping()
            store.migrate()
            graph = manifest_of(store)
            with alone(home.lock, lambda: None):
                now = ending(store, noted, lambda: end_server(data_dir))
                if now.stamp != graph.stamp:
                    raise BadBackup("The graph changed while it was looked at: try again.")
                tell("copying", 0, 0)
                arguments = ["database", "dump", f"--to-path={made.root}", DATABASE]
                run_admin(home, Settings.from_environment(), fetching, arguments)
        tell("writing the file", 0, 0)
        done = write_archive(file, graph, made.root / DUMP, home.data_dir / ORIGINALS)
    if ran:
        ensure_running(data_dir)
    return done


def restore(data_dir: Path, file: Path, tell: Tell, *, instead: bool = False) -> Restored:
    """The local database is the one in `file`, and so are the originals that were not here.

    It is brought back beside the present one, compared with its manifest, and only then put in
    place. One that holds anything is refused, unless it is to be replaced (`instead`).
    """
    home = Home.of(data_dir)
    if not instead:
        refuse_unless_empty(data_dir)
    with opened_archive(file) as (manifest, tar), building(home) as made, on_screen() as fetching:
        if order(manifest.neo4j) > order(NEO4J):
            raise BadBackup(
                f"{file} was made with Neo4j {manifest.neo4j}, newer than the {NEO4J} of this "
                "program; update this program."
            )
        tell("unpacking", 0, 0)
        unpacked = made.root / "unpacked"
        unpack(tar, manifest, unpacked)
        tell("bringing the database back", 0, 0)
        arguments = ["database", "load", f"--from-path={unpacked}", DATABASE]
        run_admin(made, Settings.from_environment(), fetching, arguments)
        tell("checking", 0, 0)
        _check(made, manifest)
        tell("putting it in place", 0, 0)
        brought: list[int] = []

        def end() -> None:
            (end_server if instead else end_if_empty)(data_dir)
            # Originals come first: without them a database would be there that is not whole.
            brought.append(new_originals(unpacked, home.data_dir / ORIGINALS, manifest.files))

        take_over(home, made, end)
    return Restored(manifest=manifest, originals=brought[0])


def _check(made: Home, manifest: Manifest) -> None:
    with opened(ensure_running(made.data_dir)) as store:
        store.ping()
        found = manifest_of(store)
        wrong = manifest.differences(found)
        if wrong:
            raise BadBackup(f"The restored graph is not the one backed up: {wrong[0]}.")
        store.migrate()
    stop(made.data_dir)
