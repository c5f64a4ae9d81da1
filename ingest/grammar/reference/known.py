"""Names that are known before a text is read, with the class of each: they type names, no more.

A text says of many names nowhere what bears them. Where a graph knows, that counts as if the text
had said it once in an apposition: what the text itself says oftener outweighs it. No link is ever
decided by a name.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

# As much as one apposition: "the company X".
WEIGHT = 6


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The class of each known name, by its words in lower case; picklable, shared by all texts."""

    sorts: Mapping[str, str] = field(default_factory=dict)

    def votes(self, keys: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Those of the names that are known, with the class of each."""
        for key in keys:
            sort = self.sorts.get(key)
            if sort:
                yield key, sort


NOTHING_KNOWN = KnownNames()
