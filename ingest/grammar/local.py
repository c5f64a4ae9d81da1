"""Who "it" and "its" go back to before anybody else: who acts in their own clause, or around it."""

from ingest.grammar.tree import Arg, Clause, Sentence

_GETS = frozenset({"BUY", "CHOOSE", "CONTRACT"})
_CLOSED = frozenset({"rel", "appos", "paren"})


def local_subject(sentence: Sentence, at: int) -> Arg | None:
    """The subject nearest before a token, of a clause that the token stands in or that goes on.

    Of "X, which Y raided, sold its cameras" it is X: the relative clause is over.
    """
    found = [
        clause.subject
        for clause in sentence.clauses
        if clause.subject and clause.subject.nodes and _open(clause, at) and not _buys(clause)
    ]
    before = [arg for arg in found if arg.nodes[-1].np.end <= at]
    return max(before, key=lambda arg: arg.nodes[-1].np.start, default=None)


def _buys(clause: Clause) -> bool:
    """Whether somebody buys: nobody buys what is their own, so "its systems" are another's."""
    verb = clause.verb
    return verb is not None and bool(_GETS & set(verb.frames)) and not verb.passive


def _open(clause: Clause, at: int) -> bool:
    return clause.start <= at and (clause.kind not in _CLOSED or at < clause.end)
