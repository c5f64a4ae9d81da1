"""Of whom something was told: "told X they bought"."""

from ingest.grammar.clauses.tree import Arg

_SEVERAL = 2


def told_by_pronoun(args: list[Arg]) -> Arg | None:
    """The pronoun right before a second verb: "told X they bought" says nothing of what X did.

    Takes it out of the list, with what the first verb was said to.
    """
    bare = [arg for arg in args if arg.bare]
    if len(bare) < _SEVERAL or not args[-1].pronoun or any(arg.pronoun for arg in bare[:-1]):
        return None
    args[:] = [arg for arg in args if not arg.bare]
    return bare[-1]
