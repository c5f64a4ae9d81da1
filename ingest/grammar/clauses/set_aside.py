"""What stands before a verb and is not its subject has no part in a purchase or a contract.

"The police, despite a letter to X, bought", "With money from X, Y signed": where verbs do not stand
last, who is bought from or signed with stands behind the verb. Of a sale this is so between commas.
"""

from collections.abc import Iterable, Sequence
from functools import partial

from ingest.grammar.clauses.roleless import reread, right_behind, without
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_TAKES = frozenset({"BUY", "USE", "WIN", "CONTRACT", "AWARD", "PAY", "CHOOSE"})
_GIVES = frozenset({"SUPPLY", "EQUIP", "DEPLOY", "RESELL"})
_PARTIES = frozenset({"source", "recipient", "with"})


def set_aside(clauses: Iterable[Clause], tokens: Sequence[Token], lex: Lexicon) -> list[Clause]:
    """The same clauses, without the roles of what stands before such a verb."""
    if lex.pack.verb_last:
        return list(clauses)
    return [reread(one, partial(_read, one, tokens)) for one in clauses]


def _read(clause: Clause, tokens: Sequence[Token], last: Arg | None, arg: Arg) -> Arg:
    verb, subject = clause.verb, clause.subject
    if verb is None or not arg.preps & _PARTIES or arg not in clause.before:
        return arg
    # A subject behind its verb, "köpte X": everything but the first piece stands there, too.
    if subject is None or not subject.nodes or subject.nodes[0].np.start > verb.start:
        return arg
    frames = set(verb.frames)
    behind = bool(arg.nodes) and subject.nodes[0].np.start < arg.nodes[0].np.start
    closed = behind and tokens[verb.start - 1].text == ","
    hangs = last is not None and bool(frames & _GIVES) and _hangs(last, arg)
    aside = bool(frames & _TAKES) or (bool(frames & _GIVES) and closed) or hangs
    # "The X contract with Y was signed": a passive may have its own before it, without commas.
    return without(arg, _PARTIES) if aside and (closed or not verb.passive) else arg


def _hangs(last: Arg, arg: Arg) -> bool:
    """Whether a phrase stands behind a noun that hangs itself: "after a leak to X, Y sold".

    "In a deal with X, Y sold": there X may have a part in it.
    """
    if not right_behind(last, arg):
        return False
    np = last.nodes[-1].np
    return not (np.name or np.nominal)
