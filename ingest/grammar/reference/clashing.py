"""Whether "es" can mean a firm that the text calls "eine Firma": gender and number, where known."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence, predicated
from ingest.grammar.reference.registry import Entity
from ingest.grammar.reference.surroundings import Surroundings


def clashes(ctx: Surroundings, entity: Entity, at: int) -> bool:
    """Whether each article of a phrase for somebody is one that a pronoun cannot go back to."""
    said = ctx.document.tokens[at].lower
    rows = (row.split() for row in ctx.document.lex.pack.phrases.get("clashes", ()))
    barred = frozenset(word for first, *rest in rows if first == said for word in rest)
    if not barred:
        return False
    before = ctx.previous()
    sentences = [one.sentence for one in (before, ctx) if one is not None]
    told = [node for one in sentences for node in _phrases(ctx, one, entity) if node.np.end <= at]
    known = [found for node in told if (found := _barred(ctx.document, node, barred)) is not None]
    return bool(known) and all(known)


def _phrases(ctx: Surroundings, sentence: Sentence, entity: Entity) -> list[Node]:
    """Where a sentence names somebody, or says what they are."""
    found = [node for node in sentence.nodes if ctx.registry.of(node) is entity]
    starts = {node.np.start for node in found}
    found += [
        other
        for link in sentence.links
        if link.kind == "same"
        for one, other in ((link.left, link.right), (link.right, link.left))
        if one.np.start in starts
    ]
    pairs = (pair for clause in sentence.clauses if (pair := predicated(clause)))
    return found + [told for one, told in pairs if one.np.start in starts]


def _barred(document: Document, node: Node, barred: frozenset[str]) -> bool | None:
    """Whether what opens a phrase is barred; none where it opens with its name."""
    np, lex = node.np, document.lex
    opening = document.tokens[np.start].lower
    if np.name is not None and np.name[0] == np.start:
        return None
    if lex.pack.definite and lex.definite(opening) and opening != lex.word(opening).lemma:
        return f"*{opening.removesuffix('s')[-1]}" in barred
    return opening in barred
