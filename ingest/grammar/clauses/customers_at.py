"""Customers where verbs stand last, whose firm stands behind "at": "Y is klant bij X"."""

from dataclasses import replace
from itertools import pairwise

from ingest.grammar.clauses.tree import Arg, Clause

# The preposition between them: "bij", "hos" or "till".
_GAP = 1
_AT = (frozenset({"source"}), frozenset({"recipient"}))


def of_firm(clause: Clause) -> Clause:
    """The same clause, with the firm hung on its customer as behind "of"."""
    verb = clause.verb
    if verb is None or not verb.copula:
        return clause
    for place, (told, firm) in enumerate(pairwise(clause.after)):
        if _customer(told) and _behind(told, firm):
            last = replace(told.nodes[-1], of=firm.nodes)
            grown = replace(told, nodes=(*told.nodes[:-1], last))
            after = (*clause.after[:place], grown, *clause.after[place + 2 :])
            return replace(clause, after=after)
    return clause


def _customer(arg: Arg) -> bool:
    node = arg.nodes[-1] if arg.nodes else None
    # "En av kunderna till X" has its firm already.
    return node is not None and node.np.relation == "customer" and not (node.of or node.np.name)


def _behind(told: Arg, firm: Arg) -> bool:
    if not firm.nodes or firm.preps not in _AT:
        return False
    return firm.nodes[0].np.start - told.nodes[-1].np.end == _GAP
