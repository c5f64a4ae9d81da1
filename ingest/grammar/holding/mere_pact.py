"""Ties that are no sale, and places that are no tie: "an agreement between X and Y", "near X"."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence

_NEAR = 2


def mere_pact(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether an end is only who signed something, or whose neighbour another is."""
    if candidate.link is LinkKind.LINKED_TO:
        return _lies_near(candidate, sentence, document)
    bare = candidate.link is LinkKind.SUPPLIED_TO and candidate.product is None
    return bare and _agreed(candidate, sentence, document)


def _agreed(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """As in "an agreement between X and Y": of a contract or a purchase agreement it is said."""
    lex, tokens = document.lex, document.tokens
    pacts = lex.pack.phrases.get("pacts", ())
    first = min(candidate.subject.words[0], candidate.object.words[0])
    for at in range(max(first - 2 * _NEAR, sentence.start + 1), first):
        if "between" not in lex.word(tokens[at].lower).prep:
            continue
        noun, left = lex.word(tokens[at - 1].lower), lex.word(tokens[at - 2].lower)
        deal = left.nominal and tokens[at - 1].start - tokens[at - 2].end == 1
        return bool({noun.lemma, tokens[at - 1].lower} & {*pacts}) and not deal
    return False


def _lies_near(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """As in "based in Y, close to X": in space, not "the firm is close to X"."""
    lex, tokens, stop = document.lex, document.tokens, candidate.object.words[0]
    words = [token.lower for token in tokens[sentence.start : stop]]
    near = [place for one in lex.pack.phrases.get("nearby", ()) if (place := _place(one, words))]
    seat = {*lex.pack.phrases.get("bases", ()), *lex.pack.phrases.get("quarters", ())}
    said = any(
        word in seat or lex.word(word).lemma in seat or lex.word(word).frame == "SEAT"
        for word in words
    )
    return bool(near) and (said or _behind_town(max(near), sentence.start, document))


def _place(phrase: str, words: list[str]) -> int:
    """Where the last of a phrase's occurrences begins, or 0."""
    parts = phrase.split()
    places = range(len(words) - len(parts), 0, -1)
    return next((at for at in places if words[at : at + len(parts)] == parts), 0)


def _behind_town(at: int, start: int, document: Document) -> bool:
    """Whether a place stands right before: "in Lowick, close to X"."""
    lex, tokens, end = document.lex, document.tokens, start + at
    stop = end - 1 if tokens[end - 1].text == "," else end
    before = tokens[max(stop - _NEAR, start) : stop]
    return any("in" in lex.word(one.lower).prep for one in before[:-1]) and before[-1].capital
