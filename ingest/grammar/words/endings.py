"""Words that a pack lists whole, or by how they end: "*straße"."""

from collections.abc import Collection


def ends_as(word: str, listed: Collection[str]) -> bool:
    """Whether a word in small letters is listed, or ends as a pattern says.

    >>> ends_as("lindenstraße", ("rue", "*straße")), ends_as("rues", ("rue", "*straße"))
    (True, False)
    """
    endings = tuple(one[1:] for one in listed if one.startswith("*"))
    return word in listed or word.endswith(endings)
