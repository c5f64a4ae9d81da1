"""Goods that are only pointed at, and that another firm has: "X makes G. Y sold the system"."""

from collections.abc import Iterable, Mapping

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Arg, Sentence

Key = tuple[str, str]
_POINTED = frozenset({"anaphor", "pronoun"})


def whose_goods(candidates: Iterable[Candidate]) -> Mapping[Key, frozenset[Key]]:
    """Who makes or sells each product, as rules read it; what only a score says tells nobody."""
    found: dict[Key, frozenset[Key]] = {}
    for one in candidates:
        goods = {LinkKind.MAKES: one.object, LinkKind.SUPPLIED_TO: one.product}.get(one.link)
        if goods is not None and goods.via not in _POINTED and one.by_rule and not one.negated:
            found[goods.key] = found.get(goods.key, frozenset()) | {one.subject.key}
    return found


def anothers(candidate: Candidate, sentence: Sentence, known: Mapping[Key, frozenset[Key]]) -> bool:
    """Whether the goods of a sale bear no name there, and are those that others have.

    "The system" that Y sold may be one of its own, of which nothing was said before.
    """
    goods = candidate.product
    if goods is None or candidate.subject.sort in {"product", "technology"}:
        return False
    named = goods.via not in _POINTED and sentence.start <= goods.words[0] < sentence.end
    theirs = known.get(goods.key, frozenset())
    return not named and bool(theirs) and candidate.subject.key not in theirs


def of_the_next(candidate: Candidate, sentence: Sentence) -> bool:
    """Whether goods stand behind who got others, and before who got them, or are told apart.

    As in "drones to Y and cameras to Z" where verbs stand last, and "unlike cameras, the drones".
    """
    goods, taker = candidate.product, candidate.object.words[0]
    if goods is None or not sentence.start <= goods.words[0] < sentence.end:
        return False
    for clause in sentence.clauses:
        args = clause.all_args()
        places = [at for at, arg in enumerate(args) if _among(arg, goods.words[0])]
        if any("unlike" in args[at].preps for at in places):
            return True
        got = [at for at, arg in enumerate(args) if arg.preps and _among(arg, taker)]
        for at in places if got else ():
            early = any(arg.bare for arg in args[1 : got[0]])
            follows = at + 1 < len(args) and "recipient" in args[at + 1].preps
            if args[at].bare and at == got[0] + 1 and early and follows:
                return True
    return False


def _among(arg: Arg, at: int) -> bool:
    return any(node.np.start <= at < node.np.end for node in arg.nodes)
