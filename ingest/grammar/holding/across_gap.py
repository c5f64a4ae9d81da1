"""A verb that is said once for two sales: "X supplies A and Y B" says nothing of X and B."""

from collections.abc import Iterator, Sequence
from itertools import chain

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.phrases.chunks import BODIES, THINGS, NounPhrase

_ONE = frozenset({"indefinite", "pronoun"})
# Who gets goods stands right before them: "gave A and B cameras".
_HANDS = frozenset({"SUPPLY", "EQUIP", "SERVE", "AWARD", "RESELL"})


def across_gap(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether the ends of a claim stand on both sides of where a verb is left out.

    It is left out where a party behind a comma or "and" has another right behind it, or what it
    got: "A bought drones from X, B cameras from Y".
    """
    ends = sorted((candidate.subject.words[0], candidate.object.words[0]))
    for clause in sentence.clauses:
        verb = clause.verb
        if verb is not None and verb.start <= candidate.trigger < clause.end:
            nps = [node.np for node in sentence.nodes if verb.end < node.np.start < clause.end]
            hands = not _HANDS.isdisjoint(verb.frames)
            gaps = _gaps(nps, document, hands=hands)
            if hands and candidate.object.words[0] < candidate.subject.words[0]:
                gaps = chain(gaps, _handing(nps, document))
            if any(ends[0] < at <= ends[1] for at in gaps):
                return True
    return False


def _gaps(nps: Sequence[NounPhrase], document: Document, *, hands: bool) -> Iterator[int]:
    """Where somebody begins, of the phrases behind a verb, who does the same as the one before."""
    starts = {np.start: np for np in nps}
    for np in nps:
        told = starts.get(np.end)
        got = not hands and (_one(np.end, document) or (told is not None and _goods(told)))
        other = _party(np) and (got or (told is not None and _party(told)))
        joint = not hands and np.sort in THINGS and _whose_first(np, document)
        if _parted(np.start - 1, document) and (other or joint):
            yield np.start


def _handing(nps: Sequence[NounPhrase], document: Document) -> Iterator[int]:
    """Where goods with a name may be somebody and goods: "supplies G to A and Y drones to B"."""
    for before, np, after in zip(nps, nps[1:], nps[2:], strict=False):
        recipients = {document.tokens[one.start - 1].lower for one in (before, after)}
        parties = _party(before) and _party(after) and len(recipients) == 1
        if parties and np.name and np.sort in THINGS and _parted(np.start - 1, document):
            yield np.start


def _parted(at: int, document: Document) -> bool:
    token = document.tokens[at]
    return token.text == "," or "coordinator" in document.lex.word(token.lower).closed


def _party(np: NounPhrase) -> bool:
    return bool(np.name or np.sort in BODIES) and np.sort not in THINGS and not np.when


def _goods(np: NounPhrase) -> bool:
    return np.sort in THINGS or np.nominal == "CONTRACT"


def _one(at: int, document: Document) -> bool:
    """Whether "one" stands there for what another got: "and Y one from B"."""
    tokens, lex = document.tokens, document.lex
    told = at + 1 < len(tokens) and bool(lex.word(tokens[at].lower).closed & _ONE)
    return told and "preposition" in lex.word(tokens[at + 1].lower).closed


def _whose_first(np: NounPhrase, document: Document) -> bool:
    """Whether a body stands in one phrase with goods: "the Y army drones"."""
    words = (document.lex.word(token.lower) for token in document.tokens[np.start : np.head])
    return bool(np.name) and any(BODIES & set(word.heads) for word in words)
