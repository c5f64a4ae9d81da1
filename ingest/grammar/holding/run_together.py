"""A seller and its goods side by side, read as one name: "verkocht Brannec Zarvix aan de politie".

A verb of selling wants its goods. Where none is told, the name stands behind its verb or in a
clause that ends in it, and has several words, the last of them may be the goods.
"""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.phrases.chunks import GOODS

_LATE = frozenset({"comp", "sub"})


def run_together(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether the seller's name may hold the goods; not where a form or a class ends the name."""
    lex, seller = document.lex, candidate.subject
    start, end = seller.words
    if candidate.link is not LinkKind.SUPPLIED_TO or seller.via != "name" or end - start < 2:  # noqa: PLR2004
        return False
    last = document.tokens[end - 1].lower
    if last.rstrip(".") in lex.legal or lex.name_head(last) or seller.sort == "product":
        return False
    clause = sentence.around(candidate.trigger)
    verb = clause.verb if clause else None
    if clause is None or verb is None or "SUPPLY" not in verb.frames or verb.passive:
        return False
    late = lex.pack.verb_last and clause.kind in _LATE
    behind = (lex.pack.verb_last or bool(lex.pack.definite)) and start >= verb.start
    nps = [(arg, node.np) for arg in clause.args() for node in arg.nodes]
    told = any(
        np.sort in GOODS or np.quantity or arg.bare for arg, np in nps if not np.lemma.isdigit()
    )
    return (late or behind) and not (told or candidate.product)
