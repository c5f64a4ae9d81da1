"""Scored pairs become candidates, named by how likely they were and whether a rule agrees.

A candidate's rule is `scorer.<decile>.<agreed|alone>.<LINK>`; what that is worth is counted on gold
like every rule's precision, never taken from the network itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.context import Context
from ingest.grammar.refs import Ref
from ingest.grammar.tree import Clause
from ingest.scorer.classes import SCORED, as_ends
from ingest.scorer.network import Floats
from ingest.scorer.pairs import Example, Pair

# A link less likely than this is not worth a person's time.
LEAST = 0.08
_STEPS = (0.08, 0.12, 0.17, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.93)
_GOODS = 0.2
_OFFERS = (LinkKind.SUPPLIED_TO, LinkKind.USED_BY)


def step(score: float) -> str:
    """The name of the step a score lies on, `s08` to `s93`.

    >>> step(0.5), step(0.99)
    ('s45', 's93')
    """
    return f"s{round(max(low for low in _STEPS if low <= score) * 100):02d}"


def candidates(
    example: Example, scores: Floats, proposed: Sequence[Candidate]
) -> Iterator[Candidate]:
    """A candidate for every link of a window that is likely enough."""
    by_link = {(one.link, one.subject.key, one.object.key): one for one in proposed}
    for row, pair in enumerate(example.pairs):
        for link in pair.links:
            score = float(scores[row, SCORED.index(link)])
            if score >= LEAST and not _mirrored(example, scores, pair, link, score):
                source, target = _ends(example, pair)
                agreed = by_link.get((link, source.key, target.key))
                yield _candidate(example, pair, link, score, agreed,
                                 _product(example, scores, pair, link))  # fmt: skip


def _ends(example: Example, pair: Pair) -> tuple[Ref, Ref]:
    places = example.window.places
    return places[pair.source].ref, places[pair.target].ref


def _mirrored(example: Example, scores: Floats, pair: Pair, link: LinkKind, score: float) -> bool:
    """Whether the same link the other way round is likelier; no link holds both ways."""
    column = SCORED.index(link)
    for row, other in enumerate(example.pairs):
        if (other.source, other.target) == (pair.target, pair.source):
            back = float(scores[row, column])
            return back > score or (back == score and pair.source > pair.target)
    return False


def _product(example: Example, scores: Floats, pair: Pair, link: LinkKind) -> Ref | None:
    """What a vendor supplied: the product in the window that most likely went to the same body."""
    if link not in _OFFERS or _ends(example, pair)[0].sort == "product":
        return None
    best: tuple[float, Ref] | None = None
    for row, other in enumerate(example.pairs):
        source = example.window.places[other.source]
        if other.target == pair.target and source.ref.sort == "product":
            likely = max(float(scores[row, SCORED.index(one)]) for one in _OFFERS)
            if likely >= _GOODS and (best is None or likely > best[0]):
                best = (likely, source.ref)
    return best[1] if best else None


def _candidate(  # noqa: PLR0913, PLR0917 - the parts of one statement
    example: Example, pair: Pair, link: LinkKind, score: float, agreed: Candidate | None,
    product: Ref | None,
) -> Candidate:  # fmt: skip
    rule = f"scorer.{step(score)}.{'agreed' if agreed else 'alone'}.{link.value}"
    if agreed is not None:
        return replace(agreed, rule=rule, product=agreed.product or product)
    source, target = as_ends(link, *_ends(example, pair))
    ctx = example.ctx
    clause = _clause(ctx, [place.words[0] for place in (source, target)])
    verb = clause.verb if clause else None
    marks = (clause.marks if clause else frozenset()) | (verb.marks if verb else frozenset())
    inside = [ref for ref in (source, target) if _inside(ctx, ref)]
    trigger = verb.start if verb else max(ref.words[0] for ref in inside or (target,))
    return Candidate(
        link=link, subject=source, object=target, rule=rule, start=_start(example, pair),
        end=ctx.sentence.end, sentence=example.window.sentence, trigger=trigger, product=product,
        marks=marks, negated=bool(verb and verb.negated), modal=bool(verb and verb.modal),
        frame=verb.frames[0] if verb and verb.frames else "", clause=clause.kind if clause else "",
    )  # fmt: skip


def _inside(ctx: Context, ref: Ref) -> bool:
    return ctx.sentence.start <= ref.words[0] < ctx.sentence.end


def _start(example: Example, pair: Pair) -> int:
    """Where the quotation begins: a sentence earlier where an end stands there."""
    parts = {example.window.places[n].part for n in (pair.source, pair.target)}
    if "before" in parts and example.window.sentence:
        return example.ctx.document.sentences[example.window.sentence - 1].start
    return example.ctx.sentence.start


def _clause(ctx: Context, at: Sequence[int]) -> Clause | None:
    """The shortest clause that holds both places, or as many of them as any does."""
    best: tuple[int, int, int] | None = None
    chosen = None
    for number, clause in enumerate(ctx.sentence.clauses):
        held = sum(clause.start <= one < clause.end for one in at)
        if held:
            rank = (-held, clause.end - clause.start, number)
            if best is None or rank < best:
                best, chosen = rank, clause
    return chosen
