"""Whether a claim may be held: who is meant, and that the line says it as what is so.

What may not be held waits for a person. Nothing here changes what a candidate is worth.
"""

from collections.abc import Iterable

from graph import ACCUSATIONS, LinkKind, Status
from ingest.grammar.candidate import Candidate
from ingest.grammar.certainty.accuser import accused, accuser
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.engine import Reading
from ingest.grammar.holding.across_gap import across_gap
from ingest.grammar.holding.addressed import addressed
from ingest.grammar.holding.another_meant import another_meant
from ingest.grammar.holding.antonomasia import antonomasia
from ingest.grammar.holding.asked import only_asked
from ingest.grammar.holding.asyndetic import asyndetic
from ingest.grammar.holding.attributive import attributive
from ingest.grammar.holding.barred import (
    barred,
    firm_sold,
    made_by_another,
    of_another,
    owned_once,
    seated,
)
from ingest.grammar.holding.behind_verb import behind_verb
from ingest.grammar.holding.belied import belied
from ingest.grammar.holding.belied_beside import belied_beside
from ingest.grammar.holding.beside_subject import beside_subject
from ingest.grammar.holding.called_nothing import called_nothing
from ingest.grammar.holding.cancelled import cancelled
from ingest.grammar.holding.captioned import captioned
from ingest.grammar.holding.cleft import cleft
from ingest.grammar.holding.completes import completes
from ingest.grammar.holding.conditional import conditional
from ingest.grammar.holding.contrasted import contrasted
from ingest.grammar.holding.crossed import crossed
from ingest.grammar.holding.cut_names import cut_name
from ingest.grammar.holding.either_of_two import either_of_two
from ingest.grammar.holding.entitled import entitled
from ingest.grammar.holding.got_contract import got_contract
from ingest.grammar.holding.governed import governed
from ingest.grammar.holding.handed import handed
from ingest.grammar.holding.hung import hung
from ingest.grammar.holding.instance import of_another_noun
from ingest.grammar.holding.joined_ends import joined_ends
from ingest.grammar.holding.labelled import labelled
from ingest.grammar.holding.likened import likened
from ingest.grammar.holding.loose_ties import loose_tie
from ingest.grammar.holding.makes_nothing import makes_nothing
from ingest.grammar.holding.mere_pact import mere_pact
from ingest.grammar.holding.named_otherwise import named_otherwise
from ingest.grammar.holding.names_another import names_another
from ingest.grammar.holding.no_longer import no_longer
from ingest.grammar.holding.no_owner import no_owner
from ingest.grammar.holding.no_whole import no_whole
from ingest.grammar.holding.not_seated import not_seated
from ingest.grammar.holding.not_theirs import not_theirs
from ingest.grammar.holding.ongoing import ongoing
from ingest.grammar.holding.only_where import only_where
from ingest.grammar.holding.other_deeds import other_deed
from ingest.grammar.holding.own_clause import own_clause
from ingest.grammar.holding.private import halved
from ingest.grammar.holding.recalled import misrecalled
from ingest.grammar.holding.rivalled import rivalled
from ingest.grammar.holding.run_together import run_together
from ingest.grammar.holding.seat_of_another import seat_of_another
from ingest.grammar.holding.some_countries import some_countries
from ingest.grammar.holding.striven import striven
from ingest.grammar.holding.thought_that import thought_that
from ingest.grammar.holding.thwarted import thwarted
from ingest.grammar.holding.tied_noun import tied_noun
from ingest.grammar.holding.titled import titled
from ingest.grammar.holding.told_of_goods import no_such_goods
from ingest.grammar.holding.town_or_firm import town_or_firm
from ingest.grammar.holding.two_makers import two_makers
from ingest.grammar.holding.unclaimed import unclaimed
from ingest.grammar.holding.undone_nouns import undone_noun
from ingest.grammar.holding.unreal import unreal
from ingest.grammar.holding.untold import untold
from ingest.grammar.holding.voided import voided
from ingest.grammar.holding.whose_clients import of_whom_else
from ingest.grammar.holding.whose_goods import whose_goods
from ingest.grammar.holding.whose_place import whose_place
from ingest.grammar.holding.won_undone import won_undone
from ingest.grammar.phrases.chunks import OFFICES
from ingest.grammar.reference.refs import Ref
from ingest.grammar.words.places import areas
from ingest.grammar.words.tokens import DASHES

