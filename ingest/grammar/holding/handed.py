"""What is handed over and to whom: a letter is no goods, and a customer of the police no police."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.holding.given import given
from ingest.grammar.phrases.chunks import GOODS, NounPhrase

_WORDS = frozenset({"SAY", "ASK", "REPLY"})


def handed(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a sale is told of words, or of what is the seller's own and no goods.

    As in "received an offer from X", "X handed its conclusions to the police".
    """
    if candidate.link is not LinkKind.SUPPLIED_TO:
        return False
    if _another(candidate, sentence):
        return True
    found = list(_given(candidate, sentence))
    return bool(found) and all(_nothing(np, document) for np in found)


def _given(candidate: Candidate, sentence: Sentence) -> Iterator[NounPhrase]:
    """The noun phrases that are handed over in the clause of a claim, ends and sums left out."""
    ends = {candidate.subject.words[0], candidate.object.words[0]}
    for clause in sentence.clauses:
        if clause.verb is None or not clause.start <= candidate.trigger < clause.end:
            continue
        # Who is equipped is given nothing by itself: "stattete ihre Beamten mit X aus".
        things = [] if "EQUIP" in clause.verb.frames else given(clause)
        for np in (node.np for arg in things if arg.bare for node in arg.nodes):
            if not (ends & set(range(np.start, np.end)) or np.quantity or np.lemma.isdigit()):
                yield np


def _nothing(np: NounPhrase, document: Document) -> bool:
    if np.name is not None:
        return False
    word = document.lex.word(document.tokens[np.head].lower)
    own = np.determiner == "possessive" and not (GOODS & set(word.heads) or word.nominal)
    return np.nominal in _WORDS or word.nominal in _WORDS or own


def _another(candidate: Candidate, sentence: Sentence) -> bool:
    """Whether a customer of a body is called the buyer: "to a client of the Lowick police"."""
    start, end = candidate.object.words
    return any(
        node.np.relation == "customer"
        and node.np.name is None
        and node.np.start <= start <= node.np.relation_at < end
        for node in sentence.nodes
    )
