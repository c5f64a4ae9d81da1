"""What was given is told by an ordinary noun that is none of goods: a talk, a prize, support."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node
from ingest.grammar.phrases.chunks import BODIES, THINGS
from ingest.grammar.words.endings import ends_as
from ingest.grammar.words.lexicon import Lexicon

# Goods, and whoever else may have got them.
_TOLD = THINGS | BODIES | {"vendor", "organisation", "programme", "country", "region"}
_TRADES = frozenset({"SUPPLY", "BUY", "CONTRACT", "USE", "MAKE", "DEPLOY"})


def strange(node: Node, candidate: Candidate, document: Document) -> bool:
    """Whether nobody can tell from a noun that goods or services changed hands.

    A word that no dictionary has may well be of new goods. "A version of X" is X.
    """
    np, lex = node.np, document.lex
    token = document.tokens[np.head]
    word = lex.word(token.lower)
    # "A report" is no verb.
    closed = word.closed - {"verb"} if np.determiner else word.closed
    told = np.sort in _TOLD or np.name or np.quantity or closed or word.prep or node.of
    if told or word.nominal in _TRADES or not lex.known(token.lower):
        return False
    if word.lemma in lex.pack.phrases.get("times", ()):
        return False
    if one_of(token.lower, lex.pack.phrases.get("supplies", ()), lex):
        return False
    # "Vendu X au Burkina Faso voisin": a loose word behind a name tells something of it.
    ends = {candidate.subject.words[1], candidate.object.words[1]}
    behind = lex.pack.adjective_after and np.start in ends
    # Where nouns have no capitals a capital is a name's; "Amnesty: the cameras were sold".
    other = lex.pack.noun_caps != token.capital or _speaks(np.end, document)
    return not (behind or other or lex.adverb(token.lower))


def one_of(head: str, words: tuple[str, ...], lex: Lexicon) -> bool:
    """Whether a noun in small letters, or its lemma, is listed, or ends as a pattern there says."""
    return lex.among(head, words) or ends_as(head, words)


def _speaks(end: int, document: Document) -> bool:
    return end < len(document.tokens) and document.tokens[end].text == ":"
