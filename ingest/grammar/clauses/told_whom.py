"""Whom something was told, and of whom: "told X they bought", "told X the company bought"."""

from ingest.grammar.clauses.tree import Arg, VerbGroup

_SEVERAL = 2
_KNOWN = frozenset({"determiner", "possessive"})


def told_by_pronoun(args: list[Arg]) -> Arg | None:
    """The pronoun right before a second verb: "told X they bought" says nothing of what X did.

    Takes it out of the list, with what the first verb was said to.
    """
    bare = [arg for arg in args if arg.bare]
    if len(bare) < _SEVERAL or not args[-1].pronoun or any(arg.pronoun for arg in bare[:-1]):
        return None
    args[:] = [arg for arg in args if not arg.bare]
    return bare[-1]


def told_whom(args: list[Arg], above: VerbGroup | None) -> Arg | None:
    """The firm right behind whom it was told of it: of X "told X the company bought" says nothing.

    Takes it out of the list, with what the first verb was said to.
    """
    said = above is not None and above.frames == ("SAY",) and not above.passive
    bare = [arg for arg in args if arg.bare and arg.nodes]
    if not said or len(bare) != _SEVERAL or args != bare:
        return None
    (whom, told), behind = (arg.nodes[0].np for arg in bare), above.end if above else 0
    plain = told.name is None and told.determiner in _KNOWN and whom.name is not None
    if not plain or whom.start != behind or whom.end != told.start:
        return None
    args[:] = []
    return bare[-1]
