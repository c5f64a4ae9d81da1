"""Ties read across what stands between: a group of its own, a pair, a defined term in brackets."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Arg, Node, Sentence
from ingest.grammar.words.tokens import QUOTES

_TIES = frozenset({LinkKind.OWNED_BY, LinkKind.PART_OF})
_OPENED = 2


def tied_across(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a tie would leap over those of whom it is said, or over the end of its list."""
    if candidate.link not in _TIES:
        return False
    if candidate.link is LinkKind.PART_OF and (
        _of_two(candidate, sentence) or _only_where(candidate, document)
    ):
        return True
    return candidate.link is LinkKind.OWNED_BY and (
        _said_of_group(candidate, sentence, document) or _behind_term(candidate, document)
    )


def _of_two(candidate: Candidate, sentence: Sentence) -> bool:
    """As in "a venture between X and Y falls under Z": the tie is the venture's."""
    return any(
        "between" in arg.preps and _within(candidate.subject.words[0], arg.nodes)
        for clause in sentence.clauses
        for arg in clause.all_args()
    )


def _only_where(candidate: Candidate, document: Document) -> bool:
    """As in "towers in X that are overseen by Y": right behind "in" stands where something is."""
    part, at = candidate.subject, candidate.subject.words[0] - 1
    if part.sort or part.via != "name" or candidate.clause != "rel" or at < 0:
        return False
    return "in" in document.lex.word(document.tokens[at].lower).prep


def _said_of_group(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """As in "sued X and two entities owned by Y": the entities are Y's, and X is not.

    Of "X is one of two entities owned by Y" the group tells what X is.
    """
    at = candidate.subject.words[0]
    return any(
        _beside(at, arg, document)
        for clause in sentence.clauses
        for arg in clause.all_args()
        if not (clause.verb and clause.verb.copula)
    )


def _beside(at: int, arg: Arg, document: Document) -> bool:
    """Whether a name is listed before a group without one, and the participle is the group's."""
    *others, last = arg.nodes or (None,)
    if last is None or not others or last.np.name is not None or not last.np.plural:
        return False
    end = last.np.end
    behind = document.tokens[end].lower if end < len(document.tokens) else ""
    return document.lex.participle(behind) and _within(at, tuple(others))


def _within(at: int, nodes: tuple[Node, ...]) -> bool:
    return any(part.np.start <= at < part.np.end for node in nodes for part in node.all())


def _behind_term(candidate: Candidate, document: Document) -> bool:
    """As in "X, a daughter of Y (“the Daughter”) and Z": the bracket ends what is told of X."""
    tokens, (first, last) = document.tokens, (candidate.subject.words[1], candidate.object.words[0])
    opened = (
        at for at in range(first, last - _OPENED)
        if tokens[at].text == "(" and tokens[at + 1].text in QUOTES
    )  # fmt: skip
    shut = next((at for one in opened for at in range(one, last) if tokens[at].text == ")"), None)
    return shut is not None and shut + 1 < last and tokens[shut + 1].lower in document.lex.joins
