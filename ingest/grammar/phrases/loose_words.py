"""Words of no list that stand behind a doer's noun and belong to the clause, not to the noun."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_DOERS = frozenset({"vendor", "agency", "security", "buyer"})


def loose(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether such a word is at `at`: "verklaarde het gebruik door de politie onwettig".

    Only where compounds are one word, so that no bare noun stands behind another.
    """
    pack, token = lex.pack, tokens[at]
    if not at or not pack.verb_last or pack.noun_caps or pack.definite:
        return False
    word, before = lex.word(token.lower), tokens[at - 1]
    plain = token.kind == "w" and not token.capital and token.lower == word.lemma
    told = not before.capital and _DOERS & set(lex.word(before.lower).heads)
    return bool(plain and word.blank and told)
