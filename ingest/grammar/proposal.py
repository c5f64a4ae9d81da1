"""Makes a candidate out of a clause and two ends, with the doubts that the clause carries."""

from graph import LinkKind
from ingest.grammar.above import speaker
from ingest.grammar.candidate import Candidate
from ingest.grammar.context import Context
from ingest.grammar.refs import Ref
from ingest.grammar.tree import Clause


def _none(ctx: Context, clause: Clause) -> bool:
    """Whether an argument is none at all: "sold no cameras", "no agency uses it"."""
    args = [*((clause.subject,) if clause.subject else ()), *clause.args()]
    words = [
        ctx.document.tokens[node.np.start].lower for arg in args if arg.bare for node in arg.nodes
    ]
    return any("denied" in ctx.document.lex.word(word).status for word in words)


def propose(  # noqa: PLR0913, PLR0917 - the parts of one statement
    ctx: Context, clause: Clause, link: LinkKind, subject: Ref, target: Ref, rule: str, at: int, *,
    product: Ref | None = None, years: bool = True,
) -> Candidate:  # fmt: skip
    """A candidate said by `clause`, its evidence the whole sentence, its trigger token `at`."""
    verb = clause.verb
    marks = clause.marks | (verb.marks if verb else frozenset())
    if (
        clause.kind == "sub"
        and "hypothetical" in ctx.document.lex.word(ctx.document.tokens[clause.start].lower).status
    ):
        marks |= {"hypothetical"}
    return Candidate(
        link=link, subject=subject, object=target, rule=rule, start=ctx.sentence.start,
        end=ctx.sentence.end, sentence=ctx.sentence.block, trigger=at, product=product,
        marks=marks, negated=bool(verb and verb.negated) or _none(ctx, clause),
        modal=bool(verb and verb.modal),
        frame=verb.frames[0] if verb and verb.frames else "", clause=clause.kind,
        attributed_to=speaker(ctx.registry, ctx.sentence, clause),
        voice="passive" if verb and (verb.passive or verb.reduced) else "active", years=years,
    )  # fmt: skip
