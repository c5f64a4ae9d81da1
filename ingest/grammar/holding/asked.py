"""What is only asked: "asked when X sold", "wants to know to whom"."""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence

# "Asked the minister of the interior when".
_FAR = 9


def asked(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether it is only asked: "asked when X sold", "to ask how many cameras X sold".

    Not so where another verb tells it: "asked about it, explained how".
    """
    lex, tokens = document.lex, document.tokens
    asks = lex.pack.phrases.get("asks", ())
    last = max(candidate.subject.words[0], candidate.object.words[0], candidate.trigger)
    for at in range(sentence.start, min(last, sentence.end)):
        if lex.among(tokens[at].lower, asks):
            until = min(at + _FAR, last)
            if any(_question(document, place) for place in _before_telling(at, until, document)):
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
