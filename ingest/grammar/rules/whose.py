"""Goods by name that are a body's: "das System Z der Bundespolizei", "the Y police's Z system"."""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref
from ingest.grammar.reference.things import Thing
from ingest.grammar.rules.make import product_ref, unknown_name
from ingest.grammar.rules.use import used

_GIVES = frozenset({"SUPPLY", "EQUIP", "AWARD", "CONTROL", "SAY"})


def goods_of(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Whose a system is, where that is a body, uses it."""
    for arg in clause.all_args():
        for node in arg.nodes:
            body = _body(ctx, node)
            if body is None or not _settled(ctx, clause, arg, node):
                continue
            product = product_ref(ctx, node) if node.np.name else _bracketed(ctx, node)
            if product is not None and product.via == "name":
                yield from used(ctx, clause, "owned.use", Thing(product=product), body)


def _body(ctx: Context, node: Node) -> Ref | None:
    """The one body that goods belong to, by its name or place."""
    np, whose = node.np, node.whose()
    classed = THINGS & {np.sort, np.before, np.after} and not (np.relation or np.nominal)
    if len(whose) != 1 or not classed or np.determiner == "indefinite" or np.plural:
        return None
    ref = None if whose[0].np.relation else ctx.organisation(whose[0])
    known = ref is not None and (ref.entity is not None or ref.located) and not ref.described
    return ref if ref is not None and known and not ref.country and ctx.is_body(ref) else None


def _bracketed(ctx: Context, node: Node) -> Ref | None:
    """The initials in brackets behind goods: "das Erkennungssystem (X) des Amtes Y"."""
    for one in ctx.sentence.clauses:
        host, inner = one.subject, one.after
        if one.kind != "paren" or host is None or not inner or len(inner[0].nodes) != 1:
            continue
        name = inner[0].nodes[0]
        alone = name.np.name == (name.np.start, name.np.end)
        alone = alone and ctx.document.tokens[name.np.start].text.isupper()
        if host.nodes[-1].np.start == node.np.start and alone:
            return unknown_name(ctx, name) or product_ref(ctx, name)
    return None


def _settled(ctx: Context, clause: Clause, arg: Arg, node: Node) -> bool:
    """Whether it is there already, and is not given to the body by the verb, as a dative tells.

    A line that denies something of it may deny that it exists.
    """
    lex, tokens, verb = ctx.document.lex, ctx.document.tokens, clause.verb
    if verb is not None and (verb.negated or "denied" in verb.marks):
        return False
    words = [lex.word(token.lower) for token in tokens[node.np.start : node.np.end]]
    if any(word.status for word in words):
        return False
    given = verb is not None and bool(_GIVES & set(verb.frames))
    return not (lex.pack.noun_caps and given and arg is not clause.subject and arg.bare)
