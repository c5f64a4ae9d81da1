"""A transaction that answers the stored queries of questions as it would have on a past day.

Whatever reads entities, links and their evidence reads them from it unchanged. A query it cannot
answer for the past is an error, never an answer of today.
"""

from collections.abc import Callable, Generator, Iterable, Mapping
from typing import Any

from graph.past.bygone import Bygone
from graph.projection import EntityState, LinkKey
from graph.store import rows as fields_of
from graph.store.transaction import Transaction
from graph.vocabulary import Kind, LinkKind

Row = dict[str, Any]
# What never changes once it is stored, or is asked of today on purpose.
_OF_TODAY = frozenset({"read_state", "read_report"})


class Then(Transaction):
    """What a transaction would have read then."""

    __slots__ = ("_past", "_real")

    def __init__(self, real: Transaction, past: Bygone) -> None:
        self.now = real.now
        self.changes = real.changes
        self.seen = real.seen
        self.foreseen = {}
        self.promised = frozenset()
        self.after = None
        self.beside = None
        self._real = real
        self._past = past

    def rows(self, query: str, /, **parameters: Any) -> Generator[Any, None, None]:  # noqa: ANN401
        """The records of the query, as of then."""
        yield from self.all(query, **parameters)

    def all(self, query: str, /, **parameters: Any) -> list[Any]:  # noqa: ANN401
        """All records of the query, as of then."""
        if query in _OF_TODAY:
            return self._real.all(query, **parameters)
        if query == "read_claims":
            found: Iterable[Row] = (
                _claim(self._past, row) for row in self._real.rows(query, **parameters)
            )
        elif query == "read_proofs":
            found = [self._proofs(parameters["given"])]
        elif query == "read_controls":
            found = self._controls()
        elif query == "find_entities":
            found = self._findable(parameters)
        elif query in _ANSWERS:
            found = _ANSWERS[query](self._past, parameters)
        else:
            raise LookupError(f"The query {query} has no answer for a past day.")
        return list(found)

    def one(self, query: str, /, **parameters: Any) -> Any:  # noqa: ANN401
        """The only record of the query, as of then, or None."""
        return next(iter(self.all(query, **parameters)), None)

    def run(self, query: str, /, **_parameters: Any) -> None:  # noqa: ANN401
        """The past is not written to."""
        raise LookupError(f"The query {query} would change a day that has passed.")

    def _proofs(self, asked: Mapping[str, Any]) -> Row:
        found = list(_links(self._past, asked))
        ids = sorted({claim for row in found for claim in row["link"]["claims"]})
        rows = self._real.all("read_claims", ids=ids)
        said = [_claim(self._past, row) for row in rows]
        named = [end["of"] for row in said for end in row["ends"]]
        ends = [row[end] for row in found for end in ("source", "target")]
        return {
            "links": found,
            "claims": [row | {"report": row["report"]["id"]} for row in said],
            "reports": [row["report"] for row in said],
            "entities": _entities(self._past, {"ids": [*asked["ids"], *named, *ends]}),
            "stamp": None,
            "version": None,
        }

    def _controls(self) -> list[Row]:
        keys = [one for one in self._past.links if one.kind is LinkKind.CONTROLLED_BY]
        ids = sorted({claim for key in keys for claim in self._past.links[key].claims})
        rows = self._real.all("read_claims", ids=ids)
        said = {row["claim"]["id"]: row["claim"] for row in rows}
        return [
            {
                "thing": key.source,
                "regulation": key.target,
                "claim": claim,
                "status": said[claim]["status"],
                "start": said[claim].get("valid_start"),
                "end": said[claim].get("valid_end"),
            }
            for key in sorted(keys)
            for claim in sorted(self._past.links[key].claims)
        ]

    def _findable(self, asked: Mapping[str, Any]) -> list[Row]:
        """Of those that a search finds today, the ones that were known."""
        row = self._real.one("find_entities", **{**asked, "skip": 0, "limit": asked["ceiling"]})
        ids = [ident for ident in (row["ids"] if row else ()) if ident in self._past.shown]
        start = asked["skip"]
        return [{"total": len(ids), "ids": ids[start : start + asked["limit"]]}]


def _claim(past: Bygone, row: Any) -> Row:  # noqa: ANN401
    named = {end["role"]: past.found.of(end["id"]) for end in row["ends"]}
    standing = past.standings[row["claim"]["id"]]
    then = {
        "held": standing.held,
        "reviewed_by": standing.by,
        "replies": list(standing.replies),
        "confidence": standing.confidence,
    }
    return {
        "claim": dict(row["claim"]) | then,
        "report": row["report"],
        "subject": named["SUBJECT"],
        "object": named["OBJECT"],
        "product": named.get("PRODUCT"),
        "ends": [dict(end) | {"of": past.found.of(end["id"])} for end in row["ends"]],
    }


