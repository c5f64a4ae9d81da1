"""Which dates of a sentence tell when a claim held."""

from graph import Validity
from ingest.grammar.candidate import Candidate
from ingest.grammar.dates import dates, validity
from ingest.grammar.document import Document
from ingest.grammar.tree import Clause, Sentence

# Clauses whose dates are their own, and clauses that a date of the main line does not reach.
_OWN = frozenset({"rel", "sub"})
_ASIDE = frozenset({"rel", "appos", "paren"})


def valid_of(candidate: Candidate, document: Document) -> Validity:
    """When the link of a candidate held; nothing of it where its clause does not say."""
    if not candidate.years:
        return Validity()
    # The sentence before, where an antecedent stands, tells of other times.
    sentence = document.sentences[candidate.sentence]
    found = dates(document.tokens, sentence.start, sentence.end, document.lex)
    own = [date for date in found if _dated_by(sentence, candidate.trigger, date.at)]
    ends = [
        at
        for ref in (candidate.subject, candidate.object)
        for at in (ref.words[0], ref.words[1] - 1)
    ]
    inside = [at for at in ends if sentence.start <= at < sentence.end]
    # Where it has several takers, each has its own date beside it.
    return validity(own, inside or [candidate.trigger])


def _dated_by(sentence: Sentence, trigger: int, date: int) -> bool:
    """Whether a date may tell when: none in a clause of its own, "where X lived in 2012".

    Behind another finite verb it tells of that: "was founded in 2009 and sold cameras to Y".
    """
    here, there = _home(sentence, trigger), _home(sentence, date)
    if here is None or there is None or here is there:
        return True
    if there.kind in _OWN or here.kind in _ASIDE:
        return False
    verb = there.verb
    return not (_finite(here) and _finite(there) and verb is not None and verb.start < date)


def _finite(clause: Clause) -> bool:
    verb = clause.verb
    return verb is not None and not (verb.infinitive or verb.gerund or verb.reduced)


def _home(sentence: Sentence, at: int) -> Clause | None:
    """The shortest clause around a token."""
    around = [clause for clause in sentence.clauses if clause.start <= at < clause.end]
    return min(around, key=lambda clause: clause.end - clause.start, default=None)
