"""A report and its pages: the words that every claim must be found in."""

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: `number` counts from 1, `start` is its offset in the report's text."""

    number: int
    start: int
    text: str

    @property
    def end(self) -> int:
        """The offset just behind the page's last character."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A document, known by the hash of its bytes; what it does not say about itself is None.

    `date` is as precise as the document: "2020", "2020-09" or "2020-09-21". `notes` are sentences
    on what was left out or could not be trusted when it was read; they are not stored.
    """

    id: str
    sha256: str
    title: str
    lang: str
    media_type: str
    pages: tuple[Page, ...]
    publisher: str | None = None
    author: str | None = None
    date: str | None = None
    url: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The whole text: the pages one after the other. All offsets count its characters."""
        return "".join(page.text for page in self.pages)

    @property
    def length(self) -> int:
        """How many characters the text has."""
        return self.pages[-1].end if self.pages else 0

    def words(self, start: int, end: int) -> str:
        """`text[start:end]`, without putting all pages together: a table has a thousand of them."""
        if len(self.pages) == 1:
            return self.pages[0].text[max(start, 0) : end]
        first = max(bisect_right(self.pages, start, key=lambda page: page.start) - 1, 0)
        said = []
        for page in self.pages[first:]:
            if page.start >= end:
                break
            said.append(page.text[max(start - page.start, 0) : end - page.start])
        return "".join(said)

    def page_at(self, offset: int) -> int:
        """The number of the page on which the character at `offset` stands."""
        return next(page.number for page in reversed(self.pages) if page.start <= offset)
