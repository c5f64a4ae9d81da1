"""A claim and its ends as cells, quickly: the same entity comes again and again in the same words.

What is written is what `rows.claim_row` gives; a test holds every cell to it.
"""

from functools import lru_cache
from typing import NamedTuple

from graph.bulk.cells import cell, listed, row
from graph.bulk.facts import Said, number_of, shard_of
from graph.claim import Claim, Mention
from graph.errors import BadClaim
from graph.projection import name_key
from graph.storable import storable
from graph.store import rows

NAMING = ("name", "kinds", "described", "country", "aliases")
_MOST = 500_000


class Known(NamedTuple):
    """An entity as some words name it: its id, number and shard, and what is said of it."""

    entity: str
    number: int
    shard: int
    cells: str
    said: Said
    waiting: Said


_known: dict[tuple[object, ...], Known] = {}


def known(mention: Mention, report: str) -> Known:
    """How a mention names its entity; a `BadClaim` where nobody could be found by the name."""
    scope = report if mention.described else ""
    naming = (mention.name, mention.kinds, mention.described, mention.country, mention.aliases)
    found = _known.get((scope, *naming))
    if found is None:
        if len(_known) >= _MOST:
            _known.clear()
        found = _known[scope, *naming] = _named(mention, report)
    return found


def _named(mention: Mention, report: str) -> Known:
    names = (mention.name, *mention.aliases)
    listed(names)
    for name in names:
        if not any(map(str.isalnum, name)) and not name_key(name):
            raise BadClaim(f"Nobody can be found by the name {name!r}.")
    ident = mention.entity_id(report)
    number = number_of(ident)
    kinds = tuple(kind.value for kind in mention.kinds)
    what = (mention.name, kinds, mention.described, mention.country, mention.aliases)
    return Known(
        entity=cell(ident),
        number=number,
        shard=shard_of(number),
        cells=row(NAMING, rows.mention_row(mention)).rstrip("\n"),
        said=(ident, True, *what),
        waiting=(ident, False, *what),
    )


def place_cells(mention: Mention) -> str:
    """Where a mention stands, and why it is of its kinds."""
    span, words = mention.span, mention.words
    where = f"{span.start},{span.end},{words.start},{words.end},"
    if not mention.because:
        return f"{where},,"
    because = mention.because
    kinds = cell([reason.kind.value for reason in because])
    starts = cell([reason.span.start for reason in because])
    return f"{where}{kinds},{starts},{cell([reason.span.end for reason in because])}"


def claim_cells(claim: Claim) -> str:
    """All of a claim but its id and its words."""
    valid, origin = claim.valid, claim.origin
    return (
        f"{claim.link},{claim.span.start},{claim.span.end},{claim.page},"
        f"{often(claim.lang)},{claim.status},{often(valid.start)},{often(valid.end)},"
        f"{valid.precision or ''},{claim.confidence!r},{'true' if claim.held else 'false'},"
        f"{often(origin.extractor)},{often(origin.rule)},{often(origin.pack)},"
        f"{often(claim.attributed_to)}"
    )


@lru_cache(maxsize=65536)
def often(text: str | None) -> str:
    """The cell of a text that comes again and again."""
    return cell(None if text is None else storable(text))
