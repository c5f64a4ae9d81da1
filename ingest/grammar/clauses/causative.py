"""What somebody has done by another: "ließ von der Firma X Kameras installieren" orders them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Arg, Clause
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
    clause = _by_whom(clause, tokens, lex) if let else clause
    roles = frozenset().union(*(arg.preps for arg in clause.args()))
    if not let or "agent" not in roles or "recipient" in roles:
        return clause
    modal = any("modal" in word.closed for word in span if word.lemma not in words)
    verb = replace(verb, frames=("BUY",), modal=modal, passive=False)
    before, after = (tuple(map(_hired, args)) for args in (clause.before, clause.after))
    return replace(clause, verb=verb, before=before, after=after)


def _hired(arg: Arg) -> Arg:
    """The argument; who does the work sells it: "liet het systeem door X bouwen"."""
    return replace(arg, preps=arg.preps | {"source"}) if "agent" in arg.preps else arg


def _by_whom(clause: Clause, tokens: Sequence[Token], lex: Lexicon) -> Clause:
    """The clause with who does it taken off the object: "ließ die Software von X entwickeln".

    An article alone, "die Software der X", says whose it is.
    """
    args: list[Arg] = []
    for arg in clause.before:
        node = arg.nodes[-1] if arg.bare and arg.nodes else None
        by = node.of[0] if node and len(node.of) == 1 else None
        word = tokens[by.np.start - 1].lower if by else ""
        if node is None or by is None or "agent" not in lex.word(word).prep:
            args.append(arg)
            continue
        bare = replace(arg, nodes=(*arg.nodes[:-1], replace(node, of=())))
        args += [bare, Arg(nodes=(by,), preps=lex.word(word).prep, word=word)]
    return replace(clause, before=tuple(args))
