"""Where names stand in a sentence: runs of capitalised words, CamelCase, codes and quotations.

What kind of thing bears the name is not decided here (`registry`).
"""

import re
from collections.abc import Callable, Mapping, Sequence

from ingest.grammar.phrases.chunks import BODIES, ORGANISED
from ingest.grammar.phrases.class_openers import class_opens
from ingest.grammar.phrases.counted_names import counted
from ingest.grammar.phrases.goods_words import goods_end, no_goods_name
from ingest.grammar.phrases.name_extent import country_end, name_end
from ingest.grammar.phrases.name_start import begins
from ingest.grammar.phrases.nouncaps import legal_form_end, of_town, without_class
from ingest.grammar.phrases.own_state import of_own_state
from ingest.grammar.phrases.quoted import title_words
from ingest.grammar.phrases.seat_names import seats_whole
from ingest.grammar.phrases.verbal_names import verbal_name
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import QUOTES, TYPED, Token

_BODIED = ORGANISED - {"buyer"}
_NTH = re.compile(r"\d+(?:st|nd|rd|th|º|ª)")
# Classes that stand in front of a name without being a part of it.
_NAMED = frozenset({"vendor", "product", "technology", "person", "programme", "reporter"})


def find_names(  # noqa: PLR0913, PLR0917 - the words of a document and where to look
    tokens: Sequence[Token], start: int, end: int, lex: Lexicon, seen: frozenset[str],
    sure: frozenset[str] = frozenset(),
) -> list[tuple[int, int]]:  # fmt: skip
    """The token ranges of the names in `tokens[start:end]`, in order and apart.

    `seen` are the words written with a capital within sentences elsewhere in the document: they
    tell a name from an ordinary word at the start of a sentence. `sure` are words that are names
    elsewhere in it, though they are ordinary nouns too.
    """
    spans: list[tuple[int, int]] = []
    index = _first(tokens, start, end)
    loose, titles = not lex.pack.noun_caps, title_words(tokens, start, end, lex)
    firsts = {index} | (_loose(tokens, start, end, lex) if loose else set())
    while index < end:
        told = tokens[index].capital and tokens[index].lower in sure
        begun = told or begins(tokens, index, end, index in firsts, lex, seen)
        if not begun or index in titles:
            index += 1
            continue
        stop = name_end(tokens, index, end, lex)
        left = index
        if index in firsts or tokens[index].lower.endswith("'") or _behind_colon(tokens, index):
            left = _trim_start(tokens, index, stop, lex, seen)
        left += left > index and of_town(tokens, left, stop, lex)
        if lex.pack.noun_caps:
            left = without_class(tokens, left, stop, lex)
        if left == index + 1 == stop - 1 and lex.pack.noun_caps:
            # "Die Software ...": behind an article a lone noun is no name for its capital.
            left += not begins(tokens, left, end, False, lex, seen)  # noqa: FBT003
        told_end = goods_end(tokens, left, stop, end, lex)
        technical = no_goods_name(tokens, left, told_end, end, lex)
        technical = technical or _form_alone(tokens, left, stop, lex)
        technical = technical or of_own_state(tokens, left, stop, lex)
        technical = technical or counted(tokens, left, stop, lex)
        titled = loose and index in firsts and _title_words(tokens, left, stop, end, lex, seen)
        if left < stop and not (technical or titled or _article_alone(tokens[left:stop], lex)):
            spans.append((left - _ordinal(tokens, left, start), told_end))
        index = stop
    return seats_whole(tokens, spans, end, lex)


def _form_alone(tokens: Sequence[Token], left: int, stop: int, lex: Lexicon) -> bool:
    """Whether a run is but the legal form of what stands before it: "X (once Y) Ltd"."""
    words = [token.lower.rstrip(".") for token in tokens[left:stop] if token.kind == "w"]
    behind = left > 0 and (tokens[left - 1].text == ")" or tokens[left - 1].capital)
    return behind and all(word in lex.legal for word in words)


