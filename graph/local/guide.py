"""The guide that Neo4j Browser opens with: each saved query on a slide, run by a click.

The format is the one that Browser 5 plays: an article of slides, and runnable code in `pre`.
"""

from html import escape
from importlib.resources import files

from graph.bloom import COLOURS, perspective
from graph.saved import SavedQuery, saved_queries

_ARTICLE = (
    '<article class="guide"><carousel class="deck container-fluid">\n{}\n</carousel></article>\n'
)
_SLIDE = '<slide class="row-fluid"><div class="col-sm-12">\n{}\n</div></slide>'
_LEGEND = {
    "Vendor": "vendor",
    "Product": "product",
    "Buyer": "buyer",
    "StateAgency": "state agency",
    "SecurityApparatus": "security apparatus: police, intelligence, military, interior",
    "Programme": "programme",
}


def style() -> str:
    """The style sheet of Browser (GraSS): one colour a kind, and the apparatus unmistakable."""
    return files("graph.local").joinpath("browser", "style.grass").read_text("utf-8")


def guide() -> str:
    """The guide as HTML: a welcome, a slide for each saved query, and what no path proves."""
    slides = [_welcome(), *map(_question, saved_queries()), _before_you_publish()]
    return _ARTICLE.format("\n".join(_SLIDE.format(slide) for slide in slides))


def browser_files() -> dict[str, str]:
    """Everything as files by name: for a Neo4j elsewhere, for Bloom, for any tool with Cypher."""
    queries = {
        f"queries/{query.name}.cypher": f"// {query.question}\n// {query.note}\n{query.cypher}\n"
        for query in saved_queries()
    }
    return {"style.grass": style(), "guide.html": guide(), "bloom.json": perspective(), **queries}


def _welcome() -> str:
    colours = "".join(
        f'<li><span style="color:{COLOURS[kind]}">&#9679;</span> {escape(said)}</li>'
        for kind, said in _LEGEND.items()
    )
    first = saved_queries()[0]
    return (
        "<h3>Who sells surveillance technology, and who stands behind the buyer?</h3>"
        "<p>Every arrow rests on the words of a report. Click an arrow: the panel beside the "
        "drawing shows <strong>quote</strong>, <strong>said_by</strong>, <strong>status</strong>, "
        "<strong>valid_start</strong>, <strong>confidence</strong> and how many independent "
        "<strong>sources</strong> say so.</p>"
        f"<ul>{colours}</ul><p>Begin here: click the query, then the triangle that runs it.</p>"
        + _code(first.cypher)
    )


def _question(query: SavedQuery) -> str:
    return f"<h3>{escape(query.question)}</h3><p>{escape(query.note)}</p>{_code(query.cypher)}"


def _before_you_publish() -> str:
    return (
        "<h3>Before you publish</h3><ul>"
        "<li>Read each quotation in its report. A path shows what reports say, and proves neither "
        "intent nor wrongdoing.</li>"
        "<li>A path is as strong as its weakest arrow. Look at its confidence and its sources.</li>"
        "<li>Ask those you name, and add their answer as a report of its own.</li>"
        "<li>What is alleged, planned or denied has that status, and no path walks it unless you "
        "ask.</li></ul>"
    )


def _code(cypher: str) -> str:
    return f'<pre class="pre-scrollable code runnable">{escape(cypher, quote=False)}</pre>'
