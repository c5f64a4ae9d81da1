"""Reports with claims, drawn from a seed: names with long tails and hubs, a sale in a sentence.

Half of the sales have one end that has many, none has two: hubs of entities, not of one pair. A
third of the sales names its product. Nothing here is a real name.
"""

from collections.abc import Iterator
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from graph import Claim, Kind, LinkKind, Mention, Origin, Page, Report, Span, Status, Validity

CLAIMS_A_REPORT = 50
# Entities of each kind for each hundred claims: four claims an entity, as in large leaks.
_SHARES = {Kind.VENDOR: 8, Kind.PRODUCT: 7, Kind.BUYER: 10}
_TAIL, _NAMING, _DATED, _HELD = 1.1, 0.3, 0.4, 0.9
_SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "or")]
_STATUSES = (Status.REPORTED, Status.DOCUMENTED, Status.CONFIRMED, Status.ASSERTED)
_ORIGIN = Origin(extractor="bench 1", rule="drawn")


def name_of(kind: Kind, number: int) -> str:
    """The invented name of an entity: the same for the same number, and no two alike."""
    spelled, left = [], number * 7919 + list(Kind).index(kind) * 104729
    for _ in range(4):
        left, place = divmod(left, len(_SYLLABLES))
        spelled.append(_SYLLABLES[place])
    word = f"{''.join(spelled)} {_SYLLABLES[left % 98]}{number:x}".title()
    match kind:
        case Kind.VENDOR:
            return f"{word} Systems Ltd"
        case Kind.PRODUCT:
            return f"{word} Viewer"
    return f"{word} Bureau"


def tales(claims: int, entities_for: int, seed: int) -> Iterator[tuple[Report, list[Claim]]]:
    """Reports with `claims` claims together, about the entities of a graph of `entities_for`."""
    random = np.random.default_rng(seed)
    for number in range(0, claims, CLAIMS_A_REPORT):
        count = min(CLAIMS_A_REPORT, claims - number)
        crowded = random.integers(0, 4, count)
        picks = {
            kind: _picks(random, share * entities_for // 100, crowded == place)
            for place, (kind, share) in enumerate(_SHARES.items())
        }
        yield _report(f"{seed}-{number}", picks, random)


def _picks(
    random: np.random.Generator, among: int, crowded: NDArray[np.bool_]
) -> NDArray[np.int64]:
    among = max(among, 3)
    even = random.integers(0, among, len(crowded))
    uneven = random.pareto(_TAIL, len(crowded)).astype(np.int64) % among
    return np.where(crowded, uneven, even)


def _report(
    tag: str, picks: dict[Kind, NDArray[np.int64]], random: np.random.Generator
) -> tuple[Report, list[Claim]]:
    said, text = [], f"Report {tag}.\n\n"
    for vendor, product, buyer in zip(*(found.tolist() for found in picks.values()), strict=True):
        names = {
            "subject": name_of(Kind.VENDOR, vendor),
            "object": name_of(Kind.BUYER, buyer),
        }
        if random.random() < _NAMING:
            names["product"] = name_of(Kind.PRODUCT, product)
        with_ = f" with {names['product']}" if "product" in names else ""
        sentence = f"{names['subject']} supplied {names['object']}{with_}."
        said.append((names, sentence, len(text)))
        text += sentence + "\n\n"
    digest = sha256(text.encode()).hexdigest()
    report = Report(
        id=digest[:32],
        sha256=digest,
        title=f"Report {tag}",
        lang="en",
        media_type="text/plain",
        pages=(Page(number=1, start=0, text=text),),
    )
    return report, [_claim(report, one, random) for one in said]


_KIND_OF = {"subject": Kind.VENDOR, "object": Kind.BUYER, "product": Kind.PRODUCT}


def _claim(
    report: Report, said: tuple[dict[str, str], str, int], random: np.random.Generator
) -> Claim:
    names, sentence, start = said

    def mention(role: str) -> Mention:
        at = start + sentence.index(names[role])
        span = Span(at, at + len(names[role]))
        return Mention(name=names[role], kinds=(_KIND_OF[role],), span=span, words=span)

    year = str(random.integers(2000, 2025)) if random.random() < _DATED else None
    return Claim(
        report=report.id,
        link=LinkKind.SUPPLIED_TO,
        subject=mention("subject"),
        object=mention("object"),
        product=mention("product") if "product" in names else None,
        quote=sentence,
        span=Span(start, start + len(sentence)),
        page=1,
        lang="en",
        status=_STATUSES[int(random.integers(0, len(_STATUSES)))],
        valid=Validity(start=year, end=year),
        origin=_ORIGIN,
        confidence=round(float(random.uniform(0.4, 1.0)), 2),
        held=bool(random.random() < _HELD),
    )
