"""Whom goods would suit got none by that: "makes cameras suitable for the police"."""

from collections.abc import Iterable, Sequence
from functools import partial

from ingest.grammar.clauses.roleless import reread, without
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_FOR = frozenset({"for", "recipient"})
# An adjective and a preposition.
_BEFORE = 2


def fitting(clauses: Iterable[Clause], tokens: Sequence[Token], lex: Lexicon) -> list[Clause]:
    """The same clauses, in which whom an adjective says that goods would do for plays no part."""
    words = lex.pack.phrases.get("fits", ())
    found = list(clauses)
    return [reread(one, partial(_read, words, tokens, lex)) for one in found] if words else found


def _read(
    words: Sequence[str], tokens: Sequence[Token], lex: Lexicon, _last: Arg | None, arg: Arg
) -> Arg:
    if not (arg.preps & _FOR and arg.nodes):
        return arg
    before, behind = arg.nodes[0].np.start - _BEFORE, arg.nodes[-1].np.end
    # "Baut für die Polizei geeignete Kameras"
    places = [before, behind] if lex.pack.noun_caps else [before]
    near = (tokens[at].lower for at in places if 0 <= at < len(tokens))
    return without(arg, _FOR) if any(lex.among(word, words) for word in near) else arg
