"""Awards told by their noun: "announced the award to X of the contract", "X's award by Y"."""

from collections.abc import Iterator, Sequence

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import passive
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.doers import doers
from ingest.grammar.reference.refs import Ref
from ingest.grammar.rules.buy import contract_between
from ingest.grammar.rules.stakes import marked

_GIVEN = frozenset({"CONTRACT", "SUPPLY", "DEPLOY"})


def awarding(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """A body that says or decides that its contract goes to a firm has that firm as its seller."""
    listed = ctx.document.lex.pack.phrases.get("awards", ())
    if not listed:
        return
    args = clause.all_args()
    for place, arg in enumerate(args):
        node = arg.nodes[0] if len(arg.nodes) == 1 else None
        if node is None or node.np.lemma not in listed or node.np.name or node.np.plural:
            continue
        rest = args[place + 1 :]
        firms = [ref for one in marked(rest, "recipient")[:1] for ref in ctx.sellers(one)]
        firms = [ref for ref in firms if ref.sort == "vendor" or ref.via == "name"]
        if firms and _of_work(node, rest):
            bodies = [ref for ref in _givers(ctx, clause, node, rest) if ctx.is_body(ref)]
            yield from contract_between(ctx, clause, firms, bodies, "contract", node.np.head)


def _of_work(node: Node, rest: Sequence[Arg]) -> bool:
    """Whether a contract or goods are awarded, right behind the noun or behind who gets them."""
    behind = [part for arg in marked(rest, "recipient")[:1] for one in arg.nodes for part in one.of]
    parts = [part.np for part in (*node.of, *behind)]
    return any(np.nominal in _GIVEN or np.sort in THINGS for np in parts)


def _givers(ctx: Context, clause: Clause, node: Node, rest: Sequence[Arg]) -> list[Ref]:
    """Who awards: the agent of the noun, or who announces, approves or decides it as an object."""
    if agents := doers(ctx.document, clause, node, rest):
        return [ref for arg in agents for ref in ctx.takers(arg)]
    whose = [ref for part in node.all() if part is not node and (ref := ctx.organisation(part))]
    if any(ctx.is_body(ref) for ref in whose):
        # "Approved the award of the contract of Y"
        return whose
    verb, phrases = clause.verb, ctx.document.lex.pack.phrases
    words = (*phrases.get("decrees", ()), *phrases.get("ratifies", ()))
    if verb is None or passive(clause) or verb.lemma not in words:
        return []
    told = any(node in arg.nodes for arg in clause.after[:2] if arg.bare)
    return ctx.takers(clause.subject) if told else []
