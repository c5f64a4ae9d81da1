"""What the text itself denies in another sentence: "Correction: X did not sell it to Y"."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph import ACCUSATIONS
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.times.dating import valid_of

_DENIED = frozenset({"denied"})
Pair = tuple[tuple[str, str], tuple[str, str]]
Denials = Mapping[Pair, list[Candidate]]


def denials(candidates: Iterable[Candidate]) -> Denials:
    """The sales and uses that the text itself says were none, by their two ends.

    What somebody else denies is that one's word: it disputes a claim, and takes none back.
    """
    found: dict[Pair, list[Candidate]] = defaultdict(list)
    for one in candidates:
        own = one.by_rule and one.negated and not (one.attributed_to or one.marks - _DENIED)
        if own and one.link in ACCUSATIONS:
            found[one.subject.key, one.object.key].append(one)
    return found


def corrected(candidate: Candidate, denied: Denials, document: Document) -> bool:
    """Whether the text denies what a candidate tells, of the same goods and of no other year."""
    if candidate.link not in ACCUSATIONS or candidate.negated:
        return False
    for other in denied.get((candidate.subject.key, candidate.object.key), ()):
        goods = (candidate.product, other.product)
        apart = goods[0] is not None and goods[1] is not None and goods[0].key != goods[1].key
        if other.sentence == candidate.sentence or apart:
            continue
        sold, none = (valid_of(one, document).start or "" for one in (candidate, other))
        # "2019-03" is in 2019; without a date either may be meant.
        if sold.startswith(none) or none.startswith(sold):
            return True
    return False
