"""Seats told around the place where verbs stand last: "ist in Y ansässig", "die in Y sitzt"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import with_prep
from ingest.grammar.clauses.tree import Clause
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context

_SETTLES = frozenset({"FOUND"})


def seat_bracketed(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X, die in Y registriert ist", "X is in Y gevestigd": the word of a seat behind Y."""
    verb, lex, tokens = clause.verb, ctx.document.lex, ctx.document.tokens
    if not lex.pack.verb_last or verb is None or verb.negated or clause.subject is None:
        return
    until = set(lex.pack.phrases.get("until", ()))
    if set(verb.frames) - _SETTLES or not _is(ctx, clause) or ctx.sentence.words & until:
        return
    for arg in with_prep(clause, "in"):
        end = arg.nodes[0].np.end if len(arg.nodes) == 1 else clause.end
        place = ctx.organisation(arg.nodes[0]) if end < clause.end else None
        if place is None or not place.country or tokens[end].lower not in lex.based:
            continue
        # In "die in Y ansässig ist" the adjective seems the subject, and the host an object.
        told = [one for one in clause.all_args() if one.bare and one.nodes]
        told = [one for one in told if one.nodes[0].np.start != end][:1]
        for firm in (ref for one in told for ref in ctx.organisations(one)):
            if firm.entity is not None and firm.sort in SELLERS:
                at = place.words[0]
                yield propose(ctx, clause, LinkKind.BASED_IN, firm, place, "seat.based", at,
                              years=False)  # fmt: skip


def _is(ctx: Context, clause: Clause) -> bool:
    """Whether a form of "be" is all the finite verb there is."""
    span = ctx.document.tokens[clause.verb.start : clause.verb.end] if clause.verb else ()
    closed = [ctx.document.lex.word(token.lower).closed for token in span]
    return any("be" in one for one in closed) and not any("modal" in one for one in closed)
