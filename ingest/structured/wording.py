"""Values, conditions and dates of the mapping language."""

import re
from types import MappingProxyType

from ingest.structured.mapping import Column, Condition, DateSpec, Value
from ingest.structured.nodes import Part

_SOURCES = ("column", "constant", "template")
_STEPS = (
    *("pattern", "split", "split_names", "strip", "matching"),
    *("lookup", "default", "say", "lenient"),
)
BRACES = re.compile(r"\{([^{}|]+)(\|country)?\}")


def column(part: Part) -> Column:
    """A column by its name, or by its number where the name shall not be written down."""
    if part.is_number and part.number() > 0:
        return Column(part.number(), part.line)
    return Column(part.text("the name of a column"), part.line)


def value(part: Part, more: tuple[str, ...] = ()) -> Value:
    """A value: the name of a column, or fields that say more. `more` fields are another's."""
    if part.is_text:
        return Value(column=column(part))
    parts = part.fields((), (*_SOURCES, *_STEPS, *more))
    given = [name for name in _SOURCES if name in parts]
    if len(given) != 1 and parts:
        part.wrong("expected one of column, constant and template.")
    template = parts["template"].text() if "template" in parts else None
    say = parts["say"].text() if "say" in parts else None
    if say is not None and "{}" not in say:
        parts["say"].wrong("expected braces where the words go, as in 'customer {}'.")
    if template and not BRACES.search(template):
        parts["template"].wrong("expected columns in braces, as in '{City} police'.")
    return Value(
        column=column(parts["column"]) if "column" in parts else None,
        constant=parts["constant"].text() if "constant" in parts else None,
        template=template,
        columns=tuple(
            Column(name, part.line) for name, _ in BRACES.findall(f"{template or ''}{say or ''}")
        ),
        pattern=_pattern(parts["pattern"]) if "pattern" in parts else None,
        split=parts["split"].texts("a separator") if "split" in parts else (),
        split_names=parts["split_names"].texts("a separator") if "split_names" in parts else (),
        strip=parts["strip"].text("signs") if "strip" in parts else "",
        matching=_pattern(parts["matching"]) if "matching" in parts else None,
        lookup=_lookup(parts["lookup"]) if "lookup" in parts else None,
        default=parts["default"].texts() if "default" in parts else None,
        say=say,
        lenient="lenient" in parts and parts["lenient"].truth(),
    )


def conditions(part: Part) -> tuple[Condition, ...]:
    """One condition or several, all of which must hold."""
    return tuple(_condition(one) for one in part.items())


def date(part: Part) -> DateSpec:
    """A date: a value, and the formats it is written in where these can be taken two ways."""
    if part.is_text:
        return DateSpec(value=value(part))
    fields = part.pairs()
    formats = fields["format"].texts("a format") if "format" in fields else ()
    for said in formats:
        if "%Y" not in said and "%y" not in said:
            fields["format"].wrong(f"the format {said!r} has no year; write it as in '%d/%m/%Y'.")
    return DateSpec(value=value(part, ("format",)), formats=formats)


def _condition(part: Part) -> Condition:
    parts = part.fields(("column",), ("is", "not", "matches", "filled"))
    if len(parts) == 1 and "column" in parts:
        part.wrong("expected is, not, matches or filled beside the column.")
    return Condition(
        column=column(parts["column"]) if "column" in parts else Column("?", part.line),
        among=_words(parts.get("is")),
        excluded=_words(parts.get("not")),
        matches=_pattern(parts["matches"]) if "matches" in parts else None,
        filled=parts["filled"].truth() if "filled" in parts else None,
    )


def _words(part: Part | None) -> frozenset[str]:
    return frozenset(folded(word) for word in part.texts()) if part else frozenset()


def folded(word: str) -> str:
    """A word as conditions and lookups compare it: single spaces, no case.

    >>> folded("  Not  Delivered")
    'not delivered'
    """
    return " ".join(word.split()).casefold()


def _lookup(part: Part) -> MappingProxyType[str, tuple[str, ...]]:
    return MappingProxyType({folded(said): one.texts() for said, one in part.pairs().items()})


def _pattern(part: Part) -> re.Pattern[str] | None:
    said = part.text("a regular expression")
    try:
        return re.compile(said) if said else None
    except re.error as error:
        part.wrong(f"{said!r} is no regular expression: {error}.")
        return None
