"""A line whose end takes back the paper it opens with: "the report that X sold was withdrawn"."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence

_OPENS = frozenset({"relative", "complementizer"})
_HELP = frozenset({"be", "have", "become"})
# "Was a forgery ."; "The invoice which showed that"
_TAIL, _FAR = 4, 5


def voided(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether what a subject says behind "that" is said at the end of the line to be worth nothing.

    Goods that were withdrawn were sold before: "the cameras that X sold" are no paper.
    """
    lex, tokens = document.lex, document.tokens
    words = [token.lower for token in tokens[max(sentence.end - _TAIL, 0) : sentence.end]]
    tail = f" {' '.join(words)} "
    if not any(f" {one} " in tail for one in lex.pack.phrases.get("voids", ())):
        return False
    helps = any(lex.word(word).closed & _HELP for word in words)
    last = max(candidate.subject.words[1], candidate.object.words[1], candidate.trigger)
    if last >= sentence.end or not (helps or " " in tail.strip()):
        return False
    if any("relative" in lex.word(token.lower).closed for token in tokens[last : sentence.end]):
        return False
    first = min(candidate.subject.words[0], candidate.object.words[0], candidate.trigger)
    opening = range(sentence.start + 1, min(first, sentence.start + 2 * _FAR))
    # "That X sold was later disproved"
    if "complementizer" in lex.word(tokens[sentence.start].lower).closed:
        return True
    return any(
        lex.word(tokens[at].lower).closed & _OPENS and _paper(at, sentence, document)
        for at in opening
    )


def _paper(mark: int, sentence: Sentence, document: Document) -> bool:
    """Whether a noun or verb of telling stands before the mark."""
    lex = document.lex
    told = (lex.word(token.lower) for token in document.tokens[sentence.start : mark])
    return any("SAY" in {word.frame, word.nominal} or word.status for word in told)
