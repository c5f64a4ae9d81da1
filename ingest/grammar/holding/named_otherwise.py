"""Goods that are none by the noun before their name: "the word X", "the law firm X"."""

from collections.abc import Sequence
from itertools import takewhile

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.holding.given import given
from ingest.grammar.holding.strange import one_of
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import QUOTES, Token

_DEALS = frozenset({LinkKind.USED_BY, LinkKind.DEPLOYED_IN, LinkKind.SUPPLIED_TO})
# "Nom de code", "società di consulenza"
_LONGEST = 3
# A comma, an article and what an apposition says.
_AROUND = 8
_NOBODYS = frozenset({"person", "group", "reporter", "thing"})


def named_otherwise(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether what is used or sold is called by a noun of words, papers, people or places.

    "Software under the name X" and "cameras from the law firm X" are not called so: only of what
    a verb acts on itself does the noun before the name say what it is.
    """
    if candidate.link not in _DEALS:
        return False
    used, goods = candidate.link is not LinkKind.SUPPLIED_TO, candidate.subject.words[0]
    nodes = _acted_on(candidate, sentence, document)
    if not used and any(node.np.sort in THINGS and not node.np.name for node in nodes):
        return False  # "Sold cameras and the horse X"
    return any(
        (_called(node, document) and (not used or _inside(goods, node)))
        or (used and _of_goods(node, goods, document))
        for node in nodes
    )


def _acted_on(candidate: Candidate, sentence: Sentence, document: Document) -> list[Node]:
    """What is used or given in the clause of a claim, but who gets it."""
    ways, taker = document.lex.pack.phrases.get("gives_with", ()), candidate.object.words[0]
    return [
        node
        for clause in sentence.clauses
        if clause.verb and clause.start <= candidate.trigger < clause.end
        for arg in given(clause)
        if arg.bare or arg.word in ways
        for node in arg.nodes
        if node.np.sort != "region" and not _inside(taker, node)
    ]


def _inside(at: int, node: Node) -> bool:
    return node.np.start <= at < node.np.end


def _called(node: Node, document: Document) -> bool:
    """As in "used the word X", "die Kanzlei X"; or as "X, a law firm," is."""
    name = node.np.name
    if name is None:
        return False
    lex, tokens = document.lex, document.tokens
    before = [token for token in tokens[node.np.start : name[0]] if token.text not in QUOTES]
    # "Das Wort X", which with its capital may be read as a name of two words.
    joined = tokens[name[0] : name[1] - 1][:1] if lex.pack.noun_caps else ()
    return any(_tells(words, lex) for words in (before, joined, _beside(node, document)))


def _beside(node: Node, document: Document) -> Sequence[Token]:
    """The words of "a law firm" in "X, a law firm from Y, is used"; not "X, bought last year,"."""
    lex, tokens, end = document.lex, document.tokens, node.np.end
    told = tokens[end : end + _AROUND]
    if len(told) < _LONGEST or told[0].text != ",":
        return ()
    if "indefinite" not in lex.word(told[1].lower).closed:
        return ()
    words = tuple(takewhile(lambda token: _of_noun(token, lex), told[2:]))
    shut = told[2 + len(words)] if len(words) + 2 < len(told) else None
    # Else a word that may be a verb's form stands in it: "a media monitoring tool".
    ended = shut is not None and (shut.kind != "w" or lex.word(shut.lower).prep)
    return words if ended else ()


def _of_noun(token: Token, lex: Lexicon) -> bool:
    word = lex.word(token.lower)
    return token.kind == "w" and not (word.closed or word.prep or lex.participle(token.lower))


def _of_goods(node: Node, goods: int, document: Document) -> bool:
    """As in "used the letter of X"."""
    inside = any(_inside(goods, part) for part in node.of[:1])
    if not inside or node.np.name is not None:
        return False
    lex, head = document.lex, document.tokens[node.np.head].lower
    idle = ("no_goods", "papers", "named_otherwise")
    return any(one_of(head, lex.pack.phrases.get(key, ()), lex) for key in idle)


def _tells(words: Sequence[Token], lex: Lexicon) -> bool:
    """Whether words end in what says that a name is none of goods."""
    listed = lex.pack.phrases.get("named_otherwise", ())
    if not words:
        return False
    joined = (" ".join(one.lower for one in words[-size:]) for size in range(2, _LONGEST + 1))
    if one_of(words[-1].lower, listed, lex) or any(phrase in listed for phrase in joined):
        return True
    # "Le moteur de recherche X"
    goods = any(not THINGS.isdisjoint(lex.word(one.lower).heads) for one in words)
    return not goods and _ordinary(words[-1], lex)


def _ordinary(token: Token, lex: Lexicon) -> bool:
    """Whether a word is a noun that no dictionary of goods, sellers or bodies has: "the witness".

    Where nouns have no capitals, what may describe goods is told by its ending, or listed.
    """
    word = lex.word(token.lower)
    if token.kind != "w" or token.capital != lex.pack.noun_caps or not lex.known(token.lower):
        return False
    small = word.closed or word.prep or word.country or word.relation or word.frame or word.nominal
    other = small or set(word.heads) - _NOBODYS or lex.adverb(token.lower)
    listed = (*lex.pack.phrases.get("supplies", ()), *lex.pack.phrases.get("describes", ()))
    # Where articles are endings, a noun ends as a participle does.
    done = lex.participle(token.lower) and not lex.pack.definite
    return not (other or done or one_of(token.lower, listed, lex))
