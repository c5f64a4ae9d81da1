"""What an export is, in a manifest beside it, by which it is known again."""

import json
from dataclasses import asdict, dataclass
from hashlib import file_digest
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What an export is: of which state, when, how many rows of what, and what was left out.

    `files` has the SHA-256 of each, `stamp` the state of the graph, `asked` what was asked for.
    """

    format: str
    asked: str
    made: str
    stamp: str | None
    rows: dict[str, int]
    files: dict[str, str]
    dropped: tuple[str, ...]

    @property
    def text(self) -> str:
        """The manifest as it stands beside an export: JSON, to be read by people too."""
        return json.dumps(asdict(self), indent=2, ensure_ascii=False) + "\n"


def beside(output: Path) -> Path:
    """Where the manifest of an export stands.

    >>> beside(Path("x/graph.csv")).name
    'graph.csv.manifest.json'
    """
    return output.with_name(f"{output.name}.manifest.json")


def files_named(manifest: Path) -> dict[str, str] | None:
    """The files that a manifest names, with their hashes; None where it is no manifest of ours."""
    try:
        return dict(Manifest(**json.loads(manifest.read_text("utf-8"))).files)
    except (ValueError, TypeError):
        return None


def hashes(place: Path, name: str) -> dict[str, str]:
    """The SHA-256 of each file in the folder `place`; of a file, its own under this name."""
    if place.is_dir():
        return {file.name: sha256_of(file) for file in sorted(place.iterdir())}
    return {name: sha256_of(place)}


def sha256_of(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with file.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()
