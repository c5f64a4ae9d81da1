"""How often names are rightly thought one body, on the public tables: precision and recall.

`python bench/identity.py` prints the figures; `--write` also puts them into docs/identity.md.
The rules were tuned on the families of one half of a hash; the figures are those of the other.
"""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, combinations, product
from pathlib import Path

from identity_tables import DATA, Record, records, single_names, unclear

from graph.identity import certain_merges, clusters, compare, entity_pairs
from graph.names import entity_id, identity_key, key

PAGE = Path(__file__).parents[1] / "docs" / "identity.md"
BEGIN, END = "<!-- figures: bench/identity.py -->", "<!-- end of figures -->"
THRESHOLDS = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
_ACROSS = (
    (2.0, "one entity without a person"),
    *((least, f"that, or suggested from {least}") for least in reversed(THRESHOLDS)),
)

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class World:
    """Entities as the graph would hold them: one for each computed id."""

    entities: dict[str, Record]

    def true_pairs(self) -> set[Pair]:
        """All pairs of ids that are one body."""
        bodies = defaultdict[str, list[str]](list)
        for ident, record in self.entities.items():
            bodies[record.body].append(ident)
        return {
            pair
            for ids in bodies.values()
            for pair in combinations(sorted(ids), 2)
            if not self._unclear(pair)
        }

    def counted(self, pairs: Iterable[Pair]) -> set[Pair]:
        """The pairs on which the tables have an opinion."""
        return {pair for pair in pairs if not self._unclear(pair)}

    def _unclear(self, pair: Pair) -> bool:
        return unclear(*(self.entities[ident].named.name for ident in pair))


def world(found: Iterable[Record], half: str) -> World:
    """The records of one half, those with the same computed id put together."""
    entities = dict[str, Record]()
    for record in found:
        if record.half != half:
            continue
        named = record.named
        ident = entity_id(named.realm, named.name)
        known = entities.get(ident)
        if known is None:
            entities[ident] = replace(record, named=replace(named, id=ident))
            continue
        old = known.named
        merged = replace(
            old,
            aliases=tuple(dict.fromkeys((*old.aliases, *named.aliases))),
            former=tuple(dict.fromkeys((*old.former, *named.former))),
            parents=tuple(dict.fromkeys((*old.parents, *named.parents))),
            country=old.country if old.country == named.country else None,
        )
        entities[ident] = replace(known, named=merged)
    return World(entities)


def merged_pairs(here: World) -> set[Pair]:
    """The pairs of ids that certain merges put together, by way of others too."""
    named = [record.named for record in here.entities.values()]
    found = clusters((), ((merge.one, merge.other) for merge in certain_merges(named)))
    together = defaultdict[str, list[str]](list)
    for ident in found.canonical:
        together[found.of(ident)].append(ident)
    return {p for ids in together.values() for p in combinations(sorted(ids), 2)}


def scores(here: World) -> dict[Pair, float]:
    """The score of each candidate pair."""
    named = {ident: record.named for ident, record in here.entities.items()}
    found = entity_pairs(named.values())
    return {pair: compare(named[pair[0]], named[pair[1]]).score for pair in found}


def across_rows(found: Iterable[Record], half: str) -> Iterator[str]:
    """How often a name in one row and another name in another row come to one entity.

    Every row is a report that states its own aliases and former names, as it would in the graph:
    what one row says of itself is counted nowhere.
    """
    mine = [record for record in found if record.half == half]
    here = world(mine, half)
    ids = [entity_id(record.named.realm, record.named.name) for record in mine]
    merged, scored = merged_pairs(here), scores(here)
    told = {
        (*sorted(names), *sorted((a, b))): (one.body == other.body, (min(a, b), max(a, b)))
        for (one, a), (other, b) in combinations(zip(mine, ids, strict=True), 2)
        if one.named.realm == other.named.realm
        for names in product(one.named.names, other.named.names)
        if names[0] != names[1] and not unclear(*names)
    }
    true = sum(same for same, _ in told.values())
    yield f"\n**Names in different rows that are one body, {half} half**: {true} pairs.\n"
    yield _row("what", "precision", "recall")
    yield _row("---", "---", "---")
    for least, what in _ACROSS:
        said = [
            same
            for same, pair in told.values()
            if pair[0] == pair[1] or pair in merged or scored.get(pair, 0) >= least
        ]
        yield _row(what, rate(sum(said), len(said)), rate(sum(said), true))


