"""Seats that several share: "the Swedish firms X and Y", "the Sweden and Kenya-based X"."""

from collections.abc import Iterator
from itertools import pairwise, takewhile

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.context import SELLERS, Context
from ingest.grammar.proposal import propose
from ingest.grammar.refs import country
from ingest.grammar.rules_seat import based
from ingest.grammar.tokens import DASHES
from ingest.grammar.tree import Arg, Clause, Node

# The hyphen of the first of two seats, and the coordinator.
_JOINT = 2


def shared(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """The seats that a list's first member has for all, and that stand before another's."""
    for arg in clause.all_args():
        if len(arg.nodes) > 1:
            yield from _of_all(ctx, clause, arg)
            yield from _two(ctx, clause, arg)


def _of_all(ctx: Context, clause: Clause, arg: Arg) -> Iterator[Candidate]:
    """As in "the Swedish firms X and Y": a plural noun is said of every bare name behind it."""
    first = arg.nodes[0]
    np = first.np
    if not (np.demonyms and np.name and np.before == "vendor" and not np.after) or first.possessor:
        return
    if not _plural(ctx, first):
        return
    for node in takewhile(_bare, arg.nodes[1:]):
        ref = ctx.organisation(node)
        if ref is None or ref.entity is None or ref.country or ref.sort not in SELLERS:
            return
        for code, at in np.demonyms:
            place = country(ctx.document, code, (at, at + 1))
            yield propose(
                ctx, clause, LinkKind.BASED_IN, ref, place, "seat.adjective", at, years=False
            )


def _bare(node: Node) -> bool:
    np = node.np
    alone = np.name == (np.start, np.end) and not np.country
    return alone and not (np.demonyms or node.possessor or node.of)


def _plural(ctx: Context, node: Node) -> bool:
    """Whether the class noun around the name is a plural: "the Swedish firms X"."""
    lex, name = ctx.document.lex, node.np.name or (node.np.end, node.np.end)
    tokens = ctx.document.tokens[node.np.start : name[0]]
    words = [(token.lower, lex.word(token.lower)) for token in tokens]
    nouns = [(lower, word) for lower, word in words if "vendor" in word.heads]
    return bool(nouns) and nouns[-1][0] != nouns[-1][1].lemma


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
