"""A finished evaluation: its tables, its errors and its figures as JSON."""

from dataclasses import asdict, dataclass, fields
from typing import Any

from ingest.evaluation.confidence import rule_precision
from ingest.evaluation.judge import Judged
from ingest.evaluation.listing import errors
from ingest.evaluation.proportion import Proportion, f1
from ingest.evaluation.score import Score, score
from ingest.evaluation.subsets import by_family, by_genre, by_kind, by_language
from ingest.evaluation.tables import Table, tables


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All that can be said about one set of claims against one set of gold documents."""

    judged: Judged

    def tables(self) -> tuple[Table, ...]:
        """The tables, to be shown in this order."""
        return tables(self.judged)

    def markdown(self) -> str:
        """All tables in Markdown."""
        return "\n".join(table.markdown() for table in self.tables())

    def errors(self) -> str:
        """Every wrong claim and every miss, with its quotation."""
        return errors(self.judged)

    def rules(self) -> dict[str, dict[str, float]]:
        """Each rule's right and wrong statements and the smoothed precision they make."""
        return {
            rule: {
                "right": share.hits,
                "wrong": share.total - share.hits,
                "precision": round(share.laplace, 4),
            }
            for rule, share in rule_precision(self.judged.claims).items()
        }

    def figures(self) -> dict[str, Any]:
        """Everything in the tables as plain values; a proportion has hits, total, value, wilson."""
        points = {"held": self.judged.held(), "held_and_review": self.judged}
        splits = {"lang": by_language, "link": by_kind, "family": by_family, "genre": by_genre}
        return {
            point: {
                "all": _plain(score(judged)),
                **{
                    name: {part: _plain(score(those)) for part, those in split(judged).items()}
                    for name, split in splits.items()
                },
            }
            for point, judged in points.items()
        } | {"rules": self.rules()}


def _plain(figures: Score) -> dict[str, Any]:
    row: dict[str, Any] = {"f1": f1(figures.precision, figures.recall)}
    for field in fields(figures):
        value = getattr(figures, field.name)
        if isinstance(value, Proportion):
            value = {**asdict(value), "value": value.value, "wilson": list(value.wilson)}
        row[field.name] = value
    return row
