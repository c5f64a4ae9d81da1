"""The extractor: paragraphs to the model, its statements through the gate, its claims to review."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graph import Claim, Report, Span, Status
from ingest.grammar.engine import reading
from ingest.grammar.reference.known import NOTHING_KNOWN, KnownNames
from ingest.llm.agreement import Compared, Said, by_both, by_model
from ingest.llm.answer import Statement, statements
from ingest.llm.cache import Cache
from ingest.llm.client import Client
from ingest.llm.gate import RULE, Refused, claim_of
from ingest.llm.heard import Heard, Refusal, Unanswered, tally
from ingest.llm.marked import Marks
from ingest.llm.paragraphs import paragraphs
from ingest.llm.prompt import prompt_hash, request
from ingest.llm.settings import Bounds, Settings


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

    @property
    def name(self) -> str:
        """How its claims are signed."""
        return f"{RULE} {self._settings.model}"

    def __call__(
        self, report: Report, offline: Iterable[Claim], known: KnownNames = NOTHING_KNOWN
    ) -> Heard:
        """The claims of a report, where `offline` are those that rules and scorer found.

        A model's claim waits for review, but for one that `offline` holds as well. With `both` a
        claim that the model contradicts waits too. A language without a pack has no grammar to
        pass, so nothing is sent. Names that are `known` have the class they had for `offline`.
        """
        rest = tuple(offline)
        count = _Count()
        said: dict[tuple[str, Status], Said] = {}
        found = reading(report.text, report.lang, known)
        if found is not None:
            marks = Marks(found)
            for paragraph, statement in self._stated(report, marks, count):
                try:
                    claim = claim_of(statement, paragraph, report, marks)
                except Refused as refusal:
                    count.refused[refusal.reason] += 1
                else:
                    one = Said(claim, statement.status)
                    said.setdefault((claim.id, one.status), one)
        whole = self._compared(said.values(), rest)
        return Heard(claims=whole.claims, asked=count.asked, kept=count.kept, stated=count.stated,
                     agreed=whole.agreed, contradicted=whole.contradicted, unheld=whole.unheld,
                     unanswered=count.unanswered, refused=tally(count.refused),
                     reasons=tuple(count.reasons))  # fmt: skip

    def _compared(self, said: Iterable[Said], offline: tuple[Claim, ...]) -> Compared:
        if self._both:
            return by_both(said, offline, self.name)
        return Compared(claims=by_model(said, offline, self.name))

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
