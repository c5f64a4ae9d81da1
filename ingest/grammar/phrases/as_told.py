"""Who says or does it too, set off by commas: ", comme l'a dit X,", ", a dit X,", ", like X,".

Whoever stands in it has no part in what the line says.
"""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import Item

_MARKS = frozenset({"comma", "dash"})
_VERBS = frozenset({"verb", "aux"})
_LONGEST = 16
_NAMES = frozenset({"np", "coord", "adv"})


def as_told_first(items: Sequence[Item]) -> int:
    """Where a sentence goes on that opens so, "Comme l'a dit X, la police"; nought for none."""
    if not items or not _opens(items[0]):
        return 0
    close = _close(items, 0)
    part = items[1:close]
    return close + 1 if close < len(items) and _has_verb(part) and _only_says(part) else 0


def as_told(items: Sequence[Item], at: int) -> int:
    """Where such words end that begin at a comma; nought for none.

    Behind it the verb of the line goes on, or nothing does.
    """
    close = _close(items, at + 1)
    part = items[at + 1 : close]
    if not part or len(part) > _LONGEST:
        return 0
    last = close >= len(items) or items[close].kind == "stop"
    goes_on = not last and close + 1 < len(items) and items[close + 1].kind in _VERBS
    if not (last or goes_on):
        return 0
    told = _told(part, items[at - 1], last=last) or (goes_on and _inverted(part))
    return (close if last else close + 1) if told else 0


def _told(part: Sequence[Item], host: Item, *, last: bool) -> bool:
    opener, inner = part[0], part[1:]
    if "according" in opener.preps:
        return not last and _has_verb(inner)
    if not _opens(opener):
        return False
    if _has_verb(inner):
        return _only_says(inner)
    # "Agencies, like the police and the army, use X" names them; "X, like Y, sold" does not.
    np = host.np
    if np is None:
        return False
    return np.name is not None or np.lemma.isdigit() or not (np.plural or np.quantity)


def _inverted(part: Sequence[Item]) -> bool:
    """As in ", a indiqué X,", ", hanno rivelato X e Y,": a verb of saying and who says it."""
    while part and part[0].kind == "adv":
        part = part[1:]  # "zo schrijft X"
    if len(part) == 1:
        return _one_verb(part[0])
    told = _begun(part)
    word = part[told - 1].word if told else None
    frame = word.frame if word is not None else ""
    # "Ha sabido X", "ha detto X": of no deal.
    says = frame == "SAY" or (told > 1 and frame == "")
    rest = part[told:]
    return says and bool(rest) and {item.kind for item in rest} <= _NAMES


def _begun(part: Sequence[Item]) -> int:
    """How many pieces a verb takes up in front; "detto" may be one that names, too."""
    told = 0
    while told < len(part) and part[told].kind in _VERBS:
        told += 1
    named = told < len(part) and part[told].role == "phrase:named"
    return told + (told > 0 and named)


def _one_verb(item: Item) -> bool:
    """Whether a word of no class and a name are who says it: ", note X,", ", écrit X,"."""
    np = item.np
    if np is None or np.name is None or np.name[1] != np.end or np.determiner or np.demonyms:
        return False
    return np.name[0] - np.start == 1 and np.before in {"", "thing", "reporter"}


def _opens(item: Item) -> bool:
    """Whether a word opens it that means "as" or "like", and may name an example, too."""
    return item.kind == "phrase" and "as" in item.preps


def _close(items: Sequence[Item], start: int) -> int:
    at = start
    while at < len(items) and items[at].kind not in _MARKS | {"stop"}:
        at += 1
    return at


def _has_verb(part: Sequence[Item]) -> bool:
    return any(item.kind == "verb" for item in part)


def _only_says(part: Sequence[Item]) -> bool:
    """Whether no verb in it is one of a deal: what it does not tell, nothing is lost of."""
    words = [item.word for item in part if item.kind == "verb"]
    return all(word is None or word.frame in {"", "SAY", "FOUND"} for word in words)
