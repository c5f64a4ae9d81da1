"""What commas set off within a sentence and which says nothing of how sure the rest is."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.words.tokens import DASHES

# "Which reportedly"
_NEAR = 3


def told_aside(candidate: Candidate, sentence: Sentence, document: Document) -> frozenset[int]:
    """The tokens of relative clauses that tell of an end, between commas, and not of the claim.

    "X, which plans to go public, sold" has sold; of "the cameras, which X plans to sell," none is.
    """
    tokens = document.tokens
    ends = (candidate.trigger, candidate.subject.words[0], candidate.object.words[0])
    back = document.lex.pack.phrases.get("retracted", ())
    found: set[int] = set()
    for clause in sentence.clauses:
        if clause.kind != "rel" or clause.end >= sentence.end:
            continue
        opens = _comma(clause.start, sentence, document)
        # Of "documents, which are allegedly forged, show that X sold" all is doubted.
        said = any(end.words[1] == opens for end in (candidate.subject, candidate.object))
        closed = said and tokens[clause.end].text == tokens[opens].text
        taken_back = any(token.lower in back for token in tokens[clause.start : clause.end])
        if closed and not taken_back and not any(opens < at < clause.end for at in ends):
            found |= set(range(opens, clause.end))
    return frozenset(found)


def _comma(start: int, sentence: Sentence, document: Document) -> int:
    """The comma or dash before a relative pronoun and what little stands before its verb, or -1."""
    for at in range(start, max(start - _NEAR, sentence.start), -1):
        before = document.tokens[at - 1]
        if before.text == "," or (before.text in DASHES and not before.glued):
            return at - 1
        if before.kind != "w":
            return -1
    return -1
