"""Whom a cleft puts first: "c'est X qui a été retenue" tells of X as its subject would."""

from ingest.grammar.clauses.tree import Sentence


def clefted(sentence: Sentence) -> frozenset[int]:
    """The first tokens of names that a bare copula tells, and whose relative clause goes on."""
    told = {
        node.np.start
        for clause in sentence.clauses
        if clause.verb is not None and clause.verb.copula and clause.kind != "appos"
        if clause.subject is None or clause.subject.pronoun
        for arg in clause.after[:1]
        if arg.bare
        for node in arg.nodes
        if node.np.name
    }
    hosts = (one.subject for one in sentence.clauses if one.kind == "rel" and one.subject)
    return frozenset(node.np.start for arg in hosts for node in arg.nodes if node.np.start in told)
