"""The mappings that come with the program, and the two formats that need none."""

from collections.abc import Callable, Iterator
from functools import partial
from importlib.resources import files
from pathlib import Path

from graph import BadMapping, Claim, Origin, Report
from ingest.structured.claiming import origin_of
from ingest.structured.language import load, mapping
from ingest.structured.mapped import read_mapped
from ingest.structured.mapping import Mapping
from ingest.structured.nodes import nearest
from ingest.structured.options import Shape
from ingest.structured.returned import is_export, read_export

SUFFIXES = frozenset({".csv", ".tsv", ".xlsx", ".json", ".jsonl", ".ndjson"})

Said = tuple[Report, tuple[Claim, ...], Origin | None]
Reader = Callable[[Path], Iterator[Said]]
"""What a structured source says: its reports, each with its claims and who makes them, where a
later version of that may make others."""

_FOLDER = files("ingest").joinpath("mappings")


def names() -> tuple[str, ...]:
    """The mappings that come with the program, by name."""
    found = (Path(one.name) for one in _FOLDER.iterdir())
    return tuple(sorted(path.stem for path in found if path.suffix == ".yaml"))


def mapping_named(word: str) -> Mapping:
    """The mapping in the file `word`, or else the one of that name that comes with the program.

    Raises BadMapping.
    """
    if word in names():
        return mapping(_FOLDER.joinpath(f"{word}.yaml").read_text("utf-8"), f"{word}.yaml")
    if Path(word).suffix in {".yaml", ".yml"} or Path(word).exists():
        return load(Path(word))
    hint = nearest(word, names())
    raise BadMapping((f"There is no mapping {word!r}{hint}{'' if hint.endswith('?') else '.'}",))


def reader(word: str) -> Reader:
    """How a source is read under the mapping called `word`. Raises BadMapping."""
    return partial(_under, mapping_named(word))


def _under(found: Mapping, path: Path) -> Iterator[Said]:
    if found.options.shape is Shape.FOLLOWTHEMONEY and is_export(path):
        for report, claims in read_export(path):
            yield report, claims, None
    else:
        yield *read_mapped(path, found), origin_of(found)
