"""Nouns of owning: "the acquisition of X by Y", "a stake in X", "a round led by Y"."""

from collections.abc import Iterator, Sequence

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import agent, passive
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.doers import doers
from ingest.grammar.reference.refs import Ref
from ingest.grammar.rules.performed import buyer_by_verb
from ingest.grammar.rules.shares import mostly

_HOLDS = frozenset({"HAVE", "BUY", "ACQUIRE", "INVEST", "MAKE"})


def marked(rest: Sequence[Arg], *roles: str) -> list[Arg]:
    """The arguments that a preposition of one of these roles marks."""
    return [arg for arg in rest if arg.preps & set(roles)]


def acquired(
    ctx: Context, clause: Clause, node: Node, rest: tuple[Arg, ...]
) -> Iterator[Candidate]:
    """As in "the acquisition of X by Y", "its acquisition by Y", "Y's takeover of X"."""
    agents = doers(ctx.document, clause, node, rest)
    owned = [r for part in node.of for r in [ctx.organisation(part)] if r]
    if node.possessor and not owned:
        # "Y:s uppköp av X slutfördes": who acts stands before, and "av" tells of whom it is.
        owned = [r for a in agents if "of" in a.preps for r in ctx.organisations(a)]
        agents = [a for a in agents if "of" not in a.preps]
    owners = [r for a in agents for r in ctx.organisations(a)]
    if node.possessor and (ref := ctx.organisation(node.possessor)):
        (owners if owned else owned).append(ref)
    elif node.np.determiner == "possessive":
        (owners if owned else owned).extend(ctx.organisations(clause.subject))
    # Not "the acquisition of X scanners", "of 12 percent of X".
    whole = [one.np for one in node.of if one.np.name and one.np.name[1] == one.np.end]
    if owned and not owners and len(whole) == len(node.of) == 1:
        # "Y completed the acquisition of X"
        owners = [r for arg in buyer_by_verb(ctx, clause, node) for r in ctx.organisations(arg)]
    for owner in owners:
        for child in owned:
            firm = child.sort == "vendor" or (child.sort == "" and child.via == "name")
            if owner.entity and child.entity and firm and owner.sort in SELLERS:
                yield propose(
                    ctx, clause, LinkKind.OWNED_BY, child, owner, "own.acquire", node.np.head
                )


def stake(ctx: Context, clause: Clause, node: Node, rest: tuple[Arg, ...]) -> Iterator[Candidate]:
    """As in "X holds a stake in Y", "X's investment in Y", "Y raised money in a round led by X"."""
    verb = clause.verb
    firms = [r for a in marked(rest, "in") for r in ctx.organisations(a)]
    backers: list[Ref] = []
    if node.possessor and (owner := ctx.organisation(node.possessor)):
        backers.append(owner)
    elif firms and (own := _own(ctx, node)):
        backers = own
    elif verb is not None and passive(clause):
        backers = list(ctx.organisations(agent(clause)))
        if not _HOLDS & set(verb.frames):
            # "The prize was given by X in Y": where, if Y is no firm.
            firms = [ref for ref in firms if ref.sort in {"vendor", "organisation"}]
        firms = firms or _raisers(ctx, clause)
    elif verb is not None and (verb.have or set(verb.frames) & _HOLDS):
        backers = list(ctx.organisations(clause.subject))
    for backer in backers:
        for firm in firms:
            fits = firm.entity is not None and firm.sort in SELLERS
            if fits and backer.entity and backer.sort in SELLERS and _most(ctx, node):
                yield propose(
                    ctx, clause, LinkKind.OWNED_BY, firm, backer, "own.share", node.np.head
                )
            elif fits and backer.sort not in {"person", "reporter"} and backer.entity:
                yield propose(
                    ctx, clause, LinkKind.INVESTED_IN, backer, firm, "invest.noun", node.np.head
                )


def _most(ctx: Context, node: Node) -> bool:
    """Whether what is held is most of a firm: "owns a majority stake in X"."""
    listed = node.np.lemma in ctx.document.lex.pack.phrases.get("stakes", ())
    return listed and mostly(ctx, node)


def _own(ctx: Context, node: Node) -> list[Ref]:
    """Whose investment it is: "la inversión de X en Y"."""
    refs = [ref for part in node.of if (ref := ctx.organisation(part))]
    return [ref for ref in refs if ref.entity and ref.sort in SELLERS]


def _raisers(ctx: Context, clause: Clause) -> list[Ref]:
    """The firm that is the subject before "in a round led by X"; who raises money is one."""
    before = [other for other in ctx.sentence.clauses if other.start < clause.start]
    for other in reversed(before):
        raises = other.verb is not None and "RAISE" in other.verb.frames and not passive(other)
        if raises:
            return [ref for ref in ctx.sellers(other.subject) if ref.sort in {"vendor", ""}]
        if found := [ref for ref in ctx.sellers(other.subject) if ref.sort == "vendor"]:
            return found
    return []
