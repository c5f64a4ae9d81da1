"""A firm by whose it is said to be: "X, Sweden's largest arms company"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Clause, Node, said_of
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.refs import Ref

# A provider of a country sells to it: "Kenya's largest supplier of cameras".
_PLAIN = frozenset({"", "maker", "unit"})


def whose_firm(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """The country whose firm somebody is, as an apposition or a predicate says."""
    verb, subject = clause.verb, clause.subject
    if verb is None or not verb.copula or verb.negated or verb.modal or subject is None:
        return
    if len(subject.nodes) != 1 or not (clause.after and clause.after[0].nodes):
        return
    told, bearer = said_of(clause.after[0]), subject.nodes[0]
    if clause.kind == "appos" and bearer.np.name is None and told.np.name:
        told, bearer = bearer, told
    place = _state(ctx, told) if bearer.np.name and len(clause.after[0].nodes) == 1 else None
    firm = ctx.organisation(bearer) if place is not None else None
    if firm is None or place is None or firm.entity is None or firm.sort not in SELLERS:
        return
    if place.country and firm.via == "name" and not firm.country:
        at = place.words[0]
        yield propose(ctx, clause, LinkKind.BASED_IN, firm, place, "seat.genitive", at, years=False)


def _state(ctx: Context, told: Node) -> Ref | None:
    """The country that one firm without a name is of."""
    np, held = told.np, told.possessor
    firm = np.name is None and np.sort == "vendor" and np.relation in _PLAIN
    if held is None or not held.np.country or not firm or np.plural or told.of:
        return None
    return ctx.organisation(held)
