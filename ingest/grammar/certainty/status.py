"""How far the writer stands behind a candidate: asserted, alleged, planned, denied, retracted."""

from graph import ACCUSATIONS, Status
from ingest.grammar.candidate import Candidate
from ingest.grammar.certainty.accuser import accused
from ingest.grammar.certainty.coming import coming
from ingest.grammar.certainty.presupposed import presupposed
from ingest.grammar.certainty.said_beside import doubted_beside
from ingest.grammar.certainty.told_aside import told_aside
from ingest.grammar.certainty.turn import turn
from ingest.grammar.certainty.unsaid import unsaid
from ingest.grammar.clauses.come_from import whence
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Node, Sentence
from ingest.grammar.words.lexicon import Word

_GIVES = frozenset({"SUPPLY", "EQUIP", "DEPLOY"})
_SETTLES = frozenset({"WIN", "AWARD"})
_WON = frozenset({"contract", "company.contract", "group.contract"})
_STRONG = ("ended", "hypothetical")
_ASIDE = frozenset({"rel", "appos"})
_NONE: frozenset[str] = frozenset()
_DENIED = frozenset({"denied"})
_NEAR = 5
_ANSWERS = frozenset({"SAY", "REPLY"})
# What somebody else claims or plans.
_OTHER = frozenset({"alleged", "planned"})
_DOUBTS = frozenset({"alleged", "denied", "hypothetical"})


def status_of(  # noqa: PLR0911 - a table of cases
    candidate: Candidate, sentence: Sentence, document: Document
) -> tuple[Status, bool]:
    """The status, and whether anything near the trigger casts doubt on it (then: for review)."""
    marks = candidate.marks | _near(candidate, sentence, document)
    if _asked(sentence, document):
        return Status.ALLEGED, True
    if (told := presupposed(candidate, sentence, document)) is not None:
        return told, told is not Status.ASSERTED
    if candidate.negated or "denied" in candidate.marks:
        return Status.DENIED, True
    if (worth := unsaid(candidate, sentence, document)) is not None:
        return worth, True
    # "Va a utilizar" has no mark; German "darf genutzt werden" has the word, and is no plan.
    modal = candidate.modal and not document.lex.pack.verb_last
    planned = modal or "planned" in candidate.marks | marks
    to_come = planned and coming(candidate, sentence, document)
    if "planned" in candidate.marks or (modal and to_come):
        return Status.PLANNED, not to_come
    if candidate.modal or "hypothetical" in candidate.marks:
        return Status.ALLEGED, True
    blamed = candidate.link in ACCUSATIONS and accused(candidate, sentence, document)
    if blamed or "alleged" in candidate.marks:
        return Status.ALLEGED, bool(marks & {*_STRONG, "denied", "planned"})
    if "planned" in marks:
        return Status.PLANNED, not to_come
    if "alleged" in marks:
        return Status.ALLEGED, True
    return Status.ASSERTED, bool(marks & {*_STRONG, "denied"})


def _asked(sentence: Sentence, document: Document) -> bool:
    """Whether the sentence is a question: it asserts nothing."""
    tail = document.tokens[max(sentence.start, sentence.end - 3) : sentence.end]
    return any(token.text == "?" for token in tail)


def _near(candidate: Candidate, sentence: Sentence, document: Document) -> frozenset[str]:
    """Marks on the words of the evidence between and around its two ends."""
    ends = [candidate.trigger, candidate.subject.words[0], candidate.object.words[0]]
    inside = [at for at in ends if sentence.start <= at < sentence.end]
    inside = inside or [sentence.start]
    first, last = _within(candidate, sentence, document)
    low, high = max(first, min(inside) - 4), min(last, max(inside) + 4)
    marks = _said_of(candidate, sentence, document)
    doubtful = _doubtful(low, high, document)
    if not doubtful:  # as in most lines, and what follows takes long
        return frozenset(marks - {"reported"})
    read_by = candidate.read_by or candidate.rule
    won = candidate.frame in _SETTLES or (read_by in _WON and candidate.frame in _GIVES)
    cited = _cited(sentence) | _settled(sentence, document)
    cited |= _called_for(candidate, sentence, document)
    cited |= whence(low, high, document.tokens, document.lex)
    lacking = _lacking(candidate, sentence, document)
    whole, aside = _worded(low, high, document), told_aside(candidate, sentence, document)
    whole |= _people(sentence, document) | _correlating(sentence, document) | _names(sentence)
    whole |= _exemplifying(sentence, document) | _about(low, high, sentence, document)
    declined = document.lex.pack.phrases.get("declines", ())
    for index, word in doubtful:
        unsaid = index in aside and word.lemma in declined and _answer(index, document)
        if index in whole or unsaid:
            continue
        # What is won is no plan any more, though "bid" and "tender" are words of planning.
        counts = word.frame == candidate.frame == "INCLUDE" and not _verb_at(document, index + 1)
        settled = index in cited or (won and word.nominal) or counts
        other = _OTHER if index in aside else frozenset({"planned"} if settled else ())
        marks |= word.status - other - lacking.get(index, _NONE)
    return frozenset(marks - {"reported"})


