"""Scored pairs become candidates, with the clause, the words and the goods of each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from graph import ACCUSATIONS, LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Clause
from ingest.grammar.confidence import plain
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref
from ingest.grammar.rules.trade import weighed
from ingest.scorer.classes import as_ends
from ingest.scorer.confidence import LEAST
from ingest.scorer.pairs import Example, Pair
from ingest.scorer.rivals import Scored

Scores = Sequence[Mapping[LinkKind, float]]
_Keys = tuple[tuple[str, str], tuple[str, str]]
_Said = tuple[LinkKind, tuple[str, str], tuple[str, str]]
# From here up an accusation was right on gold although no rule reads it.
_SURE = 0.8
_GOODS = 0.2
_DATED = frozenset(
    {
        LinkKind.SUPPLIED_TO,
        LinkKind.USED_BY,
        LinkKind.DEPLOYED_IN,
        LinkKind.INVESTED_IN,
        LinkKind.OWNED_BY,
    }
)
_DEALS = frozenset({"SUPPLY", "EQUIP", "SERVE", "RESELL", "DEPLOY", "BUY", "USE", "OPERATE"})
_BESIDE = frozenset({"with", "as"})
_OFFERS = (LinkKind.SUPPLIED_TO, LinkKind.USED_BY)


def candidates(example: Example, scores: Scores, proposed: Sequence[Candidate]) -> Iterator[Scored]:
    """A candidate for every link that is likely enough, and likelier than its mirror.

    What a rule proposes too is a candidate whatever its score.
    Members of a list that one verb says the same of are as likely as the likeliest of them.
    """
    by_link = {(one.link, one.subject.key, one.object.key): one for one in proposed}
    likely = list(_likely(example, scores, {said[1:] for said in by_link}))
    shared: dict[tuple[LinkKind, str, int], float] = {}
    for pair, link, score in likely:
        if (one := by_link.get(_said(example, pair, link))) is not None:
            key = (link, one.rule, one.trigger)
            shared[key] = max(score, shared.get(key, 0.0))
    for pair, link, alone in likely:
        agreed = by_link.get(_said(example, pair, link))
        score = shared[link, agreed.rule, agreed.trigger] if agreed else alone
        if not agreed and (score < LEAST or _mirrored(example, scores, pair, link, score)):
            continue
        owned = _said(example, pair, LinkKind.OWNED_BY) in by_link
        if not agreed and link is LinkKind.PART_OF and owned:
            continue
        sure = (
            score >= _SURE
            and _outright(example, pair)
            and not _overshadowed(example, by_link, scores, pair, link)
        )
        product = _product(example, scores, pair, link)
        made = agreed or _candidate(example, pair, link)
        # Who tells it is no party to it, unless a rule reads that.
        if not agreed and made.attributed_to in {made.subject.name, made.object.name}:
            continue
        by_rule = sure or (agreed is not None and plain(agreed.rule))
        read_by = agreed.rule if agreed else ""
        own = replace(made, read_by=read_by, by_rule=by_rule, product=made.product or product)
        yield Scored(own, score, agreed, example.ctx.sentence.block)


def _likely(
    example: Example, scores: Scores, proposed: set[_Keys]
) -> Iterator[tuple[Pair, LinkKind, float]]:
    """The links of the few pairs that are likely at all, or of which a rule proposes something."""
    for pair, own in zip(example.pairs, scores, strict=True):
        if max(own.values()) >= LEAST or _keys(example, pair) in proposed:
            for link, score in own.items():
                yield pair, link, score


def _outright(example: Example, pair: Pair) -> bool:
    """Whether a verb of trade or use around both names says it of a body, and as no mere purpose.

    Who or what is only pointed at, "the servers", may be another.
    """
    source, target = _ends(example, pair)
    if not source.via == target.via == "name":
        return False
    clause = _clause(example.ctx, [source.words[0], target.words[0]])
    deals = clause.verb is not None and bool(_DEALS & set(clause.verb.frames))
    deals = deals and all(_reaches(clause, ref.words[0]) for ref in (source, target))
    deals = deals and (source.sort in THINGS or not _aside(clause, source.words[0]))
    return deals and weighed(example.ctx, clause, target, "said") == "said"


def _reaches(clause: Clause, at: int) -> bool:
    """Whether a clause has a token in an argument, or as whose goods an argument is."""
    # What stands behind "after" or "according to" has no part in the deed.
    # Nor has who is only beside it: "with X as a witness".
    args = [arg for arg in clause.all_args() if arg.bare or arg.preps - _BESIDE]
    nodes = [node for arg in args for node in arg.leaves()]
    goods = [node for node in nodes if node.np.sort in THINGS]
    nodes += [one for node in goods for one in node.whose()]
    return any(node.np.start <= at < node.np.end for node in nodes)


def _aside(clause: Clause, at: int) -> bool:
    """Whether a token stands in what goes before a subject: "After leaving X, the firm sold"."""
    nodes = [one for arg in clause.before if not (arg.bare or "agent" in arg.preps)
             for one in arg.leaves()]  # fmt: skip
    return clause.subject is not None and any(one.np.start <= at < one.np.end for one in nodes)


def _overshadowed(
    example: Example, by_link: Mapping[_Said, Candidate], scores: Scores, pair: Pair, link: LinkKind
) -> bool:
    """Whether the same two ends have a likelier accusation, so that this one only echoes it."""
    row = example.pairs.index(pair)
    others = [one for one in ACCUSATIONS if one is not link]
    if any(_said(example, pair, one) in by_link for one in others):
        return True
    return any(scores[row].get(one, 0.0) > scores[row][link] for one in others)


def _said(example: Example, pair: Pair, link: LinkKind) -> _Said:
    return link, *_keys(example, pair)


def _keys(example: Example, pair: Pair) -> _Keys:
    places = example.window.places
    return places[pair.source].key, places[pair.target].key


def _ends(example: Example, pair: Pair) -> tuple[Ref, Ref]:
    places = example.window.places
    return places[pair.source].ref, places[pair.target].ref


def _mirrored(example: Example, scores: Scores, pair: Pair, link: LinkKind, score: float) -> bool:
    """Whether the same link the other way round is likelier; no link holds both ways."""
    for row, other in enumerate(example.pairs):
        if (other.source, other.target) == (pair.target, pair.source):
            back = scores[row].get(link, 0.0)
            return back > score or (back == score and pair.source > pair.target)
    return False


def _product(example: Example, scores: Scores, pair: Pair, link: LinkKind) -> Ref | None:
    """What a vendor supplied: the product in the window that most likely went to the same body."""
    if link not in _OFFERS or _ends(example, pair)[0].sort == "product":
        return None
    best: tuple[float, Ref] | None = None
    # Goods of the next sentence are those of another sale.
    near = {example.window.places[one].part for one in (pair.source, pair.target)}
    for row, other in enumerate(example.pairs):
        source = example.window.places[other.source]
        told = other.target == pair.target and source.part in near
        if told and source.ref.sort == "product":
            likely = max(scores[row].get(one, 0.0) for one in _OFFERS)
            if likely >= _GOODS and (best is None or likely > best[0]):
                best = (likely, source.ref)
    return best[1] if best else None


def _candidate(example: Example, pair: Pair, link: LinkKind) -> Candidate:
    source, target = as_ends(link, *_ends(example, pair))
    ctx = example.ctx
    clause = _clause(ctx, [place.words[0] for place in (source, target)])
    inside = [ref for ref in (source, target) if _inside(ctx, ref)]
    trigger = clause.verb.start if clause.verb else max(ref.words[0] for ref in inside or (target,))
    founded = clause.verb is not None and "FOUND" in clause.verb.frames
    dated = link in _DATED or (link is LinkKind.BASED_IN and founded)
    made = propose(ctx, clause, link, source, target, "", trigger, years=dated)
    return replace(made, start=_start(example, pair), sentence=example.window.sentence)


def _inside(ctx: Context, ref: Ref) -> bool:
    return ctx.sentence.start <= ref.words[0] < ctx.sentence.end


def _start(example: Example, pair: Pair) -> int:
    """Where the quotation begins: a sentence earlier where an end stands there."""
    parts = {example.window.places[n].part for n in (pair.source, pair.target)}
    if "before" in parts and example.window.sentence:
        return example.ctx.document.sentences[example.window.sentence - 1].start
    return example.ctx.sentence.start


def _clause(ctx: Context, at: Sequence[int]) -> Clause:
    """The shortest clause that holds both places, or as many of them as any does."""
    held = [
        (-sum(clause.start <= one < clause.end for one in at), clause.end - clause.start, number)
        for number, clause in enumerate(ctx.sentence.clauses)
    ]
    best = min((rank for rank in held if rank[0]), default=None)
    if best is None:
        return Clause(kind="tie", start=ctx.sentence.start, end=ctx.sentence.end, verb=None)
    return ctx.sentence.clauses[best[-1]]
