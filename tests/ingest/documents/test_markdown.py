"""Markdown files, and what their front matter says."""

from ingest.documents.bounds import BOUNDS
from ingest.documents.markdown import draft

PAGE = """---
title: "Eyes for sale"
author: [A. Writer, B. Writer]
date: 2021-05
publisher: Desk of Things
lang: en
url: https://example.org/eyes
---

# Eyes for *sale*

Lumen Optics [sold cameras](https://example.org/a "x") to the **border police**,
in `2017`. ![a picture](x.png) AT&amp;T too.

## Buyers

- Ministry of the Interior
- Police
  1. Unit A
  2. Unit B

| Vendor | Buyer |
|--------|-------|
| Lumen  | Police of *Ruritania* |

> We never sold it.

<div>raw</div>

```
code  here
```
"""


def test_marks_go_and_structure_stays() -> None:
    """Headings, lists and tables are recognisable, links are their label; code blocks go."""
    assert draft(PAGE.encode(), BOUNDS).pages == (
        """Eyes for sale

Lumen Optics sold cameras to the border police, in 2017.  AT&T too.

Buyers

- Ministry of the Interior
- Police
  1. Unit A
  2. Unit B

| Vendor | Buyer |
| Lumen | Police of Ruritania |

We never sold it.
""".replace("  AT&T", " AT&T"),
    )


def test_what_is_struck_out_is_no_text() -> None:
    """Both ways of striking out words, in a line and around paragraphs, leave what stands."""
    text = """# ~~Old~~ New title

Lumen <del>Optics</del> <ins>Lenses</ins> sold ~~masts~~ cameras. <!-- <del> --> It did.

<s>

The ~army~ police bought it.

- One

</s>

| Vendor | Buyer |
|--------|-------|
| ~~Ostrand~~ Halden | <strike>Army</strike> Police |
"""
    said = draft(text.encode(), BOUNDS)
    assert said.pages == (
        """New title

Lumen Lenses sold cameras. It did.

| Vendor | Buyer |
| Halden | Police |
""",
    )
    assert said.title == "New title"


def test_lines_of_a_cell_that_may_be_names_stay_apart() -> None:
    """A break between two names is seen in the row; one within a sentence is a blank."""
    table = "|Who|What|\n|-|-|\n|The Lantern<br>Halden Ltd|sold cameras to the<br/>Police|\n"
    assert draft(table.encode(), BOUNDS).pages == (
        "| Who | What |\n| The Lantern / Halden Ltd | sold cameras to the Police |\n",
    )


def test_front_matter_is_believed() -> None:
    """The front matter says who, when and where; a date stays as precise as it is given."""
    said = draft(PAGE.encode(), BOUNDS)
    assert (said.title, said.author, said.date) == (
        "Eyes for sale",
        "A. Writer; B. Writer",
        "2021-05",
    )
    assert (said.publisher, said.lang, said.url) == (
        "Desk of Things",
        "en",
        "https://example.org/eyes",
    )


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    """Nothing else is guessed."""
    said = draft(b"Some text.\n\n## A heading\n\nMore 2019-01-01.", BOUNDS)
    assert (said.title, said.author, said.date, said.url) == ("A heading", None, None, None)


def test_broken_front_matter_is_text() -> None:
    """What is no front matter stays in the text."""
    assert "a: [" in draft(b"---\na: [\n---\nText.\n", BOUNDS).pages[0]
    assert draft(b"---\n\nText.\n", BOUNDS).pages == ("Text.\n",)


def test_front_matter_cannot_unfold() -> None:
    """A chain of YAML aliases stays a chain: only texts and lists of texts are taken from it."""
    chain = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{','.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(9)
    )
    assert draft(f"---\n{chain}title: T\n---\nText.\n".encode(), BOUNDS).title == "T"
