"""Runs of noun phrases behind commas: whether a list goes on there until "and"."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import Item, NounPhrase

_LIST = 60
# What leads on to the next member of a list.
_NEXT = (["comma", "np"], ["coord", "np"], ["comma", "coord", "np"])
_MEMBERS = frozenset({"np", "comma", "gen", "open", "close", "prep"})


def list_goes_on(items: Sequence[Item], at: int) -> bool:
    """NP , NP ... and NP: whether a coordinator closes the run of noun phrases from `at`."""
    count = 0
    while at < len(items) and count < _LIST:
        kind = items[at].kind
        if kind == "coord":
            follower = items[at + 1].kind if at + 1 < len(items) else ""
            return follower in {"np", "prep", "adv"}
        if kind not in _MEMBERS:
            return False
        at = _behind_bracket(items, at) if kind == "open" else at + 1
        count += 1
    return False


def listed(items: Sequence[Item], at: int) -> list[NounPhrase]:
    """The members of the list that goes on at `at`, up to the last; none where no "and" ends it.

    What hangs on a member, behind a preposition or in brackets, is none, nor is an owner.
    """
    found: list[NounPhrase] = []
    last = False
    while list_goes_on(items, at) or last:
        item, after = items[at], items[at + 1].kind if at + 1 < len(items) else ""
        if item.kind == "np" and item.np and after != "gen" and items[at - 1].kind != "prep":
            found.append(item.np)
            if last:
                return found
        last = last or item.kind == "coord"
        at = _behind_bracket(items, at) if item.kind == "open" else at + 1
        if at >= len(items):
            break
    return []


def joint_subject(items: Sequence[Item], at: int) -> int:
    """How many items, adverbs apart, a list behind a coordinator takes; one where it is none.

    So "and A, B and C use drones" may open a clause with all of them as its subject. A list has one
    "and": of "bought from X and A and B sold" A is no seller either.
    """
    if items[at].kind != "coord":
        return 1
    kinds = [item.kind for item in items[at + 1 : at + _LIST] if item.kind != "adv"]
    stop, closed = 1, False
    while kinds[:1] == ["np"] and not closed:
        step = next((len(one) for one in _NEXT if kinds[stop : stop + len(one)] == one), 0)
        if not step:
            return 1
        closed = "coord" in kinds[stop : stop + step]
        stop += step
    return stop


def _behind_bracket(items: Sequence[Item], at: int) -> int:
    """The place behind the bracket that opens there, whatever is said in it."""
    for place in range(at + 1, min(at + _LIST, len(items))):
        if items[place].kind == "close":
            return place + 1
    return at + 1
