"""The local database as one thing: made from a file of claims, copied to a file, brought back."""

from graph.bulk import Line, Naming, Part, Plain, PlainEnd, Refused, Source, Take
from graph.keeping.backup import Restored, backup, restore
from graph.keeping.loading import Loaded, load
from graph.keeping.manifest import Manifest, manifest_of, read_manifest
from graph.keeping.telling import Tell

__all__ = [
    "Line",
    "Loaded",
    "Manifest",
    "Naming",
    "Part",
    "Plain",
    "PlainEnd",
    "Refused",
    "Restored",
    "Source",
    "Take",
    "Tell",
    "backup",
    "load",
    "manifest_of",
    "read_manifest",
    "restore",
]
