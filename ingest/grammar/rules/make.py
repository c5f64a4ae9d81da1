"""Making and owning: who makes a product, by verb, possessive, apposition or agentive noun."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.apposed import answers, likened, subject_of_its_own, told_by
from ingest.grammar.clauses.made_known import makes_known
from ingest.grammar.clauses.nominalised import nominalised
from ingest.grammar.clauses.roles import agent, bare, it, passive
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.no_goods_names import calls_no_goods
from ingest.grammar.reference.refs import Ref, named
from ingest.grammar.rules.made_each import of_others

_NEAR = 2
TELLS = frozenset({"MAKE", "SUPPLY", "EQUIP", "RESELL", "NAME"})


def makes(  # noqa: PLR0913, PLR0917 - the parts of one statement
    ctx: Context, clause: Clause, maker: Ref, product: Ref, rule: str, at: int, *,
    stated: bool = False,
) -> Candidate:  # fmt: skip
    """The candidate that somebody makes a product, which no year is part of."""
    return propose(ctx, clause, LinkKind.MAKES, maker, product, rule, at,
                   years=False, stated=stated)  # fmt: skip


def make(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X develops Y", "Y, made by X", "Y software from X"."""
    verb = clause.verb
    if verb is None or "MAKE" not in verb.frames or nominalised(ctx.document, clause):
        return
    # "According to a study made by X": of the study.
    study = clause.subject is not None and "according" in clause.subject.preps
    if makes_known(ctx.document, verb) or study:
        return
    if passive(clause):
        makers = ctx.sellers(agent(clause))
        objects = [clause.subject] if clause.subject else []
        objects += bare(clause)
        rule = "make.by"
    else:
        makers = ctx.sellers(clause.subject)
        objects = bare(clause) or it(clause)
        rule = "make.active"
    for maker in makers:
        if maker.sort == "" and not passive(clause):
            continue
        products = _products(ctx, clause, objects)
        meant = [thing.product for arg in objects if arg.pronoun for thing in ctx.things(arg)]
        products += [product for product in meant if product is not None]
        if passive(clause) and not products:
            products = _made(ctx, objects)
        told = rule if products else "make.unknown" if passive(clause) else "make.active.name"
        for product in products or _bare_names(ctx, clause, maker, objects):
            yield makes(ctx, clause, maker, product, told, verb.start)


def _made(ctx: Context, objects: list[Arg]) -> list[Ref]:
    """What "it" means where it was made: the one product spoken of, and no body before it."""
    found = []
    for arg in objects:
        if arg.pronoun and ctx.refers(arg.at):
            entity = ctx.discourse.before(arg.at, "product", ctx.sentence.block)
            found += [named(entity, (arg.at, arg.at + 1), "pronoun")] if entity else []
    return found


def _bare_names(ctx: Context, clause: Clause, maker: Ref, objects: list[Arg]) -> list[Ref]:
    """Names of no known kind, where only a product is developed: "Y was developed by X"."""
    if passive(clause):
        nodes = clause.subject.nodes[-1:] if clause.subject else ()
        return [ref for node in nodes if (ref := unknown_name(ctx, node))]
    if maker.sort != "vendor":
        return []
    behind = clause.after if not ctx.document.lex.pack.verb_last else objects
    alone = (node for arg in behind[:1] if arg.bare for node in arg.nodes if node.np.name)
    return [ref for node in alone if (ref := _bare_name(ctx, node))]


def _products(ctx: Context, clause: Clause, objects: list[Arg]) -> list[Ref]:
    """Named products among the objects; a name without a kind counts behind a product noun."""
    others = of_others(ctx, clause, objects)
    nodes = [node for arg in objects for node in arg.leaves() if itself(ctx, node)]
    nodes = [node for node in nodes if node.np.start not in others]
    return [ref for node in nodes if (ref := product_ref(ctx, node)) is not None]


def itself(ctx: Context, node: Node) -> bool:
    """Whether a product itself is made: not "an image of the spyware Y"."""
    hung = node.np.name is None and node.np.sort in {"", "thing"} and node.of
    return not hung or node.np.lemma in ctx.document.lex.pack.phrases.get("instances", ())


