"""A name that only goes on with whose others are: of "residents of A and B" B is no customer."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.context import BODIES, THINGS
from ingest.grammar.document import Document
from ingest.grammar.tree import Node, Sentence

# The police, governments or cameras of two are those of the second, too.
_SHARED = BODIES | THINGS | {"government"}


def completes(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether an end stands behind "and", and the name before that is whose a noun is."""
    return any(
        _goes_on(end.words[0] - 1, sentence, document)
        for end in (candidate.subject, candidate.object)
    )


def _goes_on(at: int, sentence: Sentence, document: Document) -> bool:
    lex, tokens = document.lex, document.tokens
    if at <= sentence.start or "coordinator" not in lex.word(tokens[at].lower).closed:
        return False
    return any(_of_others(node) and node.of[-1].np.end == at for node in sentence.nodes if node.of)


def _of_others(node: Node) -> bool:
    """Whether a noun without a name is of somebody by name, and no body, nor goods."""
    plain = node.np.name is None and not {node.np.sort, node.np.also} & _SHARED
    return plain and not node.np.nominal and node.of[-1].np.name is not None
