"""What a firm builds for a body or as a programme, and what it sells that is its own."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import agent, bare, passive, with_prep
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref
from ingest.grammar.rules.make import makes, product_ref
from ingest.grammar.rules.trade import supplied

# "X installed cameras for Y", but "used cameras for Y".
_FOR = frozenset({"MAKE", "DEPLOY"})
# So much says more than that somebody does what vendors do.
_TOLD = 3
_BUILDS = frozenset({"MAKE", "DEPLOY", "OPERATE", "USE"})


def built(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X developed a system for Y", "X built the project Z"."""
    verb = clause.verb
    if verb is None or not set(verb.frames) & _BUILDS:
        return
    objects = [clause.subject] if passive(clause) and clause.subject else bare(clause)
    sellers = ctx.sellers(agent(clause)) if passive(clause) else ctx.sellers(clause.subject)
    sellers = [ref for ref in sellers if ref.sort == "vendor"]
    yield from _programmes(ctx, clause, sellers, objects)
    if not _FOR & set(verb.frames):
        return
    goods = [thing for arg in objects for thing in ctx.things(arg)]
    takers = [ref for arg in with_prep(clause, "for") for ref in ctx.takers(arg)]
    takers = takers or (_owners(ctx, objects) if passive(clause) else [])
    for taker in takers if goods and sellers else ():
        if ctx.is_body(taker):
            yield from supplied(ctx, clause, "supply.made", sellers, goods, taker, verb.start)


def _owners(ctx: Context, objects: list[Arg]) -> list[Ref]:
    """The bodies whose goods were made: "the system of the Y police was built by X"."""
    rivals = set(ctx.document.lex.pack.phrases.get("rivals", ()))
    tokens = ctx.document.tokens
    nodes = [node for arg in objects for node in arg.nodes if _theirs(node)]
    nodes = [n for n in nodes if not rivals & {t.lower for t in tokens[n.np.start : n.np.head]}]
    refs = [ref for node in nodes for one in node.whose() if (ref := ctx.organisation(one))]
    return [ref for ref in refs if ref.entity is not None and ctx.is_body(ref)]


def _theirs(node: Node) -> bool:
    """Whether one thing that has no name is somebody's: not "the police's Z", "their drones"."""
    np = node.np
    plain = np.sort in THINGS and not (np.name or np.relation or np.nominal)
    return plain and np.determiner in {"", "determiner"} and len(node.whose()) == 1


def _programmes(
    ctx: Context, clause: Clause, sellers: list[Ref], objects: list[Arg]
) -> Iterator[Candidate]:
    at = clause.verb.start if clause.verb else clause.start
    schemes = [ref for arg in objects for ref in ctx.takers(arg) if ref.sort == "programme"]
    if clause.verb and clause.verb.lemma in ctx.document.lex.pack.phrases.get("launches", ()):
        # Who launches a programme may rule there: "launched by Nairobi".
        sellers = [ref for ref in sellers if ref.entity and ref.entity.strength >= _TOLD]
    for scheme in schemes:
        for seller in sellers if scheme.entity else ():
            yield propose(ctx, clause, LinkKind.DEPLOYED_IN, seller, scheme, "built.programme", at)


def sold(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Y, sold by X", "X sells Y", where nobody in particular buys it."""
    verb = clause.verb
    if verb is None or "SUPPLY" not in verb.frames or verb.negated:
        return
    if any(arg.preps & {"recipient", "for"} for arg in clause.args()):
        return
    turned = passive(clause)
    makers = ctx.sellers(agent(clause)) if turned else ctx.sellers(clause.subject)
    objects = [clause.subject] if turned and clause.subject else bare(clause)[:1]
    makers = [ref for ref in makers if ref.sort == "vendor"]
    # Whoever sells licences of goods may be anybody.
    permits = ctx.document.lex.pack.phrases.get("permits", ())
    nodes = [one for arg in objects for one in arg.leaves() if one.np.lemma not in permits]
    # "The drones of the police" are no product that was named.
    nodes = [one for one in nodes if one.np.name or not one.whose()]
    goods = [ref for node in nodes if (ref := product_ref(ctx, node))]
    for product in goods if len(makers) == 1 else ():
        yield makes(ctx, clause, makers[0], product, "make.sold", verb.start)
