"""Two firms meant at once: "the two companies", where the text has named two and no more."""

from typing import Protocol

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.reference.discourse import Discourse
from ingest.grammar.reference.refs import Ref, named

_PAIR = 2
_REACH = 3


class Told(Protocol):
    """What is known where a phrase stands: its sentence, and who was named before it."""

    document: Document
    sentence: Sentence
    discourse: Discourse


def paired(document: Document, node: Node) -> bool:
    """Whether a noun means two firms that were named before: "the two companies"."""
    np, pairs = node.np, document.lex.pack.phrases.get("both", ())
    if np.sort != "vendor" or np.name or not pairs:
        return False
    return document.words(np.start, np.head).lower() in pairs


def both(ctx: Told, node: Node) -> list[Ref]:
    """The two vendors that a plural points back at; none where the text speaks of a third."""
    np = node.np
    if node.of or node.possessor or not paired(ctx.document, node):
        return []
    seen = [one for one in ctx.discourse.seen if one.at < np.start and one.entity.sort == "vendor"]
    last = {one.entity.key: one for one in seen}
    far = any(ctx.sentence.block - one.block > _REACH for one in last.values())
    if len(last) != _PAIR or far or ctx.discourse.between(seen[0].at, np.start):
        return []
    return [named(one.entity, (np.start, np.end), "both") for one in last.values()]
