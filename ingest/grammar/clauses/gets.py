"""A verb that is a modal elsewhere and means to get here: Swedish "har fått en order från Y"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.grammar.clauses.roles import bare
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_SIGNED = frozenset({"CONTRACT", "BUY"})


def got(clauses: Iterable[Clause], tokens: Sequence[Token], lex: Lexicon) -> list[Clause]:
    """The same clauses, those of such a verb winning a contract or buying goods, by their object.

    What is got from nobody stays untold: "Y får nya kameror".
    """
    words = lex.pack.phrases.get("gets", ())
    return [_got(clause, tokens, lex, words) if words else clause for clause in clauses]


def _got(clause: Clause, tokens: Sequence[Token], lex: Lexicon, words: Sequence[str]) -> Clause:
    verb = clause.verb
    # "Får behålla": another verb behind it says what is done.
    if verb is None or verb.frames or verb.lemma not in {"", *words}:
        return clause
    if not any(token.lower in words for token in tokens[verb.start : verb.end]):
        return clause
    objects = [node.np for arg in bare(clause)[:1] for node in arg.nodes]
    if any(np.nominal in _SIGNED for np in objects):
        if _commanded(clause, tokens, lex):
            return _unsigned(clause)
        return replace(clause, verb=replace(verb, frames=("WIN",), modal=False))
    given = any("source" in arg.preps for arg in clause.args())
    given = given or any(node.of for arg in bare(clause)[:1] for node in arg.nodes)
    if given and any(np.sort in THINGS and np.name is None for np in objects):
        return replace(clause, verb=replace(verb, frames=("BUY",), modal=False))
    return clause


def _commanded(clause: Clause, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether the order is a command: "order om husrannsakan", "order … att lämna lokalen"."""
    behind = tokens[clause.end : clause.end + 1]
    # "Om", about, is no preposition of a role.
    others = [node.np for arg in clause.args() if not arg.preps for node in arg.nodes]
    plain = any(
        not (np.sort or np.name or np.nominal or np.when) and np.lemma.isalpha() for np in others
    )
    return plain or any("infinitive" in lex.word(token.lower).closed for token in behind)


def _unsigned(clause: Clause) -> Clause:
    """The same clause, its order meaning no deal."""

    def told(arg: Arg) -> Arg:
        if not any(node.np.nominal in _SIGNED for node in arg.nodes):
            return arg
        nodes = (replace(node, np=replace(node.np, nominal="")) for node in arg.nodes)
        return replace(arg, nodes=tuple(nodes))

    before, after = tuple(map(told, clause.before)), tuple(map(told, clause.after))
    return replace(clause, before=before, after=after)
