"""Where one verb or name meets the next, and a clause begins or goes on."""

from collections.abc import Sequence

from ingest.grammar.clauses.segment import Segment
from ingest.grammar.phrases.chunks import Item

_JOINS = frozenset({"coord", "comma"})


def verbs_meet(here: Segment, item: Item, after: Item | None, *, verb_last: bool) -> bool:
    """Whether a verb right behind that of a relative clause is the main one.

    As in "een rapport dat X publiceerde verkocht Y", "Som X rapporterade sålde Y".
    """
    last = here.items[-1] if here.items else None
    if here.kind == "sub" and verb_last and last is not None:
        return _opening_ends(here, last, item, after)
    if here.kind != "rel" or here.parent is None or last is None or last.word is None:
        return False
    if last.kind != "verb" or item.kind != "verb":
        return False
    said = here.host is None and last.word.frame == "SAY"
    apart = verb_last and last.form == "base" and item.form == "participle"
    return said or apart


def _opening_ends(here: Segment, last: Item, item: Item, after: Item | None) -> bool:
    """Whether a finite verb stands behind a clause that opens the sentence and has its own verbs.

    As in "om X te kunnen volgen kocht Y", "för att spåra X köpte Y", where no comma parts them.
    """
    outer = here.parent
    if outer is None or outer.verbal() or here.comma or item.kind != "verb":
        return False
    verbs = [one for one in here.items if one.kind == "verb"]
    if not verbs or any(one.kind in _JOINS for one in here.items):
        return False
    infinitive = verbs[-1].role != "finite" and verbs[-1].form == "base"
    if infinitive and verbs[-1] is last and item.form == "participle":
        # "Om geld te verdienen verkocht X"
        return after is not None and after.kind == "np"
    apart = verbs[-1].role != "finite" or (last.kind == "np" and verbs[-1] is not last)
    return item.role == "finite" and apart


def clitic(item: Item | None) -> bool:
    """Whether an article stands alone, as the object of the verb behind it: "l'", "lo"."""
    return (
        item is not None
        and item.np is not None
        and (bool(item.np.determiner) and item.end - item.start == 1 and item.np.name is None)
    )


def bracket_open(items: Sequence[Item]) -> bool:
    """Whether an auxiliary waits for the verb that stands last: "wurde ... verkauft"."""
    kinds = [item.kind for item in items]
    return "aux" in kinds and "verb" not in kinds
