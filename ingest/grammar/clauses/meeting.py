"""Where one verb or name meets the next, and a clause begins or goes on."""

from ingest.grammar.clauses.segment import Segment
from ingest.grammar.phrases.chunks import Item


def verbs_meet(here: Segment, item: Item, *, verb_last: bool) -> bool:
    """Whether a verb right behind that of a relative clause is the main one.

    As in "een rapport dat X publiceerde verkocht Y", "Som X rapporterade sålde Y".
    """
    last = here.items[-1] if here.items else None
    if here.kind != "rel" or here.parent is None or last is None or last.word is None:
        return False
    if last.kind != "verb" or item.kind != "verb":
        return False
    said = here.host is None and last.word.frame == "SAY"
    apart = verb_last and last.form == "base" and item.form == "participle"
    return said or apart


def clitic(item: Item | None) -> bool:
    """Whether an article stands alone, as the object of the verb behind it: "l'", "lo"."""
    return (
        item is not None
        and item.np is not None
        and (bool(item.np.determiner) and item.end - item.start == 1 and item.np.name is None)
    )
