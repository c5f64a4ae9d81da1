"""The gate: a statement of the model becomes a candidate of the grammar, or is refused and why.

The model chooses which words; the report's text, the grammar's mentions and the typed rules of
`graph.Claim` decide whether they are a claim. Nothing that the model writes is copied into one.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from graph import LINKS, Claim, LinkKind, Realm, Report, Span, Status
from ingest.grammar.candidate import Candidate
from ingest.grammar.claims import claims_of
from ingest.grammar.clauses.tree import Clause, Sentence
from ingest.grammar.phrases.chunks import BODIES
from ingest.grammar.proposal import propose
from ingest.grammar.reference.refs import Ref
from ingest.llm.answer import Statement
from ingest.llm.heard import Refusal
from ingest.llm.marked import Marks
from ingest.llm.prompt import ECHOES
from ingest.llm.words import Haystack

RULE = "llm"
_LONGEST = 2
_PEOPLE = frozenset({"person", "reporter"})
_GIVERS = frozenset({LinkKind.MAKES, LinkKind.SUPPLIED_TO, LinkKind.USED_BY, LinkKind.RESELLS})
_UNTOLD = frozenset({"", "speaker"})
_GIVES_WAY = {Realm.PRODUCT: "product", Realm.PROGRAMME: "programme"}
_TIMELESS = frozenset(
    {LinkKind.BASED_IN, LinkKind.LOCATED_IN, LinkKind.IS_A, LinkKind.SUCCEEDED_BY}
)


class Refused(Exception):
    """A statement is no claim; the reason is one of a fixed few, so that it can be counted."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(reason.value)
        self.reason = reason


def claim_of(statement: Statement, paragraph: Span, report: Report, marks: Marks) -> Claim:
    """The claim that a statement about a paragraph makes. Raises Refused.

    Its quotation is the whole sentence, so that no "not" is left out. Where the grammar reads doubt
    in it, that stands, whatever the model says; the model's own doubt needs words as well.
    """
    text = report.text
    quotes = Haystack(text, paragraph).find(statement.quote)
    if not quotes:
        raise Refused(_echo(statement.quote, Refusal.QUOTE))
    sentences = marks.sentences(quotes[0])
    if not 0 < len(sentences) <= _LONGEST:
        raise Refused(Refusal.LONG)
    quote = Haystack(text, quotes[0])
    cue = _found(quote, statement.cue, Refusal.CUE)[0]
    if statement.status is not Status.ASSERTED:
        _found(quote, statement.doubt or "", Refusal.DOUBT)

    def end(words: str) -> Ref:
        return _ref(_found(quote, words, Refusal.END), sentences, marks)

    candidate = _candidate(statement, end, sentences, cue, marks)
    made = claims_of(report, replace(marks.found, candidates=(candidate,)))
    if not made:
        raise Refused(Refusal.TYPE)
    claim = made[0]
    return claim if claim.status is not Status.ASSERTED else _with(claim, statement.status)


def _with(claim: Claim, status: Status) -> Claim:
    return replace(claim, status=status)


def _echo(words: str, otherwise: Refusal) -> Refusal:
    return Refusal.EXAMPLE if any(name in words for name in ECHOES) else otherwise


def _found(quote: Haystack, words: str, otherwise: Refusal) -> tuple[Span, ...]:
    places = quote.find(words)
    if not places:
        raise Refused(_echo(words, otherwise))
    return places


def _ref(places: Iterable[Span], sentences: range, marks: Marks) -> Ref:
    """The one thing that words point at, in all the places where they stand."""
    things: dict[tuple[str, str], Ref] = {}
    for place in places:
        things = {**marks.at(place, sentences), **things}
    if not things:
        raise Refused(Refusal.UNNAMED)
    if len(things) > 1:
        raise Refused(Refusal.SEVERAL)
    return next(iter(things.values()))


def _candidate(
    statement: Statement, end: Callable[[str], Ref], sentences: range, cue: Span, marks: Marks
) -> Candidate:
    link = statement.link
    subject = _fitted(end(statement.subject), LINKS[link].sources)
    target = _fitted(end(statement.object), LINKS[link].targets)
    product = None
    if statement.product is not None:
        product = _fitted(end(statement.product), frozenset({Realm.PRODUCT}))
        if product.sort != "product":
            raise Refused(Refusal.TYPE)
    if {subject.sort, target.sort} & _PEOPLE or (link in _GIVERS and subject.sort in BODIES):
        raise Refused(Refusal.TYPE)
    number = next(n for n in sentences if marks.span(range(n, n + 1)).end > cue.start)
    ctx, trigger = marks.context(number), marks.token(cue.start, number)
    clause = _clause(ctx.sentence, [ref.words[0] for ref in (subject, target)])
    if link in _TIMELESS and not _spoken(clause, trigger):
        clause = _unspoken(ctx.sentence)
    said = propose(ctx, clause, link, subject, target, RULE, trigger,
                   product=product, years=link not in _TIMELESS)  # fmt: skip
    whole = [marks.found.document.sentences[n] for n in (sentences[0], sentences[-1])]
    return replace(said, sentence=number, start=whole[0].start, end=whole[1].end)


def _fitted(ref: Ref, allowed: frozenset[Realm]) -> Ref:
    """A name of which the text tells nothing is what its place in the link asks for."""
    if ref.sort not in _UNTOLD or ref.entity is None or Realm.ORGANISATION in allowed:
        return ref
    sort = next((_GIVES_WAY[realm] for realm in _GIVES_WAY if realm in allowed), ref.sort)
    return replace(ref, sort=sort, entity=replace(ref.entity, sort=sort, because=()))


def _clause(sentence: Sentence, at: Iterable[int]) -> Clause:
    """The shortest clause that holds both ends, or as many of them as any does."""
    places = list(at)
    ranked = [
        (-sum(clause.start <= one < clause.end for one in places), clause.end - clause.start, n)
        for n, clause in enumerate(sentence.clauses)
    ]
    best = min(ranked, default=None)
    if best is not None and best[0] < 0:
        return sentence.clauses[best[2]]
    return _unspoken(sentence)


def _unspoken(sentence: Sentence) -> Clause:
    return Clause(kind="verbless", start=sentence.start, end=sentence.end, verb=None)


def _spoken(clause: Clause, cue: int) -> bool:
    """Whether the verb of a clause says it: "did not buy from the Dutch X" leaves X Dutch."""
    verb = clause.verb
    return verb is not None and (verb.copula or verb.start <= cue < verb.end)
