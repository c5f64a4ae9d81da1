"""What a text says of whom it names, and which nouns with an article may point back to them.

"The spyware maker" may be the firm named before; "another maker", "the rival firm", "the insurance
company" and "the federal police" tell somebody apart, unless the text has said that of this one.
"""

from collections.abc import Iterator

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence, predicated
from ingest.grammar.phrases.chunks import NounPhrase
from ingest.grammar.reference.other_ones import another, rivals
from ingest.grammar.reference.registry import Entity, Registry

_FIELDS = frozenset({"product", "technology"})


class Descriptions:
    """The words that a document uses of each entity, by its key, in small letters."""

    def __init__(self, document: Document, registry: Registry) -> None:
        self._document = document
        self._told: dict[str, set[str]] = {}
        self._firms: set[str] = set()
        self._apposed = {at for one in document.sentences for at in _apposed(document, one)}
        for sentence in document.sentences:
            pairs = [(node, node) for node in sentence.nodes if node.np.name]
            for link in sentence.links:
                if link.kind in {"same", "named"}:
                    pairs += [(link.left, link.right), (link.right, link.left)]
            pairs += [pair for one in sentence.clauses if (pair := predicated(one)) is not None]
            for one, told in pairs:
                if (entity := registry.of(one)) is not None:
                    words = document.tokens[told.np.start : told.np.end]
                    self._told.setdefault(entity.key, set()).update(t.lower for t in words)
                    self._firms |= {entity.key} if entity.sort == "vendor" else set()

    def fit(self, node: Node, entity: Entity) -> bool:
        """Whether nothing beside a noun says that it is another than an entity.

        A word may say what the text has said of it, or its nation; that of a firm also in which
        field it works, and praise and blame tell no firm apart. "His firm" is who he speaks for.
        """
        np, tokens = node.np, self._document.tokens
        told_apart = any(another(self._document, at) for at in (np.start - 1, np.head))
        rival = any(rivals(self._document, at) for at in (np.head, np.end))
        if told_apart or rival or (np.determiner == "possessive" and np.sort != "vendor"):
            return False
        said = self._told.get(entity.key, set()) | set(entity.name.lower().split())
        told = {np.head, *(at for _, at in np.demonyms)}
        return all(
            at in told or tokens[at].kind != "w" or self._plain(at, np, said, entity.key)
            for at in range(np.start, np.end)
        )

    def _plain(self, at: int, np: NounPhrase, said: set[str], key: str) -> bool:
        tokens, lex = self._document.tokens, self._document.lex
        lower, word = tokens[at].lower, lex.word(tokens[at].lower)
        if word.closed & {"determiner", "possessive"}:
            return np.start in self._apposed or not another(self._document, at)
        tied = any(token.text == "-" for token in tokens[max(at - 1, 0) : at + 2])
        # Its town: "het Tarskse bedrijf", "the Lowick-based firm"; German nouns have capitals too.
        town = tokens[at].capital and not (word.closed or lex.pack.noun_caps)
        epithet = tied or town or lower in lex.pack.phrases.get("epithets", ())
        if np.sort == "vendor":
            free = epithet or not _FIELDS.isdisjoint(word.heads)
            return lower in said or (free and not self._of_another(lower, key))
        # "The spy agency" is one word for it, unless it is the agency by name: "secret police".
        compound = " ".join(token.lower for token in tokens[at : np.head + 1])
        own = tokens[np.head].lower in said
        return lower in said or (not own and compound in lex.pack.heads.get(np.sort, ()))

    def _of_another(self, lower: str, key: str) -> bool:
        """Whether the text has said a word of another firm: the camera maker is that one."""
        return any(lower in self._told[one] for one in self._firms - {key})


def _apposed(document: Document, sentence: Sentence) -> Iterator[int]:
    """Where it is said of one who somebody is: "linked to the firm, another spyware maker"."""
    yield from (link.right.np.start for link in sentence.links if link.kind == "same")
    ends = {node.np.end: node.np.sort for node in sentence.nodes}
    acting = {
        node.np.start
        for clause in sentence.clauses if clause.subject
        for node in clause.subject.nodes
    }  # fmt: skip
    for node in sentence.nodes:
        before = node.np.start - 1
        if ends.get(before) == node.np.sort and document.tokens[before].text == ",":
            yield from {node.np.start} - acting
