"""A line that tells of a deal and that nothing came of it: "the sale was annulled"."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.certainty.prolonged import prolonged
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence

_DEALS = frozenset({
    LinkKind.SUPPLIED_TO, LinkKind.USED_BY, LinkKind.OWNED_BY, LinkKind.INVESTED_IN,
    LinkKind.LINKED_TO,
})  # fmt: skip
# "Was not cancelled": so many words before it.
_NEAR = 3
# "The takeover", "this new deal".
_BEGINNING = 4


def cancelled(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether its line, or the next one about "the deal", says that it was undone or is disputed.

    Not so where that is the end of it: "until the contract was cancelled", "ended its contract".
    """
    if candidate.link not in _DEALS:
        return False
    at = _undoes(sentence.start, sentence.end, document)
    if at is not None:
        ended = prolonged(candidate, sentence, document)
        return not (ended or _until(candidate.trigger, at, document))
    following = document.sentences[candidate.sentence + 1 : candidate.sentence + 2]
    return any(
        after.block == sentence.block
        and _deal(after, document)
        and _undoes(after.start, after.end, document) is not None
        for after in following
    )


def _undoes(start: int, end: int, document: Document) -> int | None:
    """The first word that undoes a deal, and is not itself denied."""
    lex, tokens = document.lex, document.tokens
    annuls, disputes = (set(lex.pack.phrases.get(name, ())) for name in ("annuls", "disputes"))
    for at in range(start, end):
        lower = tokens[at].lower
        pair = f"{lower} {tokens[at + 1].lower}" if at + 1 < end else ""
        said = {lower, lex.word(lower).lemma, pair}
        # "Which the company denies" is of all of it; "which denied misusing it" is not.
        whole = at + 1 >= end or tokens[at + 1].kind == "p"
        if tokens[at].capital or not (said & annuls or (whole and said & disputes)):
            continue
        near = (lex.word(tokens[n].lower).closed for n in range(max(start, at - _NEAR), at))
        if not any("negation" in closed for closed in near):
            return at
    return None


def _until(trigger: int, at: int, document: Document) -> bool:
    ends = document.lex.pack.phrases.get("ends", ())
    return any(document.tokens[n].lower in ends for n in range(trigger, at))


def _deal(sentence: Sentence, document: Document) -> bool:
    lex, first = document.lex, range(sentence.start, min(sentence.start + _BEGINNING, sentence.end))
    return any(lex.word(document.tokens[at].lower).nominal for at in first)
