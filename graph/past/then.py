"""A transaction that answers the stored queries of questions as it would have on a past day.

Whatever reads entities, links and their evidence reads them from it unchanged. A query it cannot
answer for the past is an error, never an answer of today.
"""

from collections.abc import Callable, Generator, Iterable, Mapping
from typing import Any

from graph.past import entities, links, spoken
from graph.past.bygone import Bygone
from graph.past.entities import Asked, Base, Row
from graph.past.spoken import Spoken
from graph.store.transaction import Transaction

# What never changes once it is stored, or is asked of today on purpose.
_OF_TODAY = frozenset({"read_state", "read_report"})


class Then(Transaction):
    """What a transaction would have read before a moment."""

    __slots__ = ("_before", "_past", "_real")

    def __init__(self, real: Transaction, past: Bygone, before: str) -> None:
        self.now = real.now
        self.changes = real.changes
        self.seen = real.seen
        self.foreseen = {}
        self.promised = frozenset()
        self.after = None
        self.beside = None
        self._real = real
        self._past = past
        self._before = before

    def rows(self, query: str, /, **parameters: Any) -> Generator[Any, None, None]:  # noqa: ANN401
        """The records of the query, as of then."""
        yield from self.all(query, **parameters)

    def all(self, query: str, /, **parameters: Any) -> list[Any]:  # noqa: ANN401
        """All records of the query, as of then."""
        if query in _OF_TODAY:
            return self._real.all(query, **parameters)
        past, base = self._past, self._base
        if query in _ANSWERS:
            return list(_ANSWERS[query](past, base, parameters))
        if query in spoken.ANSWERS:
            return list(spoken.ANSWERS[query](self._about, self._claims, parameters))
        match query:
            case "read_claims":
                found: Iterable[Row] = self._claims(parameters["ids"])
            case "read_proofs":
                found = [self._proofs(parameters["given"])]
            case "read_statement":
                found = self._statements(parameters["ids"])
            case "read_controls":
                found = links.read_controls(past, base, self._real.all)
            case "find_entities":
                found = entities.find_entities(past, self._real.all, parameters)
            case "count_entity_claims":
                found = entities.count_claims(past, base, parameters, before=self._before)
            case _:
                raise LookupError(f"The query {query} has no answer for a past day.")
        return list(found)

    def one(self, query: str, /, **parameters: Any) -> Any:  # noqa: ANN401
        """The only record of the query, as of then, or None."""
        return next(iter(self.all(query, **parameters)), None)

    def run(self, query: str, /, **_parameters: Any) -> None:  # noqa: ANN401
        """The past is not written to."""
        raise LookupError(f"The query {query} would change a day that has passed.")

    def _base(self, query: str, /, **parameters: Any) -> list[Any]:  # noqa: ANN401
        """What today says where the past is not told; nothing where the whole of it is."""
        return [] if self._past.apart is None else self._real.all(query, **parameters)

    def _claims(self, ids: Iterable[str]) -> list[Row]:
        rows = self._real.rows("read_claims", ids=list(ids))
        known = (row for row in rows if row["claim"].get("known_at", "") < self._before)
        return [_claim(self._past, row) for row in known]

    def _statements(self, ids: Iterable[str]) -> Iterable[Row]:
        for row in self._real.rows("read_statement", ids=list(ids)):
            ends = [end for end in _ENDS if row[end]]
            self.seen.entities.update(row[end] for end in ends)
            under = {
                f"{end}_under": self._past.under(row[end], row[f"{end}_under"]) for end in ends
            }
            yield dict(row) | under

    def _about(self, ident: str) -> list[Spoken]:
        ids = entities.members(self._past, self._base, ident)
        rows = self._real.all("read_claims_before", ids=ids, before=self._before)
        # How a claim stood is told for those alone that stand otherwise today.
        self.seen.claims.update(row["id"] for row in rows)
        return [spoken.spoken(self._past, row) for row in rows]

    def _proofs(self, asked: Mapping[str, Any]) -> Row:
        found = list(links.read_links(self._past, self._base, asked))
        said = self._claims(sorted({claim for row in found for claim in row["link"]["claims"]}))
        named = [end["of"] for row in said for end in row["ends"]]
        ends = [row[end] for row in found for end in ("source", "target")]
        ids = [*asked["ids"], *named, *ends]
        return {
            "links": found,
            "claims": [row | {"report": row["report"]["id"]} for row in said],
            "reports": [row["report"] for row in said],
            "entities": entities.read_entities(self._past, self._base, {"ids": ids}),
            "stamp": None,
            "version": None,
        }


def _claim(past: Bygone, row: Any) -> Row:  # noqa: ANN401
    ends = [
        dict(end) | {"of": past.under(end["id"], row[end["role"].lower()])} for end in row["ends"]
    ]
    named = {end["role"]: end["of"] for end in ends}
    standing = past.standings.get(row["claim"]["id"])
    then = (
        {
            "held": standing.held,
            "reviewed_by": standing.by,
            "replies": list(standing.replies),
            "confidence": standing.confidence,
        }
        if standing
        else {}
    )
    return {
        "claim": dict(row["claim"]) | then,
        "report": row["report"],
        "subject": named["SUBJECT"],
        "object": named["OBJECT"],
        "product": named.get("PRODUCT"),
        "ends": ends,
    }


_ENDS = ("subject", "object", "product")
_ANSWERS: Mapping[str, Callable[[Bygone, Base, Asked], Iterable[Row]]] = {
    "read_entities": entities.read_entities,
    "read_fate": entities.read_fate,
    "find_by_key": entities.find_by_key,
    "find_countries": entities.find_countries,
    "read_merged": entities.read_merged,
    "read_names": entities.read_names,
    "read_network_nodes_of": entities.read_network_nodes,
    "read_members": links.read_members,
    "read_technologies": links.read_technologies,
    "read_links": links.read_links,
    "read_entity_links": links.read_entity_links,
    "read_network_links_of": links.read_network_links,
    "walk_links": links.walk_links,
    "find_shared": links.find_shared,
}
