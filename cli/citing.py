"""Where what the terminal shows is asked for over HTTP."""

from collections.abc import Sequence

from api import wire
from graph import Citable, Pinned


def citation(
    answer: Citable, call: str, **asked: str | float | Sequence[str] | None
) -> wire.Citation:
    """The permalink of an answer to that call, for which `asked` was set."""
    given = {name: value for name, value in asked.items() if value not in (None, ())}
    return wire.Citation.from_model(answer.pinned or Pinned(), given, None, f"/v1/{call}")
