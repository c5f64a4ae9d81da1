"""What only completes a denial: "nothing suggests that X sold", "does not say X sold"."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Sentence
from ingest.grammar.holding.asked import asked
from ingest.grammar.holding.undone import said_before


def unclaimed(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether the clause of a claim completes one that is denied, or whose subject is nobody.

    Behind "that" a denied one is judged by the rules already. Without "that" it has to be said:
    "critics fear X sold", "it is unlikely X sold".
    """
    if _supposed(candidate, sentence, document) or asked(candidate, sentence, document):
        return True
    clause = sentence.around(candidate.trigger)
    # Behind a comma a clause completes none: "Besides what it offers, X makes".
    apart = clause is not None and document.tokens[clause.start - 1].text == ","
    apart = apart and clause is not None and clause.kind == "main"
    above = _above(sentence, clause, document) if clause and not apart else None
    if clause is None or above is None or above.verb is None:
        return False
    if _cleft(above):
        return False
    if clause.kind == "rel":  # "Niets wijst erop dat": that word begins relative clauses, too
        return _nobody(above, document)
    phrases = document.lex.pack.phrases
    told = above.verb.lemma in {*phrases.get("factive", ()), *phrases.get("finds", ())}
    said = told or "SAY" in above.verb.frames or clause.kind == "comp"
    failed = above.verb.lemma in phrases.get("proves", ()) and _failed(above, sentence, document)
    untold = above.verb.negated or not said or failed
    return untold or _nobody(above, document) or _obliged(above, document)


def _supposed(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a subject or an end begins with what somebody thinks: "critics fear X sold"."""
    phrases = document.lex.pack.phrases
    supposes = {*phrases.get("supposes", ()), *phrases.get("claims", ())}
    ends = (candidate.subject.words[0], candidate.object.words[0])
    subjects = [
        node
        for clause in sentence.clauses
        if clause.subject and clause.start <= candidate.trigger < clause.end
        for node in clause.subject.nodes
    ]
    # "An die Staatsanwaltschaft Y": a noun that the end itself begins with supposes nothing.
    spans = [(node.np.start, node.np.head) for node in subjects]
    spans += [
        (node.np.start, min(node.np.head, end))
        for node in sentence.nodes
        for end in ends
        if node.np.start < end < node.np.end
    ]
    return any(
        token.lower in supposes for start, stop in spans for token in document.tokens[start:stop]
    )


def _cleft(above: Clause) -> bool:
    """As in "È stata X a fornire": a copula without a subject only says who did it."""
    verb, subject = above.verb, above.subject
    plain = verb is not None and verb.copula and not (verb.negated or verb.modal or verb.marks)
    return plain and not above.marks and (subject is None or subject.pronoun)


def _above(sentence: Sentence, clause: Clause, document: Document) -> Clause | None:
    """The clause that this one completes: its last argument is the subject of this one.

    Not a purpose, where adjectives follow, as in "Pour protéger la rade, X a vendu".
    """
    before = [
        one for one in sentence.clauses
        if one.verb and one.start < clause.start and one.verb.start < clause.start
    ]  # fmt: skip
    last = max(before, key=lambda one: one.verb.start if one.verb else 0, default=None)
    bare = last is not None and last.kind == clause.kind and _shares(last, clause)
    purpose = bool(last and last.verb and last.verb.infinitive)
    bare = bare and not (purpose and document.lex.pack.adjective_after)
    return last if bare or clause.kind in {"comp", "rel"} else None


def _shares(above: Clause, clause: Clause) -> bool:
    """Whether a finite verb has what stands last in the clause above as its subject."""
    verb, subject = clause.verb, clause.subject
    if verb is None or subject is None or not subject.nodes or clause.inherited:
        return False
    finite = not (verb.infinitive or verb.gerund or verb.reduced)
    over = above.verb
    if over is not None and over.modal and not (over.lemma or over.copula):
        return False  # "Not only did X sell"
    return finite and clause.start == subject.nodes[0].np.start < above.end


def _nobody(clause: Clause, document: Document) -> bool:
    phrases = document.lex.pack.phrases
    words = {*phrases.get("nobody", ()), *phrases.get("nothing", ())}
    until = clause.verb.start if clause.verb else clause.start
    return any(document.tokens[at].lower in words for at in range(clause.start, until))


def _obliged(above: Clause, document: Document) -> bool:
    """Whether somebody only has to say it: "the claimant must prove that"."""
    words = document.lex.pack.phrases.get("obliges", ())
    until = above.verb.end if above.verb else above.start
    return any(document.tokens[at].lower in words for at in range(above.start, until))


def _failed(above: Clause, sentence: Sentence, document: Document) -> bool:
    """Whether a proof was not given: "unable to establish", "falls short of proving"."""
    verb = above.verb
    if verb is None:
        return False
    starts = (verb.start, verb.end - 1) if verb.infinitive else (verb.start,)
    return any(said_before(document, sentence, at, "undone", "unfulfilled") for at in starts)
