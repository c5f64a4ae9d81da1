"""What a model's answers came to: the claims, and how many of its statements were refused why."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from graph import Claim


class Unanswered(Exception):
    """A paragraph got no answer; the text says why, and never repeats what was sent or received."""


class Refusal(StrEnum):
    """Why a statement of the model is no claim."""

    INVALID = "not the JSON asked for"
    TOO_MANY = "more statements than a paragraph may have"
    EXAMPLE = "repeats the example of the instructions"
    QUOTE = "quotation not in the paragraph"
    LONG = "quotation runs over more than two sentences"
    END = "end not in its quotation"
    CUE = "words that say it not in the quotation"
    DOUBT = "words of doubt not in the quotation"
    UNNAMED = "end is nothing that the grammar reads as a name or a body"
    SEVERAL = "end may be one of several"
    TYPE = "ends cannot be linked so"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """The claims of one report or of many, and an account of what the model was asked.

    `asked` paragraphs were sent, `kept` ones answered from the cache; `unanswered` are those that
    got no answer or were not sent any more, with the `reasons`. `refused` counts statements.
    """

    claims: tuple[Claim, ...] = ()
    asked: int = 0
    kept: int = 0
    unanswered: int = 0
    stated: int = 0
    refused: tuple[tuple[Refusal, int], ...] = ()
    reasons: tuple[str, ...] = ()

    def __str__(self) -> str:
        """One or two sentences for the person who ran it.

        >>> str(Heard(asked=2, kept=1, stated=3, refused=((Refusal.QUOTE, 1),)))
        'Model: 2 paragraphs asked, 1 known; 3 statements, 1 refused (1 quotation not in the paragraph).'
        """  # noqa: E501 - what it prints
        said = f"Model: {_counted(self.asked, 'paragraph')} asked, {self.kept} known"
        said += f"; {_counted(self.stated, 'statement')}"
        if self.refused:
            why = ", ".join(f"{count} {reason.value}" for reason, count in self.refused)
            said += f", {sum(count for _, count in self.refused)} refused ({why})"
        if self.unanswered:
            said += f". {_counted(self.unanswered, 'paragraph')} without an answer"
            said += f": {'; '.join(self.reasons)}" if self.reasons else ""
        return f"{said}."


def together(heard: Iterable[Heard]) -> Heard:
    """The account of many reports, without their claims."""
    asked = kept = unanswered = stated = 0
    refused: Counter[Refusal] = Counter()
    reasons: dict[str, None] = {}
    for one in heard:
        asked, kept = asked + one.asked, kept + one.kept
        unanswered, stated = unanswered + one.unanswered, stated + one.stated
        refused.update(dict(one.refused))
        reasons |= dict.fromkeys(one.reasons)
    return Heard(asked=asked, kept=kept, unanswered=unanswered, stated=stated,
                 refused=tally(refused), reasons=tuple(reasons))  # fmt: skip


def tally(refused: Counter[Refusal]) -> tuple[tuple[Refusal, int], ...]:
    """The counts in the order in which reasons are looked for."""
    return tuple((reason, refused[reason]) for reason in Refusal if refused[reason])


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
