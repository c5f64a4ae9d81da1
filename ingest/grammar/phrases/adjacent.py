"""What a word is by what stands right beside it: a period by its year, a price by its deal."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.grammar.phrases.chunks import Item
from ingest.grammar.words.lexicon import Lexicon, Word
from ingest.grammar.words.tokens import Token

# A preposition and its noun phrase.
_PHRASE = 2
# A verb, whom it accuses, and the particle: "wirft der Firma X Systems vor".
_VERB = 8
_PEOPLE = frozenset({"group", "person", "reporter"})


def period(lower: str, lex: Lexicon) -> bool:
    """Whether a noun is one of those right before a year: "im Jahr 2019", "Ende 2019"."""
    return lex.word(lower).lemma in lex.pack.phrases.get("periods", ())


def priced(found: Sequence[Item], lex: Lexicon) -> bool:
    """Whether a deal stands right before, so that "über" says what it is worth."""
    # "Der Vertrag für die Flüge über 50 Millionen Euro"
    apart = len(found) > _PHRASE and "for" in found[-2].preps
    nps = [found[-1].np, found[-1 - _PHRASE].np if apart else None] if found else []
    return lex.pack.noun_caps and any(np is not None and np.nominal == "CONTRACT" for np in nps)


def price_ends(tokens: Sequence[Token], index: int, stop: int, lex: Lexicon) -> bool:
    """Whether a sum behind "for" ends before the goods it buys: "für 4 Millionen Euro Drohnen"."""
    if stop <= index + 1 or not index or tokens[index].kind not in {"n", "w"}:
        return False
    if not lex.pack.verb_last or "for" not in lex.word(tokens[index - 1].lower).prep:
        return False
    sums, word = lex.pack.phrases.get("sums", ()), lex.word(tokens[stop].lower)
    counted = any(token.kind == "n" for token in tokens[index:stop])
    return counted and lex.word(tokens[stop - 1].lower).lemma in sums and word.lemma not in sums


def long_attribute(items: Sequence[Item], index: int) -> list[Item]:
    """A long attribute behind its article, with the noun at `index`; none behind a genitive, which
    is that of the noun: "der Einsatz der in X gebauten Drohne".

    What stands before the article is said of the noun: "van het in X gevestigde bedrijf".
    """
    *before, article, mark, inner = items
    if article.kind == "prep":
        return [*before, article]
    framed = [article, replace(mark, preps=frozenset({"attribute"})), inner]
    if before and before[-1].kind == "prep":
        return [*framed, replace(before[-1], start=index, end=index)]
    return [*before, *framed]


def people_behind(
    tokens: Sequence[Token], stop: int, word: Word, ends: Iterable[int], lex: Lexicon
) -> bool:
    """Whether people stand right behind a name where nouns have capitals, as an object.

    As in "spähte mit der Software X Journalisten aus": a compound would have a hyphen.
    """
    if not lex.pack.noun_caps or word.head not in _PEOPLE or tokens[stop].glued:
        return False
    return word.lemma != tokens[stop].lower and stop in ends


def clause_opens(tokens: Sequence[Token], index: int, lex: Lexicon) -> bool:
    """Whether a clause can open here, where a comma stands before each: "geliefert, ohne".

    So "ohne Genehmigung geliefert" and "X als Hersteller" have a preposition.
    """
    at = index - 1
    while at >= 0 and "adverb" in lex.word(tokens[at].lower).closed:
        at -= 1
    if at < 0 or tokens[at].kind == "p":
        # "Wird beschuldigt, ohne Genehmigung Kameras geliefert zu haben"
        return at < 0 or not _accused(tokens, at, lex)
    return "coordinator" in lex.word(tokens[at].lower).closed


def _accused(tokens: Sequence[Token], comma: int, lex: Lexicon) -> bool:
    """Whether a verb that accuses stands right before a comma, whole or by its particle."""
    words = lex.pack.phrases.get("accuses", ())
    said = [lex.word(token.lower).lemma for token in tokens[max(comma - _VERB, 0) : comma]]
    last = tokens[comma - 1].lower if comma else ""
    return any(one in words or last + one in words for one in said)
