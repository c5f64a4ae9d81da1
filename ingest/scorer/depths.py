"""How one phrase of a sentence hangs on another, and how deep."""

from ingest.grammar.clauses.tree import Node


def depth_of(node: Node, at: int) -> int | None:
    """How deep under a node the phrase stands that holds token `at`; None where none does."""
    if node.np.start <= at < node.np.end:
        inner = [d for part in _parts(node) if (d := depth_of(part, at)) is not None]
        return min(inner) + 1 if inner else 0
    inner = [d for part in _parts(node) if (d := depth_of(part, at)) is not None]
    return min(inner) + 1 if inner else None


def inside(outer: Node, start: int) -> list[str]:
    """How the phrase that begins at `start` hangs on another."""
    found = []
    if outer.possessor is not None and outer.possessor.np.start == start:
        found.append("possessor")
    if outer.of and any(part.np.start == start for part in outer.of):
        found.append("of")
    if outer.examples and any(part.np.start == start for part in outer.examples):
        found.append("example")
    return found


def _parts(node: Node) -> tuple[Node, ...]:
    return (*node.of, *node.examples, *((node.possessor,) if node.possessor else ()))
