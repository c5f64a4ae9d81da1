"""Firms and bodies that a text brings in without a name, so that "the company" may mean them."""

from operator import itemgetter

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.phrases.chunks import BODIES
from ingest.grammar.words.lexicon import Lexicon


def unnamed(document: Document) -> list[int]:
    """Where a firm is brought in that bears no name: "a Swedish company", said of nobody named."""
    found = []
    for sentence in document.sentences:
        told = {one.np.start for link in sentence.links for one in (link.left, link.right)}
        said = [one for one in sentence.clauses if one.verb is None or one.verb.copula]
        told |= {node.np.start for one in said for arg in one.args() for node in arg.nodes}
        for clause in sentence.clauses:
            if clause in said or clause.kind in {"appos", "paren"}:
                continue
            rivals = [node.np.start for node in _rivals(document, clause)]
            found += [at for at in rivals if at not in told]
            args = clause.all_args()
            found += [
                node.np.start
                for arg in args
                for node in arg.nodes
                if node.np.sort == "vendor" and node.np.determiner == "indefinite"
                and not (node.np.name or node.of or node.np.relation or node.np.start in told)
                and not arg.preps & {"as", "named"}
            ]  # fmt: skip
    return sorted(set(found))


def unnamed_bodies(document: Document) -> dict[str, list[tuple[int, frozenset[str]]]]:
    """Where a body without a name is brought in, by its noun, and of which countries it is said.

    As in "a regional authority", "the Kenyan police", "the police of Kenya".
    """
    found: dict[str, list[tuple[int, frozenset[str]]]] = {}
    for node in (one for sentence in document.sentences for one in sentence.nodes):
        np = node.np
        if np.sort not in BODIES or np.name or np.plural:
            continue
        nations = told_nations(document, node)
        within = any(token.capital for token in document.tokens[np.core : np.end])
        if np.determiner == "indefinite" or nations or (np.core > 0 and within):
            found.setdefault(np.lemma, []).append((np.start, nations))
    return {noun: sorted(places, key=itemgetter(0)) for noun, places in found.items()}


def told_nations(document: Document, node: Node) -> frozenset[str]:
    """The countries that the words of a phrase say it is of: "Kenya's army", "police of Kenya"."""
    np, lex = node.np, document.lex
    words = (token.lower for token in document.tokens[np.start : np.end] if token.capital)
    codes = {nation(word, lex) for word in words} | {one.np.country for one in node.whose()}
    return frozenset(codes - {""})


def nation(word: str, lex: Lexicon) -> str:
    """The country that a word in small letters is of: "kenyan", "kenya"; "" for any other."""
    return lex.word(word).country or lex.countries.get((word,), "")


def _rivals(document: Document, clause: Clause) -> list[Node]:
    """Who acts and is told as somebody else's rival only: "the rival of X", "X's rival"."""
    words = document.lex.pack.phrases.get("rivals", ())
    nodes = clause.subject.nodes if clause.subject else ()
    return [
        node
        for node in nodes
        if document.tokens[node.np.head].lower in words
        and not (node.np.name and node.np.head < node.np.name[0])
    ]
