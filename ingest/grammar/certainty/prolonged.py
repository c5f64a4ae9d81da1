"""A contract that somebody goes on with or not: whoever does not renew it has had it."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Node, Sentence
from ingest.grammar.phrases.separable import split_off

_OWN = frozenset({"possessive", "determiner"})


def prolonged(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a claim rests on "its contract with X" as what may, will or did not go on.

    Not where that is only said, denied or asked: then nobody knows of a contract either.
    """
    prolongs = document.lex.pack.phrases.get("prolongs", ())
    if (candidate.read_by or candidate.rule) != "contract" or not prolongs:
        return False
    for clause in sentence.clauses:
        verb = clause.verb
        if verb is None or clause.marks or not (verb.negated or verb.modal or verb.marks):
            continue
        if not any(_own(node, candidate) for node in _acted(clause)):
            continue
        whole = split_off(document.tokens, verb.start, sentence.end, document.lex)
        if not {verb.lemma, *whole}.isdisjoint(prolongs):
            return True
    return False


def _acted(clause: Clause) -> list[Node]:
    """What a verb acts on: its object, or the subject of a passive."""
    verb = clause.verb
    if verb is not None and verb.passive:
        return list(clause.subject.nodes) if clause.subject else []
    return [node for arg in clause.args() if arg.bare for node in arg.nodes]


def _own(node: Node, candidate: Candidate) -> bool:
    """Whether a noun of a contract, of somebody's own, is what tells the claim."""
    own = node.np.determiner in _OWN or node.possessor is not None
    return own and bool(node.np.nominal) and node.np.start <= candidate.trigger < node.np.end
