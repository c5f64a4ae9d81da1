"""An end that "or" joins to another, or that begins a clause whose verb is left out."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.holding.small_words import before

_SMALL = frozenset({"determiner", "indefinite", "adverb"})
_NEXT = _SMALL | {"preposition"}


def joined_ends(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether it was one of two, or a clause without a verb has other ends of its own.

    As in "X or Y sold", and in "X sold to A and Y to B", of which only X and A are told.
    """
    ends = (candidate.subject.words, candidate.object.words)
    here = [end for end in ends if sentence.start <= end[0] < sentence.end]
    either = any(_either(start, stop, sentence, document) for start, stop in here)
    return either or any(_gapped(start, stop, sentence, document) for start, stop in here)


def _either(start: int, stop: int, sentence: Sentence, document: Document) -> bool:
    """Whether "or" stands between an end and another name."""
    words = document.lex.pack.phrases.get("alternatives", ())
    tokens = document.tokens
    wide = (
        n.np.start for n in sentence.nodes if n.np.name and n.np.name[0] <= start < n.np.name[1]
    )
    at = before(min(start, *wide, start) - 1, _SMALL, sentence, document)
    if at > sentence.start and "preposition" in document.lex.word(tokens[at].lower).closed:
        at -= 1  # "from X or from Y"
    if at > sentence.start and tokens[at].lower in words:
        return _named(at - 1, sentence)
    after = stop + 1
    while after < sentence.end and document.lex.word(tokens[after].lower).closed & _NEXT:
        after += 1
    return stop < sentence.end and tokens[stop].lower in words and _named(after, sentence)


def _gapped(start: int, stop: int, sentence: Sentence, document: Document) -> bool:
    """Whether an end is a subject without its verb, or what that one's deal is with."""
    if _joined(start, sentence, document) and _takes(stop, sentence, document):
        return True
    at = before(start - 1, _SMALL, sentence, document)
    if not _preposition(at, document):
        return False
    names = [node.np for node in sentence.nodes if node.np.name and node.np.end == at]
    return any(
        _joined(np.start, sentence, document) and np.sort not in {"product", "technology"}
        for np in names
    )


def _joined(start: int, sentence: Sentence, document: Document) -> bool:
    at = before(start - 1, _SMALL, sentence, document)
    if at <= sentence.start:
        return False
    return "coordinator" in document.lex.word(document.tokens[at].lower).closed


def _takes(stop: int, sentence: Sentence, document: Document) -> bool:
    """Whether right behind a name stands to or from whom: "and Y to the police"."""
    return stop + 1 < sentence.end and _preposition(stop, document) and _named_from(stop, sentence)


def _preposition(at: int, document: Document) -> bool:
    roles = document.lex.word(document.tokens[at].lower).prep
    return bool(roles & {"recipient", "source", "agent"})


def _named_from(at: int, sentence: Sentence) -> bool:
    return any(
        node.np.start in {at + 1, at + 2} and (node.np.name or node.np.core >= 0)
        for node in sentence.nodes
    )


def _named(at: int, sentence: Sentence) -> bool:
    names = (node.np for node in sentence.nodes if node.np.name or node.np.core >= 0)
    return any(np.start <= at < np.end for np in names)
