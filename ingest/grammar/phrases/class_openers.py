"""A firm's noun that opens a sentence before the name: "Cameramaker X verkocht", "Bedrijf X"."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token


def class_opens(
    tokens: Sequence[Token], index: int, stop: int, lex: Lexicon, seen: frozenset[str]
) -> bool:
    """Whether the first word of a run says what the name behind is, where compounds are one word.

    It has a capital there only. Before a legal form it may be a part of the name, as in
    "Installatiebedrijf X B.V.", and it is one where it has a capital within sentences, too.
    """
    if not lex.pack.verb_last or lex.pack.noun_caps or stop - index < 2:  # noqa: PLR2004 - and a name
        return False
    token, word = tokens[index], lex.word(tokens[index].lower)
    told = word.head == "vendor" and word.lemma == token.lower and not token.text.isupper()
    rest = tokens[index + 1 : stop]
    legal = any(one.lower.rstrip(".") in lex.legal for one in rest)
    return told and rest[0].capital and not legal and token.lower not in seen
