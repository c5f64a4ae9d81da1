"""What a format module hands over: page texts, and what the document says about itself.

Not a Report yet: no hash, no offsets, no language found by looking at the words.
"""

from collections.abc import Mapping
from dataclasses import dataclass


class Unfit(Exception):
    """Why a document cannot become text: a reason without the file's name, and what helps.

    It stays inside this package; `reading` makes an UnreadableDocument of it. The parsing process
    can raise it without loading the room of the store.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Pages in reading order and the document's own statements; what it does not say is None.

    `date` is when it was published, `made` when its file was: no more than a hint at the other.
    `notes` are sentences for whoever reads the report: what was left out or could not be trusted.
    `pictures` are the numbers of pages, from 1, that are pictures without text.
    """

    pages: tuple[str, ...]
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    date: str | None = None
    made: str | None = None
    url: str | None = None
    lang: str | None = None
    notes: tuple[str, ...] = ()
    pictures: tuple[int, ...] = ()

    @classmethod
    def from_json(cls, fields: Mapping[str, object]) -> "Draft":
        """The draft that was sent as JSON; every field is checked, for its sender is not trusted.

        >>> Draft.from_json({"pages": ["a"], "title": 3}).title is None
        True
        """

        def said(name: str) -> str | None:
            value = fields.get(name)
            return value if isinstance(value, str) else None

        return cls(
            pages=_strings(fields.get("pages")),
            title=said("title"),
            author=said("author"),
            publisher=said("publisher"),
            date=said("date"),
            made=said("made"),
            url=said("url"),
            lang=said("lang"),
            notes=_strings(fields.get("notes")),
            pictures=_numbers(fields.get("pictures")),
        )


def _strings(value: object) -> tuple[str, ...]:
    members = value if isinstance(value, list | tuple) else ()
    return tuple(member for member in members if isinstance(member, str))


def _numbers(value: object) -> tuple[int, ...]:
    members = value if isinstance(value, list | tuple) else ()
    return tuple(member for member in members if type(member) is int)
