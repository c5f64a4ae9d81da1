"""How each time grows with the size of the graph: a log plot, and the exponents.

`python -m bench.growth` reads the figures that the other benches have written to
docs/performance.md, and writes the exponents beside them and docs/pictures/growth.svg.
"""

import math
import re
from collections.abc import Mapping, Sequence

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure

from bench import answers, walk
from bench.figures import PAGE, parted, replace, size_of

BEGIN, END = "<!-- figures: bench/growth.py -->", "<!-- end of growth -->"
PICTURE = PAGE.parent / "pictures" / "growth.svg"
_ROW = re.compile(
    r"^\| ([^|]+?)(?:: p50 / p95 / max)? \| ([\d,.]+)(?: / [\d,.]+)* (ms|s)\b", re.MULTILINE
)
_COUNT = re.compile(r"\b[\d,]+ vendors, [\d,]+ pairs")
_MILLI = {"ms": 1e-3, "s": 1.0}
# What is drawn together, by how the names of its figures begin.
_PANELS = {
    "Questions over HTTP": ("over HTTP", "mixed load"),
    "Questions without HTTP, and other searches": (
        "10 best", "the first question", "`SHORTEST", "igraph",
    ),
    "The engine alone, and networkx": ("ten best", "networkx"),
}  # fmt: skip
_REST = "What takes the whole graph"

Points = Mapping[int, float]


def growths(page: str) -> dict[str, dict[int, float]]:
    """The seconds of each figure that stands on the page for two sizes or more, by size."""
    found: dict[str, dict[int, float]] = {}
    for begin, end in ((answers.BEGIN, answers.END), (walk.BEGIN, walk.END)):
        for one in parted(page.partition(begin)[2].partition(end)[0]):
            for name, number, unit in _ROW.findall(one):
                seconds = float(number.replace(",", "")) * _MILLI[unit]
                if not name.startswith("-") and seconds:
                    what = _COUNT.sub("all vendors", name)
                    found.setdefault(what, {})[size_of(one)] = seconds
    return {name: points for name, points in found.items() if len(points) > 1}


def exponent(points: Points) -> float:
    """The slope of the straight line through the points of a log plot."""
    sizes, seconds = (np.log(list(each)) for each in (points.keys(), points.values()))
    return float(np.polyfit(sizes, seconds, 1)[0])


def lines(found: Mapping[str, Points]) -> Sequence[str]:
    """The exponents as lines of Markdown."""
    rows = []
    for name, points in found.items():
        sizes = ", ".join(f"{size:,}" for size in sorted(points))
        rows.append(f"| {name} | {sizes} | {_rounded(exponent(points))} |")
    return ["| what | at so many entities | exponent |", "|---|---|---|", *rows]


def draw(found: Mapping[str, Points]) -> None:
    """The plot, the same bytes for the same figures."""
    figure = Figure(figsize=(11, 13), layout="constrained")
    for axes, panel in zip(figure.subplots(2, 2).flat, (*_PANELS, _REST), strict=True):
        for name, points in found.items():
            if _panel(name) == panel:
                sizes = sorted(points)
                seconds = [points[size] for size in sizes]
                label = f"{name} ({_rounded(exponent(points))})"
                axes.plot(sizes, seconds, marker="o", markersize=3, label=label)
        axes.set(xscale="log", yscale="log", xlabel="entities", ylabel="seconds, at the median")
        axes.set_title(panel)
        axes.grid(visible=True, alpha=0.3)
        axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.1), fontsize="small", frameon=False)
    with mpl.rc_context({"svg.hashsalt": "growth", "svg.fonttype": "none"}):
        figure.savefig(PICTURE, metadata={"Date": None})


def _panel(name: str) -> str:
    return next((panel for panel, begins in _PANELS.items() if name.startswith(begins)), _REST)


def _rounded(number: float) -> str:
    """Two digits, and no zero with a minus."""
    return f"{round(number, 2) + 0.0:.2f}"


def main() -> None:
    """Exponents and picture, from the figures on the page."""
    found = growths(PAGE.read_text("utf-8"))
    if not found or not all(map(math.isfinite, map(exponent, found.values()))):
        print("No figure stands on the page for two sizes yet: run bench.answers for 10000 100000.")
        return
    draw(found)
    replace("\n".join(lines(found)), BEGIN, END)


if __name__ == "__main__":
    main()
