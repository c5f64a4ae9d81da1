"""Who says a line, set off by commas, and doubts it: "X sold, activists claimed"."""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Sentence
from ingest.grammar.words.lexicon import Word
from ingest.grammar.words.tokens import DASHES

_MARKS = frozenset({*',;.!:()[]"“”„«»', *DASHES})
_DOUBTS = frozenset({"alleged", "denied"})
# What tells of somebody, or goes on with something else, says nothing of the line.
_OTHER = frozenset({"relative", "complementizer", "infinitive"})
_NO_SUBJECT = frozenset({"determiner", "indefinite", "possessive", "preposition", "infinitive"})
# What goes on with the line itself: "X, used by Y, is contested".
_NO_SPEAKER = frozenset({"relative", "be", "have", "modal"})
# Who is told of aside is told of by the writer: "X, a customer of Y, denied any abuse".
_ASIDE = frozenset({"rel", "appos", "paren", "record"})
_LONGEST = 8
_SAYS = 2


def doubted_beside(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether somebody who doubts it says the line, before, within or behind what it claims."""
    cells = any(token.text == "|" for token in document.tokens[sentence.start : sentence.end])
    if cells or candidate.clause in _ASIDE:
        return False
    ends = (candidate.trigger, candidate.subject.words[0], candidate.object.words[0])
    return (
        _opens(sentence, document)
        or _rumoured(sentence, document)
        or _rival_says(candidate, sentence, document)
        or _denied_last(candidate, sentence, document)
        or any(
            _says(document, start, stop) or (start > max(ends) and _remarks(document, start, stop))
            for start, stop in apart(sentence, document)
            if not any(start <= end < stop for end in ends)
        )
    )


def _opens(sentence: Sentence, document: Document) -> bool:
    """Whether a doubt opens the line, however far it is: "Perhaps, after all, X sold"."""
    word = document.lex.word(document.tokens[sentence.start].lower)
    return "alleged" in word.status and "adverb" in word.closed


def _rumoured(sentence: Sentence, document: Document) -> bool:
    """Whether the line says that it goes by what is doubted: "according to rumours"."""
    args = (arg for clause in sentence.clauses for arg in clause.args())
    nodes = [node.np for arg in args if "according" in arg.preps for node in arg.nodes]
    return any(_claimed(at, document) for np in nodes for at in range(np.start, np.end))


def _rival_says(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether what a rival says completes its verb: "A competitor says that X sold"."""
    if candidate.clause != "comp":
        return False
    early = (one for one in sentence.clauses if one.end <= candidate.trigger)
    return any(_of_rival(one, document) for one in early)


def _of_rival(clause: Clause, document: Document) -> bool:
    """Whether a clause says something, and its subject is a rival.

    Of "Un concurrent dit que" the verb looks like a participle, and none is read.
    """
    lex, tokens = document.lex, document.tokens
    rivals = lex.pack.phrases.get("rivals", ())
    words = (lex.word(tokens[at].lower) for at in range(clause.start, clause.end))
    told = clause.verb is None and any(word.frame == "SAY" for word in words)
    says = told or (clause.verb is not None and "SAY" in clause.verb.frames)
    args = clause.args() if clause.verb is None else (clause.subject,) if clause.subject else ()
    heads = (tokens[node.np.head].lower for arg in args for node in arg.nodes)
    return says and any(lex.among(head, rivals) for head in heads)


def _claimed(at: int, document: Document) -> bool:
    """Whether a word says that something is only claimed, or who claims things: "critics"."""
    lex, lower = document.lex, document.tokens[at].lower
    # A rival has its own interest.
    claims = (*lex.pack.phrases.get("claims", ()), *lex.pack.phrases.get("rivals", ()))
    return "alleged" in lex.word(lower).status or lex.among(lower, claims)


def _denied_last(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a negation stands behind an insertion, last: "sold the police, as is known, none".

    Behind one comma alone it denies something else: "sold cameras, no drones".
    """
    parts = list(apart(sentence, document))
    start, stop = parts[-1] if parts else (0, 0)
    lex, tokens = document.lex, document.tokens
    words = [lex.word(token.lower) for token in tokens[start:stop] if token.kind == "w"]
    if len(parts) <= _SAYS or not words or len(words) > _SAYS * 2:
        return False
    first = words[0].closed & {"coordinator", "relative", "subordinator"} or words[0].prep
    named = any(start <= node.np.start < stop and node.np.name for node in sentence.nodes)
    denies = any(
        "negation" in one.closed or ("denied" in one.status and not _open(one)) for one in words
    )
    early = candidate.subject.words[0] < start and candidate.object.words[0] < start
    at_no = len(words) > 1 and "denied" in words[1].status and bool(words[0].prep)
    return denies and early and not named and (at_no or not first)


def apart(sentence: Sentence, document: Document) -> Iterator[tuple[int, int]]:
    """The parts of a line between its marks, as tokens; a question mark parts nothing."""
    tokens, start = document.tokens, sentence.start
    for at in range(sentence.start, sentence.end + 1):
        ends = at == sentence.end or tokens[at].text in _MARKS
        if ends and start < at:
            yield start, at
        start = at + 1 if ends else start


def _says(document: Document, start: int, stop: int) -> bool:
    """Whether a part is nobody's but who says it, and doubts it."""
    words = [document.lex.word(document.tokens[at].lower) for at in range(start, stop)]
    if words and "coordinator" in words[0].closed:
        words, start = words[1:], start + 1
    if not _SAYS <= len(words) <= _LONGEST or any(map(_goes_on, words)):
        return False
    nobody = document.lex.pack.phrases.get("nobody", ())
    if any(document.tokens[at].lower in nobody for at in range(start, stop)):
        return False
    claimed = any(_claimed(at, document) for at in range(start, stop))
    doubtful = claimed or any(word.status & _DOUBTS for word in words)
    if document.tokens[start].lower in document.lex.pack.phrases.get("so", ()):
        return doubtful
    if words[0].closed & _NO_SPEAKER:
        return False
    told, last = _NO_SUBJECT | _OTHER, words[-1]
    if _verb(last, document, doubtful=doubtful) and not words[-2].closed & told:
        return True
    behind = words[1].prep and not words[1].closed & {"determiner", "indefinite"}
    return not behind and _verb(words[0], document, doubtful=doubtful)


def _remarks(document: Document, start: int, stop: int) -> bool:
    """Whether a part is a remark of few words: "– not true", "(unconfirmed)", ": false"."""
    tokens = document.tokens[start:stop]
    words = [document.lex.word(token.lower) for token in tokens]
    if len(words) > _SAYS + 1 or any(token.capital for token in tokens):
        return False
    if not words or words[0].closed & (_NO_SPEAKER | {"coordinator"}):
        return False
    phrases = document.lex.pack.phrases
    # Behind a comma the line's own verb may follow: "and Y, which had lost, sued".
    verb = document.tokens[start - 1].text == "," and not words[0].closed & {"adverb", "negation"}
    if verb or any(token.lower in phrases.get("nobody", ()) for token in tokens):
        return False
    untrue, factive = phrases.get("untrue", ()), phrases.get("factive", ())
    said = [word for word in words if _open(word)]
    if any(word.status & _DOUBTS or word.lemma in untrue for word in said):
        return all(word.status or word.lemma in {*untrue, *factive} for word in said)
    plain = all(word.lemma in factive for word in said)
    return plain and any("negation" in word.closed for word in words)


def _open(word: Word) -> bool:
    return not word.closed - {"verb", "adverb"}


def _goes_on(word: Word) -> bool:
    """Whether what follows is said of somebody, or completes something else."""
    return bool(word.closed & _OTHER) and "determiner" not in word.closed


def _verb(word: Word, document: Document, *, doubtful: bool) -> bool:
    """Whether it can be the verb of who says what words beside it doubt, or who only thinks it."""
    if word.closed - {"verb"}:
        return False
    if doubtful and word.frame == "SAY":
        return True
    thinks = word.lemma in document.lex.pack.phrases.get("supposes", ())
    verb = document.lex.verbal(word.lemma) or bool(word.frame) or "verb" in word.closed
    return thinks or (verb and bool(word.status & _DOUBTS))
