"""How often the store is right about who is one body, on the public tables: precision and recall.

`python bench/identity.py` prints the figures; `--write` also puts them into docs/identity.md. What
is measured is what the mappings that come along make of the tables, merged and suggested by the
functions that the store uses; the truth is read apart from them. The rules were tuned on the
families of one half of a hash; the figures are first those of the other.
"""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, combinations, combinations_with_replacement, product
from pathlib import Path

from identity_read import Pair, Read, Spoken, World, alone, read, stored
from identity_tables import DATA, Truth, truth, unclear

from graph.names import identity_key, key
from graph.vocabulary import Realm

PAGE = Path(__file__).parents[1] / "docs" / "identity.md"
BEGIN, END = "<!-- figures: bench/identity.py -->", "<!-- end of figures -->"
THRESHOLDS = (0.9, 0.8, 0.7, 0.6, 0.5, 0.4)
SURE = 0.9
# The goal that was set: so precise, at such a recall.
PRECISE, RECALLED = 0.99, 0.9
_HALVES = ("report", "tune")


def rate(part: int, whole: int) -> str:
    """A rate with what it is a rate of."""
    return f"{part / whole:.3f} ({part}/{whole})" if whole else "- (0/0)"


def id_lines(found: Read, known: Truth) -> Iterator[str]:
    """What the computed id merges silently, as it is and with legal forms left out."""
    rules: dict[str, Callable[[Realm, str], str]] = {
        "as computed: legal form kept in one spelling": identity_key,
        "if legal forms were left out": lambda _realm, name: key(name),
    }
    spellings = sorted({(one.realm, name) for one in found.spoken for name in one.names})
    yield "| id | right among pairs of spellings with one id | wrong |"
    yield "|---|---|---|"
    for said, rule in rules.items():
        groups = defaultdict[tuple[Realm, str], list[tuple[Realm, str]]](list)
        for realm, name in spellings:
            groups[realm, rule(realm, name)].append((realm, name))
        pairs = [pair for group in groups.values() for pair in combinations(group, 2)]
        pairs = [(one, other) for one, other in pairs if not unclear(one[1], other[1])]
        wrong = [(a[1], b[1]) for a, b in pairs if known.body(*a) != known.body(*b)]
        listed = "; ".join(" / ".join(pair) for pair in wrong) or "none"
        yield f"| {said} | {rate(len(pairs) - len(wrong), len(pairs))} | {listed} |"


def lines(title: str, here: World, half: str) -> Iterator[str]:
    """The figures of one half: what merges by itself, candidates, suggestions by threshold."""

    def mine(pairs: Iterable[Pair]) -> set[Pair]:
        return {pair for pair in pairs if here.half(pair) == half}

    true, merged, looked = mine(here.true_pairs), mine(here.merged), mine(here.compared)
    yield f"\n**{title}, {half} half**: {len(true)} true pairs of ids.\n"
    yield _row("what", "precision", "recall")
    yield _row("---", "---", "---")
    right = len(merged & true)
    yield _row("certain merges", rate(right, len(merged)), rate(right, len(true)))
    met = {pair for pair in true if here.under(pair) in here.compared or pair in merged}
    yield _row(f"candidate pairs: {len(looked)} compared", "", rate(len(met), len(true)))
    for least in THRESHOLDS:
        said = {pair for pair in looked if here.compared[pair].score >= least}
        found = {pair for pair in true if pair in merged or here.under(pair) in said}
        right = sum(here.is_true(pair) for pair in said) + len(merged & true)
        yield _row(
            f"that, or suggested from {least}",
            rate(right, len(said) + len(merged)),
            rate(len(found), len(true)),
        )


def wrong_ones(title: str, here: World) -> Iterator[str]:
    """The false merges of both halves and the wrong suggestions that are the surest, one by one."""
    false = sorted(here.merged - here.true_pairs)
    yield from _listed(f"False certain merges, {title}", [_names(here, pair) for pair in false])
    surest = sorted(
        (-how.score, pair)
        for pair, how in here.compared.items()
        if how.score >= SURE and not here.is_true(pair)
    )
    said = [
        f"{-score:.2f} {_names(here, pair)}: "
        + ", ".join(dict.fromkeys(reason.why for reason in here.compared[pair].reasons))
        for score, pair in surest
    ]
    yield from _listed(f"Wrong suggestions from {SURE}, {title}", said)


def _listed(title: str, items: list[str]) -> Iterator[str]:
    yield f"\n{title}, both halves:{'' if items else ' none.'}\n"
    yield from (f"- {item}" for item in items)


def across_rows(found: Read, here: World, half: str) -> Iterator[str]:
    """How often a name in one row and another name in another row come to one entity.

    What one row says of itself is counted nowhere.
    """
    told = _told(found, here, half)
    true = sum(same for same, _ in told)
    yield f"\n**Names in different rows that are one body, {half} half**: {true} pairs.\n"
    yield _row("what", "precision", "recall")
    yield _row("---", "---", "---")
    reached = list[float]()
    for least in (2.0, *THRESHOLDS):
        said = [same for same, score in told if score >= least]
        what = "one entity without a person" if least > 1 else f"that, or suggested from {least}"
        yield _row(what, rate(sum(said), len(said)), rate(sum(said), true))
        if sum(said) >= PRECISE * len(said):
            reached.append(sum(said) / true)
    best = max(reached, default=0.0)
    holds = "reached" if best >= RECALLED else "not reached"
    yield (
        f"\nPrecision {PRECISE} at recall {RECALLED}: {holds}; "
        f"the best recall at such a precision is {best:.3f}."
    )


def _told(found: Read, here: World, half: str) -> list[tuple[bool, float]]:
    """Each pair of names in different rows: whether they are one body, and how surely they come
    to one entity; 2 is without a person.
    """
    told = dict[tuple[str, ...], tuple[bool, float]]()
    for one, other in combinations_with_replacement(sorted(found.spoken), 2):
        if one.realm is not other.realm or not _apart(found, one, other):
            continue
        pair = (min(one.id, other.id), max(one.id, other.id))
        if here.half(pair) != half:
            continue
        for names in product(one.names, other.names):
            if names[0] != names[1] and not unclear(*names):
                told[(*sorted(names), *pair)] = (here.is_true(pair), here.sureness(pair))
    return list(told.values())


def _apart(found: Read, one: Spoken, other: Spoken) -> bool:
    """Whether two rows speak, the one of this and the other of that."""
    return len(found.spoken[one] | found.spoken[other]) > 1


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _names(here: World, pair: Pair) -> str:
    return " / ".join(here.named[ident].name for ident in pair)


def report() -> str:
    """All figures as Markdown."""
    found, known = read(), truth()
    store, single = stored(found, known), alone(found, known)
    parts = [id_lines(found, known)]
    parts += [across_rows(found, store, half) for half in _HALVES]
    parts += [lines("Entities of the store", store, half) for half in _HALVES]
    parts += [wrong_ones("entities of the store", store)]
    parts += [lines("Single names", single, half) for half in _HALVES]
    parts += [wrong_ones("single names", single)]
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
