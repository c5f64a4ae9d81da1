"""What a bulk load reads: reports with their text, and claims in parts that are read at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from graph.bulk.plain import Take
from graph.claim import Claim
from graph.report import Report


class Line(NamedTuple):
    """One line of the input, counted from 1: a claim, or why it is none."""

    number: int
    said: Claim | str


@dataclass(frozen=True, slots=True)
class Refused:
    """A line that is left out, and why."""

    line: int
    why: str


class Part(Protocol):
    """A stretch of the input. It travels to another process, and is read there."""

    def claims(self, take: Take | None = None) -> Iterator[Line]:
        """The claims of this part, line by line; reports are passed over.

        So are claims that `take` takes, of which it is asked first where their values are plain.
        """


class Source(Protocol):
    """Where reports and claims come from. It travels to other processes."""

    def reports(self) -> Iterator[tuple[int, Report | str]]:
        """Every report with the number of its line, or why a line is none; read once, first."""

    def report(self, place: int) -> Report:
        """The report that came at this place of `reports`, counted from 0."""

    def parts(self) -> Sequence[Part]:
        """The claims, in stretches small enough to be held in memory."""
