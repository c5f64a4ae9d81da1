"""What is used is not the product but something of it: "used the ban of X", "the leak of X"."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.holding.strange import strange
from ingest.grammar.phrases.chunks import THINGS


def of_another_noun(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a verb of use has a noun as its object that is neither goods nor some of them."""
    if candidate.frame != "USE" or candidate.object.words == candidate.subject.words:
        return False
    at, some = candidate.subject.words[0], document.lex.pack.phrases.get("instances", ())
    for clause in sentence.clauses:
        if not clause.start <= candidate.trigger < clause.end or clause.verb is None:
            continue
        nodes = [node for arg in clause.all_args() for node in arg.nodes]
        if any(_hangs(node, at) and not _some(node, some) for node in nodes):
            return True
        bare = [node for arg in clause.args() if arg.bare for node in arg.nodes]
        of_it = [node for node in bare if _comes_from(node, at, document)]
        if any(strange(node, candidate, document) for node in of_it):
            return True
    return False


def _hangs(node: Node, at: int) -> bool:
    return any(part.np.start <= at < part.np.end for one in node.of for part in one.all())


def _comes_from(node: Node, at: int, document: Document) -> bool:
    """Whether a noun stands right before whom it is from: "used a report from X"."""
    end, lex = node.np.end, document.lex
    return end < at and "source" in lex.word(document.tokens[end].lower).prep


def _some(node: Node, some: tuple[str, ...]) -> bool:
    """Whether a noun is of goods, counts them, or is one of them: "a version of X"."""
    np = node.np
    told = np.sort in THINGS or np.also in THINGS or np.quantity or np.name is not None
    return bool(told or np.nominal or np.lemma in some)
