"""What is so only under a condition: "If parliament agrees, X sells", "sells only if"."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence


def conditional(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a clause of the line that opens with "if" sets a condition for what is claimed.

    So a habit waits for a person, too: "Wenn sie ein Telefon findet, nutzt die Polizei X". Where
    verbs do not stand last, a modal tells a condition: "would sell".
    """
    return document.lex.pack.verb_last and any(
        clause.kind == "sub"
        and not clause.start <= candidate.trigger < clause.end
        and "hypothetical" in document.lex.word(document.tokens[clause.start].lower).status
        for clause in sentence.clauses
    )
