"""Who "it" goes on about: who acts around it, or the one that the sentence before names."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from ingest.grammar.clauses.roles import bare
from ingest.grammar.clauses.tree import Arg, Clause, Node, Sentence, predicated
from ingest.grammar.phrases.chunks import BODIES, GOODS
from ingest.grammar.reference.agreement import PLURAL, asked, gender, points_back, several
from ingest.grammar.reference.local import local_subject
from ingest.grammar.reference.passed_over import passed_over
from ingest.grammar.reference.refs import Ref, named
from ingest.grammar.reference.registry import Entity, Registry
from ingest.grammar.reference.surroundings import Surroundings

_GOTTEN = frozenset({"ACQUIRE", "BUY", "SUPPLY"})
_HANDLED = frozenset({"SUPPLY", "BUY", "USE", "DEPLOY", "OPERATE"})
_SELLERS = frozenset({"vendor", "organisation", ""})
_ACTORS = BODIES | {"vendor", "organisation", "programme"}
_WHO = BODIES | _SELLERS
_RIVALS = GOODS | BODIES | {"vendor", "organisation", "person"}
_NO_THING = _WHO - {""} | {"person", "group", "region", "programme"}
# "The subsidiary of X is in debt": of whom it is said is not X.
_TIES = frozenset({"owned_by", "part_of", "linked_to", "taken_by"})
# From whom something comes, or into whom money goes: no goods.
_FROM = frozenset({"source", "in"})
_OTHERS = GOODS | {"reporter"}


def pronoun(ctx: Surroundings, at: int) -> Iterator[Ref]:
    """Who a pronoun stands for: who acts around it, if an organisation does, or before it."""
    own, local = _behind(ctx.sentence, at), local_subject(ctx.document, ctx.sentence, at)
    doer = own.subject if own else None
    around = local if local and not (doer and doer.nodes == local.nodes) else None
    if around and any(node.np.sort in _ACTORS for node in around.nodes):
        refs = list(ctx.organisations(around))
        if len(refs) == 1 and len(around.nodes) == 1:
            yield replace(refs[0], words=(at, at + 1), via="pronoun")
        return
    found = _another(ctx, own, at) if own else ctx.discourse.pronoun(at, ctx.sentence.block)
    goes_on = own or (found and not passed_over(ctx, found) and _gone_on(ctx, found, at))
    if found is not None and goes_on and _fits(ctx, found, at):
        yield named(found, (at, at + 1), "pronoun")


def _fits(ctx: Surroundings, entity: Entity, at: int) -> bool:
    """Whether a pronoun is of the gender that articles give somebody, and means one only."""
    wanted, known = asked(ctx.document, ctx.sentence, at), ctx.discourse.genders.get(entity.key)
    return not several(ctx.document, at) and not (wanted and known and wanted.isdisjoint(known))


def _gone_on(ctx: Surroundings, entity: Entity, at: int) -> bool:
    """Whether a subject pronoun goes on about somebody rather than another of its own gender.

    A subject that is left out is that of the sentence before.
    """
    phrases, before = ctx.document.lex.pack.phrases, ctx.previous()
    if not phrases.get("masculine_endings") or before is None:
        return not phrases.get("drops") or before is not None
    told = [one.subject for one in before.sentence.clauses[:1] if one.kind == "main"]
    first = [node for arg in told if arg for node in arg.nodes]
    closed = ctx.document.lex.word(ctx.document.tokens[at].lower).closed
    if _got(ctx.sentence, at) and _something(ctx, before, at):
        return False
    if "anaphor" not in closed:
        return len(first) == 1 and ctx.registry.of(first[0]) is entity
    wanted = _wanted(ctx, at)
    if not wanted or wanted & ctx.discourse.genders.get(entity.key, frozenset()):
        return True
    others = [
        node for node in before.sentence.nodes
        if node.np.sort in _RIVALS and ctx.registry.of(node) is not entity and not node.np.plural
    ]  # fmt: skip
    return not any(gender(ctx.document, node.np) & wanted for node in others)


def _got(sentence: Sentence, at: int) -> bool:
    """Whether a pronoun is what somebody is told to get: "elle a été rachetée"."""
    verbs = (one.verb for one in sentence.clauses if one.subject and one.subject.at == at)
    return any(verb and verb.passive and _GOTTEN & set(verb.frames) for verb in verbs)


def _behind(sentence: Sentence, at: int) -> Clause | None:
    """The clause whose verb has somebody by a noun as its subject, and the pronoun as another end.

    Whoever acts there would be "itself": of "Y acquired it" it is not Y.
    """
    subjects = [one.subject for one in sentence.clauses if one.subject]
    if any(one.pronoun and one.at == at for one in subjects):
        return None
    return next(
        (
            one
            for one in sentence.clauses
            if one.subject and one.subject.nodes
            and any(arg.pronoun and arg.at == at for arg in one.args())
        ),
        None,
    )  # fmt: skip


def _another(ctx: Surroundings, clause: Clause, at: int) -> Entity | None:
    """Who "it" is in "Y acquired it", "Y bought cameras from it": whom the sentence before names.

    Goods there may be what is meant, unless something comes from it: no camera sells.
    """
    before = ctx.previous()
    if before is None or not any(one.verb for one in before.sentence.clauses):
        return None
    nodes = before.sentence.nodes
    given = any(arg.at == at and _FROM & arg.preps for arg in clause.args() if arg.pronoun)
    # A firm without a name may be meant as well: "a rival beat X".
    unnamed = any(node.np.sort == "vendor" and not before.organisation(node) for node in nodes)
    unnamed = unnamed or ctx.discourse.between(before.sentence.start, ctx.sentence.start)
    if unnamed or (not given and any(node.np.sort in GOODS for node in nodes)):
        return None
    into = any(arg.preps == {"in"} for arg in clause.args() if arg.at == at)
    if into and any(node.np.country or node.np.sort == "region" for node in nodes):
        # "Y y a investi" may be said of a country.
        return None
    ends = [arg for one in before.sentence.clauses for arg in one.all_args()]
    if any(arg.preps & _TIES for arg in ends) or (not given and _something(ctx, before, at)):
        return None
    entities = [one for node in nodes if (one := ctx.registry.of(node)) and not one.country]
    # "The rival of X won": nobody on whom another noun hangs.
    told = {node.np.start for arg in ends for node in arg.nodes}
    plain = [one for node in nodes if node.np.start in told and (one := ctx.registry.of(node))]
    if given and any(one.sort in BODIES for one in entities):
        return None
    who = {one.key: one for one in plain if one.sort in (_SELLERS if given else _WHO)}
    known = all(one.sort in _WHO for one in entities)
    return next(iter(who.values())) if len(who) == 1 and (given or known) else None


def _something(ctx: Surroundings, before: Surroundings, at: int) -> bool:
    """Whether the sentence before speaks of a thing that a pronoun may mean: "X owns a patent"."""
    same = {pair[1].np.start for one in before.sentence.clauses if (pair := predicated(one))}
    same |= {link.right.np.start for link in before.sentence.links if link.kind == "same"}
    wanted = _wanted(ctx, at)
    return any(
        not (node.np.name or node.np.plural or node.np.when or node.np.start in same)
        and node.np.sort not in _NO_THING and _alike(ctx, node, wanted)
        for clause in before.sentence.clauses
        for arg in clause.all_args() if arg.bare
        for node in arg.nodes
    )  # fmt: skip


def meant(ctx: Surroundings, arg: Arg) -> list[Ref]:
    """The products that a pronoun stands for."""
    found = [ref for ref in ctx.organisations(arg) if ref.sort == "product"]
    return found or _product_before(ctx, arg.at)


def _product_before(ctx: Surroundings, at: int) -> list[Ref]:
    """What "it" is in "Y installed it", "it was sold to Y": the product of the sentence before.

    Whoever acts in the clause would be "itself". Other goods in between may be what is meant.
    """
    if not _is_thing(ctx, at):
        return []
    if any(node.np.sort in GOODS and node.np.start < at for node in ctx.sentence.nodes):
        return []
    entity = told_before(ctx, at)
    return [named(entity, (at, at + 1), "pronoun")] if entity and _fits(ctx, entity, at) else []


def goods_before(ctx: Surroundings, node: Node) -> Entity | None:
    """The product that "the system" points back at, by its class or as what a firm makes."""
    if _carried(ctx, node):
        return None
    found = ctx.discourse.antecedent(node, "product", ctx.sentence.block)
    return found or (_made_before(ctx) if node.np.sort == "product" else None)


def _made_before(ctx: Surroundings) -> Entity | None:
    """What "the software" is after "X develops Y", which tells of Y in no other way what it is."""
    before = ctx.previous()
    for clause in before.sentence.clauses[:1] if before else ():
        verb, goods = clause.verb, [node for arg in bare(clause) for node in arg.nodes]
        made = verb is not None and "MAKE" in verb.frames and not (verb.passive or verb.negated)
        if before is None or not made or len(goods) != 1 or verb is None or verb.marks:
            continue
        entity = ctx.registry.of(goods[0])
        makers = list(before.organisations(clause.subject)) if clause.subject else []
        if entity is not None and not entity.sort and [one.sort for one in makers] == ["vendor"]:
            return replace(entity, sort="product")
    return None


def told_before(ctx: Surroundings, at: int) -> Entity | None:
    """The product that "it", "its maker" or "the maker" tells of: that of the sentence before."""
    before = ctx.previous()
    if before is None:
        return None
    return _first(ctx.registry, before.sentence) or _only(ctx, before.sentence, at)


def _carried(ctx: Surroundings, node: Node) -> bool:
    """Whether "the device" may be what a product is part of: "The camera works with Y"."""
    before = ctx.previous()
    told = before.sentence.clauses[:1] if before is not None else ()
    subjects = [one for clause in told if clause.subject for one in clause.subject.nodes]
    return any(
        one.np.sort in GOODS and ctx.registry.of(one) is None and one.np.lemma != node.np.lemma
        and not (told[0].verb is None or told[0].verb.copula or told[0].verb.passive)
        for one in subjects
    )  # fmt: skip


def _first(registry: Registry, sentence: Sentence) -> Entity | None:
    """The product that a sentence is about."""
    told = [one.subject for one in sentence.clauses[:1] if one.kind == "main" and one.subject]
    nodes = [node for arg in told for node in arg.nodes]
    entity = registry.of(nodes[0]) if len(nodes) == 1 else None
    return entity if entity is not None and entity.sort == "product" else None


def _only(ctx: Surroundings, sentence: Sentence, at: int) -> Entity | None:
    """The product that a sentence names, where it speaks of no other goods and is about somebody.

    Of "The van carries Y" either may be meant.
    """
    registry, wanted = ctx.registry, _wanted(ctx, at)
    told = [one.subject for one in sentence.clauses[:1] if one.subject]
    about = [node for arg in told for node in arg.nodes]
    who = ((node.np.sort, registry.of(node)) for node in about)
    if not about or not all(sort in _WHO - {""} or (one and one.sort in _WHO) for sort, one in who):
        return None
    goods = [(node, registry.of(node)) for node in sentence.nodes]
    named_ones = {one.key: one for _, one in goods if one is not None and one.sort == "product"}
    others = any(
        one is None and node.np.sort in _OTHERS and _alike(ctx, node, wanted) for node, one in goods
    )
    others = others or _told_of(registry, sentence, named_ones)
    return next(iter(named_ones.values())) if len(named_ones) == 1 and not others else None


def _wanted(ctx: Surroundings, at: int) -> frozenset[str]:
    """The genders by which a pronoun rules out other things, where its participle agrees, too."""
    agree = ctx.document.lex.pack.phrases.get("masculine_endings")
    return asked(ctx.document, ctx.sentence, at) if agree else frozenset()


def _alike(ctx: Surroundings, node: Node, wanted: frozenset[str]) -> bool:
    """Whether a pronoun of a gender, where it has one, can mean a noun phrase."""
    said = gender(ctx.document, node.np) or (PLURAL if node.np.plural else wanted)
    return not (wanted and said.isdisjoint(wanted))


def _told_of(registry: Registry, sentence: Sentence, goods: Collection[str]) -> bool:
    """Whether goods stand behind a preposition only, and another thing is what is done: "a report
    about Y".
    """
    ends = [arg for one in sentence.clauses for arg in one.args()]
    keys = [(arg, one.key) for arg in ends for node in arg.nodes if (one := registry.of(node))]
    if any(arg.bare and key in goods for arg, key in keys):
        return False
    objects = [arg for one in sentence.clauses for arg in bare(one) if arg is not one.subject]
    return any(registry.of(node) is None for arg in objects for node in arg.nodes)


def _is_thing(ctx: Surroundings, at: int) -> bool:
    """Whether a pronoun that points back at a thing is what somebody else does something with.

    So is one that stands behind a verb with another subject, or is the subject of a passive.
    """
    if not points_back(ctx.document, at):
        return False
    for clause in ctx.sentence.clauses:
        if any(arg.pronoun and arg.at == at for arg in clause.args()):
            own = clause.subject is not None and clause.subject.pronoun and clause.subject.at == at
            if not own:
                return clause.subject is not None and bool(clause.subject.nodes)
    handled = (one for one in ctx.sentence.clauses if one.verb and one.verb.passive)
    return any(
        one.subject is not None and one.subject.pronoun and one.subject.at == at
        and one.verb is not None and bool(_HANDLED & set(one.verb.frames))
        for one in handled
    )  # fmt: skip
