"""What identity looks at, as it was before a moment: nodes with their judgements, and kinship.

Nodes are those of today: what they were by their own claims is told to whoever looks at the land.
"""

from collections.abc import Generator, Iterable, Mapping
from typing import Any

from graph.past.since import Since
from graph.store.land import PARENTS, SEATS
from graph.store.transaction import Transaction

_JUDGED = frozenset({"read_nodes", "find_meeting"})


class Before(Transaction):
    """A transaction that knows no judgement and no kinship but those of before a moment."""

    __slots__ = ("_before", "_kin", "_news", "_real", "_restored")

    def __init__(self, real: Transaction, news: Since, before: str) -> None:
        self.now = real.now
        self._real = real
        self._news = news
        self._before = before
        self._restored = _by_ends(news.restored)
        self._kin = kin(news)

    def rows(self, query: str, /, **parameters: Any) -> Generator[Any, None, None]:  # noqa: ANN401
        """The records of a query that identity asks, as of then."""
        if query in _JUDGED:
            for row in self._real.rows(query, **parameters):
                yield dict(row) | {"judged": self._judged(row["id"], row["judged"])}
        elif query == "read_kinship":
            told = self._kin.intersection(parameters["ids"])
            rest = [one for one in parameters["ids"] if one not in told]
            yield from self._real.rows(query, **{**parameters, "ids": rest})
            yield from self._kinship(told)
        else:
            raise LookupError(f"The query {query} has no answer for what identity looks at.")

    def _judged(self, ident: str, today: Iterable[Any]) -> list[Any]:
        known = [one for one in today if (one.get("known_at") or one["at"]) < self._before]
        return known + self._restored.get(ident, [])

    def _kinship(self, ids: Iterable[str]) -> Iterable[Mapping[str, Any]]:
        found = {ident: (set[str](), set[str]()) for ident in sorted(ids)}
        asked = {"ids": list(found), "before": self._before, "kinds": [*SEATS, *PARENTS]}
        for row in self._real.rows("read_kinship_before", **asked):
            turned = self._news.claims.get(row["claim"])
            held = turned.then.standing.held if turned and turned.then else row["held"]
            parents, seats = found[row["id"]]
            if held and row["link"] in PARENTS:
                parents.add(row["name"])
            elif held and row["country"]:
                seats.add(row["country"])
        for ident, (parents, seats) in found.items():
            yield {"id": ident, "parents": sorted(parents), "seats": sorted(seats)}


def kin(news: Since) -> frozenset[str]:
    """The entities whose seat or parents may have been others."""
    kinds = frozenset({*SEATS, *PARENTS})
    said = (turned.statement for turned in news.claims.values())
    return frozenset(one.subject for one in said if one.link in kinds)


def _by_ends(judgements: Iterable[Any]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for fields in judgements:
        for end in (fields["one"], fields["other"]):
            found.setdefault(end, []).append(fields)
    return found
