"""The one place where the driver's exceptions become the project's own.

Nothing else in the project names an exception of the driver.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    TransientError,
)

from graph.errors import StoreTimeout, StoreUnavailable

_TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut"
_ENDED = ("Neo.ClientError.Transaction.Terminated", "Neo.TransientError.Transaction.Terminated")


@contextmanager
def translated(uri: str) -> Iterator[None]:
    """Inside, a failing driver raises `StoreUnavailable` or `StoreTimeout`, naming `uri`."""
    try:
        yield
    except BufferError as error:
        # An interrupt amid a read leaves the driver's buffer exported; its clean-up then fails on
        # that and hides the interrupt.
        if not _interrupted(error):
            raise
        raise KeyboardInterrupt from error
    except AuthError as error:
        raise StoreUnavailable(
            f"Neo4j at {uri} refused the user or password: check NEO4J_USER and NEO4J_PASSWORD."
        ) from error
    except ConfigurationError as error:
        raise StoreUnavailable(f"The address {uri} cannot be used: {error}") from error
    except (ClientError, TransientError) as error:
        if (error.code or "").startswith(_TIMED_OUT) or error.code in _ENDED:
            raise StoreTimeout(f"Neo4j at {uri} did not finish within the deadline.") from error
        raise StoreUnavailable(f"Neo4j at {uri} refused the work: {error.message}") from error
    except (DriverError, Neo4jError, OSError) as error:
        # The driver's sentence goes on for lines about its own addresses; the first one says why.
        why = str(error).partition("\n")[0].rstrip(": ")
        raise StoreUnavailable(f"Neo4j at {uri} does not answer: {why}.") from error


def _interrupted(error: BaseException | None) -> bool:
    """Whether an interrupt was under way when the error came."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__context__
    return error is not None
