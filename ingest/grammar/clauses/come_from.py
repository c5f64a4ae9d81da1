"""Words for the time to come that only tell where goods come from: "kamerorna kommer från X"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Clause
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_PLAN = frozenset({"planned"})


def coming_from(clauses: Iterable[Clause], tokens: Sequence[Token], lex: Lexicon) -> list[Clause]:
    """The same clauses, whose verb plans nothing where a preposition of whence follows it."""
    return [_coming_from(clause, tokens, lex) for clause in clauses]


def whence(low: int, high: int, tokens: Sequence[Token], lex: Lexicon) -> frozenset[int]:
    """The tokens of such verbs right before a preposition of whence."""
    words = lex.pack.phrases.get("origin", ())
    return frozenset(
        at
        for at in range(low, min(high, len(tokens) - 1) if words else low)
        if lex.word(tokens[at].lower).lemma in words
        and "source" in lex.word(tokens[at + 1].lower).prep
    )


def _coming_from(clause: Clause, tokens: Sequence[Token], lex: Lexicon) -> Clause:
    verb = clause.verb
    if verb is None or "planned" not in verb.marks or not whence(verb.start, verb.end, tokens, lex):
        return clause
    return replace(clause, verb=replace(verb, marks=verb.marks - _PLAN))
