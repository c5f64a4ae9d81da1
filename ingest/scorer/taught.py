"""The texts that the shipped weights learned from, as hashes: figures on them flatter."""

import json
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.resources import files

FILE = "taught.json"


def mark(text: str) -> str:
    r"""A hash of the words of a text, however its lines are broken.

    >>> mark("One line.") == mark("One\n line.\n")
    True
    """
    return sha256(" ".join(text.split()).encode("utf-8")).hexdigest()[:16]


def marks(texts: Iterable[str]) -> list[str]:
    """What the training writes: the hash of each text, in an order that says nothing."""
    return sorted({mark(text) for text in texts})


def taught(text: str) -> bool:
    """Whether the shipped weights learned from this text, as far as their file tells."""
    return mark(text) in _shipped()


@cache
def _shipped() -> frozenset[str]:
    source = files("ingest.scorer").joinpath("model").joinpath(FILE)
    return frozenset(json.loads(source.read_text("utf-8"))) if source.is_file() else frozenset()
