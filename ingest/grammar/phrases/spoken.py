"""Who says a line, within it, before the verb of saying: "X, the Herald has learned, sold"."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import Item, NounPhrase

SPEAKERS = frozenset({"reporter", "person", "agency", "security", "organisation"})
_HANGS = frozenset({"prep", "adv", "gen"})
_REACH = 10


def spoken(items: Sequence[Item], at: int, *, early: bool) -> int:
    """Where such words end, which begin at a comma or a dash; nought for none.

    A verb of denial takes back what it stands in. Before a verb (`early`) the line goes on with
    its verb, and behind it nothing does: "X sold Y, the report by Z says".
    """
    if items[at - 1].kind not in {"np", "close"} or at + 1 >= len(items):
        return 0
    first = items[at + 1]
    if not (_speaks(first.np, early=early) or (early and first.kind == "pron")):
        return 0
    place, hung = at + 2, False
    while place < min(at + _REACH, len(items)) and (items[place].kind in _HANGS or hung):
        hung = items[place].kind in {"prep", "gen"}
        place += 1
    far = place > at + 2
    if place < len(items) and items[place].kind == "aux" and items[place].role == "have":
        place += 1
    if place >= len(items) or not _says(items[place]):
        return 0
    behind = items[place + 1 : place + 3]
    if not early:
        return place + 1 if far and (not behind or behind[0].kind == "stop") else 0
    goes_on = len(behind) > 1 and behind[1].kind in {"verb", "aux"}
    return place + 2 if goes_on and behind[0].kind == items[at].kind else 0


def _says(item: Item) -> bool:
    """Whether a finite verb of saying is here, that neither claims nor denies."""
    word = item.word if item.kind == "verb" else None
    told = word is not None and word.frame == "SAY" and not word.status
    return told and item.form in {"base", "participle"}


def _speaks(np: NounPhrase | None, *, early: bool) -> bool:
    """Whether somebody is named, or is one who says things, and nothing is told of the host.

    Before the verb, one of several tells what the host is: "X, a unit found".
    """
    if np is None or (early and np.determiner in {"indefinite", "possessive"}):
        return False
    return bool(np.name) or np.sort in SPEAKERS