def _behind_colon(tokens: Sequence[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].text == ":"


def _article_alone(name: Sequence[Token], lex: Lexicon) -> bool:
    """Whether nothing but an article was taken for a name, as behind a colon: "Note: The"."""
    said = name[0].text
    shouted = said.isupper() and len(said.rstrip(TYPED)) > 1 and "'" not in name[0].lower
    closed = lex.word(name[0].lower).closed
    elided = name[0].lower.endswith("'") and bool(closed)
    small = closed & {"determiner", "preposition"}
    return len(name) == 1 and not shouted and (elided or bool(small))


def _loose(tokens: Sequence[Token], start: int, end: int, lex: Lexicon) -> set[int]:
    """Where a capital says as little as at the start: in titles, and where a cell begins."""
    words = [at for at in range(start, end) if tokens[at].kind == "w"]
    small = [at for at in words if not tokens[at].capital]
    if tokens[end - 1].kind == "w" and all(lex.word(tokens[at].lower).closed for at in small):
        return {at for at in words if lex.name_head(tokens[at].lower) not in _BODIED}
    return {_first(tokens, at, end) for at in range(start, end) if tokens[at].text == "|"}


def _title_words(  # noqa: PLR0913, PLR0917 - the parts of one statement
    tokens: Sequence[Token], left: int, stop: int, end: int, lex: Lexicon, seen: frozenset[str]
) -> bool:  # fmt: skip
    """Whether a run is ordinary words of a title or a cell: "Clienti Confermati"."""
    if stop - left < 2 or tokens[end - 1].text == ".":  # noqa: PLR2004 - a run of words
        return False
    run = [token for token in tokens[left:stop] if token.kind == "w"]
    if any(lex.name_head(token.lower) in _BODIED for token in run):
        return False
    plain = (lex.known(token.lower) or token.lower in lex.technical for token in run)
    return all(plain) and not any(token.lower in seen for token in run)


def _ordinal(tokens: Sequence[Token], left: int, start: int) -> int:
    """1 where an ordinal stands before a name, which it begins: "the 12th Lantern Bureau"."""
    return int(left > start and bool(_NTH.fullmatch(tokens[left - 1].text)))


def _first(tokens: Sequence[Token], start: int, end: int) -> int:
    while start < end and tokens[start].kind != "w":
        start += 1
    return start


def _trim_start(
    tokens: Sequence[Token], index: int, stop: int, lex: Lexicon, seen: frozenset[str]
) -> int:
    """Drops an ordinary first word of a sentence from the name behind it."""
    if legal_form_end(tokens, index, stop, lex) or country_end(tokens, index, stop, lex):
        return index
    token = tokens[index]
    word = lex.word(token.lower)
    hyphened = stop - index > 1 and tokens[index + 1].text == "-"
    if (
        stop - index > 1
        and not hyphened
        and (word.closed or word.prep or word.status or word.frame)
        and not (token.text.isupper() and not token.lower.endswith("'"))
    ):
        known = token.lower in seen and "determiner" not in word.closed
        return index if known or verbal_name(tokens, index, stop, lex) else index + 1
    classed = word.head in _NAMED and lex.definite(token.lower) and stop - index > 1
    if classed or class_opens(tokens, index, stop, lex, seen):
        return index + 1
    return index


def capitalised_inside(tokens: Sequence[Token], start: int, end: int) -> set[str]:
    """The lower-case forms of words written with a capital within a sentence, not at its start."""
    first = _first(tokens, start, end)
    return {
        token.lower
        for index, token in enumerate(tokens[start:end], start)
        if index > first and token.capital and not _opens_speech(tokens, index, first)
    }


def _opens_speech(tokens: Sequence[Token], index: int, first: int) -> bool:
    """Whether a capital stands where a quoted sentence begins, so that it says nothing."""
    before = tokens[index - 1].text
    if before in {":", ".", "|"}:
        return True
    return before in QUOTES and (index - 1 <= first or tokens[index - 2].kind != "w")


def split_touching(
    tokens: Sequence[Token], spans: Sequence[tuple[int, int]], whole: Mapping[str, int],
    key: Callable[[Sequence[Token], tuple[int, int]], str], lex: Lexicon,
) -> list[tuple[int, int]]:  # fmt: skip
    """Parts two names that only touch ("gave X Y an answer"): both stand alone elsewhere.

    `whole` counts the names of the document by their key. Where verbs stand last, objects touch
    more often: behind two words of a name the second needs to stand alone only. A body's noun is
    then no name, but tells what the name behind it is: "die EU-Agentur X".
    """
    found: list[tuple[int, int]] = []
    apart = lex.pack.noun_caps
    for start, end in spans:
        cut = next(
            (
                at for at in range(start + 1, end)
                if whole[key(tokens, (start, end))] == 1
                and whole.get(key(tokens, (at, end)))
                and (whole.get(key(tokens, (start, at))) or (apart and at > start + 1))
            ),
            None,
        )  # fmt: skip
        if cut is None:
            found.append((start, end))
            continue
        told = not whole.get(key(tokens, (start, cut))) and _body(tokens[cut - 1], lex)
        found += [(cut, end)] if told else [(start, cut), (cut, end)]
    return found


def _body(token: Token, lex: Lexicon) -> bool:
    """Whether a word is a body's noun in the singular, alone or as the end of a compound."""
    word = lex.word(token.lower)
    return word.head in BODIES and word.lemma == token.lower
