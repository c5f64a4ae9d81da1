"""What waits for a person, as lines of a terminal: claims, merges, contradictions, answers."""

from cli.terminal import safe
from graph import LINKS, Clash, Evidence, Link, Repeat, Suggestion, dates
from graph.untied import Untied


def merge_line(pair: Suggestion) -> str:
    """Two entities that may be one, with what speaks for it."""
    why = ", ".join(reason.why for reason in pair.comparison.reasons)
    names = f"{safe(pair.one.name)} = {safe(pair.other.name)}? ({why})"
    return f"merge  {pair.one.id} {pair.other.id}  {pair.comparison.score:.2f}  {names}"


def repeat_lines(repeat: Repeat) -> list[str]:
    """A report that may repeat another, and the words they share."""
    one, other = repeat.report, repeat.origin
    order = "" if repeat.dated else ", or the other way round"
    lines = [
        f"origin  {one.id} {other.id}  {safe(one.title)} may repeat {safe(other.title)}{order}"
    ]
    return [
        *lines,
        *(f"  {hint.sign}, {hint.size} words: “{safe(hint.words)}”" for hint in repeat.hints),
    ]


def reply_lines(found: Untied) -> list[str]:
    """What may be an answer, and the claims that it may answer."""
    ids = " ".join([found.reply.id, *(claim.id for claim in found.claims)])
    said = [("-", found.reply), *(("+", claim) for claim in found.claims)]
    return [
        f"answer  {ids}  {safe(found.reply.subject.name)} ({found.sign})",
        *(f"  {mark} “{safe(one.quote)}” ({safe(one.report.title)})" for mark, one in said),
    ]


def said(claim: Evidence) -> str:
    """What a claim says of whom, and how its source says it."""
    verb = LINKS[claim.link].said_of(claim.subject.kinds)
    what = f" with {safe(claim.product.name)}" if claim.product else ""
    return f"{safe(claim.subject.name)} {verb} {safe(claim.object.name)}{what} ({claim.status})"


# What is stated and what denies it; or two dates of which one may be right.
_MARKS = {Clash.DENIED: "+-", Clash.DATES: "??"}


def side_by_side(link: Link) -> list[str]:
    """A link of which not all that is said can hold, with the words of both sides."""
    words = {claim.id: claim for claim in link.claims}
    verb = LINKS[link.kind].said_of(link.source.kinds)
    lines = [f"disputed  {safe(link.source.name)} {verb} {safe(link.target.name)}"]
    for pair in link.contradictions:
        for mark, ident in zip(_MARKS[pair.why], (pair.stated, pair.against), strict=True):
            claim = words[ident]
            held = f"{dates(claim.valid)}: " if pair.why is Clash.DATES else ""
            where = f"({safe(claim.report.title)}, {ident})"
            lines.append(f"  {mark} {held}“{safe(claim.quote)}” {where}")
    return lines
