"""The extractor: paragraphs to the model, its statements through the gate, its claims to review."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from graph import Claim, Origin, Report, Span
from ingest.grammar.confidence import confidence
from ingest.grammar.engine import reading
from ingest.llm.answer import Statement, statements
from ingest.llm.cache import Cache
from ingest.llm.client import Client
from ingest.llm.gate import RULE, Refused, claim_of
from ingest.llm.heard import Heard, Refusal, Unanswered, tally
from ingest.llm.marked import Marks
from ingest.llm.paragraphs import paragraphs
from ingest.llm.prompt import prompt_hash, request
from ingest.llm.settings import Bounds, Settings

_ALONE, _AGREES = f"{RULE}.alone", f"{RULE}.agrees"


@dataclass(slots=True)
class _Count:
    """What one report's questions came to so far."""

    asked: int = 0
    kept: int = 0
    unanswered: int = 0
    stated: int = 0
    refused: Counter[Refusal] = field(default_factory=Counter)
    reasons: dict[str, None] = field(default_factory=dict)


class ModelExtractor:
    """Reads reports with a model. `both` adds its claims to those found without it."""

    def __init__(self, settings: Settings, bounds: Bounds | None = None, *, both: bool) -> None:
        self._settings = settings
        self._bounds = bounds or Bounds()
        self._both = both
        self._client = Client(settings, self._bounds)
        self._cache = Cache(settings.cache_dir, self._bounds.answer_bytes)
        self._silent = 0

    def __call__(self, report: Report, offline: Iterable[Claim]) -> Heard:
        """The claims of a report, where `offline` are those that rules and scorer found.

        A model's claim waits for review. It is held only where `offline` holds the same link with
        the same status in the same sentence, and then has that claim's confidence. What `offline`
        holds never changes; what it was less sure of than the model is said by the model instead.
        A language without a pack has no grammar to pass, so nothing is sent.
        """
        rest = tuple(offline)
        count = _Count()
        made: dict[str, Claim] = {}
        found = reading(report.text, report.lang)
        if found is not None:
            marks = Marks(found)
            for paragraph, statement in self._stated(report, marks, count):
                try:
                    claim = claim_of(statement, paragraph, report, marks)
                except Refused as refusal:
                    count.refused[refusal.reason] += 1
                else:
                    made.setdefault(claim.id, claim)
        claims = self._joined(made.values(), rest)
        return Heard(claims=claims, asked=count.asked, kept=count.kept, stated=count.stated,
                     unanswered=count.unanswered, refused=tally(count.refused),
                     reasons=tuple(count.reasons))  # fmt: skip

    def _stated(
        self, report: Report, marks: Marks, count: _Count
    ) -> Iterator[tuple[Span, Statement]]:
        for paragraph in paragraphs(report.text):
            if not marks.worth(paragraph):
                continue
            try:
                answer = self._answer(report, paragraph, count)
            except Unanswered as reason:
                count.unanswered += 1
                count.reasons[str(reason)] = None
                continue
            before = sum(count.refused.values())
            said = statements(answer, self._bounds.claims, count.refused) or ()
            count.stated += len(said) + sum(count.refused.values()) - before
            yield from ((paragraph, statement) for statement in said)

    def _answer(self, report: Report, paragraph: Span, count: _Count) -> str:
        body = request(self._settings.model, report.text[paragraph.start : paragraph.end])
        place = self._cache.path(report.sha256, self._settings.model, prompt_hash(body))
        kept = self._cache.read(place)
        if kept is not None:
            count.kept += 1
            return kept
        if count.unanswered and self._silent >= self._bounds.silent:
            raise Unanswered("the model stopped answering, and was not asked on")
        count.asked += 1
        try:
            answer = self._client.ask(body)
        except Unanswered:
            self._silent += 1
            raise
        self._silent = 0
        # What is not even JSON of the right shape may be better next time.
        if statements(answer, self._bounds.claims, Counter()) is not None:
            self._cache.keep(place, answer)
        return answer

    def _joined(self, made: Iterable[Claim], offline: tuple[Claim, ...]) -> tuple[Claim, ...]:
        own = [self._signed(claim, _agreeing(claim, offline)) for claim in made]
        if not self._both:
            return tuple(sorted(own, key=_order))
        new = {claim.id: claim for claim in own if claim.origin.rule != _AGREES}
        return tuple(sorted(({claim.id: claim for claim in offline} | new).values(), key=_order))

    def _signed(self, claim: Claim, other: Claim | None) -> Claim:
        earned = confidence(_ALONE, lang=claim.lang)
        # A scorer proposes nearly every pair with some small figure: that is no agreement.
        agreed = other is not None and (other.held or other.confidence >= earned)
        origin = Origin(
            extractor=f"llm {self._settings.model}",
            rule=_AGREES if agreed else _ALONE,
            pack=claim.origin.pack,
        )
        if other is None or not agreed:
            return replace(claim, origin=origin, confidence=earned, held=False)
        return replace(claim, origin=origin, confidence=other.confidence, held=other.held)


def _agreeing(claim: Claim, offline: Iterable[Claim]) -> Claim | None:
    """The surest claim that says the same of the same sentence."""
    same = [
        other
        for other in offline
        if (other.link, other.subject_id, other.object_id, other.status)
        == (claim.link, claim.subject_id, claim.object_id, claim.status)
        and other.span.start < claim.span.end
        and claim.span.start < other.span.end
    ]
    return max(same, key=lambda one: (one.held, one.confidence, one.id), default=None)


def _order(claim: Claim) -> tuple[int, int, str, str, str, str]:
    ends = (claim.subject.name, claim.object.name)
    return (claim.span.start, claim.span.end, claim.link.value, *ends, claim.id)