def _entity(state: EntityState) -> Row:
    return {
        "id": state.id,
        "name": state.name,
        "kinds": [kind.value for kind in state.kinds],
        "aliases": list(state.aliases),
        "described": state.described,
        "country": state.country,
        "held": state.held,
    }


def _entities(past: Bygone, asked: Mapping[str, Any]) -> Iterable[Row]:
    return [_entity(past.shown[one]) for one in sorted(set(asked["ids"])) if one in past.shown]


def _fate(past: Bygone, asked: Mapping[str, Any]) -> Iterable[Row]:
    ident = asked["id"]
    if ident not in past.own:
        return []
    into = past.found.of(ident)
    gone = into == ident and ident not in past.shown
    return [{"into": into if into != ident else None, "withdrawn": gone}]


def _by_key(past: Bygone, asked: Mapping[str, Any]) -> Iterable[Row]:
    same = past.by_key.get(asked["query"], ())
    return [_entity(past.shown[one]) for one in same[: asked["limit"]]]


def _countries(past: Bygone, asked: Mapping[str, Any]) -> Iterable[Row]:
    return [
        {"id": ident}
        for ident, state in sorted(past.shown.items())
        if Kind.COUNTRY in state.kinds and state.country == asked["code"]
    ]


def _members(past: Bygone, asked: Mapping[str, Any]) -> Iterable[Row]:
    found = {
        link.source
        for ident in asked["ids"]
        for link in past.touching.get(ident, ())
        if link.target == ident
        and link.kind in asked["kinds"]
        and past.links[link].status in asked["statuses"]
    }
    return [{"id": ident} for ident in sorted(found)]


def _technologies(past: Bygone, asked: Mapping[str, Any]) -> Iterable[Row]:
    pairs = sorted(
        (link.source, link.target)
        for ident in asked["ids"]
        for link in past.touching.get(ident, ())
        if link.source == ident
        and link.kind is LinkKind.IS_A
        and past.links[link].status in asked["statuses"]
    )
    return [{"product": one, "technology": other} for one, other in pairs]


def _link(past: Bygone, link: LinkKey) -> Row:
    return {
        "source": link.source,
        "kind": link.kind.value,
        "target": link.target,
        "link": fields_of.link_properties(past.links[link]),
    }


def _links(past: Bygone, asked: Mapping[str, Any]) -> Iterable[Row]:
    keys = [LinkKey(row["source"], LinkKind(row["kind"]), row["target"]) for row in asked["rows"]]
    return [_link(past, key) for key in keys if key in past.links]


def _entity_links(past: Bygone, asked: Mapping[str, Any]) -> Iterable[Row]:
    found = sorted(
        past.touching.get(asked["id"], ()),
        key=lambda link: (-past.links[link].confidence, link.kind.value, link.source, link.target),
    )
    return [_link(past, link) for link in found[: asked["limit"]]]


def _counts(past: Bygone, asked: Mapping[str, Any]) -> Iterable[Row]:
    ident = asked["id"]
    if ident not in past.own:
        return []
    links = len(past.touching.get(ident, ()))
    return [{"links": links, "waiting": past.waiting.get(ident, 0)}]


def _merged(past: Bygone, asked: Mapping[str, Any]) -> Iterable[Row]:
    members = sorted(past.found.members(asked["id"]) & past.own.keys())
    if len(members) < 2:  # noqa: PLR2004 - alone
        return []
    return [{"id": one, "name": own.name if (own := past.own[one]) else None} for one in members]


def _names(past: Bygone, asked: Mapping[str, Any]) -> Iterable[Row]:
    known = [one for one in asked["ids"] if one in past.shown]
    return [{"names": [[one, past.shown[one].name] for one in known]}]


_ANSWERS: Mapping[str, Callable[[Bygone, Mapping[str, Any]], Iterable[Row]]] = {
    "read_entities": _entities,
    "read_fate": _fate,
    "find_by_key": _by_key,
    "find_countries": _countries,
    "read_members": _members,
    "read_technologies": _technologies,
    "read_links": _links,
    "read_entity_links": _entity_links,
    "count_entity_claims": _counts,
    "read_merged": _merged,
    "read_names": _names,
}
