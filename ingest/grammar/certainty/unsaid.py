"""What a line itself takes back, makes a tale of, or states under a condition.

Why, and what is left of it: docs/decisions/0037-unsaid.md.
"""

from collections.abc import Iterator

from graph import ACCUSATIONS, Status
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Node, Sentence
from ingest.grammar.words.lexicon import Word

_GIVES = frozenset({"SUPPLY", "EQUIP", "DEPLOY"})
_GRANTS = frozenset({"AWARD", "PAY"})
# A preposition, a determiner, what the firm is, and its name.
_PHRASE = 5
_HELP = frozenset({"be", "have", "modal", "become"})
_OPENS = frozenset({"determiner", "indefinite", "possessive"})


def unsaid(candidate: Candidate, sentence: Sentence, document: Document) -> Status | None:
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
    if candidate.link not in ACCUSATIONS and _excluded(candidate, sentence, document):
        return Status.DENIED
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
        any(spared(at, sentence, document) for at in ends)
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
    # Put first, it ends where the verb stands second: "In plaats van X gebruikt de politie Y".
    second = document.lex.pack.verb_last
    for clause in sentence.clauses:
        for arg in clause.all_args():
            for node in arg.nodes if "unlike" in arg.preps else ():
                line = range(node.np.start, sentence.end)
                comma = next((at for at in line if document.tokens[at].text == ","), sentence.end)
                verb = clause.verb.start if clause.verb and second else 0
                spans.append((node.np.start, verb if verb > node.np.start else comma))
    return any(start <= at < end for start, end in spans for at in ends)


def _excluded(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether what is said of one is denied of an end behind it: "works with X, not with Y"."""
    ends = (candidate.subject.words[0], candidate.object.words[0])
    first = min(*ends, candidate.trigger)
    return any(at > first and spared(at, sentence, document, first) for at in ends)


def spared(end: int, sentence: Sentence, document: Document, first: int = 0) -> bool:
    """Whether a negation stands right before a name, or before the preposition of its phrase.

    Of "not to X and Y" it is that of both.
    """
    return any(_denied(at, sentence, document, first) for at in _listed(end, sentence, document))


def _listed(end: int, sentence: Sentence, document: Document) -> Iterator[int]:
    """Where a name stands, and whoever is joined to it right before, but for "not X but Y"."""
    turns = document.lex.pack.phrases.get("but", ())
    by_end = {node.np.end: node.np for node in sentence.nodes}
    np = next((one for one in by_end.values() if one.start <= end < one.end), None)
    yield end
    if np is not None and np.start < end:
        yield np.start  # "Not the spyware X"
    while np is not None and np.start > sentence.start + 1:
        joint = document.tokens[np.start - 1].lower
        joins = "coordinator" in document.lex.word(joint).closed and joint not in turns
        np = by_end.get(np.start - 1) if joins else None
        if np is not None:
            yield np.start


def _denied(end: int, sentence: Sentence, document: Document, first: int) -> bool:
    bare = True
    for at in range(end - 1, max(end - _PHRASE, sentence.start, first), -1):
        before, word, own = (
            document.lex.word(document.tokens[max(one, 0)].lower) for one in (at - 2, at - 1, at)
        )
        if own.prep:
            # Behind a preposition it is a noun: "mis au point par".
            return _denies(word) and not before.prep
        if bare and _denies(own):
            # Behind an auxiliary it is the verb's: "are hardly new".
            return not word.closed & _HELP
        bare = bare and bool(own.closed & _OPENS or own.heads)
    return False


def _denies(word: Word) -> bool:
    """As "not" and "neither" do, and "nor", which joins as well."""
    return "negation" in word.closed or ("coordinator" in word.closed and "denied" in word.status)


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
    """Whether the verb stands first, as it does in a condition: "Had X sold".

    So it stands behind what is supposed away: "Zonder het embargo had X geleverd", but not behind
    what was lacking, which has no article: "Zonder vergunning had X geleverd".
    """
    lex, tokens = document.lex, document.tokens
    words, start = lex.pack.phrases.get("inverted", ()), sentence.start
    if tokens[start].lower in words:
        return True
    without = lex.word(tokens[start].lower)
    if not ("preposition" in without.closed and "denied" in without.status):
        return False
    return any(
        node.np.start == start + 1
        and _definite(node, document)
        and tokens[min(max(part.np.end for part in node.all()), sentence.end - 1)].lower in words
        for node in sentence.nodes
    )


def _definite(node: Node, document: Document) -> bool:
    """Whether a noun has its article before it or as its ending."""
    head = document.tokens[node.np.head].lower
    ending = bool(document.lex.pack.definite) and document.lex.word(head).lemma != head
    return node.np.determiner == "determiner" or ending
