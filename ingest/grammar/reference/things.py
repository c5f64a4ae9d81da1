"""What is sold, bought or used, as the rules read it, and lists of ends without repetition."""

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.grammar.reference.refs import Ref


@dataclass(frozen=True, slots=True)
class Thing:
    """What is sold or used: the product by name or description, and whose it is."""

    product: Ref | None = None
    vendor: Ref | None = None
    generic: Ref | None = None
    own: bool = False


def unique(refs: Iterable[Ref]) -> list[Ref]:
    """References without repetition, in order."""
    seen: dict[tuple[str, str], Ref] = {}
    for ref in refs:
        seen.setdefault(ref.key, ref)
    return list(seen.values())