# An allegation or a plan is held as one: no path walks it unless it is asked for.
_STANDS = frozenset({Status.ASSERTED, Status.REPORTED, Status.ALLEGED, Status.PLANNED})
_FACTS = frozenset({Status.ASSERTED, Status.REPORTED})
# What is alleged or denied is told as that, and a plan for anything but a deed.
_DEEDS = _FACTS | {Status.PLANNED}
# "L'Asie du Sud-Est"
_AREA = 5
_OF_FIRMS = frozenset({LinkKind.MAKES, LinkKind.OWNED_BY, LinkKind.SUCCEEDED_BY, LinkKind.BASED_IN})


def may_be_held(
    candidate: Candidate,
    found: Reading,
    status: Status,
    *,
    doubted: bool,
    beside: Iterable[Candidate],
) -> bool:
    """Whether nothing about a candidate of a reading speaks against holding it as that status.

    `beside` are the candidates of its sentence, as a line may say better who made a thing.
    """
    document, registry = found.document, found.registry
    sentence = document.sentences[candidate.sentence]
    if candidate.link in ACCUSATIONS and not (
        status in _STANDS
        and not doubted
        and _somebody(candidate, document)
        and not _buys(candidate.subject, found)
        and not accuser(candidate, sentence, document)
    ):
        return False
    told = _DEEDS if candidate.link in ACCUSATIONS else _FACTS
    if status in told and _taken_back(candidate, sentence, document):
        return False
    return not (
        unreal(candidate, status, sentence, document)
        or firm_sold(candidate, sentence, registry)
        or misrecalled(candidate, sentence, document, registry)
        or rivalled(candidate, sentence, found.discourse)
        or made_by_another(candidate, beside)
        or crossed(candidate, sentence, document)
        or labelled(candidate, sentence, document)
        or joined_ends(candidate, sentence, document)
        or hung(candidate, sentence, document)
        or not_theirs(candidate, sentence, registry)
        or loose_tie(candidate, sentence, registry)
        or another_meant(candidate, sentence, registry)
        or no_such_goods(candidate, sentence, found.discourse)
        or of_whom_else(candidate, sentence, registry)
        or names_another(candidate, document)
        or _misread(candidate, found)
        or _otherwise(candidate, sentence, document)
    )


