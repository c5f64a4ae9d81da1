"""Questions about what was known on a day: each day is computed once and kept, a few of them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from time import monotonic
from typing import TypeVar

from graph.answers import EntityCard
from graph.clock import end_of
from graph.errors import AskAgain
from graph.past.calendar import Calendar
from graph.past.day import Day
from graph.past.then import Then
from graph.pinned import Pinned
from graph.store import finding, reading
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.walk.atlas import Changed, asked, undisturbed
from graph.walk.chart import Chart

AS_KNOWN_ON = "as_known_on"
_GUARD = 2.0

Answer = TypeVar("Answer")


def asked_as_known(
    store: Store,
    day: str | None,
    question: Callable[[Transaction, Chart], Answer],
    *,
    questions: int = 1,
    named: Sequence[str] = (),
) -> Answer:
    """What `question` answers now or, with a day, what it would have answered at its end.

    `BadQuestion` for a day that is none, or that is too much to hold in memory; `StoreTimeout` when
    the day is not computed within the seconds of a question: it goes on being computed. `questions`
    says for how many its seconds are, and `named` whom they name, as for `asked`.
    """
    before = _passed(store, day)
    if before is None:
        return asked(store, question, questions=questions, named=named)
    calendar, seconds = store.companion(Calendar), questions * store.query_seconds
    until = monotonic() + seconds
    while True:
        past = calendar.day(before, store.query_seconds)
        answer = store.read(_on(past, before, question), seconds=_GUARD * seconds)
        if answer is not None:
            return answer[0]
        calendar.forget(before, past)
        if monotonic() > until:
            raise AskAgain(f"What was known on {day} cannot be read: ask again.")


def _passed(store: Store, day: str | None) -> str | None:
    """The moment at which a day ended; None for now and for what is yet to come."""
    before = end_of(day, AS_KNOWN_ON) if day is not None else None
    return None if before is None or before > store.now() else before


def _on(
    past: Day, before: str, question: Callable[[Transaction, Chart], Answer]
) -> Callable[[Transaction], tuple[Answer] | None]:
    """The answer; None where what the day has in common with today is today's no more."""

    def work(tx: Transaction) -> tuple[Answer] | None:
        try:
            answer = question(Then(tx, past.known, before), past.chart)
        except Changed:
            return None
        kept = past.state is None or undisturbed(tx, past.state)
        return (answer,) if kept else None

    work.__name__ = question.__name__
    return work


def read_as_known(
    store: Store, day: str | None, question: Callable[[Transaction], Answer]
) -> tuple[str | None, Answer]:
    """The stamp of a state and what `question` says of it, as `Store.read_whole`; or what it would
    have said at the end of a day.
    """
    if _passed(store, day) is None:
        return store.read_whole(question)

    def on_chart(tx: Transaction, chart: Chart) -> tuple[str | None, Answer]:
        try:
            return chart.stamp, question(tx)
        except reading.Gone as error:
            raise Changed from error

    return asked_as_known(store, day, on_chart)


def entity_as_known(store: Store, entity_id: str, day: str | None = None) -> EntityCard:
    """One entity with its links, as `Store.entity`, or as it was known at the end of a day."""
    state, card = read_as_known(store, day, lambda tx: reading.card(tx, entity_id))
    return replace(card, pinned=Pinned(state=state))


def look_up(store: Store, reference: str, day: str | None = None) -> EntityCard:
    """The entity with this id, name or alias, as `Store.resolve`, with its links; or as it was
    known at the end of a day, by the names that were known then.
    """
    if day is None:
        return store.entity(store.resolve(reference).id)
    return asked_as_known(
        store, day, lambda tx, _chart: reading.card(tx, finding.resolve(tx, reference).id)
    )


def recall(store: Store, day: str | None) -> bool:
    """A past day is in memory when this returns, however long that takes; False if it is none."""
    before = _passed(store, day)
    if before is None:
        return False
    store.companion(Calendar).begin(before).result()
    return True
