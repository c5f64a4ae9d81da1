"""Whether a noun for a body may mean another than the one by name that it seems to point to."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node
from ingest.grammar.phrases.chunks import BODIES
from ingest.grammar.reference.registry import Entity
from ingest.grammar.reference.unnamed import nation, unnamed_bodies

_LOOKED = 200


@dataclass(frozen=True, slots=True)
class Seen:
    """One naming of an entity: at which token, in which sentence and block, as a subject or not."""

    at: int
    sentence: int
    block: int
    entity: Entity
    subject: bool


class OtherBodies:
    """The bodies of a document beside one found by its name, in the order of their namings."""

    def __init__(
        self, document: Document, seen: Sequence[Seen], starts: Sequence[int], lines: Sequence[int]
    ) -> None:
        self._lex, self._unnamed = document.lex, unnamed_bodies(document)
        self._seen, self._starts, self._lines = seen, starts, lines

    def may_be_meant(self, found: Entity, node: Node, block: int) -> bool:
        """Whether a noun was last said of a body without a name, or there are two by name."""
        return self._of_no_name(found, node) or self._alike(found, node, block)

    def _of_no_name(self, found: Entity, node: Node) -> bool:
        """As in "fined an authority"; "the Kenyan police", unless the one found is of Kenya too."""
        at, words = node.np.start, found.name.lower().split()
        nations = {nation(word, self._lex) for word in words} | set(found.nations)
        brought = [
            self._line_end(place) if codes else place
            for place, codes in self._unnamed.get(node.np.lemma, ())
            if place < at and not codes & nations
        ]
        if not brought:
            return False
        since = self._seen[bisect_right(self._starts, brought[-1]) : bisect_left(self._starts, at)]
        return all(one.entity.key != found.key for one in since)

    def _line_end(self, at: int) -> int:
        """The last token of the sentence of a token: who is named beside it is no later naming."""
        following = bisect_right(self._lines, at)
        return self._lines[following] - 1 if following < len(self._lines) else at

    def _alike(self, found: Entity, node: Node, block: int) -> bool:
        """Whether the paragraph names another body by the same noun, and none in this sentence."""
        place = bisect_left(self._starts, node.np.start)
        near = self._seen[max(0, place - _LOOKED) : place]
        own = self._lines[bisect_right(self._lines, node.np.start) - 1]
        if found.sort not in BODIES or any(o.at >= own and o.entity is found for o in near):
            return False
        return any(
            one.block == block and one.entity.key != found.key and one.entity.sort in BODIES
            and node.np.lemma in one.entity.name.lower().split()
            for one in near
        )  # fmt: skip
