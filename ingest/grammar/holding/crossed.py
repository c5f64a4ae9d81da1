"""Two lists that a line tells in pairs: "A and B sold it to Y and Z, respectively"."""

from collections.abc import Iterator
from itertools import groupby

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Node, Sentence
from ingest.grammar.reference.refs import Ref

_List = tuple[Node, ...]


def crossed(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a claim is of one member of a list and of another than its own of the other list.

    Lists of different length tell no pairs: nobody knows which is whose.
    """
    if not sentence.words & frozenset(document.lex.pack.phrases.get("paired", ())):
        return False
    lists = [one for clause in sentence.clauses for one in _lists(clause)]
    one, first = _place(candidate.subject, lists)
    other, second = _place(candidate.object, lists)
    if not one or not other or one == other:
        return False
    return len(one) != len(other) or first != second


def _lists(clause: Clause) -> Iterator[_List]:
    """The lists of a clause, also those whose members have a preposition each: "to A and to B"."""
    for _, args in groupby(clause.all_args(), key=lambda arg: arg.preps or arg.at):
        nodes = tuple(node for arg in args for node in arg.nodes)
        if len(nodes) > 1:
            yield nodes


def _place(end: Ref, lists: list[_List]) -> tuple[_List, int]:
    """The list that an end is a member of, and which one it is."""
    for members in lists:
        for place, node in enumerate(members):
            if any(part.np.start <= end.words[0] < part.np.end for part in node.all()):
                return members, place
    return (), -1
