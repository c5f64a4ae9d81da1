"""What a person says a claim should be: a new claim with the same words, in the report's names."""

from dataclasses import dataclass, replace

from graph.claim import Claim, Mention, Origin, Span, Validity
from graph.errors import BadClaim
from graph.report import Report
from graph.rulings import REVIEWER
from graph.vocabulary import LinkKind, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a claim should say instead; None where it is right. Names must stand in the report."""

    link: LinkKind | None = None
    subject: str | None = None
    object: str | None = None
    product: str | None = None
    status: Status | None = None
    valid: Validity | None = None


def corrected(claim: Claim, report: Report, said: Correction, by: str) -> Claim:
    """The claim as it should be; each new name is looked for in the report, nearest the words."""

    def end(was: Mention, name: str | None) -> Mention:
        if name is None:
            return was
        span = _nearest(report.text, name, claim.span)
        return Mention(name=name, kinds=was.kinds, span=span, words=span)

    if said.product and not claim.product:
        raise BadClaim("A claim that names no product cannot be given one: correct its subject.")
    found = replace(
        claim,
        link=said.link or claim.link,
        subject=end(claim.subject, said.subject),
        object=end(claim.object, said.object),
        product=end(claim.product, said.product) if claim.product else None,
        status=said.status or claim.status,
        valid=said.valid or claim.valid,
        origin=Origin(extractor=REVIEWER, rule=f"in place of {claim.id} by {by}"),
        confidence=1.0,
        held=False,
    )
    found.check_against(report)
    return found


def _nearest(text: str, name: str, near: Span) -> Span:
    inside = text.find(name, near.start)
    before = text.rfind(name, 0, near.start)
    places = [place for place in (inside, before) if place >= 0]
    if not places:
        raise BadClaim(f"The report does not say {name!r}: a correction uses its own words.")
    start = min(places, key=lambda place: abs(place - near.start))
    return Span(start, start + len(name))
