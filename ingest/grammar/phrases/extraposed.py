"""What stands behind where it is looked for: a relative clause, or the word a noun hangs on."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import Item
from ingest.grammar.words.lexicon import Lexicon, Word
from ingest.grammar.words.tokens import Token

_OF = frozenset({"of"})


def extraposed(before: Item | None, tokens: Sequence[Token], after: int, lex: Lexicon) -> bool:
    """Whether no noun follows what opens a clause behind a verb: "übernehmen, die mit X"."""
    if before is None or before.kind != "verb" or after >= len(tokens):
        return False
    word = lex.word(tokens[after].lower)
    return bool(word.prep or "adverb" in word.closed)


def preposition(
    tokens: Sequence[Token], index: int, word: Word, found: list[Item], lex: Lexicon
) -> Item:
    """A preposition, or what takes its place where it stands behind: "Dem Bericht zufolge".

    Such a one is put before its phrase, and a verb may follow the small word in its place.
    """
    last = len(found) - 1
    while last > 1 and found[last].np and found[last - 1].preps & _OF and found[last - 2].np:
        last -= 2
    listed = tokens[index].lower in lex.pack.phrases.get("postposed", ())
    if not listed or last < 0 or found[last].np is None:
        return Item(kind="prep", start=index, end=index + 1, word=word, preps=word.prep)
    if not last or found[last - 1].kind != "prep":
        start = found[last].start
        found.insert(last, Item(kind="prep", start=start, end=start, word=word, preps=word.prep))
    return Item(kind="adv", start=index, end=index + 1)
