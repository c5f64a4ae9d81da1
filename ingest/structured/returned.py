"""An export of this graph as FollowTheMoney, read back: reports and claims as they were."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph import BadClaim, Claim, Report, UnreadableDocument, told_by

_MARK = b'"surveilgraph"'
# A report's text is one line; it has at most ten million characters, each at most twelve bytes.
_LINE_BYTES = 130_000_000


def is_export(path: Path) -> bool:
    """Whether a file begins as `surveilgraph export --format ftm` begins."""
    try:
        with path.open("rb") as file:
            return _MARK in file.readline(1_000_000)
    except OSError:
        return False


def read_export(path: Path) -> Iterator[tuple[Report, tuple[Claim, ...]]]:
    """Each report with its claims, one at a time. Raises UnreadableDocument."""
    try:
        yield from told_by(_lines(path))
    except (OSError, BadClaim) as reason:
        raise UnreadableDocument(f"{path} cannot be read: {reason}") from None


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open("rb") as file:
        number = 0
        while line := file.readline(_LINE_BYTES):
            number += 1
            try:
                said = json.loads(line)
            except (ValueError, RecursionError):
                said = None
            if not isinstance(said, dict):
                raise BadClaim(f"line {number} is no JSON object.")
            yield said
