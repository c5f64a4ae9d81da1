"""Agentive nouns and verbs of rank: subsidiary, supplier, unit, "includes", "oversees"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.apposed import told_by
from ingest.grammar.clauses.roles import agent, bare, passive, with_prep
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.adjectival import joined_word
from ingest.grammar.phrases.chunks import BODIES
from ingest.grammar.phrases.joined_names import plural_class
from ingest.grammar.proposal import propose
from ingest.grammar.reference.conjoined import conjoined_owner
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.refs import Ref, named
from ingest.grammar.rules.customers import wished


def relation(ctx: Context, clause: Clause, ref: Ref, told: Node) -> Iterator[Candidate]:
    """As in "X is a subsidiary of Y", "a division of Y", "the parent of Y", "supplier to Y"."""
    word = told.np.relation
    owners = _owners(ctx, clause, told)
    at = told.np.head
    if word in {"supplier", "reseller", "maker"}:
        # "Kenya's biggest provider" only is there.
        owners = [ref for ref in owners if not (ref.country and told.possessor)]
        takers = (owners if word != "maker" else []) + [
            r
            for arg in clause.after[1:]
            if arg.preps & {"recipient", "for"}
            for r in ctx.takers(arg)
        ]
        for taker in takers:
            if word == "reseller" and taker.sort == "vendor" and ref.sort in SELLERS:
                yield propose(ctx, clause, LinkKind.RESELLS, ref, taker, "resell.noun", at)
            if word == "reseller" and taker.sort in SELLERS:
                yield propose(
                    ctx, clause, LinkKind.SUPPLIED_TO, taker, ref, "company.noun.reseller", at
                )
            elif taker.sort in BODIES | {"country"} and ctx.is_seller(ref):
                yield propose(
                    ctx,
                    clause,
                    LinkKind.SUPPLIED_TO,
                    ref,
                    taker,
                    f"{'group.' if taker.described else ''}noun.supplier",
                    at,
                )
        return
    if word == "unit" and told.np.sort == ref.sort == "vendor":
        # "X, the group of Y" is a firm, and no part of Y unless that is a body.
        owners = [owner for owner in owners if owner.sort in BODIES]
    for owner in owners:
        link, one, other = _relation(word, ref, owner)
        if link is not None:
            group = "group." if word == "customer" and ref.described and not ref.located else ""
            yield propose(ctx, clause, link, one, other, f"{group}noun.{word}", at)


def _owners(ctx: Context, clause: Clause, told: Node) -> list[Ref]:
    """Whose the relation is: behind "of", before it, in its compound, or behind "in"."""
    word = told.np.relation
    hung = told.of or next((node.of for node in clause.after[0].nodes if node.of), ())
    owners = [r for part in hung for leaf in part.leaves() for r in [ctx.organisation(leaf)] if r]
    if word == "customer" and wished(ctx, told):
        return []
    if told.possessor and (owner := ctx.organisation(told.possessor)):
        owners.append(owner)
    if told.np.name and told.np.relation_at >= told.np.name[1] and (own := ctx.registry.of(told)):
        owners.append(named(own, told.np.name))
    if word == "unit":
        owners += [
            r for a in clause.after[1:2] if a.preps & {"in", "under"} for r in ctx.organisations(a)
        ]
        owners = [owner for owner in owners if not owner.country]
    if word == "subsidiary":
        owners += [r for a in clause.after[1:2] if "between" in a.preps for r in ctx.sellers(a)]
    if word == "investor":
        owners += [r for a in clause.after[1:2] if "in" in a.preps for r in ctx.organisations(a)]
    return owners


def _relation(  # noqa: PLR0911 - a table of cases
    word: str, ref: Ref, owner: Ref
) -> tuple[LinkKind | None, Ref, Ref]:
    company = owner.sort in SELLERS and ref.sort in SELLERS
    if word == "subsidiary" and company:
        return LinkKind.OWNED_BY, ref, owner
    if word == "parent" and company:
        return LinkKind.OWNED_BY, owner, ref
    if word == "parent" and {owner.sort, ref.sort} <= BODIES:
        return LinkKind.PART_OF, owner, ref
    if word == "unit" and owner.sort in SELLERS | BODIES:
        return LinkKind.PART_OF, ref, owner
    if word == "partner" and company:
        return LinkKind.LINKED_TO, ref, owner
    if word == "investor" and company:
        return LinkKind.INVESTED_IN, ref, owner
    if word == "customer" and owner.sort in {"vendor", ""} and ref.sort in BODIES | {"country"}:
        return LinkKind.SUPPLIED_TO, owner, ref
    return None, ref, owner


def relational_names(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "its subsidiary X", "Y's subsidiary X", "Y subsidiary X", "subsidiaries such as X"."""
    args = clause.all_args()
    for arg in args:
        for node in (one for host in arg.nodes for one in (host, *host.examples)):
            if node.np.relation not in {"subsidiary", "parent"}:
                continue
            owner = _relative_owner(ctx, clause, node)
            joined = conjoined_owner(ctx, arg, node) if owner is None else None
            if (owner := owner or joined) is None:
                continue
            children = node.examples or (
                _with_siblings(ctx, arg, node)
                if node.np.name and node.np.relation_at < node.np.name[0]
                else ()
            )
            apposed = () if children else told_by(ctx.document, ctx.sentence, node)
            children = children or apposed
            for child in children:
                ref = ctx.organisation(child)
                if ref is None or ref.entity is None or ref.sort not in SELLERS:
                    continue
                one, other = (ref, owner) if node.np.relation == "subsidiary" else (owner, ref)
                yield propose(
                    ctx,
                    clause,
                    LinkKind.OWNED_BY,
                    one,
                    other,
                    "noun.subsidiary",
                    node.np.relation_at,
                    stated=joined is not None or bool(apposed),
                )


