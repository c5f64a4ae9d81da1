"""What stands over a clause: who is quoted as saying it, and what it was undertaken for."""

from ingest.grammar.certainty.contracted import contracted
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Sentence, VerbGroup
from ingest.grammar.reference.registry import Registry
from ingest.grammar.words.pack import Pack


def undertaken(pack: Pack, sentence: Sentence, clause: Clause) -> bool:
    """Whether what `clause` says is more than a purpose: a contract is for it, blame, or a fact."""
    return (
        blamed(sentence, clause)
        or raised(sentence, clause)
        or _admitted(pack, sentence, clause)
        or contracted(pack, sentence, clause)
    )


def attends(document: Document, sentence: Sentence, clause: Clause) -> bool:
    """Whether a gerund tells what else was done, or how: "grew, selling X to Y", "by selling".

    So "hacked phones using X", and "Using X, Y tracked". "Has two aims, selling X" only names them.
    """
    early, said, lex = _verb_before(sentence, clause), clause.verb, document.lex
    if said is None or not (said.gerund and clause.inherited):
        return False
    verb = early or _verb_behind(sentence, clause)
    if verb is None or verb.negated or verb.modal or verb.infinitive or verb.gerund or verb.marks:
        return False
    if said.negated or said.marks or clause.marks:
        return False
    if early is None:
        return said.start == sentence.start and not verb.passive
    if verb.lemma in lex.pack.phrases.get("spies", ()):
        return True
    at = said.start - 1
    while at > sentence.start and "adverb" in lex.word(document.tokens[at].lower).closed:
        at -= 1
    word = lex.word(document.tokens[at].lower)
    commas = [one for one in range(verb.end, said.start) if document.tokens[one].text == ","]
    several = any(node.np.quantity and node.np.end == at for node in sentence.nodes)
    # "Spent millions on buying X"
    spent = "PAY" in verb.frames and not verb.passive and "preposition" in word.closed
    means = spent or "agent" in word.prep
    return (means and not commas) or (commas == [at] and not several)


def raised(sentence: Sentence, clause: Clause) -> bool:
    """Whether the verb before only says how it is known or that it went on: "was found to use"."""
    verb = _verb_before(sentence, clause)
    said = clause.verb
    if verb is None or said is None or verb.negated or verb.modal or verb.infinitive or verb.gerund:
        return False
    between = any(verb.end <= node.np.start < said.start for node in sentence.nodes)
    if between or said.start - verb.end > 1 or (said.gerund and "PHASE" not in verb.frames):
        # "Began talks to buy", "was warned against using": it hangs on something else.
        return False
    known = verb.passive and not verb.reduced and "SAY" in verb.frames
    return known or "PHASE" in verb.frames


def _admitted(pack: Pack, sentence: Sentence, clause: Clause) -> bool:
    """Whether who does it says so, "admitted to using X", or no longer does: "stopped using X"."""
    verb, said = _verb_before(sentence, clause), clause.verb
    if verb is None or said is None or verb.negated or verb.modal:
        return False
    if verb.infinitive or verb.passive:
        return False
    tells = verb.lemma in pack.phrases.get("admits", ())
    until_then = verb.lemma in pack.phrases.get("finishes", ()) and said.start == verb.end
    return said.gerund and ((tells and said.start - verb.end <= 1) or until_then)


def blamed(sentence: Sentence, clause: Clause) -> bool:
    """Whether somebody is blamed for it, or accused of it: "was fined for selling X to Y"."""
    said, verb = clause.verb, _verb_before(sentence, clause)
    if said is None or verb is None or verb.negated or verb.modal or verb.infinitive:
        return False
    accused = said.gerund and "SAY" in verb.frames and "alleged" in verb.marks
    return accused or "BLAME" in verb.frames


def _verb_behind(sentence: Sentence, clause: Clause) -> VerbGroup | None:
    """The first verb behind a clause that opens its sentence."""
    behind = [one for one in sentence.clauses if one.verb and one.start >= clause.end]
    return min(behind, key=lambda one: one.start).verb if behind else None


def _verb_before(sentence: Sentence, clause: Clause) -> VerbGroup | None:
    """The verb right before one without a subject of its own, in the same line."""
    said = clause.verb
    if said is None or not (said.gerund or said.infinitive):
        return None
    verbs = [other.verb for other in sentence.clauses if other.kind == clause.kind and other.verb]
    before = [verb for verb in verbs if verb.start < said.start]
    return max(before, key=lambda one: one.start, default=None)


def speaker(registry: Registry, sentence: Sentence, clause: Clause) -> str:
    """Who is quoted as saying `clause`: "according to X", "X said that"; "" where nobody is."""
    said = [arg for arg in clause.args() if "according" in arg.preps]
    if clause.kind == "comp":
        before = [
            other for other in sentence.clauses
            if other.start < clause.start and other.verb and "SAY" in other.verb.frames
            and not other.verb.negated and not other.verb.passive and other.subject
        ]  # fmt: skip
        said += [other.subject for other in before[-1:] if other.subject]
    for arg in said:
        for node in arg.nodes:
            entity = registry.of(node)
            if entity is not None and not entity.country:
                return entity.name
    return ""
