"""Whose goods are, behind what they are for: "Software zur Gesichtserkennung der Firma X"."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from ingest.grammar.clauses.grown import grown
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.words.lexicon import Lexicon

# A preposition that holds its article, or one and an article.
_NEAR = 2


def purposed(clauses: Iterable[Clause], lex: Lexicon) -> list[Clause]:
    """The same clauses, with the firm behind a purpose as whose the goods are.

    Only behind a compound, which holds what is recognised or watched: in "Software zur Überwachung
    der Firma X" the firm is watched.
    """
    owned = partial(_owned, lex)
    return [grown(one, owned) if lex.pack.noun_caps else one for one in clauses]


def _fits(left: Arg, right: Arg, lex: Lexicon) -> bool:
    """Whether goods without an owner stand right before a purpose that a firm stands behind."""
    if not right.preps & {"for", "recipient"} or not left.nodes or len(right.nodes) != 1:
        return False
    goods, purpose = left.nodes[-1], right.nodes[0]
    plain = goods.np.sort in THINGS and not (goods.of or goods.possessor)
    near = 0 <= purpose.np.start - goods.np.end <= _NEAR
    return plain and near and _compound(purpose, lex) and _firm(purpose)


def _compound(node: Node, lex: Lexicon) -> bool:
    """Whether a noun of a technique is longer than the ending that the pack lists."""
    np = node.np
    ends = (one.removeprefix("*") for one in lex.pack.heads.get("technology", ()))
    joined = any(np.lemma.endswith(end) and len(np.lemma) > len(end) for end in ends)
    return np.sort == "technology" and np.name is None and joined


def _firm(node: Node) -> bool:
    told = node.of[0].np if len(node.of) == 1 else None
    return told is not None and told.name is not None and told.sort == "vendor"


def _owned(lex: Lexicon, left: Arg, right: Arg) -> Arg | None:
    if not _fits(left, right, lex):
        return None
    goods = replace(left.nodes[-1], of=right.nodes[0].of)
    return replace(left, nodes=(*left.nodes[:-1], goods))
