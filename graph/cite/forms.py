"""The forms in which an answer can be taken away."""

from enum import StrEnum

from graph.answers import PathAnswer
from graph.cite.bibliography import as_csl
from graph.cite.bibtex import as_bibtex
from graph.cite.footnotes import cited
from graph.cite.markdown import as_markdown
from graph.cite.page import as_html
from graph.cite.picture import as_svg


class CitationForm(StrEnum):
    """As footnoted text, as the sources alone, or as a picture."""

    MARKDOWN = "md"
    HTML = "html"
    CSL = "csl"
    BIBTEX = "bibtex"
    SVG = "svg"


def written(
    answer: PathAnswer,
    form: CitationForm,
    permalink: str | None = None,
    state: str | None = None,
) -> str:
    """The answer in that form; `permalink` is where it can be asked for again.

    `state` is the stamp of the earlier answer that was asked for, if one was.
    """
    changed = answer.pinned.since(state) if answer.pinned and state else None
    match form:
        case CitationForm.MARKDOWN:
            return as_markdown(cited(answer, permalink, state))
        case CitationForm.HTML:
            return as_html(cited(answer, permalink, state), as_svg(answer))
        case CitationForm.CSL:
            return as_csl(answer, changed)
        case CitationForm.BIBTEX:
            return as_bibtex(answer, changed)
        case CitationForm.SVG:
            return as_svg(answer, changed=changed)
