"""What a genitive relative says of the noun behind it: "X, dont le produit phare est Y"."""

from dataclasses import replace

from ingest.grammar.phrases.chunks import GOODS, Item
from ingest.grammar.words.lexicon import Lexicon

# A seat is a place.
_OWN = GOODS | {"region"}


def whose_role(lower: str, lex: Lexicon) -> str:
    """The role of a relative: "whose" where it says whose something is, as "waarvan", "vars".

    One that says by what means, as "waarmee", has that for its role.
    """
    if lower in lex.pack.phrases.get("by_which", ()):
        return "by_which"
    return "whose" if lex.pack.verb_last and lower in lex.pack.phrases.get("whose", ()) else ""


def owned(relative: Item, item: Item) -> tuple[Item, Item]:
    """A noun phrase behind a genitive relative, which says whose it is: "dont le produit"."""
    np = item.np
    if np is None or np.determiner != "determiner":
        return relative, item
    told = np.before if np.name else np.sort
    if not (told in _OWN or (np.relation and np.relation_at < (np.name or (np.end,))[0])):
        return relative, item
    return replace(relative, role="whose"), replace(item, np=replace(np, determiner="possessive"))
