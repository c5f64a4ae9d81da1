"""Text as it may be shown: on one line, and nothing in it that a reader's program would obey."""

import unicodedata

# A report may hold escape sequences or text-reversing marks: shown as they are, they could forge
# what a reader sees. XML cannot even hold the first kind.
_UNSAFE = {"Cc", "Cf", "Cs", "Co", "Cn"}


def plain(text: str) -> str:
    r"""`text` on one line, without anything that a terminal or a page would obey instead of show.

    >>> plain("a\x1b[31mb\u202ec\nd")
    'a[31mbc d'
    """
    flat = " ".join(text.split())
    return "".join(char for char in flat if unicodedata.category(char) not in _UNSAFE)
