"""What the projection needs of each claim, as columns: a few dozen bytes a claim, in files."""

import marshal
from collections.abc import Iterator
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

# What a mention says of an entity: id, held, name, kinds, described, country, aliases.
Said: TypeAlias = tuple[str, bool, str, tuple[str, ...], bool, str | None, tuple[str, ...]]

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


def said_in(folder: Path, shard: int, parts: int) -> Iterator[Said]:
    """What all parts say of the entities of one shard."""
    for part in range(parts):
        yield from marshal.loads((folder / f"said.{shard:02}.{part:05}").read_bytes())  # noqa: S302


def status_of(code: int) -> Status:
    """The status with this place in the order of strength."""
    return STATUS_ORDER[code]
