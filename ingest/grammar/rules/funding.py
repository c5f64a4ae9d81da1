"""Who gave a firm its money, by the noun of it: "X received funding from Y"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import passive
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.refs import Ref

_GETS = frozenset({"BUY", "WIN"})


def funded(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X received funding from Y", "X was founded with an investment from Y"."""
    words = ctx.document.lex.pack.phrases.get("funds", ())
    args = clause.args() if words and clause.verb else ()
    for place, arg in enumerate(args):
        money = next((node for node in arg.nodes if node.np.lemma in words), None)
        if money is None or not _gets(clause, arg):
            continue
        for firm in ctx.sellers(clause.subject):
            for backer in _backers(ctx, money, args[place + 1 :]):
                if firm.sort in {"vendor", ""} and backer.entity and backer.sort in SELLERS:
                    at = money.np.head
                    yield propose(
                        ctx, clause, LinkKind.INVESTED_IN, backer, firm, "invest.noun", at
                    )


def _gets(clause: Clause, money: Arg) -> bool:
    """Whether the subject gets the money, or began with it."""
    verb = clause.verb
    if verb is None:
        return False
    if money.bare:
        return bool(_GETS & set(verb.frames)) and not passive(clause) and money in clause.after
    return "with" in money.preps and "FOUND" in verb.frames and passive(clause)


def _backers(ctx: Context, money: Node, rest: tuple[Arg, ...]) -> list[Ref]:
    """Whose the money is: from whom it came right behind it."""
    source = rest[0] if rest and rest[0].preps == {"source"} else None
    return list(ctx.organisations(source)) if source and not money.of else []
