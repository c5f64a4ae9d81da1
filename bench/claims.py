"""Graphs with real shapes as claims in the contract: what `surveilgraph load` reads, at any size.

`python -m bench.claims 100000 claims.jsonl` writes the graph of `bench.shapes` with names: long
tails and hubs as there, and one body in twenty under a second spelling that may or may not merge.
Everything is invented from a seed; the same size gives the same bytes.
"""

import argparse
from collections.abc import Iterator
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import orjson

from bench.shapes import Shape, shape
from graph.vocabulary import LINKS, STATUS_ORDER, Kind, LinkKind
from graph.walk.arrays import KIND_BIT
from graph.walk.days import UNKNOWN, year_of

_CLAIMS_A_REPORT = 40
_SECOND_SPELLING = 20
_SYLLABLES = (
    *("ka", "lo", "mi", "ten", "var", "sor", "pel", "qui", "ran", "dus", "bo", "fi", "grel"),
    *("hov", "jun", "keth", "lun", "mar", "nor", "os", "pri", "ril", "ska", "tul", "ven", "wy"),
)
_OF_KIND = {
    Kind.VENDOR: ("Optics", "Systems", "Lenswork", "Technologies"),
    Kind.PRODUCT: ("Viewer", "Gate", "Box", "Suite"),
    Kind.BUYER: ("University", "Rail", "Hospital", "Works"),
    Kind.ORGANISATION: ("Trading", "Imports", "Institute", "Partners"),
    Kind.STATE_AGENCY: ("Bureau", "Ministry", "Office", "Agency"),
    Kind.SECURITY_APPARATUS: ("Police", "Guard", "Directorate", "Corps"),
}
_FORMS = (" Ltd", " GmbH", "")
_KINDS = tuple(LinkKind)


def names_of(drawn: Shape) -> list[str]:
    """A name for each entity; one in twenty is the one before it, spelled in another way."""
    random = np.random.default_rng(3)
    net = drawn.network
    kinds = [next(k for k in _OF_KIND if bits & KIND_BIT[k]) for bits in net.node_kinds.tolist()]
    parts = random.integers(0, len(_SYLLABLES), (net.nodes, 5)).tolist()
    turns = random.integers(0, 4, (net.nodes, 3)).tolist()
    found: list[str] = []
    for node, kind in enumerate(kinds):
        if node % _SECOND_SPELLING == 1 and kind is kinds[node - 1]:
            found.append(_respelled(found[-1], turns[node][0]))
            continue
        own = "".join(_SYLLABLES[part] for part in parts[node][:3]).title()
        town = "".join(_SYLLABLES[part] for part in parts[node][3:]).title()
        form = _FORMS[turns[node][1] % 3] if kind in {Kind.VENDOR, Kind.ORGANISATION} else ""
        number = f" {node % 97}" if turns[node][2] == 0 else ""
        found.append(f"{own} {town} {_OF_KIND[kind][turns[node][0]]}{number}{form}")
    return found


def _respelled(name: str, turn: int) -> str:
    match turn:
        case 0:
            return name.upper()
        case 1:
            return name.replace(" ", "-", 1)
        case 2:
            return f"{name.removesuffix(' Ltd').removesuffix(' GmbH')} Ltd"
        case _:
            return name.replace("o", "ö", 1)


def lines(entities: int) -> Iterator[bytes]:
    """The lines of the graph of so many entities and four times as many claims."""
    drawn = shape(entities)
    net = drawn.network
    names = names_of(drawn)
    kinds = [[k.value for k in Kind if bits & KIND_BIT[k]] for bits in net.node_kinds.tolist()]
    order = np.random.default_rng(5).permutation(net.links)
    columns = [
        values[order].tolist()
        for values in (net.source, net.target, net.kind, net.status, net.confidence)
    ]
    years = [
        [None if day == UNKNOWN else f"{year_of(day):04}" for day in values[order].tolist()]
        for values in (net.start, net.end)
    ]
    claims = zip(*columns, *years, strict=True)
    begins = [*range(0, net.links, _CLAIMS_A_REPORT), net.links]
    for number, (begin, end) in enumerate(pairwise(begins)):
        some = [next(claims) for _ in range(end - begin)]
        yield from _report(number, some, names, kinds)


def _report(
    number: int, claims: list[tuple[Any, ...]], names: list[str], kinds: list[list[str]]
) -> Iterator[bytes]:
    rows: list[dict[str, Any]] = []
    text, at = [], 0
    for place, (source, target, code, status, confidence, start, end) in enumerate(claims):
        first, second = names[source], names[target]
        reads = LINKS[_KINDS[code]].reads
        quote = f"{first} {reads} {second}, as item {place} of list {number} has it."
        begin = at + len(first) + len(reads) + 2
        rows.append(
            {
                "link": _KINDS[code].value,
                "subject": _end(first, kinds[source], at),
                "object": _end(second, kinds[target], begin),
                "product": None,
                "quote": quote,
                "start": at,
                "end": at + len(quote),
                "page": 1,
                "lang": "en",
                "status": STATUS_ORDER[status].value,
                "valid": _valid(start, end),
                "confidence": confidence,
                "held": True,
                "extractor": "bench 1",
                "rule": "drawn",
            }
        )
        text.append(quote)
        at += len(quote) + 1
    whole = "\n".join(text)
    digest = sha256(whole.encode()).hexdigest()
    title = f"List {number}"
    report = {"id": digest[:32], "sha256": digest, "title": title, "lang": "en"}
    pages = [{"number": 1, "start": 0, "text": whole}]
    yield orjson.dumps({"report": {**report, "media_type": "text/plain", "pages": pages}})
    for row in rows:
        yield orjson.dumps({**row, "report": {"id": digest[:32], "title": title}})


def _end(name: str, kinds: list[str], at: int) -> dict[str, Any]:
    place = {"start": at, "end": at + len(name)}
    words = {"text": name, **place}
    return {"name": name, "kinds": kinds, **place, "words": words}


def _valid(start: str | None, end: str | None) -> dict[str, str | None]:
    if start and end and end < start:
        end = None
    return {"start": start, "end": end, "precision": "year" if start or end else None}


def write(entities: int, file: Path) -> None:
    """The graph of so many entities stands in `file`."""
    with file.open("wb") as out:
        out.writelines(line + b"\n" for line in lines(entities))


def main() -> None:
    """One size into one file."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("entities", type=int)
    asked.add_argument("file", type=Path)
    given = asked.parse_args()
    write(given.entities, given.file)


if __name__ == "__main__":
    main()
