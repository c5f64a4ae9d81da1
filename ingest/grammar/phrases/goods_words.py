"""Words with capitals that name no goods: what they run on, kinds of device, "X-ray".

Of "Holm Windows spyware" the name is Holm, of "two Tarn 30 UAVs" it is Tarn 30; "Android apps" and
"Unmanned Aerial Vehicles" have none.
"""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import BODIES, THINGS
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

# Of two letters an initialism could be anybody's.
_INITIALS = 3
# A word, a hyphen and what it joins.
_COMPOUND = 2


def goods_end(tokens: Sequence[Token], left: int, stop: int, end: int, lex: Lexicon) -> int:
    """Where a name ends before words that only say of what kind the goods behind it are."""
    while stop - left > 1:
        last = tokens[stop - 1]
        sort = last.lower in lex.platforms and _before_goods(tokens, stop, end, lex)
        if not (sort or _device(last, lex) or lettered(tokens, stop - 1, end)):
            return stop
        joined = stop - left > _COMPOUND and tokens[stop - 2].text == "-"
        if joined and left and _of_firm(tokens[left - 1], lex):
            return stop
        stop -= 2 if joined else 1
    return stop


def _of_firm(token: Token, lex: Lexicon) -> bool:
    """Whether a noun says of the name behind it that it is a firm: "des Herstellers Alpen-UAV"."""
    word = lex.word(token.lower)
    return word.relation == "maker" or word.head == "vendor"


def no_goods_name(tokens: Sequence[Token], left: int, stop: int, end: int, lex: Lexicon) -> bool:
    """Whether a run with capitals is a kind of goods, or what goods run on, and nobody's name."""
    run = [token for token in tokens[left:stop] if token.kind == "w"]
    words = [token.lower for token in run]
    if not words:
        return False
    if words[0] in lex.platforms and all(word in lex.platforms for word in words):
        return _of_goods(tokens, left, stop, end, lex)
    if len(run) == 1 and (_device(run[0], lex) or lettered(tokens, left, end)):
        return True
    if len(run) == 1 and _kind(run[0], lex):
        return True
    kinds = {lex.word(word).head for word in words if word not in lex.technical}
    return (words[0] in lex.technical and kinds <= THINGS) or _spelled_out(tokens, stop, run, lex)


def lettered(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a letter stands before a hyphen and a small word: "X-ray", "T-shirt"."""
    letter = len(tokens[at].text) == 1 and tokens[at].capital
    if not letter or at + 2 >= end or tokens[at + 1].text != "-":
        return False
    after = tokens[at + 2]
    return tokens[at + 1].glued and after.glued and after.kind == "w" and not after.capital


def _kind(token: Token, lex: Lexicon) -> bool:
    """Whether a word that the pack lists is a class of goods by its small end: "IMSI-catcher"."""
    small = token.text.rpartition("-")[2].islower()
    return small and "-" in token.text and lex.word(token.lower).head in THINGS


def _device(token: Token, lex: Lexicon) -> bool:
    """Whether initials mean a kind of device, if in the plural: "UAV", "UAVs"."""
    single = token.text.removesuffix("s").removesuffix("S")
    return single.isupper() and single.lower() in lex.devices


def _before_goods(tokens: Sequence[Token], stop: int, end: int, lex: Lexicon) -> bool:
    """Whether a noun stands right behind, if joined by a hyphen: "Android apps", "iOS-App"."""
    if stop >= end:
        return False
    if tokens[stop].text == "-":
        return tokens[stop].glued and stop + 1 < end and tokens[stop + 1].glued
    token = tokens[stop]
    word = lex.word(token.lower)
    plain = token.kind == "w" and (lex.pack.noun_caps or not token.capital)
    return plain and bool(word.heads) and not word.closed - {"verb"}


def _of_goods(tokens: Sequence[Token], left: int, stop: int, end: int, lex: Lexicon) -> bool:
    """Whether what goods run on tells of them, before the noun or, in its languages, behind it.

    It may be joined to another: "iOS and Android apps".
    """
    if _before_goods(tokens, stop, end, lex):
        return True
    before = lex.word(tokens[left - 1].lower) if left else None
    if lex.pack.adjective_after and before and THINGS & set(before.heads):
        return True
    joined = stop + 1 < end and (tokens[stop].text == "," or tokens[stop].lower in lex.joins)
    return joined and tokens[stop + 1].lower in lex.platforms


def _spelled_out(tokens: Sequence[Token], stop: int, run: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a run writes out what technical initials mean: "Unmanned Aerial Vehicles (UAVs)".

    Without the bracket it does so in ordinary words only, the last of which means goods. A body may
    have the initials of a device by chance.
    """
    if len(run) < _INITIALS or any(token.lower in lex.legal for token in run):
        return False
    if any(lex.name_head(token.lower) in BODIES for token in run):
        return False
    letters = "".join(token.lower[0] for token in run)
    if letters not in lex.technical:
        return False
    inside = [token.lower.removesuffix("s") for token in tokens[stop : stop + 2]]
    goods = bool(THINGS & set(lex.word(run[-1].lower).heads))
    plain = goods and all(lex.known(token.lower) for token in run)
    return plain or inside == ["(", letters]
