"""An act told by a noun, whose verb says that it was not done: "the sale to X was blocked"."""

from itertools import pairwise

from graph import ACCUSATIONS
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Sentence
from ingest.grammar.phrases.separable import split_off

# "Is on the agenda of the council": so many words behind the verb.
_NEAR = 6
_OWN = ("make.own", "make.unknown", "make.names")


def thwarted(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a claim rests on a noun whose predicate forbids, prevents or only weighs the act."""
    lex = document.lex
    if _beside(candidate, document):
        return False
    words = frozenset([*lex.pack.phrases.get("thwarts", ()), *lex.pack.phrases.get("untrue", ())])
    return any(
        words & predicate(clause, sentence, document)
        for clause in (sentence.clauses if words else ())
        if _of_noun(clause, candidate)
    )


def _beside(candidate: Candidate, document: Document) -> bool:
    """Whether it stands beside a name: "The sale by X, a subsidiary of Y, was blocked".

    So does whose goods are: of "the use of X's Y was stopped" Y is X's all the same.
    """
    rule, behind = candidate.read_by or candidate.rule, candidate.subject.words[1]
    if rule.startswith(_OWN):
        return True
    apart = behind < len(document.tokens) and document.tokens[behind].text == ","
    tie = apart and rule.startswith("phrase.") and candidate.link not in ACCUSATIONS
    return rule.startswith("seat.adjective") or tie


def predicate(clause: Clause, sentence: Sentence, document: Document) -> frozenset[str]:
    """The words of a predicate, as they stand, in pairs, by their lemmas, and split verbs whole."""
    verb = clause.verb
    if verb is None or verb.negated:
        return frozenset()
    end = min(sentence.end, verb.end + _NEAR)
    forms = [document.tokens[at].lower for at in range(verb.start, end)]
    if document.lex.pack.verb_last:
        # "Wordt in het derde kwartaal verwacht"
        forms.append(document.tokens[clause.end - 1].lower)
    pairs = [f"{one} {other}" for one, other in pairwise(forms)]
    lemmas = [document.lex.word(one).lemma for one in forms]
    pairs += [f"{lemma} {after}" for lemma, after in zip(lemmas, forms[1:], strict=False)]
    whole = split_off(document.tokens, verb.start, sentence.end, document.lex)
    return frozenset([*forms, *pairs, *lemmas, *whole])


def _of_noun(clause: Clause, candidate: Candidate) -> bool:
    """Whether both ends stand between a noun of an act, which is the subject, and its verb."""
    nodes = clause.subject.nodes if clause.subject else ()
    if clause.verb is None or len(nodes) != 1 or not nodes[0].np.nominal:
        return False
    ends = (candidate.subject.words[0], candidate.object.words[0])
    first = min(node.np.start for node in nodes[0].all())
    return first <= min(ends) and max(ends) < clause.verb.start
