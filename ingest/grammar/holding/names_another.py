"""A name between "the" and a plain noun, which tells another: "to the Lowick prison service"."""

from graph import ACCUSATIONS, LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.reference.refs import Ref

_TIES = frozenset({LinkKind.PART_OF, LinkKind.LINKED_TO, LinkKind.INVESTED_IN})
_BODILESS = frozenset({"", "region"})
# "Prison service"
_NEAR = 1


def names_another(candidate: Candidate, document: Document) -> bool:
    """Whether who would get the goods is only whose name the noun behind it bears.

    A name of no known kind has an article only for the noun's sake, where adjectives stand first
    and compounds are written apart.
    """
    taker, lex, tokens = candidate.object, document.lex, document.tokens
    at, behind = taker.words
    if not lex.pack.words_apart or taker.via != "name":
        return False
    if candidate.link not in ACCUSATIONS and candidate.link not in _TIES:
        return False
    if not _plain(taker) or not 0 < at < behind < len(tokens):
        return False
    article = "determiner" in lex.word(tokens[at - 1].lower).closed
    token, word = tokens[behind], lex.word(tokens[behind].lower)
    if lex.name_head(token.lower) == "programme" or taker.sort == "programme":
        return False  # "In the X programme", which is X
    if candidate.link in _TIES and (taker.sort not in {"", "thing"} or set(word.heads) - {"thing"}):
        return False  # "Part of the X group", which is X
    small = word.closed or word.prep or word.frame or lex.adverb(token.lower)
    noun = token.kind == "w" and not token.capital and lex.known(token.lower)
    # "To the X last year"
    times = lex.pack.phrases.get("times", ())
    when = any(lex.among(one.lower, times) for one in tokens[behind : behind + 2])
    return article and noun and not (small or when)


def _plain(taker: Ref) -> bool:
    """Whether nothing but the nouns right behind it says what a name is of."""
    if taker.sort in _BODILESS:
        return True
    behind = taker.words[1]
    because = taker.entity.because if taker.entity else ()
    return bool(because) and all(behind <= at <= behind + _NEAR for _, at in because)
