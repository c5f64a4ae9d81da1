"""Candidates become claims: typed, dated, quoted, with the confidence their rule has earned."""

from dataclasses import replace
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version

from graph import (
    ACCUSATIONS,
    BadClaim,
    Claim,
    Kind,
    LinkKind,
    Mention,
    Origin,
    Realm,
    Report,
    Span,
    Status,
)
from ingest.grammar.accuser import accused, accuser
from ingest.grammar.attributive import attributive
from ingest.grammar.barred import barred, contrary, firm_sold, of_another, seated
from ingest.grammar.cancelled import cancelled
from ingest.grammar.candidate import Candidate
from ingest.grammar.confidence import HELD, confidence
from ingest.grammar.dating import valid_of
from ingest.grammar.document import Document
from ingest.grammar.engine import Reading
from ingest.grammar.governed import governed
from ingest.grammar.private import private
from ingest.grammar.recalled import misrecalled
from ingest.grammar.refs import Ref, mention
from ingest.grammar.security import security_roles, security_words
from ingest.grammar.status import status_of
from ingest.grammar.tree import Sentence
from ingest.grammar.untold import untold

# An allegation is held as one: no path walks it unless it is asked for.
_STANDS = frozenset({Status.ASSERTED, Status.REPORTED, Status.ALLEGED})
_FACTS = frozenset({Status.ASSERTED, Status.REPORTED})
_OFFICES = frozenset({"agency", "security", "buyer"})
_OF_FIRMS = frozenset({LinkKind.MAKES, LinkKind.OWNED_BY, LinkKind.SUCCEEDED_BY, LinkKind.BASED_IN})
try:
    _VERSION = version("surveilgraph")
except PackageNotFoundError:
    _VERSION = "0"


def origin_of(found: Reading) -> Origin:
    """Who makes the claims of a reading: program, pack and weights; each has a rule of its own."""
    pack = sha256(f"{found.document.lex.pack.digest} {found.weights}".encode()).hexdigest()[:12]
    return Origin(extractor=f"grammar {_VERSION}", rule="", pack=pack)


def claims_of(report: Report, found: Reading) -> tuple[Claim, ...]:
    """The claims of a reading, sorted; what the contract refuses is left out."""
    maker = _Maker(report, found)
    made: dict[str, Claim] = {}
    for candidate in found.candidates:
        claim = maker.claim(candidate)
        if claim is not None and (
            claim.id not in made or claim.confidence > made[claim.id].confidence
        ):
            made[claim.id] = claim
    return tuple(sorted(made.values(), key=_order))


def _order(claim: Claim) -> tuple[int, int, str, str, str, str]:
    return (
        claim.span.start,
        claim.span.end,
        claim.link.value,
        claim.subject.name,
        claim.object.name,
        claim.id,
    )


class _Maker:
    def __init__(self, report: Report, found: Reading) -> None:
        self.report = report
        self.found = found
        self.document = found.document
        self.origin = origin_of(found)
        self.roles = security_roles(found.document, found.registry)

    def claim(self, candidate: Candidate) -> Claim | None:
        """The claim a candidate makes, or None where its ends do not fit its link."""
        document = self.document
        sentence = document.sentences[candidate.sentence]
        status, doubt = status_of(candidate, sentence, document)
        earned = candidate.earned
        if earned is None:
            earned = confidence(candidate.rule, lang=document.lex.pack.lang)
        span = Span(document.tokens[candidate.start].start, document.tokens[candidate.end - 1].end)
        stands = status in _STANDS and not doubt
        told = candidate.link not in ACCUSATIONS or (
            stands and _firm(candidate) and not accuser(candidate, sentence, document)
        )
        # What is alleged, planned or denied is told as that.
        told = told and not (status in _FACTS and _undone(candidate, sentence, document))
        told = told and not contrary(candidate, sentence, document)
        registry = self.found.registry
        told = told and not firm_sold(candidate, sentence, registry)
        told = told and not misrecalled(candidate, sentence, document, registry)
        held = earned >= HELD and told and not _misread(candidate, document)
        try:
            return Claim(
                report=self.report.id,
                link=candidate.link,
                subject=self._subject(candidate),
                object=self._object(candidate),
                quote=document.text[span.start : span.end],
                span=span,
                page=self.report.page_at(span.start),
                lang=document.lex.pack.lang,
                status=status,
                origin=replace(self.origin, rule=candidate.rule),
                confidence=earned,
                held=held,
                product=self._product(candidate),
                valid=valid_of(candidate, document),
                attributed_to=candidate.attributed_to or None,
            )
        except BadClaim:
            return None

    def _subject(self, candidate: Candidate) -> Mention:
        extra: tuple[Kind, ...] = ()
        unknown = candidate.subject.sort in {"", "speaker", "organisation"}
        if unknown and candidate.link in {
            LinkKind.MAKES,
            LinkKind.SUPPLIED_TO,
            LinkKind.DEPLOYED_IN,
        }:
            extra = (Kind.VENDOR,)
        return self._mention(candidate.subject, extra)

    def _object(self, candidate: Candidate) -> Mention:
        made = self._mention(candidate.object)
        if (
            candidate.link in {LinkKind.SUPPLIED_TO, LinkKind.USED_BY}
            and made.realm is Realm.ORGANISATION
        ):
            return self._mention(candidate.object, (Kind.BUYER,))
        return made

    def _mention(self, ref: Ref, extra: tuple[Kind, ...] = ()) -> Mention:
        because: tuple[tuple[Kind, int, int], ...] = ()
        if place := security_words(self.document, ref, self.roles):
            extra = (*extra, Kind.STATE_AGENCY, Kind.SECURITY_APPARATUS)
            because = ((Kind.SECURITY_APPARATUS, *place),)
        return mention(self.document, ref, extra, because)

    def _product(self, candidate: Candidate) -> Mention | None:
        if candidate.product is None or candidate.link not in ACCUSATIONS:
            return None
        return self._mention(candidate.product)


def _misread(candidate: Candidate, document: Document) -> bool:
    """Whether an end is called what cannot be it: a product that is an office, a firm that is a
    town, a seller that is somebody. A person may know better.
    """
    lex, (start, end) = document.lex, candidate.object.words
    ends = {document.tokens[start].lower, document.tokens[end - 1].lower}
    office = any(lex.name_head(word) in _OFFICES for word in ends)
    of_firm = candidate.link in _OF_FIRMS and candidate.subject.name.lower() in lex.towns
    if candidate.link in ACCUSATIONS and any(
        private(ref, lex) for ref in (candidate.subject, candidate.object)
    ):
        return True
    return of_firm or (candidate.link is LinkKind.MAKES and office)


def _undone(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether the words around a claim take back what they say, or say it of another."""
    return (
        governed(candidate, sentence, document)
        or (candidate.link in ACCUSATIONS and accused(candidate, sentence, document))
        or untold(candidate, sentence, document)
        or cancelled(candidate, sentence, document)
        or attributive(candidate, sentence, document)
        or barred(candidate, document)
        or seated(candidate, sentence, document)
        or of_another(candidate, sentence, document)
    )


def _firm(candidate: Candidate) -> bool:
    """Whether an accusation may be held: a rule says so too, and somebody in particular is meant.

    "Law enforcement" at large is nobody, and a region buys nothing.
    """
    target = candidate.object
    named = not target.described or target.located
    return candidate.by_rule and named and target.sort != "region"
