"""The names of features that many pairs of mentions have, each made once."""

from collections.abc import Iterator


def both(  # noqa: PLR0913, PLR0917 - what two ends are, and how they were found
    left: str,
    right: str,
    left_told: bool,  # noqa: FBT001 - a part of a key
    right_told: bool,  # noqa: FBT001 - a part of a key
    left_via: str,
    right_via: str,
    left_part: str,
    right_part: str,
    block: str,
) -> Iterator[str]:
    """What two ends are and how they were found, in a block of some kind."""
    yield f"types={left}>{right}"
    yield f"a:{left}"
    yield f"b:{right}"
    yield f"via={left_via}>{right_via}"
    yield f"parts={left_part}>{right_part}"
    if left_told:
        yield "a described"
    if right_told:
        yield "b described"
    yield f"block={block}"


def apart(order: str, bucket: int, types: str) -> Iterator[str]:
    """Which of two ends comes first, and how far the other is."""
    yield f"order={order}"
    yield f"distance={bucket}"
    yield f"types={types}{order}{bucket}"


def alike(name: str, types: str) -> tuple[str, str]:
    """A feature by itself, and with what the ends are."""
    return name, f"{name}|{types}"


def tied(name: str, kind: str) -> tuple[str]:
    """A tie between the phrases of two ends."""
    return (f"{name}={kind}",)


def beside(name: str, *nouns: str) -> Iterator[str]:
    """What the nouns beside the name of an end say of it."""
    return (f"{name} beside {noun}" for noun in nouns if noun)
