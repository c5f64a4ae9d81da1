"""Who "it" goes on about: who acts around it, or the one that the sentence before names."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Protocol, Self

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.roles import bare
from ingest.grammar.clauses.tree import Arg, Clause, Node, Sentence
from ingest.grammar.phrases.chunks import BODIES, GOODS
from ingest.grammar.reference.agreement import clashes
from ingest.grammar.reference.discourse import Discourse
from ingest.grammar.reference.local import local_subject
from ingest.grammar.reference.refs import Ref, named
from ingest.grammar.reference.registry import Entity, Registry

_HANDLED = frozenset({"SUPPLY", "BUY", "USE", "DEPLOY", "OPERATE"})
_SELLERS = frozenset({"vendor", "organisation", ""})
_ACTORS = BODIES | {"vendor", "organisation", "programme"}
_WHO = BODIES | _SELLERS


class Surroundings(Protocol):
    """What is known around a pronoun: its sentence, who is named in it, and the one before."""

    document: Document
    registry: Registry
    discourse: Discourse
    sentence: Sentence

    def organisations(self, arg: Arg) -> Iterable[Ref]:
        """Who stands in a place of a clause."""

    def organisation(self, node: Node) -> Ref | None:
        """Who a noun phrase stands for."""

    def previous(self) -> Self | None:
        """The same of the sentence before, where there is one in the paragraph."""


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
    if found is not None and not clashes(ctx, found, at):
        yield named(found, (at, at + 1), "pronoun")


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
    if before is None:
        return None
    nodes = before.sentence.nodes
    given = any(arg.at == at and "source" in arg.preps for arg in clause.args() if arg.pronoun)
    # A firm without a name may be meant as well: "a rival beat X".
    unnamed = any(node.np.sort == "vendor" and not before.organisation(node) for node in nodes)
    unnamed = unnamed or ctx.discourse.between(before.sentence.start, ctx.sentence.start)
    if unnamed or (not given and any(node.np.sort in GOODS for node in nodes)):
        return None
    entities = [one for node in nodes if (one := ctx.registry.of(node)) and not one.country]
    # "The rival of X won": nobody on whom another noun hangs.
    ends = [arg for one in before.sentence.clauses for arg in one.all_args()]
    told = {node.np.start for arg in ends for node in arg.nodes}
    plain = [one for node in nodes if node.np.start in told and (one := ctx.registry.of(node))]
    who = {one.key: one for one in plain if one.sort in (_SELLERS if given else _WHO)}
    known = all(one.sort in _WHO for one in entities)
    return next(iter(who.values())) if len(who) == 1 and (given or known) else None


def meant(ctx: Surroundings, arg: Arg) -> list[Ref]:
    """The products that a pronoun stands for."""
    found = [ref for ref in ctx.organisations(arg) if ref.sort == "product"]
    return found or _product_before(ctx, arg.at)


def _product_before(ctx: Surroundings, at: int) -> list[Ref]:
    """What "it" is in "Y installed it", "it was sold to Y": the product of the sentence before.

    Whoever acts in the clause would be "itself". Other goods in between may be what is meant.
    """
    before = ctx.previous()
    if before is None or not _is_thing(ctx, at):
        return []
    if any(node.np.sort in GOODS and node.np.start < at for node in ctx.sentence.nodes):
        return []
    entity = spoken_of(ctx.registry, before.sentence)
    fits = entity is not None and not clashes(ctx, entity, at)
    return [named(entity, (at, at + 1), "pronoun")] if entity and fits else []


def carried(ctx: Surroundings, node: Node) -> bool:
    """Whether "the device" may be what a product is part of: "The camera works with Y"."""
    before = ctx.previous()
    told = before.sentence.clauses[:1] if before is not None else ()
    subjects = [one for clause in told if clause.subject for one in clause.subject.nodes]
    return any(
        one.np.sort in GOODS and ctx.registry.of(one) is None and one.np.lemma != node.np.lemma
        and not (told[0].verb is None or told[0].verb.copula or told[0].verb.passive)
        for one in subjects
    )  # fmt: skip


def spoken_of(registry: Registry, sentence: Sentence) -> Entity | None:
    """The one product that a sentence is about, or that it names beside who it is about."""
    return _first(registry, sentence) or _only(registry, sentence)


def _first(registry: Registry, sentence: Sentence) -> Entity | None:
    """The product that a sentence is about."""
    told = [one.subject for one in sentence.clauses[:1] if one.kind == "main" and one.subject]
    nodes = [node for arg in told for node in arg.nodes]
    entity = registry.of(nodes[0]) if len(nodes) == 1 else None
    return entity if entity is not None and entity.sort == "product" else None


def _only(registry: Registry, sentence: Sentence) -> Entity | None:
    """The product that a sentence names, where it speaks of no other goods and is about somebody.

    Of "The van carries Y" either may be meant.
    """
    told = [one.subject for one in sentence.clauses[:1] if one.subject]
    about = [node for arg in told for node in arg.nodes]
    who = ((node.np.sort, registry.of(node)) for node in about)
    if not about or not all(sort in _WHO - {""} or (one and one.sort in _WHO) for sort, one in who):
        return None
    goods = [(node, registry.of(node)) for node in sentence.nodes]
    named_ones = {one.key: one for _, one in goods if one is not None and one.sort == "product"}
    others = any(one is None and node.np.sort in GOODS for node, one in goods)
    others = others or _told_of(registry, sentence, named_ones)
    return next(iter(named_ones.values())) if len(named_ones) == 1 and not others else None


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
    if at < 0 or "anaphor" not in ctx.document.lex.word(ctx.document.tokens[at].lower).closed:
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
