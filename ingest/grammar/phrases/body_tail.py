"""How far a body's name reaches where adjectives follow: "Agence royale des phares gris"."""

from collections.abc import Mapping, Sequence

from ingest.grammar.phrases.affairs import affairs_end
from ingest.grammar.phrases.chunks import GOODS, ORGANISED
from ingest.grammar.phrases.country_names import country_at
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_OPEN = frozenset({
    "thing", "security", "agency", "region", "technology", "regulation", "group", "buyer",
})  # fmt: skip
_WHOLES = frozenset({"organisation", "government"})
_ADJECTIVE = frozenset({"adjective"})
_TURNS = 4


def body_tail(  # noqa: PLR0913, PLR0917 - the parts of one statement
    tokens: Sequence[Token], start: int, stop: int, end: int, lex: Lexicon,
    names: Mapping[int, int] | None = None,
) -> int:  # fmt: skip
    """The end of the adjectives and complements behind a body's head noun, which ends at `stop`.

    Complements hang on with "of" and a determiner; a second one may be joined with "and".
    """
    if start + 1 < stop and "determiner" in lex.word(tokens[start].lower).closed:
        start += 1
    head = tokens[start].lower
    if lex.name_head(head) not in ORGANISED or lex.word(head).relation == "customer":
        return stop
    known = names or {}
    stop = _adjectives(tokens, stop, end, lex)
    # No police, no government, and no body behind which a place or a nationality stands, is one
    # "of the" goods: who "fournit à la police de Y des drones" hands over drones.
    whole = lex.name_head(head) == "security" or head in lex.pack.phrases.get("governments", ())
    whole = whole or _national(tokens, start, stop, lex)
    for _ in range(_TURNS):
        at = max(_behind_link(tokens, stop, end, lex), _behind_for(tokens, start, stop, end, lex))
        goods = whole and at < end and _goods(tokens, at, end, lex)
        # What an office is for is no goods: "l'Agence kényane de sécurité".
        goods = goods and not (tokens[start].capital and tokens[at].lower in lex.affairs)
        if goods and not _listed(tokens[start : at + 1], lex):
            break
        far = _content(tokens, at, end, lex, known) if at > stop else stop
        if far <= at:
            break
        whole, stop = whole or at in known or tokens[at].capital, far
    return affairs_end(tokens, start, stop, end, lex) or stop


def _listed(words: Sequence[Token], lex: Lexicon) -> bool:
    """Whether the pack has it all as a body: "forze dell'ordine", which order is no goods of."""
    said = " ".join(token.lower for token in words)
    return said in lex.pack.heads.get("security", ())


def _national(tokens: Sequence[Token], start: int, stop: int, lex: Lexicon) -> bool:
    """Whether a phrase so far says whose body it is: "le gouvernement kényan"."""
    return any(lex.word(tokens[at].lower).country for at in range(start + 1, stop))


def _goods(tokens: Sequence[Token], at: int, end: int, lex: Lexicon) -> bool:
    """Whether goods begin here, if with an adjective: "equips the police of Y with new cameras"."""
    words = [lex.word(token.lower) for token in tokens[at : min(at + 2, end)]]
    if GOODS & set(words[0].heads):
        return True
    plain = words[0].blank or "adjective" in words[0].closed
    return len(words) > 1 and plain and bool(GOODS & set(words[1].heads))


def _adjectives(tokens: Sequence[Token], at: int, end: int, lex: Lexicon) -> int:
    while at < end and _adjective(tokens, at, lex):
        at += 1
    return at


def _adjective(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """A listed adjective, or a small word of no known role, as behind a noun only they stand."""
    token = tokens[at]
    word = lex.word(token.lower)
    plain = token.kind == "w" and token.text == token.lower and token.lower.isalpha()
    if _opens_phrase(tokens, at, lex):
        return False
    if "adjective" in word.closed or (plain and word.country):
        return True
    return plain and word.blank and lex.known(token.lower) and not lex.verbal(word.lemma)


def _opens_phrase(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a preposition of several words begins there: "referente a"."""
    said = (
        (words, tuple(token.lower for token in tokens[at : at + len(words)]))
        for words, role in lex.phrases.get(tokens[at].lower, ())
        if role == "closed:preposition"
    )
    return any(words == here for words, here in said)


def _behind_link(tokens: Sequence[Token], at: int, end: int, lex: Lexicon) -> int:
    """Where a complement would begin behind "of", "of the", "and of the"; `at` for no link."""
    start = at
    if at + 2 < end and "coordinator" in lex.word(tokens[at].lower).closed:
        if tokens[at].lower in lex.pack.phrases.get("alternatives", ()):
            return start
        at += 1
        if lex.word(tokens[at].lower).prep & {"of"} and tokens[at + 1].capital:
            return start
    if at + 1 >= end or not _links(tokens[at], lex):
        return start
    fused = bool(lex.word(tokens[at].lower).closed & {"determiner", "indefinite"})
    at += 1
    if not fused and at + 1 < end and "determiner" in lex.word(tokens[at].lower).closed:
        at += 1
    return at


def _behind_for(tokens: Sequence[Token], start: int, stop: int, end: int, lex: Lexicon) -> int:
    """Where what an office is for begins, right behind its noun: "Agenzia per la sicurezza"; or 0.

    With others it may be what a contract is for: "con il Comune per la sicurezza".
    """
    alone = stop == start + 1 and tokens[start].capital
    if not alone or tokens[start].lower not in lex.names.offices:
        return 0
    if stop + 2 >= end or "for" not in lex.word(tokens[stop].lower).prep:
        return 0
    article = "determiner" in lex.word(tokens[stop + 1].lower).closed
    return stop + 2 if article and tokens[stop + 2].lower in lex.affairs else 0


def _links(token: Token, lex: Lexicon) -> bool:
    """Whether a word ties a complement to a body: "of", or a link that marks nothing else."""
    word = lex.word(token.lower)
    bare = "preposition" in word.closed and not word.prep and token.lower in lex.links
    return "of" in word.prep or bare


def _content(
    tokens: Sequence[Token], at: int, end: int, lex: Lexicon, names: Mapping[int, int]
) -> int:
    """The end of the noun and its adjectives at `at`, or `at` when no such noun stands there."""
    if at in names:
        return names[at]
    word = lex.word(tokens[at].lower)
    # Goods count with an article only: "office of the passports", not "equips the police of Y".
    article = lex.word(tokens[at - 1].lower).closed & {"determiner", "indefinite"}
    classes = _OPEN | {"product"} if article else _OPEN
    if article and tokens[at].capital:
        # "Le Service de renseignement de la Confédération"
        classes |= _WHOLES
    # "Ufficio di pubblica sicurezza": a verb's form that is listed as an adjective.
    listed = "adjective" in word.closed and not word.heads
    closed = word.closed - ({"adjective", "verb"} if listed else _ADJECTIVE)
    other = closed or word.country or set(word.heads) - classes
    verb = word.frame and not (listed or word.nominal or word.heads)
    if tokens[at].kind != "w" or other or verb:
        return at
    if tokens[at].text[1:] != tokens[at].text[1:].lower() or tokens[at].text[0].isdigit():
        return at
    if far := country_at(tokens, at, end, lex):
        return far
    after = lex.word(tokens[at + 1].lower) if at + 1 < end else word
    early = word.blank or listed
    if early and after.heads and tokens[at].text == tokens[at].lower:
        # An adjective before its noun: "the office of new technologies".
        return at if set(after.heads) - classes else _adjectives(tokens, at + 2, end, lex)
    return _adjectives(tokens, at + 1, end, lex)
