"""How a clause ends where verbs stand last: in a verb, and whether that is finite."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import Item
from ingest.grammar.phrases.separable import holds_mark
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

CLAUSE_ENDS = frozenset({",", ".", ";", ":", "!", "?", ")", "–"})
_VERBAL = frozenset({"verb", "be", "become", "have", "modal"})
_PASSIVES = frozenset({"become", "be"})
_MEMBERS = 8
_FIELD = 8
_GOES_ON = frozenset({"preposition", "coordinator", "negation"})


def closes(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether the last word before the next mark behind `index` is a verb."""
    token = tokens[_last(tokens, index, end)]
    word = lex.word(token.lower)
    return not token.capital and (bool(word.frame) or bool(word.closed & _VERBAL))


def relative_ends(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether a clause ends in a verb as a relative one does: in no infinitive with its mark.

    As in ", die Software Y einzusetzen"; but that may hang on a verb of the clause right before:
    ", die versprach, Y zu liefern".
    """
    if _verbs_before_prep(tokens, index, end, lex):
        return True
    index = _listed(tokens, index, end, lex)
    if not closes(tokens, index, end, lex):
        return False
    last = _last(tokens, index, end)
    first, before = tokens[index + 1], tokens[last - 1]
    if not first.capital and lex.word(first.lower).closed & _VERBAL:
        return True
    lower = tokens[last].lower
    marked = "infinitive" in lex.word(before.lower).closed
    return not (marked or holds_mark(lower, lex.word(lower).lemma, lex))


def _verbs_before_prep(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """As in ", die finanziert wird von X": both verbs stand together only where verbs are last."""
    for at in range(index + 1, _last(tokens, index, end) - 1):
        word, after = lex.word(tokens[at].lower), lex.word(tokens[at + 1].lower)
        if "preposition" in lex.word(tokens[at + 2].lower).closed and after.closed & _PASSIVES:
            return not tokens[at].capital and bool(word.frame) and lex.participle(tokens[at].lower)
    return False


def _listed(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> int:
    """The last comma of a list behind a pronoun and a preposition: ", die von X, Y und Z"."""
    first = lex.word(tokens[index + 1].lower) if index + 1 < end else None
    if first is None or "preposition" not in first.closed:
        return index
    at = index
    for _ in range(_MEMBERS):
        stop = _last(tokens, at, end) + 1
        words = [lex.word(token.lower) for token in tokens[at + 1 : stop] if not token.capital]
        if any("coordinator" in word.closed for word in words) and at > index:
            return at
        if any(word.frame or word.closed & _VERBAL - {"be"} for word in words):
            break
        if stop >= end or tokens[stop].text != ",":
            break
        at = stop
    return index


def _last(tokens: Sequence[Token], index: int, end: int) -> int:
    """The last word before the next mark behind `index`."""
    last = index + 1
    while last < end and tokens[last].text not in CLAUSE_ENDS:
        behind = _behind_bracket(tokens, last, end) if tokens[last].text == "(" else last
        if behind > last and (behind == end or tokens[behind].text in CLAUSE_ENDS):
            break
        last = behind + int(behind == last)
    return last - 1


def _behind_bracket(tokens: Sequence[Token], index: int, end: int) -> int:
    """The place behind the bracket that opens at `index`, or `index`."""
    closed = (at for at in range(index, end) if tokens[at].text == ")")
    return next(closed, index - 1) + 1


def bracket_shut(items: Sequence[Item], upcoming: Item, behind: Item | None) -> bool:
    """Whether a finite verb follows a bracket of verbs: "wurde verurteilt und nutzt Kameras".

    A participle ends its bracket, so that one before an object, or before what somebody belongs
    to, is a finite verb of the same form: "wurde 1999 gegründet und gehört zu X".
    """
    helped = any(item.kind == "aux" for item in items[:-1])
    finite = upcoming.kind == "aux" or upcoming.form == "base" or _governs(upcoming, behind)
    return helped and finite and items[-1].form == "participle"


def _governs(verb: Item, behind: Item | None) -> bool:
    if verb.form != "participle" or verb.word is None or behind is None:
        return False
    belongs = verb.word.frame == "SUBORDINATE" and "recipient" in behind.preps
    return belongs or (behind.np is not None and not behind.np.lemma.isdigit())


def verb_second(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether the first verb behind a word that opens a sentence has its subject behind it.

    So "während" governs a noun in "Während der Pandemie verkaufte X", and no clause of its own.
    """
    lists = lex.pack.phrases
    if tokens[index].lower in lists.get("interrogative", ()):
        return False
    if index + 1 < end and tokens[index + 1].lower in lists.get("nominative", ()):
        return False
    for at in range(index + 2, min(index + _FIELD, end - 1)):
        token, after = tokens[at], tokens[at + 1]
        if token.text in CLAUSE_ENDS:
            return False
        word = lex.word(token.lower)
        if token.capital or not (word.frame or word.closed & _VERBAL) or word.prep:
            continue
        before, behind = lex.word(tokens[at - 1].lower), lex.word(after.lower)
        if "infinitive" in before.closed or after.text in CLAUSE_ENDS:
            return False
        verbal = not after.capital and bool(behind.frame or behind.closed & _VERBAL)
        return not (verbal or behind.closed & _GOES_ON)
    return False
