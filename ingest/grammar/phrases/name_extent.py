"""How far a name reaches once it has begun: continuation words, legal forms, links, numbers."""

from collections.abc import Sequence

from ingest.grammar.phrases.affairs import affairs_end
from ingest.grammar.phrases.apart_from_name import set_apart
from ingest.grammar.phrases.body_tail import body_tail
from ingest.grammar.phrases.called import quoted_end
from ingest.grammar.phrases.chunks import ORGANISED
from ingest.grammar.phrases.country_names import country_at
from ingest.grammar.phrases.crowned import crowned
from ingest.grammar.phrases.initials import initial
from ingest.grammar.phrases.joined_names import members_follow, two_firms
from ingest.grammar.phrases.link_sides import for_another, for_goods, is_service, topical
from ingest.grammar.phrases.name_brackets import (
    acronym_follows,
    bracketed_form,
    spelled_form,
    spelled_length,
)
from ingest.grammar.phrases.name_dashes import shares_end
from ingest.grammar.phrases.name_parts import (
    branch_end,
    bridges,
    counts,
    firm_of,
    foreign_and,
    model_number,
    name_like,
    nation_within,
    of_people,
    of_state,
)
from ingest.grammar.phrases.name_tails import own_firm, shared_head_end, tail_end
from ingest.grammar.phrases.nation_names import nation_opens
from ingest.grammar.phrases.nouncaps import (
    SHORTENED,
    body_adjective,
    class_behind_hyphen,
    country_of,
    goods_behind_place,
    legal_form_end,
    odd_capital,
    two_nouns,
)
from ingest.grammar.phrases.plain_bodies import plain_body
from ingest.grammar.phrases.small_heads import small_head_end
from ingest.grammar.phrases.waters import by_water
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

OPENING = frozenset("\"“„«‘'‹`‚")
_INSTITUTIONS = ORGANISED | {"vendor"}
_ROLES = frozenset({"person", "security", "group"})
_SMALL = frozenset({"determiner", "verb"})
_LONGEST, _REACH = 9, 4


