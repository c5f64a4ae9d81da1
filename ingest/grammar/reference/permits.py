"""Leave to export, which is no deal: "was awarded an export licence"."""

from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.reference.context import Context


def licensed(ctx: Context, clause: Clause) -> bool:
    """Whether what is awarded is leave to export: "an export licence", "a licence to export"."""
    lex = ctx.document.lex
    nodes = [node for arg in clause.args() for node in arg.nodes]
    permits = [one for node in nodes for one in node.all() if permit(ctx, one)]
    if permits and any(_to_export(one, clause) for one in ctx.sentence.clauses):
        return True
    signed = [node for node in nodes if node.np.nominal == "CONTRACT"]
    words = [t.lower for n in signed for t in ctx.document.tokens[n.np.start : n.np.end]]
    return any("SUPPLY" in {lex.word(word).nominal, lex.word(word).frame} for word in words)


def permit(ctx: Context, node: Node) -> bool:
    """Whether a noun is one of what an authority grants: "a licence"."""
    return node.np.lemma in ctx.document.lex.pack.phrases.get("permits", ())


def _to_export(other: Clause, clause: Clause) -> bool:
    """Whether a clause behind another says what its object is leave for: "to export X"."""
    verb, over = other.verb, clause.verb
    if verb is None or over is None or other.subject != clause.subject:
        return False
    return verb.start > over.start and verb.infinitive and "SUPPLY" in verb.frames
