"""How far the writer stands behind a candidate: asserted, alleged, planned, denied, retracted."""

from graph import ACCUSATIONS, Status
from ingest.grammar.candidate import Candidate
from ingest.grammar.document import Document
from ingest.grammar.tree import Clause, Sentence

_GIVES = frozenset({"SUPPLY", "EQUIP", "DEPLOY"})
_WON = frozenset({"contract", "company.contract", "group.contract"})
_STRONG = ("ended", "hypothetical")
_ASIDE = frozenset({"rel", "appos"})
_NONE: frozenset[str] = frozenset()
_DENIED = frozenset({"denied"})
_GRANTS = frozenset({"AWARD", "PAY"})
# A preposition, a determiner, what the firm is, and its name.
_PHRASE = 5
_DOUBTS = frozenset({"alleged", "denied", "hypothetical"})


def status_of(  # noqa: PLR0911 - a table of cases
    candidate: Candidate, sentence: Sentence, document: Document
) -> tuple[Status, bool]:
    """The status, and whether anything near the trigger casts doubt on it (then: for review)."""
    marks = candidate.marks | _near(candidate, sentence, document)
    if _asked(sentence, document):
        return Status.ALLEGED, True
    if candidate.stated:
        return Status.ASSERTED, False
    if candidate.negated or "denied" in candidate.marks:
        return Status.DENIED, True
    if unsaid := _unsaid(candidate, sentence, document):
        return unsaid, True
    if "planned" in candidate.marks:
        return Status.PLANNED, True
    if candidate.modal or "hypothetical" in candidate.marks:
        return Status.ALLEGED, True
    if "alleged" in candidate.marks:
        return Status.ALLEGED, bool(marks & {*_STRONG, "denied", "planned"})
    if "planned" in marks:
        return Status.PLANNED, True
    if "alleged" in marks:
        return Status.ALLEGED, True
    return Status.ASSERTED, bool(marks & {*_STRONG, "denied"})


def _unsaid(candidate: Candidate, sentence: Sentence, document: Document) -> Status | None:
    """What a claim is worth that the line itself takes back, makes a tale, or a condition of.

    So "The paper retracted its report that" and "In the novel"; but what a comma sets off is told
    of something else: "X, which retracted its prospectus, sold".
    """
    ends = (candidate.subject.words[0], candidate.object.words[0])
    aside = {
        at
        for clause in sentence.clauses
        if clause.kind == "rel" and not any(clause.start <= end < clause.end for end in ends)
        # The pronoun may stand between.
        if any(one.text == "," for one in document.tokens[max(clause.start - 2, 0) : clause.start])
        for at in range(clause.start, clause.end)
    }
    words = [
        document.tokens[at].lower for at in range(sentence.start, sentence.end) if at not in aside
    ]
    line, told = " ".join(["", *words, ""]), document.lex.pack.phrases
    if any(f" {phrase} " in line for phrase in told.get("retracted", ())):
        return Status.RETRACTED
    unreal = any(f" {phrase} " in line for phrase in told.get("unreal", ()))
    if unreal or _inverted(sentence, document) or _left_out(candidate, sentence, document):
        return Status.ALLEGED
    return None


