"""Where the database is, and the driver that talks to it."""

from dataclasses import dataclass, field

from neo4j import Driver, GraphDatabase

from graph.store.failures import translated

# A journalist's reader should see "the database does not answer" in seconds, not in minutes.
_CONNECT_SECONDS = 3.0
_ACQUIRE_SECONDS = 10.0
_RETRY_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Connection:
    """An address and who asks there; `database` None is the user's home database."""

    uri: str
    user: str
    password: str = field(repr=False)
    database: str | None = None


def connect(connection: Connection) -> Driver:
    """A driver for `connection`: it calls nobody else, and gives up quickly.

    Nothing is sent yet: an address at which nobody listens is found out by the first question.
    """
    with translated(connection.uri):
        return GraphDatabase.driver(
            connection.uri,
            auth=(connection.user, connection.password),
            connection_timeout=_CONNECT_SECONDS,
            connection_acquisition_timeout=_ACQUIRE_SECONDS,
            max_transaction_retry_time=_RETRY_SECONDS,
            telemetry_disabled=True,
            notifications_min_severity="OFF",
            user_agent="surveilgraph",
        )
