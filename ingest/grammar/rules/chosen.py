"""Whom a body chooses for work: "Y chose X to build its register", "Y stelde X aan om ..."."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import agent, bare, passive, with_prep
from ingest.grammar.clauses.tree import Clause
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.preferred import for_goods, preferred
from ingest.grammar.rules.trade import weighed

_WORK = frozenset({"SUPPLY", "EQUIP", "MAKE", "DEPLOY", "OPERATE", "SERVE"})
# A particle of the verb and a comma.
_BEHIND = 2


def chosen(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Y chose X to build its register": what X is to do is work of a supplier."""
    verb = clause.verb
    if verb and verb.passive and not verb.reduced:
        yield from _was_chosen(ctx, clause)
    for arg in bare(clause) if verb and not passive(clause) else ():
        # Where verbs stand last, the words before an infinitive count as well: `_for_work`.
        own = () if ctx.document.lex.pack.verb_last else ctx.sentence.clauses
        tasks = [one.verb for one in own if one.subject is arg and one is not clause]
        works = any(task and task.infinitive and _WORK & set(task.frames) for task in tasks)
        told = works or _as_supplier(ctx, clause) or for_goods(clause)
        told = told or (not tasks and preferred(ctx, clause))
        if told or _for_work(ctx, clause):
            for taker in ctx.takers(clause.subject):
                for seller in ctx.sellers(arg) if ctx.is_body(taker) else ():
                    rule = weighed(ctx, clause, taker, "contract.chosen")
                    yield propose(
                        ctx, clause, LinkKind.SUPPLIED_TO, seller, taker, rule, clause.start
                    )


def _for_work(ctx: Context, clause: Clause) -> bool:
    """Whether work is what somebody is chosen for, where verbs stand last: ", um Y zu liefern"."""
    lex, tokens = ctx.document.lex, ctx.document.tokens
    if not lex.pack.verb_last:
        return False
    for one in ctx.sentence.clauses:
        if one.kind != "sub" or not 0 <= one.start - clause.end <= _BEHIND or one.verb is None:
            continue
        lower = tokens[one.start].lower
        plain = not lex.word(lower).status and lower not in lex.pack.phrases.get("except", ())
        words = [lex.word(token.lower).closed for token in tokens[one.start : one.verb.end]]
        if plain and _WORK & set(one.verb.frames) and any("infinitive" in word for word in words):
            return True
    return False


def _as_supplier(ctx: Context, clause: Clause) -> bool:
    """As in "Y selected X as the supplier of its cameras", but not "as a potential supplier"."""
    nodes = [node for arg in with_prep(clause, "as") for node in arg.nodes]
    told = [node for node in nodes if node.np.relation == "supplier"]
    words = [t.lower for node in told for t in ctx.document.tokens[node.np.start : node.np.end]]
    return bool(told) and not any(ctx.document.lex.word(word).status for word in words)


def _was_chosen(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X was chosen by Y to build its register"."""
    tasks = [o.verb for o in ctx.sentence.clauses if o.subject is clause.subject and o.inherited]
    if not any(task and task.infinitive and _WORK & set(task.frames) for task in tasks):
        return
    for taker in ctx.takers(agent(clause)):
        for seller in ctx.sellers(clause.subject) if ctx.is_body(taker) else ():
            rule = weighed(ctx, clause, taker, "contract.chosen")
            yield propose(ctx, clause, LinkKind.SUPPLIED_TO, seller, taker, rule, clause.start)
