"""Whose goods are that somebody uses, as their maker hands them over: "X supplied what Y uses"."""

from collections.abc import Iterator
from typing import Protocol

from ingest.grammar.clauses.tree import Arg, Clause, Node, Sentence
from ingest.grammar.phrases.chunks import GOODS
from ingest.grammar.reference.refs import Ref

_HANDS = frozenset({"SUPPLY", "MAKE"})


class Surroundings(Protocol):
    """The sentence, and who can sell in it."""

    sentence: Sentence

    def sellers(self, arg: Arg | None) -> list[Ref]:
        """The members of an argument that can be a vendor."""


def handed_goods(ctx: Surroundings, clause: Clause) -> Iterator[tuple[int, Ref]]:
    """As in "X supplied the cameras used by Y": the first tokens of the goods that are X's.

    Only as a fact: what X may have supplied, or did not, is no reason to say whose it is.
    """
    verb = clause.verb
    if verb is None or verb.passive or verb.reduced or not _HANDS & set(verb.frames):
        return
    if verb.negated or verb.modal or verb.infinitive or verb.gerund or verb.marks or clause.marks:
        return
    nodes = [node for arg in clause.after if arg.bare for node in arg.nodes if _used(ctx, node)]
    makers = [ref for ref in ctx.sellers(clause.subject) if ref.sort == "vendor"] if nodes else []
    if len(makers) == 1:
        yield from ((node.np.start, makers[0]) for node in nodes)


def _used(ctx: Surroundings, node: Node) -> bool:
    """Whether nothing else says whose the goods are, and a participle says who uses them."""
    if node.np.name or node.possessor or node.np.sort not in GOODS:
        return False
    if any(part.np.name for part in node.of):
        return False
    return any(
        one.verb is not None
        and one.verb.reduced
        and "USE" in one.verb.frames
        and one.subject is not None
        and any(host.np.start == node.np.start for host in one.subject.nodes)
        for one in ctx.sentence.clauses
    )
