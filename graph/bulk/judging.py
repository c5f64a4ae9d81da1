"""Whether a claim may be told from its bare values: what `Claim` refuses is not told, nor is what
cannot be told for sure. A test holds each refusal to that of `Claim`.
"""

from typing import NamedTuple

from graph.bulk.ends import Known, known
from graph.bulk.manner import Found, Manner, dates, found_by, manner
from graph.bulk.plain import Plain
from graph.errors import BadClaim


class Judged(NamedTuple):
    """A claim of which nothing is refused: its ends, and what it has in common with others."""

    subject: Known
    object: Known
    product: Known | None
    manner: Manner
    dates: str
    by: Found


def judged(said: Plain, text: str) -> Judged | None:
    """What is known of a claim whose report has this text; None where it is to be refused."""
    if not _stands_in(said, text):
        return None
    try:
        subject = known(said.subject.naming, said.report)
        target = known(said.object.naming, said.report)
        product = known(said.product.naming, said.report) if said.product else None
        of, when = manner(*said.said), dates(*said.valid)
    except (BadClaim, ValueError):
        return None
    if subject.realm not in of.sources or target.realm not in of.targets:
        return None
    if subject.id == target.id or not 0.0 <= said.confidence <= 1.0:
        return None
    return Judged(subject, target, product, of, when, found_by(*said.found))


def _stands_in(said: Plain, text: str) -> bool:
    start, end, length = said.start, said.end, len(text)
    if not 0 <= start < end <= length or text[start:end] != said.quote:
        return False
    ends = (said.subject, said.object, said.product) if said.product else said[2:4]
    for _naming, begin, close, words_begin, words_close, _because in ends:
        if not (0 <= begin < close <= length and 0 <= words_begin < words_close <= length):
            return False
    return True
