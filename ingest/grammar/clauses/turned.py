"""Clauses where verbs stand last, set right: objects put first, and passives joined in one.

As in "Drohnen der Firma X setzt die Polizei Y ein", "wird von X gebaut und von Y genutzt".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.grammar.clauses.customers_at import of_firm
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.phrases.chunks import BODIES, GOODS

_TAKEN = frozenset({"BUY", "USE", "DEPLOY", "MAKE"})
# Who gets a contract or gives one, by the verb whose object it is.
_SIGNED = {"BUY": frozenset({"vendor"}), "WIN": frozenset({"vendor"}), "AWARD": BODIES}


def turned(clauses: Sequence[Clause]) -> list[Clause]:
    """The same clauses, each with who acts as its subject and with its own voice."""
    found: list[Clause] = []
    for clause in clauses:
        voiced = _voiced(clause, found[-1] if found else None)
        found += list(_apart(of_firm(_acting(voiced))))
    return found


def _acting(clause: Clause) -> Clause:
    """Goods do nothing: where they stand first, the body or firm behind the verb acts.

    A firm that gets something buys nothing, as in "Kapital erhielt die Firma X".
    """
    verb, subject = clause.verb, clause.subject
    if verb is None or verb.passive or subject is None or not subject.nodes:
        return clause
    if all(node.np.nominal == "CONTRACT" for node in subject.nodes):
        frame = next((frame for frame in verb.frames if frame in _SIGNED), "")
        doers = _SIGNED.get(frame, frozenset())
    elif set(verb.frames) & _TAKEN and all(node.np.sort in GOODS for node in subject.nodes):
        doers = BODIES if "BUY" in verb.frames else BODIES | {"vendor"}
    else:
        return clause
    doer = next((arg for arg in clause.args() if arg.bare and _acts(arg, doers)), None)
    if doer is None:
        return clause
    if "CONTRACT" in {node.np.nominal for node in subject.nodes}:
        before, after = (tuple(arg for arg in args if arg is not doer)
                         for args in (clause.before, clause.after))  # fmt: skip
        return replace(clause, subject=doer, before=before, after=(*after, subject))
    before = tuple(subject if arg is doer else arg for arg in clause.before)
    after = tuple(subject if arg is doer else arg for arg in clause.after)
    return replace(clause, subject=doer, before=before, after=after)


def _acts(arg: Arg, doers: frozenset[str]) -> bool:
    """Whether an argument is a body or a firm, so that it can be who buys, uses or makes."""
    return bool(arg.nodes) and all(node.np.sort in doers for node in arg.nodes)


def _voiced(clause: Clause, before: Clause | None) -> Clause:
    """As in "is geleverd door X en gebruikt door Y": the second verb shares the auxiliary."""
    verb = clause.verb
    if verb is None or before is None or before.verb is None or not clause.inherited:
        return clause
    by = any(arg.preps == {"agent"} for arg in clause.args())
    if not (by and before.verb.passive and not verb.passive and not verb.perfect):
        return clause
    return replace(clause, verb=replace(verb, passive=True))


def _apart(clause: Clause) -> Iterator[Clause]:
    """As in "wird von X gebaut und von Y genutzt": each agent is that of its own verb."""
    verb = clause.verb
    agents = [arg for arg in clause.args() if "agent" in arg.preps and "source" in arg.preps]
    if verb is None or not verb.passive or len(verb.frames) != len(agents) or len(agents) < 2:  # noqa: PLR2004 - a pair
        yield clause
        return
    for frame, agent in zip(verb.frames, agents, strict=True):
        others = {id(arg) for arg in agents if arg is not agent}
        yield replace(
            clause,
            verb=replace(verb, frames=(frame,)),
            before=tuple(arg for arg in clause.before if id(arg) not in others),
            after=tuple(arg for arg in clause.after if id(arg) not in others),
        )
