"""What a tie is told of, where a noun stands right before its words: "for reasons linked to X"."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.phrases.chunks import BODIES

_WHO = BODIES | {"vendor", "organisation", "person", "government", "region"}
_SMALL = frozenset({"determiner", "indefinite", "adjective"})


def tied_noun(candidate: Candidate, document: Document) -> bool:
    """Whether things are tied, and nobody: reasons, files, goods that somebody has or sells."""
    phrase = (candidate.read_by or candidate.rule) == "phrase.linked_to"
    if candidate.link is not LinkKind.LINKED_TO or not phrase:
        return False
    host = _before_phrase(candidate.object.words[0], document)
    if host is None or host < candidate.subject.words[1]:
        return False
    token, lex = document.tokens[host], document.lex
    word = lex.word(token.lower)
    heads = set(word.heads) | set(lex.word(word.lemma).heads)
    return not token.capital and bool(heads) and not heads & _WHO


def _before_phrase(end: int, document: Document) -> int | None:
    """The token before the words of a tie that end at a token, or before its article."""
    tokens, lex = document.tokens, document.lex
    while end and lex.word(tokens[end - 1].lower).closed & _SMALL:
        end -= 1
    for phrase in lex.pack.phrases.get("linked_to", ()):
        words = phrase.split()
        start = end - len(words)
        if start > 0 and [token.lower for token in tokens[start:end]] == words:
            return start - 1
    return None
