"""What every page of a question does: asks it of the state that is cited, and says the way back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from starlette.requests import Request
from starlette.responses import Response

from api.asking import Source, Target, WalkFilters
from api.permalink import permalink
from api.web.fields import offered, typed
from api.web.reading import Question, address_of, cited_state
from api.web.rendering import render
from api.web.taking import Taking
from graph import (
    SECURITY_APPARATUS,
    Citable,
    Crowd,
    Entity,
    Pinned,
    Store,
    Wanted,
    as_cited,
)

Answer = TypeVar("Answer", bound=Citable)
Fields = Mapping[str, Sequence[str]]


@dataclass(frozen=True, kw_only=True)
class Between(Question, WalkFilters):
    """A question with two ends; where none is given, the second is the security apparatus."""

    source: Source = ()
    target: Target = (SECURITY_APPARATUS,)

    @property
    def whole(self) -> bool:
        """Whether there is an end to begin from."""
        return bool(self.source)

    @property
    def paths(self) -> str:
        """Where the paths between these ends are, under the same filters."""
        ends = [("from", one) for one in self.source] + [("to", one) for one in self.target]
        return address_of("/paths", ends + self.narrowing)

    def wanted(self, day: str | None) -> Wanted:
        """The question as the graph knows it, of what was known at the end of a day."""
        ends = {"source": tuple(self.source), "target": tuple(self.target)}
        return Wanted(**ends, filters=self.filters, vendors=True).as_known(day)

    def typed(
        self, store: Store, source: Entity | Crowd | None, target: Entity | Crowd | None
    ) -> dict[str, Sequence[str]]:
        """What stands in the fields of both ends."""
        return {
            "from": typed(store, self.source, source),
            "to": typed(store, self.target, target),
        }


def answered(
    request: Request, store: Store, question: Question, ask: Callable[[str | None], Answer]
) -> Answer | None:
    """What `ask` answers, as it was in the state that the address cites; None for half a question.

    Raises what `ask` raises.
    """
    if not question.whole:
        return None
    day: str | None = getattr(question, "as_known_on", None)
    return as_cited(store, cited_state(request) or None, day, ask)


def respond(  # noqa: PLR0913 - one argument for each part of a page
    request: Request,
    template: str,
    question: Question,
    answer: object,
    typed: Fields,
    *,
    pinned: Pinned | None = None,
    **more: object,
) -> Response:
    """The page of a question: its form as it was filled in, and the answer if there is one.

    With `pinned` it says where this very answer is found again.
    """
    state = cited_state(request)
    kept = [("state", state)] if state else []
    listed = address_of(request.url.path, question.without("offset") + kept)
    shown: dict[str, Any] = {
        "question": question,
        "answer": answer,
        "typed": typed,
        "offered": offered(getattr(question, "status", ())),
        "state": state,
        "turns": f"{listed}{'&' if '?' in listed else '?'}",
        "take": None,
        "recalled": False,
        "changed": False,
    }
    if pinned:
        shown |= _cited(request, question, pinned, state)
    return render(request, f"questions/{template}.html", shown | more)


def _cited(request: Request, question: Question, pinned: Pinned, state: str) -> dict[str, object]:
    again = permalink(pinned, question.asked, f"/v1{request.url.path}")
    return {
        "take": Taking(
            address=again.removeprefix("/v1"),
            json=again,
            files=(),
            sources=(),
            known_on=pinned.known_on,
        ),
        "recalled": pinned.recalled,
        "changed": bool(state) and pinned.since(state) is not None,
    }
