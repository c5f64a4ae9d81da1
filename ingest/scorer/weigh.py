"""A reading weighed: the scorer decides which of its pairs are claims, and what each is worth.

The grammar reads, the scorer weighs. What a rule proposes is one of the things it looks at; what
the rules propose between ends that it cannot see stays as it was.
"""

from collections.abc import Iterator
from dataclasses import replace

from ingest.grammar.candidate import by_sentence
from ingest.grammar.engine import Reading
from ingest.scorer.classes import SCORED
from ingest.scorer.confidence import Measured, counts_digest, ruled
from ingest.scorer.outshone import unshaded
from ingest.scorer.pairs import pairs_of
from ingest.scorer.propose import candidates
from ingest.scorer.rivals import Scored, settled
from ingest.scorer.weights import Weights, shipped


def weighed(
    found: Reading, weights: Weights | None = None, counts: Measured | None = None
) -> Reading:
    """A reading with its candidates weighed; the same where no scorer has been trained."""
    used = weights or shipped()
    if used is None:
        return found
    seen: set[tuple[object, ...]] = set()
    known = counts or Measured(found.document.lex.pack.lang)
    made = tuple(settled(tuple(_made(found, used, seen)), known))
    kept = [
        replace(one, earned=ruled(one, known))
        for one in found.candidates
        if one.link not in SCORED or (one.sentence, one.subject.key, one.object.key) not in seen
    ]
    clear = tuple(unshaded((*kept, *made)))
    return replace(found, candidates=clear, weights=f"{used.digest} {counts_digest()}")


def _made(found: Reading, weights: Weights, seen: set[tuple[object, ...]]) -> Iterator[Scored]:
    """What the scorer proposes; notes in `seen` which ends it has looked at, and where."""
    proposed = by_sentence(found.candidates)
    for example in pairs_of(found, weights.numbers):
        places, number = example.window.places, example.window.sentence
        for pair in example.pairs:
            seen.add((number, places[pair.source].key, places[pair.target].key))
        scores = weights.scores((pair.features, pair.links) for pair in example.pairs)
        yield from candidates(example, scores, proposed.get(number, ()))
