"""What somebody has done by another: "ließ von der Firma X Kameras installieren" orders them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Clause
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_ORDERED = frozenset({"SUPPLY", "DEPLOY", "MAKE"})


def caused(clauses: Iterable[Clause], tokens: Sequence[Token], lex: Lexicon) -> list[Clause]:
    """The same clauses; who has something done is who commissions it.

    Without an agent nobody is told to do it, and goods for a third are no goods of the subject's.
    """
    words = lex.pack.phrases.get("causes", ())
    return [_caused(one, tokens, lex, words) if words else one for one in clauses]


def _caused(
    clause: Clause, tokens: Sequence[Token], lex: Lexicon, words: tuple[str, ...]
) -> Clause:
    verb = clause.verb
    if verb is None or clause.subject is None or not _ORDERED & set(verb.frames):
        return clause
    span = [lex.word(token.lower) for token in tokens[verb.start : verb.end]]
    let = [word for word in span if word.lemma in words]
    roles = frozenset().union(*(arg.preps for arg in clause.args()))
    if not let or "agent" not in roles or "recipient" in roles:
        return clause
    modal = any("modal" in word.closed for word in span if word.lemma not in words)
    return replace(clause, verb=replace(verb, frames=("CONTRACT",), modal=modal, passive=False))
