"""What is bought for a firm is not the firm: "Y bought X a drink"."""

from itertools import pairwise

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.holding.common_nouns import common


def bought_for(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether behind the firm a second object stands, without a preposition or a comma."""
    clause, at = sentence.around(candidate.trigger), candidate.subject.words[0]
    if candidate.link is not LinkKind.OWNED_BY or clause is None:
        return False
    return any(
        one.bare and two.bare and len(one.nodes) == len(two.nodes) == 1
        and one.nodes[0].np.start <= at < one.nodes[0].np.end == two.nodes[0].np.start
        and two.nodes[0].np.determiner == "indefinite"
        and common(two.nodes[0], document)
        for one, two in pairwise(clause.after)
    )  # fmt: skip
