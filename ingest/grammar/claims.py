"""Candidates become claims: typed, dated, quoted, as sure as their rule has earned at most."""

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
)
from ingest.grammar.candidate import Candidate, by_sentence
from ingest.grammar.ceiling import ceiling
from ingest.grammar.certainty.status import status_of
from ingest.grammar.certainty.unsaid import spared
from ingest.grammar.confidence import HELD, confidence, table_digest
from ingest.grammar.engine import Reading
from ingest.grammar.holding import may_be_held
from ingest.grammar.holding.corrected import corrected, denials
from ingest.grammar.holding.own_clause import elsewhere
from ingest.grammar.holding.private import admitted, private
from ingest.grammar.others_goods import anothers, of_the_next, whose_goods
from ingest.grammar.reference.refs import Ref, mention
from ingest.grammar.reference.security import security_roles, security_words
from ingest.grammar.times.dating import valid_of

try:
    _VERSION = version("surveilgraph")
except PackageNotFoundError:
    _VERSION = "0"


def origin_of(found: Reading) -> Origin:
    """Who makes the claims of a reading: program, pack, weights and what either was worth.

    Each claim has a rule of its own.
    """
    worth = f"{table_digest()} {[ceiling(link) for link in LinkKind]}"
    told = f"{found.document.lex.pack.digest} {found.weights} {worth}"
    pack = sha256(told.encode()).hexdigest()[:12]
    return Origin(extractor=f"grammar {_VERSION}", rule="", pack=pack)


def claims_of(report: Report, found: Reading) -> tuple[Claim, ...]:
    """The claims of a reading, sorted; what the contract refuses is left out."""
    maker = _Maker(report, found)
    made: dict[str, tuple[float, Claim]] = {}
    for candidate in found.candidates:
        earned = maker.earned(candidate)
        claim = maker.claim(candidate, earned)
        if claim is not None:
            ident = claim.id  # a hash, worked out each time
            if ident not in made or earned > made[ident][0]:
                made[ident] = earned, claim
    best = ((ident, claim) for ident, (_, claim) in made.items())
    return tuple(claim for _, claim in sorted(best, key=_order))


def _order(made: tuple[str, Claim]) -> tuple[int, int, str, str, str, str]:
    ident, claim = made
    return (
        claim.span.start,
        claim.span.end,
        claim.link.value,
        claim.subject.name,
        claim.object.name,
        ident,
    )


class _Maker:
    def __init__(self, report: Report, found: Reading) -> None:
        self.report = report
        self.found = found
        self.document = found.document
        self.origin = origin_of(found)
        self.beside = by_sentence(found.candidates)
        self.goods = whose_goods(found.candidates)
        self.denied = denials(found.candidates)
        self.roles = security_roles(found.document, found.registry)
        # Many candidates share an end. By its identity: it stays with its candidate meanwhile.
        self._mentions: dict[tuple[int, tuple[Kind, ...]], Mention] = {}

    def earned(self, candidate: Candidate) -> float:
        """What its rule or the scorer is worth on the gold."""
        if candidate.earned is not None:
            return candidate.earned
        return confidence(candidate.rule, lang=self.document.lex.pack.lang)

    def claim(self, candidate: Candidate, earned: float) -> Claim | None:
        """The claim a candidate makes, or None where its ends do not fit or one is a person."""
        document = self.document
        source = private(candidate.subject, document.lex)
        target = private(candidate.object, document.lex)
        if not admitted(candidate.link, source=source, target=target):
            return None
        sentence = document.sentences[candidate.sentence]
        status, doubt = status_of(candidate, sentence, document)
        span = Span(document.tokens[candidate.start].start, document.tokens[candidate.end - 1].end)
        held = earned >= HELD and may_be_held(
            candidate, self.found, status, doubted=doubt, beside=self.beside[candidate.sentence]
        )
        held = held and not corrected(candidate, self.denied, document)
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
                confidence=min(earned, ceiling(candidate.link)),
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
        if (
            unknown
            and not self._sold(candidate.subject)
            and candidate.link
            in {
                LinkKind.MAKES,
                LinkKind.SUPPLIED_TO,
                LinkKind.DEPLOYED_IN,
            }
        ):
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
        key = (id(ref), extra)
        if key not in self._mentions:
            self._mentions[key] = self._made(ref, extra)
        return self._mentions[key]

    def _sold(self, ref: Ref) -> bool:
        """Whether a name of no known kind is that of goods: of "X sold Y to Z" it is no vendor."""
        # The scorer calls whoever may have sold something a vendor; the text does not.
        entity = self.found.registry.entities.get(ref.entity.key) if ref.entity else None
        return entity is not None and entity.sort == "" and ref.key in self.goods

    def _made(self, ref: Ref, extra: tuple[Kind, ...]) -> Mention:
        if self._sold(ref):
            ref = replace(ref, sort="product")
        because: tuple[tuple[Kind, int, int], ...] = ()
        if place := security_words(self.document, ref, self.roles):
            extra = (*extra, Kind.STATE_AGENCY, Kind.SECURITY_APPARATUS)
            because = ((Kind.SECURITY_APPARATUS, *place),)
        return mention(self.document, ref, extra, because)

    def _product(self, candidate: Candidate) -> Mention | None:
        if candidate.product is None or candidate.link not in ACCUSATIONS:
            return None
        sentence = self.document.sentences[candidate.sentence]
        if (
            self._of_somebody(candidate.product, candidate.subject)
            or elsewhere(candidate.product, candidate, sentence, self.document)
            or spared(candidate.product.words[0], sentence, self.document)
            or anothers(candidate, sentence, self.goods)
            or of_the_next(candidate, sentence)
        ):
            return None
        return self._mention(candidate.product)

    def _of_somebody(self, goods: Ref, seller: Ref) -> bool:
        """Whether goods are told as somebody else's: "used X to hack Y's phone"."""
        words = self.document.tokens[slice(*goods.span)]
        owned = goods.entity is None and any(token.capital for token in words[:-1])
        return owned and seller.name not in goods.name
