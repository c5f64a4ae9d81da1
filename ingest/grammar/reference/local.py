"""Who "it" and "its" go back to before anybody else: who acts in their own clause, or around it."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Arg, Clause, Node, Sentence
from ingest.grammar.reference.nearest_owner import gapped_before, joined_before

_GETS = frozenset({"BUY", "CHOOSE", "CONTRACT"})
_CLOSED = frozenset({"rel", "appos", "paren"})


def local_subject(document: Document, sentence: Sentence, at: int) -> Arg | None:
    """The subject nearest before a token, of a clause that the token stands in or that goes on.

    Of "X, which Y raided, sold its cameras" it is X: the relative clause is over. Of "Y owns X,
    whose cameras" it is X, whoever acts, and so of "X and its subsidiary", "and X with its Z".
    """
    for beside in (_host, joined_before, gapped_before):
        if (host := beside(document, sentence, at)) is not None:
            return Arg(nodes=(host,))
    found = [
        clause.subject
        for clause in sentence.clauses
        if clause.subject and clause.subject.nodes and _open(clause, at) and not _buys(clause)
    ]
    before = [arg for arg in found if arg.nodes[-1].np.end <= at]
    return max(before, key=lambda arg: arg.nodes[-1].np.start, default=None)


def _host(document: Document, sentence: Sentence, at: int) -> Node | None:
    """Who stands by name before "whose cameras", "dont le produit"; a place is nobody."""
    words = document.lex.pack.phrases.get("whose", ())
    if not any(document.tokens[one].lower in words for one in range(max(at - 1, 0), at + 1)):
        return None
    before = [
        node for node in sentence.nodes
        if node.np.end <= at and not node.np.country and node.np.sort != "region"
    ]  # fmt: skip
    host = max(before, key=lambda node: (node.np.end, node.np.start), default=None)
    named = host is not None and host.np.name is not None and not _places(document, host.np.start)
    return host if named else None


def _places(document: Document, at: int) -> bool:
    """Whether a name at a token only says where or of what place another is: "X of Lowick"."""
    early, name = document.tokens[max(at - 1, 0)], document.tokens[max(at - 2, 0)]
    prep = document.lex.word(early.lower).prep
    return "in" in prep or ("of" in prep and name.capital)


def _buys(clause: Clause) -> bool:
    """Whether somebody buys: nobody buys what is their own, so "its systems" are another's."""
    verb = clause.verb
    return verb is not None and bool(_GETS & set(verb.frames)) and not verb.passive


def _open(clause: Clause, at: int) -> bool:
    return clause.start <= at and (clause.kind not in _CLOSED or at < clause.end)
