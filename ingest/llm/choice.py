"""Who reads a report: the rules alone, a model under their eyes, or both."""

from collections.abc import Mapping
from enum import StrEnum

from ingest.llm.extract import ModelExtractor
from ingest.llm.settings import Settings


class Choice(StrEnum):
    """The extractors that a user can name. Only the last two send anything anywhere."""

    GRAMMAR = "grammar"
    LLM = "llm"
    BOTH = "both"


def chosen(choice: Choice, env: Mapping[str, str]) -> ModelExtractor | None:
    """The extractor that was asked for by name; None for the one that needs no model.

    Raises BadSetting when a model is wanted and `env` does not say which or where.

    >>> chosen(Choice.GRAMMAR, {"SURVEILGRAPH_LLM_URL": "http://127.0.0.1/v1"}) is None
    True
    """
    if choice is Choice.GRAMMAR:
        return None
    return ModelExtractor(Settings.from_env(env), both=choice is Choice.BOTH)
