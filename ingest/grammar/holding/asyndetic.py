"""A name set behind another by a comma alone: "X Ltd, Dunmore, sold" tells where X is.

The parser makes one argument of a list; what only stands beside one is no member of it.
"""

from graph import ACCUSATIONS
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Sentence
from ingest.grammar.phrases.chunks import AUTHORITIES, NounPhrase
from ingest.grammar.reference.refs import Ref

# Of what has another kind the words tell what it is to the one before.
_UNTOLD = frozenset({"", "thing", "region", "product"})


def asyndetic(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether what nothing but a score accuses is a bare name behind another name and a comma.

    Customers may be listed by commas alone: "clients (Kenya, Uganda ...)".
    """
    if candidate.link not in ACCUSATIONS:
        return False
    if _no_body(candidate.object, sentence):
        return True
    if candidate.read_by:
        return False
    return any(_aside(candidate.subject, one, document) for one in sentence.clauses)


def _no_body(taker: Ref, sentence: Sentence) -> bool:
    """Whether a firm would be what a body is called: "to the police, X sold" goes on with X."""
    if taker.via != "apposition":
        return False
    sorts = {node.np.start: node.np.sort for node in sentence.every_node()}
    called = sorts.get(taker.span[0]) == "vendor"
    return called and sorts.get(taker.words[0]) in AUTHORITIES


def _aside(end: Ref, clause: Clause, document: Document) -> bool:
    nps = [one.np for arg in clause.all_args() for node in arg.nodes for one in node.all()]
    bare = (node.np for arg in clause.args() if arg.bare for node in arg.nodes)
    return any(_stands_behind(np, nps, document) for np in bare if np.name == end.words)


def _stands_behind(np: NounPhrase, others: list[NounPhrase], document: Document) -> bool:
    if np.sort not in _UNTOLD or np.start < 1 or document.tokens[np.start - 1].text != ",":
        return False
    return any(other.name and other.end == np.start - 1 for other in others)
