"""Who is the first to do something does it: "was the first agency to use X", "became the first"."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token


def first_to(clauses: Sequence[Clause], tokens: Sequence[Token], lex: Lexicon) -> list[Clause]:
    """The same clauses, where such an infinitive tells a deed of whoever is said to be the first.

    Not where it is only hoped, denied or to come that somebody is.
    """
    words = lex.pack.phrases.get("firsts", ())
    if not words:
        return list(clauses)
    found = list(clauses)
    for place, clause in enumerate(clauses):
        verb = clause.verb
        if verb is None or not verb.infinitive or verb.negated or verb.perfect:
            continue
        if "infinitive" not in lex.word(tokens[verb.start].lower).closed:
            continue
        told = [one for one in clauses if one is not clause and _says(one, verb.start)]
        first = next((node for one in told for node in _named_so(one, verb.start, lex)), None)
        if first is None or not _first(first, tokens, words):
            continue
        did = replace(verb, infinitive=False, perfect=True)
        rest = tuple(arg for arg in clause.before if first not in arg.nodes)
        found[place] = replace(clause, verb=did, before=rest)
    return found


def told_first(clause: Clause, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a clause was read as what somebody was the first to do."""
    verb = clause.verb
    if verb is None or not verb.perfect or verb.infinitive or verb.start >= len(tokens):
        return False
    return "infinitive" in lex.word(tokens[verb.start].lower).closed


def _says(clause: Clause, infinitive: int) -> bool:
    """Whether a clause says before an infinitive what somebody is or has become."""
    verb = clause.verb
    if verb is None or verb.start > infinitive or clause.subject is None or clause.marks:
        return False
    doubted = verb.negated or verb.modal or verb.infinitive or verb.gerund or verb.marks
    return (verb.copula or "BECOME" in verb.frames) and not doubted


def _named_so(clause: Clause, infinitive: int, lex: Lexicon) -> list[Node]:
    """What a clause says that somebody is, if the infinitive stands right behind it.

    Or what somebody is one of: "is among the first cities to use X".
    """
    among = lex.pack.phrases.get("among", ())
    told = [arg for arg in clause.after if arg.bare or "of" in arg.preps or arg.word in among]
    return [arg.nodes[0] for arg in told if len(arg.nodes) == 1 and _end(arg) == infinitive]


def _end(arg: Arg) -> int:
    return max(part.np.end for node in arg.nodes for part in node.all())


def _first(node: Node, tokens: Sequence[Token], words: Sequence[str]) -> bool:
    np = node.np
    said = {tokens[at].lower for at in range(np.start, np.head)}
    return np.determiner == "determiner" and not np.name and not said.isdisjoint(words)
