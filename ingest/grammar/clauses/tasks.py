"""Infinitives where verbs stand last: "om camera's te leveren", ", Kameras zu liefern".

They have no subject of their own: whoever does it is named in the clause before.
"""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from ingest.grammar.clauses.segment import Segment
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.phrases.chunks import Item

_CHOICE = frozenset({"CONTRACT", "CHOOSE", "AWARD"})
_TOLD = _CHOICE | {"WIN"}
_VERBS = frozenset({"verb", "aux", "to"})
# What ends the stretch in which an infinitive has its objects.
_BOUNDS = frozenset({"stop", "colon", "sub", "comp", "rel", "open", "dash"})


def of_a_task(segment: Segment) -> bool:
    """Whether the first verb of a subordinate clause is an infinitive with its mark.

    Swedish has the mark in the word that opens the clause: "för att leverera", "om att leverera".
    """
    if segment.kind != "sub":
        return False
    items = [item for item in segment.items if item.kind != "adv"]
    if _marks(items) and items[1].kind == "verb":
        return items[1].form == "base" and items[1].role != "finite"
    return _infinitive_first(items)


def _marks(items: Sequence[Item]) -> bool:
    """Whether a word of several opens a clause, and its verb stands right behind it."""
    opens = len(items) > 1 and items[0].kind == "sub"
    return opens and items[0].end - items[0].start > 1


def _infinitive_first(items: Iterable[Item]) -> bool:
    first = next((item for item in items if item.kind in _VERBS), None)
    return first is not None and (first.kind == "to" or first.role == "infinitive")


def task_behind(items: Sequence[Item], at: int, before: Sequence[Item]) -> bool:
    """Whether the comma at `at` parts a contract from what it is for: ", Kameras zu liefern"."""
    deal = any(item.np and item.np.nominal == "CONTRACT" for item in before[-2:])
    if not deal or not any(item.kind in _VERBS for item in before):
        return False
    return _infinitive_first(takewhile(lambda item: item.kind not in _BOUNDS, items[at + 1 :]))


def deals(over: Clause) -> bool:
    """Whether a clause tells of a contract or of a choice, for which an infinitive may stand."""
    if over.verb is not None and _TOLD & set(over.verb.frames):
        return True
    return any(n.np.nominal == "CONTRACT" for arg in over.args() if arg.bare for n in arg.nodes)


def doer(over: Clause) -> Arg | None:
    """Who does what an infinitive says: whoever was chosen for it, or else the subject before."""
    if over.verb is None or over.verb.passive or not _CHOICE & set(over.verb.frames):
        return over.subject
    objects = [arg for arg in over.args() if arg.bare and arg.nodes]
    named = [arg for arg in objects if arg.nodes[0].np.nominal != "CONTRACT"]
    to_whom = [arg for arg in over.args() if "recipient" in arg.preps and arg.nodes]
    return next(iter([*named, *to_whom]), over.subject)
