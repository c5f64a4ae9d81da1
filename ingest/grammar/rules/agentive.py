"""Makers told by a noun beside the name: "Y-Hersteller X", "the maker of Y, X,"."""

from collections.abc import Iterator
from dataclasses import replace

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.apposed import told_by
from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.phrases.adjectival import joined_word
from ingest.grammar.phrases.chunks import NounPhrase
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref, named
from ingest.grammar.reference.registry import Entity
from ingest.grammar.rules.make import makes, product_ref, unknown_name

_SHORTEST = 3


def agentive(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Y-Hersteller X", "L'éditeur de Y, la société X,": what the noun joins is made by X."""
    for arg in clause.all_args():
        for node in arg.nodes:
            if node.np.relation != "maker":
                continue
            yield from _compound(ctx, clause, node)
            yield from _apposed(ctx, clause, node)


def _compound(ctx: Context, clause: Clause, node: Node) -> Iterator[Candidate]:
    np = node.np
    first = ctx.registry.named(np.first) if np.first and np.name else None
    if first is None or np.first is None or np.name is None:
        return
    if ctx.document.lex.pack.adjective_after:
        # There no name stands before the noun that it is part of.
        return
    between = np.first[1] <= np.relation_at < np.name[0] and not _adjectival(ctx, np)
    maker = ctx.organisation(node)
    if between and maker is not None and _sells(ctx, maker) and _goods(ctx, first):
        # What a firm is called by is no matter of doubt, whatever is said of it.
        product = named(replace(first, sort="product"), np.first)
        yield makes(ctx, clause, maker, product, "make.noun", np.start, stated=True)


def _adjectival(ctx: Context, np: NounPhrase) -> bool:
    """Whether a hyphen ties the first name to what is neither the noun nor goods: "X-based"."""
    stop = np.first[1] if np.first else np.end
    word = joined_word(ctx.document.tokens, stop, np.end)
    return bool(word) and stop + 1 != np.relation_at and not ctx.document.lex.word(word).heads


def _apposed(ctx: Context, clause: Clause, node: Node) -> Iterator[Candidate]:
    if node.np.name or not node.of:
        return
    told = () if node.np.plural else told_by(ctx.document, ctx.sentence, node)
    for one in told:
        if _listed(ctx, one):
            continue
        maker = ctx.organisation(one)
        for part in node.of[-1:] if maker is not None and _sells(ctx, maker) else ():
            product = product_ref(ctx, part) or unknown_name(ctx, part)
            if product is not None and maker is not None and product.key != maker.key:
                yield makes(ctx, clause, maker, product, "make.noun", node.np.start, stated=True)


def _listed(ctx: Context, node: Node) -> bool:
    """Whether "and" follows the comma behind a name: "the maker of Y, X, and Z"."""
    behind = ctx.document.tokens[node.np.end + 1 : node.np.end + 2]
    return any("coordinator" in ctx.document.lex.word(token.lower).closed for token in behind)


def _sells(ctx: Context, ref: Ref) -> bool:
    return ctx.is_seller(ref) and ref.sort in {"vendor", ""} and not ctx.is_body(ref)


def _goods(ctx: Context, entity: Entity) -> bool:
    """Whether a name can be a product's: no place, no union of states, no kind of device."""
    last = ctx.document.tokens[entity.end - 1]
    kind = ctx.document.lex.word(last.lower).heads or last.lower in ctx.document.lex.proper
    tokens = ctx.document.tokens[entity.start : entity.end]
    # "Anti-Y" is made against Y.
    joined = any(token.text == "-" for token in tokens)
    kind = kind or (joined and ctx.document.lex.known(tokens[0].lower))
    short = last.text.isupper() and len(last.text) < _SHORTEST
    return entity.sort in {"product", ""} and not (entity.country or kind or short)
