"""Verbs that say by their form or their words that something is to come, or was not done."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.grammar.phrases.chunks import Item
from ingest.grammar.phrases.separable import holds_mark
from ingest.grammar.words.lexicon import Lexicon, Word
from ingest.grammar.words.tenses import to_come
from ingest.grammar.words.tokens import Token

_VERBS = frozenset({"verb", "be", "have"})


def verb_word(lower: str, lex: Lexicon) -> Word:
    """What a verb's form can be; that it is to come doubts its own clause, not what is near."""
    word = lex.word(lower)
    coming = to_come(lower, word.lemma, lex.pack, lex.future)
    return replace(word, status=word.status | {"planned"}) if coming else word


def verb_item(index: int, lower: str, form: str, lex: Lexicon) -> Item:
    """The verb at `index`; its role is "finite" or "infinitive" where its form can only be that."""
    word = verb_word(lower, lex)
    role = "finite" if form == "base" and lower != word.lemma else ""
    if role and lex.pack.verb_last and holds_mark(lower, word.lemma, lex):
        role = "infinitive"
    return Item(kind="verb", start=index, end=index + 1, role=role, word=word, form=form)


def framed(frame: str, lower: str, lex: Lexicon) -> Word:
    """A verb of several words that begins with `lower`: "pasará a llamarse" is to come."""
    return Word(lemma=frame, frame=frame, status=verb_word(lower, lex).status)


def doubting(
    status: str, tokens: Sequence[Token], start: int, end: int, lex: Lexicon
) -> Item | None:
    """A verb that the preposition before an infinitive ends, as in "s'est engagée à", "sta per".

    It stays the verb of its clause, and the preposition and the infinitive what they are.
    """
    words = [lex.word(token.lower) for token in tokens[start:end]]
    verbal = any(word.closed & _VERBS or word.frame for word in words)
    if not (lex.pack.adjective_after and verbal and words[-1].prep):
        return None
    word = Word(lemma=status, status=frozenset({status}))
    return Item(kind="verb", start=start, end=end - 1, word=word, form="base")
