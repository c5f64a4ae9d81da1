"""Who makes something with whom: "samen met X ontwikkeld", "in Zusammenarbeit mit X gebaut"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import agent, passive
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context

_NO_PARTNERS = frozenset({"person", "reporter", "country", "product", "technology", "programme"})


def made_together(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """The tie of who makes something to whom it is made together with."""
    verb = clause.verb
    if verb is None or "MAKE" not in verb.frames:
        return
    makers = list(ctx.organisations(agent(clause) if passive(clause) else clause.subject))
    for arg in (arg for arg in clause.args() if makers and _together(ctx, clause, arg)):
        for other in ctx.organisations(arg):
            for maker in makers:
                known = all(one.entity or (one.located and not one.described)
                            for one in (maker, other))  # fmt: skip
                if known and not _NO_PARTNERS & {maker.sort, other.sort}:
                    yield propose(ctx, clause, LinkKind.LINKED_TO, maker, other, "partner.made",
                                  verb.start)  # fmt: skip


def _together(ctx: Context, clause: Clause, arg: Arg) -> bool:
    """Whether "together" or "in cooperation" stands right before the "with" of an argument."""
    lex, tokens = ctx.document.lex, ctx.document.tokens
    if not (arg.nodes and arg.word) or "with" not in lex.word(arg.word).prep:
        return False
    at = arg.nodes[0].np.start - 1
    if at <= ctx.sentence.start or tokens[at].lower != arg.word:
        return False
    if tokens[at - 1].lower in lex.pack.phrases.get("jointly", ()):
        return True
    nouns = [node.np for one in clause.args() for node in one.nodes]
    return any(np.end == at and np.nominal == "PARTNER" for np in nouns)
