"""Subjects by their case, where articles tell it and the object may stand first.

As in "Dem Ministerium Y verkaufte die Firma X Kameras": what stands first got them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.phrases.chunks import GOODS
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token


def cased(clauses: Iterable[Clause], tokens: Sequence[Token], lex: Lexicon) -> list[Clause]:
    """The same clauses, none with a subject whose article tells that it is none."""
    articles = lex.pack.phrases.get("oblique", ())
    if not articles:
        return list(clauses)
    either = lex.pack.phrases.get("either_case", ())
    return [_handing(_cased(clause, tokens, articles), tokens, either) for clause in clauses]


def _handing(clause: Clause, tokens: Sequence[Token], either: tuple[str, ...]) -> Clause:
    """As in "X, die der Polizei Kameras lieferte": what was handed stands behind who got it.

    Whoever is meant by the relative pronoun handed it over, as the verb has no second object.
    """
    verb, got = clause.verb, clause.subject
    host = clause.after[0] if clause.kind == "rel" and clause.after else None
    if verb is None or verb.passive or got is None or not (host and host.nodes and got.nodes):
        return clause
    if "SUPPLY" not in verb.frames or not host.bare or host.nodes[0].np.start >= clause.start:
        return clause
    goods = [arg for arg in (*clause.before, *clause.after[1:]) if arg.bare and _goods(arg)]
    if not goods or _goods(host) or _goods(got):
        return clause
    if any(tokens[one.nodes[0].np.start].lower in either for one in goods):
        return clause
    if tokens[got.nodes[0].np.start].lower not in either:
        return clause
    return replace(clause, subject=host, after=(got, *clause.after[1:]))


def _goods(arg: Arg) -> bool:
    return bool(arg.nodes) and all(node.np.sort in GOODS for node in arg.nodes)


def _cased(clause: Clause, tokens: Sequence[Token], articles: tuple[str, ...]) -> Clause:
    wrong, verb = clause.subject, clause.verb
    if wrong is None or clause.inherited or verb is None or verb.copula:
        return clause
    if not _oblique(wrong, tokens, articles):
        return clause
    right = next(
        (
            arg
            for arg in (*clause.after, *clause.before)
            if arg.bare and (arg.nodes or arg.pronoun) and not _oblique(arg, tokens, articles)
        ),
        None,
    )
    if right is None:
        return clause
    return replace(
        clause,
        subject=right,
        before=tuple(arg for arg in clause.before if arg is not right),
        after=(wrong, *(arg for arg in clause.after if arg is not right)),
    )


def _oblique(arg: Arg, tokens: Sequence[Token], articles: tuple[str, ...]) -> bool:
    """Whether such an article opens the phrase, and no name: "Den Haag"."""
    np = arg.nodes[0].np if arg.nodes else None
    named = np is not None and np.name is not None and np.name[0] == np.start
    return np is not None and not named and tokens[np.start].lower in articles
