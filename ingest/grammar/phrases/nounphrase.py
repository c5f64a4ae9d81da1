"""Reads one noun phrase: its determiner, adjectives of nationality, head noun and name."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.grammar.phrases.adjacent import period
from ingest.grammar.phrases.adjectival import first_nation, joined_word, sort_names
from ingest.grammar.phrases.bare_articles import ending, several
from ingest.grammar.phrases.chunks import OFFICES, NounPhrase
from ingest.grammar.phrases.served import class_served
from ingest.grammar.words.lexicon import Lexicon, Word
from ingest.grammar.words.numbered import year_of
from ingest.grammar.words.places import months
from ingest.grammar.words.soles import sole
from ingest.grammar.words.tokens import DASHES, Token

_ACRONYM = 4
_DIGITS = 2
_DATE_MARKS = DASHES | {"."}
# "of", and a noun that may be a compound.
_COMPLEMENT = 4
# Of "detective branch", "la branche drones" they only say what the branch is for.
_NO_HEADS = frozenset({"person", "group", "reporter", "product", "technology"})
_NAMEABLE = ("agency", "security", "buyer", "programme", "reporter", "government", "vendor",
             "organisation", "product", "regulation", "region", "person")  # fmt: skip


def build(
    tokens: Sequence[Token], start: int, end: int, lex: Lexicon, names: dict[int, int]
) -> NounPhrase:
    """The noun phrase over `tokens[start:end]`; its last name counts, if it has several."""
    told, doer, spans = sort_names(tokens, start, end, lex, names)
    name, country = _name_and_country(tokens, spans, lex)
    words = [(index, _word(tokens, index, start, lex)) for index in range(start, end)]
    seated = {span[1] + 1 for span in told if joined_word(tokens, span[1], end) in lex.based}
    outside = _outside(words, [*spans, *([doer] if doer else [])], seated)
    head = _head(tokens, outside, name, end)
    if lex.pack.adjective_after:
        head, outside = _leading_noun(tokens, outside, name, head), outside[::-1]
    head_word = lex.word(tokens[head].lower)
    before = _class_before(tokens, outside, start, name[0], lex) if name else ""
    after = _last_class(outside, name[1], end) if name else ""
    inner = inner_class(tokens, name, lex) or _force(tokens, name, words, lex) if name else ""
    relation, relation_at = _relation(tokens, outside, lex)
    kind = "" if name or _tied(head_word) else _head_class(outside, start, end, relation_at)
    return NounPhrase(
        start=start,
        end=end,
        head=head,
        name=name,
        sort=after or before or inner or class_served(kind, tokens, (start, head, end), lex, names),
        before=before,
        after=after,
        inner=inner,
        relation=relation,
        relation_at=relation_at,
        plural=not name and several(tokens, start, head, head_word, lex),
        also=_second(outside, start, end),
        nominal=_nominal(tokens, head, outside, end, lex) if not name or head >= name[1] else "",
        lemma=_year(tokens[start:end], lex) or head_word.lemma,
        when=not name and lex.among(tokens[head].lower, lex.times),
        determiner=_determiner(words) or ("" if name else ending(tokens[head], head_word, lex)),
        demonyms=_nationalities(_adjectives(tokens, outside, end, lex), told),
        first=doer or (spans[0] if len(spans) > 1 else None),
        joined=doer[1] + 1 if doer and joined_word(tokens, doer[1], end) else -1,
        country=country,
        quantity=any("quantity" in w.closed for _, w in outside) or _plural_number(tokens, outside),
    )


def _tied(word: Word) -> bool:
    """Whether a noun tells a tie and no class: "a technology partner"."""
    return word.relation == "partner" and not word.heads


def _nominal(
    tokens: Sequence[Token], head: int, outside: list[tuple[int, Word]], end: int, lex: Lexicon
) -> str:
    """What act a noun means; nothing is sold by "a settlement agreement", "a plea deal".

    What sort of agreement it is says a word before it, its first part, or one behind "of".
    """
    nominal, words = lex.word(tokens[head].lower).nominal, lex.pack.phrases.get("no_trade", ())
    if nominal != "CONTRACT" or not words:
        return nominal
    told = [tokens[at].lower for at, _ in outside]
    behind = tokens[end : end + _COMPLEMENT]
    if lex.pack.adjective_after and behind and "of" in lex.word(behind[0].lower).prep:
        told += [token.lower for token in behind]
    compound = tokens[head].lower.startswith(words)
    return "" if compound or any(one in words for one in told) else nominal


def _year(phrase: Sequence[Token], lex: Lexicon) -> str:
    """The year of a phrase that is a date and nothing else: "mars 2014", "år 2014"."""
    if phrase[-1].kind != "n":
        return ""
    named = months(lex.pack.lang)
    early = (
        token.lower in named or period(token.lower, lex) or _of_date(token, lex)
        for token in phrase[:-1]
    )
    return year_of(phrase[-1].text) if all(early) else ""


def _of_date(token: Token, lex: Lexicon) -> bool:
    """Whether it is a day, an article or a hyphen of a date: "le 4 mai 2016", "mid-2016"."""
    day = token.text.isdigit() and len(token.text) <= _DIGITS
    return day or token.text in _DATE_MARKS or "determiner" in lex.word(token.lower).closed


def _outside(
    words: list[tuple[int, Word]], spans: list[tuple[int, int]], seated: set[int]
) -> list[tuple[int, Word]]:
    """The words that are in no name, nor "based" behind a country and a hyphen."""
    return [(i, w) for i, w in words if i not in seated and not any(a <= i < b for a, b in spans)]


def _word(tokens: Sequence[Token], index: int, start: int, lex: Lexicon) -> Word:
    """A word, which with the one beside it may be a class noun of its own: "prison service"."""
    word = first_nation(tokens, index, lex) or lex.word(tokens[index].lower)
    if lex.pack.adjective_after and index + 1 < len(tokens):
        after = tokens[index + 1].lower
        sort = lex.pairs.get((tokens[index].lower, after)) or lex.pairs.get((word.lemma, after))
        if sort:
            return replace(word, heads=(sort,))
    if index > start:
        before = tokens[index - 1].lower
        if people := lex.peoples.get((before, tokens[index].lower)):
            return replace(word, country=people)
        sort = lex.pairs.get((before, word.lemma)) or lex.pairs.get((before, tokens[index].lower))
        if sort:
            return replace(word, heads=(sort,))
    return word


def _adjectives(
    tokens: Sequence[Token], outside: list[tuple[int, Word]], end: int, lex: Lexicon
) -> list[tuple[int, Word]]:
    """The words that are no first part of a compound: not so in "French-speaking"."""
    return [one for one in outside if _stands(tokens, one[0], end, lex)]


def _stands(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    joined = joined_word(tokens, index + 1, end)
    word = lex.word(joined) if joined else None
    return word is None or bool(word.country or word.heads) or joined in lex.based


def _nationalities(
    outside: list[tuple[int, Word]], told: dict[tuple[int, int], str]
) -> tuple[tuple[str, int], ...]:
    names = [at for start, stop in told for at in range(start, stop)]
    found = [(word.country, i) for i, word in outside if word.country and i not in names]
    found += [(code, span[1] - 1) for span, code in told.items()]
    return tuple(sorted(found, key=lambda one: one[1]))


def _name_and_country(
    tokens: Sequence[Token], spans: list[tuple[int, int]], lex: Lexicon
) -> tuple[tuple[int, int] | None, str]:
    if not spans:
        return None, ""
    chosen = spans[-1]
    words = tuple(token.lower for token in tokens[chosen[0] : chosen[1]])
    plain = tuple(word for word in words if word != "the")
    return chosen, lex.countries.get(words) or lex.countries.get(plain) or ""


def _head(
    tokens: Sequence[Token], outside: list[tuple[int, Word]], name: tuple[int, int] | None, end: int
) -> int:
    for index, word in reversed(outside):
        if tokens[index].kind == "w" and not word.closed - {"verb", "adjective"}:
            return index if not name or index >= name[1] else name[1] - 1
    return name[1] - 1 if name else end - 1


def _leading_noun(
    tokens: Sequence[Token],
    outside: list[tuple[int, Word]],
    name: tuple[int, int] | None,
    head: int,
) -> int:
    """The head where adjectives follow: the first class noun, or else the first plain word."""
    free = [o for o in outside if tokens[o[0]].kind == "w" and (not name or o[0] >= name[1])]
    nouns = [i for i, word in free if word.heads or word.nominal or word.relation]
    plain = [i for i, word in free if not word.closed]
    return (nouns or ([] if name else plain) or [head])[0]


def _last_class(outside: list[tuple[int, Word]], start: int, end: int) -> str:
    for index, word in reversed(outside):
        if start <= index < end and word.heads:
            return word.heads[0]
    return ""


def _head_class(outside: list[tuple[int, Word]], start: int, end: int, relation_at: int) -> str:
    """The class of the last noun; before one of rank people and inquiries are no head.

    As in "detective branch", "investigation division".
    """
    found = _last_class(outside, start, end)
    behind = any(i == relation_at and not word.heads for i, word in outside)
    return "" if behind and found in _NO_HEADS else found


def _force(
    tokens: Sequence[Token], name: tuple[int, int], words: list[tuple[int, Word]], lex: Lexicon
) -> str:
    """As in "the Navy", which is one, capital or not; "the Department" only points back at one."""
    alone = name[1] - name[0] == 1 and _determiner(words) == "determiner"
    return "security" if alone and lex.word(tokens[name[0]].lower).head == "security" else ""


def _class_before(
    tokens: Sequence[Token], outside: list[tuple[int, Word]], start: int, stop: int, lex: Lexicon
) -> str:
    """The class of the noun before a name: none where a noun of no class stands between them.

    "The army veteran X" is no army, "the state-owned X" no state; where adjectives follow, one may
    stand between.
    """
    for index, word in reversed(outside):
        if joined_word(tokens, index + 1, stop):
            continue
        if start <= index < stop and word.heads:
            return word.heads[0]
        common = tokens[index].kind == "w" and word.blank and not lex.pack.adjective_after
        if start <= index < stop and common:
            return ""
    return ""


def _second(outside: list[tuple[int, Word]], start: int, end: int) -> str:
    for index, word in reversed(outside):
        if start <= index < end and word.heads:
            return word.heads[1] if len(word.heads) > 1 else ""
    return ""


def _relation(
    tokens: Sequence[Token], outside: list[tuple[int, Word]], lex: Lexicon
) -> tuple[str, int]:
    for index, word in reversed(outside):
        if index and (pair := lex.relation_pairs.get((tokens[index - 1].lower, word.lemma))):
            return pair, index
        if word.relation:
            return word.relation, index
    return "", -1


def _determiner(words: list[tuple[int, Word]]) -> str:
    if any("possessive" in word.closed for _, word in words[1:2]):
        # "I suoi clienti": the article stands before whose they are.
        return "possessive"
    for _, word in words[:3]:
        for role in ("possessive", "indefinite", "determiner"):
            if role in word.closed:
                return role
    return ""


def _plural_number(tokens: Sequence[Token], outside: list[tuple[int, Word]]) -> bool:
    """Whether a phrase counts: "40 cameras", but not "köpte företaget 2018"."""
    told = [(at, tokens[i]) for at, (i, _) in enumerate(outside[:3]) if tokens[i].kind == "n"]
    return any(one.text != "1" and not (at and year_of(one.text)) for at, one in told)


def inner_class(tokens: Sequence[Token], name: tuple[int, int], lex: Lexicon) -> str:
    """What the words of a name say about its bearer: the last word first, then the first."""
    words = [t for t in tokens[slice(*name)] if t.kind == "w"]
    first = words[0].text if words else ""
    if len(words) == 1 and (first != first.upper() or len(first) > _ACRONYM):
        head = lex.word(words[0].lower).head
        if lex.pack.adjective_after and head in OFFICES - {"buyer"}:
            return head
        alone = head in OFFICES and (lex.definite(words[0].lower) or sole(lex, words[0].lower))
        return head if alone else ""
    if any(word.lower.rstrip(".") in lex.legal for word in words[1:]):
        return "vendor"
    pair = lex.pairs.get((words[-2].lower, words[-1].lower), "") if words[1:] else ""
    told = lex.name_head(first.lower()) if lex.pack.adjective_after else pair
    if told in OFFICES and lex.names.civil.isdisjoint(word.lower for word in words[-3:-2]):
        return told
    linked = next((i for i, word in enumerate(words) if word.lower in lex.links), len(words))
    order = [words[i] for i in (linked - 1, 0) if 0 <= i < len(words)] + words[::-1]
    for word in order:
        found = lex.name_head(word.lower)
        if found in _NAMEABLE and (found != "reporter" or word is words[-1]):
            charged = word.lower in lex.names.offices and _charged(words, lex)
            return "agency" if found == "organisation" and charged else found
    return ""


def _charged(words: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a committee or a centre is a public body by what it is for: "State Security"."""
    said = f" {' '.join(word.lower for word in words)} "
    return any(f" {remit} " in said for remit in lex.names.remit)
