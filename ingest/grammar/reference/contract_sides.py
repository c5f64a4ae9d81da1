"""Whose what stands behind a contract is, where it is not the contract's own."""

from ingest.grammar.clauses.tree import Arg, Clause, Node

# "between" and an adjective.
_BESIDE = 2
# What somebody does under, with or for a contract that is its own.
_DEALS = frozenset(
    {"SUPPLY", "EQUIP", "SERVE", "RESELL", "DEPLOY", "BUY", "USE", "OPERATE", "PARTNER", "WIN",
     "HAVE", "MAKE", "PAY"}
)  # fmt: skip
_OWN = frozenset({"under", "as", "with", "through", "agent"})


def of_another(clause: Clause, node: Node, arg: Arg) -> bool:
    """Whether an object behind the verb has it: "left out of the deal, X filed a suit with Y"."""
    before = any(node in one.nodes and not one.bare for one in clause.before)
    return before and arg in clause.after and any(one.bare for one in clause.after)


def alliance(rest: tuple[Arg, ...], between: Arg) -> bool:
    """Whether it says whose alliance got the contract: "went to a consortium between X and Y"."""
    at = between.nodes[0].np.start if between.nodes else 0
    nodes = (arg.nodes[-1] for arg in rest if arg.nodes and arg is not between and not arg.bare)
    return any(
        node.np.sort in {"organisation", "vendor"} and 0 < at - node.np.end <= _BESIDE
        for node in nodes
    )


def only_about(clause: Clause, node: Node) -> bool:
    """Whether a contract hangs on what is no deal: "demands an inquiry into a contract with Y"."""
    arg = next((one for one in clause.args() if node in one.nodes), None)
    if arg is None or arg.bare or arg.preps & _OWN or clause.verb is None:
        return False
    return not _DEALS & set(clause.verb.frames)
