"""A question asked again of the state in which it was answered: the other half of a permalink."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TypeVar

from graph.clock import end_of
from graph.errors import BadQuestion, UnknownClaim, UnknownEntity
from graph.past.asking import AS_KNOWN_ON
from graph.pinned import Citable, Pinned, instant
from graph.store.store import Store

Answer = TypeVar("Answer", bound=Citable)


def as_cited(
    store: Store, state: str | None, day: str | None, ask: Callable[[str | None], Answer]
) -> Answer:
    """What `ask` answers about what was known on a day; with a `state` that has passed, then.

    It is of now where the stamp does not say when that was, or nothing of it is known any more:
    `Pinned.since` says which. Raises what `ask` raises.
    """
    then = passed(store, state, day) if state else None
    if then is not None:
        # Loaded anew, a graph knows nothing of then; and too much to hold is refused.
        with suppress(UnknownClaim, UnknownEntity, BadQuestion):
            answer = ask(then)
            pinned = replace(answer.pinned or Pinned(), state=state, recalled=True)
            return replace(answer, pinned=pinned)
    return ask(day)


def passed(store: Store, state: str, day: str | None) -> str | None:
    """The instant of a state that has passed, unless less is asked for; None where it is now.

    The graph keeps no list of its former stamps, but none of them is later than the present one.
    """
    stamp = store.stamp()
    then, now = instant(state), instant(stamp)
    if then is None or now is None or state == stamp:
        return None
    try:
        before = end_of(then, "state")
    except BadQuestion:
        return None  # nobody's stamp
    if before >= end_of(now, "state"):
        return None
    return None if day is not None and end_of(day, AS_KNOWN_ON) <= before else then
