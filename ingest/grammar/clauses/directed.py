"""Goods that go into a country: "in die Türkei" with its article, "ha esportato in Siria"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_DEALS = frozenset({"SUPPLY", "RESELL"})
_TO = frozenset({"recipient"})


def directed(clauses: Iterable[Clause], tokens: Sequence[Token], lex: Lexicon) -> list[Clause]:
    """The same clauses; a country behind "in" whose article tells an aim is who gets the goods.

    "In der Türkei" and "in den USA", of a plural, only say where.
    """
    phrases = lex.pack.phrases
    words = {*phrases.get("toward", ()), *phrases.get("ships", ())}
    return [_directed(one, tokens, lex) if words and _deals(one) else one for one in clauses]


def _deals(clause: Clause) -> bool:
    told = clause.verb is not None and bool(_DEALS & set(clause.verb.frames))
    handed = [node.np for arg in clause.args() if arg.bare for node in arg.nodes]
    if told and handed and not any(np.sort in THINGS or np.name for np in handed):
        # "Exportierte Daten in die Türkei"
        return False
    nodes = (node for arg in clause.all_args() for node in arg.nodes)
    return told or any(node.np.nominal in _DEALS for node in nodes)


def _directed(clause: Clause, tokens: Sequence[Token], lex: Lexicon) -> Clause:
    # Who exports "in Siria" exports to it, where who sells there may do so on the spot.
    verb, words = clause.verb, lex.pack.phrases.get("ships", ())
    ships = verb is not None and verb.lemma in words

    def turned(args: tuple[Arg, ...]) -> tuple[Arg, ...]:
        return tuple(
            replace(arg, preps=_TO) if _aims(arg, tokens, lex) or (ships and _land(arg)) else arg
            for arg in args
        )

    return replace(clause, before=turned(clause.before), after=turned(clause.after))


def _land(arg: Arg) -> bool:
    """Whether a bare country stands behind "in": not "in the markets of Y"."""
    return "in" in arg.preps and bool(arg.nodes) and all(node.np.country for node in arg.nodes)


def _aims(arg: Arg, tokens: Sequence[Token], lex: Lexicon) -> bool:
    np = arg.nodes[0].np if arg.nodes and "in" in arg.preps else None
    if np is None or not np.country or np.start == 0:
        return False
    phrases, article = lex.pack.phrases, tokens[np.start].lower
    several = tokens[np.end - 1].lower in phrases.get("plural_states", ())
    oblique = article in phrases.get("oblique", ())
    fused = lex.word(tokens[np.start - 1].lower).closed & {"determiner"}
    return article in phrases.get("toward", ()) and not (several and oblique) and not fused
