"""A million claims into tables at once: the projection of `graph.projection`, on columns and files.

Knows no server; `graph.keeping` brings the tables into a database.
"""

from graph.bulk.importing import import_tables
from graph.bulk.plain import Naming, Plain, PlainEnd, Take
from graph.bulk.prepare import Prepared, prepare
from graph.bulk.source import Line, Part, Refused, Source

__all__ = [
    "Line",
    "Naming",
    "Part",
    "Plain",
    "PlainEnd",
    "Prepared",
    "Refused",
    "Source",
    "Take",
    "import_tables",
    "prepare",
]
