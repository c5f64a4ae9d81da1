"""Reports with their claims made ready, each batch while the one before is being written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from graph.claim import Claim
from graph.identified import Identified
from graph.projection import EntityState, entities_of
from graph.report import Report
from graph.store import rows

Told: TypeAlias = tuple[Report, Sequence[Identified]]
# Some hundred claims keep a transaction's memory small and its round trips few.
BATCH = 500
# Reports of few claims are written together, but not so many that their texts fill the memory.
_CHARACTERS = 4_000_000


def batches(told: Iterable[tuple[Report, Iterable[Claim]]]) -> Iterator[list[Told]]:
    """Reports with their claims, together of some hundred claims: a long report is parted, short
    ones come together. Of each report the claims come once, in the order of their ids.

    A claim that two rules found is kept as the better of the two. A claim whose words do not
    stand in its report is a `BadClaim`.
    """
    batch, claims, characters = list[Told](), 0, 0
    for report, found in told:
        ordered = iter(_checked(report, found))
        part = list(islice(ordered, BATCH - claims))
        while True:
            batch.append((report, part))
            claims += len(part)
            characters += len(report.text)
            if claims >= BATCH or characters >= _CHARACTERS:
                yield batch
                batch, claims, characters = [], 0, 0
            if not (part := list(islice(ordered, BATCH - claims))):
                break
    if batch:
        yield batch


def _checked(report: Report, claims: Iterable[Claim]) -> list[Identified]:
    best: dict[str, Identified] = {}
    for claim in claims:
        claim.check_against(report)
        one = Identified.of(claim)
        other = best.get(one.id)
        if other is None or _worth(claim) > _worth(other.claim):
            best[one.id] = one
    return [best[claim_id] for claim_id in sorted(best)]


def _worth(claim: Claim) -> tuple[bool, float, str]:
    return claim.held, claim.confidence, claim.origin.rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What is written in one transaction, as far as it can be told without the store.

    All is by id: the claims and their rows, the reports with their pages as rows, and what all
    these claims say of entities.
    """

    claims: Mapping[str, Identified]
    claim_rows: Mapping[str, rows.Row]
    reports: Mapping[str, rows.Row]
    states: Mapping[str, EntityState]


def ready(told: Sequence[Told]) -> Batch:
    """The batch of these reports and claims."""
    claims = {one.id: one for _, found in told for one in found}
    return Batch(
        claims=claims,
        claim_rows={ident: rows.claim_row(one) for ident, one in claims.items()},
        reports={
            report.id: {"report": rows.report_row(report), "pages": rows.page_rows(report)}
            for report, _ in told
        },
        states=entities_of(claims.values()),
    )


def made_ready(told: Iterable[tuple[Report, Iterable[Claim]]]) -> Iterator[Batch]:
    """The batches of `batches`, one after the other, the next made ready while one is written.

    What is told is asked for here and not in another thread: it may be anything. Where it fails,
    the batch before is given first, so that it is written.
    """
    given = batches(told)
    first = next(given, None)
    if first is None:
        return
    batch = ready(first)
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="preparing") as beside:
        while True:
            heard = False
            try:
                following = next(given, None)
                heard = True
            finally:  # whatever ended it, Ctrl-C too
                if not heard:
                    yield batch
            if following is None:
                break
            coming = beside.submit(ready, following)
            yield batch
            batch = coming.result()
    yield batch
