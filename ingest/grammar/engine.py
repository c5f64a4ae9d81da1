"""Runs every rule over every sentence of a document and collects what they propose."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph import LinkKind
from ingest.grammar import (
    rules_access,
    rules_agentive,
    rules_apposed,
    rules_begun,
    rules_belonging,
    rules_bodies,
    rules_bracket,
    rules_built,
    rules_buy,
    rules_compounds,
    rules_control,
    rules_corporate,
    rules_entry,
    rules_facts,
    rules_founding,
    rules_funding,
    rules_goods,
    rules_helped,
    rules_joined,
    rules_kinds,
    rules_line,
    rules_make,
    rules_maker,
    rules_means,
    rules_moved,
    rules_nominal,
    rules_origin,
    rules_owned_goods,
    rules_owns,
    rules_paid,
    rules_performed,
    rules_phrases,
    rules_picked,
    rules_range,
    rules_rank,
    rules_relation,
    rules_reply,
    rules_resumed,
    rules_revenue,
    rules_seat,
    rules_seat_noun,
    rules_seat_shared,
    rules_shares,
    rules_signed,
    rules_states,
    rules_successor,
    rules_suppliers,
    rules_taken,
    rules_trade,
    rules_until,
    rules_use,
    rules_users,
    rules_whose,
    rules_with_whom,
)
from ingest.grammar.candidate import Candidate, Proposals
from ingest.grammar.context import Context
from ingest.grammar.discourse import Discourse
from ingest.grammar.document import Document
from ingest.grammar.known import NOTHING_KNOWN, KnownNames
from ingest.grammar.read import lexicon, read
from ingest.grammar.registry import Registry
from ingest.grammar.rules_below import Below
from ingest.grammar.rules_notice import awarded, by_last_line
from ingest.grammar.rules_record import Records
from ingest.grammar.tree import Clause

_RULES = (
    rules_trade.trade,
    rules_buy.buying,
    rules_picked.picked,
    rules_compounds.compounds,
    rules_compounds.licensed,
    rules_paid.paid,
    rules_taken.taken,
    rules_taken.equipped,
    rules_use.use,
    rules_use.in_use,
    rules_begun.begun,
    rules_use.has,
    rules_use.equips,
    rules_access.access,
    rules_whose.goods_of,
    rules_means.means,
    rules_built.built,
    rules_helped.helped,
    rules_nominal.nominals,
    rules_signed.signed,
    rules_with_whom.with_whom,
    rules_performed.performed,
    rules_resumed.resumed,
    rules_resumed.used_again,
    rules_make.make,
    rules_make.possessives,
    rules_maker.sourced,
    rules_owned_goods.owned_goods,
    rules_maker.bracketed,
    rules_entry.entry,
    rules_apposed.apposed,
    rules_line.own_line,
    rules_make.titled,
    rules_owns.owning,
    rules_range.ranges,
    rules_origin.come_from,
    rules_origin.awarded,
    rules_origin.opted,
    rules_goods.went,
    rules_goods.stands_behind,
    rules_goods.offered,
    rules_users.users,
    rules_suppliers.supplier,
    rules_suppliers.suppliers,
    rules_bracket.bracketed,
    rules_bracket.exampled,
    rules_belonging.belongings,
    rules_belonging.belonging,
    rules_joined.joined,
    rules_built.sold,
    rules_maker.attributive,
    rules_maker.relational,
    rules_maker.noun_relations,
    rules_agentive.agentive,
    rules_corporate.corporate,
    rules_phrases.phrases,
    rules_shares.shares,
    rules_funding.funded,
    rules_revenue.earned,
    rules_founding.founding,
    rules_founding.renaming,
    rules_successor.succession,
    rules_states.state_owned,
    rules_relation.include,
    rules_rank.ranks,
    rules_seat.brackets,
    rules_seat.seats,
    rules_seat.attributes,
    rules_seat_noun.seat_is,
    rules_seat_shared.shared,
    rules_moved.moved,
    rules_facts.subtitle,
    rules_facts.invested,
    rules_corporate.predicates,
    rules_relation.relational_names,
    rules_relation.named_parts,
    rules_bodies.offices,
    rules_bodies.founded,
    rules_bodies.owned_bodies,
    rules_reply.replies,
    rules_control.controls,
    rules_kinds.technologies,
    rules_kinds.programmes,
    rules_kinds.parts,
    rules_kinds.resellers,
    rules_kinds.places,
    rules_until.until,
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
    yield from rules_seat.adjectives(ctx, whole)
    yield from rules_seat.origins(ctx, whole)
    for link in ctx.sentence.links:
        for kind, subject, target, rule in rules_corporate.successions(ctx, link):
            yield Candidate(
                link=kind, subject=subject, object=target, rule=rule, start=ctx.sentence.start,
                end=ctx.sentence.end, sentence=0, trigger=link.start, clause=whole.kind,
                years=kind is LinkKind.OWNED_BY,
            )  # fmt: skip
