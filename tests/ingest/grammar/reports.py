"""Reports for the grammar's tests, made of plain text; not a test itself."""

from hashlib import sha256

from graph import Claim, Page, Report
from ingest.grammar import candidates, claims_of, reading
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


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


def told(text: str, lang: str) -> set[str]:
    """What the rules claim of a text, without goods in general: "X MAKES Y", "(alleged)" behind."""
    found = reading(text, lang)
    assert found is not None
    return {
        f"{c.subject.name} {c.link} {c.object.name}"
        + ("" if c.status == "asserted" else f" ({c.status})")
        for c in claims_of(plain_report(text, lang), found)
        if not c.origin.rule.startswith("generic.")
    }


def facts(text: str, lang: str) -> set[str]:
    """What is held as a fact: "X SUPPLIED_TO Y"."""
    held = (c for c in extract(plain_report(text, lang)) if c.held and c.status == "asserted")
    return {f"{c.subject.name} {c.link.value} {c.object.name}" for c in held}


def held(text: str, lang: str) -> set[str]:
    """What is held, as whatever it is told: "X SUPPLIED_TO Y"."""
    found = (c for c in extract(plain_report(text, lang)) if c.held)
    return {f"{c.subject.name} {c.link.value} {c.object.name}" for c in found}


def sellers(text: str, lang: str) -> set[str]:
    """Who is held to have sold, as a fact."""
    sales = (one.split(" SUPPLIED_TO ") for one in facts(text, lang))
    return {sale[0] for sale in sales if len(sale) > 1}
