"""An act told by a noun, whose verb says that it was not done: "the sale to X was blocked"."""

from itertools import pairwise

from graph import Status
from ingest.grammar.candidate import Candidate
from ingest.grammar.certainty.presupposed import presupposed
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
    """Whether what stands before or within the phrase of an act says that it was not done."""
    at, tokens = candidate.trigger, document.tokens
    acts = [
        node.np
        for node in sentence.nodes
        if node.np.nominal and any(part.np.start <= at < part.np.end for part in node.all())
    ]
    # "Blocked the sale of X's unit Y": that is X's, whatever became of the sale.
    if not acts or presupposed(candidate, sentence, document) is Status.ASSERTED:
        return False
    for act in acts:
        own = (tokens[n].lower for n in range(act.start, act.head) if not tokens[n].capital)
        if any(form in words or document.lex.word(form).lemma in words for form in own):
            return True
        if said_before(document, sentence, act.start, "thwarts", "unfulfilled"):
            return True
    return False


def _said(clause: Clause, sentence: Sentence, document: Document) -> frozenset[str]:
    """The words of a predicate, as they stand and by their lemmas, and in pairs."""
    verb = clause.verb
    if verb is None or verb.negated:
        return frozenset()
    end = min(sentence.end, verb.end + _NEAR)
    forms = [document.tokens[at].lower for at in range(verb.start, end)]
    lemmas = [document.lex.word(form).lemma for form in forms]
    pairs = [*pairwise(forms), *zip(lemmas, forms[1:], strict=False)]
    return frozenset([*forms, *lemmas, *(f"{one} {other}" for one, other in pairs)])


def _of_noun(clause: Clause, candidate: Candidate) -> bool:
    """Whether both ends stand between a noun of an act, which is the subject, and its verb."""
    nodes = clause.subject.nodes if clause.subject else ()
    if clause.verb is None or len(nodes) != 1 or not nodes[0].np.nominal:
        return False
    ends = (candidate.subject.words[0], candidate.object.words[0])
    first = min(node.np.start for node in nodes[0].all())
    return first <= min(ends) and max(ends) < clause.verb.start
