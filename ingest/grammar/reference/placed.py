"""Where a group of bodies without a name is told to be: "police forces (notably in A and B)"."""

from collections.abc import Sequence
from itertools import pairwise

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Arg, Clause, Node, Sentence

# Bodies of a state, whose deeds are its own; those of a university are not.
_STATE = frozenset({"agency", "security", "government"})
_LONGEST = 3


def placed(
    document: Document, sentence: Sentence, clause: Clause
) -> tuple[Node | None, list[Node]]:
    """A group that a clause speaks of or a bracket stands behind, and where it is."""
    if clause.kind != "paren":
        return _behind_comma(document, clause)
    args = clause.args()
    host = next((one for one in sentence.nodes if one.np.end == clause.start - 1), None)
    if clause.verb is not None or host is None or not _group(host) or not args:
        return None, []
    places = _places(document, args, clause.start)
    whole = len(places) == sum(len(arg.nodes) for arg in args) and ends(document, args)
    return host, places if whole else []


def _behind_comma(document: Document, clause: Clause) -> tuple[Node | None, list[Node]]:
    """As in "police forces, notably in A and B"."""
    args = clause.args()
    for place, (left, right) in enumerate(pairwise(args)):
        host = left.nodes[-1] if left.nodes else None
        if host is None or not right.nodes or host.np.end >= len(document.tokens):
            continue
        if document.tokens[host.np.end].text != ",":
            continue
        start, first = host.np.end + 1, right.nodes[0].np.start
        if _group(host) and "in" in right.preps and _marker(document, start, first - 1):
            return host, _places(document, args[place + 1 :], start)
    return None, []


def _group(node: Node) -> bool:
    np = node.np
    several = np.plural or np.quantity
    return bool(np.sort in _STATE and several) and not (np.name or node.examples)


def _places(document: Document, args: Sequence[Arg], start: int) -> list[Node]:
    """The countries of a list that begins at a token, in "in" or with words for an example."""
    first = args[0].nodes[0].np.start - 1 if args[0].nodes else start
    if first != start and not _marker(document, start, first):
        return []
    found: list[Node] = []
    for arg in args:
        known = bool(arg.nodes) and all(one.np.country and one.np.name for one in arg.nodes)
        if not known or not ("in" in arg.preps or (arg.bare and found)):
            break
        found += arg.nodes
    return found


def ends(document: Document, args: Sequence[Arg]) -> bool:
    """Whether nothing is said of the last of a list in brackets: not "(Y has denied it)"."""
    last = args[-1].nodes[-1] if args and args[-1].nodes else None
    behind = document.tokens[last.np.end : last.np.end + 1] if last is not None else []
    return last is not None and all(token.kind == "p" for token in behind)


def _marker(document: Document, start: int, end: int) -> bool:
    """Whether the tokens say that what follows is an example: "notably", "in particular"."""
    said = " ".join(token.lower for token in document.tokens[start:end])
    return 0 < end - start <= _LONGEST and said in document.lex.pack.phrases.get("examples", ())
