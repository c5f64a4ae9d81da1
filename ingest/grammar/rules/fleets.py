"""What a body has in its fleet: "Y's fleet includes ten X drones"."""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import bare, passive, with_prep
from ingest.grammar.clauses.tree import Clause
from ingest.grammar.reference.context import Context
from ingest.grammar.rules.use import used


def fleets(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """The goods that a body's fleet or arsenal includes or consists of are used by the body."""
    verb, fleet = clause.verb, ctx.document.lex.pack.phrases.get("fleets", ())
    if verb is None or passive(clause) or verb.negated or clause.subject is None or not fleet:
        return
    node = clause.subject.nodes[0] if len(clause.subject.nodes) == 1 else None
    if node is None or node.np.lemma not in fleet or node.np.name:
        return
    args = bare(clause)[:1] if "INCLUDE" in verb.frames else []
    if verb.lemma in ctx.document.lex.pack.phrases.get("consists", ()):
        args = with_prep(clause, "of")[:1]
    users = [ref for part in node.whose() if (ref := ctx.organisation(part)) and ctx.is_body(ref)]
    things = [thing for arg in args for thing in ctx.things(arg)]
    for user in users[:1]:
        for thing in (one for one in things if one.product or one.vendor):
            yield from used(ctx, clause, "use", thing, user)
