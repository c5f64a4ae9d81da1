"""Subjects by their case, where articles tell it and the object may stand first.

As in "Dem Ministerium Y verkaufte die Firma X Kameras": what stands first got them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import GOODS
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

# Verbs of who gets something himself, for whom a dative would be another.
_TAKES = frozenset({"BUY", "USE", "ACQUIRE", "CHOOSE", "CONTRACT"})


def cased(clauses: Iterable[Clause], tokens: Sequence[Token], lex: Lexicon) -> list[Clause]:
    """The same clauses, none with a subject whose article tells that it is none."""
    articles = lex.pack.phrases.get("oblique", ())
    if not articles:
        return list(clauses)
    acting = (_relative(clause, tokens, lex) for clause in clauses)
    hung = [_cased(_hung(clause, tokens, lex), tokens, articles) for clause in acting]
    either = lex.pack.phrases.get("either_case", ())
    return [_handing(clause, tokens, either) for clause in hung]


def _relative(clause: Clause, tokens: Sequence[Token], lex: Lexicon) -> Clause:
    """The same clause; a relative pronoun that is no object is its subject: ", der X nutzt".

    It is one behind an article that no feminine has, of which it could be the dative, and with a
    verb that takes none; but a town has no article, "die Firma X in Y, der".
    """
    other, verb = clause.subject, clause.verb
    if clause.kind != "rel" or verb is None or verb.passive or verb.copula or not clause.after:
        return clause
    first, host = lex.word(tokens[clause.start].lower), clause.after[0]
    if "relative" not in first.closed or "of" not in first.prep or other is None or not host.nodes:
        return clause
    bare = [arg for arg in clause.args() if arg.bare and arg is not host]
    before = _antecedent(host, clause) and host.bare and bool(other.nodes)
    article = _article(host.nodes[0], tokens, lex)
    masculine = article in lex.pack.phrases.get("oblique", ())
    dative = not masculine and not (article and _TAKES & set(verb.frames))
    if not before or bare or dative or _nominative(other, tokens, lex):
        return clause
    return replace(clause, subject=host, after=(other, *clause.after[1:]))


def _nominative(arg: Arg, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether such an article opens a phrase as does a masculine subject: "der Konzern X"."""
    article = _article(arg.nodes[0], tokens, lex)
    return bool(article) and "of" in lex.word(article).prep


def _hung(clause: Clause, tokens: Sequence[Token], lex: Lexicon) -> Clause:
    """The same clause; who is joined to what hangs on a noun hangs on it too.

    As in "die Software Y von der Firma X sowie der Firma Z": the articles tell the two alike.
    """
    lists = [arg for arg in clause.all_args() if len(arg.nodes) > 1]
    changed = {id(arg): grown for arg in lists if (grown := _regrouped(arg, tokens, lex)) != arg}
    if not changed:
        return clause

    def new(args: tuple[Arg, ...]) -> tuple[Arg, ...]:
        return tuple(changed.get(id(arg), arg) for arg in args)

    subject = clause.subject and changed.get(id(clause.subject), clause.subject)
    return replace(clause, subject=subject, before=new(clause.before), after=new(clause.after))


def _regrouped(arg: Arg, tokens: Sequence[Token], lex: Lexicon) -> Arg:
    found: list[Node] = []
    for node in arg.nodes:
        host = found[-1] if found else None
        own = _article(node, tokens, lex)
        inner = _article(host.of[-1], tokens, lex) if host is not None and host.of else ""
        if host is not None and own and own == inner != _article(host, tokens, lex):
            found[-1] = replace(host, of=(*host.of, node))
        else:
            found.append(node)
    return replace(arg, nodes=tuple(found))


def _article(node: Node, tokens: Sequence[Token], lex: Lexicon) -> str:
    """The article of a phrase, or the one before it that its case is read from; or ""."""
    at = node.np.start - (not node.np.determiner)
    word = lex.word(tokens[at].lower) if at >= 0 else None
    told = word is not None and word.closed & {"determiner", "indefinite"}
    return tokens[at].lower if told else ""


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
    if not _oblique(wrong, tokens, articles) or _antecedent(wrong, clause):
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


def _antecedent(arg: Arg, clause: Clause) -> bool:
    """Whether a clause is said of a phrase before it, whose case is that of its own clause."""
    return clause.kind == "rel" and bool(arg.nodes) and arg.nodes[0].np.end <= clause.start


def _oblique(arg: Arg, tokens: Sequence[Token], articles: tuple[str, ...]) -> bool:
    """Whether such an article opens the phrase, and no name: "Den Haag"."""
    np = arg.nodes[0].np if arg.nodes else None
    named = np is not None and np.name is not None and np.name[0] == np.start
    return np is not None and not named and tokens[np.start].lower in articles
