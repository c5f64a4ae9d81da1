"""A question that can be asked again: whom it named, by ids, and the state that answered it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinned:
    """The references of a question, as ids where one entity was named, and the graph's stamp.

    A name may mean somebody else tomorrow; an id does not, and a merged one goes on answering.
    `named` are those of what only some questions have, such as `of`. `recalled` is set where the
    graph has moved on and the answer is as it was known at the instant of that stamp; the random
    mark behind it is not held against anything then.
    """

    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    named: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    state: str | None = None
    recalled: bool = False

    @property
    def known_on(self) -> str | None:
        """The instant of the last change before the answer; None where no stamp says it.

        >>> Pinned(source=(), target=(), state="2026-01-02T03:04:05Z/5f").known_on
        '2026-01-02T03:04:05Z'
        """
        return instant(self.state)

    def since(self, state: str) -> str | None:
        """What to say to whoever was answered in `state`; None where it is still that state.

        >>> Pinned(source=(), target=(), state="2026-01-02T03:04:05Z/5f").since("2025-01-01/11")
        'The graph is not in the state that was cited: this is the answer as it is now.'
        """
        if state == self.state and not self.recalled:
            return None
        if not self.recalled:
            return "The graph is not in the state that was cited: this is the answer as it is now."
        when = instant(state)
        return f"The graph has changed since {when}: this is the answer as it was known then."


@dataclass(frozen=True, slots=True, kw_only=True)
class Citable:
    """An answer that says how its question can be asked again."""

    # Answers that say the same are equal, whichever states they are of.
    pinned: Pinned | None = field(default=None, compare=False)


def instant(state: str | None) -> str | None:
    """The instant of the change that made the state with this stamp; None where none says it."""
    instant, slash, _ = (state or "").partition("/")
    return instant if slash else None
