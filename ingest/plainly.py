"""A parsed line of the contract as bare values, without a `Claim`: a bulk load reads most lines so.

Only types are looked at. A line with a value that could be read otherwise, or not at all, gives
nothing here, and `ingest.contract` says what it is.
"""

from typing import Any

from graph import BadClaim
from graph.keeping import Plain, PlainEnd
from ingest.contract import LARGEST, because_in

_TYPES = (str, str, str, str, int, int, int, float, bool, str, str, str, str)
_PLACES = (int, int, int, int, bool)
_NONE_OR_TEXT = frozenset({type(None), str})
_NONE_OR_LIST = frozenset({type(None), list})


def plain_in(row: Any) -> Plain | None:  # noqa: ANN401  whatever a line held
    """The bare values of a line; None unless each is of the type that the contract wants."""
    try:
        return _plain_in(row)
    except (KeyError, TypeError, AttributeError, BadClaim):
        return None


def _plain_in(row: dict[str, Any]) -> Plain | None:
    report, link, status, quote = row["report"]["id"], row["link"], row["status"], row["quote"]
    start, end, page, valid = row["start"], row["end"], row["page"], row["valid"]
    confidence, held, lang = row["confidence"], row["held"], row["lang"]
    by = (row["extractor"], row["rule"], row.get("pack") or "")
    values = (report, link, status, quote, start, end, page, confidence, held, lang, *by)
    voice, when = row.get("attributed_to"), (valid["start"], valid["end"], valid["precision"])
    if tuple(map(type, values)) != _TYPES or not -LARGEST <= page <= LARGEST:
        return None
    if not _NONE_OR_TEXT.issuperset(map(type, (voice, *when))):
        return None
    subject, target, product = _end_in(row["subject"]), _end_in(row["object"]), row.get("product")
    named = _end_in(product) if product else None
    if not subject or not target or (product and not named):
        return None
    said, found = (link, status), (lang, *by, voice)
    where = (start, end, page, confidence, held)
    return Plain(report, said, subject, target, named, quote, *where, when, found)


def _end_in(row: dict[str, Any]) -> PlainEnd | None:
    get, start, end = row.get, row["start"], row["end"]
    words, aliases, because = get("words") or row, get("aliases"), get("because")
    begin, close, described = words["start"], words["end"], get("described") or False
    if (type(start), type(end), type(begin), type(close), type(described)) != _PLACES:
        return None
    if not _NONE_OR_LIST.issuperset((type(aliases), type(because))):
        return None
    country = get("country")
    if country is not None and type(country) is not str:
        return None
    others = tuple(aliases) if aliases else ()
    naming = (row["name"], tuple(row["kinds"]), described, country, others)
    return PlainEnd(naming, start, end, begin, close, because_in(because) if because else ())
