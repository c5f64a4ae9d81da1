"""Who got goods, behind what those goods do: "sold tools to track phones to the police".

Verbs of watching take nobody to whom: the words behind their object belong to the verb of the sale.
"""

from collections.abc import Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_ASKS = {"SUPPLY": "recipient", "BUY": "source"}
_APART = frozenset({",", ";", ":", "(", ")", "–", "—"})
# "Permettant de suivre", "capables de suivre"
_BETWEEN = 2


def handed_past(clauses: Sequence[Clause], tokens: Sequence[Token], lex: Lexicon) -> list[Clause]:
    """The same clauses, with who got or sold the goods given back to the sale's verb."""
    found = list(clauses)
    watches = frozenset(lex.pack.phrases.get("spies", ()))
    for place in range(1, len(found)):
        one = found[place]
        if one.verb is None or one.verb.lemma not in watches or not _takes_object(one):
            continue
        host = _seller(found, place)
        role = _asks(found[host]) if host >= 0 else ""
        arg = one.after[1]
        if role and _told(arg, role) and _runs_on(found[host], arg, tokens):
            found[place] = replace(one, after=(one.after[0], *one.after[2:]))
            found[host] = replace(found[host], after=(*found[host].after, arg))
    return found


def _takes_object(clause: Clause) -> bool:
    """Whether a verb in the active has its own object, and then something else."""
    verb, after = clause.verb, clause.after
    plain = verb is not None and not verb.passive and len(after) > 1
    return plain and after[0].bare and not after[0].pronoun and bool(after[0].nodes)


def _told(arg: Arg, role: str) -> bool:
    """Whether an argument can only be who got it, or from whom: "of X" is whose the phones are."""
    return role in arg.preps and "of" not in arg.preps and len(arg.nodes) > 0


def _asks(clause: Clause) -> str:
    """The role that a sale still lacks, whose goods stand last: none in the passive."""
    verb = clause.verb
    if verb is None or verb.passive or not clause.after:
        return ""
    role = next((_ASKS[frame] for frame in verb.frames if frame in _ASKS), "")
    goods = clause.after[0]
    bare = goods.bare and any(node.np.sort in THINGS for node in goods.nodes)
    return "" if not bare or any(role in arg.preps for arg in clause.args()) else role


def _seller(found: Sequence[Clause], place: int) -> int:
    """The nearest clause before that tells a sale; only what goods can do stands between."""
    for back in range(place - 1, max(place - 2 - _BETWEEN, -1), -1):
        if _asks(found[back]):
            return back
        verb = found[back].verb
        if verb is None or verb.frames or found[back].kind not in {"main", "rel"}:
            return -1
    return -1


def _runs_on(host: Clause, arg: Arg, tokens: Sequence[Token]) -> bool:
    """Whether no mark stands between the goods and who got them."""
    between = tokens[host.after[0].nodes[-1].np.end : arg.nodes[0].np.start]
    return not any(token.text in _APART for token in between)
