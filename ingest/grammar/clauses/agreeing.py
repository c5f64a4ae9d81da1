"""Of whom a participle behind a comma is said, by its number and gender.

"Las cámaras vendidas por la empresa X, usadas por la policía": the cameras are used, not X.
"""

from collections.abc import Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_GENDERS = ("feminine", "masculine")


def agreeing(clauses: Sequence[Clause], tokens: Sequence[Token], lex: Lexicon) -> list[Clause]:
    """The same clauses, a participle being said of what was done where it agrees with that only."""
    found = list(clauses)
    if not lex.pack.phrases.get("feminine_endings"):
        return found
    for place, clause in enumerate(found):
        verb, near = clause.verb, _alone(clause.subject)
        if verb is None or near is None or not (verb.reduced and verb.passive):
            continue
        above = next((one for one in found[:place] if _done_by(one, near)), None)
        far = _alone(above.subject) if above else None
        if above is None or far is None:
            continue
        word = tokens[verb.end - 1].lower
        if not _agrees(word, near, tokens, lex) and _agrees(word, far, tokens, lex):
            found[place] = replace(clause, subject=above.subject)
    return found


def _alone(arg: Arg | None) -> Node | None:
    return arg.nodes[0] if arg and len(arg.nodes) == 1 else None


def _done_by(clause: Clause, node: Node) -> bool:
    """Whether a clause tells what was done by somebody."""
    passive = clause.verb is not None and clause.verb.passive
    agents = [arg for arg in clause.args() if "agent" in arg.preps]
    return passive and any(node.np == one.np for arg in agents for one in arg.nodes)


def _agrees(word: str, node: Node, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether nothing in a participle's ending speaks against its being said of a node."""
    phrases = lex.pack.phrases
    told = (one for one in _GENDERS if word.endswith(tuple(phrases.get(f"{one}_endings", ()))))
    form = next(told, "")
    if not form:
        return True
    singular, *_, plural = phrases[f"{form}_endings"]
    number = {plural: True, singular: False}
    said = next((number[one] for one in sorted(number, key=len)[::-1] if word.endswith(one)), None)
    if said is not None and said != node.np.plural:
        return False
    gender = _gender(node, tokens, lex)
    return not gender or gender == form


def _gender(node: Node, tokens: Sequence[Token], lex: Lexicon) -> str:
    """The gender that the article of a singular has, if in the preposition before: "della"."""
    phrases, start = lex.pack.phrases, node.np.start
    for at in (start, start - 1):
        found = [one for one in _GENDERS if at >= 0 and tokens[at].lower in phrases.get(one, ())]
        if len(found) == 1:
            return found[0]
    return ""
