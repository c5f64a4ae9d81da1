"""Whose owner "the owner" is, where no word says so: that of the firm of the sentence before."""

from dataclasses import replace

from ingest.grammar.clauses.tree import Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref

_NO_RIVALS = THINGS | {"vendor"}


def spoken_of(ctx: Context, node: Node, owner: Ref) -> list[Ref]:
    """Whose "the owner" is, where a line says nothing but who: the firm of the sentence before."""
    before = ctx.previous()
    alone = node.np.determiner == "determiner" and not (node.np.demonyms or node.np.plural)
    if before is None or not alone or node.np.start != ctx.sentence.start or not owner.entity:
        return []
    # "X put cameras into a stadium. The owner is Y."
    things = [one.np for one in before.sentence.nodes if one.np.determiner and not one.np.name]
    if any(np.sort not in _NO_RIVALS for np in things):
        return []
    told = [one.subject for one in before.sentence.clauses[:1]]
    firms = [ref for ref in before.sellers(told[0] if told else None) if ref.sort == "vendor"]
    only = [one for one in before.sentence.nodes if (who := ctx.registry.of(one)) and who.sort]
    others = {ctx.registry.of(one) for one in only if not one.np.country}
    if len(firms) != 1 or firms[0].entity is owner.entity or others - {firms[0].entity}:
        return []
    return [replace(firms[0], words=(node.np.start, node.np.end), via="topic")]
