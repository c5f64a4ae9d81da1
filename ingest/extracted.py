"""What became of one document: what it said, and what that changed in the graph."""

from dataclasses import dataclass

from graph import Claim, Report, Written
from graph.rereading import Reading, Reread
from ingest.llm import Heard


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """What one document said: its report and claims, or why it could not be read.

    `name` is the file's path, or the address that was asked for. `refused` counts
    claims whose words were not found again in the text: each is a bug or a lie. `heard` is the
    account of a language model, where one was asked. What a structured source says comes in parts,
    so that a stop between two of them is soon: `part` counts from 1. With the last comes `reading`,
    all that was made of the report: what another version made of it gives way to that.
    """

    name: str
    report: Report | None = None
    claims: tuple[Claim, ...] = ()
    refused: int = 0
    problem: str | None = None
    heard: Heard | None = None
    part: int = 1
    reading: Reading | None = None


_NOTHING = Reread()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingested:
    """What one file changed in the graph: all zeros when every bit of it was known."""

    extracted: Extracted
    written: Written
    reread: Reread = _NOTHING
