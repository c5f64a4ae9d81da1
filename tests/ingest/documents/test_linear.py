"""Text made to be slow: what looks at it does work in proportion to its length, and ends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from graph import UnreadableDocument
from ingest.documents import read_bytes

ROOT = Path(__file__).parents[3]
SIZE = 400_000
SECONDS = 300
# Each step is a name and code that takes a text `t`; its modules stand before the dot.
STEPS = """
from ingest.documents import blocks, dates, declared, formats, languages, mail, markdown, markup
from ingest.documents import pdf, pdf_paragraphs, plain, struck, text, titles, webpage
from ingest.documents.bounds import BOUNDS
from ingest.grammar.words import blocks as units, labels, tokens
from ingest.grammar.read import lexicon as words
from ingest.structured import dates as cells, listing
steps = {
    "sniffing": lambda t: formats._HTML.match(t.encode()),
    "format": lambda t: formats.format_of(t.encode(), ".x"),
    "charset": lambda t: webpage._CHARSET.search(t.encode()),
    "decode": lambda t: text.decode(t.encode(), t),
    "clean": text.clean,
    "deceptive": text.deceptive,
    "one line": text.one_line,
    "pages": text.split_pages,
    "tidy": blocks.tidy,
    "title": lambda t: titles.title(None, t, "x"),
    "title cut": titles.cut,
    "language": lambda t: languages.language(t, t),
    "stated": lambda t: (dates.stated(t), dates.stated_in_pdf(t)),
    "plain": lambda t: plain.draft(t.encode(), BOUNDS),
    "front matter": lambda t: markdown._FRONT.match(t),
    "addresses": lambda t: declared._ADDRESS.fullmatch(t),
    "slashes": lambda t: declared._SLASHES.match(t),
    "reference": lambda t: list(markup.page_blocks(markup.parse(f"<p>a<sup>{t}</sup>"))),
    "hidden": lambda t: markup._HIDDEN.search(t),
    "struck": lambda t: (struck._STYLE.search(t), struck.depth_after(t)),
    "mail quotes": mail.unquoted,
    "pdf title": lambda t: pdf._NO_TITLE.fullmatch(t),
    "pdf lines": lambda t: pdf_paragraphs.joined(t, t, frozenset()),
    "bullets": lambda t: (pdf_paragraphs._BULLET.match(t), pdf_paragraphs._NUMBER.match(t)),
    "blocks": units.blocks,
    "labels": labels.spelled,
    "tokens": lambda t: tokens.tokenize(t, 0, 40_000),
    "verbs": lambda t: [words(lang)._participle.fullmatch(t) for lang in ("de", "nl", "sv")],
    "lists": lambda t: list(listing.listed(t, [","])),
    "cell": lambda t: cells.stretch(t),
}
"""
PIECES = [
    "<!---->",
    "<!-- ",
    "<?xml ",
    "<meta ",
    "<meta charset",
    "<meta charset= ",
    " ",
    "\u00a0",
    "\t",
    "\n",
    "\r\n",
    "\x0c",
    "- ",
    "---\n",
    ">",
    "> ",
    "1.",
    "1,1 ",
    "1111",
    ".1",
    "a.",
    "ge",
    "A'",
    "IVX",
    "(",
    "((",
    "a | ",
    "a-",
    "*",
    "[1",
    "display ",
    "text-decoration:",
    "<del ",
    "https://",
    "date 2020-",
]
RUN = """
import json, resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
for piece in json.load(sys.stdin):
    whole = piece * (SIZE // len(piece)) + "x"
    for name, step in steps.items():
        print(json.dumps([name, piece]), flush=True)
        try:
            step(whole)
        except (formats.Unfit, ValueError, MemoryError):
            pass
print("done", flush=True)
"""


def test_every_step_ends_with_half_a_million_of_anything() -> None:
    """Each pattern that untrusted text meets is shown what would make it work by the square.

    All steps together take seconds of the processor; one that looked at all places from all
    places would be ended by the kernel, and the last line printed names it.
    """
    program = f"SIZE, SECONDS = {SIZE}, {SECONDS}\n{STEPS}{RUN}"
    ran = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        input=json.dumps(PIECES),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.stdout.splitlines()[-1], ran.stderr) == ("done", "")


def test_comments_do_not_hang_the_sniffing() -> None:
    """A small file of comments and no page behind them is plain text at once."""
    data = b"<!---->" * 60 + b"x"
    assert read_bytes(data, name="a.txt").text == data.decode()
    with pytest.raises(UnreadableDocument, match="holds no text"):
        read_bytes(b"<!---->" * 60 + b"<html>", name="a.txt")