def _answer(at: int, document: Document) -> bool:
    """Whether an answer is what is declined: "which has refused to comment", and no charge."""
    behind = (document.lex.word(token.lower) for token in document.tokens[at + 1 : at + _NEAR])
    said = ({word.frame, word.nominal} & _ANSWERS for word in behind)
    return document.lex.word(document.tokens[at].lower).frame != "SAY" and any(said)


def _doubtful(low: int, high: int, document: Document) -> list[tuple[int, Word]]:
    """The words that say of anything how sure it is, by their tokens."""
    words = ((at, document.lex.word(document.tokens[at].lower)) for at in range(low, high))
    return [(at, word) for at, word in words if word.status]


def _about(low: int, high: int, sentence: Sentence, document: Document) -> frozenset[int]:
    """The tokens that say what a contract is for and no condition: Swedish "avtal om kameror".

    No verb stands behind them, or an infinitive with its mark: "kontrakt om att leverera".
    """
    lex, tokens = document.lex, document.tokens
    last = max((clause.verb.start for clause in sentence.clauses if clause.verb), default=high)
    words = ((at, lex.word(tokens[at].lower)) for at in range(low, high))
    return frozenset(
        at for at, word in words
        if "preposition" in word.closed and (at > last or _for_infinitive(at + 1, document))
    )  # fmt: skip


def _for_infinitive(mark: int, document: Document) -> bool:
    """Whether an infinitive stands behind its mark at a token, where verbs stand last."""
    lex, tokens = document.lex, document.tokens
    if mark + 1 >= len(tokens) or "infinitive" not in lex.word(tokens[mark].lower).closed:
        return False
    lower = tokens[mark + 1].lower
    return lex.pack.verb_last and lex.word(lower).lemma == lower and lex.verbal(lower)


def _worded(low: int, high: int, document: Document) -> frozenset[int]:
    """The tokens of adverbs of several words, which deny nothing: "nicht nur", "niet alleen"."""
    found: set[int] = set()
    for at in range(low, high):
        for words, role in document.lex.phrases.get(document.tokens[at].lower, ()):
            said = tuple(token.lower for token in document.tokens[at : at + len(words)])
            if role == "closed:adverb" and said == words:
                found |= set(range(at, at + len(words)))
    return frozenset(found)


def _correlating(sentence: Sentence, document: Document) -> frozenset[int]:
    """The tokens that only join two, which elsewhere are a condition: "zowel X als Y"."""
    found: set[int] = set()
    for pair in document.lex.pack.phrases.get("correlates", ()):
        first, second = pair.split()
        if first in sentence.words:
            told = [token.lower for token in document.tokens[sentence.start : sentence.end]]
            at = told.index(first)
            found |= {sentence.start + n for n in range(at, len(told)) if told[n] == second}
    return frozenset(found)


def _exemplifying(sentence: Sentence, document: Document) -> frozenset[int]:
    """The tokens that only open examples, which elsewhere are a condition: "landen als X en Y"."""
    such = document.lex.pack.phrases.get("such", ())
    opened = (node.examples[0].np.start - 1 for node in sentence.nodes if such and node.examples)
    return frozenset(at for at in opened if document.tokens[at].lower in such)


def _people(sentence: Sentence, document: Document) -> frozenset[int]:
    """The words of people that are doubts elsewhere: "to track suspects", "alleged dealers".

    What somebody is said to be tells nothing of who used what against them.
    """
    lex, tokens = document.lex, document.tokens
    groups = [
        node.np for node in sentence.nodes
        if node.np.name is None and "group" in lex.word(tokens[node.np.head].lower).heads
    ]  # fmt: skip
    inside = (at for np in groups for at in range(np.start, np.head + 1))
    return frozenset(at for at in inside if lex.word(tokens[at].lower).status)


def _names(sentence: Sentence) -> frozenset[int]:
    """The words of names of several words, which say nothing of a deed: "of Plan Systems"."""
    spans = (node.np.name for node in sentence.nodes if node.np.name)
    return frozenset(at for start, end in spans if end - start > 1 for at in range(start, end))


def _verb_at(document: Document, index: int) -> bool:
    """Whether the basic form of a verb stands at a token: "compte utiliser" is a plan."""
    lower = document.tokens[index].lower if index < len(document.tokens) else ""
    return document.lex.verbal(lower) and document.lex.word(lower).lemma == lower


