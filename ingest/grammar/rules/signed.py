"""A contract that a firm says was signed, by a noun: "X announced the signing of a contract"."""

from collections.abc import Iterator
from dataclasses import replace

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import passive
from ingest.grammar.clauses.tree import Clause
from ingest.grammar.reference.context import Context
from ingest.grammar.rules.nominal import nominals

# The article and the noun: "the next signing" is none yet.
_BARE = 2


def signed(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """The contract itself is what such a clause tells, and with whom it is."""
    verb, told = clause.verb, clause.after[0] if clause.after else None
    if verb is None or "SAY" not in verb.frames or passive(clause) or told is None:
        return
    if not told.bare or len(told.nodes) != 1 or not _ends(ctx, clause):
        return
    node, signings = told.nodes[0], ctx.document.lex.pack.phrases.get("signings", ())
    if (
        ctx.document.tokens[node.np.head].lower not in signings
        or node.np.end - node.np.start > _BARE
        or not node.of
    ):
        return
    if node.np.determiner == "determiner" and node.of[0].np.nominal == "CONTRACT":
        inner = replace(told, nodes=node.of[:1])
        yield from nominals(ctx, replace(clause, after=(inner, *clause.after[1:])))


def _ends(ctx: Context, clause: Clause) -> bool:
    """Whether the line ends with the partner: not "with Y had been postponed", "with Y by Z"."""
    last = clause.after[-1].nodes[-1] if clause.after and clause.after[-1].nodes else None
    agents = any("agent" in arg.preps for arg in clause.after)
    if last is None or agents:
        return False
    end = last.np.end
    return end == len(ctx.document.tokens) or ctx.document.tokens[end].kind == "p"
