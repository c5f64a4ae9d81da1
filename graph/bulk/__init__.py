"""A million claims into tables at once: the projection of `graph.projection`, on columns and files.

Knows no server; `graph.keeping` brings the tables into a database.
"""

from graph.bulk.importing import import_tables
from graph.bulk.prepare import Prepared, prepare
from graph.bulk.source import Line, Part, Refused, Source

__all__ = ["Line", "Part", "Prepared", "Refused", "Source", "import_tables", "prepare"]
