"""Who stands between commas with a verb of saying and none of a deal is no party to the deal.

As in "..., vertelde hij aan X", "..., hat X bestätigt". Whatever the reading made of the name, it
has a clause of its own; and "X zufolge" is one, too.
"""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.reference.refs import Ref
from ingest.grammar.words.lexicon import Word
from ingest.grammar.words.tokens import DASHES

_ENDS = frozenset({",", ";", ":", "(", ")", "–", "—"})
_SAYS = frozenset({"SAY", "BLAME", "REPLY"})


def own_clause(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether an end stands in such a clause, apart from what the claim hangs on."""
    ends = (candidate.subject, candidate.object)
    return any(elsewhere(end, candidate, sentence, document) for end in ends)


def elsewhere(end: Ref, candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a name, of an end or of goods, stands in such a clause."""
    at = end.words[0]
    if not sentence.start <= at < sentence.end:
        return False
    # "..., X zufolge" may be taken for what stands before the comma.
    last = (end.span if end.via == "apposition" else end.words)[1]
    behind = document.tokens[last].lower if last < sentence.end else ""
    if behind in document.lex.pack.phrases.get("postposed", ()):
        return True
    if end.via != "name":
        return False
    first, last = _between(at, sentence, document)
    if first <= candidate.trigger < last or end.words[1] > last:
        return False
    words = _words(first, last, end, document)
    frames = {word.frame or word.nominal for word in words} - {""}
    # ", X ruled in 2021": a verb of no deal right behind the name.
    after = candidate.trigger < first and end.words[1] < last and not _led(candidate, sentence)
    acts = after and "verb" in document.lex.word(behind).closed
    return (bool(frames) or acts) and frames <= _SAYS


def _led(candidate: Candidate, sentence: Sentence) -> bool:
    """Whether what opens it is said of the subject: "Using X, Y", "Equipped with X, Y"."""
    clause = sentence.around(candidate.trigger)
    verb = clause.verb if clause else None
    opens = verb is not None and verb.start == sentence.start
    return opens and bool(verb and (verb.gerund or (verb.reduced and "EQUIP" in verb.frames)))


def _between(at: int, sentence: Sentence, document: Document) -> tuple[int, int]:
    """The tokens around one, as far as the next comma, dash or bracket, or a "that" before it."""
    first, last = at, at
    while first > sentence.start and not (
        _parts(first - 1, sentence, document) or _that(first - 1, document)
    ):
        first -= 1
    while last < sentence.end and not _parts(last, sentence, document):
        last += 1
    return first, last


def _parts(at: int, sentence: Sentence, document: Document) -> bool:
    """Whether a mark parts two clauses: not so a comma within a phrase."""
    token = document.tokens[at]
    if token.text == "," and any(node.np.start < at < node.np.end for node in sentence.nodes):
        return False
    return token.text in _ENDS or (token.text in DASHES and not token.glued)


def _that(at: int, document: Document) -> bool:
    return "complementizer" in document.lex.word(document.tokens[at].lower).closed


def _words(first: int, last: int, end: Ref, document: Document) -> Iterator[Word]:
    for at in range(first, last):
        if not end.words[0] <= at < end.words[1]:
            yield document.lex.word(document.tokens[at].lower)
