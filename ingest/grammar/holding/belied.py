"""What lines beside a claim say of it: "This is untrue.", "Rumours:", "Status: cancelled"."""

from collections.abc import Iterator, Sequence

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.words.lexicon import Word

_BELIES = frozenset({"denied", "alleged"})
_DOUBTS = frozenset({"denied", "alleged", "hypothetical", "planned"})
_LISTED = frozenset({"item", "row"})
_POINTS = frozenset({"anaphor", "determiner", "subject_pronoun", "pronoun"})
_OPENS = frozenset({"complementizer", "relative"})
# "Verdict: false", "It did not": so few words are a verdict; so many may point back.
_VERDICT, _REMARK, _TITLE = 4, 9, 4
# A label and its value stand so near to the others of one record; a title so far above.
_RECORD, _FAR = 6, 40
# So far below a verdict may stand in the same paragraph; with so many tokens it begins.
_LATER, _OPENING = 3, 5


def belied(candidate: Candidate, document: Document) -> bool:
    """Whether the next line takes it back, a title above doubts it, or a row of its record does."""
    number = candidate.sentence
    following = document.sentences[number + 1 : number + 2]
    own = document.sentences[number]
    later = document.sentences[number + 1 : number + _LATER + 1]
    return (
        any(_takes_back(one, document) for one in following)
        or any(one.block == own.block and _judged(one, document) for one in later)
        or any(_doubted(_words(one, document), document) for one in _above(number, document))
        or (candidate.clause == "record" and _void(number, document))
    )


def _words(sentence: Sentence, document: Document) -> list[Word]:
    tokens = document.tokens[sentence.start : sentence.end]
    return [document.lex.word(token.lower) for token in tokens if token.kind == "w"]


def _takes_back(sentence: Sentence, document: Document) -> bool:
    """Whether a short line says that the one before it is untrue, or that it is not so."""
    words = _words(sentence, document)
    if not words or len(words) > _REMARK:
        return False
    lowers = [token.lower for token in document.tokens[sentence.start : sentence.end]]
    untrue = set(document.lex.pack.phrases.get("untrue", ()))
    denied = _denied(lowers, words, document)
    says = denied or bool(untrue & {*lowers, *(word.lemma for word in words)})
    doubts = any(word.status & _BELIES for word in words)
    if len(words) <= _VERDICT and (says or "negation" in words[-1].closed):
        return True
    if len(words) < _VERDICT and doubts:
        return True
    points = denied or bool(words[0].closed & _POINTS)
    about = doubts and bool(words[-1].closed & _POINTS)
    # "The claim that they were free is false."
    other = any(word.closed & _OPENS for word in words[1:-1])
    return not other and (about or (points and says))


def _denied(lowers: Sequence[str], words: Sequence[Word], document: Document) -> bool:
    """Whether a line says that something is not so: "That is not true.", "None of it is true."."""
    phrases = document.lex.pack.phrases
    nothing = {word for name in ("nobody", "nothing") for word in phrases.get(name, ())}
    points = bool(words[0].closed & (_POINTS | {"negation"})) or lowers[0] in nothing
    negated = any("negation" in word.closed for word in words) or not nothing.isdisjoint(lowers)
    # "The case is not closed" says nothing of the line before.
    behind = f" {' '.join(lowers[1:])} "
    so = any(f" {phrase} " in behind for phrase in phrases.get("true_words", ()))
    return points and negated and so


def _judged(sentence: Sentence, document: Document) -> bool:
    """Whether a line begins by saying that it was untrue: "It was also mistaken, and"."""
    opening = document.tokens[sentence.start : min(sentence.start + _OPENING, sentence.end)]
    lex, untrue = document.lex, document.lex.pack.phrases.get("untrue", ())
    words = [lex.word(token.lower) for token in opening]
    places = (at for at, token in enumerate(opening) if lex.among(token.lower, untrue))
    place = next(places, 0)
    be = any("be" in word.closed for word in words[1:place])
    denies = any("negation" in word.closed for word in words[:place])
    return be and not denies and bool(words[0].closed & _POINTS)


def _above(number: int, document: Document) -> Iterator[Sentence]:
    """The lines a claim stands under: a title, or for one in a list the line that opens it."""
    own = document.sentences[number]
    listed = document.blocks[own.block].kind in _LISTED
    for place in range(number - 1, max(number - _FAR, 0) - 1, -1):
        before = document.sentences[place]
        if before.block == own.block:
            continue
        if before.heading or document.tokens[before.end - 1].text == ":":
            short = len(_words(before, document)) <= _TITLE
            if short if before.heading else listed:
                yield before
            return
        if listed and document.blocks[before.block].kind not in _LISTED:
            return


def _doubted(words: list[Word], document: Document) -> bool:
    """Whether a line of few words, or one that ends in "that", says that what follows is not so."""
    if not words:
        return False
    lex = document.lex
    untrue = {*lex.pack.phrases.get("untrue", ()), *lex.pack.phrases.get("unreal", ())}
    doubts = any(word.status & _DOUBTS or "negation" in word.closed for word in words)
    opens = "complementizer" in words[-1].closed or "hypothetical" in words[-1].status
    short = len(words) <= _TITLE
    return (short or opens) and (doubts or any(word.lemma in untrue for word in words))


def _void(number: int, document: Document) -> bool:
    """Whether a row of the same record says that nothing came of it: "Decision: refused"."""
    rows = document.sentences[max(number - _RECORD, 0) : number + _RECORD + 1]
    return any(_row(one, document) for one in rows)


def _row(sentence: Sentence, document: Document) -> bool:
    lex, tokens = document.lex, document.tokens
    places = range(sentence.start, sentence.end)
    mark = next((at for at in places if tokens[at].text == ":"), sentence.start)
    label = tokens[mark - 1].lower if mark > sentence.start else ""
    if label not in lex.pack.phrases.get("verdicts", ()):
        return False
    values = tokens[mark + 1 : sentence.end]
    phrases = lex.pack.phrases
    void = {word for name in ("untrue", "annuls", "thwarts") for word in phrases.get(name, ())}
    words = [lex.word(token.lower) for token in values]
    said = {*(token.lower for token in values), *(word.lemma for word in words)}
    doubts = any(word.status & _DOUBTS or "negation" in word.closed for word in words)
    return doubts or bool(said & void)
