"""What a body has access to: "Y hat Zugriff auf das System X", "toegang tot de databank van X"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import passive
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import BODIES, THINGS
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.refs import Ref
from ingest.grammar.rules.use import used

_GETS = frozenset({"HAVE", "BUY", "WIN"})


def access(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Goods that a body has access to are used by it; who lets it see their data is tied to it."""
    words, verb = ctx.document.lex.pack.phrases.get("access", ()), clause.verb
    if not words or verb is None or verb.negated or passive(clause):
        return
    if not (verb.have and not verb.frames) and not _GETS & set(verb.frames):
        return
    bodies = [ref for ref in ctx.takers(clause.subject) if ctx.is_body(ref)]
    for arg in _opened(clause, words) if bodies else ():
        for body in bodies:
            yield from _said(ctx, clause, arg, body)


def _opened(clause: Clause, words: tuple[str, ...]) -> Iterator[Arg]:
    """What stands behind the noun of access and its preposition."""
    nouns = [node.np.lemma for arg in clause.args() if arg.bare for node in arg.nodes]
    for arg in clause.args():
        if any(f"{noun} {arg.word}" in words for noun in nouns):
            yield arg


def _said(ctx: Context, clause: Clause, arg: Arg, body: Ref) -> Iterator[Candidate]:
    at = clause.verb.start if clause.verb else clause.start
    shared = False
    for node in arg.nodes:
        thing = ctx.thing(node)
        goods = thing is not None and (thing.product or (thing.vendor and node.np.sort in THINGS))
        if thing is not None and goods and not (thing.product and thing.product.sort != "product"):
            yield from used(ctx, clause, "owned.use.access", thing, body)
            continue
        owners = [ref for one in node.whose() if (ref := ctx.organisation(one))]
        owners = owners if _records(ctx, node) else []
        # "The databases of X and Y": the second has no noun of its own.
        owners = owners or ([ref] if shared and (ref := _body(ctx, node)) else [])
        shared = bool(owners)
        # What is got once may have been seized; bodies hand over what they have.
        holds = clause.verb is not None and not {"BUY", "WIN"} & set(clause.verb.frames)
        for owner in owners:
            if _named(owner) and (holds or owner.sort in BODIES or ctx.is_body(owner)):
                yield propose(ctx, clause, LinkKind.LINKED_TO, body, owner, "access", at)


def _records(ctx: Context, node: Node) -> bool:
    """Whether a noun is of what is stored or sent, where access to a building ties nobody."""
    ends = ctx.document.lex.pack.phrases.get("records", ())
    said = ctx.document.tokens[node.np.head].lower
    return node.np.sort in THINGS or bool(ends and said.endswith(ends))


def _body(ctx: Context, node: Node) -> Ref | None:
    ref = ctx.organisation(node)
    return ref if ref is not None and ref.sort in BODIES else None


def _named(owner: Ref) -> bool:
    """Whether an owner is a firm or a body by its name, and no country or person."""
    known = owner.entity is not None or owner.located
    return known and not owner.country and owner.sort in BODIES | SELLERS
