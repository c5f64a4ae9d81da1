"""Who "it" and "its" go back to before anybody else: who acts in their own clause, or around it."""

from collections.abc import Iterable
from typing import Protocol, Self

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Arg, Clause, Node, Sentence
from ingest.grammar.phrases.chunks import BODIES, GOODS
from ingest.grammar.reference.refs import Ref, named
from ingest.grammar.reference.registry import Entity, Registry

_GETS = frozenset({"BUY", "CHOOSE", "CONTRACT"})
_CLOSED = frozenset({"rel", "appos", "paren"})
_HANDLED = frozenset({"SUPPLY", "BUY", "USE", "DEPLOY", "OPERATE"})
_SELLERS = frozenset({"vendor", "organisation", ""})
_WHO = BODIES | _SELLERS


class Surroundings(Protocol):
    """What is known around a pronoun: its sentence, who is named in it, and the one before."""

    document: Document
    registry: Registry
    sentence: Sentence

    def organisations(self, arg: Arg) -> Iterable[Ref]:
        """Who stands in a place of a clause."""

    def organisation(self, node: Node) -> Ref | None:
        """Who a noun phrase stands for."""

    def previous(self) -> Self | None:
        """The same of the sentence before, where there is one in the paragraph."""


def local_subject(document: Document, sentence: Sentence, at: int) -> Arg | None:
    """The subject nearest before a token, of a clause that the token stands in or that goes on.

    Of "X, which Y raided, sold its cameras" it is X: the relative clause is over. Of "Y owns X,
    whose cameras" it is X, whoever acts.
    """
    if (host := _host(document, sentence, at)) is not None:
        return Arg(nodes=(host,))
    found = [
        clause.subject
        for clause in sentence.clauses
        if clause.subject and clause.subject.nodes and _open(clause, at) and not _buys(clause)
    ]
    before = [arg for arg in found if arg.nodes[-1].np.end <= at]
    return max(before, key=lambda arg: arg.nodes[-1].np.start, default=None)


def _host(document: Document, sentence: Sentence, at: int) -> Node | None:
    """Who stands by name before "whose cameras", "dont le produit"; a place is nobody."""
    words = document.lex.pack.phrases.get("whose", ())
    if not any(document.tokens[one].lower in words for one in range(max(at - 1, 0), at + 1)):
        return None
    before = [
        node for node in sentence.nodes
        if node.np.end <= at and not node.np.country and node.np.sort != "region"
    ]  # fmt: skip
    host = max(before, key=lambda node: (node.np.end, node.np.start), default=None)
    named = host is not None and host.np.name is not None and not _places(document, host.np.start)
    return host if named else None


def _places(document: Document, at: int) -> bool:
    """Whether a name at a token only says where or of what place another is: "X of Lowick"."""
    early, name = document.tokens[max(at - 1, 0)], document.tokens[max(at - 2, 0)]
    prep = document.lex.word(early.lower).prep
    return "in" in prep or ("of" in prep and name.capital)


def _buys(clause: Clause) -> bool:
    """Whether somebody buys: nobody buys what is their own, so "its systems" are another's."""
    verb = clause.verb
    return verb is not None and bool(_GETS & set(verb.frames)) and not verb.passive


def _open(clause: Clause, at: int) -> bool:
    return clause.start <= at and (clause.kind not in _CLOSED or at < clause.end)


def argument(sentence: Sentence, local: Arg, at: int) -> Arg | None:
    """The pronoun at a token, where its own verb has `local` as its subject, and it is not that.

    Whoever acts there would be "itself": of "Y acquired it" it is not Y.
    """
    subjects = [one.subject for one in sentence.clauses if one.subject]
    if any(one.pronoun and one.at == at for one in subjects):
        return None
    for clause in sentence.clauses:
        if clause.subject is None or clause.subject.nodes != local.nodes:
            continue
        for arg in clause.args():
            if arg.pronoun and arg.at == at and arg is not clause.subject:
                return arg
    return None


def another(ctx: Surroundings, arg: Arg) -> Entity | None:
    """Who "it" is in "Y acquired it", "Y bought cameras from it": the one the sentence before names.

    Goods there may be what is meant, unless something comes from it: no camera sells.
    """
    before = ctx.previous()
    if before is None:
        return None
    nodes = before.sentence.nodes
    given = "source" in arg.preps
    # A firm without a name may be meant as well: "a rival beat X".
    unnamed = any(node.np.sort == "vendor" and not before.organisation(node) for node in nodes)
    if unnamed or (not given and any(node.np.sort in GOODS for node in nodes)):
        return None
    entities = [one for node in nodes if (one := ctx.registry.of(node)) and not one.country]
    who = {one.key: one for one in entities if one.sort in (_SELLERS if given else _WHO)}
    known = all(one.sort in _WHO for one in entities)
    return next(iter(who.values())) if len(who) == 1 and (given or known) else None


def meant(ctx: Surroundings, arg: Arg) -> list[Ref]:
    """The products that a pronoun stands for."""
    found = [ref for ref in ctx.organisations(arg) if ref.sort == "product"]
    return found or _outside(ctx, arg.at)


def _outside(ctx: Surroundings, at: int) -> list[Ref]:
    """The product that "it" is in "Y installed it", "it was sold to Y": that of the sentence before.

    Whoever acts in the clause would be "itself". Other goods in between may be what is meant.
    """
    before = ctx.previous()
    if before is None or not _is_thing(ctx, at):
        return []
    if any(node.np.sort in GOODS and node.np.start < at for node in ctx.sentence.nodes):
        return []
    entity = _first(ctx.registry, before.sentence) or _only(ctx.registry, before.sentence)
    return [named(entity, (at, at + 1), "pronoun")] if entity else []


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
    return next(iter(named_ones.values())) if len(named_ones) == 1 and not others else None


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
