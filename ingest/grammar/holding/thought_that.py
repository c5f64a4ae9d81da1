"""What is only thought, or shown by too little: "some believe X sold", "little evidence that"."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Sentence
from ingest.grammar.holding.undone import said_before

_OPENS = frozenset({"complementizer", "relative"})
# "Evidence of it that", "bevis för att": so few prepositions stand between.
_NEAR = 2


def thought_that(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a clause with its own subject hangs on a word that does not tell it.

    A relative clause has whom it lacks before it: "the cameras that X sold".
    """
    clauses = [one for one in sentence.clauses if one.start <= candidate.trigger < one.end]
    return any(
        _behind_verb(one, sentence, document) or _behind_mark(one, sentence, document)
        for one in clauses
        if one.start > sentence.start
    )


def _behind_verb(clause: Clause, sentence: Sentence, document: Document) -> bool:
    """As in "some believe X sold": the verb stands right before the subject."""
    start = _subject(clause)
    supposes = document.lex.pack.phrases.get("supposes", ())
    return start == clause.start and any(
        one.verb is not None
        and one.start < clause.start
        and one.verb.end == start
        and not (one.verb.infinitive or one.verb.gerund)
        and one.verb.lemma in supposes
        for one in sentence.clauses
    )


def _behind_mark(clause: Clause, sentence: Sentence, document: Document) -> bool:
    lex, tokens, start = document.lex, document.tokens, _subject(clause)
    marks = range(max(clause.start - 1, sentence.start + 1), start)
    mark = next((at for at in marks if lex.word(tokens[at].lower).closed & _OPENS), None)
    if mark is None:
        return False
    at = mark - 1
    while at > max(sentence.start, mark - 1 - _NEAR) and lex.word(tokens[at].lower).prep:
        at -= 1
    phrases, lower = lex.pack.phrases, tokens[at].lower
    if lex.among(lower, phrases.get("supposes", ())):
        return True
    shows = lex.among(lower, phrases.get("factive", ())) or lex.word(lower).nominal == "SAY"
    if shows and said_before(document, sentence, at, "scant"):
        return True
    says = lex.word(lower).frame == "SAY" and at > sentence.start
    return says and lex.among(tokens[at - 1].lower, phrases.get("claims", ()))


def _subject(clause: Clause) -> int:
    nodes = clause.subject.nodes if clause.subject else ()
    return nodes[0].np.start if nodes else 0
