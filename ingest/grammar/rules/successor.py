"""Who came before or after whom, by a noun: "X's predecessor Y", "Y, the successor to X"."""

from collections.abc import Iterator
from dataclasses import replace

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.apposed import told_by
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.refs import Ref
from ingest.grammar.rules.users import doubted

_NOUNS = frozenset({"predecessor", "successor"})
_FIRMS = frozenset({"vendor", "organisation"})


def succession(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Firms, or products, one of which a noun calls the predecessor or successor of the other."""
    args = clause.all_args()
    for place, arg in enumerate(args):
        for node in arg.nodes:
            np = node.np
            if np.relation not in _NOUNS or np.plural or np.quantity:
                continue
            noun = replace(node, np=replace(np, head=np.relation_at))
            if doubted(ctx, noun):
                continue
            told, whose = _told(ctx, clause, arg, node), _whose(ctx, node, args[place + 1 :])
            for one in told if len(whose) == 1 else []:
                old, new = (one, whose[0]) if np.relation == "predecessor" else (whose[0], one)
                if _fit(old, new):
                    yield propose(
                        ctx, clause, LinkKind.SUCCEEDED_BY, old, new, "succeeded.noun",
                        np.relation_at, years=False,
                    )  # fmt: skip


def _told(ctx: Context, clause: Clause, arg: Arg, node: Node) -> list[Ref]:
    """Who the noun is said of: the name in its phrase, behind it, or whose predicate it is."""
    if node.np.name:
        behind = node.np.relation_at < node.np.name[0]
        return _refs(ctx, (node,) if behind else ())
    verb, subject = clause.verb, clause.subject
    if verb is not None and verb.copula and not verb.negated and arg is not subject:
        first = arg is next(iter(clause.after), None) and len(arg.nodes) == 1
        return _refs(ctx, subject.nodes) if first and subject and len(subject.nodes) == 1 else []
    return _refs(ctx, told_by(ctx.document, ctx.sentence, node))


def _whose(ctx: Context, node: Node, rest: tuple[Arg, ...]) -> list[Ref]:
    """Whose predecessor or successor it is: before it, behind "of", or right behind "to"."""
    if node.whose():
        return _refs(ctx, node.whose())
    if node.np.determiner == "possessive" and (owner := ctx.owner(node)[0]):
        return [owner]
    behind = next((arg for arg in rest if arg.nodes), None)
    near = behind is not None and 0 <= behind.nodes[0].np.start - node.np.end <= 1
    told = behind if behind is not None and near and "recipient" in behind.preps else None
    return _refs(ctx, told.nodes) if told and not node.np.name else []


def _refs(ctx: Context, nodes: tuple[Node, ...]) -> list[Ref]:
    return [ref for node in nodes if (ref := ctx.organisation(node)) and ref.entity]


def _fit(old: Ref, new: Ref) -> bool:
    """Two firms, one of which the text calls so, or two products: persons follow each other too."""
    sorts = {old.sort, new.sort}
    return sorts == {"product"} or (sorts <= SELLERS and bool(sorts & _FIRMS))
