"""Articles that are endings, "företaget", or stand alone, "köpte det", and the number they tell."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import Item
from ingest.grammar.words.lexicon import Lexicon, Word
from ingest.grammar.words.numbered import year_of
from ingest.grammar.words.tokens import Token

_TOLD = frozenset({"vendor", "product", "technology"})
_SUFFIXES = {"n": "uter", "t": "neuter"}
_OPENS = frozenset({"determiner", "indefinite", "possessive"})


def ending(token: Token, word: Word, lex: Lexicon) -> str:
    """The article that a noun of a firm, goods or a part in a deal has for an ending.

    A body's noun is as good as a name: "Polisen i Tarsk".
    """
    told = bool(_TOLD & set(word.heads) or word.relation) and token.lower != word.lemma
    return "determiner" if told and lex.definite(token.lower) else ""


def several(tokens: Sequence[Token], start: int, head: int, word: Word, lex: Lexicon) -> bool:
    """Whether a noun is in the plural: neither "företaget" nor "des Unternehmens" is."""
    lower = tokens[head].lower
    if lower == word.lemma:
        return False
    if lex.pack.noun_caps and lower.endswith("s"):
        opening = {tokens[at].lower for at in (max(start - 1, 0), start) if at < head}
        return not any(one.endswith("es") and lex.word(one).closed & _OPENS for one in opening)
    if not lex.pack.definite:
        return True
    neuter = word.lemma.endswith(lex.pack.phrases.get("neuter_nouns", ()))
    return suffixed(lower, lex) != ("neuter" if neuter else "uter")


def suffixed(lower: str, lex: Lexicon) -> str:
    """The gender of the article that a noun has for an ending: "företaget", "tillverkarens"."""
    if not lex.definite(lower) or lower == lex.word(lower).lemma:
        return ""
    return _SUFFIXES.get(lower.removesuffix("s")[-1], "")


def alone(tokens: Sequence[Token], item: Item, lex: Lexicon) -> Item:
    """A phrase that is nothing but an article is a pronoun, if a year stands behind it.

    So is the article of "one of its clients", where it is that word: "een van zijn klanten".
    """
    start, behind = item.start, tokens[item.end : item.end + 2]
    closed, prep = lex.word(tokens[start].lower).closed, frozenset[str]()
    if behind:
        prep = lex.word(behind[0].lower).prep
    if "indefinite" in closed and "negation" not in closed and item.end == start + 1:
        whose = len(behind) > 1 and "possessive" in lex.word(behind[1].lower).closed
        one = lex.pack.verb_last and not lex.pack.noun_caps and "of" in prep and whose
        return Item(kind="pron", start=start, end=start + 1, role="pronoun") if one else item
    # "Köptes det av X": behind a verb it is no article of what X did.
    acted = "agent" in prep and start > 0 and tokens[start - 1].kind == "w"
    if "anaphor" not in closed or (item.role == "attribute" and not acted):
        return item
    if any(not year_of(token.text) for token in tokens[start + 1 : item.end]):
        return item
    # "Den av X använda appen"
    attribute = "agent" in prep and not acted
    if attribute or (behind and "relative" in lex.word(behind[0].lower).closed):
        return item
    return Item(kind="pron", start=start, end=start + 1, role="pronoun")
