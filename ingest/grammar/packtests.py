"""A pack's own sentences: what must come out of each, and what must not. Reads and checks them.

They live beside the pack in `tests.yaml`; a pack without must-not sentences is refused.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import yaml

from graph import LinkKind, Status
from ingest.grammar.words.folders import folders
from ingest.grammar.words.pack import FRAMES
from ingest.grammar.words.packs import BadPack

# Frames that accuse somebody: each needs a sentence in which it says nothing.
GUARDED = ("SUPPLY", "BUY", "USE", "MAKE")


@dataclass(frozen=True, slots=True)
class Expected:
    """One claim a sentence must yield, with its status."""

    subject: str
    link: LinkKind
    object: str
    status: Status = Status.ASSERTED


@dataclass(frozen=True, slots=True)
class Sentence:
    """A test sentence: the frame it tries, and its claims; none means that none may stand."""

    text: str
    frame: str
    claims: tuple[Expected, ...]


def sentences(lang: str) -> tuple[Sentence, ...]:
    """The test sentences of a language's pack. Raises BadPack when they break the schema."""
    folder = folders().get(lang)
    source = folder.joinpath("tests.yaml") if folder else None
    if source is None or not source.is_file():
        raise BadPack(f"Pack {lang}: a pack needs a tests.yaml with sentences.")
    return parse(lang, source.read_text("utf-8"))


def parse(lang: str, text: str) -> tuple[Sentence, ...]:
    """Test sentences from the text of their file, must-not sentences for each guarded frame."""
    data = yaml.safe_load(text)
    if not isinstance(data, list):
        raise BadPack(f"Pack {lang}: tests.yaml is a list of sentences.")
    found = tuple(_sentence(lang, row) for row in data)
    silent = {one.frame for one in found if not one.claims}
    if missing := [frame for frame in GUARDED if frame not in silent]:
        raise BadPack(f"Pack {lang}: no must-not sentence for {', '.join(missing)}.")
    return found


def _sentence(lang: str, row: object) -> Sentence:
    if not isinstance(row, dict) or set(row) != {"text", "frame", "claims"}:
        raise BadPack(f"Pack {lang}: a test has text, frame and claims, not {row!r}.")
    if row["frame"] not in {*FRAMES, "NOUN"}:
        raise BadPack(f"Pack {lang}: there is no frame {row['frame']!r}.")
    return Sentence(str(row["text"]), str(row["frame"]), tuple(_claims(lang, row["claims"])))


def _claims(lang: str, rows: Iterable[object]) -> Iterable[Expected]:
    for row in rows:
        if not isinstance(row, list) or len(row) not in {3, 4}:
            raise BadPack(f"Pack {lang}: a claim is [subject, LINK, object], not {row!r}.")
        status = Status(row[3]) if len(row) == 4 else Status.ASSERTED  # noqa: PLR2004 - optional last
        yield Expected(str(row[0]), LinkKind(row[1]), str(row[2]), status)
