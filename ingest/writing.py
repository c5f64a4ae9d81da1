"""What was read goes into the store: documents of few claims together, none because of another.

Documents that come faster than each could be written by itself share a transaction; as soon as
one has to be waited for, what is there is written.
"""

from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass, field, replace
from time import monotonic

from graph import BadClaim, Store, Written
from graph.rereading import Reread, reread
from ingest.extracted import Extracted, Ingested

Uncut = Callable[[], AbstractContextManager[None]]

# Some hundred claims fill a transaction; what is read and not yet written is lost to a Ctrl-C.
_CLAIMS, _DOCUMENTS, _CHARACTERS = 500, 50, 4_000_000
# Whoever is waited for longer than this is not worth keeping others for.
_SOON_SECONDS = 0.02


@dataclass(slots=True)
class _Together:
    """Documents that are to be written in one go."""

    documents: list[Extracted] = field(default_factory=list)
    claims: int = 0
    characters: int = 0

    def add(self, one: Extracted) -> None:
        """One more."""
        self.documents.append(one)
        self.claims += len(one.claims)
        self.characters += len(one.report.text) if one.report else 0

    @property
    def full(self) -> bool:
        """Whether more would fill a transaction, or the memory."""
        return (
            self.claims >= _CLAIMS
            or self.characters >= _CHARACTERS
            or len(self.documents) >= _DOCUMENTS
        )


def written(
    each: Generator[Extracted, None, None], store: Store, uncut: Uncut = nullcontext
) -> Generator[Ingested, None, None]:
    """Each document's claims written in the order given.

    Of documents written together, the last has the counts of all. One that cannot be written, such
    as a report whose id another text has, is told as its problem, and the others are written.
    Each write and its account run inside `uncut()`, which may keep Ctrl-C waiting: the driver of
    Neo4j loses an interrupt that reaches it while it takes a connection apart, or fails on it.
    """
    with closing(each):
        together, asked = _Together(), monotonic()
        for one in each:
            together.add(one)
            if together.full or monotonic() - asked > _SOON_SECONDS:
                yield from _flushed(together, store, uncut)
                together = _Together()
            asked = monotonic()
        yield from _flushed(together, store, uncut)


def _flushed(together: _Together, store: Store, uncut: Uncut) -> Generator[Ingested, None, None]:
    if not together.documents:
        return
    with uncut():
        yield from _all(together.documents, store)


def _all(some: Sequence[Extracted], store: Store) -> Generator[Ingested, None, None]:
    told = [(one.report, one.claims) for one in some if one.report]
    try:
        done = store.write_all(told)
    except BadClaim:
        # What came before the bad one may be in the store already: again, it changes nothing.
        yield from (_alone(one, store) for one in some)
        return
    again = _reread(some, done, store)
    for one in some[:-1]:
        yield Ingested(extracted=one, written=Written())
    yield Ingested(extracted=some[-1], written=done, reread=again)


def _reread(some: Sequence[Extracted], done: Written, store: Store) -> Reread:
    """What other versions made of the reports gives way, unless all were new: nobody read those."""
    if done.reports == len({one.report.id for one in some if one.report}):
        return Reread()
    return reread(store, [one.reading for one in some if one.reading])


def _alone(one: Extracted, store: Store) -> Ingested:
    if one.report is None:
        return Ingested(extracted=one, written=Written())
    try:
        done = store.write(one.report, one.claims)
        return Ingested(extracted=one, written=done, reread=_reread([one], done, store))
    except BadClaim as reason:
        problem = f"{one.name} cannot be written: {reason}"
        told = replace(one, report=None, claims=(), problem=problem)
        return Ingested(extracted=told, written=Written())
