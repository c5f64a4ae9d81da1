"""A clause behind "that" which nobody tells as true: what is feared, demanded, hoped or doubted."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Arg, Clause, Sentence
from ingest.grammar.holding.undone import said_before

_TELLS = frozenset({"SAY", "REPLY", "IDENTIFY"})
_PARTS = frozenset({"relative", "complementizer", "coordinator"})


def untold(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a claim hangs on a verb or noun that does not tell it: "fears that X sold".

    It is told where somebody says, shows or knows it. In a relative clause, "the cameras that X
    sold", the writer does.
    """
    return any(
        _complement(clause, document) and not _told(sentence, clause.start - 1, document)
        for clause in sentence.clauses
        if clause.start <= candidate.trigger < clause.end and clause.start > sentence.start
    )


def _complement(clause: Clause, document: Document) -> bool:
    """Whether a clause stands behind "that" and lacks nothing, as a relative one does.

    What a relative clause lacks stands before it: "the cameras that Y bought from X".
    """
    if "complementizer" not in document.lex.word(document.tokens[clause.start - 1].lower).closed:
        return False
    own = clause.subject is not None and _within(clause.subject, clause)
    # What a relative clause is said of stands among its objects; a copula has none.
    whole = clause.kind == "comp" or (clause.verb is not None and clause.verb.copula)
    objects = (arg for arg in clause.args() if arg.bare)
    return own and (whole or any(_within(arg, clause) for arg in objects))


def _within(arg: Arg, clause: Clause) -> bool:
    return arg.pronoun or any(node.np.start >= clause.start for node in arg.nodes)


def _told(sentence: Sentence, mark: int, document: Document) -> bool:
    """Whether what stands before "that" tells what follows."""
    lex, tokens = document.lex, document.tokens
    factive = lex.pack.phrases.get("factive", ())
    supposes = lex.pack.phrases.get("supposes", ())
    for at in range(mark - 1, sentence.start - 1, -1):
        lower = tokens[at].lower
        word = lex.word(lower)
        if "complementizer" in word.closed or lex.among(lower, supposes):
            return False
        if word.frame in _TELLS or word.nominal in _TELLS or word.status:
            return not _belied(sentence, at, document)
        pair = f"{lower} {tokens[at + 1].lower}"
        if lex.among(lower, factive) or pair in factive:
            return True
        if at == mark - 1 and _other_verb(at, document):
            return False
    return False


def _belied(sentence: Sentence, at: int, document: Document) -> bool:
    """Whether what tells it is denied itself: "dismissed reports that", "nothing shows that"."""
    lex, tokens = document.lex, document.tokens
    nobody = lex.pack.phrases.get("nobody", ())
    if said_before(document, sentence, at, "unfulfilled"):
        return True
    noun = next((node.np for node in sentence.nodes if node.np.head == at), None)
    if noun is not None and said_before(document, sentence, noun.start, "disputes", "undone"):
        return True
    for place in range(at - 1, sentence.start - 1, -1):
        if tokens[place].lower in nobody:
            return True
        if tokens[place].kind == "p" or lex.word(tokens[place].lower).closed & _PARTS:
            return False
    return False


def _other_verb(at: int, document: Document) -> bool:
    """Whether right before "that" stands a verb that no list knows: "said he feared that"."""
    lex, tokens = document.lex, document.tokens
    lower, before = tokens[at].lower, lex.word(tokens[max(at - 1, 0)].lower)
    word = lex.word(lower)
    noun = bool(before.prep or before.closed & {"determiner", "indefinite", "possessive"})
    formed = word.lemma != lower and not lex.gerund(lower)
    known = word.heads or word.nominal or word.relation or word.closed - {"verb"}
    return formed and not (known or noun or tokens[at].capital)
