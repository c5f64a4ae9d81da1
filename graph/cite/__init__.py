"""Answers that can be quoted elsewhere: as a page, as entries of a bibliography, as a picture.

Everything a report says is data here: each form escapes it for itself, and no form holds a script
or loads anything.
"""

from graph.cite.bibliography import as_csl, csl_of
from graph.cite.bibtex import as_bibtex, bibtex_of
from graph.cite.footnotes import Cited, CitedHop, CitedPath, Note, cited
from graph.cite.forms import CitationForm, written
from graph.cite.layers import Layout, Place, layout
from graph.cite.markdown import as_markdown
from graph.cite.page import as_html
from graph.cite.picture import as_svg

__all__ = [
    "CitationForm",
    "Cited",
    "CitedHop",
    "CitedPath",
    "Layout",
    "Note",
    "Place",
    "as_bibtex",
    "as_csl",
    "as_html",
    "as_markdown",
    "as_svg",
    "bibtex_of",
    "cited",
    "csl_of",
    "layout",
    "written",
]
