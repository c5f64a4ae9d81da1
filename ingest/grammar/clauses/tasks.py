"""Infinitives where verbs stand last: "om camera's te leveren", ", Kameras zu liefern".

They have no subject of their own: whoever does it is named in the clause before.
"""

from collections.abc import Sequence

from ingest.grammar.clauses.segment import Segment
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.phrases.chunks import Item

_CHOICE = frozenset({"CONTRACT", "CHOOSE", "AWARD"})
_DEALS = frozenset({"CONTRACT"})
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


def _infinitive_first(items: Sequence[Item]) -> bool:
    first = next((item for item in items if item.kind in _VERBS), None)
    return first is not None and (first.kind == "to" or first.role == "infinitive")


def task_behind(items: Sequence[Item], at: int, before: Sequence[Item]) -> bool:
    """Whether the comma at `at` parts a contract from what it is for: ", Kameras zu liefern"."""
    deals = [item for item in before[-2:] if item.np and item.np.nominal in _DEALS]
    if not deals or not any(item.kind in _VERBS for item in before):
        return False
    stretch: list[Item] = []
    for item in items[at + 1 :]:
        if item.kind in _BOUNDS:
            break
        stretch.append(item)
    return _infinitive_first(stretch)


def deals(over: Clause) -> bool:
    """Whether a clause tells of a contract or of a choice, for which an infinitive may stand."""
    nouns = (node.np.nominal for arg in over.args() if arg.bare for node in arg.nodes)
    frames = set(over.verb.frames) if over.verb else set()
    return bool(_CHOICE & frames) or ("WIN" in frames) or any(noun in _DEALS for noun in nouns)


def doer(over: Clause) -> Arg | None:
    """Who does what an infinitive says: whoever was chosen for it, or else the subject before."""
    if over.verb is None or over.verb.passive or not _CHOICE & set(over.verb.frames):
        return over.subject
    objects = [arg for arg in over.args() if arg.bare and arg.nodes]
    named = [arg for arg in objects if arg.nodes[0].np.nominal not in _DEALS]
    to_whom = [arg for arg in over.args() if "recipient" in arg.preps and arg.nodes]
    return next(iter([*named, *to_whom]), over.subject)