def _with_siblings(ctx: Context, arg: Arg, node: Node) -> tuple[Node, ...]:
    """All that a plural tells of: "Y's subsidiaries A and B"."""
    plural = plural_class(ctx.document.tokens[node.np.relation_at], ctx.document.lex)
    behind = arg.nodes[arg.nodes.index(node) + 1 :] if node in arg.nodes else ()
    bare = (one for one in behind if one.np.name == (one.np.start, one.np.end))
    return (node, *bare) if plural else (node,)


def named_parts(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "a service of Y called X", "Y's agency X": what is of a body or firm."""
    for arg in clause.all_args():
        for node in arg.nodes:
            if node.np.relation != "unit" and node.np.sort not in BODIES:
                continue
            if node.np.relation in {"customer", "parent"}:
                # "The client of X, Y," is no part of X.
                continue
            whose = node.whose()
            owners = [ref for part in whose if (ref := ctx.organisation(part))]
            parts = [
                ref
                for one in told_by(ctx.document, ctx.sentence, node)
                if (ref := ctx.organisation(one))
            ]
            for part in parts:
                for owner in owners:
                    if part.entity and not owner.country and not owner.described:
                        yield propose(
                            ctx, clause, LinkKind.PART_OF, part, owner, "noun.unit", node.np.head
                        )


def _relative_owner(ctx: Context, clause: Clause, node: Node) -> Ref | None:
    if node.np.first is not None and node.np.joined < 0:
        entity = ctx.registry.named(node.np.first)
        first = tuple(t.lower for t in ctx.document.tokens[slice(*node.np.first)])
        place = first in ctx.document.lex.countries
        seat = joined_word(ctx.document.tokens, node.np.first[1], node.np.end)
        place = place or seat in ctx.document.lex.based
        return named(entity, node.np.first) if entity and not place else None
    owner, _ = ctx.owner(node)
    owner = owner or _named_owner(ctx, node)
    if owner is not None:
        return owner
    alone = ctx.document.lex.pack.verb_last and node.np.relation == "subsidiary"
    alone = alone and bool(node.np.name) and node.np.determiner == "determiner"
    own = alone and not (node.of or node.possessor)
    if (node.examples or own) and clause.subject and node not in clause.subject.nodes:
        found = ctx.sellers(clause.subject)
        return found[0] if len(found) == 1 else None
    return None


def _named_owner(ctx: Context, node: Node) -> Ref | None:
    """A bare name before the noun, which only a firm's can be: "X's parent company Y"."""
    held = node.possessor
    if held is None or held.np.name != (held.np.start, held.np.end):
        return None
    ref = ctx.organisation(held)
    return ref if ref and ctx.is_seller(ref) and not ctx.is_body(ref) else None


def include(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "The alliance includes A and B", "Y oversees X", "X reports to Y"."""
    verb = clause.verb
    if verb is None:
        return
    if "INCLUDE" in verb.frames and not verb.passive:
        for whole in ctx.organisations(clause.subject):
            for arg in bare(clause):
                for part in ctx.organisations(arg):
                    if (
                        whole.entity
                        and part.entity
                        and whole.sort == "organisation"
                        and part.sort in SELLERS
                    ):
                        yield propose(
                            ctx, clause, LinkKind.PART_OF, part, whole, "part.include", verb.start
                        )
    if "OVERSEE" in verb.frames:
        tops = list(ctx.organisations(agent(clause) if passive(clause) else clause.subject))
        lows = [clause.subject] if passive(clause) else bare(clause)[:1]
        parts = [r for a in lows for r in ctx.organisations(a) if r.sort != "product"]
        yield from _under(ctx, clause, parts, tops, "part.oversee")
    if "SUBORDINATE" in verb.frames and not passive(clause):
        above = with_prep(clause, "recipient", "under")
        above = [a for a in above if not any(n.np.relation == "customer" for n in a.nodes)]
        tops = [r for a in above for r in ctx.organisations(a)]
        below = list(ctx.organisations(clause.subject))
        yield from _under(ctx, clause, below, tops, "part.under")
        yield from _belongs(ctx, clause, below, tops)


def _belongs(ctx: Context, clause: Clause, lows: list[Ref], tops: list[Ref]) -> Iterator[Candidate]:
    """As in "The firm X belongs to the group Y"; not where X Labs is taken for the Y it is in."""
    at = clause.verb.start if clause.verb else clause.start
    if {low.key for low in lows} & {top.key for top in tops}:
        return
    for low in lows:
        for top in tops:
            plain = low.sort == "" and low.via == "name"
            firms = (low.sort == "vendor" or plain) and top.sort in {"vendor", "organisation"}
            if firms and low.entity and top.entity:
                yield propose(ctx, clause, LinkKind.OWNED_BY, low, top, "own.belong", at)


def _under(
    ctx: Context, clause: Clause, lows: list[Ref], tops: list[Ref], rule: str
) -> Iterator[Candidate]:
    at = clause.verb.start if clause.verb else clause.start
    for low in lows:
        for top in tops:
            if (
                low.entity
                and top.sort in BODIES | {"organisation"}
                and low.sort not in {"vendor", "person"}
            ):
                yield propose(ctx, clause, LinkKind.PART_OF, low, top, rule, at)
