"""What the projection needs of each claim, as columns: a few dozen bytes a claim, in files."""

import marshal
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from graph.vocabulary import STATUS_ORDER, LinkKind, Status

KINDS = tuple(LinkKind)
KIND_CODE = {kind: code for code, kind in enumerate(KINDS)}
STATUS_CODE = {status: code for code, status in enumerate(STATUS_ORDER)}
SHARDS = 16

# What a mention says of an entity: id, name, kinds, described, country, aliases.
Said: TypeAlias = tuple[str, str, tuple[str, ...], bool, str | None, tuple[str, ...]]
# In this version equal values give equal bytes; later ones refer back to what was there before.
_MARSHAL = 2

FACT = np.dtype(
    [
        ("id", "S32"),
        ("subject", "u8"),
        ("object", "u8"),
        ("product", "u8"),  # 0 where there is none that the link would also lead from
        ("report", "i4"),
        ("kind", "u1"),
        ("status", "u1"),
        ("held", "?"),
        ("confidence", "f8"),
        ("valid", "i4"),  # places in the part's list of validities
        ("said_by", "i4"),  # and of those to whom words are attributed; -1 for the report itself
        ("line", "i8"),
        ("quote", "i8"),  # where the quotation stands in the file of claims
        ("quote_size", "i4"),
        ("quote_file", "i4"),
        ("worth", "i4"),  # place of the rule's name among the part's
    ]
)


def number_of(entity: str) -> int:
    """64 bits for an entity's id. Two ids that share them are found out, and refused."""
    return int.from_bytes(blake2b(entity.encode(), digest_size=8).digest(), "big") or 1


def shard_of(number: int) -> int:
    """Which of the shards has the entity."""
    return number % SHARDS


@dataclass(frozen=True, slots=True)
class Lists:
    """The short lists of one part, to which its facts refer by place."""

    validities: list[tuple[str | None, str | None, str | None]]
    voices: list[str]
    rules: list[str]
    kin: list[tuple[int, bool, str]]


def facts_of(folder: Path, part: int) -> NDArray[Any]:
    """The facts of one part."""
    found: NDArray[Any] = np.load(folder / f"facts.{part:05}.npy")
    return found


def lists_of(folder: Path, part: int) -> Lists:
    """The lists of one part."""
    return Lists(*marshal.loads((folder / f"lists.{part:05}").read_bytes()))  # noqa: S302  our own


def told(said: Said) -> bytes:
    """What a mention says, to be compared and kept without looking at what it is."""
    return marshal.dumps(said, _MARSHAL)


def put_said(folder: Path, shard: int, part: int, said: Sequence[Iterable[bytes]]) -> None:
    """What a part says of the entities of a shard: what waits, and what is held."""
    path = folder / f"said.{shard:02}.{part:05}"
    path.write_bytes(marshal.dumps([list(one) for one in said]))


def said_in(folder: Path, shard: int, parts: int) -> Iterator[tuple[bool, Said]]:
    """What all parts say of the entities of one shard, each once, and whether that is held."""
    whole = folder / f"said.{shard:02}"
    if not whole.exists():
        whole.write_bytes(marshal.dumps(_said_once(folder, shard, parts)))
    waiting, held = marshal.loads(whole.read_bytes())  # noqa: S302  our own
    for is_held, known in ((True, held), (False, waiting)):
        yield from ((is_held, marshal.loads(one)) for one in known)  # noqa: S302  our own


def _said_once(folder: Path, shard: int, parts: int) -> list[list[bytes]]:
    """What waits and what is held. Nearly every part says the same of those spoken of most."""
    waiting, held = dict[bytes, None](), dict[bytes, None]()
    for part in range(parts):
        read = marshal.loads((folder / f"said.{shard:02}.{part:05}").read_bytes())  # noqa: S302
        for known, found in zip((waiting, held), read, strict=True):
            known.update(dict.fromkeys(found))
    return [list(waiting), list(held)]


def status_of(code: int) -> Status:
    """The status with this place in the order of strength."""
    return STATUS_ORDER[code]
