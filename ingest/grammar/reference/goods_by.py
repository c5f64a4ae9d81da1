"""Who made the goods of a verb, by the words behind them: "uses cameras by X"."""

from itertools import pairwise

from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.phrases.chunks import THINGS


def made_by(clause: Clause) -> list[Arg]:
    """Who stands behind "by" right behind goods without a name: "uses cameras by X"."""
    found = []
    for goods, arg in pairwise(clause.after):
        node = goods.nodes[-1] if goods.bare and goods.nodes else None
        if node is None or not arg.nodes or arg.preps != {"agent"}:
            continue
        plain = node.np.name is None and node.np.sort in THINGS
        if plain and arg.nodes[0].np.name and arg.nodes[0].np.start - node.np.end <= 1:
            found.append(arg)
    return found
