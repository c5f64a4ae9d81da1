"""A contract that somebody goes on with or not: whoever does not renew or ends it has had it."""

from collections.abc import Mapping

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause, Node, Sentence
from ingest.grammar.phrases.separable import split_off

_BY_NOUN = frozenset({"contract", "use.noun"})
_OWN = frozenset({"possessive", "determiner"})


def prolonged(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a claim rests on "its contract with X" as what may, will or did not go on.

    Not where that is only said, denied or asked: then nobody knows of a contract either.
    """
    rule, phrases = candidate.read_by or candidate.rule, document.lex.pack.phrases
    if rule not in _BY_NOUN:
        return False
    for clause in sentence.clauses:
        verb = clause.verb
        if verb is None or clause.marks:
            continue
        told = [node for node in _acted(clause, phrases) if _own(node, candidate)]
        if not told:
            continue
        open_yet = rule == "contract" and (verb.negated or verb.modal or verb.marks)
        goes_on = phrases.get("prolongs", ()) if open_yet else ()
        over = (*phrases.get("quits", ()), *phrases.get("lapses", ()))
        ends = over if any(_had(node, phrases) for node in told) else ()
        whole = split_off(document.tokens, verb.start, sentence.end, document.lex)
        if not {verb.lemma, *whole}.isdisjoint({*goes_on, *ends}):
            return True
    return False


def _had(node: Node, phrases: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether somebody's own contract or use is what ends: "its contract", and no "bid"."""
    own = node.np.determiner == "possessive" or node.possessor is not None
    return own and (node.np.nominal == "USE" or node.np.lemma in phrases.get("lasting", ()))


def _lapses(clause: Clause, phrases: Mapping[str, tuple[str, ...]]) -> bool:
    """As in "its contract expires": nobody ends it."""
    lapses = clause.verb is not None and clause.verb.lemma in phrases.get("lapses", ())
    return lapses and not any(arg.bare for arg in clause.after)


def _acted(clause: Clause, phrases: Mapping[str, tuple[str, ...]]) -> list[Node]:
    """What a verb acts on: its object, or the subject of a passive, or what runs out by itself."""
    verb = clause.verb
    if verb is not None and (verb.passive or _lapses(clause, phrases)):
        return list(clause.subject.nodes) if clause.subject else []
    return [node for arg in clause.args() if arg.bare for node in arg.nodes]


def _own(node: Node, candidate: Candidate) -> bool:
    """Whether a noun of a contract, of somebody's own, is what tells the claim."""
    own = node.np.determiner in _OWN or node.possessor is not None
    return own and bool(node.np.nominal) and node.np.start <= candidate.trigger < node.np.end
