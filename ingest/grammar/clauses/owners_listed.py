"""Several whose goods are meant: in "Kameras von X und Y" the firm Y is no camera."""

from collections.abc import Sequence

from ingest.grammar.clauses.tree import Arg, Node
from ingest.grammar.phrases.chunks import THINGS, Item, NounPhrase
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_FIRMS = frozenset({"", "vendor"})


def of_another_too(items: Sequence[Item], arg: Arg, node: Node) -> bool:
    """Whether a firm behind "and" is, as the one before it, whose the goods are.

    An article before it may begin another object: "Kameras von X und die Software Y". Behind
    a comma "and" begins another clause.
    """
    behind = [item.kind for item in items if item.end <= node.np.start][-2:]
    if behind == ["comma", "coord"]:
        return False
    last = arg.nodes[-1] if arg.nodes else None
    goods = last is not None and last.np.name is None and last.np.sort in THINGS
    if last is None or not goods or not last.of or not (_firm(last.of[-1].np) and _firm(node.np)):
        return False
    return not node.np.determiner


def listed_owners(node: Node, tokens: Sequence[Token], lex: Lexicon) -> tuple[Node, ...]:
    """The further members of a list of those whose the goods are."""
    return tuple(one for one in node.of[1:] if _listed(tokens[one.np.start - 1], lex))


def _listed(before: Token, lex: Lexicon) -> bool:
    return before.text == "," or before.lower in lex.joins


def _firm(np: NounPhrase) -> bool:
    """Whether a phrase may be a firm's name, and neither goods nor a place."""
    other = np.after in THINGS or np.before in THINGS or np.country
    return np.name is not None and np.sort in _FIRMS and not other
