"""Bridging anaphora: the sentence before says whose maker, supplier, owner or partner it is."""

from collections.abc import Iterator
from dataclasses import replace

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.proposal import propose
from ingest.grammar.reference.across import told_before
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.refs import Ref, named
from ingest.grammar.rules.make import makes

_NO_RIVALS = THINGS | {"vendor"}


def bridges(ctx: Context, node: Node) -> bool:
    """Whether a noun for a part leaves out whose it is: "the supplier", "Lieferant ist X".

    "Its maker" does as well: what "its" means stands before. "The former owner" is nobody's now.
    """
    np = node.np
    if np.name or node.whose() or bygone(ctx, node):
        return False
    if np.determiner == "determiner":
        return True
    first = ctx.document.lex.pack.verb_last and np.start == ctx.sentence.start
    bare = first and np.end == np.start + 1 and not np.determiner
    return not np.plural and (bare or np.determiner == "possessive")


def bygone(ctx: Context, node: Node) -> bool:
    """Whether a word says that somebody is so no more, or not yet: "its former owner"."""
    words = ctx.document.lex.pack.phrases.get("bygone", ())
    tokens = ctx.document.tokens[node.np.start : node.np.end]
    return any(token.lower in words for token in tokens)


def made_or_partnered(ctx: Context, clause: Clause, told: Node) -> Iterator[Candidate]:
    """The maker or partner of what the sentence before is about: "The maker is X"."""
    nodes = clause.subject.nodes if clause.subject else ()
    node = nodes[0] if len(nodes) == 1 else None
    if node is None or node.np.relation not in {"maker", "partner"} or not bridges(ctx, node):
        return
    who = ctx.organisation(told) if told.np.name else None
    if who is None or who.entity is None or who.sort not in SELLERS:
        return
    at = node.np.head
    if node.np.relation == "maker" and who.sort == "vendor":
        entity = told_before(ctx, node.np.start)
        if entity is not None:
            product = named(entity, (node.np.start, node.np.start + 1), "pronoun")
            yield makes(ctx, clause, who, product, "make.noun", at, stated=True)
        return
    own = node.np.relation == "partner" and node.np.determiner == "possessive"
    whose = ctx.owner(node)[0] if own else None
    if whose and whose.entity and {whose.sort, who.sort} == {"vendor"} and whose.key != who.key:
        yield propose(ctx, clause, LinkKind.LINKED_TO, whose, who, "partner.noun", at)


def owner_of(ctx: Context, node: Node, owner: Ref) -> list[Ref]:
    """Whose "the owner" is, where a line says nothing but who: the firm of the sentence before."""
    before, np = ctx.previous(), node.np
    alone = np.determiner == "determiner" and not (np.demonyms or np.plural)
    alone = alone and np.start == ctx.sentence.start and bridges(ctx, node)
    if before is None or not alone or not owner.entity:
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
    return [replace(firms[0], words=(np.start, np.end), via="topic")]
