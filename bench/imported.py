"""A drawn graph as a Neo4j of its own, by Neo4j's importer: a million entities in minutes.

Behind every link stands one invented claim, in a report of some forty claims. What is written is
what the store itself writes, so that every question can be asked of it.
"""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

from bench.shapes import Shape
from graph import Connection, Store
from graph.local import Server, Settings, ensure_running, stop
from graph.local.command import ADMIN, class_path
from graph.local.jars import shelf
from graph.local.java import MODULES_OPENED, environment, executable
from graph.local.layout import Home
from graph.projection import LinkKey
from graph.store.state import advance
from graph.vocabulary import STATUS_ORDER, Kind, LinkKind
from graph.walk.arrays import KIND_BIT
from graph.walk.days import UNKNOWN

_KINDS = tuple(LinkKind)
_CLAIMS_A_REPORT = 40
_ODD = 0x9E3779B97F4A7C15
_WORDS = "Invented words, as long as a sentence of a report on such a sale would be, and no longer."
_EPOCH = np.datetime64("0001-01-01")


@contextmanager
def running(drawn: Shape, folder: Path) -> Iterator[Server]:
    """A Neo4j in `folder` that holds the graph, imported where the folder is new; then stopped."""
    settings = Settings.from_environment(
        {**os.environ, "SURVEILGRAPH_NEO4J_HEAP": "2g", "SURVEILGRAPH_NEO4J_PAGECACHE": "3g"}
    )
    home = Home.of(folder)
    if not home.root.exists():
        _import(drawn, home, settings)
    server = ensure_running(folder, settings=settings)
    try:
        yield server
    finally:
        stop(folder)


@contextmanager
def stated(drawn: Shape, folder: Path) -> Iterator[Connection]:
    """The same, ready to be asked: what was imported by itself has no state yet."""
    with running(drawn, folder) as server:
        place = Connection(server.bolt_uri, server.user, server.password)
        with Store.open(place) as store:
            store.migrate()
            store.change(advance)
        yield place


def _import(drawn: Shape, home: Home, settings: Settings) -> None:
    home.scratch.mkdir(parents=True)
    tables = home.scratch / "tables"
    tables.mkdir()
    options = list(_written(drawn, tables))
    command = [
        str(executable(settings)),
        *MODULES_OPENED,
        "-Xmx2g",
        "-cp",
        class_path(),
        ADMIN,
        "database",
        "import",
        "full",
        "neo4j",
        "--max-off-heap-memory=2G",
        "--array-delimiter=|",
        *options,
    ]
    subprocess.run(  # noqa: S603 - every part of the command is made here
        command,
        check=True,
        cwd=shelf(settings, lambda _: None).root,
        env=environment() | {"NEO4J_HOME": str(home.root), "NEO4J_CONF": str(home.conf)},
        stdout=subprocess.DEVNULL,
    )


def _written(drawn: Shape, tables: Path) -> Iterator[str]:
    yield _file(tables, "nodes", "entities", _entities(drawn))
    links = _links(drawn)
    yield from _claims(links, tables)
    yield _file(tables, "relationships", "links", _renamed_links(links))


def _entities(drawn: Shape) -> pl.DataFrame:
    net = drawn.network
    labels = {
        bits: "|".join(["Entity", *(k.value for k in Kind if bits & KIND_BIT[k])])
        for bits in np.unique(net.node_kinds).tolist()
    }
    ids = [name.decode() for name in net.node_ids.tolist()]
    return pl.DataFrame(
        {
            "id:ID(entity)": ids,
            "name": ids,
            "keys:string[]": ids,
            # Of an empty list the importer makes none at all.
            "aliases:string[]": [f"{name} by another name" for name in ids],
            "described:boolean": [False] * len(ids),
            "held:boolean": [True] * len(ids),
            ":LABEL": [labels[bits] for bits in net.node_kinds.tolist()],
        }
    )


