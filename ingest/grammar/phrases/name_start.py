"""Where a name begins: what a capital says at the start of a sentence and among nouns.

Nothing here says how far it reaches (`name_extent`).
"""

from collections.abc import Sequence

from ingest.grammar.phrases.adjacent import period
from ingest.grammar.phrases.adjective_names import (
    adjective_called,
    adjective_in_name,
    people_in_name,
)
from ingest.grammar.phrases.bare_doers import bare_doer
from ingest.grammar.phrases.chunks import ORGANISED
from ingest.grammar.phrases.cut_compounds import only_tells
from ingest.grammar.phrases.goods_words import lettered
from ingest.grammar.phrases.initials import initial
from ingest.grammar.phrases.joined_names import two_partners
from ingest.grammar.phrases.name_extent import OPENING, country_end, name_end
from ingest.grammar.phrases.name_parts import bridges, name_like, of_people
from ingest.grammar.phrases.nation_names import nation_opens
from ingest.grammar.phrases.nouncaps import (
    bears_compound,
    body_adjective,
    body_of_place,
    compound_kind,
    legal_form_end,
    of_town,
    two_nouns,
)
from ingest.grammar.phrases.quoted import quoted_whole
from ingest.grammar.phrases.saints import saint
from ingest.grammar.phrases.seat_names import says_seat
from ingest.grammar.phrases.small_heads import small_head_end
from ingest.grammar.phrases.verbal_names import verbal, verbal_name
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.numbered import year_of
from ingest.grammar.words.soles import sole
from ingest.grammar.words.tokens import DASHES, QUOTES, TYPED, Token

_SEATED = ORGANISED | {"vendor", "person"}
_REFERRING = frozenset({"vendor", "organisation"})
# "Lieferte die Firma Abhörtechnik nach X": goods behind a firm are what it sells.
_NEVER_CALLED = frozenset({"group", "person", "product", "technology"})


def begins(  # noqa: PLR0911, PLR0913, PLR0917 - a table of cases, and the parts of one statement
    tokens: Sequence[Token],
    index: int,
    end: int,
    first: bool,  # noqa: FBT001 - a place, not an option
    lex: Lexicon,
    seen: frozenset[str],
) -> bool:
    """Whether a name begins at `index`; `first` where a capital says nothing, `seen` elsewhere."""
    token = tokens[index]
    named = name_like(token, lex)
    if people_in_name(tokens, index, end, lex) or initial(tokens, index, end):
        return True
    if not token.capital or _says_whose(tokens, index, end, lex):
        return False
    dash, later = index + 1, not first
    whole = dash < end and tokens[dash].text == "-" and bridges(tokens, dash, end, lex)
    body = lex.pack.noun_caps and (
        saint(tokens, index, end) or (later and body_adjective(tokens, index, end, lex))
    )
    if body or (later and small_head_end(tokens, index, dash, end, lex)):
        return True
    if not named:
        if whole and index and tokens[index + 2].capital and not lex.pack.noun_caps:
            return True
        nation = not first and nation_opens(tokens, index, end, lex)
        return nation or _opened(tokens, index, end, lex)
    word = lex.word(token.lower)
    shouted = token.text.isupper() and len(token.text.rstrip(TYPED)) > 1
    if (lex.pack.noun_caps or first) and legal_form_end(tokens, index, end, lex):
        return True
    if first and not shouted and token.text[1:] == token.text[1:].lower():
        return _opens_with_name(tokens, index, end, lex, seen)
    if lex.pack.noun_caps and not shouted:
        return bool(country_end(tokens, index, end, lex)) or _name_among_nouns(
            tokens, index, end, lex
        )
    small = bool(word.closed - {"verb"}) and "determiner" not in word.closed
    # "Estados" is a form of the verb "estar", too.
    return not small or shouted or whole or bool(country_end(tokens, index, end, lex))


