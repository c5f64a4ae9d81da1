"""Firms whose owner's name stands before a noun: "Y, an X company", "an X subsidiary, Y"."""

from collections.abc import Iterator
from dataclasses import replace

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Clause, Node, said_of
from ingest.grammar.phrases.nounphrase import inner_class
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.refs import Ref, named
from ingest.grammar.rules.bridging import bygone


def owned_before(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """The owner that an apposition or a predicate names, whichever of both stands first."""
    verb, subject = clause.verb, clause.subject
    if verb is None or not verb.copula or verb.negated or verb.modal or subject is None:
        return
    if len(subject.nodes) != 1 or not (clause.after and len(clause.after[0].nodes) == 1):
        return
    first, told = subject.nodes[0], said_of(clause.after[0])
    if first.np.name and clause.after[0].bare:
        yield from _owned(ctx, clause, first, told, _of_company(ctx, told))
    if clause.kind == "appos" and told.np.name == (told.np.start, told.np.end):
        yield from _owned(ctx, clause, told, first, _of_subsidiary(ctx, first))


def _owned(
    ctx: Context, clause: Clause, firm: Node, noun: Node, owner: Ref | None
) -> Iterator[Candidate]:
    entity = ctx.registry.of(firm) if owner is not None else None
    if owner is None or entity is None or entity.country or entity.sort not in SELLERS:
        return
    child = named(entity, firm.np.name or (firm.np.start, firm.np.end))
    if child.key != owner.key and owner.sort == "vendor":
        yield propose(
            ctx, clause, LinkKind.OWNED_BY, child, owner, "noun.subsidiary", noun.np.head,
            stated=True,
        )  # fmt: skip


def _of_company(ctx: Context, told: Node) -> Ref | None:
    """As in "an X company": no other word stands between, and the noun says no more."""
    np, words = told.np, ctx.document.lex.pack.phrases.get("owned_firms", ())
    whose = np.first if np.name is None and np.joined < 0 else None
    if whose is None or np.determiner != "indefinite" or np.relation or np.lemma not in words:
        return None
    entity = ctx.registry.named(whose) if (np.start + 1, np.end - 1) == whose else None
    if entity is None or entity.country:
        return None
    owner, says = named(entity, whose), inner_class(ctx.document.tokens, whose, ctx.document.lex)
    return replace(owner, sort=owner.sort or says)


def _of_subsidiary(ctx: Context, told: Node) -> Ref | None:
    """As in "an X subsidiary", unless it was one: "a former X subsidiary"."""
    np = told.np
    if np.name is None or np.relation != "subsidiary" or np.relation_at != np.name[1]:
        return None
    opened = np.determiner == "indefinite" and np.name[0] == np.start + 1
    entity = ctx.registry.of(told) if opened and not bygone(ctx, told) else None
    return named(entity, np.name) if entity is not None else None
