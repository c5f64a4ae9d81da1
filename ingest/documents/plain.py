"""Plain text: nothing is changed beyond the rules in `text`; a form feed starts a new page."""

import re

from ingest.documents.bounds import Bounds
from ingest.documents.dates import stated
from ingest.documents.draft import Draft
from ingest.documents.text import deceptive, decode, one_line, split_pages
from ingest.documents.titles import cut

# Crawled texts keep the page's date in front of its first words: "date 2020-09 The ministry ...".
_DATED = re.compile(r"\s*date:?\s+(\d{4}(?:-\d{2}){0,2})\b", re.IGNORECASE)
_TITLE_WITHIN = 1_000


def draft(data: bytes, bounds: Bounds) -> Draft:
    """The text as it is; `bounds` has nothing to add, for text cannot unfold.

    >>> from ingest.documents.bounds import BOUNDS
    >>> draft(b"date 2020-09 A camera.", BOUNDS).date
    '2020-09'
    """
    del bounds
    text, notes = decode(data)
    dated = _DATED.match(text)
    return Draft(
        pages=split_pages(text),
        title=_title(text[dated.end() :][:_TITLE_WITHIN]) if dated else None,
        date=stated(dated.group(1)) if dated else None,
        notes=notes + deceptive(text),
    )


def _title(rest: str) -> str | None:
    return next((cut(one_line(line)) for line in rest.splitlines() if line.strip()), None)
