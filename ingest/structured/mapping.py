"""A mapping: what the columns of one source mean. `language` reads it, `claiming` applies it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import MappingProxyType

from graph import Kind, LinkKind
from ingest.evaluation.proportion import Proportion
from ingest.grammar.confidence import HELD
from ingest.structured.options import Options
from ingest.structured.table import About


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its name, or by its number from 1; `line` is where the mapping says so."""

    ref: str | int
    line: int

    def __str__(self) -> str:
        return repr(self.ref) if isinstance(self.ref, str) else f"number {self.ref}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """Words made of a row, step by step: taken, cut out, split, stripped, sifted, looked up.

    Exactly one of `column`, `constant` and `template` is given; the `columns` of a template and of
    `say` stand in braces. `pattern` keeps its first group, or group "words", of each match;
    `split_names` splits as `split` does, but keeps a legal form with its name;
    `matching` lets pass what it matches whole; `lookup` replaces, what it does not hold becomes
    `default`; `say` puts the words where its braces stand. `lenient` says nothing of words that
    get lost on the way.
    """

    column: Column | None = None
    constant: str | None = None
    template: str | None = None
    columns: tuple[Column, ...] = ()
    pattern: re.Pattern[str] | None = None
    split: tuple[str, ...] = ()
    split_names: tuple[str, ...] = ()
    strip: str = ""
    matching: re.Pattern[str] | None = None
    lookup: MappingProxyType[str, tuple[str, ...]] | None = None
    default: tuple[str, ...] | None = None
    say: str | None = None
    lenient: bool = False

    @property
    def used(self) -> tuple[Column, ...]:
        """The columns it needs."""
        return (self.column, *self.columns) if self.column else self.columns


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What a column must be for a row to count; all that is given must hold."""

    column: Column
    among: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()
    matches: re.Pattern[str] | None = None
    filled: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntitySpec:
    """One kind of end: its name, its kinds, its other names; `described` has no name of its own.

    `because` is the column whose words make it what it is.
    """

    name: Value
    kinds: tuple[Kind, ...] = ()
    kinds_by: Value | None = None
    aliases: tuple[Value, ...] = ()
    described: bool = False
    because: Column | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateSpec:
    """A date in a row, in the formats given or in one that can only be read one way."""

    value: Value
    formats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimSpec:
    """What a row says: entities by the names that the mapping gives them."""

    name: str
    link: LinkKind
    subject: str
    object: str
    product: str | None
    status: Value
    on: DateSpec | None = None
    start: DateSpec | None = None
    end: DateSpec | None = None
    attributed_to: Value | None = None
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """One source's mapping. `sha` is the hash of its text, kept with every claim it makes."""

    name: str
    file: str
    sha: str
    options: Options
    about: About
    where: tuple[Condition, ...]
    entities: MappingProxyType[str, EntitySpec]
    claims: tuple[ClaimSpec, ...]
    checked: Proportion = field(default_factory=lambda: Proportion(0, 0))

    @property
    def confidence(self) -> float:
        """The worth of its claims: the share of rows that a person found read rightly, smoothed.

        A row is a record, so nothing is guessed; what can be wrong is what the mapping makes of
        its columns, and that is counted like every rule's worth.
        """
        return round(self.checked.laplace, 3)

    @property
    def held(self) -> bool:
        """Whether its claims become links at once."""
        return self.confidence >= HELD

    def used(self) -> Iterator[Column]:
        """Every column that anything in it needs."""
        for condition in (*self.where, *(one for claim in self.claims for one in claim.when)):
            yield condition.column
        for value in self._values():
            yield from value.used
        for entity in self.entities.values():
            if entity.because:
                yield entity.because

    def _values(self) -> Iterator[Value]:
        for entity in self.entities.values():
            yield from (entity.name, *entity.aliases)
            if entity.kinds_by:
                yield entity.kinds_by
        for claim in self.claims:
            yield claim.status
            yield from (spec.value for spec in (claim.on, claim.start, claim.end) if spec)
            if claim.attributed_to:
                yield claim.attributed_to
