"""What one process of a load named, told to the others: a name is taken apart once, not by each.

Each leaves what it named in a file when a part is done, and reads those of the others before it
begins one. Of a name the same comes whoever takes it apart, and whenever.
"""

import marshal
import os
from pathlib import Path

from graph.bulk.ends import Known, at_hand, keep, untold
from graph.bulk.facts import shard_of
from graph.vocabulary import Realm

_UNFINISHED = ".new"
_REALMS = {realm.value: realm for realm in Realm}
_heard: set[Path] = set()


def tell_named(folder: Path, part: int) -> None:
    """The others may read what this process named since it told them last."""
    said = [
        (key, one.id, one.number, one.realm.value, one.cells, one.which, one.said)
        for key, one in untold()
    ]
    told = _place(folder) / f"{os.getpid()}.{part}"
    _heard.add(told)
    # It is read at any moment: whole, or not at all.
    beside = told.with_name(f"{told.name}{_UNFINISHED}")
    beside.write_bytes(marshal.dumps(said))
    beside.rename(told)


def hear_named(folder: Path) -> None:
    """What the others named is known here too."""
    for path in _place(folder).iterdir():
        if path in _heard or path.suffix == _UNFINISHED:
            continue
        _heard.add(path)
        for key, ident, number, realm, *rest in marshal.loads(path.read_bytes()):  # noqa: S302
            if at_hand(key) is None:
                keep(key, Known(ident, number, shard_of(number), _REALMS[realm], *rest))


def _place(folder: Path) -> Path:
    place = folder / "named"
    place.mkdir(exist_ok=True)
    return place
