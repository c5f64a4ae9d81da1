"""What is only asked: "asked when X sold", "wants to know to whom"."""

from collections.abc import Iterator
from itertools import islice

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence

# "Asked the minister of the interior when".
_FAR = 9
# "About the continued": what may stand between a preposition and its noun.
_ARTICLE = 3
# "Asked the minister of state for the affairs of the interior whether".
_FARTHER = 16


def asked(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether it is only asked: "asked when X sold", "to ask how many cameras X sold".

    Not so where another verb tells it: "asked about it, explained how".
    """
    if _whether(candidate, sentence, document) or _asked_about(candidate, sentence, document):
        return True
    lex, tokens = document.lex, document.tokens
    asks, whether = (lex.pack.phrases.get(key, ()) for key in ("asks", "whether"))
    last = max(candidate.subject.words[0], candidate.object.words[0], candidate.trigger)
    for at in range(sentence.start, min(last, sentence.end)):
        if lex.among(tokens[at].lower, asks):
            told = list(islice(_before_telling(at, last, document), _FARTHER - 1))
            if any(_question(document, place) for place in told[: _FAR - 1]):
                return True
            if any(lex.among(tokens[place].lower, whether) for place in told):
                return True
    return False


def only_asked(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether nobody alleges it either: a question is no allegation, "whether X works with Y".

    What nouns tell is presupposed by a question: "whether X, owned by Y, sold".
    """
    if candidate.link is LinkKind.LINKED_TO:
        told = _answered(candidate, sentence, document)
        return not told and asked(candidate, sentence, document)
    clause = sentence.around(candidate.trigger)
    verb = clause.verb if clause else None
    says = verb is not None and verb.start <= candidate.trigger < verb.end
    return says and _whether(candidate, sentence, document)


def _answered(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether somebody says it who was asked: "Asked whether it sold Y, X said it works with"."""
    asks = document.lex.pack.phrases.get("asks", ())
    tells = (
        one.verb.start for one in sentence.clauses
        if one.verb and "SAY" in one.verb.frames
    )  # fmt: skip
    return any(
        document.lex.among(document.tokens[at].lower, asks)
        for tell in tells if tell < candidate.trigger
        for at in range(sentence.start, tell)
    )  # fmt: skip


def _whether(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether the clause of a claim begins with a word that only ever opens a question."""
    clause = sentence.around(candidate.trigger)
    if clause is None or clause.kind != "comp" or clause.start <= sentence.start:
        return False
    word = document.tokens[clause.start - 1].lower
    return word in document.lex.pack.phrases.get("whether", ())


def _asked_about(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a noun says what is only asked about: "vragen over het gebruik van X door Y".

    The verb of the question may stand between: "heeft de minister vragen gesteld over".
    """
    lex, tokens = document.lex, document.tokens
    asks, about = (lex.pack.phrases.get(key, ()) for key in ("asks", "asks_about"))
    clause = sentence.around(candidate.trigger)
    verb = clause.verb if clause else None
    if not about or (verb and verb.frames and verb.start <= candidate.trigger < verb.end):
        return False
    before = range(max(sentence.start + 1, candidate.trigger - _ARTICLE), candidate.trigger)
    places = [at for at in before if tokens[at].lower in about]
    for at in range(sentence.start, places[-1] if places else sentence.start):
        if lex.among(tokens[at].lower, asks) and places[-1] - at - 1 <= _FAR:
            # The verb right before the preposition is that of the question.
            until = max(at + 1, places[-1] - 1)
            if len(list(_before_telling(at, until, document))) == until - at - 1:
                return True
    return False


def _before_telling(at: int, until: int, document: Document) -> Iterator[int]:
    for place in range(at + 1, until):
        if document.lex.word(document.tokens[place].lower).frame in {"SAY", "REPLY"}:
            return
        yield place


def _question(document: Document, at: int) -> bool:
    """Whether a question begins there; behind a comma that may be a relative clause."""
    lex, tokens = document.lex, document.tokens
    words = lex.pack.phrases.get("interrogative", ())
    return tokens[at].lower in words and (lex.pack.verb_last or tokens[at - 1].text != ",")
