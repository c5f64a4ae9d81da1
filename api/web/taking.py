"""How what a page shows is taken away: its own address, its files, and of when it is."""

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """The address to keep, the same as JSON and as files; `known_on`: the graph's last change."""

    address: str
    json: str | None
    files: tuple[tuple[str, str], ...]
    known_on: str | None


def taking(
    store: Store, address: str, asked: list[tuple[str, str]], json: str | None = None
) -> Taking:
    """How the part `asked` for, in the words of `/v1/export`, is taken away."""
    return Taking(
        address=address,
        json=json,
        files=exported(asked),
        known_on=instant(store.stamp()),
    )


def exported(asked: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Each format with where the part is found in it; of nothing there are no files."""
    if not asked:
        return ()
    return tuple(
        (name, f"/v1/export?{query([*asked, ('format', form.value)])}") for name, form in FORMS
    )