def _left_out(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether an end is named for what it is not: "instead of goods from X", "not made by X".

    So it is with "not from X but from Y".
    """
    ends = (candidate.subject.words[0], candidate.object.words[0])
    if candidate.link in ACCUSATIONS and (
        any(_spared(at, sentence, document) for at in ends)
        or any(_permits(one, candidate, document) for one in sentence.clauses)
    ):
        return True
    spans = [
        (clause.start, clause.end)
        for clause in sentence.clauses
        if clause.kind == "rel" and clause.verb is not None and clause.verb.negated
        if not clause.start <= candidate.trigger < clause.end
    ]
    # What stands behind "instead of", up to the comma, is all of it.
    for arg in (arg for clause in sentence.clauses for arg in clause.all_args()):
        for node in arg.nodes if "unlike" in arg.preps else ():
            line = range(node.np.start, sentence.end)
            comma = next((at for at in line if document.tokens[at].text == ","), sentence.end)
            spans.append((node.np.start, comma))
    return any(start <= at < end for start, end in spans for at in ends)


def _spared(end: int, sentence: Sentence, document: Document) -> bool:
    """Whether a negation stands right before the preposition of a name's phrase."""
    for at in range(end - 1, max(end - _PHRASE, sentence.start), -1):
        before, word = (document.lex.word(document.tokens[one].lower) for one in (at - 2, at - 1))
        if document.lex.word(document.tokens[at].lower).prep:
            # Behind a preposition it is a noun: "mis au point par".
            return "negation" in word.closed and not before.prep
    return False


def _permits(clause: Clause, candidate: Candidate, document: Document) -> bool:
    """Whether what a seller is given or gets is leave to sell, or damages: no contract."""
    verb, seller = clause.verb, candidate.subject.words[0]
    if verb is None:
        return False
    own = clause.subject.nodes if clause.subject else ()
    gets = not _GIVES & set(verb.frames) and any(
        node.np.start <= seller < node.np.end for node in own
    )
    given = (node.np for arg in clause.all_args() if not arg.preps for node in arg.nodes)
    words = document.lex.pack.phrases.get("permits", ())
    leave = any(np.lemma.endswith(words) for np in given)
    return leave and (gets or bool(_GRANTS & set(verb.frames)))


def _inverted(sentence: Sentence, document: Document) -> bool:
    """Whether the verb stands first, as it does in a condition: "Had X sold"."""
    first = document.tokens[sentence.start].lower
    return first in document.lex.pack.phrases.get("inverted", ())


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
    won = candidate.frame == "WIN" or (candidate.rule in _WON and candidate.frame in _GIVES)
    cited, lacking = _cited(sentence), _lacking(candidate, sentence, document)
    for index in range(low, high):
        word = document.lex.word(document.tokens[index].lower)
        # What is won is no plan any more, though "bid" and "tender" are words of planning.
        counts = word.frame == candidate.frame == "INCLUDE" and not _verb_at(document, index + 1)
        settled = index in cited or (won and word.nominal) or counts
        marks |= word.status - ({"planned"} if settled else frozenset()) - lacking.get(index, _NONE)
    return frozenset(marks - {"reported"})


def _verb_at(document: Document, index: int) -> bool:
    """Whether the basic form of a verb stands at a token: "compte utiliser" is a plan."""
    lower = document.tokens[index].lower if index < len(document.tokens) else ""
    return document.lex.verbal(lower) and document.lex.word(lower).lemma == lower


def _set_off(clause: Clause, candidate: Candidate, document: Document) -> bool:
    """Whether a claim stands in what a comma sets off, which tells of what is known.

    So "X, which bought Y, denied" and "X, a customer of Y, denied" doubt nothing.
    """
    inside = clause.kind in _ASIDE and clause.start <= candidate.trigger < clause.end
    return inside and document.tokens[clause.start - 1].text == ","


def _within(candidate: Candidate, sentence: Sentence, document: Document) -> tuple[int, int]:
    """The tokens whose doubt counts: what is set off is not doubted by the line it stands in."""
    for clause in sentence.clauses if candidate.clause in _ASIDE else ():
        if _set_off(clause, candidate, document):
            return clause.start, clause.end
    return sentence.start, sentence.end


def _said_of(candidate: Candidate, sentence: Sentence, document: Document) -> set[str]:
    """The doubt in who says it, however far before: "A lawsuit says that", "No evidence that".

    So it is with "the existence of cameras that": only a comma sets a relative clause off.
    """
    rel = candidate.clause == "rel"
    apart = rel and any(_set_off(one, candidate, document) for one in sentence.clauses)
    if candidate.clause != "comp" and (not rel or apart):
        return set()
    words = [
        document.lex.word(document.tokens[at].lower) for at in range(sentence.start, sentence.end)
    ]
    at = min(candidate.trigger, sentence.end) - sentence.start
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
        hung = [part.np for node in arg.nodes for part in node.all()]
        start, end = arg.nodes[0].np.start, max(np.end for np in hung)
        ends = (candidate.subject.words[0], candidate.object.words[0], candidate.trigger)
        act = any(np.nominal for np in hung)
        if act or start <= sentence.start or any(start <= at < end for at in ends):
            continue
        word = document.lex.word(document.tokens[start - 1].lower)
        if "preposition" in word.closed and "denied" in word.status:
            found[start - 1] = _DENIED
    return found


def _cited(sentence: Sentence) -> frozenset[int]:
    """The tokens that say according to whom or what: "the tender documents" are no plan."""
    args = [arg for clause in sentence.clauses for arg in clause.args()]
    nodes = [node for arg in args if "according" in arg.preps for node in arg.nodes]
    return frozenset(at for node in nodes for at in range(node.np.start, node.np.end))
