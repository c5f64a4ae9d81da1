"""Scores as tables of plain strings, and those as Markdown. Prints nothing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ingest.evaluation.judge import Judged
from ingest.evaluation.proportion import Proportion, f1
from ingest.evaluation.score import Score, score
from ingest.evaluation.subsets import by_family, by_genre, by_kind, by_language, by_rule


@dataclass(frozen=True, slots=True)
class Table:
    """A title, a heading for each column, and rows of as many cells."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def markdown(self) -> str:
        """The table in Markdown, numbers to the right."""
        rule = "|".join(["---", *["---:"] * (len(self.heads) - 1)])
        lines = ["| " + " | ".join(cells) + " |" for cells in (self.heads, *self.rows)]
        return "\n".join([f"### {self.title}", "", lines[0], f"|{rule}|", *lines[1:]]) + "\n"


_PARTS: tuple[tuple[str, Callable[[Judged], Mapping[str, Judged]]], ...] = (
    ("language", by_language),
    ("link kind", by_kind),
    ("family of texts", by_family),
    ("genre", by_genre),
)
_HEADS = ("P", "95 %", "R", "95 %", "F1", "claimed", "gold", "status", "accusations wrong")


def tables(judged: Judged) -> tuple[Table, ...]:
    """All tables: the two operating points, then held claims by part, then every rule."""
    held = judged.held()
    by_parts = (
        Table(
            f"Held claims by {name}",
            (name, *_HEADS),
            tuple((part, *_cells(score(those))) for part, those in split(held).items()),
        )
        for name, split in _PARTS
    )
    return (_points(judged, held), _curve(judged), *by_parts, _rules(judged))


def _points(judged: Judged, held: Judged) -> Table:
    scores = (score(held), score(judged))
    rows = [("precision", *(_wide(s.precision) for s in scores))]
    rows += [("recall", *(_wide(s.recall) for s in scores))]
    rows += [("F1", *(_number(f1(s.precision, s.recall)) for s in scores))]
    for name, field in _FIGURES:
        rows.append((name, *(_wide(getattr(s, field)) for s in scores)))
    for name in ("forbidden", "ignored", "not_scored", "claims"):
        rows.append((name.replace("_", " "), *(str(getattr(s, name)) for s in scores)))
    return Table("Operating points", ("figure", "held", "held and review"), tuple(rows))


def _curve(judged: Judged) -> Table:
    """How precision and recall change as the queue is worked through, best first."""
    rows: list[tuple[str, ...]] = []
    for tenth in range(9, -1, -1):
        figures = score(judged.at_least(tenth / 10))
        if not figures.claims and not rows:
            continue  # nothing is as sure as that
        shown = (_wide(figures.precision), _wide(figures.recall))
        rows.append((f"{tenth / 10:.1f}", *shown, str(figures.claims)))
    heads = ("confidence at least", "P", "R", "claims")
    return Table("Held and review, by confidence", heads, tuple(rows))


_FIGURES = (
    ("status right, on found links", "status"),
    ("years right, where either gives one", "years"),
    ("product right, where one is named", "product"),
    ("product named, where the gold knows one", "product_named"),
    ("wrong accusations", "accusations"),
    ("wrong accusations stated as fact", "accusations_asserted"),
    ("hard negatives with an accusation", "hard_negatives"),
    ("hard negatives with one stated as fact", "hard_negatives_asserted"),
)


def _rules(judged: Judged) -> Table:
    rows = []
    for rule, those in by_rule(judged).items():
        figures = score(those)
        held = sum(claim.claim.held for claim in those.claims)
        shown = (_wide(figures.precision), f"{figures.precision.laplace:.2f}")
        rows.append((rule, *shown, str(figures.claims), str(held), str(figures.ignored)))
    heads = ("rule", "P", "smoothed", "claims", "held", "ignored")
    return Table("Rules", heads, tuple(rows))


def _cells(figures: Score) -> tuple[str, ...]:
    p, r = figures.precision, figures.recall
    return (
        _number(p.value),
        _interval(p),
        _number(r.value),
        _interval(r),
        _number(f1(p, r)),
        str(p.total),
        str(r.total),
        _number(figures.status.value),
        f"{figures.accusations.hits}/{figures.accusations.total}",
    )


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _interval(share: Proportion) -> str:
    return "–" if not share.total else "{:.2f}–{:.2f}".format(*share.wilson)


def _wide(share: Proportion) -> str:
    if not share.total:
        return "– (0/0)"
    return f"{_number(share.value)} ({share.hits}/{share.total}; {_interval(share)})"
