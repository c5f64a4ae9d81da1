"""Many path questions at once, all answered on one state of the graph and by one deadline."""

from collections.abc import Sequence
from time import monotonic

from graph.answers import PathAnswer
from graph.errors import (
    AmbiguousEntity,
    BadQuestion,
    StoreTimeout,
    SurveilgraphError,
    UnknownEntity,
    WithdrawnEntity,
)
from graph.past.asking import asked_as_known
from graph.paths import Asking, answered
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.walk.chart import Chart

MOST_QUESTIONS = 100
# All questions of a batch together may take as long as so many asked one by one.
WORTH = 6
_SHARE = 0.6
_LEAST = 0.02


def paths_of_all(
    store: Store, questions: Sequence[Asking]
) -> tuple[PathAnswer | SurveilgraphError, ...]:
    """For each question its answer or why it has none, in its place, all of one state.

    A question may take an even share of the time that is left; those that the deadline leaves none
    are a `StoreTimeout` each. Raises `BadQuestion` for more than `MOST_QUESTIONS`.
    """
    if not 1 <= len(questions) <= MOST_QUESTIONS:
        raise BadQuestion(
            "questions", f"Between 1 and {MOST_QUESTIONS} questions, not {len(questions)}."
        )

    def batch(tx: Transaction, chart: Chart) -> tuple[PathAnswer | SurveilgraphError, ...]:
        until = monotonic() + WORTH * store.query_seconds * _SHARE
        found = []
        for number, asking in enumerate(questions):
            share = (until - monotonic()) / (len(questions) - number)
            found.append(_one(tx, chart, asking, min(share, store.query_seconds * _SHARE)))
        return tuple(found)

    days = {asking.wanted.filters.as_known_on for asking in questions}
    if len(days) > 1:
        raise BadQuestion(
            "as_known_on", "The questions of a batch are about what was known on one day."
        )
    return asked_as_known(store, days.pop(), batch, questions=WORTH)


def _one(
    tx: Transaction, chart: Chart, asking: Asking, seconds: float
) -> PathAnswer | SurveilgraphError:
    if seconds < _LEAST:
        return StoreTimeout("The deadline of the batch came before this question.")
    try:
        return answered(tx, chart, asking, seconds)
    except (AmbiguousEntity, BadQuestion, UnknownEntity, WithdrawnEntity) as error:
        return error
