"""A new local database from a file of claims: tables, the admin tool, checks, and into place."""

import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from graph.bulk import Prepared, Refused, Source, import_tables, prepare
from graph.bulk.columns import column
from graph.keeping.checking import check_counts, check_words
from graph.keeping.sealed import end_if_empty, opened, refuse_unless_empty
from graph.keeping.telling import Tell
from graph.local.exchange import building, take_over
from graph.local.layout import Home
from graph.local.progress import on_screen
from graph.local.settings import Settings
from graph.local.starting import ensure_running, stop
from graph.store.state import advance

_SAMPLE = 100
_MIGRATE_SECONDS = 3600
# The server that fills the indexes of a new database. Nobody waits for an answer meanwhile, so
# nothing is swept beside the work; and of so few claims the work is over before it would pay to
# compile it well. Of many the memory is what their processes gave back.
_SWEEP, _SHORT, _FEW_CLAIMS = "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", 500_000
_FEW, _MANY = ("1g", "512m", (_SWEEP, _SHORT)), ("2g", "2g", (_SWEEP,))


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What a load made, and what it left out."""

    reports: int
    claims: int
    entities: int
    merged: int
    links: int
    repeated: int
    refused: int
    told: tuple[Refused, ...]


def load(data_dir: Path, source: Source, tell: Tell, *, processes: int | None = None) -> Loaded:
    """The local database, which held nothing, holds all that `source` says; checked.

    Until then, and when anything goes wrong or is interrupted, it is as it was. Raises
    LocalServerError where it holds something already, and BadClaim where the source has no claim.
    """
    home = Home.of(data_dir)
    settings = Settings.from_environment()
    tell("looking whether the database is empty", 0, 0)
    refuse_unless_empty(data_dir)
    with building(home) as made, on_screen() as fetching:
        tables = made.root / "tables"
        tables.mkdir()
        ready = prepare(source, tables, tell, processes)
        sample = _sample(tables)
        tell("importing", 0, 0)
        import_tables(tables, made, settings, fetching, longest=ready.longest)
        with ThreadPoolExecutor(1) as beside:
            gone = beside.submit(shutil.rmtree, tables)
            _finish(made, settings, tell, ready, sample)
            gone.result()
        tell("putting it in place", 0, 0)
        take_over(home, made, lambda: end_if_empty(data_dir))
    return Loaded(
        reports=ready.rows["reports"],
        claims=ready.rows["claims"],
        entities=ready.rows["entities"] - ready.rows["merged_into"],
        merged=ready.rows["merged_into"],
        links=ready.rows["links"],
        repeated=ready.repeated,
        refused=ready.refused,
        told=ready.told,
    )


def _finish(
    made: Home, settings: Settings, tell: Tell, ready: Prepared, sample: Sequence[str]
) -> None:
    few = ready.rows["claims"] <= _FEW_CLAIMS
    heap, page_cache, options = _FEW if few else _MANY
    larger = replace(
        settings,
        heap=heap,
        page_cache=page_cache,
        java_options=settings.java_options or options,
        browser=False,
    )
    tell("filling the indexes", 0, 0)
    with opened(ensure_running(made.data_dir, settings=larger)) as store:
        store.ping()
        store.migrate(seconds=_MIGRATE_SECONDS)
        tell("checking", 0, 0)
        check_counts(store, ready.rows)
        check_words(store, sample)
        store.change(advance)
    stop(made.data_dir)


def _sample(tables: Path) -> list[str]:
    ids = column(tables, "id")
    places = np.unique(np.linspace(0, len(ids) - 1, _SAMPLE).astype(np.int64))
    return [ids[place].decode() for place in places.tolist()]
