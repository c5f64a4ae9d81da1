"""A verb that only hangs on another: who refused to sell, or was forbidden to, sold nothing."""

from graph import ACCUSATIONS, Status
from ingest.grammar.candidate import Candidate
from ingest.grammar.certainty.above import raised
from ingest.grammar.certainty.coming import coming, put_off, set_out
from ingest.grammar.certainty.contracted import contracted
from ingest.grammar.certainty.leave import of_leave
from ingest.grammar.certainty.presupposed import presupposed
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.first_to import told_first
from ingest.grammar.clauses.tree import Clause, Sentence
from ingest.grammar.holding.hanging import hangs
from ingest.grammar.holding.undone import said_before, undone
from ingest.grammar.phrases.separable import holds_mark
from ingest.grammar.words.lexicon import Word

# Who begins to, or is hired to, does it.
_DEALS = frozenset({"PHASE", "CONTRACT", "CHOOSE", "AWARD", "WIN"})
# "Zonder camera's te leveren", but not "zonder vergunning"
_WITHOUT = frozenset({"preposition", "subordinator"})
_HELP = frozenset({"modal", "be", "have", "become"})


def governed(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether the verb of a claim is an infinitive under a verb that does not say that it was done.

    As in "weigerte sich, Kameras zu liefern" and "verbood X camera's te verkopen", which stand in
    one clause. Where the grammar knows an infinitive for one, its rules have judged that already.
    """
    clause = sentence.around(candidate.trigger)
    verb = clause.verb if clause else None
    if clause is None or verb is None or told_first(clause, document.tokens, document.lex):
        return False
    hangs_back = _undone(candidate, sentence, document, clause)
    planned = candidate.link in ACCUSATIONS and set_out(verb, document)
    if (hangs_back and not planned) or _nobody(document, clause):
        return True
    if verb.infinitive or verb.gerund:
        others = _others_do(candidate, clause, sentence, document)
        return verb.infinitive and (others or _only_meant(candidate, clause, sentence, document))
    told = frozenset((*verb.frames, verb.lemma)) if verb.frames else frozenset()
    at = _marker(document, clause, told)
    if at is not None and _cleft(candidate, document, at):
        return False
    if at is None or _planned(candidate, sentence, document, at):
        return False
    return not _done(document, sentence, at, own=_own(candidate, clause))


def _planned(candidate: Candidate, sentence: Sentence, document: Document, mark: int) -> bool:
    """Whether the verb over an infinitive only says when: "va fournir", "is van plan te kopen"."""
    if not coming(candidate, sentence, document):
        return False
    said = frozenset(put_off(sentence, document))
    for at in range(mark, sentence.start - 1, -1):
        if at in said:
            return True
        if _verb(document.lex.word(document.tokens[at].lower), document):
            return False
    return False


def _cleft(candidate: Candidate, document: Document, mark: int) -> bool:
    """Whether who does it stands between "is" and the infinitive: "è X a fornire i droni"."""
    start, end = candidate.subject.words
    lex, tokens, at = document.lex, document.tokens, start - 1
    while at > 0 and (lex.word(tokens[at].lower).heads or _article(lex.word(tokens[at].lower))):
        at -= 1
    return end == mark and at >= 0 and "be" in lex.word(tokens[at].lower).closed


def _article(word: Word) -> bool:
    return bool(word.closed & {"determiner", "indefinite"})


def _others_do(
    candidate: Candidate, clause: Clause, sentence: Sentence, document: Document
) -> bool:
    """Whether who is to do it stands between: "X urged others to invest"."""
    lex, verb = document.lex, clause.verb
    ends = (candidate.subject.words[0], candidate.object.words[0])
    # Where verbs stand last, it is an infinitive's objects that stand there.
    if verb is None or lex.pack.verb_last or min(ends) >= clause.start:
        return False
    words = [lex.word(document.tokens[at].lower) for at in range(clause.start, verb.start)]
    between = any(not word.closed & {"infinitive", "adverb", "negation"} for word in words)
    # "A contract to supply" is one.
    deal = any(word.nominal for word in words)
    told = deal or contracted(lex.pack, sentence, clause)
    return between and not (told or _done(document, sentence, verb.start - 1))


def _only_meant(
    candidate: Candidate, clause: Clause, sentence: Sentence, document: Document
) -> bool:
    """Whether a verb only hangs on another: "a promis de racheter", "est prête à investir".

    Of sales and uses the rules know that already. What stands before the verb is not taken back.
    """
    verb, lex = clause.verb, document.lex
    if verb is None or candidate.link in ACCUSATIONS or not lex.pack.adjective_after:
        return False
    if candidate.trigger < verb.start:
        return False
    return not (raised(sentence, clause) or _done(document, sentence, verb.start - 1))


def _undone(candidate: Candidate, sentence: Sentence, document: Document, clause: Clause) -> bool:
    """Whether right before its verb stands what says that it was not done.

    Where verbs stand in order that is the last one before what tells the claim.
    So "X, a unit of Y, was about to be sold" takes nothing back of what stands before the verb,
    nor does any verb of what nouns alone tell: "tried to sell its software X".
    """
    own = candidate.subject.via == "possessive"
    if own or presupposed(candidate, sentence, document) is Status.ASSERTED:
        return False
    if not document.lex.pack.verb_last:
        at = candidate.trigger
        held = [one for one in sentence.clauses if one.start <= at < one.end]
        before = [one for one in held if one.verb and one.verb.start <= at]
        if not before:
            return False
        clause = max(before, key=lambda one: one.verb.start if one.verb else 0)
    # "Slutade använda", "vägrade sälja" are one group: what is said to be undone stands last in it.
    return clause.verb is not None and (
        undone(document, sentence, clause.verb)
        or said_before(document, sentence, clause.verb.end - 1, "undone")
        or (candidate.link not in ACCUSATIONS and hangs(document, sentence, clause))
    )


def _nobody(document: Document, clause: Clause) -> bool:
    """Whether a clause speaks of nobody: "after the sale of X nobody supplied the police"."""
    words = document.lex.pack.phrases.get("nobody", ())
    return any(document.tokens[at].lower in words for at in range(clause.start, clause.end))


def _marker(document: Document, clause: Clause, told: frozenset[str]) -> int | None:
    """What stands right before the clause's own verb where that is an infinitive with its mark.

    Of a perfect one, "te hebben verkocht", before its auxiliary.
    """
    lex, tokens = document.lex, document.tokens
    for at in range(max(clause.start - 1, 0), clause.end - 1):
        mark, verb = (lex.word(tokens[n].lower) for n in (at, at + 1))
        # Romance infinitives need no mark: "prohibió a X utilizar".
        marks = "infinitive" in mark.closed or lex.pack.adjective_after
        whole = holds_mark(tokens[at + 1].lower, verb.lemma, lex)
        base = whole or (verb.lemma == tokens[at + 1].lower and lex.verbal(verb.lemma))
        own = bool({verb.frame, verb.lemma} & told) or "have" in verb.closed
        if (marks or whole) and base and own:
            return at
        if "infinitive" in mark.closed and _auxiliary(document, at + 1):
            before = lex.word(tokens[at - 1].lower)
            if not lex.participle(tokens[at - 1].lower):
                return at
            if {before.frame, before.lemma} & told:
                return at - 2
    return None


def _auxiliary(document: Document, at: int) -> bool:
    """Whether "be" or "become" stands last: "Teil von X zu werden", "übernommen zu werden"."""
    lex = document.lex
    closed = lex.word(document.tokens[at].lower).closed
    return lex.pack.verb_last and bool(closed & {"be", "become"})


def _own(candidate: Candidate, clause: Clause) -> bool:
    """Whether who is the subject is an end of the claim: only of itself somebody knows it."""
    ends = (candidate.subject.words[0], candidate.object.words[0])
    nodes = clause.subject.nodes if clause.subject else ()
    return any(node.np.start <= end < node.np.end for node in nodes for end in ends)


def _done(document: Document, sentence: Sentence, mark: int, *, own: bool = False) -> bool:
    """Whether the verb over an infinitive says that it was done: "began to", "was hired to".

    Of its `own` subject a verb of saying tells it too, with a perfect infinitive.
    """
    lex, tokens = document.lex, document.tokens
    told = {*lex.pack.phrases.get("done", ()), *lex.pack.phrases.get("admits", ())}
    perfect = "have" in lex.word(tokens[mark + 1].lower).closed
    # "Bestätigte, Y verkauft zu haben": the participle is that of the infinitive.
    whole = perfect and lex.pack.verb_last and lex.participle(tokens[mark - 1].lower)
    for at in range(mark - 2 * whole, sentence.start - 1, -1):
        word = lex.word(tokens[at].lower)
        if "denied" in word.status and word.closed & _WITHOUT and not of_leave(document, at):
            return False
        # "De omstreden software": what stands behind an article is an adjective.
        if at and _article(lex.word(tokens[at - 1].lower)):
            continue
        if tokens[at].kind == "w" and not tokens[at].capital and _verb(word, document):
            # "Weigerte sich zu bestätigen, Y verkauft zu haben"
            hung = whole and "infinitive" in lex.word(tokens[at - 1].lower).closed
            if hung or _against(document, sentence, mark, word):
                return False
            tells = perfect and _tells(word, document, own=own)
            apart = perfect and lex.pack.verb_last and f"{tokens[at + 1].lower}{word.lemma}" in told
            return word.lemma in told or word.frame in _DEALS or tells or apart
    return False


def _against(document: Document, sentence: Sentence, mark: int, word: Word) -> bool:
    """Whether an adverb beside a verb turns it round: "sich dagegen entschieden"."""
    undone = document.lex.pack.phrases.get("undone", ())
    beside = (document.tokens[at].lower for at in range(sentence.start, mark))
    return any(f"{one} {word.lemma}" in undone for one in beside)


def _tells(word: Word, document: Document, *, own: bool) -> bool:
    """Whether a perfect infinitive under a verb tells what was done: "condenada por haber vendido".

    Of "X affirme avoir vendu" X tells it of itself; who accuses or denies tells nothing.
    """
    lex = document.lex
    accuses = word.lemma in lex.pack.phrases.get("accuses", ())
    says = own and word.frame == "SAY" and not word.status and not accuses
    return word.frame == "BLAME" or (says and lex.pack.adjective_after)


def _verb(word: Word, document: Document) -> bool:
    return document.lex.verbal(word.lemma) and not word.closed & _HELP
