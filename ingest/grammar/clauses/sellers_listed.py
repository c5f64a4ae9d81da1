"""A list behind what firms sell: "one of the companies selling tools, including A and B"."""

from dataclasses import replace

from ingest.grammar.clauses.segment import Segment
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import THINGS

_FIRMS = frozenset({"vendor", "organisation"})


def of_sellers(segment: Segment, clause: Clause, nodes: dict[int, Node]) -> Clause:
    """The clause with a list behind a comma taken from the goods to those who sell them.

    Only of firms at large, of which a participle or a relative clause tells what they sell.
    """
    goods = next((arg for arg in clause.args() if arg.bare and _listed(arg)), None)
    firms = _sellers(segment, clause, nodes) if goods is not None else None
    if goods is None or firms is None or not _behind_comma(segment):
        return clause
    last = goods.nodes[-1]
    kept = replace(goods, nodes=(*goods.nodes[:-1], replace(last, examples=())))
    grown = replace(firms, examples=last.examples)
    nodes |= {last.np.start: kept.nodes[-1], firms.np.start: grown}
    return replace(
        clause,
        subject=Arg(nodes=(grown,)),
        before=tuple(kept if arg is goods else arg for arg in clause.before),
        after=tuple(kept if arg is goods else arg for arg in clause.after),
    )


def _listed(arg: Arg) -> bool:
    last = arg.nodes[-1] if arg.nodes else None
    if last is None or last.np.name or last.np.sort not in THINGS:
        return False
    return bool(last.examples) and all(one.np.name for one in last.examples)


def _sellers(segment: Segment, clause: Clause, nodes: dict[int, Node]) -> Node | None:
    """The firms at large right before a participle, or before a relative clause."""
    verb, subject = clause.verb, clause.subject
    if verb is None or not (verb.gerund or verb.reduced or segment.kind == "rel"):
        return None
    before = next((one for one in nodes.values() if one.np.end == verb.start), None)
    firms = subject.nodes[0] if segment.kind == "rel" and subject and subject.nodes else before
    if firms is None or firms.examples:
        return None
    several = firms.np.name is None and firms.np.plural and firms.np.sort in _FIRMS
    return firms if several else None


def _behind_comma(segment: Segment) -> bool:
    """Whether a comma, of which no piece is left, stands before the words that open the list."""
    items = segment.items
    return any(
        item.role == "phrase:examples" and place and items[place - 1].end < item.start
        for place, item in enumerate(items)
    )
