"""Claims, links and paths as sentences: the one maker of them, whoever shows them.

What comes out is text as the sources have it. Whoever shows it makes it harmless for the place it
is shown in: `graph.plain` for a terminal, escaping for markup.
"""

from collections.abc import Iterator

from graph.answers import Entity, Evidence, Hop, Link, Path, PathAnswer, ReportCard
from graph.claim import Validity
from graph.clashes import Clash
from graph.vocabulary import LINKS, Walk

ARROW = " → "


def counted(number: int, one: str, many: str = "") -> str:
    """`number` of a thing, in words that agree.

    >>> counted(1, "link"), counted(0, "entity", "entities")
    ('1 link', '0 entities')
    """
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def link_sentence(link: Link) -> str:
    """The link read along its arrow, whichever way a path walks it."""
    return f"{link.source.name} {LINKS[link.kind].said_of(link.source.kinds)} {link.target.name}"


def claim_sentence(claim: Evidence) -> str:
    """The statement, without the product, which stands in the evidence."""
    said = LINKS[claim.link].said_of(claim.subject.kinds)
    return f"{claim.subject.name} {said} {claim.object.name}"


def hop_sentence(hop: Hop) -> str:
    """A hop in the link's own direction, with its dates, its status, and whether it is disputed."""
    link = hop.link
    held = " or ".join(filter(None, map(dates, times(link))))
    walked = "" if hop.forward or LINKS[link.kind].walk is Walk.BACKWARD else " (walked back)"
    doubt = ", disputed" if link.disputed else ""
    said = f"{link_sentence(link)}{f', {held}' if held else ''}"
    return f"{said} ({link.status}{doubt}){walked}"


def times(link: Link) -> tuple[Validity, ...]:
    """When a link held: one stretch, or those that exclude each other, side by side."""
    given = {claim.id: claim.valid for claim in link.claims}
    clashing = [one for one in link.contradictions if one.why is Clash.DATES]
    apart = {given[ident] for one in clashing for ident in (one.stated, one.against)}
    return tuple(sorted(apart, key=lambda one: one.start or one.end or "")) or (link.valid,)


def dates(valid: Validity) -> str:
    """When something held, as exactly as its words say; nothing where they say nothing.

    >>> dates(Validity(start="2012", end="2014")), dates(Validity(end="2014-06"))
    ('2012 to 2014', 'until 2014-06')
    """
    if valid.start and valid.end:
        return valid.start if valid.start == valid.end else f"{valid.start} to {valid.end}"
    # A start alone may be the year of a delivery or the beginning of a use: the words decide.
    return f"dated {valid.start}" if valid.start else f"until {valid.end}" if valid.end else ""


def answer_sentence(reply: Evidence) -> str:
    """Who answers a claim, and in which words."""
    return f"{answered_by(reply)} answered: “{reply.quote}”"


def answered_by(reply: Evidence) -> str:
    """Whose answer it is: whom its report quotes, else whom it is about."""
    return reply.attributed_to or reply.subject.name


def stations(path: Path) -> tuple[Entity, ...]:
    """Whom a path steps on, its two ends among them."""
    return (path.hops[0].start, *(hop.end for hop in path.hops))


def route(path: Path) -> str:
    """The names of the stations, with arrows between."""
    return ARROW.join(entity.name for entity in stations(path))


def strength(path: Path) -> str:
    """How far a path can be relied on, and when all of it held."""
    held = dates(path.valid) if path.valid else "hops that share no time"
    origin = counted(path.sources, "source")
    return f"weakest link {path.weakest:.2f}, {origin}{f', {held}' if held else ''}"


def source_line(report: ReportCard) -> str:
    """Where something is said: what a report says about itself."""
    return ", ".join(part for part in (report.title, report.publisher, report.date) if part)


def search_sentence(answer: PathAnswer) -> str:
    """What the search did: why there is no path, or how far it looked for others."""
    if answer.reason and not answer.paths:
        tips = [tip.sentence for tip in answer.advice]
        untried = f"Not tried to the end: {', '.join(answer.untried)}." if answer.untried else ""
        return " ".join(filter(None, [answer.reason, *tips, untried]))
    left_out = ", ".join(f"{count} {reason}" for reason, count in sorted(answer.excluded.items()))
    whole = "complete" if answer.complete else "not complete"
    extra = f"; left out: {left_out}" if left_out else ""
    hubs = ", ".join(hub.entity.name for hub in answer.hubs)
    if (more := answer.hubs_total - len(answer.hubs)) > 0:
        hubs += f" and {more} more"
    extra += f"; hubs not stepped on: {hubs}" if hubs else ""
    looked = counted(answer.explored, "link")
    said = f"{looked} looked at within {answer.max_hops} hops, {whole}{extra}."
    return f"{said} {answer.reason}" if answer.ended and answer.reason else said


def question_sentence(answer: PathAnswer) -> str:
    """What was asked."""
    target = answer.target.name if answer.target else "the security apparatus"
    return f"How does {answer.source.name} lead to {target}?"


def reports_of(answer: PathAnswer) -> Iterator[ReportCard]:
    """The reports that the paths rest on, in the order in which they are met."""
    seen: set[str] = set()
    for path in answer.paths:
        for hop in path.hops:
            for claim in hop.link.claims:
                if claim.report.id not in seen:
                    seen.add(claim.report.id)
                    yield claim.report
