"""What the line above or below a table says of its rows: "The following offers were rejected:"."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.certainty.row_doubts import doubtful
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence

# A caption is short; so far from it a row may stand.
_CAPTION, _FAR = 16, 200
_DEEDS = frozenset({"SUPPLY", "BUY", "USE", "CONTRACT", "AWARD", "DEPLOY", "EQUIP"})
_POINTS = frozenset({"anaphor", "determiner", "subject_pronoun", "pronoun"})


def captioned(candidate: Candidate, document: Document) -> bool:
    """Whether the row of a claim stands in a table of what was refused, alleged or never done."""
    own = document.sentences[candidate.sentence]
    if document.blocks[own.block].kind != "row":
        return False
    above = _beside(candidate.sentence, -1, document)
    below = _beside(candidate.sentence, 1, document)
    if above is not None and _takes_back(above, document):
        return True
    return below is not None and _deed(below, document) and _takes_back(below, document)


def _beside(number: int, step: int, document: Document) -> Sentence | None:
    """The nearest line above or below the table that is none of its rows."""
    for place in range(number + step, number + step * _FAR, step):
        if not 0 <= place < len(document.sentences):
            return None
        one = document.sentences[place]
        if document.blocks[one.block].kind != "row":
            return one
    return None


def _takes_back(line: Sentence, document: Document) -> bool:
    return line.end - line.start <= _CAPTION and doubtful(document, (line.start, line.end))


def _deed(line: Sentence, document: Document) -> bool:
    """Whether a line points back at deeds: "None of these sales took place"."""
    words = [document.lex.word(token.lower) for token in document.tokens[line.start : line.end]]
    told = any(word.nominal in _DEEDS or word.frame in _DEEDS for word in words)
    return told and any(word.closed & _POINTS for word in words)
