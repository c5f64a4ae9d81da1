"""What is wrong with a parameter, in words: one sentence for each way a value can fail."""

from collections.abc import Mapping, Sequence
from typing import Any

from api.wire import Fault

# Keyed by pydantic's error type; {value} is what was sent, the rest is pydantic's own context.
SENTENCES: Mapping[str, str] = {
    "missing": "{name} is missing.",
    "int_parsing": "{name} must be a whole number, not {value}.",
    "int_parsing_size": "{name} is too large a number.",
    "greater_than_equal": "{name} must be at least {ge}, not {value}.",
    "less_than_equal": "{name} must be at most {le}, not {value}.",
    "string_too_short": "{name} must not be empty.",
    "string_too_long": "{name} may have at most {max_length} characters.",
    "string_pattern_mismatch": "{name} must be visible text without control characters.",
    "too_short": "{name} is missing.",
    "too_long": "{name} can be given {max_length} times at most.",
    "float_parsing": "{name} must be a number, not {value}.",
    "enum": "{name} must be one of {expected}, not {value}.",
}
# What a value must look like, where that is not the same for all texts.
PATTERNS: Mapping[str, str] = {
    "as_of": "as_of must be a year, a month or a day, such as 2014, 2014-06 or 2014-06-30.",
    "start": "start must be a year, a month or a day, such as 2014, 2014-06 or 2014-06-30.",
    "end": "end must be a year, a month or a day, such as 2014, 2014-06 or 2014-06-30.",
    "during": "during must be two dates with two dots between, such as 2012..2018 or 2012-06.. .",
}
SHOWN = 60


def fault(error: Mapping[str, Any]) -> Fault:
    """The fault that one pydantic error stands for.

    >>> fault({"type": "less_than_equal", "loc": ("query", "limit"), "input": "101",
    ...        "ctx": {"le": 100}, "msg": ""}).detail
    "limit must be at most 100, not '101'."
    """
    name, own = _place(error["loc"])
    sentence = SENTENCES.get(error["type"], "{name}: {message}.")
    if error["type"] == "string_pattern_mismatch":
        sentence = PATTERNS.get(own, sentence)
    said = {"name": name, "value": shown(error.get("input")), "message": error["msg"]}
    return Fault(parameter=name, detail=sentence.format_map(said | error.get("ctx", {})))


def _place(loc: Sequence[str | int]) -> tuple[str, str]:
    """What the place is called, and the name of the value that stands there.

    >>> _place(("body", "questions", 3, "as_of")), _place(("query", "from", 0))
    (('questions.3.as_of', 'as_of'), ('from', 'from'))
    """
    if loc[0] != "body" or len(loc) == 1:
        # Of a parameter that may be repeated, the place that is wrong follows its name.
        name = str(loc[min(1, len(loc) - 1)])
        return name, name
    names = [part for part in loc if isinstance(part, str)]
    return ".".join(map(str, loc[1:])), names[-1]


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
