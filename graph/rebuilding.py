"""The whole graph computed again from claims and judgements, in parts, while it is in use.

Why in parts, and what holds at every moment: docs/decisions/0018-rebuild-in-parts.md.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from graph.answers import Rebuilt
from graph.store import rebuilding
from graph.store.store import Store
from graph.store.transaction import Transaction

Tell = Callable[[str, int, int], None]

# What a part holds at most; one entity with more claims is a part by itself.
_ENTITIES, _CLAIMS = 500, 5000
_DECIDED = 200
_PAGE = 5000
_READ_SECONDS = 600.0


def rebuilt(store: Store, tell: Tell = lambda _step, _done, _total: None) -> Rebuilt:
    """Entities, merges and links are as claims and judgements make them; what differed is counted.

    Of a graph that was right nothing changes at any moment. Killed in the middle, each entity and
    link is as it was or as it should be, and the same again does the rest. Others may write
    meanwhile. `tell` hears of each step.
    """
    total = _count(store)["entities"]
    changed = _decisions(store)
    for step, again in (
        ("entities", rebuilding.own_again),
        ("merges", rebuilding.merged_again),
    ):
        for ids, done in _parts(store):
            changed += store.change(_of(again, ids))
            tell(step, done, total)
    links = 0
    for ids, done in _parts(store):
        more, there = _linked(store, ids)
        changed, links = changed + more, links + there
        tell("links", done, total)
    store.change(rebuilding.done_again)
    counted = _count(store)
    return Rebuilt(
        entities=counted["shown"], merged=counted["merged"], links=links, changed=changed
    )


def _decisions(store: Store) -> int:
    decided = store.read(lambda tx: [row["id"] for row in tx.rows("read_decided")])
    changed = 0
    for start in range(0, len(decided), _DECIDED):
        part = decided[start : start + _DECIDED]
        changed += store.change(_of(rebuilding.stand_again, part))
    return changed + store.change(rebuilding.count_again)


def _linked(store: Store, ids: Sequence[str]) -> tuple[int, int]:
    """How many links that leave the entities changed, and how many there are."""
    changed = 0
    while True:
        written, there = store.change(_of(rebuilding.linked_again, ids))
        changed += written
        if not rebuilding.more(written):
            return changed, there


def _parts(store: Store) -> Iterator[tuple[list[str], int]]:
    """All entities in parts of bounded size, and how many came so far."""
    after, part, load, done = "", list[str](), 0, 0
    while page := store.read(_page(after), seconds=_READ_SECONDS):
        for ident, claims in page:
            if part and (len(part) >= _ENTITIES or load + claims > _CLAIMS):
                yield part, done
                part, load = [], 0
            part.append(ident)
            load += claims
            done += 1
        after = page[-1][0]
    if part:
        yield part, done


def _page(after: str) -> Callable[[Transaction], list[tuple[str, int]]]:
    def page(tx: Transaction) -> list[tuple[str, int]]:
        rows = tx.rows("read_loads", after=after, limit=_PAGE)
        return [(row["id"], row["load"]) for row in rows]

    return page


def _of(work: Callable[[Transaction, Sequence[str]], Any], ids: Sequence[str]) -> Any:  # noqa: ANN401
    def part(tx: Transaction) -> Any:  # noqa: ANN401
        return work(tx, ids)

    return part


def _count(store: Store) -> dict[str, int]:
    return store.read(_shown, seconds=_READ_SECONDS)


def _shown(tx: Transaction) -> dict[str, int]:
    row = tx.one("count_shown")
    return dict(row) if row else {}
