"""What nouns alone tell, which no verb of the line takes back: "X, a unit of Y, denied it"."""

from graph import ACCUSATIONS, LinkKind, Status
from ingest.grammar.candidate import Candidate
from ingest.grammar.certainty.prolonged import prolonged
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Sentence

# What has happened, or ties two of them, a verb says: "denied a link between".
_BY_VERBS = ACCUSATIONS | {LinkKind.LINKED_TO}
# An article and an adverb: "an allegedly Israeli company".
_BESIDE = 2
_DOUBTS = {"alleged": Status.ALLEGED, "planned": Status.PLANNED}


def presupposed(candidate: Candidate, sentence: Sentence, document: Document) -> Status | None:
    """As what nouns tell it by themselves; None where a verb does, or the noun of something done.

    "X's takeover of Y" may be planned, cancelled or denied.
    """
    if candidate.stated or prolonged(candidate, sentence, document):
        return Status.ASSERTED
    ends = (candidate.subject.words[0], candidate.object.words[0])
    first, last = min(ends), max(*ends, candidate.trigger)
    # The phrase of an owner's goods begins before their name: "die Software X der Firma Y".
    owned = (candidate.read_by or candidate.rule).endswith(".owner")
    begin = min(first, candidate.trigger) if owned else first
    if candidate.link in _BY_VERBS or not sentence.start <= begin <= candidate.trigger:
        return None
    if (
        last >= sentence.end
        or _predicate(candidate, sentence, last)
        or any(_between(one, begin, last, document) for one in sentence.clauses)
        or any(_turned(one, candidate.trigger, document) for one in sentence.clauses)
        or any(_put(one, candidate, begin, last, document) for one in sentence.clauses)
    ):
        return None
    beside = document.tokens[_beside(first, sentence, document) : last + 1]
    words = [document.lex.word(token.lower) for token in beside]
    if any(word.nominal or "negation" in word.closed for word in words):
        return None
    doubts = frozenset().union(*(word.status for word in words))
    if not doubts:
        return Status.ASSERTED
    return _DOUBTS.get(min(doubts)) if len(doubts) == 1 else None


def _beside(first: int, sentence: Sentence, document: Document) -> int:
    """Where the words begin that may doubt a phrase: none before its article in a verb bracket.

    "Den Auftrag hat offenbar die israelische Firma X erhalten" doubts the order alone.
    """
    begin = max(first - _BESIDE, sentence.start)
    lex = document.lex
    articles = (
        at for at in range(begin, first)
        if "determiner" in lex.word(document.tokens[at].lower).closed
    )  # fmt: skip
    return next(articles, begin) if lex.pack.verb_last else begin


def _between(clause: Clause, begin: int, last: int, document: Document) -> bool:
    """Whether a verb stands among the words of a claim, not as a bracket around all of them."""
    verb = clause.verb
    if verb is None or verb.start > last or begin >= verb.end:
        return False
    frames = verb.start < begin and last < verb.end - 1
    return not (frames and document.lex.pack.verb_last)


def _turned(clause: Clause, at: int, document: Document) -> bool:
    """Whether a copula before its subject denies or supposes: "In no way is X", "Were X"."""
    verb = clause.verb
    if verb is None or not verb.copula or clause.subject or not clause.start <= at < clause.end:
        return False
    opens = document.tokens[verb.start].lower in document.lex.pack.phrases.get("inverted", ())
    return verb.negated or opens


def _put(clause: Clause, candidate: Candidate, begin: int, last: int, document: Document) -> bool:
    """Whether a doubted verb puts one under the other: "would bring X under the control of Y"."""
    verb = clause.verb
    if candidate.link is not LinkKind.PART_OF or verb is None or verb.copula:
        return False
    doubted = verb.modal or verb.negated or verb.infinitive or bool(verb.marks)
    objects = [node.np for arg in clause.after[:1] if arg.bare for node in arg.nodes]
    own = any(np.start <= candidate.subject.words[0] < np.end for np in objects)
    aside = any(token.text == "," for token in document.tokens[begin:last])
    return doubted and own and not aside


def _predicate(candidate: Candidate, sentence: Sentence, last: int) -> bool:
    """Whether a reported clause says it, whose copula stands last: "dass X Kunde von Y ist"."""
    return candidate.clause == "comp" and any(
        one.kind == "comp" and one.verb and one.verb.copula and one.subject
        and one.start <= candidate.subject.words[0] and last < one.verb.start < one.end
        and any(node.np.start <= candidate.subject.words[0] < node.np.end
                for node in one.subject.nodes)
        for one in sentence.clauses
    )  # fmt: skip
