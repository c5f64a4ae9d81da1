"""Who a line says it was not: "Es war nicht X, die verkaufte", "Non è stata X a vendere"."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Node, Sentence


def cleft(candidate: Candidate, sentence: Sentence) -> bool:
    """Whether an end is what a denying copula without a subject says it is not."""
    starts = {candidate.subject.words[0], candidate.object.words[0]}
    for clause in sentence.clauses:
        verb = clause.verb
        named = clause.subject is not None and any(map(_noun, clause.subject.nodes))
        if verb is None or not (verb.copula and verb.negated) or named:
            continue
        nodes = [node.np for arg in clause.args() if arg.bare for node in arg.nodes]
        if any(np.start <= at < np.end for np in nodes for at in starts):
            return True
    return False


def _noun(node: Node) -> bool:
    """Whether a subject is more than a small word that stands alone: "ce n'est pas X"."""
    return node.np.name is not None or node.np.end - node.np.start > 1 or not node.np.determiner
