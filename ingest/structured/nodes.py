"""YAML with its lines: each part knows where it stands, so that a mistake can be pointed at.

Scalars stay the words they are written in: `NO: Norway` is a country code and not a refusal.
"""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from graph import BadMapping

MOST_BYTES = 1_000_000


@dataclass(slots=True)
class Mistakes:
    """What is wrong with a mapping, one sentence each; `name` is the file."""

    name: str
    found: list[tuple[int, str]] = field(default_factory=list)

    def add(self, line: int, way: str, sentence: str) -> None:
        """One more."""
        where = f"{self.name}, line {line}"
        self.found.append((line, f"{where}, {way}: {sentence}" if way else f"{where}: {sentence}"))

    def raised(self) -> None:
        """BadMapping if there is any, in the order of the lines."""
        if self.found:
            ordered = sorted(self.found, key=lambda one: one[0])
            raise BadMapping(tuple(dict.fromkeys(sentence for _, sentence in ordered)))


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the YAML: a word, a list or fields."""

    node: yaml.Node
    way: str
    mistakes: Mistakes

    @property
    def line(self) -> int:
        """The line it stands on, from 1."""
        return int(self.node.start_mark.line) + 1

    def wrong(self, sentence: str) -> None:
        """Notes a mistake here."""
        self.mistakes.add(self.line, self.way, sentence)

    @property
    def is_text(self) -> bool:
        """Whether it is a single word or sentence."""
        return isinstance(self.node, yaml.ScalarNode)

    @property
    def is_number(self) -> bool:
        """Whether it is a number that does not stand in quotation marks."""
        plain = isinstance(self.node, yaml.ScalarNode) and self.node.style is None
        return plain and str(self.node.value).isdecimal()

    @property
    def is_list(self) -> bool:
        """Whether it is a list."""
        return isinstance(self.node, yaml.SequenceNode)

    def text(self, what: str = "words") -> str:
        """The words of a scalar, "" after a mistake."""
        if isinstance(self.node, yaml.ScalarNode) and str(self.node.value).strip():
            return str(self.node.value)
        self.wrong(f"expected {what}, not {_shape(self.node)}.")
        return ""

    def number(self) -> int:
        """A whole number, 0 after a mistake."""
        said = self.text("a whole number")
        if said.isdecimal():
            return int(said)
        if said:
            self.wrong(f"expected a whole number, not {said!r}.")
        return 0

    def truth(self) -> bool:
        """True or false."""
        said = self.text("true or false").lower()
        if said not in {"true", "false", ""}:
            self.wrong(f"expected true or false, not {said!r}.")
        return said == "true"

    def items(self) -> list["Part"]:
        """The members of a list; what is no list is its only member."""
        if isinstance(self.node, yaml.SequenceNode):
            return [
                Part(node, f"{self.way}[{at}]", self.mistakes)
                for at, node in enumerate(self.node.value, start=1)
            ]
        return [self]

    def texts(self, what: str = "words") -> tuple[str, ...]:
        """A word or a list of them."""
        return tuple(said for item in self.items() if (said := item.text(what)))

    def pairs(self) -> dict[str, "Part"]:
        """The fields with any names, in their order."""
        if not isinstance(self.node, yaml.MappingNode):
            self.wrong(f"expected fields (name: value), not {_shape(self.node)}.")
            return {}
        found: dict[str, Part] = {}
        for key, node in self.node.value:
            name = str(getattr(key, "value", ""))
            way = f"{self.way}.{name}" if self.way else name
            if name in found:
                Part(key, way, self.mistakes).wrong("this field stands here twice.")
            found[name] = Part(node, way, self.mistakes)
        return found

    def fields(self, needed: Sequence[str], allowed: Iterable[str]) -> dict[str, "Part"]:
        """The fields, none of them unknown and none missing that is needed."""
        found = self.pairs()
        known = (*needed, *allowed)
        for name in [name for name in found if name not in known]:
            found[name].wrong(_sentence(f"there is no such field here{nearest(name, known)}"))
            del found[name]
        missing = [name for name in needed if name not in found]
        if missing and isinstance(self.node, yaml.MappingNode):
            self.wrong(f"the field {missing[0]!r} is missing.")
        return found

    def choice(self, among: Sequence[str], what: str) -> str | None:
        """One of some words, None after a mistake."""
        said = self.text(what)
        if said in among:
            return said
        if said:
            self.wrong(_sentence(f"{said!r} is no {what}{nearest(said, among)}"))
        return None


def parsed(text: str, name: str) -> Part:
    """The whole of a YAML text. Raises BadMapping when it is none."""
    mistakes = Mistakes(name)
    if len(text) > MOST_BYTES:
        mistakes.add(1, "", f"a mapping has at most {MOST_BYTES:,} characters.")
        mistakes.raised()
    try:
        node: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "it cannot be read"
        mistakes.add(mark.line + 1 if mark else 1, "", f"this is no YAML: {problem}.")
        mistakes.raised()
    except RecursionError:
        mistakes.add(1, "", "its parts are nested too deep.")
        mistakes.raised()
    if node is None:
        mistakes.add(1, "", "it is empty; docs/sources.md shows how to begin.")
        mistakes.raised()
    return Part(node, "", mistakes)


def nearest(said: str, among: Iterable[str]) -> str:
    """What was perhaps meant, or all there is when that is little.

    >>> nearest("subjct", ["subject", "object"]), nearest("x", ["a", "b"])
    ('; did you mean subject?', '; expected one of a, b')
    """
    known = list(among)
    close = difflib.get_close_matches(said, known, n=1, cutoff=0.7)
    if close:
        return f"; did you mean {close[0]}?"
    return f"; expected one of {', '.join(known[:20])}"


def _sentence(words: str) -> str:
    return words if words.endswith("?") else f"{words}."


def _shape(node: yaml.Node) -> str:
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    return "fields" if isinstance(node, yaml.MappingNode) else "nothing"
