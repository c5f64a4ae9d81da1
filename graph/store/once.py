"""One query that is a transaction by itself: no round trip to begin it, and none to end it."""

from collections.abc import Mapping
from typing import Any, LiteralString

from neo4j import Query, Result, Session


class SecondQuery(Exception):
    """Who had one query asks another: that would be of another transaction."""


class Once:
    """Stands in for a transaction; the server ends its query after so many seconds."""

    __slots__ = ("_asked", "_named", "_seconds", "_session")

    def __init__(self, session: Session, named: str, seconds: float) -> None:
        self._session, self._named, self._seconds = session, named, seconds
        self._asked = False

    def run(self, text: LiteralString, parameters: Mapping[str, Any]) -> Result:
        """The records of the only query."""
        if self._asked:
            raise SecondQuery
        self._asked = True
        query = Query(text, metadata={"query": self._named}, timeout=self._seconds)
        return self._session.run(query, dict(parameters))
