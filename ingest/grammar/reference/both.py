"""Firms meant at once: "the two companies", "these companies", where it is plain which."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.reference.refs import Ref, named
from ingest.grammar.reference.registry import Entity
from ingest.grammar.reference.surroundings import Surroundings

_PAIR = 2
_FIRMS = frozenset({"vendor", "organisation", ""})
_REACH = 3


def paired(document: Document, node: Node) -> bool:
    """Whether a noun means two firms that were named before: "the two companies"."""
    np, pairs = node.np, document.lex.pack.phrases.get("both", ())
    if np.sort != "vendor" or np.name or not pairs:
        return False
    return document.words(np.start, np.head).lower() in pairs


def both(ctx: Surroundings, node: Node) -> list[Ref]:
    """The vendors that a plural points back at, if there is no other whom it could mean.

    Two are "both" where the text has named no third; "these" are those that the sentence before
    lists.
    """
    np, these = node.np, ctx.document.lex.pack.phrases.get("these", ())
    if np.sort != "vendor" or np.name or node.of or node.possessor:
        return []
    pointer = ctx.document.words(np.start, np.head).lower()
    if pointer in these and np.plural and not _told_apart(ctx.sentence, node):
        return [named(one, (np.start, np.end), "both") for one in _listed(ctx)]
    if not paired(ctx.document, node):
        return []
    seen = [one for one in ctx.discourse.seen if one.at < np.start and one.entity.sort == "vendor"]
    last = {one.entity.key: one for one in seen}
    far = any(ctx.sentence.block - one.block > _REACH for one in last.values())
    if len(last) != _PAIR or far or ctx.discourse.between(seen[0].at, np.start):
        return []
    return [named(one.entity, (np.start, np.end), "both") for one in last.values()]


def _listed(ctx: Surroundings) -> list[Entity]:
    """Who is listed in the sentence before, where no other vendor stands in it."""
    before = ctx.previous()
    if before is None:
        return []
    lists = [arg.nodes for one in before.sentence.clauses for arg in one.all_args()]
    members = next((nodes for nodes in lists if len(nodes) >= _PAIR), ())
    found = [ctx.discourse.registry.of(node) for node in members]
    names = [one for one in found if one is not None and one.sort == "vendor"]
    every = {one.key for node in before.sentence.nodes
             if (one := ctx.discourse.registry.of(node)) and one.sort in _FIRMS}  # fmt: skip
    whole = len(names) == len(members) and every == {one.key for one in names}
    return names if whole and not _unnamed(before) else []


def _told_apart(sentence: Sentence, node: Node) -> bool:
    """Whether a relative clause without a comma tells which are meant: "the firms that won"."""
    return any(one.kind == "rel" and one.start == node.np.end + 1 for one in sentence.clauses)


def _unnamed(before: Surroundings) -> bool:
    """Whether a sentence speaks of a firm without a name, which may be one of those meant."""
    nodes = before.sentence.nodes
    return any(
        node.np.sort == "vendor" and not before.discourse.registry.of(node) for node in nodes
    )
