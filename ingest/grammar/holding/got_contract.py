"""A body that got a contract, which makes it who is to deliver: "die Polizei erhielt einen"."""

from graph import ACCUSATIONS
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence


def got_contract(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether who would be the buyer is told to have received the contract itself."""
    clause = sentence.around(candidate.object.words[0])
    if candidate.link not in ACCUSATIONS or clause is None or clause.verb is None:
        return False
    gets = clause.verb.lemma in document.lex.pack.phrases.get("receives", ())
    if not gets or clause.verb.passive or clause.subject is None:
        return False
    at = candidate.object.words[0]
    subject = any(node.np.start <= at < node.np.end for node in clause.subject.nodes)
    # The clause may have lost its object: the noun right behind the verb.
    behind = (node for node in sentence.nodes if node.np.start == clause.verb.end)
    return subject and any(node.np.nominal == "CONTRACT" for node in behind)
