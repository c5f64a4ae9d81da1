"""What only a tale tells: "The novel tells how X sold", "In the dream he saw that X sold"."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.holding.strange import one_of


def told_in_fiction(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a clause before that of the claim has a tale as its subject, or plays in one."""
    words = document.lex.pack.phrases.get("fictions", ())
    first = min(candidate.trigger, candidate.subject.words[0], candidate.object.words[0])
    return any(
        node.np.head < first and _tale(node, words, document)
        for clause in sentence.clauses
        for arg in clause.all_args()
        if arg is clause.subject or "in" in arg.preps or (arg.bare and clause.verb is None)
        for node in arg.nodes
    )


def _tale(node: Node, words: tuple[str, ...], document: Document) -> bool:
    # "La novela cuenta": where a verb looks like a noun, both are one phrase.
    inside = document.tokens[node.np.start : node.np.end]
    told = (one_of(token.lower, words, document.lex) for token in inside)
    return node.np.name is None and any(told)
