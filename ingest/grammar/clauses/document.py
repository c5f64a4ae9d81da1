"""A text as parsed sentences, in order: a frozen value that `read` makes."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.words.blocks import Block
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token


@dataclass(frozen=True, slots=True)
class Document:
    """A text, its tokens, its blocks and its parsed sentences."""

    text: str
    lex: Lexicon
    tokens: Sequence[Token]
    blocks: Sequence[Block]
    sentences: Sequence[Sentence]

    def words(self, start: int, end: int) -> str:
        """The text from the first to the last of the tokens `start:end`."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]
