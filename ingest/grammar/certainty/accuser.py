"""Who accuses another of a sale, and who is accused: neither is told to have made it."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence

_ASIDE = frozenset({"rel", "appos"})


def accuser(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether the source of a claim is the subject of a verb that accuses somebody else of it.

    So "X accuses Y of selling", however far the verbs of a language stand apart; not "X is accused
    of selling", nor "X, which Z accuses".
    """
    lex, at = document.lex, candidate.subject.words[0]
    verbs = lex.pack.phrases.get("accuses", ())
    for place in range(at + 1, min(candidate.trigger + 1, sentence.end)):
        if lex.word(document.tokens[place].lower).lemma not in verbs:
            continue
        aside = any(
            clause.kind in _ASIDE and clause.start <= place < clause.end and at < clause.start
            for clause in sentence.clauses
        )
        between = (lex.word(document.tokens[n].lower).closed for n in range(at + 1, place))
        if not aside and not any(roles & {"be", "become"} for roles in between):
            return True
    return False


def accused(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether the source of a claim stands behind a verb that accuses it: "denounced X for"."""
    lex, at = document.lex, candidate.subject.words[0]
    verbs = lex.pack.phrases.get("accuses", ())
    return at < candidate.trigger and any(
        lex.word(document.tokens[place].lower).lemma in verbs
        for place in range(sentence.start, min(at, sentence.end))
    )
