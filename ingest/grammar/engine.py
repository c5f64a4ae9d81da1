"""Runs every rule over every sentence of a document and collects what they propose."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.grammar.candidate import Candidate, Proposals
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause
from ingest.grammar.read import lexicon, read
from ingest.grammar.reference.constituents import only_whence
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.discourse import Discourse
from ingest.grammar.reference.known import NOTHING_KNOWN, KnownNames
from ingest.grammar.reference.registry import Registry
from ingest.grammar.rules import (
    access,
    agentive,
    apposed,
    awarding,
    begun,
    belonging,
    billed,
    bodies,
    bracket,
    built,
    buy,
    by_way_of,
    compounds,
    control,
    corporate,
    daughters,
    delivered,
    entry,
    facts,
    fleets,
    founding,
    funding,
    goods,
    helped,
    institutes,
    joined,
    kinds,
    line,
    made_together,
    make,
    maker,
    means,
    money_into,
    moved,
    named_and_made,
    nominal,
    origin,
    owned_before,
    owned_goods,
    owns,
    paid,
    performed,
    phrases,
    picked,
    ranges,
    rank,
    relation,
    renamed,
    renamed_again,
    renamed_for,
    reply,
    resumed,
    revenue,
    seat,
    seat_address,
    seat_bracketed,
    seat_noun,
    seat_shared,
    seat_whose,
    shares,
    signed,
    states,
    stilled,
    successor,
    suppliers,
    taken,
    titled,
    trade,
    until,
    use,
    users,
    ventures,
    whose,
    with_whom,
)
from ingest.grammar.rules.below import Below
from ingest.grammar.rules.notice import awarded, by_last_line
from ingest.grammar.rules.record import Records

_RULES = (
    trade.trade,
    buy.buying,
    picked.picked,
    compounds.compounds,
    compounds.licensed,
    paid.paid,
    billed.billed,
    taken.taken,
    taken.equipped,
    use.use,
    use.in_use,
    fleets.fleets,
    begun.begun,
    stilled.stilled,
    use.has,
    use.equips,
    access.access,
    whose.goods_of,
    means.means,
    built.built,
    helped.helped,
    nominal.nominals,
    ventures.between,
    ventures.ventures,
    signed.signed,
    with_whom.with_whom,
    performed.performed,
    delivered.delivered,
    resumed.resumed,
    resumed.used_again,
    make.make,
    make.possessives,
    named_and_made.named_and_made,
    maker.sourced,
    owned_goods.owned_goods,
    maker.bracketed,
    entry.entry,
    apposed.apposed,
    line.own_line,
    titled.titled,
    owns.owning,
    ranges.ranges,
    origin.come_from,
    origin.awarded,
    origin.opted,
    awarding.awarding,
    by_way_of.by_way_of,
    goods.went,
    goods.stands_behind,
    goods.offered,
    users.users,
    suppliers.supplier,
    suppliers.suppliers,
    bracket.bracketed,
    bracket.exampled,
    belonging.belongings,
    belonging.belonging,
    joined.joined,
    built.sold,
    maker.attributive,
    maker.relational,
    maker.noun_relations,
    agentive.agentive,
    corporate.corporate,
    renamed_for.renamed_for,
    made_together.made_together,
    phrases.phrases,
    daughters.daughters,
    owned_before.owned_before,
    shares.shares,
    funding.funded,
    money_into.put_into,
    revenue.earned,
    founding.founding,
    founding.renaming,
    successor.succession,
    states.state_owned,
    relation.include,
    rank.ranks,
    seat.brackets,
    seat.seats,
    seat.attributes,
    seat_noun.seat_is,
    seat_bracketed.seat_bracketed,
    seat_shared.shared,
    seat_whose.whose_firm,
    moved.moved,
    facts.subtitle,
    facts.invested,
    corporate.predicates,
    relation.relational_names,
    relation.named_parts,
    bodies.offices,
    bodies.founded,
    bodies.owned_bodies,
    institutes.institutes,
    reply.replies,
    reply.asks,
    control.controls,
    kinds.technologies,
    kinds.programmes,
    kinds.parts,
    kinds.resellers,
    kinds.places,
    until.until,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its entities and everything the rules proposed, in order of the text.

    `weights` is a hash of the weights that the candidates were weighed with, "" for none.
    """

    document: Document
    registry: Registry
    discourse: Discourse
    candidates: tuple[Candidate, ...]
    weights: str = ""


def reading(text: str, lang: str, known: KnownNames = NOTHING_KNOWN) -> Reading | None:
    """What the rules of a language propose for a text; None for a language without a pack.

    Names that are `known` need not be explained by the text.
    """
    lex = lexicon(lang)
    if lex is None:
        return None
    document = read(text, lex)
    registry = Registry(document, known)
    discourse = Discourse(document, registry)
    proposals = Proposals()
    records, below, notices = Records(), Below(), by_last_line(document)
    previous: Context | None = None
    for number, sentence in enumerate(document.sentences):
        ctx = Context(document, registry, discourse, sentence, previous)
        told = [one for notice in notices.get(number, ()) for one in awarded(ctx, notice)]
        lines = _unsaid_before(told, records.read(ctx))
        for candidate in (*_sentence(ctx), *lines, *below.read(ctx)):
            if not only_whence(ctx, candidate.link, candidate.subject):
                proposals.add(replace(candidate, sentence=number))
        previous = ctx.forget()
    return Reading(document, registry, discourse, tuple(proposals.found.values()))


def _unsaid_before(told: list[Candidate], more: Iterator[Candidate]) -> list[Candidate]:
    """What a notice says, and what its lines say beside that."""
    said = {(one.link, one.subject.key, one.object.key) for one in told}
    rest = (one for one in more if (one.link, one.subject.key, one.object.key) not in said)
    return [*told, *rest]


def _sentence(ctx: Context) -> Iterator[Candidate]:
    ctx.note_makers()
    for clause in ctx.sentence.clauses:
        for rule in _RULES:
            yield from rule(ctx, clause)
    yield from _ties(ctx)


def _ties(ctx: Context) -> Iterator[Candidate]:
    whole = Clause(kind="tie", start=ctx.sentence.start, end=ctx.sentence.end, verb=None)
    yield from seat.adjectives(ctx, whole)
    yield from seat.origins(ctx, whole)
    yield from seat_address.addresses(ctx, whole)
    for link in ctx.sentence.links:
        yield from renamed.renamed(ctx, whole, link)
        yield from renamed_again.renamed_again(ctx, whole, link)
        yield from until.called_until(ctx, whole, link)
