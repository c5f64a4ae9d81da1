"""A path as a person reads it: sentences, each with its words and where they stand."""

from collections.abc import Iterator

from cli.terminal import counted, safe
from graph import LINKS, Entity, Evidence, Hop, Path, PathAnswer, Validity, Walk

ARROW = " → "


def answer_lines(answer: PathAnswer) -> Iterator[str]:
    """The whole answer: the paths, best first, then the sources, then what the search did."""
    sources: dict[str, int] = {}
    for number, path in enumerate(answer.paths, start=1):
        yield from path_lines(number, path, sources)
        yield ""
    yield from _source_lines(answer, sources)
    yield _search_line(answer)


def path_lines(number: int, path: Path, sources: dict[str, int]) -> Iterator[str]:
    """One path: its stations, its strength, and a sentence with a quotation for each hop.

    `sources` collects report ids with their footnote numbers, in order of appearance.
    """
    stations = [path.hops[0].start, *(hop.end for hop in path.hops)]
    yield f"{number}. {ARROW.join(safe(entity.name) for entity in stations)}"
    origin = counted(path.sources, "source")
    held = _years(path.valid)
    yield f"   weakest link {path.weakest:.2f}, {origin}{f', {held}' if held else ''}"
    for hop in path.hops:
        proof = hop.link.claims[0]
        note = sources.setdefault(proof.report.id, len(sources) + 1)
        yield f"   {hop_sentence(hop)}"
        yield f"     “{safe(proof.quote)}” [{note}, p. {proof.page}]"


def hop_sentence(hop: Hop) -> str:
    """A hop as a sentence in the link's own direction, with its dates and its status."""
    link = hop.link
    held = _years(link.valid)
    walked = "" if hop.forward or LINKS[link.kind].walk is Walk.BACKWARD else " (walked back)"
    verb = LINKS[link.kind].said_of(link.source.kinds)
    said = f"{safe(link.source.name)} {verb} {safe(link.target.name)}"
    return f"{said}{f', {held}' if held else ''} ({link.status}){walked}"


def _years(valid: Validity) -> str:
    if valid.start and valid.end:
        return valid.start if valid.start == valid.end else f"{valid.start} to {valid.end}"
    # A start alone may be the year of a delivery or the beginning of a use: the words decide.
    return f"dated {valid.start}" if valid.start else f"until {valid.end}" if valid.end else ""


def _source_lines(answer: PathAnswer, sources: dict[str, int]) -> Iterator[str]:
    cited: dict[str, Evidence] = {}
    for path in answer.paths:
        for hop in path.hops:
            cited.setdefault(hop.link.claims[0].report.id, hop.link.claims[0])
    for report_id, note in sources.items():
        report = cited[report_id].report
        parts = (report.title, report.publisher, report.date, report.url)
        yield f"[{note}] {', '.join(safe(part) for part in parts if part)}"


def _search_line(answer: PathAnswer) -> str:
    if answer.reason and not answer.paths:
        return " ".join([answer.reason, *(tip.sentence for tip in answer.advice)])
    left_out = ", ".join(f"{count} {reason}" for reason, count in sorted(answer.excluded.items()))
    whole = "complete" if answer.complete else "not complete"
    extra = f"; left out: {left_out}" if left_out else ""
    hubs = ", ".join(safe(hub.entity.name) for hub in answer.hubs)
    extra += f"; hubs not stepped on: {hubs}" if hubs else ""
    looked = counted(answer.explored, "link")
    return f"{looked} looked at within {answer.max_hops} hops, {whole}{extra}."


def entity_line(entity: Entity) -> str:
    """An entity on one line: name, kinds, id.

    >>> from graph import Kind
    >>> entity_line(Entity(id="org-acme-1", name="Acme", kinds=(Kind.VENDOR,)))
    'Acme (Vendor) org-acme-1'
    """
    return f"{safe(entity.name)} ({', '.join(entity.kinds)}) {entity.id}"
