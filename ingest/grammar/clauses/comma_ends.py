"""Which commas end a subordinate clause, and which only part a list that stands in it."""

from collections.abc import Sequence

from ingest.grammar.clauses.asides import closes_both, in_seat
from ingest.grammar.clauses.runs import list_goes_on
from ingest.grammar.clauses.segment import Segment
from ingest.grammar.phrases.chunks import Item

_WITHIN = frozenset({"rel", "appos", "sub"})


def outside(here: Segment, items: Sequence[Item], at: int, upcoming: Item | None) -> Segment | None:
    """The segment that goes on behind the comma at `at`, if it ends the one it stands in."""
    if here.kind not in _WITHIN or not _complete(here, items, at, upcoming):
        return None
    outer = here.parent or here
    return outer.parent or outer if closes_both(here, outer, upcoming) else outer


def _complete(here: Segment, items: Sequence[Item], at: int, upcoming: Item | None) -> bool:
    if here.kind == "sub":
        return here.verbal()
    if in_seat(here.items, items[at + 1 :][:3]):
        return False
    if here.kind == "rel" and not here.verbal():
        return False
    if upcoming is None or upcoming.kind in {"verb", "aux", "rel", "adv"}:
        return True
    last = here.items[-1] if here.items else None
    if last and last.kind == "np" and upcoming.kind == "np":
        return not list_goes_on(items, at + 1)
    return not (last and last.kind == "np" and upcoming.kind == "coord" and not here.comma)
