"""Use as a means: "The police broke into the phone with X", "monitored them using X"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import agent, bare, passive, with_prep
from ingest.grammar.clauses.tree import Clause
from ingest.grammar.phrases.chunks import GOODS, THINGS
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref
from ingest.grammar.rules.make import product_ref
from ingest.grammar.rules.trade import weighed
from ingest.grammar.rules.use import used


def means(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """What a body does something with, by name, where its verb is none of trade or ties."""
    yield from _relies(ctx, clause)
    verb = clause.verb
    if verb is None or verb.frames or verb.copula or verb.reduced:
        return
    if verb.lemma in ctx.document.lex.pack.phrases.get("concerns", ()):
        return
    if _equipped(ctx, clause):
        return
    doer = agent(clause) if passive(clause) else clause.subject
    users = [ref for ref in ctx.takers(doer) if ctx.is_body(ref)]
    for user in users:
        for tool in _tools(ctx, clause):
            rule = weighed(ctx, clause, user, "use.means")
            yield propose(ctx, clause, LinkKind.USED_BY, tool, user, rule, verb.start)


def _equipped(ctx: Context, clause: Clause) -> bool:
    """Whether goods may have what stands behind "with": "returned phones with the spyware X".

    Not where they are spied on: "infected phones with X".
    """
    spies = ctx.document.lex.pack.phrases.get("spies", ())
    if clause.verb is None or clause.verb.have or not spies or clause.verb.lemma in spies:
        return False
    ends = {
        node.np.end
        for arg in clause.args()
        if arg.bare
        for node in arg.nodes
        if node.np.sort in GOODS and not node.np.name
    }
    return any(node.np.start - 1 in ends for arg in with_prep(clause, "with") for node in arg.nodes)


def _relies(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "setzt bei der Fahndung auf Y", where the pack lists verb and preposition."""
    verb, listed = clause.verb, ctx.document.lex.pack.phrases.get("relies", ())
    # "Setzt auf X als Partner", "setzt Hoffnungen auf X" use nobody.
    if verb is None or with_prep(clause, "as") or bare(clause):
        return
    if passive(clause) and not _moved(ctx, clause):
        return
    things = [
        thing
        for arg in clause.args()
        if f"{verb.lemma} {arg.word}" in listed
        for node in arg.leaves()
        if (node.np.name or node.np.sort in THINGS) and (thing := ctx.thing(node))
        if thing.product or thing.vendor
    ]
    for user in (ref for ref in ctx.takers(clause.subject) if ctx.is_body(ref)):
        for thing in things:
            yield from used(ctx, clause, "use", thing, user)


def _moved(ctx: Context, clause: Clause) -> bool:
    """Whether what seems a passive is the perfect of a verb of motion: "ist auf Y umgestiegen"."""
    span = ctx.document.tokens[clause.verb.start : clause.verb.end] if clause.verb else ()
    closed = [ctx.document.lex.word(token.lower).closed for token in span]
    becomes = any("become" in one for one in closed)
    return ctx.document.lex.pack.verb_last and not becomes and agent(clause) is None


def _tools(ctx: Context, clause: Clause) -> Iterator[Ref]:
    """Products by name, else whose goods they are: "arbeitet mit Software der Firma X"."""
    # Where nouns have capitals "über" is what is talked about as well.
    done = ctx.document.lex.pack.phrases.get("done", ())
    roles = ("with",) if ctx.document.lex.pack.noun_caps else ("with", "through")
    for arg in with_prep(clause, *roles):
        # "Beschäftigt sich mit dem Einsatz von X" uses nothing.
        nodes = [node for node in arg.nodes if not node.np.nominal]
        begun = clause.verb is not None and clause.verb.lemma in done
        nodes += [one for node in arg.nodes if begun and node.np.nominal == "USE"
                  for one in node.leaves()]  # fmt: skip
        for node in nodes:
            thing = ctx.thing(node) if node.np.sort in THINGS and not node.np.name else None
            if (product := product_ref(ctx, node)) is not None:
                yield product
            elif thing is not None and thing.vendor is not None and not thing.own:
                yield thing.vendor
