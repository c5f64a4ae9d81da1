"""A path as a person reads it on a terminal: each sentence with its words and where they stand."""

from collections.abc import Iterator

from cli.terminal import safe
from graph import (
    Entity,
    Evidence,
    Path,
    PathAnswer,
    answered_by,
    hop_sentence,
    route,
    search_sentence,
    source_line,
    strength,
)


def answer_lines(answer: PathAnswer) -> Iterator[str]:
    """The whole answer: the paths, best first, then the sources, then what the search did."""
    sources: dict[str, int] = {}
    for number, path in enumerate(answer.paths, start=1):
        yield from path_lines(number, path, sources)
        yield ""
    yield from _source_lines(answer, sources)
    yield safe(search_sentence(answer))


def path_lines(number: int, path: Path, sources: dict[str, int]) -> Iterator[str]:
    """One path: its stations, its strength, and a sentence with a quotation for each hop.

    `sources` collects report ids with their footnote numbers, in order of appearance.
    """
    yield f"{number}. {safe(route(path))}"
    yield f"   {strength(path)}"
    for hop in path.hops:
        proof = hop.link.claims[0]
        note = sources.setdefault(proof.report.id, len(sources) + 1)
        yield f"   {safe(hop_sentence(hop))}"
        yield f"     “{safe(proof.quote)}” [{note}, p. {proof.page}]"
        yield from reply_lines(proof, "     ")


def reply_lines(claim: Evidence, indent: str) -> Iterator[str]:
    """What was answered to a claim, each answer with its own words and where they stand."""
    for one in claim.replies:
        where = f"{safe(one.report.title)}, p. {one.page}"
        yield f"{indent}{safe(answered_by(one))} answered: “{safe(one.quote)}” ({where})"


def _source_lines(answer: PathAnswer, sources: dict[str, int]) -> Iterator[str]:
    cited: dict[str, Evidence] = {}
    for path in answer.paths:
        for hop in path.hops:
            cited.setdefault(hop.link.claims[0].report.id, hop.link.claims[0])
    for report_id, note in sources.items():
        report = cited[report_id].report
        parts = (source_line(report), report.url)
        yield f"[{note}] {', '.join(safe(part) for part in parts if part)}"


def entity_line(entity: Entity) -> str:
    """An entity on one line: name, kinds, id.

    >>> from graph import Kind
    >>> entity_line(Entity(id="org-acme-1", name="Acme", kinds=(Kind.VENDOR,)))
    'Acme (Vendor) org-acme-1'
    """
    return f"{safe(entity.name)} ({', '.join(entity.kinds)}) {entity.id}"
