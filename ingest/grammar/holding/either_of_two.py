"""A clause behind two names, which may be said of either: "X, a unit of Y, which sold"."""

from graph import ACCUSATIONS
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.phrases.chunks import BODIES
from ingest.grammar.reference.refs import Ref

_OPENS = frozenset({"relative", "complementizer"})
# Verbs that tie a firm to another, as in "owned by", "founded by".
_TIES = frozenset({"ACQUIRE", "INVEST", "FOUND", "PARTNER", "SUBORDINATE", "OVERSEE", "BUY"})
_MEMBERS = BODIES | {"vendor"}
# "A wholly owned subsidiary of the X"
_FAR = 9


def either_of_two(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether who would act is only named for whom another firm or body belongs to.

    A relative clause behind a comma may then tell of that other one, which stands before the comma
    in front of the tie. Of a tie that is the main statement, "X is a unit of Y, which sold", it
    tells of the last.
    """
    if candidate.link not in ACCUSATIONS:
        return False
    ends = (candidate.subject, candidate.object)
    return any(_behind_tie(end, candidate.trigger, sentence, document) for end in ends)


def _behind_tie(end: Ref, trigger: int, sentence: Sentence, document: Document) -> bool:
    """Whether a name stands between a tie and a relative clause that holds the deed's verb."""
    at, behind = end.words
    if end.via != "name" or not sentence.start < at < behind < trigger < sentence.end:
        return False
    relative = document.lex.word(document.tokens[behind + 1].lower).closed & _OPENS
    if document.tokens[behind].text != "," or not relative:
        return False
    opens = _comma(at, sentence, document)
    named = any(node.np.end == opens and node.np.name for node in sentence.nodes)
    return named and _ties(opens + 1, at, document)


def _comma(at: int, sentence: Sentence, document: Document) -> int:
    """The last comma before a name and near to it; else before the sentence."""
    for place in range(at - 1, max(at - _FAR, sentence.start), -1):
        if document.tokens[place].text == ",":
            return place
    return sentence.start - 1


def _ties(start: int, end: int, document: Document) -> bool:
    """Whether what stands between tells what one of them is to another."""
    lex, lowers = document.lex, [token.lower for token in document.tokens[start:end]]
    words = [(lex.word(lower), lower) for lower in lowers]
    within = f" {' '.join(lowers)} "
    return any(f" {told} " in within for told in lex.pack.phrases.get("part_of", ())) or any(
        word.relation or word.frame in _TIES or lex.name_head(lower) in _MEMBERS
        for word, lower in words
    )
