"""Whether the grammar that reads here was compiled, which changes how fast it is, and no claim."""

from importlib.machinery import EXTENSION_SUFFIXES
from importlib.util import find_spec


def is_compiled() -> bool:
    """Whether Python takes the grammar from a library rather than from its sources."""
    spec = find_spec("ingest.grammar")
    return bool(spec and spec.origin and spec.origin.endswith(tuple(EXTENSION_SUFFIXES)))
