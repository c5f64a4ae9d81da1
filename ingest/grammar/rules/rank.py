"""Ranks told by a case: "untersteht dem Ministerium Y", "ist dem Ministerium Y unterstellt"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Clause, VerbGroup
from ingest.grammar.phrases.chunks import BODIES
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context


def ranks(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Bodies by the body that a verb of rank has in the dative, which no preposition marks."""
    verb = clause.verb
    if verb is None or "SUBORDINATE" not in verb.frames or verb.negated or clause.subject is None:
        return
    if not ctx.document.lex.pack.verb_last:
        return
    above = [
        arg for arg in clause.args()
        if arg.bare and arg.nodes and _dative(ctx, verb, arg.nodes[0].np.start)
    ]  # fmt: skip
    for low in ctx.organisations(clause.subject):
        for top in (ref for arg in above[:1] for ref in ctx.organisations(arg)):
            if low.entity and top.sort in BODIES and low.sort not in {"vendor", "person"}:
                yield propose(ctx, clause, LinkKind.PART_OF, low, top, "part.under", verb.start)


def _dative(ctx: Context, verb: VerbGroup, at: int) -> bool:
    """Whether an article is a dative, as where a genitive hangs on nothing: "untersteht der Y"."""
    lex, lower = ctx.document.lex, ctx.document.tokens[at].lower
    word = lex.word(lower)
    # What "belongs to" a body is no part of it.
    owned = verb.lemma in lex.pack.phrases.get("belongs", ())
    either = "of" in word.prep and "determiner" in word.closed and not owned
    return lower in lex.pack.phrases.get("dative", ()) or either
