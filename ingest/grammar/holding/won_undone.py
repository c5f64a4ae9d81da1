"""A contract that was not won, or is only thought to be: "came close to winning a contract to"."""

from dataclasses import replace

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.holding.governed import governed
from ingest.grammar.holding.thought_that import thought_that
from ingest.grammar.holding.unclaimed import unclaimed
from ingest.grammar.holding.undone import undone
from ingest.grammar.holding.untold import untold


def won_undone(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a claim told by an infinitive rests on a verb of winning that is taken back."""
    own = sentence.around(candidate.trigger)
    if own is None or own.verb is None or not own.verb.infinitive:
        return False
    almost = document.lex.pack.phrases.get("almost", ())
    for clause in sentence.clauses:
        verb = clause.verb
        if verb is None or verb.start >= own.verb.start or "WIN" not in verb.frames:
            continue
        moved = replace(candidate, trigger=verb.start)
        near = document.tokens[max(verb.start - 1, sentence.start) : verb.end]
        if any(token.lower in almost for token in near):
            return True
        if undone(document, sentence, verb) or governed(moved, sentence, document):
            return True
        tests = (untold, unclaimed, thought_that)
        if any(test(moved, sentence, document) for test in tests):
            return True
    return False
