"""Where a noun phrase ends: complements of a body's name, and full names of countries."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.grammar.phrases.body_tail import body_tail
from ingest.grammar.phrases.chunks import BODIES, NounPhrase
from ingest.grammar.phrases.remits import remit_end
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import DASHES, QUOTES, Token

# How far the class noun may stand behind a country: "the Oman satellite start-up".
_LOOK = 3
_LONGEST = 8
_NAMED = frozenset({"vendor", "product", "programme", "organisation", "buyer"})
_WHOLES = frozenset({"agency", "security"})


def complement(  # noqa: PLR0911, PLR0913, PLR0917 - the parts of one statement
    tokens: Sequence[Token],
    end: int,
    lex: Lexicon,
    names: Mapping[int, int],
    stop: int,
    np: NounPhrase,
) -> int:
    """The end of "of Y" behind a body without a name: "the police of Y", "schools in Y"."""
    if np.name is not None or np.sort not in BODIES or np.relation == "customer":
        return stop
    if stop + 1 >= end or (far := remit_end(tokens, end, lex, names, stop, np)):
        return stop if stop + 1 >= end else far
    word = lex.word(tokens[stop].lower)
    if "in" in word.prep:
        whole = np.sort in {"agency", "security"}
        there = whole and _place(tokens, lex, names, stop + 1, np.head)
        bare = np.determiner != "determiner" or np.quantity
        if (there and lex.pack.adjective_after) or not (bare or there):
            return names.get(stop + 1, stop) if there else stop
    elif not word.prep & {"of", "for"} or (lex.pack.bare_genitive and "agent" in word.prep):
        # Where a genitive says whose a body is, the doer stands there: "till polisen av X".
        return stop
    if lex.pack.adjective_after:
        far = max(stop, body_tail(tokens, np.head, stop, end, lex, names))
        far = _part_ends(tokens, lex, np, stop, far)
        return far + national(tokens, end, lex, far) if far > stop else stop
    after = stop + 1
    for _ in range(2):
        if after in names:
            words = tuple(token.lower for token in tokens[after : names[after]])
            firm = lex.pack.noun_caps and np.sort == "buyer" and words not in lex.countries
            firm = firm and words[-1] not in lex.proper
            part = "of" in word.prep and _own_whole(tokens, lex, np) and _body(words, lex)
            return stop if firm or part else names[after]
        inner = lex.word(tokens[after].lower)
        if after + 1 < end and ("determiner" in inner.closed or "region" in inner.heads):
            after += 1
        else:
            return stop
    return names.get(after, stop)


def completed(
    tokens: Sequence[Token], lex: Lexicon, np: NounPhrase, stop: int, far: int
) -> NounPhrase:
    """A body with the complement up to `far`, and the nationality that may end it."""
    last = lex.word(tokens[far - 1].lower).country
    nations = ((last, far - 1),) if last and lex.pack.adjective_after else ()
    return replace(np, end=far, core=stop, demonyms=np.demonyms + nations)


def _part_ends(tokens: Sequence[Token], lex: Lexicon, np: NounPhrase, stop: int, far: int) -> int:
    """Where an apposition ends that says whose part somebody is: "X, un service du ministère"."""
    unit = np.relation == "unit" and np.determiner in {"", "indefinite"}
    if not (unit and _said(tokens, lex, np)):
        return far
    for at in range(stop, far - 1):
        link, after = lex.word(tokens[at].lower), lex.word(tokens[at + 1].lower)
        fused = "determiner" in link.closed
        whole = at + 1 if fused else at + 2
        opened = "of" in link.prep and (fused or "determiner" in after.closed)
        if opened and whole < far and lex.name_head(tokens[whole].lower) in _WHOLES:
            return at
    return far


def _own_whole(tokens: Sequence[Token], lex: Lexicon, np: NounPhrase) -> bool:
    """Whether a body behind it is the whole that it is of: "a unit of Y", "X, the unit of Y"."""
    unit = np.relation == "unit" and _said(tokens, lex, np)
    return unit or np.determiner == "indefinite"


def _said(tokens: Sequence[Token], lex: Lexicon, np: NounPhrase) -> bool:
    """Whether a phrase says what somebody is: "X, the cyber unit of Y", "X is a part of Y"."""
    before = tokens[np.start - 1] if np.start else None
    return before is not None and (before.text in "(," or "be" in lex.word(before.lower).closed)


def national(tokens: Sequence[Token], end: int, lex: Lexicon, stop: int) -> bool:
    """Whether a nationality ends a phrase: "le ministère de l'Intérieur égyptien"."""
    return stop < end and not tokens[stop].capital and bool(lex.word(tokens[stop].lower).country)


def _body(words: Sequence[str], lex: Lexicon) -> bool:
    """Whether a name is that of a body: "a department of the Ministry of X" is another's part."""
    return words not in lex.countries and any(lex.name_head(one) in BODIES for one in words)


def _place(
    tokens: Sequence[Token], lex: Lexicon, names: Mapping[int, int], start: int, head: int
) -> bool:
    """Whether a country or a known town begins there, or what a local body is in by its name."""
    if start in names and lex.local(tokens[head].lower):
        return True
    words = tuple(token.lower for token in tokens[start : names.get(start, start)])
    return words in lex.countries or (len(words) == 1 and words[0] in lex.towns)


def whole_country(tokens: Sequence[Token], end: int, lex: Lexicon, start: int, stop: int) -> bool:
    """Whether a country's full name ends the phrase: no class noun stands right behind it."""
    words = tuple(token.lower for token in tokens[start:stop])
    if words not in lex.countries or tokens[start].text.isupper() or stop >= end:
        return False
    if tokens[stop].text in DASHES or lex.pack.verb_last:
        # Compounds have a hyphen there, so that a country and a noun are two phrases.
        return tokens[stop].text not in DASHES
    for index in range(stop, min(stop + _LOOK, end)):
        word = lex.word(tokens[index].lower)
        if word.heads:
            return False
        if not word.blank or tokens[index].kind != "w" or tokens[index].capital:
            return True
    return True


def bare_complement(  # noqa: PLR0913, PLR0917 - the parts of one statement
    tokens: Sequence[Token],
    end: int,
    lex: Lexicon,
    names: Mapping[int, int],
    index: int,
    stop: int,
) -> int:
    """Where a name stands behind "of" and bare nouns: "the system of recognition X"; else 0.

    Only a class noun that may bear a name reaches over them, and only where adjectives follow.
    """
    if not lex.pack.adjective_after or "of" not in lex.word(tokens[stop].lower).prep:
        return 0
    heads = [word.heads[0] for i in range(index, stop) if (word := lex.word(tokens[i].lower)).heads]
    if not heads or heads[0] not in _NAMED or any(i in names for i in range(index, stop)):
        return 0
    for at in range(stop, min(stop + _LONGEST, end)):
        opens = tokens[at].text in QUOTES
        if (at + opens) in names:
            words = tuple(token.lower for token in tokens[at + opens : names[at + opens]])
            joint = lex.word(tokens[at - 1].lower).closed & {"preposition", "coordinator"}
            return 0 if joint or words in lex.countries else at
        word = lex.word(tokens[at].lower)
        small = word.closed - {"adjective"}
        bare = bool(word.heads or word.nominal) or not (small or word.frame)
        if tokens[at].kind != "w" or not (bare or "of" in word.prep or "coordinator" in small):
            return 0
        if small and "of" in word.prep and "determiner" in small:
            return 0
    return 0
