"""Reports for the grammar's tests, made of plain text; not a test itself."""

from hashlib import sha256

from graph import Claim, Page, Report
from ingest.grammar import candidates


def report(text: str, lang: str) -> Report:
    """A report of one page."""
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    page = Page(number=1, start=0, text=text)
    return Report(
        id=digest[:16], sha256=digest, title="", lang=lang, media_type="text/plain", pages=(page,)
    )


def triple(claim: Claim) -> tuple[str, str, str]:
    """What a claim links: subject, link, object by name."""
    return (claim.subject.name, claim.link.value, claim.object.name)


def proposed(text: str, lang: str) -> set[str]:
    """All that is proposed for a text, each by its rule: "X MAKES Y: make.by"."""
    found = candidates(report(text, lang))
    return {f"{c.subject.name} {c.link.value} {c.object.name}: {c.rule}" for c in found}
