"""Goods that are called after their make and belong to who got them: "fournit à Y ses pistolets Z".

Behind who got them "its" may be that one's, and several goods with a name are of a make, where one
has its own name: "a vendu à Y son système Z" is told of the seller's.
"""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Node, Sentence


def whose_goods(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether what a firm would make are a receiver's own goods of some make."""
    if candidate.link is not LinkKind.MAKES:
        return False
    at = candidate.object.words[0]
    return any(
        node.np.start <= at < node.np.end and _of_a_make(node, document) and _got(clause, node)
        for clause in sentence.clauses
        for arg in clause.args()
        if arg.bare
        for node in arg.nodes
    )


def _of_a_make(node: Node, document: Document) -> bool:
    """Whether a noun for several goods stands before a name, and says whose they are."""
    np = node.np
    if np.name is None or np.determiner != "possessive" or np.before != "product":
        return False
    noun = document.tokens[np.name[0] - 1].lower
    return document.lex.word(noun).lemma != noun


def _got(clause: Clause, node: Node) -> bool:
    """Whether somebody gets the goods and stands between the verb and them."""
    start = clause.verb.end if clause.verb else clause.start
    return any(
        "recipient" in arg.preps and arg.nodes and start <= arg.nodes[0].np.start < node.np.start
        for arg in clause.args()
    )
