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
    got no answer or were not sent any more, with the `reasons`. `refused` counts statements. Of the
    claims found without the model it `agreed` with so many and `contradicted` so many, of which
    `unheld` would have been held.
    """

    claims: tuple[Claim, ...] = ()
    asked: int = 0
    kept: int = 0
    unanswered: int = 0
    stated: int = 0
    refused: tuple[tuple[Refusal, int], ...] = ()
    reasons: tuple[str, ...] = ()
    agreed: int = 0
    contradicted: int = 0
    unheld: int = 0

    def __str__(self) -> str:
        """One or two sentences for the person who ran it.

        >>> str(Heard(asked=2, kept=1, stated=3, refused=((Refusal.QUOTE, 1),)))
        'Model: 2 paragraphs asked, 1 known; 3 statements, 1 refused (1 quotation not in the paragraph).'
        >>> str(Heard(asked=1, stated=4, agreed=2, contradicted=2, unheld=1))
        'Model: 1 paragraph asked, 0 known; 4 statements; 2 claims confirmed, 2 contradicted (1 no longer held).'
        """  # noqa: E501 - what it prints
        said = f"Model: {_counted(self.asked, 'paragraph')} asked, {self.kept} known"
        said += f"; {_counted(self.stated, 'statement')}"
        if self.refused:
            why = ", ".join(f"{count} {reason.value}" for reason, count in self.refused)
            said += f", {sum(count for _, count in self.refused)} refused ({why})"
        if self.agreed or self.contradicted:
            said += (
                f"; {_counted(self.agreed, 'claim')} confirmed, {self.contradicted} contradicted"
            )
            said += f" ({self.unheld} no longer held)" if self.unheld else ""
        if self.unanswered:
            said += f". {_counted(self.unanswered, 'paragraph')} without an answer"
            said += f": {'; '.join(self.reasons)}" if self.reasons else ""
        return f"{said}."


def together(heard: Iterable[Heard]) -> Heard:
    """The account of many reports, without their claims."""
    every = tuple(heard)
    refused: Counter[Refusal] = Counter()
    for one in every:
        refused.update(dict(one.refused))
    return Heard(
        asked=sum(one.asked for one in every),
        kept=sum(one.kept for one in every),
        unanswered=sum(one.unanswered for one in every),
        stated=sum(one.stated for one in every),
        refused=tally(refused),
        reasons=tuple(dict.fromkeys(reason for one in every for reason in one.reasons)),
        agreed=sum(one.agreed for one in every),
        contradicted=sum(one.contradicted for one in every),
        unheld=sum(one.unheld for one in every),
    )


def tally(refused: Counter[Refusal]) -> tuple[tuple[Refusal, int], ...]:
    """The counts in the order in which reasons are looked for."""
    return tuple((reason, refused[reason]) for reason in Refusal if refused[reason])


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
