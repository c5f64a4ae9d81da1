"""Bodies that a text has placed once: behind "the Kenyan army", "the army" is that one."""

from bisect import bisect_left
from dataclasses import replace

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.phrases.chunks import BODIES
from ingest.grammar.reference.other_ones import another
from ingest.grammar.reference.refs import Ref, described
from ingest.grammar.reference.registry import Registry
from ingest.grammar.reference.unnamed import nation, told_nations

_REACH = 3


class PlacedBefore:
    """The bodies of a document by their noun, in order, with their nation or place where told."""

    def __init__(self, document: Document, registry: Registry) -> None:
        self._document = document
        self._told: dict[str, list[tuple[int, int, Node]]] = {}
        for sentence in document.sentences:
            for node in sentence.nodes:
                if node.np.sort in BODIES and not node.np.name and not _alone(node):
                    at = (node.np.start, sentence.block, node)
                    self._told.setdefault(node.np.lemma, []).append(at)
        self._names = frozenset(
            word
            for entity in registry.entities.values()
            if entity.sort in BODIES and not entity.country
            for word in entity.name.lower().split()
        )

    def body(self, node: Node, sentence: Sentence) -> Ref | None:
        """The body that a noun tells of: one placed before, or by its own words only."""
        return self._meant(node, sentence) or described(self._document, node)

    def _meant(self, node: Node, sentence: Sentence) -> Ref | None:
        """The body that a noun without a place points back to: the only one of it so far.

        Never where the text has a body by name that is such a one, or several, or one of no place,
        nor where the sentence goes elsewhere first: "In Uganda, the army".
        """
        np = node.np
        told = self._told.get(np.lemma)
        apart = not np.determiner or another(self._document, np.start)
        if told is None or not _alone(node) or apart or np.lemma in self._names:
            return None
        before = told[: bisect_left(told, np.start, key=lambda one: one[0])]
        if not before or sentence.block - before[-1][1] > _REACH:
            return None
        first = before[0][2]
        found = described(self._document, first)
        if found is None or found.described or not found.located:
            return None
        place = _place(self._document, first)
        one = all(_place(self._document, other) == place for _, _, other in before)
        if not one or self._listed(first) or self._elsewhere(node, sentence, place[0]):
            return None
        return replace(found, words=(np.start, np.end), via="anaphor")

    def _listed(self, node: Node) -> bool:
        """Whether further places follow: "police in Kenya, Uganda and Chad"."""
        tokens, lex = self._document.tokens, self._document.lex
        end = max(node.np.end, *(one.np.end for one in node.all()))
        after = tokens[end : end + 2]
        joined = after and (
            after[0].text == "," or "coordinator" in lex.word(after[0].lower).closed
        )
        return bool(joined) and bool(nation(after[-1].lower, lex))

    def _elsewhere(self, node: Node, sentence: Sentence, codes: frozenset[str]) -> bool:
        """Whether a sentence names another country, or is in some town, before a node."""
        tokens, lex = self._document.tokens, self._document.lex
        return any(
            one.np.country not in codes if one.np.country else "in" in lex.word(before.lower).prep
            for one in sentence.nodes
            if one.np.name and 0 < one.np.start < node.np.start
            for before in tokens[one.np.start - 1 : one.np.start]
        )


def _alone(node: Node) -> bool:
    """Whether nothing at a noun says which it is: "the army", and "police" in a headline."""
    np = node.np
    opens = np.determiner == "determiner" and np.head == np.start + 1
    bare = opens or (not np.determiner and not np.plural and np.head == np.start)
    return bare and np.head == np.end - 1 and not node.whose()


def _place(document: Document, node: Node) -> tuple[frozenset[str], str, bool, bool]:
    """What tells a body from another of its noun: its countries, or else all of its words."""
    codes = told_nations(document, node)
    found = described(document, node)
    words = found.name.lower() if found and not codes else ""
    return (codes, words, node.np.plural, node.np.quantity)
