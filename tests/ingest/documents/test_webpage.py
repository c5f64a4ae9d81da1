"""Web pages: what is the article, and what the page says about itself."""

import pytest

from ingest.documents.bounds import BOUNDS
from ingest.documents.draft import Unfit
from ingest.documents.webpage import draft

HEAD = """<!DOCTYPE html><html lang="en-GB"><head>
<meta charset="utf-8"><title>Cameras for the border | The Daily Thing</title>
<meta property="og:title" content="Cameras for the border">
<meta property="og:site_name" content="The Daily Thing">
<meta name="author" content="Ada Writer">
<meta property="article:published_time" content="2021-03-04T09:00:00+01:00">
<link rel="canonical" href="https://example.org/cameras">
</head>"""
LEAD = "Lumen Optics sold forty gaze cameras to the border police of Ruritania in 2017. " * 4
ARTICLE = f"""<p>{LEAD}</p><h2>The buyers</h2>
<p>In 2019 the company <b>delivered</b> <a href="/x">Gazer</a> to the Ministry of the Interior of
Ruritania.<sup><a href="#1">[1]</a></sup> It said that it had
checked the buyer, and nothing more.</p>
<ul><li>Border police</li><li>Ministry<ol><li>Unit A</li><li>Unit B</li></ol></li></ul>
<table><tr><th>Year</th><th>Buyer</th></tr>
<tr><td>2017</td><td>Border <i>police</i></td></tr></table>
<dl><dt>Seat</dt><dd>Foo City</dd></dl>
<p hidden>Secretly bought by nobody.</p><p style="display: none">Nor by them.</p>
<blockquote><p>We never sold it to the army, and we never will do so in the future.</p>
</blockquote>"""
AROUND = """<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About</a></li></ul></nav>
<header><h1>Cameras for the border</h1></header>{}
<aside><p>Read also: Argus sold drones to the army.</p></aside>
<footer><p>Copyright The Daily Thing. Privacy.</p></footer><script>alert("x")</script>"""
TEXT = f"""Cameras for the border

{LEAD.strip()}

The buyers

In 2019 the company delivered Gazer to the Ministry of the Interior of Ruritania. It said that it \
had checked the buyer, and nothing more.

- Border police
- Ministry
  1. Unit A
  2. Unit B

| Year | Buyer |
| 2017 | Border police |

| Seat | Foo City |

We never sold it to the army, and we never will do so in the future.
"""


@pytest.mark.parametrize("tag", ["article", "div", "main"])
def test_article_without_the_page_around_it(tag: str) -> None:
    """Navigation, footers, asides, scripts and hidden words go; the article's structure stays."""
    body = AROUND.format(f"<{tag}>{ARTICLE}</{tag}>")
    assert draft(f"{HEAD}<body>{body}</body></html>".encode(), BOUNDS).pages == (TEXT,)


@pytest.mark.parametrize("tag", ["article", "div"])
def test_what_is_struck_out_is_no_text(tag: str) -> None:
    """Elements and styles that strike words out leave those that stand, wherever they are."""
    struck = (
        "<h1>Cameras for the <s>army</s> border</h1><p>In 2019 <del>Ostrand Lenses</del> "
        "<ins>Lumen Optics</ins> delivered <strike>drones</strike>"
        '<span style="color: red; text-decoration: underline line-through">masts</span>'
        "<span style='text-decoration: none'>cameras</span> to the border police.</p>"
        "<ul><li><s>Army</s></li><li>Police</li></ul><table><tr><th>Year</th><th>Buyer</th></tr>"
        "<tr><td>2017</td><td><del>Army</del> Police</td></tr></table><del><p>It ends.</p></del>"
    )
    body = f"<body><{tag}>{struck}<p>{LEAD}</p></{tag}></body>"
    assert draft(f"<html>{body}</html>".encode(), BOUNDS).pages == (
        f"""Cameras for the border

In 2019 Lumen Optics delivered cameras to the border police.

- Police

| Year | Buyer |
| 2017 | Police |

{LEAD.strip()}
""",
    )


def test_page_says_what_it_is() -> None:
    """Title, author, publisher, date, address and language are what the page declares."""
    said = draft(f"{HEAD}<body><p>{LEAD}</p></body></html>".encode(), BOUNDS)
    assert (said.title, said.author, said.publisher) == (
        "Cameras for the border",
        "Ada Writer",
        "The Daily Thing",
    )
    assert (said.date, said.url, said.lang) == (
        "2021-03-04",
        "https://example.org/cameras",
        "en-GB",
    )


def test_linked_data_is_read() -> None:
    """JSON-LD of an article counts where <meta> says nothing; that of other things does not."""
    data = """<script type="application/ld+json">{"@graph": [
      {"@type": "Organization", "name": "Not this", "datePublished": "1999-01-01"},
      {"@type": ["NewsArticle"], "headline": "The deal", "datePublished": "2020-02",
       "author": [{"name": "A. One"}, {"name": "B. Two"}], "publisher": {"name": "The Paper"}}]}
    </script><script type="application/ld+json">{broken</script>"""
    said = draft(f"<html><head>{data}</head><body><p>{LEAD}</p></body>".encode(), BOUNDS)
    assert (said.title, said.date, said.author, said.publisher) == (
        "The deal",
        "2020-02",
        "A. One; B. Two",
        "The Paper",
    )


def test_nothing_is_guessed() -> None:
    """A date or a name in the text, an address of a picture and the like are no declarations."""
    page = f"<p>By Ada Writer, 4 March 2021</p><p>{LEAD}</p><img src='https://example.org/a.png'>"
    said = draft(page.encode(), BOUNDS)
    assert {said.title, said.author, said.publisher, said.date, said.url, said.lang} == {None}


def test_short_page_is_read_whole() -> None:
    """A page too small to hold an article still gives its text."""
    assert draft(b"<p>Acme sold it.<br>Twice.", BOUNDS).pages == ("Acme sold it.\nTwice.\n",)


def test_character_set_is_declared_in_the_page() -> None:
    """Bytes that are no UTF-8 are read as the page says."""
    page = f'<meta charset="iso-8859-2"><p>{"Łódź kupiła kamery. " * 9}</p>'
    assert draft(page.encode("iso-8859-2"), BOUNDS).pages[0].startswith("Łódź kupiła")


def test_entities_of_a_dtd_do_not_unfold() -> None:
    """Neither a chain of entities nor one that names a file becomes text."""
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    dtd = f'<!DOCTYPE html [<!ENTITY l0 "lol">{lol}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    page = f"<?xml version='1.0'?>{dtd}<html><body><p>Acme &l9; sold &f; it.</p></body></html>"
    text = draft(page.encode(), BOUNDS).pages[0]
    assert len(text) < 200
    assert "root:" not in text


def test_deep_nesting_is_one_sentence() -> None:
    """Ten thousand nested tags are refused; a page as deep as pages get is read."""
    for depth in (100, 240):
        page = "<div>" * depth + "Acme sold it." + "</div>" * depth
        assert draft(page.encode(), BOUNDS).pages == ("Acme sold it.\n",)
    with pytest.raises(Unfit, match="nested more than 255 deep"):
        draft(b"<div>" * 10_000 + b"Acme sold it.", BOUNDS)
