"""What the API answers with about who reaches whom, as frozen values named like its schemas."""

from dataclasses import dataclass, field

from client.reading import FROM, TO


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposed:
    """A source that reaches a target, and how surely."""

    source: str = field(metadata=FROM)
    source_name: str = field(metadata={"json": "from_name"})
    target: str = field(metadata=TO)
    target_name: str = field(metadata={"json": "to_name"})
    distance: int
    weakest: float
    sources: int
    hops: int
