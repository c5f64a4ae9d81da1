"""Bodies by the body they are a part of: "an office of Y", "set up within Y", "Y's X Lab"."""

from collections.abc import Iterator, Sequence

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import passive, with_prep
from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.phrases.chunks import BODIES
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref

_OFFICES = BODIES - {"government"}
_UNITS = _OFFICES | {"organisation"}
_SETS_UP = frozenset({"FOUND", "MAKE"})
# A laboratory is called as firms are.
_PARTS = BODIES | {"organisation", "vendor", ""}


def offices(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X is an agency of Y", "X, an institute within Y"."""
    verb = clause.verb
    if verb is None or not verb.copula or verb.negated or clause.subject is None:
        return
    said = clause.after[0].nodes if clause.after and clause.after[0].bare else ()
    if len(said) == 1 and _office(said[0]) and not said[0].np.relation:
        above = [*_whose(ctx, said[0]), *_within(ctx, clause)]
        yield from _parts(ctx, clause, list(ctx.organisations(clause.subject)), above, said[0])


def founded(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X was set up as an office of Y", "X was created within Y"."""
    verb = clause.verb
    if verb is None or not _SETS_UP & set(verb.frames) or not passive(clause) or verb.negated:
        return
    low = list(ctx.organisations(clause.subject))
    if "FOUND" not in verb.frames:
        low = [ref for ref in low if ref.sort in _OFFICES]
    named = [node for arg in with_prep(clause, "as") for node in arg.nodes if _office(node)]
    for node in named:
        yield from _parts(ctx, clause, low, list(_whose(ctx, node)), node)
    yield from _parts(ctx, clause, low, list(_within(ctx, clause)), None)


def owned_bodies(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "the X Lab of the University of Y", "the Ministry of Y's X Directorate"."""
    for arg in clause.all_args():
        for node in arg.leaves():
            ref = ctx.organisation(node) if node.np.name else None
            if ref is None or ref.via != "name":
                continue
            above = [top for top in _whose(ctx, node) if ref.sort in _UNITS or top.sort == "buyer"]
            if "agent" in arg.preps and passive(clause):
                # "Chargée par X de la chaîne de production": of what somebody else is told.
                above = [top for top in above if top.entity is not None]
            yield from _parts(ctx, clause, [ref], above, node, "noun.whose")


def _office(node: Node) -> bool:
    np = node.np
    unit = np.relation == "unit"
    return np.name is None and not np.plural and (unit or (np.sort in _OFFICES and not np.relation))


def _whose(ctx: Context, node: Node) -> Iterator[Ref]:
    return (ref for part in node.whose() if (ref := ctx.organisation(part)))


def _within(ctx: Context, clause: Clause) -> Iterator[Ref]:
    args = (arg for arg in clause.after if arg.preps & {"in", "under"})
    return (ref for arg in args for ref in ctx.organisations(arg))


def _parts(  # noqa: PLR0913, PLR0917 - the parts of one statement
    ctx: Context, clause: Clause, lows: Sequence[Ref], tops: Sequence[Ref], node: Node | None,
    rule: str = "noun.unit",
) -> Iterator[Candidate]:  # fmt: skip
    at = clause.verb.start if clause.verb else clause.start
    for low in lows[-1:]:
        for top in tops:
            # "Its Committee of the State" is no part of a body called State.
            called = top.via != "name" or not ctx.document.lex.word(top.name.lower()).heads
            whole = top.sort in BODIES and (top.located or (called and not top.described))
            if whole and low.entity is not None and low.sort in _PARTS and not low.country:
                spot = node.np.head if node else at
                # A year in the line is that of what is told of it: "In 2019 the X of Y found".
                told = clause.verb is None or not clause.verb.copula
                yield propose(ctx, clause, LinkKind.PART_OF, low, top, rule, spot, years=not told)
