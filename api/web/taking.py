"""How what a page shows is taken away: its own address, its files, and of when it is."""

from dataclasses import dataclass

from api.paths import PathFormat
from api.web.rendering import query
from graph import Format, Store, instant

FORMS = (
    ("CSV", Format.CSV),
    ("Excel", Format.XLSX),
    ("GraphML", Format.GRAPHML),
    ("GEXF", Format.GEXF),
    ("JSON-LD", Format.JSONLD),
    ("Cypher", Format.CYPHER),
    ("FollowTheMoney", Format.FTM),
)

CITED = (("CSL-JSON", PathFormat.CSL), ("BibTeX", PathFormat.BIBTEX))


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """The address to keep, the same as JSON and as files; `known_on`: the graph's last change.

    `sources`: the reports themselves, for a reference manager.
    """

    address: str
    json: str | None
    files: tuple[tuple[str, str], ...]
    sources: tuple[tuple[str, str], ...]
    known_on: str | None


def taking(
    store: Store,
    address: str,
    asked: list[tuple[str, str]] | None,
    json: str | None = None,
    sources: str | None = None,
) -> Taking:
    """How the part `asked` for, in the words of `/v1/export`, is taken away.

    An empty part is the whole graph, None is nothing; `sources` is where the API has the reports.
    """
    return Taking(
        address=address,
        json=json,
        files=() if asked is None else exported(asked),
        sources=() if sources is None else cited(sources),
        known_on=instant(store.stamp()),
    )


def exported(asked: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Each format with where the part is found in it."""
    return tuple(
        (name, f"/v1/export?{query([*asked, ('format', form.value)])}") for name, form in FORMS
    )


def cited(reports: str) -> tuple[tuple[str, str], ...]:
    """Each form of a reference manager with where the reports are found in it."""
    joint = "&" if "?" in reports else "?"
    return tuple((name, f"{reports}{joint}format={form.value}") for name, form in CITED)
