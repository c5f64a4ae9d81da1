"""Goods that are none by the noun before their name: "the word X", "the law firm X"."""

from collections.abc import Iterator, Sequence

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.holding.given import given
from ingest.grammar.holding.strange import one_of
from ingest.grammar.reference.refs import Ref
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import QUOTES, Token

_USES = frozenset({LinkKind.USED_BY, LinkKind.DEPLOYED_IN})
# "Nom de code", "società di consulenza"
_LONGEST = 3


def named_otherwise(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether what is used or sold is called by a noun of words, papers, places or mere services.

    "Software under the name X" and "cameras from the law firm X" are not called so: only of what
    a verb acts on itself does the noun before the name say what it is.
    """
    goods = candidate.subject if candidate.link in _USES else candidate.product
    if goods is None or candidate.link not in {*_USES, LinkKind.SUPPLIED_TO}:
        return False
    if goods.sort == "region":
        return False  # a line of an address, of which no goods were read
    return any(
        _called(node, goods, document) or _of_goods(node, goods, document)
        for node in _acted_on(sentence)
    )


def _acted_on(sentence: Sentence) -> Iterator[Node]:
    """What no preposition stands before."""
    for clause in sentence.clauses:
        for arg in given(clause):
            if arg.bare:
                yield from arg.nodes


def _called(node: Node, goods: Ref, document: Document) -> bool:
    """As in "used the word X", "die Kanzlei X"; or as "X, a law firm," is."""
    name = node.np.name
    if name is None or not name[0] <= goods.words[0] < name[1]:
        return False
    lex, tokens = document.lex, document.tokens
    before = [token for token in tokens[node.np.start : name[0]] if token.text not in QUOTES]
    # "Das Wort X", which with its capital may be read as a name of two words.
    joined = tokens[name[0] : name[1] - 1][:1] if lex.pack.noun_caps else ()
    return any(_tells(words, lex) for words in (before, joined, _beside(node, document)))


def _beside(node: Node, document: Document) -> Sequence[Token]:
    """The words of "a law firm" in "X, a law firm, is used"."""
    lex, tokens, end = document.lex, document.tokens, node.np.end
    told = tokens[end : end + _LONGEST + 2]
    if len(told) < _LONGEST or told[0].text != ",":
        return ()
    words = told[2 if "indefinite" in lex.word(told[1].lower).closed else 1 :]
    shut = next((at for at, token in enumerate(words) if token.text in {",", ")"}), None)
    return words[:shut] if shut else ()


def _of_goods(node: Node, goods: Ref, document: Document) -> bool:
    """As in "used the letter of X"."""
    inside = any(part.np.start <= goods.words[0] < part.np.end for part in node.of[:1])
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
    return one_of(words[-1].lower, listed, lex) or any(phrase in listed for phrase in joined)
