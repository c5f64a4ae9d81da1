"""Texts from reports made fit for a page: escaped, isolated, and unable to turn the page around."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from graph.scripts import language_of

# Characters that reverse or hide what is around them; a reader must see that they are there.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069\u2028\u2029\x00-\x08\x0b\x0c\x0e-\x1f]")
MOST_OF_A_NAME = 120
_HELD = Markup('<mark id="{}" tabindex="-1">')
_WAITS = Markup('<mark class="unheld" id="{}" tabindex="-1">')


def words(text: str) -> Markup:
    """The text as the report has it, isolated; what would turn it around stands as its number.

    >>> words("<b>\u202ex")
    Markup('<bdi>&lt;b&gt;<span class="unseen">U+202E</span>x</bdi>')
    """
    return Markup("<bdi>{}</bdi>").format(_visible(text))


def name(text: str) -> Markup:
    """A name short enough for a line, with its language where its script is another than Latin;
    the whole of it stands on the entity's own page.

    >>> name("ab " * 100).endswith("…</bdi>")
    True
    >>> name("Ловик")
    Markup('<bdi lang="und-Cyrl">Ловик</bdi>')
    """
    shown, lang = _visible(clipped(text, MOST_OF_A_NAME)), language_of(text)
    if lang is None:
        return Markup("<bdi>{}</bdi>").format(shown)
    return Markup('<bdi lang="{}">{}</bdi>').format(lang, shown)


def code(text: str) -> Markup:
    """What is meant letter for letter."""
    return Markup("<code>{}</code>").format(text)


def clipped(text: str, most: int) -> str:
    """At most so many characters, an ellipsis for the rest."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def plain(text: str, most: int = MOST_OF_A_NAME) -> str:
    """The same for a title or a drawing, where there is no markup."""
    return _TURNING.sub("\ufffd", clipped(text, most))


def _visible(text: str) -> Markup:
    parts: list[Markup] = []
    end = 0
    for found in _TURNING.finditer(text):
        number = f"U+{ord(found.group()):04X}"
        parts += [
            escape(text[end : found.start()]),
            Markup('<span class="unseen">{}</span>').format(number),
        ]
        end = found.end()
    return Markup("").join([*parts, escape(text[end:])])


def outside(address: str | None) -> str | None:
    """The address of a report if a browser may safely be led there, else None.

    >>> outside("javascript:alert(1)"), outside("https://lantern.example/x")
    (None, 'https://lantern.example/x')
    """
    if not address:
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and parts.netloc else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A stretch of a text to be marked, and the anchor that leads to it."""

    anchor: str
    start: int
    end: int
    held: bool = True


def marked(text: str, quotes: list[Quoted]) -> Markup:
    """The text with each quotation marked; one that crosses another is marked up to its end.

    >>> marked("abc", [Quoted(anchor="x", start=1, end=2)])
    Markup('a<mark id="x" tabindex="-1">b</mark>c')
    """
    out: list[Markup] = []
    opened: list[int] = []
    here = 0

    def until(place: int) -> None:
        nonlocal here
        while opened and opened[-1] <= place:
            end = opened.pop()
            out.extend((_visible(text[here:end]), Markup("</mark>")))
            here = end
        out.append(_visible(text[here:place]))
        here = place

    for quote in sorted(quotes, key=lambda one: (one.start, -one.end)):
        until(quote.start)
        kind = _HELD if quote.held else _WAITS
        out.append(kind.format(quote.anchor))
        opened.append(min([quote.end, *opened]))
    until(len(text) + 1)
    return Markup("").join(out)
