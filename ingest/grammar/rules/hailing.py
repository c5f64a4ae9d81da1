"""Where a seller is from, right behind its name: "kaufte Kameras von X aus Y"."""

from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.reference.context import Context

_FIRMS = frozenset({"", "vendor"})


def hails(ctx: Context, clause: Clause, arg: Arg) -> bool:
    """Whether "from" says of the firm right before it where it is, so that nothing is bought there.

    So where another word says from whom: "aus", "uit".
    """
    if arg.word not in ctx.document.lex.pack.phrases.get("hails", ()) or not arg.nodes:
        return False
    place = arg.nodes[0].np
    named = place.name is not None and not (place.sort == "vendor" or place.inner)
    hosts = (one.np for other in clause.all_args() for node in other.nodes for one in node.all())
    return named and any(
        np.name is not None and np.end == arg.at - 1 and np.sort in _FIRMS for np in hosts
    )
