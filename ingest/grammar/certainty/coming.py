"""A deed that is told to come, with no other doubt in its line: "X will supply Y next year"."""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence, VerbGroup

_LONGEST = 5
_TOLD = frozenset({"reported"})
_PLAN = frozenset({"planned"})
_HELP = frozenset({"be", "become", "have"})
# What a seller plans to do the other has not agreed to.
_GIVES = frozenset({"SUPPLY", "EQUIP", "DEPLOY", "SERVE"})
_DOERS = frozenset({"pronoun", "subject_pronoun", "determiner", "possessive"})


def coming(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether the verb of a plan says so by its form, or by words that the pack lists for that.

    Any other word of doubt in the line, a condition or a "not", leaves it open what is planned.
    """
    clauses = [one for one in sentence.clauses if one.start <= candidate.trigger < one.end]
    if not clauses or not candidate.marks <= _PLAN or candidate.negated:
        return False
    said = set(put_off(sentence, document))
    if candidate.frame in _GIVES:
        said -= set(_told(sentence, document, "intends"))
    formed = set(_formed(candidate, sentence, document))
    open_to = set(_doubts(sentence, document)) - said - formed
    clause = min(clauses, key=lambda one: one.end - one.start)
    begin = max(clause.start - 2, sentence.start)
    return not open_to and any(begin <= at < clause.end for at in said | formed)


def set_out(verb: VerbGroup, document: Document) -> bool:
    """Whether a deed stands right behind such words: "plans to buy", "is to be sold".

    Not where another verb stands between them, as in Swedish "ska sluta använda".
    """
    lex, tokens, at = document.lex, document.tokens, verb.end - 1
    while at > verb.start and lex.word(tokens[at - 1].lower).closed & _HELP:
        if _behind(at, document):
            return True
        at -= 1
    return _behind(at, document)


def _behind(at: int, document: Document) -> bool:
    """Whether such words end right before a token."""
    before = " ".join(token.lower for token in document.tokens[max(at - _LONGEST, 0) : at])
    return any(f" {before}".endswith(f" {told}") for told in _phrases(document))


def _phrases(document: Document) -> tuple[str, ...]:
    phrases = document.lex.pack.phrases
    return (*phrases.get("coming", ()), *phrases.get("intends", ()))


def put_off(sentence: Sentence, document: Document) -> Iterator[int]:
    """The tokens that put a deed into the future, "will", or into somebody's plans, "plans to"."""
    yield from _told(sentence, document, "coming")
    yield from _told(sentence, document, "intends")


def _told(sentence: Sentence, document: Document, name: str) -> Iterator[int]:
    for phrase in document.lex.pack.phrases.get(name, ()):
        words = tuple(phrase.split())
        if words[0] in sentence.words:
            yield from _found(words, sentence, document)


def _found(words: tuple[str, ...], sentence: Sentence, document: Document) -> Iterator[int]:
    for at in range(sentence.start, sentence.end - len(words) + 1):
        if tuple(token.lower for token in document.tokens[at : at + len(words)]) == words:
            yield from range(at, at + len(words))


def _formed(candidate: Candidate, sentence: Sentence, document: Document) -> Iterator[int]:
    """The verbs whose ending is of the future, of the deed itself: "fournira"."""
    for at in range(sentence.start, sentence.end):
        word = document.lex.word(document.tokens[at].lower)
        if word.status == _PLAN and word.frame and word.frame == candidate.frame:
            yield at


def _doubts(sentence: Sentence, document: Document) -> Iterator[int]:
    """The tokens of whatever says how sure something is, and of a negation."""
    lex = document.lex
    for at in range(sentence.start, sentence.end):
        lower = document.tokens[at].lower
        word = lex.word(lower)
        if word.status - _TOLD or "negation" in word.closed or _supposes(at, document):
            yield at
        for words, role in lex.phrases.get(lower, ()):
            doubt = role.startswith("status:") and role != "status:reported"
            if doubt and tuple(t.lower for t in document.tokens[at : at + len(words)]) == words:
                yield from range(at, at + len(words))


def _supposes(at: int, document: Document) -> bool:
    """Whether a verb stands before who does it, as in a condition: "should it win"."""
    lex, tokens = document.lex, document.tokens
    if tokens[at].lower not in lex.pack.phrases.get("inverted", ()) or at + 1 >= len(tokens):
        return False
    return bool(lex.word(tokens[at + 1].lower).closed & _DOERS)
