"""Dates of something else than what a sentence claims: of a document, or of its telling."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Sentence
from ingest.grammar.words.lexicon import Word
from ingest.grammar.words.places import months

# Between who says it and the year, "from May", "aus dem Jahr", and between a word of dating and it,
# with another year between: "date from 2012 and early 2013".
_BETWEEN = 4
_FAR = 8
# Verbs of saying, and of blaming somebody for what is said behind them.
_TELLS = frozenset({"SAY", "BLAME"})
# What says by which paper something was done.
_GROUNDS = frozenset({"according", "under"})
# A letter is a noun of saying, and dates no deal.
_DEALS = frozenset({"CONTRACT", "SUPPLY", "BUY", "ACQUIRE", "INVEST", "USE"})


def told_then(here: Clause, there: Clause) -> bool:
    """Whether a date in one clause says when what stands in another was told, and not when it was.

    So "In 2017 it was revealed that X sold", "In 2017 X was fined for selling" and "was found to
    have sold". A complement, and what a conjunction opens, has dates of its own.
    """
    if here.kind in {"comp", "sub"}:
        return True
    verb, above = here.verb, there.verb
    if verb is None or above is None or here.start < there.start:
        return False
    past = verb.perfect and (verb.infinitive or verb.gerund)
    return past or bool(_TELLS & set(above.frames))


def of_a_document(document: Document, sentence: Sentence, date: int) -> bool:
    """Whether a date is that of a document: "a letter dated 2012", "the files date from 2012".

    Of a deal that has a noun, "a contract dated 2012", it is the date of the deal. With a source,
    "according to documents of 2012", it is the source's.
    """
    paper = _paper(document, sentence, date)
    if paper is not None:
        return document.lex.word(document.tokens[paper].lower).nominal not in _DEALS
    return _of_a_source(document, sentence, date)


def of_a_deal(document: Document, sentence: Sentence, date: int) -> bool:
    """As in "under a contract dated 2012", "according to an order dated 2012"."""
    paper, lex = _paper(document, sentence, date), document.lex
    if paper is None or lex.word(document.tokens[paper].lower).nominal not in _DEALS:
        return False
    args = [arg for clause in sentence.clauses for arg in clause.args()]
    sources = [node.np.start for arg in args if arg.preps & _GROUNDS for node in arg.nodes]
    return any(start <= paper < date for start in sources)


def _paper(document: Document, sentence: Sentence, date: int) -> int | None:
    """The noun that is dated by the words before a date, if any do."""
    lex, tokens = document.lex, document.tokens
    dating = lex.pack.phrases.get("dates", ())
    for at in range(date - 1, max(sentence.start, date - _FAR), -1):
        word = lex.word(tokens[at].lower)
        if tokens[at].lower in dating and not _noun(lex.word(tokens[at - 1].lower)):
            return _whose(document, at)
        month = tokens[at].lower in months(lex.pack.lang)
        if not (word.closed or word.prep or tokens[at].kind in {"n", "p"} or month):
            return None
    return None


def _noun(before: Word) -> bool:
    """Whether a word of dating behind this one is a noun: "on the date of"."""
    return bool(before.prep or before.closed & {"determiner", "preposition", "possessive"})


def _whose(document: Document, at: int) -> int:
    """The token that a word of dating belongs to; "which" stands for what is before it."""
    at -= 1
    while at > 0 and (
        document.tokens[at].text == ","
        or "relative" in document.lex.word(document.tokens[at].lower).closed
    ):
        at -= 1
    return at


def _of_a_source(document: Document, sentence: Sentence, date: int) -> bool:
    """Whether a date stands right behind whoever says it, in the same phrase."""
    lex, tokens = document.lex, document.tokens
    args = [arg for clause in sentence.clauses for arg in clause.args()]
    ends = [node.np.end for arg in args if "according" in arg.preps for node in arg.nodes]
    return any(
        end <= date < end + _BETWEEN
        and (end == date or bool(lex.word(tokens[end].lower).prep))
        and not any(lex.word(tokens[at].lower).frame for at in range(end, date))
        for end in ends
    )
