"""The right of reply: who answered whom, or did not."""

from collections.abc import Iterator
from dataclasses import replace

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Clause
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context


def replies(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X gave Y no clear answer", "X did not respond to Y's questions"."""
    verb = clause.verb
    if verb is None or clause.subject is None or verb.passive:
        return
    args = [arg for arg in clause.args() if arg.nodes]
    answers = [n for arg in args for n in arg.nodes if n.np.nominal == "REPLY"]
    if "REPLY" not in verb.frames and not answers:
        return
    askers = []
    for arg in args:
        for node in arg.nodes:
            for part in (node, *node.whose()):
                ref = ctx.organisation(part)
                if ref is not None and ref.entity is not None and ref.sort != "person":
                    askers.append(ref)
    negated = verb.negated or "denied" in verb.marks or _no_answer(ctx, clause)
    for subject in ctx.organisations(clause.subject):
        if subject.entity is None or subject.sort == "person":
            continue
        for asker in askers:
            found = propose(ctx, clause, LinkKind.REPLIED_TO, subject, asker, "reply", verb.start)
            yield replace(found, negated=negated, modal=False, marks=frozenset())


def _no_answer(ctx: Context, clause: Clause) -> bool:
    """Whether a "no" stands before the answer."""
    return any(
        "denied" in ctx.document.lex.word(token.lower).status
        for token in ctx.document.tokens[clause.start : clause.end]
    )
