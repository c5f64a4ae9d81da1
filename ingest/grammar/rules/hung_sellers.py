"""Who sells, behind a word that also makes a genitive: "kaufte die Kamera Y von X".

Who stands so behind goods without a name is their vendor already; behind a name, "von X" says
from whom it was bought, or by whom supplied, where "of X" would not.
"""

from collections.abc import Iterator

from ingest.grammar.clauses.roles import passive, with_prep
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref, named
from ingest.grammar.reference.things import Thing, unique

_BOTH, _BY = frozenset({"source", "of"}), frozenset({"agent", "of"})


def bought_of(ctx: Context, clause: Clause, objects: list[Arg]) -> list[Ref]:
    """The sellers that hang on one thing bought, if by their names and no more."""
    return _named(ctx, clause, objects, _BOTH)


def supplied_by(ctx: Context, clause: Clause) -> list[Ref]:
    """Who supplied what a passive has for its subject: "wurde die Kamera Y von X geliefert"."""
    objects = [clause.subject] if clause.subject and passive(clause) else []
    return _named(ctx, clause, objects, _BY)


def _named(ctx: Context, clause: Clause, objects: list[Arg], roles: frozenset[str]) -> list[Ref]:
    nodes = [node for arg in objects for node in arg.nodes]
    if len(nodes) != 1:
        return []
    hung = next((some for some in _hung(ctx, clause, nodes[0]) if some), ())
    ref = _seller(ctx, hung[0], roles) if len(hung) == 1 else None
    return [ref] if ref is not None else []


def _hung(ctx: Context, clause: Clause, node: Node) -> Iterator[tuple[Node, ...]]:
    """What hangs on the words for what is bought, in the order of how near they say it."""
    entity, lists = ctx.registry.of(node), ctx.document.lex.pack.phrases
    called = any(one.kind == "named" and one.left.np == node.np for one in ctx.sentence.links)
    # "Das Gemälde Y von X" is no goods; of a bare name that is not said.
    bare = node.np.name == (node.np.start, node.np.end)
    if called or (entity is not None and (entity.sort == "product" or (bare and not entity.sort))):
        yield node.of
    others = [one for arg in clause.args() for one in arg.nodes if one.np.start > node.np.end]
    if node.np.lemma in lists.get("instances", ()):
        # "Lizenzen für Y von X"
        yield from (one.of for arg in with_prep(clause, "for")[:1] for one in arg.nodes)
    if node.np.sort not in THINGS:
        return
    for one in others:
        if one.of and one.of[0].np.lemma in lists.get("sums", ()):
            # "Technik im Wert von 2 Millionen Euro von X"
            yield one.of[1:]
        elif ctx.document.tokens[one.np.start].lower in lists.get("types", ()):
            yield one.of


def _seller(ctx: Context, node: Node, roles: frozenset[str]) -> Ref | None:
    np, entity = node.np, ctx.registry.of(node)
    if np.name is None or np.after in THINGS or not np.start or entity is None:
        return None
    tokens, lex = ctx.document.tokens, ctx.document.lex
    word, town = lex.word(tokens[np.start - 1].lower), tokens[np.start].lower in lex.towns
    plain = not (entity.country or entity.initialism or town) and entity.sort in {"", "vendor"}
    return named(entity, np.name, "owner") if plain and word.prep >= roles else None


def hired(ctx: Context, clause: Clause, objects: list[Arg]) -> list[Ref]:
    """Whom a verb of hiring is about: its object, or behind its preposition "doet beroep op X"."""
    listed, verb = ctx.document.lex.pack.phrases.get("turns_to", ()), clause.verb
    turned = (arg for arg in clause.args() if verb and f"{verb.lemma} {arg.word}" in listed)
    return [
        ref for arg in [*objects, *with_prep(clause, "with"), *turned] for ref in ctx.sellers(arg)
    ]


def of_goods(
    ctx: Context, clause: Clause, objects: list[Arg], goods: list[Thing], sources: list[Arg]
) -> list[Ref]:
    """Whose goods were bought; none of "bought X's cameras from Z", whatever Z is."""
    told = [node.np for arg in sources for node in arg.nodes if node.np.name]
    if not passive(clause) and any(np.sort not in THINGS for np in told):
        return []
    vendors = unique(one.vendor for one in goods if one.vendor and (one.generic or one.product))
    return vendors or bought_of(ctx, clause, objects)
