"""Plots that one would print: sales over time beside controls, by seat and year, and what to cut.

Each takes a Book and gives a Plot. Nothing is drawn whose date nobody gave.
"""

import io
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graph.chokes import choke_points_between
from graph.errors import BadSetting
from graph.exporting.tables import Row
from graph.extras import installing
from graph.question import Filters, Wanted
from graph.vocabulary import WALKABLE, LinkKind
from graph.walk.choke import Cut

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from graph.book import Book

_INK, _DARK, _PALE = "#1C2126", "#A3122B", "#C7CDD3"
_SALES = (LinkKind.SUPPLIED_TO, LinkKind.USED_BY, LinkKind.DEPLOYED_IN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """A matplotlib figure that a notebook shows by itself, and `save` writes for print."""

    figure: "Figure"

    def _repr_png_(self) -> bytes:
        shown = io.BytesIO()
        self.figure.savefig(shown, format="png", dpi=110)
        return shown.getvalue()

    def save(self, file: str | Path) -> None:
        """As its name ends: .pdf and .svg for print, .png for a screen."""
        self.figure.savefig(file)


def sales_timeline(book: "Book") -> Plot:
    """Each dated sale as a bar from its first to its last year, controls as lines across."""
    names, links = _names(book), book.rows("links")
    dated = sorted(_dated_sales(links), key=lambda sale: (sale["valid_start"], sale["id"]))
    figure, axes = _page(0.35 * len(dated) + 1.5)
    for row, sale in enumerate(dated):
        first = int(sale["valid_start"][:4])
        last = int((sale["valid_end"] or sale["valid_start"])[:4])
        colour = _DARK if sale["status"] in WALKABLE else _PALE
        axes.barh(row, last - first + 1, left=first, color=colour, height=0.6)
    labels = [f"{names[sale['source']]} → {names[sale['target']]}" for sale in dated]
    axes.set_yticks(range(len(labels)), labels, fontsize=8)
    axes.invert_yaxis()
    controls = {link["valid_start"] for link in links if link["kind"] == LinkKind.CONTROLLED_BY}
    for start in sorted(controls - {None}):
        axes.axvline(_year(start), color=_INK, linestyle=":", linewidth=1)
    axes.set_title("Sales by the years that sources give; dotted: a control begins", fontsize=10)
    return Plot(figure=figure)


def exposure_by_seat(book: "Book") -> Plot:
    """How many sales of each year were by vendors of which country, as far as both are known."""
    names, links = _names(book), book.rows("links")
    seats = {
        link["source"]: names[link["target"]] for link in links if link["kind"] == LinkKind.BASED_IN
    }
    found = Counter(
        (seats[sale["source"]], int(sale["valid_start"][:4]))
        for sale in _dated_sales(links)
        if sale["source"] in seats and sale["status"] in WALKABLE
    )
    countries = sorted({country for country, _ in found})
    years = sorted({year for _, year in found})
    figure, axes = _page(0.5 * len(countries) + 1.5)
    for (country, year), count in sorted(found.items()):
        axes.scatter(year, countries.index(country), s=120 * count, color=_DARK)
    axes.set_yticks(range(len(countries)), countries)
    axes.set_xticks(years, [str(year) for year in years])
    axes.set_title("Dated sales by the seller's seat; a larger dot is more sales", fontsize=10)
    return Plot(figure=figure)


def choke_points(book: "Book", source: str, target: str = "security-apparatus") -> Plot:
    """The fewest links whose removal leaves no path, each with how many sources carry it."""
    wanted = Wanted(source=(source,), target=(target,), filters=Filters())
    answer = choke_points_between(book.store, wanted, cut=Cut.LINKS)
    figure, axes = _page(0.5 * len(answer.chokes) + 1.5)
    for row, choke in enumerate(answer.chokes):
        if choke.link:
            axes.barh(row, choke.link.confidence, color=_DARK, height=0.6)
    axes.set_yticks(
        range(len(answer.chokes)),
        [f"{c.link.source.name} → {c.link.target.name}" for c in answer.chokes if c.link],
        fontsize=8,
    )
    axes.set_xlim(0, 1)
    axes.invert_yaxis()
    axes.set_xlabel("confidence")
    axes.set_title(f"Without these no path leads from {source}", fontsize=10, loc="left")
    return Plot(figure=figure)


def _names(book: "Book") -> dict[str, str]:
    return {row["id"]: row["name"] for row in book.rows("nodes")}


def _dated_sales(links: list[Row]) -> list[Row]:
    return [link for link in links if link["kind"] in _SALES and link["valid_start"]]


def _page(height: float) -> "tuple[Figure, Axes]":
    try:
        from matplotlib.figure import Figure  # noqa: PLC0415  the extra `notebook`
    except ImportError as error:
        raise BadSetting(f"A plot needs matplotlib: {installing('notebook')}.") from error
    figure = Figure(figsize=(8, max(2.0, height)), layout="constrained")
    axes = figure.subplots()
    axes.spines[["top", "right"]].set_visible(False)
    return figure, axes


def _year(date: str) -> float:
    year, _, rest = date.partition("-")
    return int(year) + (int(rest[:2] or 1) - 1) / 12
