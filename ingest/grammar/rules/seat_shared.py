"""Seats that one firm has in two countries: "the Sweden and Kenya-based X"."""

from collections.abc import Iterator
from itertools import pairwise

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.rules.seat import based
from ingest.grammar.words.tokens import DASHES

# The hyphen of the first of two seats, and the coordinator.
_JOINT = 2


def shared(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """The seats that "and" joins before a firm."""
    for arg in clause.all_args():
        if len(arg.nodes) > 1:
            yield from _two(ctx, clause, arg)


def _two(ctx: Context, clause: Clause, arg: Arg) -> Iterator[Candidate]:
    """As in "the Sweden- and Kenya-based X": a country with an article or a hyphen is no member."""
    tokens = ctx.document.tokens
    for place, node in pairwise(arg.nodes):
        np, gap = node.np, tokens[place.np.end : node.np.start]
        hyphen = bool(gap) and gap[0].text in DASHES and gap[0].glued
        apart = place.np.country and (hyphen or place.np.determiner)
        if not apart or not 0 < len(gap) <= _JOINT or "," in {token.text for token in gap}:
            continue
        ref = ctx.organisation(node)
        seated = np.demonyms and based(ctx, np.demonyms[0][1])
        if seated and ref and ref.entity and ref.sort in SELLERS and ref.via == "name":
            seat, at = ctx.organisation(place), place.np.head
            if seat is not None:
                yield propose(
                    ctx, clause, LinkKind.BASED_IN, ref, seat, "seat.adjective", at, years=False
                )
