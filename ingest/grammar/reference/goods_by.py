"""Who made the goods of a verb, by the words behind them: "uses cameras by X"."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_GIVES = frozenset({"SUPPLY", "MAKE"})


def made_by(clause: Clause) -> list[Arg]:
    """Who stands behind "by" right behind goods without a name: "uses cameras by X"."""
    found = []
    for goods, arg in pairwise(clause.after):
        node = goods.nodes[-1] if goods.bare and goods.nodes else None
        if node is None or not arg.nodes or arg.preps != {"agent"}:
            continue
        plain = node.np.name is None and node.np.sort in THINGS
        if plain and arg.nodes[0].np.name and arg.nodes[0].np.start - node.np.end <= 1:
            found.append(arg)
    return found


def handed_by(
    clause: Clause, goods: Iterable[Node], tokens: Sequence[Token], lex: Lexicon
) -> list[Arg]:
    """Who stands before the participle of goods: "nutzt die von X gelieferten Kameras"."""
    begins = {
        node.np.start
        for node in goods
        if node.np.name is None and lex.word(tokens[node.np.start].lower).frame in _GIVES
    }
    return [
        arg
        for arg in clause.args()
        if arg.preps == {"attribute"}
        and arg.nodes
        and arg.nodes[-1].np.end in begins
        and "agent" in lex.word(arg.word).prep
    ]
