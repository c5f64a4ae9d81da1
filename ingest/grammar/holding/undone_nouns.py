"""An act told by a noun that words beside it undo: "the failed sale", "talks on", "blocked the"."""

from graph import ACCUSATIONS, LinkKind, Status
from ingest.grammar.candidate import Candidate
from ingest.grammar.certainty.presupposed import presupposed
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Node, Sentence
from ingest.grammar.holding.thwarted import predicate
from ingest.grammar.holding.undone import said_before
from ingest.grammar.phrases.separable import split_off

_ACTS = ACCUSATIONS | {
    LinkKind.OWNED_BY, LinkKind.INVESTED_IN, LinkKind.LINKED_TO, LinkKind.SUCCEEDED_BY,
}  # fmt: skip


def undone_noun(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether the noun a claim rests on is called undone, hangs on such a noun or such a verb.

    As in "the failed takeover of X by Y", "talks on a takeover", "the court stopped the sale".
    """
    words = frozenset(document.lex.pack.phrases.get("thwarts", ()))
    if candidate.link not in _ACTS:
        return False
    if presupposed(candidate, sentence, document) is Status.ASSERTED:
        # "Blocked the sale of X's unit Y": that is X's, whatever became of the sale.
        return False
    if any(_ratified(candidate, one, sentence, document) for one in sentence.clauses):
        return False
    return any(
        _adjective(node, words, document)
        or said_before(document, sentence, node.np.start, "thwarts", "unfulfilled")
        or any(words & predicate(one, sentence, document) for one in _over(node, sentence))
        for node in sentence.nodes
        if node.np.nominal and _rests_on(candidate, node)
    )


def _ratified(candidate: Candidate, clause: Clause, sentence: Sentence, document: Document) -> bool:
    """Whether a body approves its own contract: "the council approved a contract with X"."""
    verb, subject = clause.verb, clause.subject
    if (candidate.read_by or candidate.rule) != "contract" or verb is None or subject is None:
        return False
    told = clause.start <= candidate.trigger < clause.end
    own = any(node.np.start <= candidate.object.words[0] < node.np.end for node in subject.leaves())
    plain = not (verb.passive or verb.modal or verb.infinitive or verb.marks)
    ratifies = document.lex.pack.phrases.get("ratifies", ())
    whole = split_off(document.tokens, verb.start, sentence.end, document.lex)
    return told and own and plain and not {verb.lemma, *whole}.isdisjoint(ratifies)


def _rests_on(candidate: Candidate, node: Node) -> bool:
    """Whether a noun is what tells a claim, or is of the kind by whose rule it was read."""
    rule = candidate.read_by or candidate.rule
    own = rule == f"{node.np.nominal.lower()}.noun"
    return own or node.np.start <= candidate.trigger < node.np.end


def _adjective(node: Node, words: frozenset[str], document: Document) -> bool:
    # "La vente possible de X": behind the noun, too.
    last = node.np.head + (2 if document.lex.pack.adjective_after else 0)
    told = [token.lower for token in document.tokens[node.np.start : last]]
    found = [document.lex.word(lower) for lower in told]
    return bool(words & {*told, *(word.lemma for word in found)}) or any(
        word.status and not word.closed - {"verb"} for word in found
    )


def _over(node: Node, sentence: Sentence) -> list[Clause]:
    """The clauses in which a noun is no subject; `thwarted` asks of those where it is one."""
    # A list: compiled, a generator knows no `in`.
    return [
        clause
        for clause in sentence.clauses
        if any(node in list(told.all()) for arg in clause.args() for told in arg.nodes)
    ]
