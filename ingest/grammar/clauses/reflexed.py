"""Passives made with a reflexive: "El programa se vendió a X", "Il software si vende a X"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Clause
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_ACTS = frozenset({"SUPPLY", "BUY", "USE", "MAKE", "DEPLOY"})


def reflexed(clauses: Iterable[Clause], tokens: Sequence[Token], lex: Lexicon) -> list[Clause]:
    """The same clauses, those of goods that "sell themselves" as passives.

    Firms and bodies may act on themselves: "se vendió", of a company, is left alone.
    """
    words = lex.pack.phrases.get("reflexive", ()) if lex.pack.adjective_after else ()
    return [_passive(clause, tokens, words) for clause in clauses]


def _passive(clause: Clause, tokens: Sequence[Token], words: Sequence[str]) -> Clause:
    verb, subject = clause.verb, clause.subject
    if not words or verb is None or subject is None or not subject.nodes or verb.passive:
        return clause
    nps = [node.np for node in subject.nodes]
    goods = all(np.before in THINGS or (np.name is None and np.sort in THINGS) for np in nps)
    itself = verb.start > 0 and tokens[verb.start - 1].lower in words
    alone = not any(arg.bare and arg.nodes for arg in clause.after)
    if not (goods and itself and alone and _ACTS & set(verb.frames)):
        return clause
    return replace(clause, verb=replace(verb, passive=True))