def name_end(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> int:
    """The end of the name that begins at `index`."""
    return branch_end(tokens, index, _end(tokens, index, end, lex), end, lex)


def _end(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> int:
    stop = index + 1 + of_people(tokens, index, lex)
    opened = lex.pack.noun_caps and body_adjective(tokens, index, end, lex)
    if opened or (lex.pack.noun_caps and nation_opens(tokens, index, end, lex)):
        return _end(tokens, stop, end, lex)
    if far := quoted_end(tokens, index, end, lex) or country_end(tokens, index, end, lex):
        return far
    if lex.pack.noun_caps and (far := legal_form_end(tokens, index, end, lex)):
        if not _and_company(tokens, far, end, lex):
            return max(far, tail_end(tokens, index, far, end, lex) if far < end else 0)
        stop = far
    while stop < end and stop - index < _LONGEST:
        if (far := tail_end(tokens, index, stop, end, lex)) > stop:
            stop = far
            if not _goes_on(tokens, stop, end, lex):
                break
            continue
        if _ended_by_legal_form(tokens, index, stop, end, lex):
            break
        step = _name_word(tokens, index, stop, lex)
        step = _joint(tokens, index, stop, end, lex) if step is None else step
        stop += step
        if not step or (tokens[stop - 1].text == "." and not _goes_on(tokens, stop, end, lex)):
            break
    return _behind_capitals(tokens, index, stop, end, lex)


def _behind_capitals(tokens: Sequence[Token], index: int, stop: int, end: int, lex: Lexicon) -> int:
    """Where a name ends of which the words in capitals end at `stop`."""
    if lex.pack.adjective_after:
        return body_tail(tokens, index, stop, end, lex)
    return small_head_end(tokens, index, stop, end, lex) or stop


def _ended_by_legal_form(
    tokens: Sequence[Token], index: int, stop: int, end: int, lex: Lexicon
) -> bool:
    if _and_company(tokens, stop, end, lex) or of_state(tokens, stop, end, lex):
        return False
    token = tokens[stop]
    return (
        stop - index > 1
        and tokens[stop - 1].lower.rstrip(".") in lex.legal
        and (token.lower.rstrip(".") not in lex.legal and token.text not in {",", "."})
        and not (token.lower == "de" and stop + 1 < end and _legal(tokens, stop + 1, lex))
    )


def _and_company(tokens: Sequence[Token], at: int, end: int, lex: Lexicon) -> bool:
    """Whether a legal form goes on there: "GmbH & Co. KG"."""
    return at + 1 < end and tokens[at].text in {"&", "+"} and _legal(tokens, at + 1, lex)


def _name_word(tokens: Sequence[Token], index: int, stop: int, lex: Lexicon) -> int | None:
    # How many tokens a word of the name itself takes; 0 ends the name, None is no such word.
    token = tokens[stop]
    if token.kind == "w" and (
        name_like(token, lex)
        or _adjective(token, lex)
        or nation_within(tokens, stop, lex)
        or crowned(tokens, index, stop, lex)
    ):
        quoted = bool(index) and tokens[index - 1].text in OPENING
        ends = lex.pack.noun_caps and not quoted and not _continues_noun(tokens, stop, lex)
        return 0 if ends or lex.unique(tokens[stop - 1].lower) else 1
    after = tokens[stop + 1] if token.kind == "n" and stop + 1 < len(tokens) else None
    # "X 3.26 Ltd": before a legal form a number may have any shape.
    form = after is not None and after.lower.rstrip(".") in lex.legal
    counted = after is not None and counts(token, after, lex)
    model = token.kind == "n" and model_number(token.text) and not counted
    return 1 if (model or form) and not token.glued else None


def _joint(  # noqa: PLR0911 - a table of cases
    tokens: Sequence[Token], index: int, stop: int, end: int, lex: Lexicon
) -> int:
    # How many tokens a joint inside a name takes: "&", ", Ltd", "Co.", "de", a link, "'s".
    token = tokens[stop]
    legal_next = stop + 1 < end and _legal(tokens, stop + 1, lex)
    if token.text in {"-", "&", "+"} and bridges(tokens, stop, end, lex):
        lettered = len(tokens[stop - 1].text) == 1
        classed = token.text == "-" and not lettered and class_behind_hyphen(tokens, stop, lex)
        return 0 if classed and lex.pack.noun_caps else 2
    if legal_next and (token.text == "," or token.lower == "de"):
        return 2
    if shares_end(tokens, stop, end, lex):
        return 3
    if token.text == "(":
        spelled = spelled_form(tokens, index, stop, end, lex)
        return spelled or bracketed_form(tokens, stop, end, lex)
    if token.text == "." and token.glued:
        return _dotted(tokens, stop, end, lex)
    length = 2 * foreign_and(tokens, stop, end, lex) or by_water(tokens, index, stop, end, lex)
    if length := length or spelled_length(tokens, index, stop, end):
        return length
    if token.lower in lex.links or token.text == ",":
        far = affairs_end(tokens, index, stop, end, lex)
        more = max((far or shared_head_end(tokens, index, stop, end, lex)) - stop, 0)
        if length := more or (token.text != "," and _linked(tokens, index, stop, end, lex)):
            return length
    if token.kind == "w" and token.lower.rstrip(".") in lex.legal:
        return 0 if lex.word(token.lower).closed else 1
    possessed = token.lower in {"'s", "'"} and token.glued
    return 2 if possessed and _possessed(tokens, index, stop, end, lex) else 0


def _dotted(tokens: Sequence[Token], stop: int, end: int, lex: Lexicon) -> int:
    # The dot of a legal form, of a saint ("St. Lowick Police") or an initial ("Mara L. Finn").
    if tokens[stop - 1].text in SHORTENED or initial(tokens, stop - 1, end):
        return 2 if stop + 1 < end and tokens[stop + 1].capital else 0
    return int(tokens[stop - 1].lower in lex.legal and stop + 1 < end)


def _goes_on(tokens: Sequence[Token], stop: int, end: int, lex: Lexicon) -> bool:
    # Behind the dot of a legal form only another one, or ", Ltd", still belongs to the name.
    if stop + 1 < end and tokens[stop].text == "," and _legal(tokens, stop + 1, lex):
        return True
    return stop < end and tokens[stop].lower.rstrip(".") in lex.legal


def country_end(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> int:
    """The end of a country's name that begins at `index` and is no part of a body's name."""
    far = country_at(tokens, index, end, lex)
    goes_on = index < far < end and (name_like(tokens[far], lex) or _adjective(tokens[far], lex))
    article = "determiner" in lex.word(tokens[index].lower).closed
    if goes_on and far - index - article == 1:
        plain = lex.pack.noun_caps and not _continues_noun(tokens, far, lex)
        return far if plain else 0
    return 0 if far and plain_body(tokens, far, end, lex) else far


def _adjective(token: Token, lex: Lexicon) -> bool:
    """A capitalised adjective inside a name ("X International")."""
    return token.capital and "adjective" in lex.word(token.lower).closed


def _continues_noun(tokens: Sequence[Token], stop: int, lex: Lexicon) -> bool:
    token = tokens[stop]
    word = lex.word(token.lower)
    return (
        (word.blank and not lex.known(token.lower))
        or (token.text.isupper() and word.head not in {"technology", "product"})
        or odd_capital(token, lex)
        or (token.lower in lex.towns and lex.word(tokens[stop - 1].lower).head in ORGANISED)
        or token.text in SHORTENED
        # No article and no verb has a capital there: "Brannec Allen", "LFQ Lab".
        or (word.closed and word.closed <= _SMALL)
        or _second_noun(tokens, stop, lex)
        or (country_of(tokens, stop, lex) and lex.word(tokens[stop - 1].lower).head in ORGANISED)
        or token.lower in lex.legal
        or (lex.stands_in_names(token.lower) and not goods_behind_place(tokens, stop, lex))
    )


def _second_noun(tokens: Sequence[Token], stop: int, lex: Lexicon) -> bool:
    """Whether two ordinary nouns side by side are parts of one name."""
    return stop > 0 and tokens[stop - 1].capital and two_nouns(tokens, stop - 1, stop + 1, lex)


def _legal(tokens: Sequence[Token], index: int, lex: Lexicon) -> bool:
    return tokens[index].capital and tokens[index].lower.rstrip(".") in lex.legal


def _possessed(tokens: Sequence[Token], index: int, stop: int, end: int, lex: Lexicon) -> bool:
    """As in "People's Lantern Guard", "Lowick County Sheriff's Office", "Harrow's Security Ltd"."""
    if stop + 1 >= end or not name_like(tokens[stop + 1], lex):
        return False
    word = lex.word(tokens[stop - 1].lower)
    role = word.head in _ROLES or tokens[index].text in SHORTENED
    role = role and lex.name_head(tokens[stop + 1].lower) in ORGANISED
    opened = "determiner" in lex.word(tokens[index].lower).closed
    people = stop - index - opened == 1 and "group" in word.heads
    return role or people or own_firm(tokens, stop + 1, end, lex)


def _linked(tokens: Sequence[Token], index: int, stop: int, end: int, lex: Lexicon) -> int:
    """How many tokens a link such as "of" or "and" adds to a name: none unless it holds one."""
    after = stop + 1
    if after < end and tokens[after].lower in lex.links | {"the"} and not tokens[after].capital:
        after += 1
    first = after
    while after + 1 < end and _adjective(tokens[after], lex) and tokens[after + 1].capital:
        # "Ministry of National Defence"
        after += 1
    if after >= end or not name_like(tokens[after], lex) or set_apart(tokens, stop, after, lex):
        return 0
    far = _far(tokens, after, end, lex)
    heads = [lex.name_head(tokens[i].lower) for i in range(index, stop)]
    if tokens[stop].lower in lex.joins:
        ordinary = all(lex.known(token.lower) for token in tokens[after:far])
        if ordinary and topical(tokens, index, stop, lex) and first == stop + 1:
            return far - stop
        listed = (
            (index > 1 and tokens[index - 1].text == "," and tokens[index - 2].capital)
            or members_follow(tokens, index, lex)
            or two_firms(tokens, index, stop, after, lex)
            # "X & Y and Z Systems"
            or any(token.text == "&" for token in tokens[index:stop])
        )
        if far - after > 1 and first == stop + 1 and not listed:
            tail = lex.name_head(tokens[far - 1].lower)
            if tail in _INSTITUTIONS and not any(h in ORGANISED for h in heads):
                return far - stop
        return far - stop if acronym_follows(tokens, index, far, end) else 0
    anothers = first > stop + 1 and for_another(tokens, stop, far, lex)
    service = is_service(tokens, index, stop, lex)
    anothers = anothers or (not service and for_goods(tokens, index, stop, far, lex))
    office = any(head in ORGANISED for head in heads) or service
    office = office and not firm_of(tokens, index, stop, end, lex)
    if (office or of_state(tokens, stop, end, lex)) and not anothers:
        return after - stop + 1 if (tokens[after].lower,) not in lex.countries else far - stop
    return 0


def _far(tokens: Sequence[Token], after: int, end: int, lex: Lexicon) -> int:
    """Where the words of a name end that go on behind a link."""
    far = after
    while far < end and far - after < _REACH and _runs_on(tokens, after, far, lex):
        far += 1
    return far


def _runs_on(tokens: Sequence[Token], first: int, far: int, lex: Lexicon) -> bool:
    """Whether a name goes on behind a link: where nouns have capitals, with no noun of its own."""
    plain = lex.pack.noun_caps and far > first and not _continues_noun(tokens, far, lex)
    return name_like(tokens[far], lex) and not plain
