"""A model's answer into statements: values of the right shape, not yet found in any text."""

import json
from collections import Counter
from dataclasses import dataclass

from graph import LinkKind, Status
from ingest.llm.heard import Refusal
from ingest.llm.prompt import FIELDS, STATUSES

_LONGEST = 4_000
_FENCE = "```"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What the model points at: a link, and words that it says stand in the paragraph."""

    quote: str
    link: LinkKind
    subject: str
    object: str
    cue: str
    status: Status
    product: str | None = None
    doubt: str | None = None


def statements(answer: str, most: int, refused: Counter[Refusal]) -> tuple[Statement, ...] | None:
    """The statements of an answer, each once; None when the whole is not what was asked for.

    What is refused is added to `refused`.
    """
    try:
        read = json.loads(_unfenced(answer))
    except (ValueError, RecursionError):
        read = None
    rows = read.get("claims") if isinstance(read, dict) else None
    if not isinstance(rows, list):
        refused[Refusal.INVALID] += 1
        return None
    if len(rows) > most:
        refused[Refusal.TOO_MANY] += len(rows) - most
    found: dict[Statement, None] = {}
    for row in rows[:most]:
        statement = _statement(row)
        if statement is None:
            refused[Refusal.INVALID] += 1
        else:
            found[statement] = None
    return tuple(found)


def _statement(row: object) -> Statement | None:
    if not isinstance(row, dict) or set(row) != set(FIELDS):
        return None
    words = [row[name] for name in ("quote", "subject", "object", "cue")]
    maybe = [row[name] for name in ("product", "doubt") if row[name] is not None]
    if not all(isinstance(one, str) and 0 < len(one) <= _LONGEST for one in (*words, *maybe)):
        return None
    if row["link"] not in list(LinkKind) or row["status"] not in STATUSES:
        return None
    return Statement(
        quote=row["quote"],
        link=LinkKind(row["link"]),
        subject=row["subject"],
        object=row["object"],
        cue=row["cue"],
        status=Status(row["status"]),
        product=row["product"],
        doubt=row["doubt"],
    )


def _unfenced(answer: str) -> str:
    """Some servers wrap JSON in a Markdown fence, whatever they are asked."""
    bare = answer.strip()
    if bare.startswith(_FENCE) and bare.endswith(_FENCE) and "\n" in bare:
        return bare[bare.index("\n") : -len(_FENCE)]
    return bare
