"""Money that one firm puts into another: "X put 60 million kroner into Y"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import bare, passive, with_prep
from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.words.tokens import CURRENCIES


def put_into(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Who puts a sum into a firm invests in it; "put work into X" says nothing."""
    verb, words = clause.verb, ctx.document.lex.pack.phrases.get("puts", ())
    if verb is None or verb.lemma not in words or verb.negated or passive(clause):
        return
    if not any(_sum(ctx, node) for arg in bare(clause)[:1] for node in arg.nodes):
        return
    into = with_prep(clause, "recipient", "in")[:1]
    # "Into X cameras" is a purchase of cameras.
    plain = [arg for arg in into if all(node.np.end == _end(node) for node in arg.nodes)]
    firms = [ref for arg in plain for ref in ctx.sellers(arg) if ref.sort == "vendor"]
    for backer in ctx.organisations(clause.subject):
        for firm in firms[:1]:
            told = firm.entity and firm.sort in SELLERS and backer.entity
            if told and backer.sort in SELLERS and backer.key != firm.key and not firm.country:
                rule, at = "invest.verb", verb.start
                yield propose(ctx, clause, LinkKind.INVESTED_IN, backer, firm, rule, at)


def _end(node: Node) -> int:
    """Where a name ends, or the noun that stands for one."""
    return node.np.name[1] if node.np.name else node.np.head + 1


def _sum(ctx: Context, node: Node) -> bool:
    """Whether a phrase is a sum of money: a number with a currency or a word of money."""
    if node.np.name is not None:
        return False
    words = ctx.document.lex.pack.phrases.get("sums", ())
    tokens = ctx.document.tokens[max(node.np.start - 1, 0) : node.np.end]
    parts = [part.np.lemma for part in node.all()]
    money = any(token.text[-1] in CURRENCIES for token in tokens) or any(
        one in words for one in (*parts, *(token.lower for token in tokens))
    )
    return money and (any(token.kind == "n" for token in tokens) or bool(node.np.quantity))
