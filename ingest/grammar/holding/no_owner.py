"""Owners that own nothing: whose former man it is, one of several, who let the firm go."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.reference.refs import Ref

_LONGEST = 8


def no_owner(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a line names somebody beside who owns a firm, or tells not which of several does."""
    if candidate.link is not LinkKind.OWNED_BY:
        return False
    ends = (candidate.subject, candidate.object)
    return (
        _man_of(candidate.object, document)
        or _shares_of(candidate.subject, document)
        or (
            not _paired(sentence, document)
            and all(_one_of_list(end, sentence, document) for end in ends)
        )
        or _let_go(candidate, document)
    )


def _shares_of(firm: Ref, document: Document) -> bool:
    """As in "acquired X shares", which are not all of X."""
    end, lex = firm.words[1], document.lex
    behind = document.tokens[end].lower if end < len(document.tokens) else "."
    return firm.via == "name" and lex.among(behind, lex.pack.phrases.get("stakes", ()))


def _paired(sentence: Sentence, document: Document) -> bool:
    """Whether the line tells that each goes with its own: "respectively"."""
    told = document.words(sentence.start, sentence.end).lower()
    return any(word in told for word in document.lex.pack.phrases.get("paired", ()))


def _man_of(owner: Ref, document: Document) -> bool:
    """As in "owned by former X trader and Y founder Z": Z is a person, and X only his."""
    lex, tokens, end = document.lex, document.tokens, owner.words[1]
    if owner.via != "name" or end >= len(tokens) or tokens[end].capital:
        return False
    people = {"person", *lex.pack.phrases.get("brokers", ())}
    word = lex.word(tokens[end].lower)
    former = tokens[owner.words[0] - 1].lower in lex.pack.phrases.get("former", ())
    man = bool(people & {*word.heads, word.lemma})
    return man and (former or "vendor" not in word.heads[:1])


def _one_of_list(end: Ref, sentence: Sentence, document: Document) -> bool:
    """Whether a name is one of two or more: "A and B (now C), the companies that own D and E"."""
    lex, tokens = document.lex, document.tokens
    start, stop = end.words if end.via == "name" else end.span
    joins = lex.joins
    after = tokens[stop : min(stop + 2, sentence.end)]
    follows = len(after) > 1 and after[0].lower in joins and after[1].capital
    left = tokens[max(start - 2, sentence.start) : start]
    return follows or (len(left) > 1 and left[1].lower in joins and left[0].capital)


def _let_go(candidate: Candidate, document: Document) -> bool:
    """As in "X was a spin-off of Y's Z Group": what is spun off is owned no more."""
    words = document.lex.pack.phrases.get("spun_off", ())
    first, last = sorted((candidate.subject.words, candidate.object.words))
    between = document.words(first[1], last[0]).lower() if first[1] < last[0] else ""
    told = between.split()[-_LONGEST:]
    return any(word in told for word in words)
