"""Every wrong claim and every miss with its quotation, as text to read beside the report."""

from collections.abc import Iterator

from ingest.evaluation.judge import Judged, JudgedClaim, JudgedLink, Verdict


def errors(judged: Judged) -> str:
    """One block for each document with an error: wrong claims, misses, wrong statuses."""
    documents = {link.document.id: link.document for link in judged.links}
    documents.update({claim.document.id: claim.document for claim in judged.claims})
    blocks = []
    for ident, document in sorted(documents.items()):
        claims = [claim for claim in judged.claims if claim.document.id == ident]
        links = [link for link in judged.links if link.document.id == ident]
        lines = [*_wrong(claims), *_missed(links)]
        if lines:
            trap = ", hard negative" if document.hard_negative else ""
            blocks.append("\n".join([f"{document.stem} ({document.genre}{trap})", *lines]))
    return "\n\n".join(blocks) + "\n"


def _wrong(claims: list[JudgedClaim]) -> Iterator[str]:
    for one in claims:
        if one.verdict not in {Verdict.WRONG, Verdict.FORBIDDEN}:
            continue
        claim = one.claim
        held = "held" if claim.held else "review"
        product = f" [{claim.product.name}]" if claim.product else ""
        why = f" ({one.why})" if one.why else ""
        yield (
            f"  {one.verdict.upper()}{why} {held} {claim.confidence:.2f} {claim.rule}: "
            f"{claim.subject.name}{product} -{claim.link}-> {claim.object.name} [{claim.status}]"
        )
        yield f"      “{claim.quote}”"


def _missed(links: list[JudgedLink]) -> Iterator[str]:
    for one in links:
        kind, source, target = one.link.forms[0]
        said = f"{source} -{kind}-> {target} [{one.link.status}]"
        if not one.claims:
            yield f"  MISSED {said}"
            yield f"      “{one.link.quote}”"
        elif one.claims[0].claim.status not in one.link.statuses:
            yield f"  STATUS {said} claimed as {one.claims[0].claim.status}"
            yield f"      “{one.claims[0].claim.quote}”"
