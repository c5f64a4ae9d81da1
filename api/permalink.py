"""The address at which an answer can be asked for again: the question, and the graph's state."""

from collections.abc import Mapping, Sequence
from urllib.parse import quote, urlencode

from graph import Pinned

CALL = "/v1/paths"
Asked = Mapping[str, str | int | float | Sequence[str]]


def permalink(pinned: Pinned, asked: Asked, call: str = CALL) -> str:
    """Where the question `asked` (what is set of it besides its references) is asked again.

    >>> pin = Pinned(source=("org-a",), target=("org b",), state="2026-01-02T03:04:05Z/5f")
    >>> permalink(pin, {"limit": 3})
    '/v1/paths?from=org-a&to=org%20b&limit=3&state=2026-01-02T03%3A04%3A05Z%2F5f'
    """
    ends = {"from": pinned.source, "to": pinned.target, **pinned.named}
    beside = {"via": pinned.via, "avoid": pinned.avoid}
    named = {name: value for name, value in {**ends, **beside}.items() if value}
    known = {"state": pinned.state} if pinned.state else {}
    question = {**ends, **asked, **named, **known}
    return f"{call}?{urlencode(question, doseq=True, quote_via=quote, safe='')}"
