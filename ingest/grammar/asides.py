"""What a comma ends or opens beside a clause: what goods are called, what a country is."""

from collections.abc import Sequence

from ingest.grammar.chunks import Item, NounPhrase

_TIE = 2


def tie_ends(items: Sequence[Item], upcoming: Item | None) -> bool:
    """Whether a comma only ends what goods are called: "how X sold cameras, called Y, to Z"."""
    named = len(items) >= _TIE and items[-_TIE].role == "phrase:named"
    return named and upcoming is not None and upcoming.kind == "prep"


def only_place(host: NounPhrase, told: NounPhrase, *, fronted: bool) -> bool:
    """Whether the host is only a place: "In Kenya, a firm", but not "Kenya, a client of X"."""
    customer = told.relation == "customer" and told.determiner in {"indefinite", ""}
    return bool(host.country) and (not customer or fronted)


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
