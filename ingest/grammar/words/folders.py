"""Which languages there are, and in which folder the files of each lie.

Those of the program, and those of one folder more, which SURVEILGRAPH_PACKS names: in it too each
folder with a `pack.yaml` is a language.
"""

import os
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType

import babel
import simplemma

from graph import BadSetting

PACKS = "SURVEILGRAPH_PACKS"


def shipped() -> Traversable:
    """The folder of the packs that come with the program."""
    return files("ingest").joinpath("packs")


@cache
def added() -> Path | None:
    """The folder of one's own packs, where the user names one. Raises BadSetting without it."""
    named = os.environ.get(PACKS, "").strip()
    if not named:
        return None
    folder = Path(named).expanduser()
    if not folder.is_dir():
        raise BadSetting(f"{PACKS} names {named!r}, which is no folder.")
    return folder


@cache
def folders() -> Mapping[str, Traversable]:
    """The languages that have a pack, as codes in order, each with its folder.

    Raises BadSetting for a pack of one's own whose language nothing is known of.
    """
    found = dict(_packs(shipped()))
    own = dict(_packs(added())) if added() else {}
    for lang in own:
        if lang in found:
            raise BadSetting(f"{PACKS} holds {lang}, a language that comes with the program.")
        if not _is_known(lang):
            raise BadSetting(
                f"{PACKS} holds {lang}, which is no language that simplemma and CLDR both know."
            )
    return MappingProxyType(dict(sorted({**found, **own}.items())))


def _packs(folder: Traversable | None) -> list[tuple[str, Traversable]]:
    there = folder.iterdir() if folder else ()
    return [(one.name, one) for one in there if one.joinpath("pack.yaml").is_file()]


def _is_known(lang: str) -> bool:
    try:
        simplemma.is_known("a", lang)
        babel.Locale.parse(lang)
    except (ValueError, babel.UnknownLocaleError):
        return False
    return True
