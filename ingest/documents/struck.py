"""What is struck out in HTML: whoever struck it says that it does not stand. It is no text.

Word's own ways of saying so are in `word_runs`.
"""

import re

from lxml import etree, html

_TAGS = frozenset({"s", "strike", "del"})
# What may stand between is bounded: a page of nothing but beginnings would be read again and again.
_STYLE = re.compile(r"text-decoration(?:-line)?\s{0,20}:[^;]{0,100}\bline-through\b", re.IGNORECASE)
_TAG = re.compile(
    rf"<!--.*?(?:-->|\Z)|<(/?)({'|'.join(sorted(_TAGS))})\b[^<>]*+(?<!/)>",
    re.IGNORECASE | re.DOTALL,
)


def without_struck(tree: html.HtmlElement) -> None:
    """Empties the elements of `tree` that are struck out; what stands behind them stays."""
    for element in [found for found in tree.iter(etree.Element) if _is_struck(found)]:
        element.clear(keep_tail=True)


def _is_struck(element: html.HtmlElement) -> bool:
    return element.tag in _TAGS or bool(_STYLE.search(element.get("style", "")))


def depth_after(raw: str, depth: int = 0) -> int:
    """How many struck-out elements are open behind `raw`, pieces of HTML, if `depth` were before.

    >>> depth_after("<del>"), depth_after("</del>", 1), depth_after("<del>A</del> <!-- <s> -->")
    (1, 0, 0)
    """
    for match in _TAG.finditer(raw):
        if match.group(2):
            depth = max(depth - 1, 0) if match.group(1) else depth + 1
    return depth
