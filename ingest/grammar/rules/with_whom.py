"""A contract in a relative clause: "the police, with which the firm X signed a contract"."""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import bare, passive, with_prep
from ingest.grammar.clauses.tree import Clause
from ingest.grammar.reference.context import Context
from ingest.grammar.rules.buy import contract_between

_SIGNS = frozenset({"HAVE", "WIN", "MAKE"})
# "With", an article that some languages put behind it, and the pronoun.
_NEAR = 3


def with_whom(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Whoever the clause is said of is the other side, where "with" opens the clause."""
    verb, subject = clause.verb, clause.subject
    if clause.kind != "rel" or verb is None or subject is None or passive(clause):
        return
    if not (verb.have or _SIGNS & set(verb.frames)) or not _opens(ctx, clause):
        return
    objects = [node for arg in bare(clause) for node in arg.nodes]
    signed = [node for node in objects if node.np.nominal == "CONTRACT"]
    hosts = [node for node in objects if node.np.end <= clause.start]
    if len(signed) != 1 or len(hosts) != 1 or with_prep(clause, "with"):
        return
    host = ctx.organisation(hosts[0])
    if host is not None:
        sides = list(ctx.organisations(subject))
        yield from contract_between(ctx, clause, sides, [host], "contract", verb.start)


def _opens(ctx: Context, clause: Clause) -> bool:
    """Whether "with" stands right before the pronoun that opens the clause."""
    lex, tokens = ctx.document.lex, ctx.document.tokens
    words = [lex.word(t.lower) for t in tokens[max(clause.start - _NEAR, 0) : clause.start + 1]]
    return any("with" in word.prep and "of" not in word.prep for word in words)
