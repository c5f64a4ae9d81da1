"""Cypher files as queries: the sole reader of `cypher/`, and the only way text becomes a query."""

from functools import cache
from hashlib import sha256
from importlib.resources import files

from neo4j import Query

QUERY_SECONDS = 5.0
_MIGRATIONS = "migrations"


@cache
def load(name: str) -> Query:
    """The query stored in `cypher/<name>.cypher`, tagged with its name and bounded in time.

    A transaction takes only its text: there the deadline and the tag are the transaction's own.
    """
    text = files("cypher").joinpath(f"{name}.cypher").read_text("utf-8")
    return Query(text, metadata={"query": name}, timeout=QUERY_SECONDS)


@cache
def text_of(name: str) -> str:
    """The text of `cypher/<name>.cypher` without its comments: a statement for a script."""
    lines = files("cypher").joinpath(f"{name}.cypher").read_text("utf-8").splitlines()
    return "\n".join(line for line in lines if not line.startswith("//"))


def migrations() -> tuple[tuple[str, str], ...]:
    """Every schema change as (name, hash of its text), in the order of their numbers."""
    folder = files("cypher").joinpath(_MIGRATIONS)
    found = [entry for entry in folder.iterdir() if entry.name.endswith(".cypher")]
    return tuple(
        (entry.name.removesuffix(".cypher"), sha256(entry.read_bytes()).hexdigest())
        for entry in sorted(found, key=lambda entry: entry.name)
    )
