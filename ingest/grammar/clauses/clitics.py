"""Pronouns that lean on a verb, and subjects left out: "l'a achetée", "la compró", "fue vendida".

What leans on a verb is its object, wherever it stands: it comes to be the first argument behind it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.phrases.chunks import ORGANISED, THINGS
from ingest.grammar.words.endings import ends_as
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_GETS = frozenset({"BUY", "ACQUIRE"})
_VERBAL = frozenset({"be", "become", "have", "modal", "verb"})
_DOERS = ORGANISED | {"vendor", "person", "group", "reporter", "country"}
_INVESTS = frozenset({"INVEST"})
_SOURCE = frozenset({"source"})
_INTO = frozenset({"in"})
_TIES = frozenset({"owned_by", "part_of", "linked_to", "taken_by"})


def leaning(clauses: Iterable[Clause], tokens: Sequence[Token], lex: Lexicon) -> list[Clause]:
    """The same clauses, with what leans on their verbs in its place, and whom they leave unsaid."""
    objects, drops = (lex.pack.phrases.get(name, ()) for name in ("clitics", "drops"))
    found = [
        _hung(_object(clause, tokens, lex, objects), tokens, lex) if objects else clause
        for clause in clauses
    ]
    if drops and found:
        found[0] = _unsaid(found[0], tokens, lex)
    return found


def _object(
    clause: Clause, tokens: Sequence[Token], lex: Lexicon, objects: Sequence[str]
) -> Clause:
    """As in "Y l'a achetée", "lo utiliza Y": who stands bare behind that verb acts."""
    verb = clause.verb
    if verb is None or verb.passive or verb.reduced or verb.copula:
        return clause
    at = _place(verb.start, verb.end, tokens, lex, objects)
    if at < 0:
        return clause
    subject = None if clause.subject and _only(clause.subject, at) else clause.subject
    after = clause.after
    if subject is None and after and after[0].bare and after[0].nodes:
        subject, after = after[0], after[1:]
    before = tuple(arg for arg in clause.before if not _only(arg, at))
    done_to = Arg(nodes=(), pronoun=True, at=at)
    return replace(clause, subject=subject, before=before, after=(done_to, *after))


def _only(arg: Arg, at: int) -> bool:
    """Whether an argument is that pronoun and nothing besides, though it was read as an article."""
    if arg.pronoun:
        return arg.at == at
    return [(node.np.start, node.np.end) for node in arg.nodes] == [(at, at + 1)]


def _place(
    start: int, end: int, tokens: Sequence[Token], lex: Lexicon, objects: Sequence[str]
) -> int:
    """Where a pronoun stands right before the verb of a group, or -1."""
    for at in range(max(start - 1, 0), end - 1):
        word = lex.word(tokens[at + 1].lower)
        if tokens[at].lower in objects and (word.frame or word.closed & _VERBAL):
            return at
    return -1


def _hung(clause: Clause, tokens: Sequence[Token], lex: Lexicon) -> Clause:
    """As in "Y lui a acheté dix caméras", "Y y a investi": from whom, and into whom."""
    verb = clause.verb
    if verb is None or verb.passive or verb.reduced or verb.start == 0:
        return clause
    at, frames = verb.start - 1, set(verb.frames)
    words, preps = ("datives", _SOURCE) if _GETS & frames else ("thereto", _INTO)
    if tokens[at].lower not in lex.pack.phrases.get(words, ()) or not (_GETS | _INVESTS) & frames:
        return clause
    if clause.subject is None or not clause.subject.nodes:
        return clause
    before = tuple(arg for arg in clause.before if not _only(arg, at))
    whom = Arg(nodes=(), pronoun=True, at=at, preps=preps, word=tokens[at].lower)
    return replace(clause, before=before, after=(*clause.after, whom))


def _unsaid(clause: Clause, tokens: Sequence[Token], lex: Lexicon) -> Clause:
    """As in "Fue vendido a Y", "Ha venduto droni a Y": whom the sentence goes on about."""
    verb = clause.verb
    if verb is None or clause.kind != "main" or clause.subject is not None:
        return clause
    if verb.infinitive or verb.gerund or verb.reduced or verb.modal:
        return clause
    # What we or you did is told of nobody named.
    if ends_as(tokens[verb.start].lower, lex.pack.phrases.get("of_us", ())):
        return clause
    itself = verb.start > 0 and tokens[verb.start - 1].lower in lex.pack.phrases["reflexive"]
    # "Una filial de Y ha sido condenada"
    named = any(arg.preps & _TIES for arg in clause.before)
    bare = [node for arg in clause.args() if arg.bare for node in arg.nodes]
    acts = any(
        node.np.sort in _DOERS or (node.np.name and node.np.before not in THINGS) for node in bare
    )
    if acts or named or (itself and "PARTNER" not in verb.frames) or (verb.passive and bare):
        return clause
    return replace(clause, subject=Arg(nodes=(), pronoun=True, at=verb.start))
