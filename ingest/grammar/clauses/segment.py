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
