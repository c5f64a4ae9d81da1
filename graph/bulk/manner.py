"""What many claims have in common, looked at once: kind and status, dates, and who found them."""

from functools import lru_cache
from typing import NamedTuple

from graph.bulk.cells import cell
from graph.bulk.facts import KIND_CODE, STATUS_CODE
from graph.claim import Validity
from graph.projection import CARRIES_PRODUCT
from graph.rulings import REVIEWER
from graph.storable import storable
from graph.store.land import PARENTS, SEATS
from graph.vocabulary import LINKS, LinkKind, Precision, Realm, Status

_NOWHERE = frozenset[Realm]()


class Manner(NamedTuple):
    """A kind of link in a status: what may stand at its ends, and what follows for identity.

    From products of the realms in `carries` the link may lead too, as `links_of` has it.
    """

    sources: frozenset[Realm]
    targets: frozenset[Realm]
    carries: frozenset[Realm]
    kind: int
    status: int
    tells_parent: bool
    tells_seat: bool
    tells_kin: bool


class Found(NamedTuple):
    """In which language, and by whom, as cells and as they are."""

    lang: str
    cells: str
    rule: str
    voice: str | None
    by_person: bool


@lru_cache(maxsize=1024)
def manner(link: str, status: str) -> Manner:
    """What holds for all claims of this kind and status; ValueError where there is none such."""
    kind = LinkKind(link)
    rule = LINKS[kind]
    return Manner(
        sources=rule.sources,
        targets=rule.targets,
        carries=rule.sources if kind in CARRIES_PRODUCT else _NOWHERE,
        kind=KIND_CODE[kind],
        status=STATUS_CODE[Status(status)],
        tells_parent=kind in PARENTS,
        tells_seat=kind in SEATS,
        tells_kin=kind in PARENTS or kind in SEATS,
    )


@lru_cache(maxsize=65536)
def dates(start: str | None, end: str | None, precision: str | None) -> str:
    """The cells of a stretch of time; `BadClaim` or ValueError where it is none."""
    exact = None if precision is None else Precision(precision)
    Validity(start=start, end=end, precision=exact).check()
    return f"{cell(start)},{cell(end)},{precision or ''}"


@lru_cache(maxsize=65536)
def found_by(lang: str, extractor: str, rule: str, pack: str, voice: str | None) -> Found:
    """The cells that say who found a claim."""
    said = [often(text) for text in (extractor, rule, pack, voice)]
    return Found(
        lang=often(lang),
        cells=",".join(said),
        rule=rule,
        voice=None if voice is None else storable(voice),
        by_person=extractor == REVIEWER,
    )


@lru_cache(maxsize=65536)
def often(text: str | None) -> str:
    """The cell of a text that comes again and again."""
    return cell(None if text is None else storable(text))
