"""An act told by a noun, whose verb says that it was not done: "the sale to X was blocked"."""

from itertools import pairwise

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Sentence
from ingest.grammar.holding.undone import said_before

# "Is under discussion": so many words behind the verb.
_NEAR = 4


def thwarted(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a claim rests on a noun whose predicate forbids, prevents or only weighs the act.

    So does an adjective or what stands right before it: "the failed sale", "talks on the sale".
    """
    words = frozenset(document.lex.pack.phrases.get("thwarts", ()))
    return _beforehand(candidate, sentence, document, words) or any(
        words & _said(clause, sentence, document)
        for clause in (sentence.clauses if words else ())
        if _of_noun(clause, candidate)
    )


def _beforehand(
    candidate: Candidate, sentence: Sentence, document: Document, words: frozenset[str]
) -> bool:
    acts = (node.np for node in sentence.nodes if node.np.nominal)
    act = next((np for np in acts if np.start <= candidate.trigger < np.end), None)
    if act is None:
        return False
    own = (document.tokens[at] for at in range(act.start, act.head))
    forms = (token.lower for token in own if not token.capital)
    said = any(form in words or document.lex.word(form).lemma in words for form in forms)
    return said or said_before(document, sentence, act.start, "thwarts", "unfulfilled")


def _said(clause: Clause, sentence: Sentence, document: Document) -> frozenset[str]:
    """The words of a predicate, as they stand, in pairs and by their lemmas."""
    verb = clause.verb
    if verb is None or verb.negated:
        return frozenset()
    end = min(sentence.end, verb.end + _NEAR)
    forms = [document.tokens[at].lower for at in range(verb.start, end)]
    pairs = [f"{one} {other}" for one, other in pairwise(forms)]
    return frozenset([*forms, *pairs, *(document.lex.word(one).lemma for one in forms)])


def _of_noun(clause: Clause, candidate: Candidate) -> bool:
    """Whether both ends stand between a noun of an act, which is the subject, and its verb."""
    nodes = clause.subject.nodes if clause.subject else ()
    if clause.verb is None or len(nodes) != 1 or not nodes[0].np.nominal:
        return False
    ends = (candidate.subject.words[0], candidate.object.words[0])
    first = min(node.np.start for node in nodes[0].all())
    return first <= min(ends) and max(ends) < clause.verb.start
