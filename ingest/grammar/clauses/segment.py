"""A clause in the making: its pieces, before it is known what each does in it."""

from dataclasses import dataclass, field

from ingest.grammar.phrases.chunks import Item


@dataclass(slots=True)
class Segment:
    """A clause in the making. `host` is the item it hangs on, `parent` the segment it stands in."""

    kind: str
    items: list[Item] = field(default_factory=list)
    host: Item | None = None
    parent: "Segment | None" = None
    comma: bool = False

    def verbal(self) -> bool:
        """Whether a verb stands in it already."""
        return any(item.kind in {"verb", "aux"} for item in self.items)

    def last(self, *kinds: str) -> Item | None:
        """The last item of one of these kinds."""
        return next((item for item in reversed(self.items) if item.kind in kinds), None)


def ends_in_name(segment: Segment) -> bool:
    """Whether an apposition ends in another name: "X, a rival of Y, which", which is Y."""
    last = segment.items[-1] if segment.items else None
    named = last is not None and last.np is not None and last.np.name and not last.np.country
    return segment.kind == "appos" and bool(named)
