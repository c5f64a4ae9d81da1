"""One transaction, in which stored queries are run by their name."""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from neo4j import ManagedTransaction, Record, Result

from graph.queries import load
from graph.storable import storable
from graph.store.changes import Changes
from graph.store.once import Once
from graph.store.seen import Seen

if TYPE_CHECKING:
    from graph.answers import Entity
    from graph.store.stamped import State


class Beside(Protocol):
    """Who has the words of links that were read before."""

    def read(
        self, tx: "Transaction", rows: Sequence[Mapping[str, Any]], ids: Sequence[str]
    ) -> Mapping[str, Any] | None:
        """What `read_proofs` would say of these in this transaction; None if unknown."""

    def keep(self, read: Mapping[str, Any]) -> bool:
        """What was read is kept; False where it cannot be."""


class Transaction:
    """A view of the graph. It ends with the function it was given to.

    `changes` are what its queries wrote so far, `seen` is what they read; `now` is the moment at
    which it began, ISO in UTC: when the graph comes to know what it writes. `foreseen` are entities
    read before they are asked for, None for an id that is none; of those that are `promised` only
    the id is known by then. `after` gives the state as it is after all that was read, where
    somebody reads it along with that, and is None where nobody does. `beside` has the words of
    links that were read before, if anybody has.

    Neo4j plans a query anew for each size, to the power of ten, that a list parameter of it has for
    the first time; that takes up to a second. Several lists of any size are therefore given as one
    map, `$given`, into which it does not look.
    """

    __slots__ = ("_tx", "after", "beside", "changes", "foreseen", "now", "promised", "seen")

    def __init__(self, tx: ManagedTransaction | Once, now: str) -> None:
        self._tx = tx
        self.changes = Changes()
        self.seen = Seen()
        self.foreseen: Mapping[str, Entity | None] = {}
        self.promised: frozenset[str] = frozenset()
        self.after: Callable[[], State] | None = None
        self.beside: Beside | None = None
        self.now = now

    def rows(self, query: str, /, **parameters: Any) -> Generator[Record, None, None]:  # noqa: ANN401
        """The records of `cypher/<query>.cypher` as they arrive; closed early, no more are sent."""
        result = self._result(query, parameters)
        try:
            yield from result
        except GeneratorExit:
            result.consume()
            raise

    def begun(self, query: str, /, **parameters: Any) -> Iterator[Record]:  # noqa: ANN401
        """The same records, asked for at once: the server works on them until they are taken.

        What was begun before and not taken yet is received first, and kept.
        """
        return iter(self._result(query, parameters))

    def all(self, query: str, /, **parameters: Any) -> list[Record]:  # noqa: ANN401
        """All records of the query at once."""
        return list(self._result(query, parameters))

    def one(self, query: str, /, **parameters: Any) -> Record | None:  # noqa: ANN401
        """The only record of the query, or None."""
        return self._result(query, parameters).single(strict=False)

    def run(self, query: str, /, **parameters: Any) -> None:  # noqa: ANN401
        """The query has been carried out when this returns."""
        self._result(query, parameters).consume()

    def _result(self, query: str, parameters: dict[str, Any]) -> Result:
        clean = {
            name: storable(value) if isinstance(value, str) else value
            for name, value in parameters.items()
        }
        self.after = None
        self.changes.note(query, clean)
        self.seen.note(query, clean)
        return self._tx.run(load(query).text, clean)
