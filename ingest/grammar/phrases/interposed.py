"""What interrupts a clause and is no part of it: who says it, a wider place, a pair of dashes."""

from collections.abc import Sequence

from ingest.grammar.phrases.as_told import as_told, as_told_first
from ingest.grammar.phrases.chunks import Item
from ingest.grammar.phrases.placed_names import bears
from ingest.grammar.phrases.spoken import SPEAKERS, spoken
from ingest.grammar.words.tokens import DASHES, Token

_TIE = 2
_LONGEST = 40
_REACH = 8
_LONG_ASIDE = 16
# What stands around a negation before its verb.
_AROUND = frozenset({"aux", "neg", "adv"})
_PLACED = frozenset({"agency", "security", "region", "buyer"})
# The place, the comma behind it and the verb.
_TOLD = 3
_MARKS = frozenset({"comma", "dash"})
_HANGS = frozenset({"np", "prep", "open", "close"})


def closing_dash(tokens: Sequence[Token], index: int) -> bool:
    """Whether a dash glued to the word before it ends what one glued to the next word began."""
    if index + 1 >= len(tokens) or tokens[index + 1].glued:
        return False
    for at in range(index - 1, max(index - _LONGEST, 0), -1):
        if tokens[at].text in DASHES:
            return not tokens[at].glued and tokens[at + 1].glued
    return False


def without_asides(items: Sequence[Item]) -> list[Item]:
    """A sentence without what stands between its subject and its verb and is no part of either:
    who says it, "X, said the Y, sold", the wider place, "the city of X, Y, bought", and what parts
    a negation from its verb, "did not, the court found, sell".
    """
    found: list[Item] = []
    at = as_told_first(items)
    while at < len(items):
        far = at
        if at and items[at].kind in _MARKS:
            early = not any(one.kind == "verb" for one in found)
            far = early and (_said(items, at) or _wider(items, at))
            far = far or spoken(items, at, early=early) or _denied(items, at)
            far = far or _wider_told(items, at)
            far = far or as_told(items, at) or at
        if far == at:
            found.append(items[at])
        at = max(far, at + 1)
    return found


def _wider(items: Sequence[Item], at: int) -> int:
    """Where the place behind a body of a town ends, before its verb; nought for no such place."""
    host, told = items[at - 1].np, items[at + 1 : at + 4]
    if host is None or host.sort not in _PLACED or len(told) < _TOLD:
        return 0
    if not (host.name or host.core >= 0):
        return 0
    place = told[0].np
    bare = place is not None and place.name == (place.start, place.end) and not place.sort
    if place is None or bears(host, place, None, None):  # "the Lowick agency, X, bought"
        return 0
    ends = told[1].kind == items[at].kind and told[2].kind in {"verb", "aux"}
    return at + 3 if bare and ends else 0


def _wider_told(items: Sequence[Item], at: int) -> int:
    """Where the place behind a body of a town ends, before the comma of a relative clause.

    As in "the police of X, Y, which bought", said of the police and not of what X lies in.
    """
    told = items[at + 1 : at + 1 + _TOLD]
    if len(told) < _TOLD or told[1].kind != "comma" or told[2].kind != "rel":
        return 0
    host, place = items[at - 1].np, told[0].np
    if host is None or place is None or host.country:
        return 0
    body = host.sort in _PLACED and host.core >= 0 and host.name is None
    hung = host.name == (host.start, host.end) and "in" in items[at - 2].preps if at > 1 else False
    bare = place.name == (place.start, place.end) and not place.sort
    return at + 2 if bare and (body or hung) else 0


def _said(items: Sequence[Item], at: int) -> int:
    """Where words that say who says it end, which begin at a comma or a dash; nought for none.

    A verb of denial takes back what it stands in.
    """
    rest = items[at + 1 :]
    if items[at - 1].kind not in {"np", "close"}:
        return 0
    start = int(bool(rest) and bool(rest[0].preps & {"according", "as"}))
    verb = rest[start] if start + 1 < len(rest) else None
    if verb is None or verb.word is None or verb.word.frame != "SAY" or verb.word.status:
        return 0
    who = rest[start + 1].np
    if verb.form != "base" or who is None or not (who.name or who.sort in SPEAKERS):
        return 0
    for far, item in enumerate(rest[start + 2 : start + _REACH], at + start + 3):
        if item.kind in _MARKS:
            after = items[far + 1] if far + 1 < len(items) else None
            return far + 1 if after is not None and after.kind in {"verb", "aux"} else 0
        if item.kind not in _HANGS:
            return 0
    return 0


def _denied(items: Sequence[Item], at: int) -> int:
    """Where what parts a negation from what it denies ends; nought where nothing does.

    Whoever says or knows it says of no deal that it was made.
    """
    before = at - 1
    while before >= 0 and items[before].kind in _AROUND:
        before -= 1
    nor = _nor(items[:at])
    if not (nor or any(one.kind == "neg" for one in items[before + 1 : at])):
        return 0
    goes_on = {"np", "aux"} if nor else {"verb", "aux", "adv", "to"}
    for far in range(at + 2, min(at + _LONG_ASIDE, len(items) - 1)):
        after = items[far + 1]
        if items[far].kind == items[at].kind and after.kind in goes_on and after.form != "gerund":
            return far + 1
        if items[far].kind in {"stop", "colon"}:
            return 0
    return 0


def _nor(items: Sequence[Item]) -> bool:
    """Whether what was read ends in "nor", or in what says so behind "neither"."""
    last = items[-1]
    if last.kind == "coord":
        told = last.word is not None and "denied" in last.word.status
        early = not any(one.kind in {"verb", "aux"} for one in items)
        return told or (early and any(one.kind == "neg" for one in items))
    return last.kind == "neg" and len(items) > 1 and items[-2].kind == "np"


def owes(items: Sequence[Item]) -> bool:
    """Whether a verb still waits for its object behind what a comma ends: "bought, in Y, the X"."""
    if len(items) > _TIE and items[-2].role == "phrase:examples" and items[-3].kind == "verb":
        # "Uses, like the army, the software": the comma before "like" is no item.
        return True
    commas = [at for at, item in enumerate(items) if item.kind == "comma"]
    at = commas[-1] if commas else 0
    verb = items[at - 1].word if at and items[at - 1].kind == "verb" else None
    if verb is None or verb.frame in {"", "SAY"} or at + 1 >= len(items):
        return False
    return items[at + 1].kind == "prep"
