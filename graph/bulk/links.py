"""Links from all claims at once: whom each held claim ties together, and the row of each link.

`ties` is `projection.links_of` on columns, and `links_rows` is `projection.link_of` for groups; a
link of one claim, as most are, is told without sorting or counting. Tests hold both to the same.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.bulk.cells import cell, row
from graph.bulk.facts import KINDS, status_of
from graph.bulk.tables import LINKS
from graph.claim import Validity
from graph.projection import ClaimFact, LinkKey, link_id, link_of
from graph.store import rows
from graph.validity import spanned
from graph.vocabulary import STATUS_ORDER, Precision

_COLUMNS = tuple(LINKS.columns)
_KINDS = tuple(kind.value for kind in KINDS)
_STATUSES = tuple(status.value for status in STATUS_ORDER)
_TARGET_BITS, _KIND_BITS = 29, 5

Places = NDArray[np.int64]
Dates = tuple[str | None, str | None, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """Which claims speak for which link: `claim[begin:end]` of each key, keys ascending."""

    keys: NDArray[np.uint64]
    begins: Places
    claims: Places


def ties(facts: Mapping[str, NDArray[Any]], under: Mapping[str, Places]) -> Ties:
    """The links that held claims speak for; `under` has the number that each end is found under.

    A product of -1 is none. Nothing leads from an entity to itself.
    """
    held = facts["held"]
    subject, target, product = under["subject"], under["object"], under["product"]
    direct = np.flatnonzero(held & (subject != target))
    carried = np.flatnonzero(held & (product >= 0) & (product != subject) & (product != target))
    claims = np.concatenate([direct, carried])
    start = np.concatenate([subject[direct], product[carried]]).astype(np.uint64)
    kind = facts["kind"][claims].astype(np.uint64)
    end = target[claims].astype(np.uint64)
    key = (start << np.uint64(_KIND_BITS + _TARGET_BITS)) | (kind << np.uint64(_TARGET_BITS)) | end
    order = np.argsort(key, kind="stable")
    keys, begins = np.unique(key[order], return_index=True)
    return Ties(
        keys=keys, begins=np.append(begins, len(order)).astype(np.int64), claims=claims[order]
    )


def ends_of_key(key: int) -> tuple[int, int, int]:
    """Source, kind and target of a key."""
    target = key & ((1 << _TARGET_BITS) - 1)
    kind = (key >> _TARGET_BITS) & ((1 << _KIND_BITS) - 1)
    return key >> (_TARGET_BITS + _KIND_BITS), kind, target


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What links say in words: ids, dates and voices by number, and where quotations stand."""

    ids: Sequence[str]
    reports: Sequence[str]
    validities: Sequence[Dates]
    voices: Sequence[str]
    quotes: Sequence[memoryview | bytes]


def link_rows(found: Ties, facts: Mapping[str, NDArray[Any]], words: Words) -> Iterator[str]:
    """The row of each link."""
    columns = {name: values[found.claims].tolist() for name, values in facts.items()}
    ids, begins = words.ids, found.begins.tolist()
    for place, key in enumerate(found.keys.tolist()):
        source, kind, target = ends_of_key(key)
        begin, end = begins[place], begins[place + 1]
        # An id is a slug: nothing in it would have to be told apart from a cell's end.
        head = f'"{ids[source]}","{ids[target]}",{_KINDS[kind]},'
        if end - begin == 1:
            ident = link_id(ids[source], KINDS[kind], ids[target])
            yield head + ident + _of_one(columns, begin, words)
        else:
            of = LinkKey(ids[source], KINDS[kind], ids[target])
            yield head + _of_many(of, columns, range(begin, end), words)


def _of_one(columns: Mapping[str, list[Any]], at: int, words: Words) -> str:
    """The cells of a link for which one claim speaks, behind its id: as that claim says."""
    quote = words.quotes[columns["quote_file"][at]]
    start = columns["quote"][at]
    said = str(quote[start : start + columns["quote_size"][at]], "utf-8")
    dates = _dates(words.validities[columns["valid"][at]])
    return (
        f',"{columns["id"][at].decode()}",1,{columns["confidence"][at]!r},'
        f"{_STATUSES[columns['status'][at]]},false,{dates},{said},"
        f"{cell(words.voices[columns['said_by'][at]])}\n"
    )


@lru_cache(maxsize=65536)
def _dates(dates: Dates) -> str:
    valid = spanned([_validity(dates)])
    return ",".join(map(cell, (valid.start, valid.end, valid.precision and valid.precision.value)))


def _of_many(key: LinkKey, columns: Mapping[str, list[Any]], places: range, words: Words) -> str:
    facts = [
        ClaimFact(
            id=columns["id"][at].decode(),
            report=words.reports[columns["report"][at]],
            said_by=words.voices[columns["said_by"][at]],
            status=status_of(columns["status"][at]),
            confidence=columns["confidence"][at],
            valid=_validity(words.validities[columns["valid"][at]]),
            quote=_quote(columns, at, words),
        )
        for at in places
    ]
    return row(_COLUMNS, rows.link_properties(link_of(key, facts)))


def _quote(columns: Mapping[str, list[Any]], at: int, words: Words) -> str:
    start = columns["quote"][at]
    said = words.quotes[columns["quote_file"][at]][start : start + columns["quote_size"][at]]
    return bytes(said).decode()[1:-1].replace('""', '"')


@lru_cache(maxsize=65536)
def _validity(dates: Dates) -> Validity:
    start, end, precision = dates
    return Validity(start=start, end=end, precision=Precision(precision) if precision else None)
