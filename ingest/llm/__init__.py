"""A language model that points at words: nothing is sent anywhere unless its name is given."""

from ingest.llm.choice import Choice, chosen
from ingest.llm.extract import ModelExtractor
from ingest.llm.heard import Heard, Refusal, together
from ingest.llm.settings import Bounds, Settings

__all__ = [
    "Bounds",
    "Choice",
    "Heard",
    "ModelExtractor",
    "Refusal",
    "Settings",
    "chosen",
    "together",
]