def _otherwise(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether the line tells of another tie than the claim's: of a pact, a venture, a question."""
    return (
        no_owner(candidate, sentence, document)
        or no_whole(candidate, sentence, document)
        or antonomasia(candidate, document)
        or named_otherwise(candidate, sentence, document)
        or not_seated(candidate, sentence, document)
        or seat_of_another(candidate, sentence, document)
        or mere_pact(candidate, sentence, document)
        or only_asked(candidate, sentence, document)
        or entitled(candidate, sentence, document)
        or addressed(candidate, document)
        or asyndetic(candidate, sentence, document)
        or two_makers(candidate, sentence, document)
        or whose_goods(candidate, sentence, document)
        or whose_place(candidate, document)
        or tied_noun(candidate, document)
        or other_deed(candidate, sentence, document)
    )


def _taken_back(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether the words around a claim take back what they say, or say it of another."""
    # "Die Schweizer Firma X" says where it is from, whatever it is said to try or deny.
    seat = (candidate.read_by or candidate.rule) == "seat.adjective"
    return (
        (not seat and _unsaid(candidate, sentence, document))
        or (candidate.link in ACCUSATIONS and _of_other(candidate, sentence, document))
        or barred(candidate, document)
        or seated(candidate, sentence, document)
        or of_another(candidate, sentence, document)
        or owned_once(candidate, sentence, document)
    )


def _unsaid(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether the words around a claim take back what they say."""
    return (
        governed(candidate, sentence, document)
        or untold(candidate, sentence, document)
        or conditional(candidate, sentence, document)
        or ongoing(candidate, sentence, document)
        or cancelled(candidate, sentence, document)
        or thwarted(candidate, sentence, document)
        or undone_noun(candidate, sentence, document)
        or unclaimed(candidate, sentence, document)
        or belied(candidate, document)
        or belied_beside(candidate, sentence, document)
        or captioned(candidate, document)
        or striven(candidate, sentence, document)
        or attributive(candidate, sentence, document)
        or handed(candidate, sentence, document)
        or thought_that(candidate, sentence, document)
        or voided(candidate, sentence, document)
        or won_undone(candidate, sentence, document)
    )


def _of_other(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a line accuses another than it seems to."""
    return (
        accused(candidate, sentence, document)
        or completes(candidate, sentence, document)
        or cleft(candidate, sentence)
        or beside_subject(candidate, sentence, document)
        or contrasted(candidate, sentence, document)
        or of_another_noun(candidate, sentence, document)
        or own_clause(candidate, sentence, document)
        or behind_verb(candidate, sentence, document)
        or run_together(candidate, sentence, document)
        or across_gap(candidate, sentence, document)
        or only_where(candidate, sentence, document)
        or either_of_two(candidate, sentence, document)
        or got_contract(candidate, sentence, document)
        or likened(candidate, sentence, document)
    )


def _misread(candidate: Candidate, found: Reading) -> bool:
    """Whether an end is called what cannot be it: a product that is an office, a firm that is a
    town, anybody by half of a name. A person may know better.
    """
    both, document = (candidate.subject, candidate.object), found.document
    if town_or_firm(candidate, document, found.discourse):
        return True
    if any(halved(ref, document) or cut_name(ref, document) for ref in both):
        return True
    if any(titled(ref, document) for ref in both):
        return True
    if called_nothing(candidate, document) or makes_nothing(candidate, document):
        return True
    thing = candidate.object
    # Of "el programa espía", which is X, X is the name.
    lex, (start, end) = document.lex, thing.span if thing.via == "apposition" else thing.words
    ends = {document.tokens[start].lower, document.tokens[end - 1].lower}
    office = any(lex.name_head(word) in OFFICES for word in ends)
    of_firm = candidate.link in _OF_FIRMS and candidate.subject.name.lower() in lex.towns
    return of_firm or (candidate.link is LinkKind.MAKES and office)


def _somebody(candidate: Candidate, document: Document) -> bool:
    """Whether an accusation is a rule's, too, of somebody in particular.

    "Law enforcement" at large is nobody, nor are "Y's customers" or "forces in Europe", and a
    region buys nothing; "the Dutch telecom company" is one of several.
    """
    target = candidate.object
    if target.sort == "buyer" and not target.described and _of_a_nation(target, document):
        return False
    named = not target.described or (target.located and not _at_large(target, document))
    named = named and not (no_longer(target, document) or some_countries(target, document))
    return candidate.by_rule and named and target.sort != "region"


def _of_a_nation(target: Ref, document: Document) -> bool:
    """Whether a nationality is all that tells somebody without a name."""
    words = [document.lex.word(token.lower) for token in document.tokens[slice(*target.words)]]
    told = [word for word in words if not word.country]
    return target.entity is None and len(words) == len(told) + 1 and len(told) == 1


def _buys(source: Ref, found: Reading) -> bool:
    """Whether "the company" would be somebody of no known kind who elsewhere is told to buy or use.

    Then it is another that the text calls a company.
    """
    if source.via != "anaphor" or source.sort:
        return False
    return any(
        one.link in ACCUSATIONS and _read(one) and one.object.key == source.key
        for one in found.candidates
    )


def _read(candidate: Candidate) -> bool:
    """Whether a rule proposed it, if loosely."""
    return candidate.by_rule or bool(candidate.read_by)


def _at_large(target: Ref, document: Document) -> bool:
    """Whether those described are a firm's customers or anybody's in a part of the world."""
    words = [t.lower for t in document.tokens[slice(*target.words)] if t.text not in DASHES]
    far = areas(document.lex.pack.lang) | set(document.lex.pack.phrases.get("areas", ()))
    ends = {" ".join(words[at:]) for at in range(max(len(words) - _AREA, 0), len(words))}
    return document.lex.word(words[-1]).relation == "customer" or bool(ends & far)
