"""Who is whose by a noun and "its": "Its maker is X", "The maker is X", "Its partner is Y"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.proposal import propose
from ingest.grammar.reference.across import told_before
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.refs import named
from ingest.grammar.rules.make import makes
from ingest.grammar.rules.resumed import role


def of_its_own(ctx: Context, clause: Clause, told: Node) -> Iterator[Candidate]:
    """The maker or partner of what the sentence before is about, told by name."""
    nodes = clause.subject.nodes if clause.subject else ()
    node = nodes[0] if len(nodes) == 1 else None
    if node is None or node.np.relation not in {"maker", "partner"} or not _plain(ctx, node):
        return
    who = ctx.organisation(told) if told.np.name else None
    if who is None or who.entity is None or who.sort not in SELLERS:
        return
    at = node.np.head
    if node.np.relation == "maker" and who.sort == "vendor":
        entity = told_before(ctx, node.np.start)
        if entity is not None:
            product = named(entity, (node.np.start, node.np.start + 1), "pronoun")
            yield makes(ctx, clause, who, product, "make.noun", at, stated=True)
        return
    own = node.np.relation == "partner" and node.np.determiner == "possessive"
    whose = ctx.owner(node)[0] if own else None
    if whose and whose.entity and {whose.sort, who.sort} == {"vendor"} and whose.key != who.key:
        yield propose(ctx, clause, LinkKind.LINKED_TO, whose, who, "partner.noun", at)


def bygone(ctx: Context, node: Node) -> bool:
    """Whether a word says that somebody is so no more, or not yet: "its former owner"."""
    words = ctx.document.lex.pack.phrases.get("bygone", ())
    tokens = ctx.document.tokens[node.np.start : node.np.end]
    return any(token.lower in words for token in tokens)


def _plain(ctx: Context, node: Node) -> bool:
    np = node.np
    pointing = np.determiner in {"possessive", "determiner"} and not np.plural
    told = not (np.name or node.whose()) and not bygone(ctx, node)
    return told and (pointing or role(ctx, node))
