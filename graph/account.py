"""What the search for paths did, in words: what was looked at, what was left out, how it ended."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from graph.parties import SECURITY_APPARATUS, Party
from graph.question import Terrain
from graph.sentences import counted
from graph.vocabulary import STATUS_ORDER
from graph.walk.arrays import Ints, Network
from graph.walk.best import Question
from graph.walk.budget import Ended
from graph.walk.corridor import Corridor
from graph.walk.filters import Reason, left_out_of
from graph.walk.found import Found
from graph.walk.looked import Looked, looked_at
from graph.walk.missed import Missed

_ENDS = {Ended.DEADLINE: "its deadline", Ended.WORK: "the bound on its work"}
_SAID = {
    Reason.CONFIDENCE: "below min_confidence",
    Reason.SOURCES: "below min_sources",
    Reason.LINK: "of another link kind",
    Reason.DATE: "held at another time",
    Reason.UNDATED: "undated",
    Reason.AVOID: "avoided",
}
PAST_VIA = "not touching all of via"
APART = "sharing no time within during"


class Seen(NamedTuple):
    """What a search looked at, and of it the links that it did not walk, by reason."""

    looked: Looked
    left_out: Mapping[Reason, Ints]
    excluded: dict[str, int]


def seen(land: Terrain, corridor: Corridor, hops: int) -> Seen:
    """What a search through the `corridor` of a question, so many hops deep, has seen."""
    looked = looked_at(
        corridor, hops, from_crowd=land.source.entity is None, to_crowd=land.target.entity is None
    )
    barred = looked.links[~land.everywhere.allowed[looked.links]]
    left_out = left_out_of(land.network, land.chosen, barred)
    return Seen(looked, left_out, dict(excluded_by(land.network, left_out)))


def excluded_by(network: Network, left_out: Mapping[Reason, Ints]) -> Iterable[tuple[str, int]]:
    """How many links each reason left out, by its name; statuses one by one."""
    for reason, links in left_out.items():
        if reason is Reason.STATUS:
            numbers = Counter(network.status[links].tolist())
            for code, status in enumerate(STATUS_ORDER):
                if numbers[code]:
                    yield f"only {status}", numbers[code]
        else:
            yield _SAID[reason], len(links)


def paths_excluded_by(found: Missed) -> dict[str, int]:
    """How many paths each condition on whole paths left out, by its name."""
    numbers = {PAST_VIA: found.past_via, APART: found.apart}
    return {f"paths {name}": number for name, number in numbers.items() if number}


class Account:
    """What was looked at, in words: of the links `excluded`, and of the paths `dropped`."""

    def __init__(
        self, looked: Looked, excluded: Mapping[str, int], dropped: Mapping[str, int]
    ) -> None:
        links = counted(len(looked.links), "link")
        self.looked = f"{links} and {counted(looked.entities, 'entity', 'entities')} looked at"
        skipped = [f"{counted(number, 'link')} {name}" for name, number in excluded.items()]
        self.beside = f", not walked: {', '.join(skipped)}" if skipped else ""
        lost = [
            f"{counted(number, 'path')} {name.removeprefix('paths ')}"
            for name, number in dropped.items()
        ]
        self.beside += f"; left out: {', '.join(lost)}" if lost else ""


def reason_of(land: Terrain, wanted: Question, found: Found, account: Account) -> str | None:
    """Why there is no path, or not every one; None where all are there."""
    none = f"No path {_between(land)} within {wanted.max_hops} hops"
    if found.ended is not None:
        end = _ENDS[found.ended]
        if not found.routes:
            return f"{none}, as far as the search got before {end} ({account.looked})."
        shown = min(len(found.routes), wanted.limit)
        return f"The search ended at {end} ({account.looked}): {_sure(found.certain, shown)}."
    if len(found.routes) > wanted.limit:
        return f"There are more paths than the {wanted.limit} asked for: these are the best."
    return None if found.routes else f"{none} ({account.looked}{account.beside})."


def apart(land: Terrain, account: Account) -> str:
    """That there is no path, however long."""
    return f"No path of any length {_between(land)} ({account.looked}{account.beside})."


def _between(land: Terrain) -> str:
    return f"leads from {_called(land.source)} to {_called(land.target)}"


def _sure(certain: int, shown: int) -> str:
    """How far the paths are the best of all.

    >>> _sure(1, 3)
    'there may be better paths; only the first of these is proven to be the best'
    """
    if certain >= shown:
        return "there may be other paths, but none better than these"
    sure = "the first of these is" if certain == 1 else f"the first {certain} of these are"
    proven = f"only {sure}" if certain else "none of these is"
    return f"there may be better paths; {proven} proven to be the best"


def _called(party: Party) -> str:
    if party.name == SECURITY_APPARATUS:
        return "the security apparatus"
    return party.name
