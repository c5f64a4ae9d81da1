"""Products by who owns them: "The firm X owns the spyware Y", "Y belongs to the firm X"."""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import bare, passive, with_prep
from ingest.grammar.clauses.tree import Clause
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref
from ingest.grammar.rules.make import makes, product_ref


def owning(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """What a vendor owns by name it makes; "owns a Y scanner" says so of a customer."""
    goods, verb = named_property(ctx, clause), clause.verb
    if not goods or verb is None:
        return
    turned = "SUBORDINATE" in verb.frames
    owners = with_prep(clause, "recipient")[:1] if turned else [clause.subject]
    firms = [ref for arg in owners for ref in ctx.sellers(arg)]
    for product in goods if len(firms) == 1 and firms[0].sort == "vendor" else ():
        yield makes(ctx, clause, firms[0], product, "make.noun", verb.start)


def named_property(ctx: Context, clause: Clause) -> list[Ref]:
    """The products that a clause names and says of who owns them."""
    verb, words = clause.verb, ctx.document.lex.pack.phrases.get("owns", ())
    if verb is None or verb.lemma not in words or passive(clause) or verb.negated:
        return []
    owned = [clause.subject] if "SUBORDINATE" in verb.frames else bare(clause)[:1]
    nodes = [node for arg in owned if arg for node in arg.nodes]
    told = [node for node in nodes if node.np.determiner != "indefinite" and not node.np.quantity]
    last = ctx.document.tokens
    # "Owns Y scanners": some of them.
    one = [n for n in told if not n.np.after or last[n.np.end - 1].lower == n.np.lemma]
    return [ref for node in one if (ref := product_ref(ctx, node)) and ref.via == "name"]
