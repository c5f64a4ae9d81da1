"""Gold documents: texts with the links that a careful reader found in them. Read-only."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph import BadSetting

# Link kind, source and target as the gold names them.
Form = tuple[str, str, str]

ACCUSATIONS = frozenset({"SUPPLIED_TO", "USED_BY", "DEPLOYED_IN"})


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldEntity:
    """One entity of a document; `type` is the gold's own word, such as vendor or country."""

    name: str
    type: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldLink:
    """One fact; claiming any of its `forms` finds it, the first of them being the primary one."""

    forms: tuple[Form, ...]
    quote: str
    status: str
    statuses: frozenset[str]
    years: tuple[int | None, int | None]

    @property
    def kind(self) -> str:
        """The primary form's link kind."""
        return self.forms[0][0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A form set apart, for all statuses or, where `statuses` is not empty, for those only."""

    form: Form
    statuses: frozenset[str]
    why: str = ""

    def covers(self, form: Form, status: str) -> bool:
        """Whether a claim of `form` with `status` is meant."""
        return form == self.form and (not self.statuses or status in self.statuses)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldDocument:
    """A text's annotations; `file` is its text, beside its JSON."""

    id: str
    lang: str
    genre: str
    hard_negative: bool
    file: Path
    entities: tuple[GoldEntity, ...]
    links: tuple[GoldLink, ...]
    optional: tuple[Marked, ...] = ()
    forbidden: tuple[Marked, ...] = ()

    @property
    def stem(self) -> str:
        """What a claim's file name is joined on: `007.nl` for `007.nl.txt`."""
        return f"{self.id}.{self.lang}"


def read_gold(folder: Path) -> tuple[GoldDocument, ...]:
    """Every document in `folder`, ordered by id. Raises BadSetting where there is none."""
    documents = tuple(_document(path) for path in sorted(folder.glob("*.json")))
    if not documents:
        raise BadSetting(f"There are no gold documents (*.json) in {folder}.")
    return documents


def _document(path: Path) -> GoldDocument:
    row = json.loads(path.read_text(encoding="utf-8"))
    return GoldDocument(
        id=row["id"],
        lang=row["lang"],
        genre=row["genre"],
        hard_negative=row["hard_negative"],
        file=path.with_name(f"{row['id']}.{row['lang']}.txt"),
        entities=tuple(
            GoldEntity(name=e["name"], type=e["type"], aliases=tuple(e["aliases"]))
            for e in row["entities"]
        ),
        links=tuple(_link(link) for link in row["links"]),
        optional=tuple(_marked(row["optional_links"])),
        forbidden=tuple(_marked(row["forbidden_links"])),
    )


def _form(row: dict[str, Any]) -> Form:
    return row["type"], row["source"], row["target"]


def _link(row: dict[str, Any]) -> GoldLink:
    return GoldLink(
        forms=(_form(row), *map(_form, row.get("also_acceptable", ()))),
        quote=row["quote"],
        status=row["status"],
        statuses=frozenset({row["status"], *row.get("status_also", ())}),
        years=(row["start_year"], row["end_year"]),
    )


def _marked(rows: Iterable[dict[str, Any]]) -> Iterable[Marked]:
    for row in rows:
        status = row.get("status") or []
        statuses = frozenset([status] if isinstance(status, str) else status)
        yield Marked(form=_form(row), statuses=statuses, why=row.get("why", ""))
