"""What is known where a pronoun or "the company" stands, as who reads a sentence knows it."""

from collections.abc import Iterable
from typing import Protocol, Self

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Arg, Node, Sentence
from ingest.grammar.reference.discourse import Discourse
from ingest.grammar.reference.refs import Ref
from ingest.grammar.reference.registry import Registry


class Surroundings(Protocol):
    """What is known around a pronoun: its sentence, who is named in it, and the one before."""

    document: Document
    registry: Registry
    discourse: Discourse
    sentence: Sentence

    def organisations(self, arg: Arg) -> Iterable[Ref]:
        """Who stands in a place of a clause."""

    def organisation(self, node: Node) -> Ref | None:
        """Who a noun phrase stands for."""

    def previous(self) -> Self | None:
        """The same of the sentence before, where there is one in the paragraph."""
