"""Verbs that mean nothing of their own with a noun that tells: "stellt Y zur Verfügung"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_NEAR = 1
_TO = frozenset({"recipient"})
_BY_NOUN = frozenset({"AWARD", "HAVE"})
# What is ordered is an object: "passe une commande de caméras".
_HUNG: dict[str, frozenset[str]] = {"USE": frozenset({"of"}), "BUY": frozenset()}


def lightened(clauses: Iterable[Clause], tokens: Sequence[Token], lex: Lexicon) -> list[Clause]:
    """The same clauses, those with such a verb having the meaning that the pack gives the two.

    What hangs on the noun is who gets it, "met à la disposition de Y", or what is used or bought,
    "maakt gebruik van Y".
    """
    return [_lightened(clause, tokens, lex) if lex.light else clause for clause in clauses]


def _lightened(clause: Clause, tokens: Sequence[Token], lex: Lexicon) -> Clause:
    verb = clause.verb
    if verb is None or verb.copula:
        return clause
    for arg in clause.args():
        # "Gebruik van X en Y": what stands behind "and" is used as well.
        listed = bool(arg.nodes and arg.nodes[0].of) and all(n.np.name for n in arg.nodes[1:])
        np = arg.nodes[0].np if len(arg.nodes) == 1 or listed else None
        frame = lex.light.get((verb.lemma, np.lemma)) if np and not np.name else None
        # "Changed its name" renames itself, "the name of its software" something else.
        another = frame == "BECOME" and bool(arg.nodes[0].of)
        if frame in _BY_NOUN or (frame == "WIN" and np and np.nominal):
            # What is awarded, signed or won is told by the noun, whatever the verb is.
            return replace(clause, verb=replace(verb, frames=(frame,)))
        if frame and frame not in verb.frames and not another:
            hung = Arg(
                preps=_HUNG.get(frame, _TO), nodes=(*_nested(arg.nodes[0].of), *arg.nodes[1:])
            )
            # "Maakt geen gebruik van Y": the noun alone says that it does not.
            none = "denied" in lex.word(tokens[arg.nodes[0].np.start].lower).status
            instead = (hung,) if hung.nodes else ()
            return replace(
                clause,
                verb=replace(verb, frames=(frame,), negated=verb.negated or none),
                before=_without(clause.before, arg, instead),
                after=_without(clause.after, arg, instead),
            )
    return clause


def _nested(parts: tuple[Node, ...]) -> tuple[Node, ...]:
    """Complements of which the second hangs on the first: "partie des clients de X"."""
    if len(parts) == 2 and 0 < parts[1].np.start - parts[0].np.end <= _NEAR and not parts[0].of:  # noqa: PLR2004
        return (replace(parts[0], of=parts[1:]),)
    return parts


def _without(args: tuple[Arg, ...], gone: Arg, instead: tuple[Arg, ...]) -> tuple[Arg, ...]:
    found: list[Arg] = []
    for arg in args:
        found += instead if arg is gone else (arg,)
    return tuple(found)
