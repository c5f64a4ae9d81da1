"""Customers where verbs stand last, whose firm stands behind "at": "Y is klant bij X"."""

from dataclasses import replace
from itertools import pairwise

from ingest.grammar.clauses.tree import Arg, Clause, Node

# The preposition between them: "bij", "hos" or "till".
_GAP = 1
_AT = (frozenset({"source"}), frozenset({"recipient"}))


def of_firm(clause: Clause) -> Clause:
    """The same clause, with the firm hung on its customer as behind "of".

    They may stand first as well: "Bland kunderna till X finns Y".
    """
    if clause.verb is None:
        return clause
    # "En konkurrent till kunderna till X" is none itself.
    said = clause.verb.copula and bool(clause.after) and clause.after[0].bare
    before, after = _hung(clause.before[:2]) + clause.before[2:], clause.after
    after = _hung(after[:2]) + after[2:] if said else after
    return replace(clause, before=before, after=after)


def _hung(args: tuple[Arg, ...]) -> tuple[Arg, ...]:
    for place, (told, firm) in enumerate(pairwise(args)):
        if _behind(told, firm) and (last := _of(told.nodes[-1], firm)) is not None:
            grown = replace(told, nodes=(*told.nodes[:-1], last))
            return (*args[:place], grown, *args[place + 2 :])
    return args


def _of(node: Node, firm: Arg) -> Node | None:
    """A customer with its firm, or one of several: "en av kunderna till X"."""
    if node.np.relation == "customer":
        # "Kunder hos X till Y" have their firm already.
        return None if node.of or node.np.name else replace(node, of=firm.nodes)
    whole = node.of[-1] if node.of and node.np.name is None else None
    if whole is None or whole.np.relation != "customer" or whole.of or whole.np.name:
        return None
    return replace(node, of=(*node.of[:-1], replace(whole, of=firm.nodes)))


def _behind(told: Arg, firm: Arg) -> bool:
    if not told.nodes or not firm.nodes or firm.preps not in _AT:
        return False
    last = told.nodes[-1]
    return firm.nodes[0].np.start - max(last.np.end, *(one.np.end for one in last.all())) == _GAP
