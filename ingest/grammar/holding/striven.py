"""A contract that somebody only wants or speaks of: "eyes a contract with X" tells of none."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Sentence

_NOUNS = frozenset({"CONTRACT", "PARTNER"})
# Verbs that say of their object that it is there.
_TELL = frozenset({
    "WIN", "HAVE", "BUY", "AWARD", "SAY", "PHASE", "CONTRACT", "FOUND", "PARTNER", "PAY",
})  # fmt: skip


def striven(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether "a contract" is the object of a verb that does not say that there is one.

    "Its contract" is there whatever is done to it. Only where the pack lists verbs that do say so,
    beside those of winning, having and telling.
    """
    phrases = document.lex.pack.phrases
    if not phrases.get("concludes"):
        return False
    concludes = {*phrases["concludes"], *phrases.get("ratifies", ())}
    for clause in sentence.clauses:
        verb = clause.verb
        if verb is None or verb.passive or verb.copula or verb.have:
            continue
        if _object(clause, candidate) and _subject(clause, candidate):
            return not (_TELL & set(verb.frames) or verb.lemma in concludes)
    return False


def _object(clause: Clause, candidate: Candidate) -> bool:
    objects = (node for arg in clause.after if arg.bare for node in arg.nodes)
    return any(
        node.np.nominal in _NOUNS
        and node.np.determiner in {"", "indefinite"}
        and node.possessor is None
        and node.np.start <= candidate.trigger < node.np.end
        for node in objects
    )


def _subject(clause: Clause, candidate: Candidate) -> bool:
    ends = (candidate.subject.words[0], candidate.object.words[0])
    nodes = clause.subject.nodes if clause.subject else ()
    return any(node.np.start <= end < node.np.end for node in nodes for end in ends)