def rate(part: int, whole: int) -> str:
    """A rate with what it is a rate of."""
    return f"{part / whole:.3f} ({part}/{whole})" if whole else "- (0/0)"


def same_ids(all_names: list[Record], spelled: Callable[[Record], str]) -> Iterator[str]:
    """How often different spellings share an id, how often wrongly, and which."""
    groups = defaultdict[str, list[Record]](list)
    for record in all_names:
        groups[spelled(record)].append(record)
    pairs = [pair for group in groups.values() for pair in combinations(group, 2)]
    pairs = [(a, b) for a, b in pairs if not unclear(a.named.name, b.named.name)]
    wrong = [(a, b) for a, b in pairs if a.body != b.body]
    yield rate(len(pairs) - len(wrong), len(pairs))
    yield "; ".join(f"{a.named.name} / {b.named.name}" for a, b in wrong) or "none"


def id_lines(all_names: list[Record]) -> Iterator[str]:
    """What the computed id merges silently, as it is and with legal forms left out."""
    rules: dict[str, Callable[[Record], str]] = {
        "as computed: legal form kept in one spelling": lambda record: (
            f"{record.named.realm} {identity_key(record.named.realm, record.named.name)}"
        ),
        "if legal forms were left out": lambda record: (
            f"{record.named.realm} {key(record.named.name)}"
        ),
    }
    yield "| id | right among pairs of spellings with one id | wrong |"
    yield "|---|---|---|"
    for name, rule in rules.items():
        right, wrong = same_ids(all_names, rule)
        yield f"| {name} | {right} | {wrong} |"


def lines(title: str, here: World) -> Iterator[str]:
    """The figures of one half: certain merges, candidates, suggestions at each threshold."""
    true = here.true_pairs()
    certain = here.counted(merged_pairs(here))
    scored = scores(here)
    yield f"\n**{title}**: {len(here.entities)} ids, {len(true)} true pairs.\n"
    yield _row("what", "precision", "recall")
    yield _row("---", "---", "---")
    found = len(certain & true)
    yield _row("certain merges", rate(found, len(certain)), rate(found, len(true)))
    every = len(here.entities) * (len(here.entities) - 1) // 2
    met = rate(len(true & scored.keys()), len(true))
    yield _row("candidate pairs", f"{len(scored)} of {every} compared", met)
    for threshold in THRESHOLDS:
        said = here.counted(p for p, score in scored.items() if score >= threshold) | certain
        right = len(said & true)
        what = f"suggestions from {threshold}"
        yield _row(what, rate(right, len(said)), rate(right, len(true)))
    yield f"\nFalse certain merges: {_listed(here, certain - true)}."


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _listed(here: World, pairs: set[Pair]) -> str:
    named = (tuple(here.entities[ident].named.name for ident in pair) for pair in sorted(pairs))
    return "; ".join(" / ".join(pair) for pair in named) or "none"


def report() -> str:
    """All figures as Markdown."""
    known = records()
    singles = single_names(known)
    parts = [
        id_lines(singles),
        lines("Single names, report half", world(singles, "report")),
        lines("Entities with aliases and parents, report half", world(known, "report")),
        across_rows(known, "report"),
        lines("Single names, tuning half", world(singles, "tune")),
        lines("Entities with aliases and parents, tuning half", world(known, "tune")),
        across_rows(known, "tune"),
    ]
    return "\n".join(chain.from_iterable(parts))


def main() -> None:
    """Print the figures, and write them into the page on demand."""
    if not DATA.is_dir():
        sys.exit(f"The tables are not here: {DATA.name}/ belongs beside the checkout.")
    text = report()
    print(text)
    if "--write" in sys.argv[1:]:
        page = PAGE.read_text("utf-8")
        before, rest = page.split(BEGIN)
        PAGE.write_text(f"{before}{BEGIN}\n{text}\n{END}{rest.split(END)[1]}", "utf-8")


if __name__ == "__main__":
    main()