def _set_off(clause: Clause, candidate: Candidate, document: Document) -> bool:
    """Whether a claim stands in what a comma sets off, which tells of what is known.

    So "X, which bought Y, denied" and "X, a customer of Y, denied" doubt nothing.
    """
    if clause.kind not in _ASIDE or not clause.start <= candidate.trigger < clause.end:
        return False
    before = document.tokens[max(clause.start - 2, 0) : clause.start]
    opened = before and "relative" in document.lex.word(before[-1].lower).closed
    return bool(before) and before[0 if opened else -1].text == ","


def _within(candidate: Candidate, sentence: Sentence, document: Document) -> tuple[int, int]:
    """The tokens whose doubt counts: what is set off is not doubted by the line it stands in."""
    for clause in sentence.clauses if candidate.clause in _ASIDE else ():
        if _set_off(clause, candidate, document):
            return clause.start, clause.end
    return sentence.start, sentence.end


def _said_of(candidate: Candidate, sentence: Sentence, document: Document) -> set[str]:
    """The doubt in who says it, however far: "A lawsuit says that", "No evidence that".

    So it is with "the existence of cameras that": only a comma sets a relative clause off.
    """
    if doubted_beside(candidate, sentence, document):
        return {"alleged"}
    rel = candidate.clause == "rel"
    apart = rel and any(_set_off(one, candidate, document) for one in sentence.clauses)
    if candidate.clause != "comp" and (not rel or apart):
        return set()
    people, begin = _people(sentence, document), turn(candidate, sentence, document)
    words = [
        document.lex.word("." if at in people else document.tokens[at].lower)
        for at in range(begin, sentence.end)
    ]
    at = min(candidate.trigger, sentence.end) - begin
    told = any(word.status & _DOUBTS or "negation" in word.closed for word in words[:at])
    # "Reports that the police use X are false."
    belied = any("alleged" in word.status for word in words[at:])
    return {"alleged"} if told or belied else set()


def _lacking(
    candidate: Candidate, sentence: Sentence, document: Document
) -> dict[int, frozenset[str]]:
    """Prepositions of what was lacking, which deny no more: "used without a legal basis"."""
    found = {}
    for arg in (arg for clause in sentence.clauses for arg in clause.args() if arg.nodes):
        start = arg.nodes[0].np.start
        word = document.lex.word(document.tokens[start - 1].lower) if start else None
        if word is None or "preposition" not in word.closed or "denied" not in word.status:
            continue
        hung = [part.np for node in arg.nodes for part in node.all()]
        end = max(np.end for np in hung)
        ends = (candidate.subject.words[0], candidate.object.words[0], candidate.trigger)
        # "Without a licence", or a contract, it was done all the same.
        act = any(np.nominal and np.nominal != "CONTRACT" for np in hung)
        if not (act or start <= sentence.start or any(start <= at < end for at in ends)):
            found[start - 1] = _DENIED
            found |= {np.head: frozenset({"planned"}) for np in hung}
    return found


def _settled(sentence: Sentence, document: Document) -> frozenset[int]:
    """The nouns of plans that were followed: "after a tender", "within the frame of a project"."""
    phrases = document.lex.pack.phrases
    within, upon = phrases.get("within", ()), phrases.get("upon", ())
    nodes = [
        node for clause in sentence.clauses if within or upon
        for arg in clause.args() if arg.preps or arg.word in upon
        for node in arg.nodes
        if node.np.lemma in within or (arg.word in upon and _past(node, document))
    ]  # fmt: skip
    return frozenset(one.np.head for node in nodes for one in node.all())


def _called_for(candidate: Candidate, sentence: Sentence, document: Document) -> frozenset[int]:
    """The tenders of the clause before, which led to the deed: "held a tender and chose X".

    What the deed's own verb says of how sure it is, and that of the tender, counts as ever.
    """
    tenders = document.lex.pack.phrases.get("tenders", ())
    mains = [clause for clause in sentence.clauses if clause.kind == "main" and clause.verb]
    deed = next((one for one in mains if one.start <= candidate.trigger < one.end), None)
    early = (one for one in mains if deed is not None and one.end <= deed.start)
    nodes = [node for one in early for arg in one.args() if arg.bare for node in arg.nodes]
    return frozenset(node.np.head for node in nodes if node.np.lemma in tenders)


def _past(node: Node, document: Document) -> bool:
    """Whether what stands behind "after" was: where a verb's present may mean what is to come, no
    "nach der Ausschreibung", and no "nach den Plänen", which says according to what.
    """
    told = bool(node.np.nominal) and node.np.determiner != "determiner"
    return told or not document.lex.pack.verb_last


def _cited(sentence: Sentence) -> frozenset[int]:
    """The tokens that say according to whom or what: "the tender documents" are no plan."""
    args = [arg for clause in sentence.clauses for arg in clause.args()]
    nodes = [node for arg in args if "according" in arg.preps for node in arg.nodes]
    return frozenset(at for node in nodes for at in range(node.np.start, node.np.end))
