"""Contracts for what an infinitive says: "won a contract to supply", "was hired to build"."""

from ingest.grammar.clauses.tree import Clause, Node, Sentence, VerbGroup
from ingest.grammar.words.pack import Pack

_DEALS = frozenset({"CONTRACT", "BUY"})
_HOLDS = frozenset({"HAVE", "BUY"})
_CHOICE = frozenset({"CHOOSE", "CONTRACT"})


def contracted(pack: Pack, sentence: Sentence, clause: Clause) -> bool:
    """Whether somebody won or has a contract to do what `clause` says, or was chosen to do it."""
    for other in sentence.clauses:
        if other is clause or other.start > clause.start or not _plain(other.verb):
            continue
        if _won(other) or (_right_before(sentence, other, clause) and _bound(pack, other, clause)):
            return True
    return False


def _plain(verb: VerbGroup | None) -> bool:
    return verb is not None and not (verb.negated or verb.modal or verb.infinitive)


def _won(clause: Clause) -> bool:
    """Whether a contract is won or awarded, and that in no doubt."""
    verb = clause.verb
    won = verb and ("WIN" in verb.frames or ("AWARD" in verb.frames and verb.passive))
    return bool(won) and any(node.np.nominal in _DEALS for node in _objects(clause))


def _bound(pack: Pack, other: Clause, clause: Clause) -> bool:
    """Whether a contract is had, got or concluded, or its subject chosen; a tender binds none.

    Who was chosen with another as the object, or "as" something, may have been so for anything.
    """
    verb, objects = other.verb, _objects(other)
    if verb is None or verb.marks or verb.copula:
        return False
    if verb.passive and _CHOICE & set(verb.frames):
        roles = [arg for arg in other.after if "as" in arg.preps]
        # "Was picked to bid to supply"
        bids = any(n.np.nominal in _DEALS for arg in other.after for n in arg.nodes)
        return clause.subject is other.subject and not (objects or roles or bids)
    tenders = pack.phrases.get("tenders", ())
    deals = [n.np for n in objects if n.np.nominal in _DEALS and not n.np.lemma.endswith(tenders)]
    if verb.passive:
        # "Was given an order" by a court, too.
        return "SUPPLY" in verb.frames and any(np.nominal == "CONTRACT" for np in deals)
    # "Ha perso un appalto": what stands between may be what was done with it.
    has = verb.have and any(np.start == verb.end for np in deals)
    tells = _HOLDS & set(verb.frames) or verb.lemma in pack.phrases.get("strikes", ())
    return has or bool(tells and deals)


def _objects(clause: Clause) -> list[Node]:
    return [node for arg in clause.args() if arg.bare for node in arg.nodes]


def _right_before(sentence: Sentence, other: Clause, clause: Clause) -> bool:
    """Whether no other verb stands between those of two clauses."""
    if other.verb is None or clause.verb is None:
        return False
    verbs = (one.verb for one in sentence.clauses if one.verb and not one.verb.copula)
    return not any(other.verb.end <= one.start < clause.verb.start for one in verbs)
