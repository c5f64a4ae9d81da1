"""The rows of an export: nodes, links, claims and reports, each sorted, all of one state.

They depend on the graph alone: the same graph gives the same rows, whoever built it when.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from graph.store.pages import paged
from graph.store.records import kinds_among
from graph.store.transaction import Transaction

Row = dict[str, Any]
# The ids wanted of each table.
Chosen = dict[str, frozenset[str]]
# The rows of a table by its name, as they are read.
Rows = Callable[[str], Iterator[Row]]


# Each table with its query; its columns are in the order of reading, key first.
TABLES: dict[str, tuple[str, ...]] = {
    "nodes": ("id", "name", "kinds", "aliases", "described", "country", "held", "merged"),
    "links": (
        *("source", "kind", "target", "id", "status", "confidence", "sources", "disputed"),
        *("valid_start", "valid_end", "precision", "claims", "quote", "said_by"),
    ),
    "claims": (
        *("id", "report", "link", "subject", "subject_name", "object", "object_name"),
        *("product", "product_name", "quote", "start", "end", "page", "lang", "status"),
        *("valid_start", "valid_end", "precision", "confidence", "held", "rejected"),
        *("reviewed_by", "attributed_to", "extractor", "rule", "pack"),
    ),
    "reports": (
        *("id", "sha256", "title", "publisher", "author", "date", "url", "lang"),
        *("media_type", "text_sha256", "origins"),
    ),
}
# What is not text in them.
LISTS = frozenset({"kinds", "aliases", "merged", "claims", "origins"})
WHOLE = frozenset({"sources", "start", "end", "page"})
TRUTHS = frozenset({"described", "held", "disputed", "rejected"})
FRACTIONS = frozenset({"confidence"})
_QUERIES = {
    "nodes": "export_nodes",
    "links": "export_links",
    "claims": "export_claims",
    "reports": "export_reports",
}
_QUERIES_OF = {
    "nodes": "export_nodes_of",
    "links": "export_links_of",
    "claims": "export_claims_of",
    "reports": "export_reports_of",
}
_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """What is exported of a graph: these entities and links, and the claims and reports behind.

    `claims` come along with their reports, and every link between `nodes` that rests on one of
    them. `state` is the stamp of the graph it was chosen from: it is of no other.
    """

    nodes: frozenset[str]
    links: frozenset[str]
    claims: frozenset[str] = frozenset()
    reports: frozenset[str] = frozenset()
    state: str | None = None


def rows_of(tx: Transaction, name: str, chosen: Chosen | None = None) -> Iterator[Row]:
    """The rows of one table, in the order of their ids; links by source, kind and target."""
    for row in _read(tx, name, chosen):
        if chosen and row["id"] not in chosen[name]:
            continue
        if name == "nodes":
            row["kinds"] = [kind.value for kind in kinds_among(row["kinds"])]
            row["merged"] = sorted(row["merged"])
        yield row


def chosen_of(tx: Transaction, part: Excerpt | None) -> Chosen | None:
    """The ids that a part of the graph has in each table; None is the whole graph."""
    if part is None:
        return None
    links, claims, reports = set[str](), set(part.claims), set(part.reports)
    for link in links_from(tx, part):
        if belongs(link, part):
            links.add(link["id"])
            claims.update(link["claims"])
    for claim in _read(tx, "claims", {"claims": frozenset(claims)}):
        reports.add(claim["report"])
    return {
        "nodes": part.nodes,
        "links": frozenset(links),
        "claims": frozenset(claims),
        "reports": frozenset(reports),
    }


def links_from(tx: Transaction, part: Excerpt | None) -> Iterator[Row]:
    """Every link that leaves an entity of a part, whether it belongs to it or not; None: all."""
    yield from _read(tx, "links", {"nodes": part.nodes} if part else None)


def belongs(link: Row, part: Excerpt | None) -> bool:
    """Whether such a link is one of the part's."""
    if part is None or link["id"] in part.links:
        return True
    return not part.claims.isdisjoint(link["claims"]) and link["target"] in part.nodes


def _read(tx: Transaction, name: str, chosen: Chosen | None) -> Iterator[Row]:
    if chosen is None:
        # Names of columns with each row would take longer to send than what stands under them.
        for row in paged(tx, _QUERIES[name]):
            yield dict(zip(TABLES[name], row, strict=True))
        return
    # Links are found at the entities that they leave.
    ids = sorted(chosen["nodes" if name == "links" else name])
    for start in range(0, len(ids), _AT_ONCE):
        for record in tx.rows(_QUERIES_OF[name], ids=ids[start : start + _AT_ONCE]):
            yield {column: record["fields"][column] for column in TABLES[name]}
