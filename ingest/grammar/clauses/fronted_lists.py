"""Lists inside a phrase that opens a sentence: "With offices in A, B and C, X sells"."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import Item

_VERBS = frozenset({"verb", "aux"})
_MEMBERS = frozenset({"np", "comma", "gen"})


def in_front(items: Sequence[Item], comma: int, *, verb_second: bool) -> bool:
    """Whether the list behind a comma belongs to the phrase that a preposition opens before it.

    So it does where a comma ends it and the subject stands before the verb: "In A, B and C, X
    sells", but "In A, B and C sell". Where the verb comes second, it does where the verb ends it.
    """
    last = _last_member(items, comma + 1)
    if not last:
        return False
    behind = items[last + 1 : last + 2]
    if verb_second:
        return bool(behind) and behind[0].kind in _VERBS
    return bool(behind) and behind[0].kind == "comma" and _subject_follows(items, last + 2)


def _last_member(items: Sequence[Item], at: int) -> int:
    """The place of the noun phrase behind the "and" that closes the list from `at`, or 0."""
    ended = False
    for place in range(at, len(items)):
        item = items[place]
        if item.kind == "coord" and not ended and item.role != "clause":
            ended = True
        elif item.kind not in _MEMBERS and "of" not in item.preps:
            return 0
        elif ended and item.kind == "np" and not _has_of(items, place):
            return place
    return 0


def _has_of(items: Sequence[Item], at: int) -> bool:
    follower = items[at + 1] if at + 1 < len(items) else None
    return follower is not None and (follower.kind == "gen" or "of" in follower.preps)


def _subject_follows(items: Sequence[Item], at: int) -> bool:
    """Whether a noun phrase stands there, with a verb behind it and no comma between."""
    if at >= len(items) or items[at].kind not in {"np", "pron"}:
        return False
    for item in items[at + 1 :]:
        if item.kind in _VERBS:
            return item.form not in {"gerund", "infinitive"}
        if item.kind not in {"np", "gen", "adv", "coord"} and "of" not in item.preps:
            return False
    return False
