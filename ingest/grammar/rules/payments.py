"""Money that a body paid to a vendor, with nothing said of what for: "Y paid X $2 million"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import passive
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.phrases.chunks import BODIES
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context
from ingest.grammar.rules.trade import weighed
from ingest.grammar.words.tokens import CURRENCIES

_TWO = 2


def paid_plainly(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Who is paid by a body sold to it: not what is paid "in damages", "to settle", "as" a fine."""
    told = [arg for arg in clause.after if not _dated(arg)]
    sums = [arg for arg in told if arg.bare and _sum(ctx, arg)]
    if passive(clause) or clause.verb is None or len(told) != _TWO or len(sums) != 1:
        return
    payee = next(arg for arg in told if arg is not sums[0])
    if not (payee.bare or payee.preps == {"recipient"}) or _goes_on(ctx, clause):
        return
    sellers = [ref for ref in ctx.sellers(payee) if ref.sort == "vendor" and ref.via == "name"]
    for taker in ctx.takers(clause.subject) if len(sellers) == 1 else ():
        if taker.sort in BODIES | {"country"}:
            rule = weighed(ctx, clause, taker, "paid.plainly")
            at = clause.verb.start
            yield propose(ctx, clause, LinkKind.SUPPLIED_TO, sellers[0], taker, rule, at)


def _sum(ctx: Context, arg: Arg) -> bool:
    """Whether an argument is nothing but money: "$2 million", not "a fine of $2 million"."""
    node = arg.nodes[0] if len(arg.nodes) == 1 else None
    if node is None or node.np.name or node.of or node.possessor:
        return False
    tokens = ctx.document.tokens[max(node.np.start - 1, 0) : node.np.end]
    return any(token.text[-1] in CURRENCIES for token in tokens) and any(
        token.kind == "n" for token in tokens
    )


def _dated(arg: Arg) -> bool:
    return bool(arg.nodes) and all(node.np.lemma.isdigit() for node in arg.nodes)


def _goes_on(ctx: Context, clause: Clause) -> bool:
    """Whether an infinitive says what it was paid for: "to settle", "to end the dispute"."""
    later = [one.verb for one in ctx.sentence.clauses if one.start >= clause.start and one.verb]
    return any(verb.infinitive or verb.gerund for verb in later if verb is not clause.verb)
