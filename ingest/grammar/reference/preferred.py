"""What tells that whom a body chooses is to supply it: "chose X over Y", "for its cameras"."""

from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.reference.context import Context


def preferred(ctx: Context, clause: Clause) -> bool:
    """Whether another firm was turned down: "Y chose X over Z"."""
    words = ctx.document.lex.pack.phrases.get("preferred_to", ())
    others = [arg for arg in clause.after if arg.word in words]
    return any(ref.sort == "vendor" for arg in others for ref in ctx.sellers(arg))


def for_goods(clause: Clause) -> bool:
    """Whether a firm is chosen for goods or a contract: "for its cameras", not "for an audit"."""
    args = [arg for arg in clause.after if "for" in arg.preps]
    return len(args) == 1 and all(_bought(node) for node in args[0].nodes)


def unsettled(ctx: Context, clause: Clause) -> bool:
    """Whether goods are chosen for something else than to be used: "as a target", "for a ban".

    So they are where an infinitive says what others do to them: "chose X to be tested".
    """
    if any("as" in arg.preps for arg in clause.after):
        return True
    purposes = [arg for arg in clause.after if "for" in arg.preps and not _only(clause, arg)]
    if any(not _bought(node) for arg in purposes for node in arg.nodes):
        return True
    thwarts = ctx.document.lex.pack.phrases.get("thwarts", ())
    tasks = [one.verb for one in ctx.sentence.clauses if one.start >= clause.start and one.verb]
    return any(task.infinitive and (task.passive or task.lemma in thwarts) for task in tasks)


def _only(clause: Clause, arg: Arg) -> bool:
    """Whether what is chosen stands behind the preposition itself: "opted for X"."""
    return not any(one.bare and one.nodes for one in clause.after) and arg is clause.after[0]


def _bought(node: Node) -> bool:
    np = node.np
    return np.sort in THINGS | {"programme"} or np.after in THINGS or np.nominal == "CONTRACT"
