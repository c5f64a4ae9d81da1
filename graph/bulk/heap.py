"""What one part of the input says, held until the part is whole and then put into files."""

import marshal
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from graph.bulk.facts import FACT, SHARDS, put_said
from graph.bulk.judging import Judged
from graph.bulk.plain import Plain
from graph.storable import storable

Dates = tuple[str | None, str | None, str | None]


@dataclass(slots=True)
class Heap:
    """Facts of claims, one after the other, and the short lists to which they refer by place."""

    facts: list[tuple[Any, ...]] = field(default_factory=list)
    validities: dict[Dates, int] = field(default_factory=dict)
    voices: dict[str, int] = field(default_factory=dict)
    rules: dict[str, int] = field(default_factory=dict)
    # What is said of the entities of each shard: what waits, and what is held.
    said: list[tuple[dict[bytes, None], dict[bytes, None]]] = field(
        default_factory=lambda: [({}, {}) for _ in range(SHARDS)]
    )
    kin: dict[tuple[int, bool, str], None] = field(default_factory=dict)

    def add(self, ident: str, said: Plain, found: Judged, where: tuple[int, ...]) -> None:
        """The claim is on the heap; `where` is the place of its report, the number of its line,
        and where its words stand: at which byte, how many, in which file.
        """
        subject, target, product, of, _, by = found
        report, *rest = where
        voice = by.voice
        carried = product is not None and product.realm in of.carries
        self.facts.append(
            (
                ident.encode(),
                subject.number,
                target.number,
                product.number if product and carried else 0,
                report,
                of.kind,
                of.status,
                said.held,
                said.confidence,
                self.validities.setdefault(said.valid, len(self.validities)),
                -1 if voice is None else self.voices.setdefault(voice, len(self.voices)),
                *rest,
                self.rules.setdefault(by.rule, len(self.rules)),
            )
        )
        self._note(said, found)

    def _note(self, said: Plain, found: Judged) -> None:
        """What the claim says of its ends, and of whose kin they are."""
        subject, target, product, of, *_ = found
        for end in (subject, target, product) if product else (subject, target):
            self.said[end.shard][said.held][end.said] = None
        if said.held and of.tells_kin:
            name, _, _, country, _ = said.object.naming
            if of.tells_parent:
                self.kin[subject.number, True, storable(name)] = None
            if of.tells_seat and country is not None:
                self.kin[subject.number, False, storable(country)] = None

    def put_away(self, folder: Path, part: int) -> None:
        """Everything is in files."""
        facts = np.empty(len(self.facts), dtype=FACT)
        for name, values in zip(FACT.names or (), zip(*self.facts, strict=True), strict=False):
            facts[name] = values
        np.save(folder / f"facts.{part:05}.npy", facts)
        lists = [list(self.validities), list(self.voices), list(self.rules), list(self.kin)]
        (folder / f"lists.{part:05}").write_bytes(marshal.dumps(lists))
        for shard, said in enumerate(self.said):
            put_said(folder, shard, part, said)
