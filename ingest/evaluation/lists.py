"""The word lists of `words.yaml`, read once. No word stands in the code."""

from functools import cache
from importlib.resources import files

import yaml


@cache
def listed(name: str) -> frozenset[str]:
    """The words of the list called `name`.

    >>> "the" in listed("determiners")
    True
    """
    text = files(__package__).joinpath("words.yaml").read_text(encoding="utf-8")
    return frozenset(yaml.safe_load(text)[name].split())
