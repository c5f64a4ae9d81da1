"""What the rest of a line says of the sale it tells: "sold it, which turned out to be false"."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.words.tokens import Token

_NEAR = 4
_SMALL = frozenset({"preposition", "coordinator", "adverb", "subordinator", "be", "have", "modal"})


def belied_beside(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a predicate behind the claim says that it is untrue, or a noun calls it a mere claim.

    Only behind a comma: of "false documents", "which gave false alarms" the adjective is a noun's.
    """
    tokens, phrases = document.tokens, document.lex.pack.phrases
    ends = (candidate.subject.words[1], candidate.object.words[1], candidate.trigger + 1)
    tail = range(max(ends), sentence.end)
    comma = next((at for at in tail if tokens[at].text in {",", "–", "—"}), sentence.end)
    if comma >= sentence.end - 1:
        return False
    if _called_claim(comma + 1, document):
        return True
    belies = phrases.get("belies", ())
    lowers = f" {' '.join(token.lower for token in tokens[comma + 1 : sentence.end])} "
    if any(" " in one and f" {one} " in lowers for one in belies):
        return True
    return any(
        tokens[at].lower in belies and _predicate(at, sentence.end, document)
        for at in range(comma + 1, sentence.end)
    )


def _called_claim(start: int, document: Document) -> bool:
    """Whether an apposition calls what was told a claim: ", an assertion that"."""
    lex, words = document.lex, document.tokens[start : start + 2]
    indefinite = "indefinite" in lex.word(words[0].lower).closed
    asserted = lex.pack.phrases.get("assertions", ())
    return indefinite and any(lex.word(one.lower).lemma in asserted for one in words[1:])


def _predicate(at: int, end: int, document: Document) -> bool:
    """Whether a word stands alone, as a predicate does, and nothing before it denies it."""
    tokens, lex = document.tokens, document.lex
    before = [lex.word(token.lower).closed for token in tokens[max(at - _NEAR, 0) : at]]
    # "By mistake", but "als falsch", "als onwaar"
    hung = "preposition" in before[-1] and not lex.pack.verb_last
    if hung or any("negation" in closed for closed in before):
        return False
    return at + 1 >= end or _no_noun(tokens[at + 1], document)


def _no_noun(token: Token, document: Document) -> bool:
    lex = document.lex
    word = lex.word(token.lower)
    if token.kind != "w" or word.closed & _SMALL:
        return True
    return lex.pack.verb_last and not token.capital
