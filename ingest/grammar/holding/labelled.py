"""Who only speaks, before a colon or a dash: "The Courier: X sold cameras to the police"."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.words.tokens import DASHES


def labelled(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether an end stands before such a mark, and behind it a clause with its own subject.

    A row without one is told of its label: "X: supplied cameras to the police".
    """
    tokens = document.tokens
    marks = [at for at in range(sentence.start, sentence.end) if _mark(document, at)]
    if not marks or candidate.trigger <= marks[0]:
        return False
    between = [at for at in marks[1:] if at < candidate.trigger]
    aside = tokens[marks[0]].text != ":" and bool(between)  # "X – a vendor of Y – sold"
    ends = (candidate.subject.words, candidate.object.words)
    before = any(sentence.start <= start and end <= marks[0] for start, end in ends)
    first = marks[0] + 1
    # "A balance: In X the system is in use": the subject stands behind what opens the clause.
    led = "preposition" in document.lex.word(tokens[first].lower).closed
    own = any(node.np.start == first + led for node in sentence.nodes)
    return before and own and not aside and _label(sentence, marks[0], document)


def _mark(document: Document, at: int) -> bool:
    """Whether a colon or a dash with space around it stands there, and no hyphen."""
    mark, after = document.tokens[at], document.tokens[at + 1 : at + 2]
    spaced = not mark.glued and bool(after) and not after[0].glued
    return mark.text == ":" or (mark.text in DASHES and spaced)


def _label(sentence: Sentence, mark: int, document: Document) -> bool:
    """Whether no verb stands before the mark: it only says who speaks."""
    words = (document.lex.word(document.tokens[at].lower) for at in range(sentence.start, mark))
    early = any(one.verb and one.verb.start < mark for one in sentence.clauses)
    return not early and not any(word.frame for word in words)
