"""Names that a nationality alone stands before, where only firms stand: "ägs av japanska X".

Whoever takes another over, or is taken over, is a firm, as is whom one has a contract with.
"""

from collections.abc import Iterator
from itertools import pairwise

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Arg, Clause, Node, Sentence

_PLAIN = 3
_INITIALS = 5
# The preposition, or an article besides.
_NEAR = 2

# A name's node, what it is taken for, how plainly, and the token that says so.
Hint = tuple[Node, str, int, int]


def national(document: Document, sentence: Sentence) -> Iterator[Hint]:
    """The firms that a sentence calls by their nation and their name only."""
    if document.lex.pack.adjective_after:
        return  # "L'israélien X" is told to be a firm by its article.
    for clause in sentence.clauses:
        for arg in (*_taking(clause), *_signing(clause)):
            for node in arg.nodes:
                if _by_nation(document, node):
                    yield node, "vendor", _PLAIN, node.np.demonyms[0][1]


def _taking(clause: Clause) -> Iterator[Arg]:
    """Who takes over, and what is taken over; of a purchase only where a firm is a side of it."""
    verb = clause.verb
    frames = set(verb.frames) if verb else set()
    if not frames & {"ACQUIRE", "BUY"} or clause.subject is None:
        return
    told = [arg for arg in clause.args() if arg.bare or "agent" in arg.preps]
    firms = ("vendor" in {n.np.sort, n.np.before} for n in clause.subject.nodes)
    if "ACQUIRE" in frames or any(firms):
        yield clause.subject
        yield from told


def _signing(clause: Clause) -> Iterator[Arg]:
    """Whom a contract is with, right behind the noun."""
    args = clause.args()
    for left, right in pairwise(args):
        if not (left.nodes and right.nodes) or right.preps != {"with"}:
            continue
        near = right.nodes[0].np.start - left.nodes[-1].np.end <= _NEAR
        if near and left.nodes[-1].np.nominal == "CONTRACT":
            yield right


def _by_nation(document: Document, node: Node) -> bool:
    """Whether a nationality stands right before a name, and nothing else tells what bears it."""
    np, lex = node.np, document.lex
    if np.name is None or len(np.demonyms) != 1 or np.demonyms[0][1] + 1 != np.name[0]:
        return False
    if np.before or np.after or np.inner or np.relation or np.name[1] != np.end:
        return False
    words = document.tokens[slice(*np.name)]
    initials = len(words) == 1 and words[0].text.isupper() and len(words[0].text) <= _INITIALS
    # "Den amerikanska kongressen" is no firm, "de Amerikaanse X" may be a person.
    ordinary = all(lex.known(token.lower) for token in words)
    person = document.tokens[np.start].lower in lex.pack.phrases.get("common", ())
    return not (initials or ordinary or person or words[0].lower in lex.given)
