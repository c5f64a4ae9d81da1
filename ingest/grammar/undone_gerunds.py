"""Gerunds of what was not done: "left without selling Y", "did not track phones using Y"."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.grammar.lexicon import Lexicon
from ingest.grammar.tokens import Token
from ingest.grammar.tree import Clause

_DENIED = frozenset({"denied"})


def undone(clauses: Sequence[Clause], tokens: Sequence[Token], lex: Lexicon) -> list[Clause]:
    """The same clauses, those with such a verb having the doubt that another word casts on it."""
    found = list(clauses)
    for place, clause in enumerate(clauses):
        verb = clause.verb
        if verb is None or not verb.gerund:
            continue
        above = clauses[place - 1].verb if place and clause.inherited else None
        if _without(verb.start, tokens, lex) or (
            above and above.negated and not _parted(above.end, verb.start, tokens)
        ):
            found[place] = replace(clause, marks=clause.marks | _DENIED)
    return found


def _without(start: int, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a preposition that denies governs the verb: "without ever selling"."""
    at = start - 1
    while at > 0 and "adverb" in lex.word(tokens[at].lower).closed:
        at -= 1
    word = lex.word(tokens[at].lower) if at >= 0 else None
    return word is not None and "preposition" in word.closed and "denied" in word.status


def _parted(left: int, right: int, tokens: Sequence[Token]) -> bool:
    """Whether a comma parts the two verbs, so that only the first is denied."""
    return any(token.text == "," for token in tokens[left:right])
