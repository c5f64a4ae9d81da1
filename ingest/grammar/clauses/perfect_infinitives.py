"""Perfect infinitives where verbs stand last: "för att ha sålt X", which has no subject."""

from ingest.grammar.clauses.segment import Segment
from ingest.grammar.clauses.tree import Arg, Clause


def infinitival(segment: Segment) -> bool:
    """Whether "have" stands right behind a subordinator of several words, where subjects stand."""
    items = [item for item in segment.items if item.kind != "adv"]
    if segment.kind != "sub" or len(items) < 2 or items[0].kind != "sub":  # noqa: PLR2004 - a pair
        return False
    return items[0].end - items[0].start > 1 and items[1].role == "have"


def blamed(over: Clause) -> Arg | None:
    """Whom a clause of blame blames: its subject in the passive, or else its object."""
    if over.verb is not None and over.verb.passive:
        return over.subject
    return next((arg for arg in over.args() if arg.bare and arg.nodes), None)
