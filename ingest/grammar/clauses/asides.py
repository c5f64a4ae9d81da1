"""What a comma ends or opens beside a clause: what goods are called, what a country is."""

from collections.abc import Sequence

from ingest.grammar.clauses.segment import Segment
from ingest.grammar.phrases.chunks import Item, NounPhrase

_TIE = 2
# The words of a seat, the town, the region and a comma.
_SEAT = 4


def tie_ends(items: Sequence[Item], upcoming: Item | None) -> bool:
    """Whether a comma only ends what goods are called: "how X sold cameras, called Y, to Z"."""
    named = len(items) >= _TIE and items[-_TIE].role == "phrase:named"
    return named and upcoming is not None and upcoming.kind == "prep"


def only_place(host: NounPhrase, told: NounPhrase, *, fronted: bool) -> bool:
    """Whether the host is only a place: "In Kenya, a firm", but not "Kenya, a client of X"."""
    customer = told.relation == "customer" and told.determiner in {"indefinite", ""}
    return bool(host.country) and (not customer or fronted)


def closes_both(inner: Segment, outer: Segment, upcoming: Item | None) -> bool:
    """Whether a comma ends two at once: "X, a company that makes Y, sold"."""
    around = outer.kind == "appos" or (outer.kind == "rel" and outer.comma)
    bound = inner.kind == "rel" and not inner.comma and around
    waits = outer.parent is not None and not outer.parent.verbal()
    return bound and waits and upcoming is not None and upcoming.kind in {"verb", "aux"}


def fronted(items: Sequence[Item], *, verb_last: bool) -> bool:
    """Whether the last noun phrase hangs on a preposition before any verb: "In Y, ...".

    A form that can be a participle is none, "According to files published by Y, ...", unless an
    object stands behind it: "X sold drones to Y, ...".
    """
    early = items[-2:-1]
    if not early or early[0].kind != "prep":
        return False
    return not any(
        item.kind in {"verb", "aux"} and (item.form != "participle" or (acts and not verb_last))
        for item, acts in _with_object(items)
    )


def _with_object(items: Sequence[Item]) -> list[tuple[Item, bool]]:
    """Each item, and whether a noun phrase stands on both its sides."""
    kinds = ["", *(item.kind for item in items), ""]
    return [(item, kinds[at] == kinds[at + 2] == "np") for at, item in enumerate(items)]


def in_seat(items: Sequence[Item], ahead: Sequence[Item]) -> bool:
    """Whether a comma parts a town from its region or country: "based in Y, Lowickshire, Kenya".

    `items` are read, `ahead` begins behind the comma.
    """
    back = [item for item in items[-_SEAT:] if item.kind in {"np", "comma", "phrase"}]
    seats = [place for place, item in enumerate(back) if item.role == "phrase:based"]
    if not seats or any(item.kind == "phrase" for item in back[seats[-1] + 1 :]):
        return False
    places = [item.np for item in ahead[: _TIE + 1] if item.kind == "np" and item.np]
    if not places or ahead[0].np is not places[0]:
        return False
    region = not places[0].sort and places[0].name == (places[0].start, places[0].end)
    behind = region and len(places) == _TIE and ahead[1].kind == "comma"
    return bool(places[0].country) or (behind and bool(places[1].country))


def clause_begins(before: Sequence[Item], behind: Sequence[Item]) -> bool:
    """Whether what stands behind a fronted phrase is a subject: "In Y, a unit of the army uses".

    Of an apposition a comma and then the subject follow: "In Y, a town of the north, police".
    """
    if any(item.kind in {"verb", "aux"} for item in before):
        return False
    marks = depth = 0
    for place, item in enumerate(behind):
        depth += (item.kind == "open") - (item.kind == "close")
        if depth or item.kind == "close":
            continue
        if item.kind == "aux" or (item.kind == "verb" and item.form == "base"):
            # Behind a comma more may be said of the subject: "a unit of Y, the Z office, uses".
            return not marks or behind[place - 1].kind == "comma"
        marks += item.kind == "comma"
        if item.kind in {"rel", "sub", "comp", "stop", "colon", "dash", "to"}:
            return False
    return False