def _links(drawn: Shape) -> pl.DataFrame:
    net = drawn.network
    names = np.array([name.decode() for name in net.node_ids.tolist()], dtype=object)
    statuses = np.array([status.value for status in STATUS_ORDER], dtype=object)
    table = pl.DataFrame(
        {
            "source": names[net.source],
            "target": names[net.target],
            "kind": np.array([kind.value for kind in _KINDS], dtype=object)[net.kind],
            "status": statuses[net.status],
            "confidence": net.confidence,
            "sources": net.sources,
            "valid_start": _dates(net.start),
            "valid_end": _dates(net.end),
        }
    ).unique(["source", "kind", "target"], keep="first", maintain_order=True)
    keys = zip(table["source"], table["kind"], table["target"], strict=True)
    numbers = range(len(table))
    return table.with_columns(
        id=pl.Series([LinkKey(source, LinkKind(kind), to).id for source, kind, to in keys]),
        claim=pl.Series([f"{number * _ODD % (1 << 64):016x}" + 16 * "0" for number in numbers]),
        report=pl.Series([f"report{number // _CLAIMS_A_REPORT:08}" for number in numbers]),
    )


def _dates(days: Any) -> pl.Series:  # noqa: ANN401
    dated = np.where(days == UNKNOWN, np.datetime64("NaT"), _EPOCH + (days.astype(np.int64) - 1))
    return pl.Series(dated.astype("datetime64[D]")).dt.strftime("%Y-%m-%d")


def _claims(links: pl.DataFrame, tables: Path) -> Iterator[str]:
    reports = links["report"].unique(maintain_order=True)
    yield _file(
        tables,
        "nodes",
        "reports",
        pl.DataFrame({"id:ID(report)": reports, "sha256": reports, "title": reports}).with_columns(
            pl.lit("en").alias("lang"),
            pl.lit("text/plain").alias("media_type"),
            pl.lit("Report").alias(":LABEL"),
        ),
    )
    yield _file(
        tables,
        "nodes",
        "claims",
        links.select(
            pl.col("claim").alias("id:ID(claim)"),
            pl.col("kind").alias("link"),
            pl.lit(_WORDS).alias("quote"),
            pl.lit(0).alias("start:long"),
            pl.lit(len(_WORDS)).alias("end:long"),
            pl.lit(1).alias("page:long"),
            pl.lit("en").alias("lang"),
            "status",
            pl.col("confidence").alias("confidence:double"),
            "valid_start",
            "valid_end",
            pl.lit(True).alias("held:boolean"),  # noqa: FBT003
            pl.lit("bench").alias("extractor"),
            pl.lit("drawn").alias("rule"),
            pl.lit("Claim").alias(":LABEL"),
        ),
    )
    said_in = links.select(
        pl.col("claim").alias(":START_ID(claim)"),
        pl.col("report").alias(":END_ID(report)"),
        pl.lit("SAID_IN").alias(":TYPE"),
    )
    yield _file(tables, "relationships", "said_in", said_in)
    for role, end in (("SUBJECT", "source"), ("OBJECT", "target")):
        mentions = links.select(
            pl.col("claim").alias(":START_ID(claim)"),
            pl.col(end).alias(":END_ID(entity)"),
            pl.col(end).alias("name"),
            pl.lit("Organisation").alias("kinds:string[]"),
            pl.lit(role).alias(":TYPE"),
        )
        yield _file(tables, "relationships", role.lower(), mentions)


def _renamed_links(links: pl.DataFrame) -> pl.DataFrame:
    return links.select(
        pl.col("source").alias(":START_ID(entity)"),
        pl.col("target").alias(":END_ID(entity)"),
        pl.col("kind").alias(":TYPE"),
        "id",
        pl.col("claim").alias("claims:string[]"),
        pl.col("sources").alias("sources:long"),
        pl.col("confidence").alias("confidence:double"),
        "status",
        pl.lit(False).alias("disputed:boolean"),  # noqa: FBT003
        "valid_start",
        "valid_end",
        pl.lit(_WORDS).alias("quote"),
        pl.lit("Drawn").alias("said_by"),
    )


def _file(tables: Path, what: str, name: str, table: pl.DataFrame) -> str:
    path = tables / f"{name}.csv"
    table.write_csv(path)
    return f"--{what}={path}"
