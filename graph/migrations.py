"""Schema changes, numbered, each made once and in order; their text is in `cypher/migrations/`.

A change is one statement that can be carried out again without harm: killed between a change and
the note that it was made, the next start makes it again. One process at a time makes changes.
Why this is no package: docs/decisions/0004-migrations.md.
"""

import time

from neo4j import Driver, Query, Session
from neo4j.exceptions import ClientError

from graph.errors import StoreUnavailable
from graph.queries import load, migrations

_WAIT_SECONDS = 300
_NAME_TAKEN = "Neo.ClientError.Schema.IndexWithNameAlreadyExists"
# Longer than a process that is alive needs between the index of a constraint and the constraint.
_ALIVE_SECONDS = 2.0


def migrate(
    driver: Driver, database: str | None, *, seconds: int = _WAIT_SECONDS
) -> tuple[str, ...]:
    """The names of the changes made now: none when the schema is as this version wants it.

    Indexes may take `seconds` to fill.

    A database with changes that this version does not know, or knows otherwise, is refused with
    `StoreUnavailable`: it belongs to another version, and only that one understands it.
    """
    with driver.session(database=database) as session:
        _change(session, "unique_migrations")
        made = _all_alone(driver, database, session) if _pending(session) else ()
        # Also when there was nothing to do: whoever made the last change may have been killed
        # while its index was still filling.
        waiting = Query(load("await_indexes").text, timeout=seconds)
        session.run(waiting, seconds=seconds).consume()
        return made


def _all_alone(driver: Driver, database: str | None, session: Session) -> tuple[str, ...]:
    with (
        driver.session(database=database) as keeper,
        keeper.begin_transaction(timeout=_WAIT_SECONDS) as lock,
    ):
        # A second process waits here. The lock goes with the connection: kill -9 frees it.
        lock.run(load("lock_migrations").text).consume()
        pending = _pending(session)
        if len(pending) == len(migrations()):
            _begin_filling(session)
        made = tuple(_make(session, name, digest) for name, digest in pending)
        lock.rollback()
    return made


def _begin_filling(session: Session) -> None:
    """All indexes of a database that has none yet fill behind what follows, in two readings of it.

    One reading is one thread, for all its indexes. Each is made in its turn all the same, and found
    to be there.
    """
    known = (f"migrations/{name}" for name, _ in migrations())
    named = [name for name in known if not _made_by(name)]
    first, second = named[::2], named[1::2]
    session.execute_write(lambda tx: [tx.run(load(name).text).consume() for name in first])
    session.execute_write(lambda tx: [tx.run(load(name).text).consume() for name in second])


def _change(session: Session, query: str) -> None:
    """Makes one change, also where Neo4j was killed amid the making of a constraint.

    Its index stands then, filling for ever and belonging to no constraint, and takes the name.
    """
    try:
        _run(session, query)
    except ClientError as error:
        name = _made_by(query)
        if error.code != _NAME_TAKEN or not name:
            raise
        time.sleep(_ALIVE_SECONDS)
        _run(session, "drop_index", name=name)
        _run(session, query)


def _made_by(query: str) -> str:
    """The name of the constraint that a change makes, or nothing: only those leave one behind."""
    return load(query).text.partition("CREATE CONSTRAINT ")[2].partition(" ")[0]


def _run(session: Session, query: str, **parameters: str) -> None:
    # Managed, so that two first starts at once, or the last statement of a process that was just
    # killed, mean a second try instead of a failure.
    session.execute_write(lambda tx: tx.run(load(query).text, parameters).consume())


def _pending(session: Session) -> list[tuple[str, str]]:
    rows = session.execute_read(lambda tx: list(tx.run(load("read_migrations").text)))
    made = {row["name"]: row["sha256"] for row in rows}
    known = dict(migrations())
    strange = sorted(name for name, digest in made.items() if known.get(name) != digest)
    if strange:
        raise StoreUnavailable(
            f"This database was set up by another version of surveilgraph (its change "
            f"{strange[0]!r} is not known here): use that version, or a newer one."
        )
    return [(name, digest) for name, digest in known.items() if name not in made]


def _make(session: Session, name: str, digest: str) -> str:
    _change(session, f"migrations/{name}")
    _run(session, "write_migration", name=name, sha256=digest)
    return name
