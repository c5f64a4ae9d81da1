"""The local database as one thing: made from a file of claims, copied to a file, brought back."""

from graph.bulk import Line, Part, Refused, Source
from graph.keeping.loading import Loaded, load
from graph.keeping.telling import Tell

__all__ = ["Line", "Loaded", "Part", "Refused", "Source", "Tell", "load"]
