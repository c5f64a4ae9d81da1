"""Gerunds that are another's, or of what was not done: "caught Y using Z", "without selling"."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import GOODS
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import CURRENCIES, Token

_DENIED = frozenset({"denied"})


def undone(clauses: Sequence[Clause], tokens: Sequence[Token], lex: Lexicon) -> list[Clause]:
    """The same clauses, those with such a verb having its subject, and the doubt cast on it."""
    found = list(clauses)
    for place, clause in enumerate(clauses):
        if clause.verb is None or not clause.verb.gerund:
            continue
        early = clauses[place - 1] if place and clause.inherited else None
        own = _attached(early, clause, tokens, lex) if early else clause
        if _denied(early, clause, tokens, lex):
            own = replace(own, marks=own.marks | _DENIED)
        found[place] = own
    return found


def _denied(early: Clause | None, clause: Clause, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """As in "left without selling", "did not track using", "barred Y from", "pulled out of"."""
    start = clause.verb.start if clause.verb else clause.start
    at = _before(start, tokens, lex)
    word = lex.word(tokens[at].lower) if at >= 0 else None
    if word is not None and "preposition" in word.closed and "denied" in word.status:
        return True
    above = early.verb if early else None
    if early is None or above is None:
        return False
    between = " ".join(token.lower for token in tokens[above.end : start])
    if f"{above.lemma} {between}" in lex.pack.phrases.get("forgone", ()):
        return True
    if above.negated and not any(token.text == "," for token in tokens[above.end : start]):
        return True
    barred = above.passive or bool(_last(early, at, bare=False))
    return _of_objects(lex) and word is not None and "source" in word.prep and barred


def _attached(early: Clause, clause: Clause, tokens: Sequence[Token], lex: Lexicon) -> Clause:
    """The gerund of whom the words right before it mean: "arrested hackers using Y".

    Also behind a preposition and an object that can act: "sued X for using Y". Not of money and
    time: "spent millions buying Y".
    """
    start = clause.verb.start if clause.verb else clause.start
    at = _before(start, tokens, lex)
    if not _of_objects(lex) or at < 0:
        return clause
    prep = lex.word(tokens[at].lower).prep & {"source", "for"}
    # "Gave papers to X showing that": not X shows it.
    says = clause.verb is not None and "SAY" in clause.verb.frames
    end = _before_sum(early, at, tokens, lex) if prep else at + 1
    node = _last(early, end, bare=bool(prep) or says)
    if node is None or (prep and node.np.sort in GOODS) or node.np.sort == "thing":
        return clause
    spies = early.verb is not None and early.verb.lemma in lex.pack.phrases.get("spies", ())
    if spies and node.np.sort in GOODS and not node.np.name:
        return clause  # "hacked phones using Y"
    return replace(clause, subject=Arg(nodes=(node,)))


def _before_sum(early: Clause, end: int, tokens: Sequence[Token], lex: Lexicon) -> int:
    """Where whom a sum is taken from ends, as in "fined X 200,000 euros for using"."""
    node = _last(early, end, bare=True)
    if node is None or node.np.name or not any(arg.bare for arg in early.after[:-1]):
        return end
    start = node.np.start - (tokens[node.np.start - 1].text[-1] in CURRENCIES)
    money = start < node.np.start or node.np.lemma in lex.pack.phrases.get("sums", ())
    return start if money else end


def _of_objects(lex: Lexicon) -> bool:
    """Whether a gerund may be that of an object, as where adjectives do not follow their noun."""
    return not (lex.pack.adjective_after or lex.pack.verb_last)


def _before(start: int, tokens: Sequence[Token], lex: Lexicon) -> int:
    at = start - 1
    while at > 0 and "adverb" in lex.word(tokens[at].lower).closed:
        at -= 1
    return at


def _last(early: Clause, end: int, *, bare: bool) -> Node | None:
    """What a clause says last behind its verb, if it ends there; as an object, if that is asked.

    In "was criticised by X for selling", "fined in Y for selling" neither X nor Y sells.
    """
    args = [arg for arg in early.after if arg.bare or not bare or _within(arg)]
    nodes = [node for arg in args for node in arg.nodes]
    return next((node for node in nodes if node.np.end == end), None)


def _within(arg: Arg) -> bool:
    """Whether who is meant is part of somebody: "sanctioned firms within X for selling"."""
    return "in" in arg.preps and all(node.np.name and not node.np.country for node in arg.nodes)
