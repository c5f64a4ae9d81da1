"""The two consoles: answers go to standard output, everything about them to standard error."""

import unicodedata

from rich.console import Console

out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)

# A report may hold escape sequences or text-reversing marks: on a terminal they could forge what a
# reader sees, so they never reach one.
_UNSAFE = {"Cc", "Cf", "Cs", "Co"}


def safe(text: str) -> str:
    r"""`text` on one line, without anything that a terminal would obey instead of show.

    >>> safe("a\x1b[31mb\u202ec\nd")
    'a[31mbc d'
    """
    flat = " ".join(text.split())
    return "".join(char for char in flat if unicodedata.category(char) not in _UNSAFE)


def counted(number: int, noun: str) -> str:
    """`number` of a thing, in words that agree.

    >>> counted(1, "claim"), counted(0, "claim")
    ('1 claim', '0 claims')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
