"""A text as parsed sentences, in order: a frozen value that `read` makes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.words.blocks import Block
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token


@dataclass(frozen=True, slots=True)
class Document:
    """A text, its tokens, its blocks and its parsed sentences.

    `asides` are names in another script that were taken out of the tokens, by the token before.
    """

    text: str
    lex: Lexicon
    tokens: Sequence[Token]
    blocks: Sequence[Block]
    sentences: Sequence[Sentence]
    asides: Mapping[int, str] = field(default_factory=dict)

    def words(self, start: int, end: int) -> str:
        """The text from the first to the last of the tokens `start:end`."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]
