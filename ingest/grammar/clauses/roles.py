"""Which argument of a clause plays which part, by the voice of its verb and by prepositions."""

from dataclasses import replace
from itertools import pairwise

from ingest.grammar.clauses.tree import Arg, Clause

# A comma or "and", and a preposition.
_JOINT = 2


def passive(clause: Clause) -> bool:
    """Whether the grammatical subject is what is sold or used."""
    verb = clause.verb
    return verb is not None and (verb.passive or verb.reduced)


def with_prep(clause: Clause, *roles: str) -> list[Arg]:
    """The arguments of a clause behind a preposition of these roles."""
    return [arg for arg in clause.args() if arg.preps & set(roles)]


def hails(bearer: Arg | None, place: Arg) -> bool:
    """Whether an argument says right behind a name where its bearer comes from: "X from Y"."""
    if bearer is None or not (bearer.nodes and place.nodes) or "source" not in place.preps:
        return False
    return 0 <= place.nodes[0].np.start - bearer.nodes[-1].np.end <= 1


def bare(clause: Clause) -> list[Arg]:
    """The arguments of a clause without a preposition, but for what says when before its verb."""
    start = clause.verb.start if clause.verb else 0
    return [
        arg
        for arg in clause.args()
        if arg.bare and arg.nodes and not _year(arg) and not _early(arg, start)
    ]


def it(clause: Clause) -> list[Arg]:
    """The pronoun that a deed is done to, behind its verb: "Y installed it", "Y hat es gekauft"."""
    start = clause.verb.start if clause.verb else clause.end
    inside = [arg for arg in clause.before if arg.at > start]
    return [arg for arg in (*inside[:1], *clause.after[:1]) if arg.bare and arg.pronoun][:1]


def _early(arg: Arg, start: int) -> bool:
    np = arg.nodes[0].np
    return np.when and np.start < start


def _year(arg: Arg) -> bool:
    np = arg.nodes[0].np
    return np.name is None and np.lemma.isdigit()


def agent(clause: Clause) -> Arg | None:
    """The "by" argument of a passive clause: behind its verb, where there are several.

    "Un suivi par balise exploité par X" has another before it; "According to a report by Z, Y was
    made" says who wrote the report.
    """
    hung = [after for one, after in pairwise(clause.before) if _hangs(clause, one, after)]
    found = [arg for arg in with_prep(clause, "agent") if not any(arg is one for one in hung)]
    if len(found) > 1:
        found = [arg for arg in clause.after if arg in found] or found
        found = [arg for arg in found if not (arg.nodes and _year(arg))] or found
        end = clause.verb.end if clause.verb else -1
        behind = bool(found[0].nodes) and found[0].nodes[0].np.start - end == 1
        return _all_agents(found) if behind else found[0]
    return found[0] if found else None


def _all_agents(found: list[Arg]) -> Arg:
    """A list whose preposition is told again: "par X, par Y et par Z", one right behind another."""
    first, nodes = found[0], found[0].nodes
    for arg in found[1:]:
        end = max((part.np.end for node in nodes[-1:] for part in node.all()), default=-1)
        if not (arg.nodes and nodes) or arg.nodes[0].np.start - end != _JOINT:
            break
        nodes += arg.nodes
    return replace(first, nodes=nodes)


def _hangs(clause: Clause, noun: Arg, after: Arg) -> bool:
    """Whether "by" stands right behind a noun that a preposition puts before the subject."""
    subject = clause.subject.nodes if clause.subject else ()
    if not (subject and noun.preps and noun.nodes and after.nodes):
        return False
    start = after.nodes[0].np.start
    return 0 < start - noun.nodes[-1].np.end <= 1 and start < subject[0].np.start
