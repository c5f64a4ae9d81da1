"""What decides which claims a text gives, in a few words that two machines can compare.

Equal fingerprints give equal claims, byte for byte; nothing is promised where they differ.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import graph
from ingest.grammar.words.folders import added

# What reads text: another version may read another text, and offsets count in it.
_LIBRARIES = (
    *("babel", "lxml", "markdown-it-py", "py3langid", "pypdfium2", "python-docx", "pyyaml"),
    *("rigour", "simplemma", "trafilatura"),
)
_DIGITS = 8


@cache
def fingerprint() -> Mapping[str, str]:
    """What is here, by its name in a sentence, that which differs most tellingly first.

    >>> list(fingerprint())[:4]
    ['surveilgraph', 'the language packs', 'the weights', 'the code']
    """
    here, there = Path(__file__).parent, Path(graph.__file__).parent
    code = [path for room in (here, there) for path in room.rglob("*.py")]
    packs = [path for path in (here / "packs").rglob("*") if path.is_file()]
    own = added()
    weights = [*(here / "grammar").rglob("*.json"), *(here / "scorer").rglob("*.json")]
    return {
        "surveilgraph": version("surveilgraph"),
        "the language packs": _digest(packs) + (_of_own(own) if own else ""),
        "the weights": _digest(weights),
        "the code": _digest(code),
        "Unicode": unicodedata.unidata_version,
        **{name: version(name) for name in _LIBRARIES},
    }


def difference(ours: Mapping[str, str], theirs: Mapping[str, str]) -> str | None:
    """The first thing that is another here than there, as words; None where nothing is.

    >>> difference({"surveilgraph": "0.2"}, {"surveilgraph": "0.1"})
    'surveilgraph is 0.1 there and 0.2 here'
    >>> difference({"lxml": "6"}, {"lxml": "6"}) is None
    True
    """
    for name in (*ours, *(name for name in theirs if name not in ours)):
        mine, other = ours.get(name, "missing"), theirs.get(name, "missing")
        if mine != other:
            verb = "are" if name.endswith("s") and name.startswith("the ") else "is"
            return f"{name} {verb} {other} there and {mine} here"
    return None


def _of_own(folder: Path) -> str:
    return " and " + _digest((path for path in folder.rglob("*.yaml") if path.is_file()), folder)


def _digest(paths: Iterable[Path], root: Path = Path(__file__).parents[1]) -> str:
    """A hash of files and of what they are called below `root`, the folder of the program."""
    total = sha256()
    for path in sorted(paths):
        data = path.read_bytes()
        total.update(f"{path.relative_to(root).as_posix()} {len(data)}\n".encode())
        total.update(data)
    return total.hexdigest()[:_DIGITS]
