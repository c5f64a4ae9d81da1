"""Web pages: the article's text, without the page around it.

trafilatura finds which words are the article; `markup` says what they are (heading, item, row).
"""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy

import trafilatura
from lxml import html
from trafilatura.settings import Document, use_config

from ingest.documents.blocks import Block, heading, render
from ingest.documents.bounds import Bounds
from ingest.documents.declared import declared
from ingest.documents.draft import Draft
from ingest.documents.markup import body_blocks, page_blocks, parse
from ingest.documents.text import deceptive, decode

_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^<>]*?(?:charset|encoding)\s*+=\s*+["']?\s*+([\w.:-]+)""", re.IGNORECASE
)
_HEAD_BYTES = 8_192
_SHARE = 0.5
_WORD = re.compile(r"[^\W\d_]+")
_CHUNK = 6
_NEAR = 300

# Under 250 characters trafilatura would glue everything into one paragraph; 1 keeps its structure.
_CONFIG = deepcopy(use_config())
_CONFIG.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")


def draft(data: bytes, bounds: Bounds) -> Draft:
    """The article of a page, or the text of its body when no article can be made out."""
    del bounds
    match = _CHARSET.search(data, 0, _HEAD_BYTES)
    text, notes = decode(data, match.group(1).decode("ascii") if match else None)
    tree = parse(text)
    said = declared(tree)
    blocks = _titled(_article(tree), tree)
    return Draft(
        pages=(render(blocks),),
        title=said.title,
        author=said.author,
        publisher=said.publisher,
        date=said.date,
        url=said.url,
        lang=said.lang,
        notes=notes + deceptive(text),
    )


def _article(tree: html.HtmlElement) -> list[Block]:
    """The blocks from the article's first words to its last, those left out that are not its.

    A page that has one <main> or <article> says itself where its text is: if trafilatura keeps
    less than half of that, the page is believed.
    """
    marked = body_blocks(tree)
    whole = page_blocks(tree)
    kept = list(_kept(whole, _letters(_found(tree))))
    if not any(kept):
        return marked
    first, last = kept.index(True), len(kept) - kept[::-1].index(True)
    inside = zip(whole[first:last], kept[first:last], strict=True)
    article = [block for block, is_kept in inside if is_kept or block.kind == "heading"]
    believed = len(marked) < len(whole) and _size(article) < _SHARE * _size(marked)
    return marked if believed else article


def _found(tree: html.HtmlElement) -> str:
    document = trafilatura.bare_extraction(
        deepcopy(tree), fast=True, favor_recall=True, include_comments=False, config=_CONFIG
    )
    return " ".join(document.body.itertext()) if isinstance(document, Document) else ""


def _kept(blocks: Sequence[Block], article: str) -> Iterator[bool]:
    """For each block, whether it is of the article: most of its words are found there.

    A short one must stand there too, just behind the block before it, or "Share" would be found
    in any article about shares.
    """
    at = 0
    before = False
    for block in blocks:
        chunks = _chunks(block.text)
        if not chunks:
            yield before
            continue
        reach = len(article) if len(chunks) > 1 else at + _NEAR + len(chunks[0])
        places = [article.find(chunk, 0 if len(chunks) > 1 else at, reach) for chunk in chunks]
        before = sum(place >= 0 for place in places) >= _SHARE * len(chunks)
        if before:
            at = max(places) + 1
        yield before


def _chunks(text: str) -> list[str]:
    words = _WORD.findall(text)
    return ["".join(words[at : at + _CHUNK]) for at in range(0, len(words), _CHUNK)]


def _letters(text: str) -> str:
    """The letters alone: spacing, punctuation and reference numbers differ between the two."""
    return "".join(_WORD.findall(text))


def _size(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _titled(blocks: list[Block], tree: html.HtmlElement) -> list[Block]:
    """With the page's one <h1> on top: it often stands in a banner outside the article."""
    titles = [heading(found.text_content()) for found in tree.iter("h1")]
    if len(titles) != 1 or any(block.text == titles[0].text for block in blocks):
        return blocks
    return [*titles, *blocks]
