"""What is wrong with a parameter, in words: one sentence for each way a value can fail."""

from collections.abc import Mapping, Sequence
from typing import Any

from api.asking import KNOWN_WHEN, STRETCH, WHEN
from api.deps import BRACED, PLAIN, UNBROKEN
from api.portions import SAVED
from api.wire import Fault
from graph.exporting import saved_names

# Keyed by pydantic's error type; {value} is what was sent, the rest is pydantic's own context.
SENTENCES: Mapping[str, str] = {
    "missing": "{name} is missing.",
    "int_parsing": "{name} must be a whole number, not {value}.",
    "int_parsing_size": "{name} is too large a number.",
    "greater_than_equal": "{name} must be at least {ge}, not {value}.",
    "less_than_equal": "{name} must be at most {le}, not {value}.",
    "string_too_short": "{name} must not be empty.",
    "string_too_long": "{name} may have at most {max_length} characters.",
    "string_pattern_mismatch": "{name} must look like {pattern}, not {value}.",
    "too_short": "{name} must not be empty.",
    "too_long": "{name} can be given {max_length} times at most.",
    "float_parsing": "{name} must be a number, not {value}.",
    "extra_forbidden": "There is no {name} here.",
    "enum": "{name} must be one of {expected}, not {value}.",
}
_TEXT = "{name} must be visible text without control characters."
# What a text must look like, by its pattern: a test holds that no call has a pattern without words.
PATTERNS: Mapping[str, str] = {
    PLAIN: _TEXT,
    UNBROKEN: _TEXT,
    WHEN: "{name} must be a year, a month or a day, such as 2014, 2014-06 or 2014-06-30.",
    KNOWN_WHEN: (
        "{name} must be a year, a month or a day, such as 2014 or 2014-06-30, or an instant, such "
        "as 2014-06-30T12:00:00Z."
    ),
    STRETCH: "{name} must be two dates with two dots between, such as 2012..2018 or 2012-06.. .",
    SAVED: f"{{name}} must be one of {', '.join(saved_names())}, not {{value}}.",
    BRACED: "{name} must be a JSON object, which begins with {{.",
}
SHOWN = 60


def fault(error: Mapping[str, Any]) -> Fault:
    """The fault that one pydantic error stands for.

    >>> fault({"type": "less_than_equal", "loc": ("query", "limit"), "input": "101",
    ...        "ctx": {"le": 100}, "msg": ""}).detail
    "limit must be at most 100, not '101'."
    """
    name, context = _place(error["loc"]), error.get("ctx", {})
    sentence = SENTENCES.get(error["type"], "{name}: {message}.")
    if error["type"] == "string_pattern_mismatch":
        sentence = PATTERNS.get(context["pattern"], sentence)
    said = {"name": name, "value": shown(error.get("input")), "message": error["msg"]}
    return Fault(parameter=name, detail=sentence.format_map(said | context))


def _place(loc: Sequence[str | int]) -> str:
    """What the place is called.

    >>> _place(("body", "questions", 3, "as_of")), _place(("query", "from", 0))
    ('questions.3.as_of', 'from')
    """
    if loc[0] != "body" or len(loc) == 1:
        # Of a parameter that may be repeated, the place that is wrong follows its name.
        return str(loc[min(1, len(loc) - 1)])
    return ".".join(map(str, loc[1:]))


def faults(errors: Sequence[Any]) -> tuple[Fault, ...]:
    """All the faults, in the order of the call's parameters."""
    return tuple(fault(error) for error in errors)


def shown(value: object) -> str:
    """What was sent, quoted and cut to a length that can be read.

    >>> shown("x" * 100).endswith("x…'")
    True
    """
    text = str(value)
    return repr(text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…")
