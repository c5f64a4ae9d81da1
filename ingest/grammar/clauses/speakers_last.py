"""Who says what stands before: "..., the minister said", "..., meldt de krant"."""

from collections.abc import Sequence

from ingest.grammar.clauses.segment import Segment
from ingest.grammar.phrases.chunks import Item

_HUNG = frozenset({"agent", "for", "as", "recipient", "under"})
_TOLD = frozenset({"person", "reporter"})


def speaks(verb: Item | None, after: Item | None) -> bool:
    """Whether a verb behind a noun phrase has it say what went before: ", the minister said".

    Not so "the firm said to have sold it", "a firm known for Y", "the deal reported by X".
    """
    if verb is None or verb.kind != "verb" or verb.word is None or verb.word.frame != "SAY":
        return False
    if after is None:
        return True
    return after.kind not in {"to", "phrase"} and not after.preps & _HUNG


def speaker_follows(items: Sequence[Item], comma: int, now: Segment) -> bool:
    """Whether a finite verb of saying and its subject go on behind a whole clause.

    Not so between the parts of one: "De politie heeft, meldt de krant, camera's gekocht".
    """
    verb = _next(items, comma)
    subject = _next(items, verb)
    if items[comma].kind != "comma" or subject >= len(items):
        return False
    if items[subject].np is None and "source" not in items[subject].preps:
        # "..., blijkt uit documenten"
        return False
    np = items[subject].np
    if items[verb].kind == "aux" and np is not None and (verb > comma + 1 or np.name):
        # "..., zo heeft de minister laten weten", "..., hat X herausgefunden"
        return _whole(now)
    word = items[verb].word
    says = items[verb].kind == "verb" and word is not None and word.frame == "SAY"
    return says and _whole(now) and _ends(items, subject)


def _next(items: Sequence[Item], at: int) -> int:
    """The place behind `at` that is no adverb."""
    at += 1
    while at < len(items) and items[at].kind == "adv":
        at += 1
    return at


def _whole(now: Segment) -> bool:
    """Whether the main clause has its verb, and waits for none."""
    while now.parent is not None:
        now = now.parent
    kinds = [item.kind for item in now.items]
    return "verb" in kinds or ("aux" in kinds and "np" in kinds[kinds.index("aux") :])


def _ends(items: Sequence[Item], subject: int) -> bool:
    """Whether nothing goes on behind who says it but what tells of them."""
    later = [at for at in range(subject + 1, len(items)) if items[at].kind == "comma"]
    if not later:
        return True
    behind = items[later[0] + 1] if later[0] + 1 < len(items) else None
    return (
        behind is None
        or behind.kind == "rel"
        or (behind.np is not None and behind.np.name is None and behind.np.sort in _TOLD)
    )
