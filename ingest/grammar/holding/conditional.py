"""What is so only under a condition: "If parliament agrees, X sells", "sells only if"."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.certainty.said_beside import apart
from ingest.grammar.certainty.turn import turn
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence

_AUXILIARIES = frozenset({"have", "become"})


def conditional(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a clause of the line that opens with "if" sets a condition for what is claimed.

    So a habit waits for a person, too: "Wenn sie ein Telefon findet, nutzt die Polizei X".
    """
    ends = (candidate.trigger, candidate.subject.words[0], candidate.object.words[0])
    begin = turn(candidate, sentence, document)
    return (
        _verb_first(candidate, sentence, document)
        or _not_yet(candidate, sentence, document)
        or any(
            clause.kind == "sub"
            and clause.start >= begin
            and not clause.start <= candidate.trigger < clause.end
            and any(
                _if(document, at)
                for at in range(max(clause.start - 1, sentence.start), clause.start + 1)
            )
            for clause in sentence.clauses
        )
        or any(
            start >= begin and _if(document, start) and not any(start <= end < stop for end in ends)
            for start, stop in apart(sentence, document)
        )
    )


def _verb_first(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a finite verb opens the line, and a comma ends its clause: "Liefert X, so droht".

    Of "Verkauft hat X", "Geliefert wurde X" an auxiliary follows.
    """
    lex, tokens, at = document.lex, document.tokens, sentence.start
    opens = any(one.verb and one.verb.start == at == candidate.trigger for one in sentence.clauses)
    if not (lex.pack.verb_last and opens) or at + 1 >= sentence.end:
        return False
    waits = lex.word(tokens[at + 1].lower).closed & _AUXILIARIES
    done = lex.participle(tokens[at].lower) or "have" in waits
    return not (waits and done) and any(
        token.text in {",", "?", "!"} for token in tokens[at : sentence.end]
    )


def _not_yet(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether the clause of a claim tells when something will be so: "sobald die Polizei nutzt"."""
    words, at = document.lex.pack.phrases.get("as_soon", ()), candidate.trigger
    return bool(words) and any(
        document.tokens[place].lower in words
        for clause in sentence.clauses
        if clause.start <= at < clause.end and not (clause.verb and clause.verb.perfect)
        for place in range(max(clause.start - 1, sentence.start), clause.start + 1)
    )


def _if(document: Document, at: int) -> bool:
    """Whether a word sets a condition, and is no modal: "if", "assuming", but not "even if"."""
    lex, tokens = document.lex, document.tokens
    word = lex.word(tokens[at].lower)
    concedes = at > 0 and tokens[at - 1].lower in lex.pack.phrases.get("concedes", ())
    return "hypothetical" in word.status and "modal" not in word.closed and not concedes
