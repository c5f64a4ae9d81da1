"""Which dates of a sentence tell when a claim held."""

from graph import Validity
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Sentence
from ingest.grammar.times.beside import of_an_event
from ingest.grammar.times.dated import of_a_deal, of_a_document, told_then
from ingest.grammar.times.dates import dates, validity

# Clauses whose dates are their own, and clauses that a date of the main line does not reach.
_OWN = frozenset({"rel", "sub", "appos"})
_ASIDE = frozenset({"rel", "appos", "paren"})
_DEALS = frozenset(
    {"SUPPLY", "EQUIP", "BUY", "USE", "WIN", "AWARD", "CONTRACT", "ACQUIRE", "INVEST"}
)


def valid_of(candidate: Candidate, document: Document) -> Validity:
    """When the link of a candidate held; nothing of it where its clause does not say."""
    if candidate.valid is not None:
        return candidate.valid
    if not candidate.years:
        return Validity()
    # The sentence before, where an antecedent stands, tells of other times.
    sentence = document.sentences[candidate.sentence]
    found = dates(document.tokens, sentence.start, sentence.end, document.lex)
    last = candidate.object.words[1]
    own = [
        date
        for date in found
        if _dated_by(document, sentence, candidate.trigger, date.at)
        and not _outside(document, candidate.trigger, date.at)
        and not _goes_on(document, last, date.at)
        and not of_a_document(document, sentence, date.at)
        and not of_an_event(document, sentence, date.at)
    ]
    ends = [
        at
        for ref in (candidate.subject, candidate.object)
        for at in (ref.words[0], ref.words[1] - 1)
    ]
    inside = [at for at in ends if sentence.start <= at < sentence.end]
    # Where it has several takers, each has its own date beside it.
    return validity(own, inside or [candidate.trigger], document.tokens)


def _outside(document: Document, trigger: int, date: int) -> bool:
    """Whether what is dated stands in a relative clause behind the date: "In 1998 X, which is"."""
    lex, tokens = document.lex, document.tokens
    commas = [at for at in range(date, trigger) if tokens[at].text == ","]
    return bool(commas) and "relative" in lex.word(tokens[commas[-1] + 1].lower).closed


def _goes_on(document: Document, taker: int, date: int) -> bool:
    """Whether a date opens what is said of the next taker: "to Y and, since 2019, to Z"."""
    lex, tokens = document.lex, document.tokens
    joined = [n for n in range(taker, date) if "coordinator" in lex.word(tokens[n].lower).closed]
    behind = tokens[date + 1 : date + 3]
    if not joined or taker > date or len(behind) < 2 or behind[0].text != ",":  # noqa: PLR2004 - ", to"
        return False
    return tokens[joined[-1] + 1].text == "," and bool(lex.word(behind[1].lower).prep)


def _dated_by(document: Document, sentence: Sentence, trigger: int, date: int) -> bool:
    """Whether a date may tell when: none in a clause of its own, "where X lived in 2012".

    Behind another finite verb it tells of that: "was founded in 2009 and sold cameras to Y".
    """
    here, there = _home(sentence, trigger), _home(sentence, date)
    if here is None or there is None or here is there or of_a_deal(document, sentence, date):
        return True
    if there.kind in _OWN or here.kind in _ASIDE or told_then(here, there):
        return False
    verb = there.verb
    if verb is not None and verb.reduced and not _DEALS & set(verb.frames):
        # "Founded in 2009, X sold cameras": a participle keeps its date to itself.
        return False
    return not (_finite(here) and _finite(there) and verb is not None and verb.start < date)


def _finite(clause: Clause) -> bool:
    verb = clause.verb
    return verb is not None and not (verb.infinitive or verb.gerund or verb.reduced)


def _home(sentence: Sentence, at: int) -> Clause | None:
    """The shortest clause around a token."""
    around = [clause for clause in sentence.clauses if clause.start <= at < clause.end]
    return min(around, key=lambda clause: clause.end - clause.start, default=None)
