"""Who is only named to say what a subject is: "the company, a rival of X, sold"."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence


def beside_subject(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether an end hangs on what stands between commas right behind the subject of its clause."""
    starts = {candidate.subject.words[0], candidate.object.words[0]}
    for clause in sentence.clauses:
        last = clause.subject.nodes[-1].np if clause.subject and clause.subject.nodes else None
        if last is None or last.end >= sentence.end or document.tokens[last.end].text != ",":
            continue
        told = (node for node in sentence.nodes if node.np.start == last.end + 1)
        plain = (node for node in told if not (node.np.name or node.np.relation))
        hung = (part.np for node in plain for part in node.of)
        if any(np.start <= at < np.end for np in hung for at in starts):
            return True
    return False
