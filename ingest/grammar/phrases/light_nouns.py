"""Nouns that belong to a verb of no meaning of its own, where the subject stands between the two.

As in "Sinds 2019 maakt de gemeente Y gebruik van", "doet de politie van Y een beroep op".
"""

from collections.abc import Collection, Sequence

from ingest.grammar.phrases.adjacent import people_behind
from ingest.grammar.phrases.bare_behind_body import bare_behind_body
from ingest.grammar.words.lexicon import Lexicon, Word
from ingest.grammar.words.tokens import Token


def other_behind(
    tokens: Sequence[Token], phrase: tuple[int, int], word: Word, ends: Collection[int],
    lex: Lexicon,
) -> bool:  # fmt: skip
    """Whether a phrase ends before people, bare goods, or such a noun of the verb before it."""
    others = people_behind(tokens, phrase[1], word, ends, lex)
    return others or bare_behind_body(tokens, *phrase, lex) or _light(tokens, phrase, ends, lex)


def _light(
    tokens: Sequence[Token], phrase: tuple[int, int], ends: Collection[int], lex: Lexicon
) -> bool:
    """Whether such a noun stands right behind the subject.

    Where nouns have capitals none is taken for a part of a name or of a class noun before it.
    """
    start, stop = phrase
    if not lex.pack.verb_last or lex.pack.noun_caps or not 0 < start < stop:
        return False
    whole = stop in ends or bool(lex.word(tokens[stop - 1].lower).heads)
    verb, noun = lex.word(tokens[start - 1].lower).lemma, lex.word(tokens[stop].lower).lemma
    return whole and (verb, noun) in lex.light
