"""The example calls of the documentation: real requests with the real answers they got.

Each is a file in `recorded/`, named after its operation and its case. The tests ask every one of
them again and compare; nothing here is written by hand but the questions.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import quote, urlencode


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One call: what it shows, what it asks or sends, and what came back."""

    operation: str
    case: str
    summary: str
    path: str
    parameters: Mapping[str, str]
    status: int
    body: Any
    method: str = "GET"
    sent: Any = None
    form: bool = False

    @property
    def address(self) -> str:
        """The call as an address relative to the service: parameters in the path, then the rest.

        >>> Example(operation="o", case="c", summary="", path="/v1/x/{id}", status=200, body={},
        ...         parameters={"id": "a b", "q": "c&d"}).address
        '/v1/x/a%20b?q=c%26d'
        """
        inside = {k: v for k, v in self.parameters.items() if f"{{{k}}}" in self.path}
        behind = {k: v for k, v in self.parameters.items() if k not in inside}
        filled = self.path.format_map({k: quote(v, safe="") for k, v in inside.items()})
        return f"{filled}?{urlencode(behind, quote_via=quote)}" if behind else filled


@cache
def examples() -> tuple[Example, ...]:
    """All recorded calls, by operation and then in the order of their file names."""
    folder = files("api").joinpath("recorded")
    found = sorted(
        (entry for entry in folder.iterdir() if entry.name.endswith(".json")),
        key=lambda entry: entry.name,
    )
    return tuple(_read(entry.name, entry.read_text("utf-8")) for entry in found)


def _read(name: str, text: str) -> Example:
    operation, case, _ = name.split(".")
    return Example(operation=operation, case=case, **json.loads(text))