def product_ref(ctx: Context, node: Node) -> Ref | None:
    """The product that a node names, if it does."""
    thing = ctx.thing(node)
    product = thing.product if thing else None
    return product if product and product.entity and product.sort == "product" else None


def possessives(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X's software Y", "Y of X", "its Y system": the owner of a named product makes it."""
    for arg in clause.all_args():
        for node in arg.nodes:
            yield from _owned(ctx, clause, node)
            yield from _joined(ctx, clause, node)
            yield from _called(ctx, clause, node)
            yield from _lined(ctx, clause, node)
            yield from _in_turn(ctx, clause, node)
            for part in (*_nested(node.of), *node.examples):
                yield from _owned(ctx, clause, part)
                yield from _joined(ctx, clause, part)
            if node.examples and node.np.sort in THINGS:
                owner, _ = ctx.owner(node)
                for example in node.examples:
                    if owner is not None and (product := product_ref(ctx, example)) is not None:
                        yield makes(
                            ctx,
                            clause,
                            owner,
                            product,
                            "make.owner.examples",
                            node.np.start,
                            stated=node.possessor is not None,
                        )


def _nested(parts: tuple[Node, ...]) -> list[Node]:
    """The complements of a noun, where one hangs on another: "the targets of Y, of X"."""
    found = list(parts)
    for place, (one, other) in enumerate(pairwise(parts)):
        near = 0 <= other.np.start - one.np.end <= _NEAR
        if near and one.np.name and not one.of and one.np.sort in THINGS:
            found[place] = replace(one, of=(other,))
    return found


def _in_turn(ctx: Context, clause: Clause, node: Node) -> Iterator[Candidate]:
    """As in "der Einsatz der Software Y des Anbieters X": genitives of which each has the next."""
    for thing, held in pairwise(node.of if ctx.document.lex.pack.noun_caps else ()):
        product, owner = product_ref(ctx, thing), ctx.organisation(held)
        if product is not None and owner is not None and owner.sort == "vendor":
            yield makes(ctx, clause, owner, product, "make.owner", thing.np.start, stated=True)


def _lined(ctx: Context, clause: Clause, node: Node) -> Iterator[Candidate]:
    """As in "X devices like A and B", "X sells products such as A": the line and its members."""
    if not node.examples or node.np.sort not in THINGS:
        return
    entity = ctx.registry.of(node)
    if entity is not None and entity.sort == "vendor":
        makers, rule = [named(entity, node.np.name or (node.np.start, node.np.end))], "make.line"
    elif entity is None and node.possessor is None and node.np.determiner != "possessive":
        verb = clause.verb
        active = (
            verb is not None
            and not passive(clause)
            and (not verb.frames or set(verb.frames) & TELLS)
        )
        makers = [r for r in ctx.sellers(clause.subject) if r.sort == "vendor"] if active else []
        rule = "make.examples"
    else:
        return
    for maker in makers[:1] if len(makers) == 1 else ():
        for example in node.examples:
            if (product := product_ref(ctx, example)) is not None:
                yield makes(ctx, clause, maker, product, rule, node.np.start)


def _owned(ctx: Context, clause: Clause, node: Node) -> Iterator[Candidate]:
    product = product_ref(ctx, node)
    if product is None or product.via == "anaphor":
        yield from _named_owned(ctx, clause, node)
        return
    owner, own = ctx.owner(node)
    if owner is None or (owner.sort != "vendor" and not own):
        owner = _unknown_owner(ctx, node)
    if owner is not None and (owner.sort in {"vendor", "organisation"} or not own):
        rule = "make.owner" if owner.sort == "vendor" else "make.own" if own else "make.unknown"
        yield makes(
            ctx,
            clause,
            owner,
            product,
            rule,
            node.np.start,
            stated=own or node.possessor is not None,
        )


def _joined(ctx: Context, clause: Clause, node: Node) -> Iterator[Candidate]:
    """As in "the X spyware Y": a vendor's name before the class of a product that has its own."""
    first = node.np.first if node.np.joined < 0 else None
    maker = ctx.registry.named(first) if first else None
    product = product_ref(ctx, node) if maker is not None and maker.sort == "vendor" else None
    if node.np.first and maker and product and product.via == "name" and node.np.name:
        yield makes(
            ctx,
            clause,
            named(maker, node.np.first),
            product,
            "make.joined",
            node.np.start,
            stated=True,
        )


def _called(ctx: Context, clause: Clause, node: Node) -> Iterator[Candidate]:
    """As in "X's flagship product, called Y": what the goods of an owner are called is its own."""
    # "The strength of X's product, called Y": the name is that of the last noun.
    last = node.of[-1] if node.of and node.of[-1].possessor and not node.np.name else node
    hung = [last.possessor] if last.possessor else list(last.of)
    if len(hung) != 1 or last.np.name or last.np.sort not in THINGS:
        return
    owner = ctx.organisation(hung[0])
    if owner is None or not ctx.is_seller(owner) or ctx.is_body(owner):
        return
    if likened(ctx.document, node) or answers(ctx.document, node):
        return
    for one in told_by(ctx.document, ctx.sentence, node):
        if subject_of_its_own(ctx.sentence, one):
            continue
        product = product_ref(ctx, one) or unknown_name(ctx, one)
        if product is not None:
            yield makes(ctx, clause, owner, product, "make.owner.named", one.np.start, stated=True)


def _named_owned(ctx: Context, clause: Clause, node: Node) -> Iterator[Candidate]:
    """As in "X's Y", where Y is a name of no known kind."""
    held, name = node.possessor, node.np.name
    if held is None or name is None or node.np.start != name[0] or held.np.name is None:
        return
    owner, product = ctx.organisation(held), unknown_name(ctx, node)
    if owner is None or product is None or calls_no_goods(ctx.document, node):
        return
    stopped = ctx.document.tokens[ctx.sentence.end - 1].text == "."
    if clause.verb is None and clause.kind == "verbless" and not stopped:
        # "X's Tarnfield" on a line of its own is a shop as well.
        return
    if owner.sort in {"vendor", "organisation", ""}:
        rule = "make.owner.name" if owner.sort == "vendor" else "make.names"
        yield makes(ctx, clause, owner, product, rule, node.np.start, stated=True)


def _unknown_owner(ctx: Context, node: Node) -> Ref | None:
    """As in "X's Y software": a name of no known kind before a product's name and class."""
    held = node.possessor or (node.of[0] if len(node.of) == 1 else None)
    if held is None or node.np.name is None or held.of:
        return None
    ref = ctx.organisation(held)
    if ref is not None and node.possessor is None and not _firm(held, ref):
        return None
    sells = ref is not None and ctx.is_seller(ref) and not ctx.is_body(ref)
    return ref if ref is not None and sells and ref.via == "name" else None


def _firm(held: Node, ref: Ref) -> bool:
    """Whether what stands behind "of" is a firm by its own words: a bare name may be a town.

    A firm bears no article, "de X Group", but "du Parti X", unless only its nation has one.
    """
    plain = (not held.np.determiner or bool(held.np.demonyms)) and not held.np.before
    return plain and held.np.name is not None and ref.sort == "organisation"


def _bare_name(ctx: Context, node: Node) -> Ref | None:
    """A name of no known kind that stands alone, as that of what somebody develops does."""
    alone = node.np.name == (node.np.start, node.np.end) and node.possessor is None
    entity = ctx.registry.of(node)
    return unknown_name(ctx, node) if alone and entity and not entity.initialism else None


def unknown_name(ctx: Context, node: Node) -> Ref | None:
    """A name of no known kind, where only a product can stand."""
    entity = ctx.registry.of(node)
    if entity is None or entity.sort != "" or entity.country:
        return None
    return named(replace(entity, sort="product"), node.np.name or (node.np.start, node.np.end))
