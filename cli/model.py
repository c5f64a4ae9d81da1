"""Who reads the reports, and the account of what a language model was asked, when one was."""

from dataclasses import dataclass
from typing import Annotated

import typer

from cli.terminal import err, safe
from ingest.extracted import Extracted
from ingest.llm import Choice, Heard, together

Extractor = Annotated[
    Choice,
    typer.Option(
        "--extractor",
        help="Who reads: the rules of the grammar, a language model under their eyes, or both. "
        "Only the last two send text, to SURVEILGRAPH_LLM_URL.",
    ),
]


@dataclass(slots=True)
class Conversation:
    """What the model was asked in a run so far; empty when nobody asked one."""

    heard: Heard | None = None

    def add(self, done: Extracted) -> None:
        """Counts what one more document led to."""
        if done.heard is not None:
            self.heard = together(filter(None, (self.heard, done.heard)))

    def tell(self) -> bool:
        """Says on standard error how it went; whether every paragraph was answered."""
        if self.heard is None:
            return True
        err.print(safe(str(self.heard)), markup=False)
        return not self.heard.unanswered
