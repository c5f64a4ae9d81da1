"""Bodies that are told by their place first and then by their name: "the Lowick agency, X,"."""

from ingest.grammar.phrases.chunks import OFFICES, THINGS, Item, NounPhrase

_FINITE = frozenset({"verb", "aux"})


def bears(host: NounPhrase, right: NounPhrase, after: Item | None, behind: Item | None) -> bool:
    """Whether a name behind a comma is that of the body before it.

    Not so in lists, "the Lowick police, X and Y", nor before an owner, "the police, X's client".
    """
    ends = after is None or (after.kind == "comma" and (behind is None or behind.kind in _FINITE))
    return ends and _placed(host) and _alone(right)


def calls(kind: str, left: NounPhrase, right: NounPhrase) -> bool:
    """Whether a link of a kind gives what is on its left, told by a place or a kind, its name."""
    if kind == "named":
        return left.after in {"vendor", *THINGS} and right.name is not None
    return kind == "same" and _placed(left) and _alone(right)


def _placed(np: NounPhrase) -> bool:
    known = np.name is not None and np.after in OFFICES and np.determiner == "determiner"
    return known and not np.plural


def _alone(np: NounPhrase) -> bool:
    """Whether a phrase is a name and nothing else, if with its article: "the Zet"."""
    article = np.determiner == "determiner"
    return np.name == (np.start + int(article), np.end) and not np.country