def _says_whose(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether a word says only of which people, town or kind somebody is, or is shortened."""
    token = tokens[index]
    shortened = lex.pack.noun_caps and token.lower in lex.abbreviations
    return bool(
        of_people(tokens, index, lex)
        or (index and of_people(tokens, index - 1, lex))
        or of_town(tokens, index, end, lex)
        or _only_tells(tokens, index, end, lex)
        or says_seat(token, lex)
        or lettered(tokens, index, end)
        or _points_back(tokens, index, end, lex)
        or (shortened and not token.text.isupper() and not saint(tokens, index, end))
    )


def _opened(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether an adjective, a quotation mark or a country's name opens a name."""
    opens = adjective_in_name(tokens, index, end, lex) or adjective_called(tokens, index, lex)
    return opens or bool(quoted_whole(tokens, index, end) or country_end(tokens, index, end, lex))


def _only_tells(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether an adjective of any town stands between article and class: "het Tarskse bedrijf".

    A name would stand behind such a noun, or in one word with it. So it does behind other words.
    """
    if only_tells(tokens, index, end, lex):
        return True
    lower, after = tokens[index].lower, index + 1
    if lex.pack.noun_caps or not index or after >= end or not lower.endswith(tuple(lex.pack.town)):
        return False
    opened = [
        bool(lex.word(token.lower).closed & {"determiner", "indefinite"})
        for token in tokens[max(index - 2, 0) : index]
    ]
    # "Het jonge Tarskse bedrijf", but no "de Nationale Tarskse raad"
    early = tokens[index - 1]
    behind = opened[-1] or (opened[0] and not (early.capital or lex.word(early.lower).prep))
    plain = not tokens[index].text.isupper() and not tokens[after].capital
    return behind and plain and lex.word(tokens[after].lower).head in _SEATED


def _points_back(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether a class noun with a capital stands for what was named before: "the Group"."""
    if (
        not index
        or lex.pack.noun_caps
        or lex.pack.adjective_after
        or lex.word(tokens[index].lower).head not in _REFERRING
    ):
        return False
    alone = index + 1 >= end or not (name_like(tokens[index + 1], lex) or tokens[index + 1].glued)
    return alone and "determiner" in lex.word(tokens[index - 1].lower).closed


def _opens_with_name(  # noqa: PLR0911 - a table of cases
    tokens: Sequence[Token], index: int, end: int, lex: Lexicon, seen: frozenset[str]
) -> bool:
    """Whether the first word of a sentence, which has a capital anyhow, begins a name."""
    token = tokens[index]
    word = lex.word(token.lower)
    if _dated(tokens, index, end, lex) or of_people(tokens, index + 1, lex):
        return False
    hyphen = index + 1 < end and tokens[index + 1].text == "-"
    joined = hyphen and _joined(tokens, index + 1, end, lex)
    country = country_end(tokens, index, end, lex)
    if joined or country > index + 1 or (country and not word.closed - {"verb"}):
        return True
    if (word.blank or token.lower.endswith("s")) and small_head_end(
        tokens, index, index + 1, end, lex
    ):
        return True
    told = sole(lex, token.lower) or token.lower in lex.proper or _office(tokens, index, end, lex)
    opened = verbal(token.lower, lex)  # how far a name reaches is dear to ask
    if told or (opened and verbal_name(tokens, index, name_end(tokens, index, end, lex), lex)):
        return True
    follows = index + 1 < end and name_like(tokens[index + 1], lex)
    if follows and _does(tokens, index, end, lex):
        return token.lower in seen
    if word.closed or word.prep:
        tells = follows and _only_tells(tokens, index + 1, end, lex)
        return "determiner" in word.closed and follows and not tells
    if lex.pack.noun_caps and not word.blank and not follows:
        return False
    if follows or token.lower in seen or token.text[-1].isdigit():
        return True
    return two_partners(tokens, index, end, lex) or (
        word.blank
        # "Paradoxalement, X": an ending of adverbs tells more than that no dictionary has it.
        and not (lex.pack.adjective_after and lex.adverb(token.lower))
        and (
            not lex.known(token.lower)
            or _bare_subject(tokens, index, end, lex)
            or bare_doer(tokens, index, end, lex)
        )
    )


def _dated(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether a part of a year stands before it: "Medio 2016", "Mid-2016"."""
    at = index + 1
    at += at < end and tokens[at].text in DASHES
    return at < end and bool(year_of(tokens[at].text)) and period(tokens[index].lower, lex)


def _does(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether a gerund opens the line with its object: "Quoting X, the firm denied"."""
    word = lex.word(tokens[index].lower)
    verbal = bool(word.frame or word.nominal) and lex.gerund(tokens[index].lower)
    if lex.pack.verb_last or not verbal:
        return False
    far = name_end(tokens, index + 1, end, lex)
    return far < end and tokens[far].text == ","


def _office(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether what an office is for begins its name: "Immigration and Customs Enforcement"."""
    joined = tokens[index + 1 : min(index + 3, end)]
    topical = tokens[index].lower in lex.topics and len(joined) == 2  # noqa: PLR2004 - "and X"
    return topical and joined[0].lower in lex.joins and name_like(joined[1], lex)


def _bare_subject(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether a known word in the singular is a verb's subject without an article, as a name is."""
    if not lex.pack.adjective_after or index + 1 >= end:
        return False
    closed = lex.word(tokens[index + 1].lower).closed
    return (
        bool(closed & {"be", "have"}) and lex.word(tokens[index].lower).lemma == tokens[index].lower
    )


def _joined(tokens: Sequence[Token], hyphen: int, end: int, lex: Lexicon) -> bool:
    """Whether a hyphen joins a name's parts, or a name and a class noun: "X-dochter"."""
    if bridges(tokens, hyphen, end, lex):
        return True
    if hyphen + 1 >= end or not (tokens[hyphen].glued and tokens[hyphen + 1].glued):
        return False
    word = lex.word(tokens[hyphen + 1].lower)
    return lex.pack.verb_last and bool(word.heads or word.relation)


def _name_among_nouns(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """In a language that writes every noun with a capital: unknown words, or words in quotes."""
    token = tokens[index]
    word = lex.word(token.lower)
    if index and tokens[index - 1].text in OPENING and tokens[index].glued is not False:
        return not _speaks(tokens, index, end, lex)
    if token.text[1:] != token.text[1:].lower() or sole(lex, token.lower):
        return True
    if len(token.text) == 1 and bridges(tokens, index + 1, end, lex):
        return True
    if (index and _named_by_class(tokens, index, lex)) or two_partners(tokens, index, end, lex):
        return True
    if compound_kind(tokens, index, lex):
        return False
    return (
        token.lower in lex.proper
        or _body_for(tokens, index, end, lex)
        or bears_compound(tokens, index, end, lex)
        or body_of_place(tokens, index, end, lex)
        or (word.blank and not lex.known(token.lower))
        or two_nouns(tokens, index, end, lex)
    )


def _speaks(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether a pronoun opens what is said in quotation marks: "«Wir freuen uns»"."""
    small = lex.word(tokens[index].lower).closed
    pronoun = small & {"subject_pronoun", "pronoun", "possessive"} and "determiner" not in small
    alone = index + 1 >= end or tokens[index + 1].text in QUOTES
    return bool(pronoun) and not (alone or quoted_whole(tokens, index, end))


def _body_for(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether what a body is for is a part of its name: "Ministerium für Inneres".

    Goods are what it buys: "der Auftrag der Polizei für Kameras".
    """
    body = index + 2 < end and lex.word(tokens[index].lower).head in ORGANISED
    if body and _of_affairs(tokens, index + 1, lex):
        return True
    if not body or "for" not in lex.word(tokens[index + 1].lower).prep:
        return False
    return tokens[index + 2].capital and "product" not in lex.word(tokens[index + 2].lower).heads


def _of_affairs(tokens: Sequence[Token], article: int, lex: Lexicon) -> bool:
    """Whether a genitive tells what an office is for: "Bundesministerium der Verteidigung"."""
    genitive = "determiner" in lex.word(tokens[article].lower).closed
    return (
        genitive and tokens[article].lower in lex.links and tokens[article + 1].lower in lex.affairs
    )


def _named_by_class(tokens: Sequence[Token], index: int, lex: Lexicon) -> bool:
    """A noun right behind the singular noun of a class is its name: "die Firma Nordlicht"."""
    token, before = tokens[index], tokens[index - 1]
    if not before.capital or before.lower in lex.legal:
        return False
    early, word = lex.word(before.lower), lex.word(token.lower)
    # A capital makes no noun of a verb's form, only of its infinitive: "die Firma Zwick".
    verbal = word.closed == {"verb"} and word.lemma != token.lower and not lex.noun(token.lower)
    if (word.closed and not verbal) or word.country or word.head in _NEVER_CALLED:
        return False
    return (
        early.head in {"vendor", "product", "programme", "organisation"}
        and early.lemma == before.lower
        and (verbal or word.lemma == token.lower)
    )
