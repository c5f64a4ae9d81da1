"""A reading weighed: the scorer decides which of its pairs are claims, and what each is worth.

The grammar reads, the scorer weighs. What a rule proposes is one of the things it looks at; what
the rules propose between ends that it cannot see stays as it was.
"""

from dataclasses import replace

from ingest.grammar.candidate import Candidate
from ingest.grammar.engine import Reading
from ingest.scorer.classes import SCORED
from ingest.scorer.confidence import Counts
from ingest.scorer.pairs import pairs_of
from ingest.scorer.propose import candidates
from ingest.scorer.weights import Weights, shipped


def weighed(found: Reading, weights: Weights | None = None, counts: Counts | None = None) -> Reading:
    """A reading with its candidates weighed; the same where no scorer has been trained."""
    used = weights or shipped()
    if used is None:
        return found
    proposed: dict[int, list[Candidate]] = {}
    for one in found.candidates:
        proposed.setdefault(one.sentence, []).append(one)
    made: list[Candidate] = []
    seen: set[tuple[object, ...]] = set()
    for example in pairs_of(found):
        places, number = example.window.places, example.window.sentence
        seen |= {
            (number, places[pair.source].ref.key, places[pair.target].ref.key)
            for pair in example.pairs
        }
        scores = [used.score(pair.features, pair.links) for pair in example.pairs]
        made += candidates(example, scores, proposed.get(number, ()), counts)
    kept = [
        one
        for one in found.candidates
        if one.link not in SCORED or (one.sentence, one.subject.key, one.object.key) not in seen
    ]
    return replace(found, candidates=(*kept, *made))
