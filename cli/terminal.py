"""The two consoles: answers go to standard output, everything about them to standard error."""

from rich.console import Console

from graph import plain

out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)

# What a terminal shows: nothing that it would obey.
safe = plain


def counted(number: int, noun: str) -> str:
    """`number` of a thing, in words that agree.

    >>> counted(1, "claim"), counted(0, "claim")
    ('1 claim', '0 claims')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
