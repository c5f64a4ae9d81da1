"""What a web page declares about itself in <meta>, <link>, JSON-LD and <time>. Nothing is guessed:
a name at the top of the text or a date in an address is no declaration.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml import html

from ingest.documents.dates import stated
from ingest.documents.text import one_line

_TITLE = ("citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title")
_AUTHOR = ("citation_author", "dc.creator", "dcterms.creator", "author", "article:author")
_PUBLISHER = ("citation_publisher", "dc.publisher", "dcterms.publisher", "og:site_name")
_DATE = (
    "article:published_time",
    "citation_publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "datepublished",
    "date",
)
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_SLASHES = re.compile(r"^(\d{4})/(\d{1,2})(?:/(\d{1,2}))?$")
_ARTICLE = re.compile(r"Article|Report|WebPage|BlogPosting|CreativeWork|DigitalDocument")
_NODES = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """A page's own statements; what it does not state is None."""

    title: str | None
    author: str | None
    publisher: str | None
    date: str | None
    url: str | None
    lang: str | None


def declared(tree: html.HtmlElement) -> Declared:
    """The statements of a page; <meta> before JSON-LD before what the text itself marks."""
    meta = _meta(tree)
    linked = _linked_data(tree)
    return Declared(
        title=_first((*_of(meta, _TITLE), *_names(linked, "headline"), *_titles(tree))),
        author=_author(meta, linked),
        publisher=_first((*_of(meta, _PUBLISHER), *_names(linked, "publisher"))),
        date=_date(tree, meta, linked),
        url=_address(tree, meta),
        lang=_lang(tree, meta),
    )


def _meta(tree: html.HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        names = (element.get(key, "") for key in ("name", "property", "itemprop", "http-equiv"))
        content = one_line(element.get("content", ""))
        for name in names:
            if name and content:
                found.setdefault(name.strip().lower(), []).append(content)
    return found


def _linked_data(tree: html.HtmlElement) -> list[dict[str, object]]:
    """The JSON-LD objects that describe an article or the page, outermost first."""
    found: list[dict[str, object]] = []
    for script in tree.iter("script"):
        if script.get("type", "").strip().lower() == "application/ld+json":
            try:
                queue: list[object] = [json.loads(script.text or "")]
            except (ValueError, RecursionError):
                continue
            found.extend(_described(queue))
    return found


def _described(queue: list[object]) -> Iterator[dict[str, object]]:
    for _ in range(_NODES):
        if not queue:
            return
        match queue.pop(0):
            case list() as members:
                queue.extend(members)
            case dict() as node:
                queue.append(node.get("@graph", []))
                if _ARTICLE.search(json.dumps(node.get("@type", ""))):
                    yield node


def _names(nodes: Sequence[dict[str, object]], key: str) -> list[str]:
    """The texts under `key`: a text itself, or the name of the thing or things named there."""
    found = []
    for node in nodes:
        value = node.get(key)
        for member in value if isinstance(value, list) else [value]:
            named = member.get("name") if isinstance(member, dict) else member
            if isinstance(named, str) and named.strip():
                found.append(one_line(named))
    return found


def _author(meta: dict[str, list[str]], linked: Sequence[dict[str, object]]) -> str | None:
    for names in (*(meta.get(name, []) for name in _AUTHOR), _names(linked, "author")):
        people = dict.fromkeys(name for name in names if not _ADDRESS.match(name))
        if people:
            return "; ".join(people)
    return None


def _date(
    tree: html.HtmlElement, meta: dict[str, list[str]], linked: Sequence[dict[str, object]]
) -> str | None:
    marked = (
        element.get("datetime") or element.get("content") or ""
        for element in tree.iter("time", "span", "abbr")
        if "pubdate" in element.attrib or element.get("itemprop") == "datePublished"
    )
    said = (*_of(meta, _DATE), *_names(linked, "datePublished"), *marked)
    return _first(filter(None, (stated(_dashed(value)) for value in said)))


def _address(tree: html.HtmlElement, meta: dict[str, list[str]]) -> str | None:
    links = (
        element.get("href", "").strip()
        for element in tree.iter("link")
        if "canonical" in element.get("rel", "").lower().split()
    )
    said = (*links, *_of(meta, ("og:url", "citation_public_url", "dc.identifier")))
    return _first(address for address in said if _ADDRESS.fullmatch(address))


def _lang(tree: html.HtmlElement, meta: dict[str, list[str]]) -> str | None:
    root = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    return root or _first(_of(meta, ("content-language", "dc.language", "citation_language")))


def _titles(tree: html.HtmlElement) -> Iterator[str]:
    for tag in ("h1", "title"):
        found = [one_line(element.text_content()) for element in tree.iter(tag)]
        if len(found) == 1 and found[0]:
            yield found[0]


def _of(meta: dict[str, list[str]], names: Sequence[str]) -> list[str]:
    return [value for name in names for value in meta.get(name, [])]


def _first(values: Iterable[str]) -> str | None:
    return next(iter(values), None)


def _dashed(value: str) -> str:
    match = _SLASHES.match(value.strip())
    parts = [part.zfill(2) for part in match.groups() if part] if match else []
    return "-".join(parts) or value
