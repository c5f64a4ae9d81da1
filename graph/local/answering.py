"""Waits until Neo4j answers a question over Bolt, and then a request for Browser.

An open port alone proves little: databases come up behind it, or do not.
"""

import time
from collections.abc import Callable
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlsplit

from neo4j import READ_ACCESS, GraphDatabase
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from graph.errors import LocalServerError
from graph.local.layout import Home
from graph.local.refusal import gave_up
from graph.local.server import Server
from graph.local.settings import Settings
from graph.queries import load

_PAUSE = 0.1
_ASK_SECONDS = 5.0


def wait_for(
    server: Server, home: Home, still_runs: Callable[[], bool], settings: Settings
) -> bool:
    """True once Neo4j has answered, False when it ended, or gave up, before it did.

    Raises LocalServerError when it answers that the password is wrong, or not in time.
    """
    deadline = time.monotonic() + settings.start_seconds
    while still_runs():
        if _answers(server, home) and (not settings.browser or _serves_browser(server)):
            home.answered.touch()
            return True
        if gave_up(home):
            return False
        if time.monotonic() > deadline:
            raise LocalServerError(
                f"Neo4j did not answer within {settings.start_seconds:.0f} seconds; {home.log} "
                "says how far it came, and SURVEILGRAPH_NEO4J_START_SECONDS gives it longer."
            )
        time.sleep(_PAUSE)
    return False


def _answers(server: Server, home: Home) -> bool:
    try:
        with (
            GraphDatabase.driver(
                server.bolt_uri,
                auth=(server.user, server.password),
                connection_timeout=_ASK_SECONDS,
                connection_acquisition_timeout=_ASK_SECONDS,
                telemetry_disabled=True,
            ) as driver,
            driver.session(default_access_mode=READ_ACCESS) as session,
        ):
            return session.run(load("ping")).single() is not None
    except AuthError as error:
        raise LocalServerError(
            f"Neo4j does not take the password in {home.password}; write the present one there."
        ) from error
    except (DriverError, Neo4jError):
        return False


def _serves_browser(server: Server) -> bool:
    """Whether the web server is up too: it comes last, and takes all of Neo4j down if it fails."""
    connection = HTTPConnection(urlsplit(server.http_uri).netloc, timeout=_ASK_SECONDS)
    try:
        connection.request("HEAD", "/", headers={"Connection": "close"})
        return connection.getresponse().status < HTTPStatus.BAD_REQUEST
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
