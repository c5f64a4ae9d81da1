"""Clauses of their own inside a sentence or behind it: between two dashes, behind a colon."""

from collections.abc import Sequence
from itertools import zip_longest

from ingest.grammar.phrases.chunks import Item

_VERBS = frozenset({"verb", "aux"})
_ENDS = frozenset({"stop", "colon", "open", "close"})
_OPENS = frozenset({"np", "pron"})
_INNER = frozenset({"rel", "sub", "comp", "comma", "to"})
_PLAN = frozenset({"planned"})
# A noun phrase and a verb.
_CLAUSE = 2


def between_dashes(items: Sequence[Item], at: int) -> int:
    """Where the second dash around a clause stands, or nought: "X – er sitzt in Y – lieferte".

    Whatever takes something back, or says who says it, stays in the clause that it stands in.
    """
    if items[at].kind != "dash" or not at:
        return 0
    for far in range(at + 1, len(items)):
        kind = items[far].kind
        if kind in _ENDS:
            return 0
        if kind == "dash":
            inner = items[at + 1 : far]
            whole = far + 1 < len(items) and _whole(inner)
            return far if whole and _plain(inner) else 0
    return 0


def behind_colon(items: Sequence[Item], at: int, *, verb_last: bool) -> bool:
    """Whether a clause stands behind a colon, and before it who says or shows what it tells.

    So the verbs of both are not one, where verbs stand last: "der Bericht zeigt: X verkaufte Y".
    Elsewhere a quotation mark tells as much: 'praised it: "X was used by Y"'.
    """
    speech = at + 1 < len(items) and _speech_opens(items[at + 1])
    if not (verb_last or speech):
        return False
    behind = items[at + 1 :]
    stop = next((n for n, item in enumerate(behind) if item.kind in _ENDS - {"open"}), len(behind))
    says = any(_says(item) and item.kind == "verb" for item in items[:at])
    return (says or speech) and _whole(behind[:stop])


def _speech_opens(item: Item) -> bool:
    """Whether a quotation mark or an article stands before the name that opens what is said."""
    np = item.np
    if np is None or np.name is None or np.demonyms or np.before:
        return False
    return np.name[0] == np.start + 1


def _whole(items: Sequence[Item]) -> bool:
    """Whether a finite verb stands behind a noun phrase that opens what is told, or "a year after".

    A list of goods, or what somebody is, has none but in a clause that hangs on it.
    """
    told = [item for item in items if item.kind not in {"adv", "prep"}]
    told = told[1:] if told and told[0].kind == "sub" else told
    if len(told) < _CLAUSE or told[0].kind not in _OPENS:
        return False
    np = told[0].np
    if told[1].kind == "sub":
        return np is not None and np.when
    known = np is None or np.name is not None or np.determiner == "determiner"
    if told[1].kind == "verb" and known and told[-1] is not told[1]:
        return True
    for item in told:
        if item.kind in _INNER:
            return False
        if item.kind in _VERBS:
            return item.kind == "aux" or item.form == "base"
    return False


def _plain(items: Sequence[Item]) -> bool:
    """Whether no word of doubt and no negation stands there, and nobody says anything."""
    return not any(
        item.kind == "neg"
        or _says(item)
        or item.role.startswith("status:")
        or (item.word is not None and item.word.status and not _comes(item, after))
        for item, after in zip_longest(items, items[1:])
    )


def _says(item: Item) -> bool:
    return item.word is not None and item.word.frame == "SAY"


def _comes(item: Item, after: Item | None) -> bool:
    """Whether a verb of what is to come has no other behind it: "kommer från X"."""
    moves = item.word is not None and item.word.status == _PLAN and item.kind == "verb"
    return moves and after is not None and after.kind == "prep"
