"""What an export can be written as, and what each format cannot carry."""

from dataclasses import dataclass
from enum import StrEnum


class Format(StrEnum):
    """What an export is written as."""

    CSV = "csv"
    PARQUET = "parquet"
    XLSX = "xlsx"
    JSON = "json"
    JSONLD = "jsonld"
    CYTOSCAPE = "cytoscape"
    GRAPHML = "graphml"
    GEXF = "gexf"
    CYPHER = "cypher"
    NEO4J = "neo4j"
    FTM = "ftm"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Form:
    """How a format lies on disk (a `folder`, or a file of this type) and what it leaves out."""

    media_type: str
    suffix: str
    folder: bool = False
    dropped: tuple[str, ...] = ()


_TEXTS = "the texts of reports"
_PLACES = "where each name stands in its quotation"
_RULINGS = "who decided what, and when"
_TABLES = (_TEXTS, _PLACES, _RULINGS)
_DRAWN = ("claims", "reports", *_TABLES)

FORMS: dict[Format, Form] = {
    Format.CSV: Form("text/csv", "csv", folder=True, dropped=_TABLES),
    Format.PARQUET: Form("application/vnd.apache.parquet", "parquet", folder=True, dropped=_TABLES),
    Format.XLSX: Form(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xlsx",
        dropped=(*_TABLES, "control characters", "what is beyond 32,767 characters in a cell"),
    ),
    Format.JSON: Form("application/json", "json", dropped=_TABLES),
    Format.JSONLD: Form("application/ld+json", "jsonld", dropped=_TABLES),
    Format.CYTOSCAPE: Form("application/json", "cyjs", dropped=_TABLES),
    Format.GRAPHML: Form("application/graphml+xml", "graphml", dropped=_DRAWN),
    Format.GEXF: Form("application/gexf+xml", "gexf", dropped=_DRAWN),
    Format.CYPHER: Form("text/plain", "cypher"),
    Format.NEO4J: Form("text/csv", "csv", folder=True, dropped=_DRAWN),
    Format.FTM: Form("application/x-ndjson", "ftm.json", dropped=(_RULINGS,)),
    Format.HTML: Form("text/html", "html", dropped=_DRAWN),
}
"""Whole, so that it comes back as it was: the Cypher script; FollowTheMoney but for rulings."""
