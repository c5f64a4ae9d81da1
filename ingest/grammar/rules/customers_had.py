"""Customers that somebody is said to have as such: "X a pour clients Y et Z", "har Y som kund"."""

from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref

_OBJECTS = (frozenset[str](), frozenset({"recipient"}))


def has_as(ctx: Context, clause: Clause, node: Node) -> bool:
    """Whether a verb of having says that its object is a customer: no article but "a" tells whose.

    "For" says so only behind the mere auxiliary: "a pour clients", but not "acts for clients".
    """
    verb, np = clause.verb, node.np
    if verb is None or verb.passive or verb.negated or np.determiner not in {"", "indefinite"}:
        return False
    if np.relation != "customer" or np.name or node.whose() or node.examples:
        return False
    has = verb.have or "HAVE" in verb.frames
    before = ctx.document.lex.word(ctx.document.tokens[np.start - 1].lower).prep
    told = has and ("as" in before or (verb.have and before == {"for"}))
    kept = verb.lemma in ctx.document.lex.pack.phrases.get("keeps", ())
    counts = ("INCLUDE" in verb.frames or kept) and "as" in before
    return (told or counts) and any(node in arg.nodes for arg in clause.args())


def who_is(ctx: Context, clause: Clause, node: Node) -> list[Ref]:
    """The objects, which where adjectives follow may be datives: "tiene como cliente a Y"."""
    dative = ctx.document.lex.pack.adjective_after
    own = (arg for arg in clause.args() if node not in arg.nodes)
    told = (arg for arg in own if arg.preps in _OBJECTS[: 1 + dative])
    return [ref for arg in told if arg.bare or arg.preps for ref in ctx.takers(arg)]
