"""Seats of a firm without a name, or of days gone by: "X sued a firm based in Y", "once based"."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.phrases.chunks import NounPhrase
from ingest.grammar.reference.refs import Ref

_OBLIQUE = frozenset({"of", "agent", "with", "recipient", "source"})


def seat_of_another(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a place is where some firm without a name is, or somebody's, or was once.

    A firm that a verb acts on, or a preposition or a genitive ties to another noun, is not who
    bears the name before it.
    """
    firm, place = candidate.subject, candidate.object
    if candidate.link is not LinkKind.BASED_IN or firm.words[1] > place.words[0]:
        return False
    apart = range(firm.words[1], place.words[0])
    between = [node for node in sentence.every_node() if node.np.start in apart]
    return (
        any(_some_firm(n.np, document) and _tied(n, sentence, document) for n in between)
        or _whose(firm, between, document)
        or _once(firm, place, document)
    )


def _some_firm(np: NounPhrase, document: Document) -> bool:
    """Whether a phrase is "a firm", which another firm is not unless it is told to be."""
    near = (document.lex.word(document.tokens[at].lower) for at in (np.start - 1, np.start))
    article = any("indefinite" in word.closed for word in near)
    return np.name is None and np.sort == "vendor" and not np.relation and article


def _tied(node: Node, sentence: Sentence, document: Document) -> bool:
    """Whether a phrase hangs on another noun, or a verb acts on it; not so "X, a firm"."""
    lex, start = document.lex, node.np.start
    if any(node in one.of for one in sentence.every_node()):
        return True
    token = document.tokens[start - 1]
    noun = lex.pack.noun_caps and token.capital and lex.known(token.lower)
    verbs = (one.verb for one in sentence.clauses if one.verb and one.verb.end == start)
    acted = any(not (verb.copula or "BECOME" in verb.frames) for verb in verbs)
    return acted or noun or bool(lex.word(token.lower).prep & _OBLIQUE)


def _whose(firm: Ref, between: list[Node], document: Document) -> bool:
    """As in "X, whose rival is based in Y"; of "X, whose seat is in Y" it is X's."""
    lex, tokens, told = document.lex, document.tokens, ("person", "vendor")
    whose, rivals = (lex.pack.phrases.get(key, ()) for key in ("whose", "rivals"))
    return any(
        np.name is None
        and firm.words[1] < np.start
        and tokens[np.start - 1].lower in whose
        and (np.sort in told or lex.among(tokens[np.head].lower, rivals))
        for np in (node.np for node in between)
    )


def _once(firm: Ref, place: Ref, document: Document) -> bool:
    """As in "once based in Y", "hatte den Sitz früher in Y"; not "formerly Z, based in Y"."""
    tokens, once = document.tokens, document.lex.pack.phrases.get("once", ())
    for at in range(place.words[0] - 1, firm.span[1] - 1, -1):
        if tokens[at].text in {",", "(", ")"}:
            return False
        single = tokens[at].lower in once
        if single or " ".join(token.lower for token in tokens[at - 1 : at + 1]) in once:
            return True
    return False
