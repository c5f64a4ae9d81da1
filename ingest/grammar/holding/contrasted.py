"""What a verb says of one thing and not of another: "bought not cameras from X but drones"."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence

# "Not only", "niet alleen".
_PAIR = 2


def contrasted(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a negation right behind the verb parts what was done from what was not.

    "Not only cameras but also drones" parts nothing. Which of both an end belongs to is left to a
    person. Where a negation behind its verb is that of the clause, the clause is negated already.
    """
    for clause in sentence.clauses:
        verb = clause.verb
        if verb is None or verb.negated or not verb.start <= candidate.trigger < verb.end:
            continue
        behind = document.tokens[verb.end] if verb.end < sentence.end else None
        if behind is not None and "negation" in document.lex.word(behind.lower).closed:
            return not _adds(verb.end, document)
    return False


def _adds(at: int, document: Document) -> bool:
    """Whether the negation is that of "not only", which takes nothing back."""
    rows = document.lex.phrases.get(document.tokens[at].lower, ())
    said = [token.lower for token in document.tokens[at : at + _PAIR]]
    return any(role == "closed:adverb" and list(words) == said for words, role in rows)
