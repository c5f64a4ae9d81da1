"""Makes a candidate out of a clause and two ends, with the doubts that the clause carries."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.certainty.above import speaker
from ingest.grammar.certainty.leave import of_leave
from ingest.grammar.clauses.tree import Clause, VerbGroup
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref

_BRACKET = 2
# A coordinator, "soon", "also" and a preposition.
_LATER = 4


def _none(ctx: Context, clause: Clause) -> bool:
    """Whether an argument is none at all: "sold no cameras", "equipped it with no cameras"."""
    nodes = [
        node for arg in clause.all_args() for node in arg.nodes
        if arg.bare or ("with" in arg.preps and node.np.sort in THINGS)
    ]  # fmt: skip
    words = [ctx.document.tokens[node.np.start].lower for node in nodes]
    return any("denied" in ctx.document.lex.word(word).status for word in words)


def _unsettled(ctx: Context, clause: Clause) -> bool:
    """Whether "if" or "whether" opens the clause; that of a reported one stands before it.

    Swedish "om" opens an infinitive as well, "om att leverera", which is what a contract is for.
    """
    at = {"sub": clause.start, "comp": clause.start - 1}.get(clause.kind, -1)
    task = clause.verb is not None and clause.verb.infinitive and ctx.document.lex.pack.verb_last
    if task or at < ctx.sentence.start:
        return False
    return "hypothetical" in ctx.document.lex.word(ctx.document.tokens[at].lower).status


def _future(ctx: Context, verb: VerbGroup) -> bool:
    """Whether an auxiliary stands with an infinitive, as some futures have it: "was to be sold"."""
    lex, tokens = ctx.document.lex, ctx.document.tokens
    if verb.infinitive and "be" in lex.word(tokens[verb.start].lower).closed:
        return True
    if not lex.pack.noun_caps or verb.end - verb.start < _BRACKET or verb.passive or verb.perfect:
        return False
    ends = tokens[verb.start].lower, tokens[verb.end - 1].lower
    helper = next((one for one in ends if "become" in lex.word(one).closed), "")
    words = [lex.word(tokens[at].lower) for at in range(verb.start, verb.end)]
    main = next((tokens[verb.start + n].lower for n, w in enumerate(words)
                 if w.lemma == verb.lemma and w.frame), "")  # fmt: skip
    return bool(helper) and main == verb.lemma and not lex.participle(main)


def _nearly(ctx: Context, verb: VerbGroup) -> bool:
    """Whether it only nearly happened: "was almost bought by", but not "almost 700 cameras"."""
    lex, tokens = ctx.document.lex, ctx.document.tokens
    words = lex.pack.phrases.get("almost", ())
    around = range(max(ctx.sentence.start, verb.start - 1), min(verb.end + 1, len(tokens) - 1))
    found = [tokens[at + 1] for at in around if tokens[at].lower in words]
    return any(
        after.kind != "n" and "quantity" not in lex.word(after.lower).closed for after in found
    )


def _soon(ctx: Context, ref: Ref) -> bool:
    """Whether the last of a list is to come: "in use in X and soon in Y"."""
    words = ctx.document.lex.pack.phrases.get("soon", ())
    begin = max(ctx.sentence.start, ref.words[0] - _LATER)
    before = [token.lower for token in ctx.document.tokens[begin : ref.words[0]]] if words else []
    joints = (
        n for n, one in enumerate(before) if "coordinator" in ctx.document.lex.word(one).closed
    )
    behind = f"{' '.join(before[next(joints, len(before)) + 1 :])} "
    return any(behind.startswith(f"{told} ") for told in words)


def _hearsay(ctx: Context, verb: VerbGroup) -> bool:
    """Whether a modal only tells what is said, as with a perfect: "soll geliefert haben".

    Under a condition it tells what would have been: "Zonder het embargo zou X ... hebben geleverd".
    """
    lex = ctx.document.lex
    told = "alleged" in verb.marks and "hypothetical" not in verb.marks
    if not (lex.pack.verb_last and verb.perfect and told):
        return False
    doubts = (
        at for at in range(ctx.sentence.start, ctx.sentence.end)
        if lex.word(ctx.document.tokens[at].lower).status & {"denied", "hypothetical"}
    )  # fmt: skip
    return all(_lacking(ctx, at) for at in doubts)


def _lacking(ctx: Context, at: int) -> bool:
    """Whether a word says without what leave it was done: "ohne Genehmigung", but no condition."""
    lex, tokens = ctx.document.lex, ctx.document.tokens
    within = ctx.sentence.start < at and at + 1 < ctx.sentence.end
    if not within or "preposition" not in lex.word(tokens[at].lower).closed:
        return False
    return of_leave(ctx.document, at)


def propose(  # noqa: PLR0913, PLR0917 - the parts of one statement
    ctx: Context, clause: Clause, link: LinkKind, subject: Ref, target: Ref, rule: str, at: int, *,
    product: Ref | None = None, years: bool = True, stated: bool = False,
) -> Candidate:  # fmt: skip
    """A candidate said by `clause`, its evidence the whole sentence, its trigger token `at`."""
    verb = None if stated else clause.verb
    marks = clause.marks | (verb.marks if verb else frozenset())
    if stated:
        marks = frozenset()
    elif _unsettled(ctx, clause):
        marks |= {"hypothetical"}
    if verb and _future(ctx, verb):
        marks |= {"planned"}
    if verb and _nearly(ctx, verb):
        marks |= {"hypothetical"}
    if not stated and (_soon(ctx, subject) or _soon(ctx, target)):
        marks |= {"planned"}
    return Candidate(
        link=link, subject=subject, object=target, rule=rule, start=ctx.sentence.start,
        end=ctx.sentence.end, sentence=ctx.sentence.block, trigger=at, product=product,
        marks=marks, negated=bool(verb and verb.negated) or (not stated and _none(ctx, clause)),
        modal=bool(verb and verb.modal and not _hearsay(ctx, verb)),
        frame=verb.frames[0] if verb and verb.frames else "", clause=clause.kind,
        attributed_to=speaker(ctx.registry, ctx.sentence, clause),
        voice="passive" if verb and (verb.passive or verb.reduced) else "active", years=years,
        stated=stated,
    )  # fmt: skip
