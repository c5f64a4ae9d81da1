"""The JSON of paths, written at once: what `PathAnswer` would write, without making its models.

Whoever reads the schema reads `path.py`; a test holds the two to the same bytes.
"""

from collections.abc import Callable
from typing import Any

import orjson

import graph
from api.wire.citation import Citation
from api.wire.claim import Reply
from api.wire.path import Given

Json = dict[str, Any]


def path_answer(
    model: graph.PathAnswer, *, limit: int, filters: Given, state: str | None = None
) -> bytes:
    """The JSON of `model`, which was asked for at most `limit` paths, and of a `state`."""
    pinned = model.pinned or graph.Pinned(source=(), target=())
    asked = {"max_hops": model.max_hops, "limit": limit, **filters}
    pen = _Pen()
    answer = {
        "question": {
            "from": pen.party(model.source),
            "to": pen.party(model.target) if model.target else None,
            "max_hops": model.max_hops,
            "limit": limit,
            "filters": filters,
        },
        "paths": [pen.path(path) for path in model.paths],
        "explored": model.explored,
        "complete": model.complete,
        "excluded": dict(model.excluded),
        "reason": model.reason,
        "hubs": [{"entity": pen.entity(hub.entity), "fan_in": hub.fan_in} for hub in model.hubs],
        "advice": model.advice,
        "citation": Citation.from_model(pinned, asked, state).model_dump(),
    }
    return orjson.dumps(answer)


class _Pen:
    """What stands in an answer many times is written once."""

    __slots__ = ("_written",)

    def __init__(self) -> None:
        self._written: dict[tuple[str, str], orjson.Fragment] = {}

    def party(self, model: graph.Entity | graph.Crowd) -> object:
        match model:
            case graph.Crowd():
                return {"name": model.name, "size": model.size}
            case _:
                return self.entity(model)

    def path(self, model: graph.Path) -> Json:
        return {
            "hops": [self.hop(hop) for hop in model.hops],
            "weakest": model.weakest,
            "sources": model.sources,
            "valid": model.valid,
            "undated": model.undated,
        }

    def hop(self, model: graph.Hop) -> orjson.Fragment:
        way = "forward" if model.forward else "backward"
        return self._once(way, model.link.id, lambda: self._hop(model))

    def entity(self, model: graph.Entity) -> orjson.Fragment:
        return self._once("entity", model.id, lambda: _entity(model))

    def _once(self, what: str, ident: str, made: Callable[[], Json]) -> orjson.Fragment:
        key = what, ident
        if key not in self._written:
            self._written[key] = orjson.Fragment(orjson.dumps(made()))
        return self._written[key]

    def _hop(self, model: graph.Hop) -> Json:
        link = model.link
        return {
            "from": self.entity(model.start),
            "to": self.entity(model.end),
            "link": link.kind,
            "link_id": link.id,
            "forward": model.forward,
            "reads": graph.link_sentence(link),
            "status": link.status,
            "confidence": link.confidence,
            "sources": link.sources,
            "valid": link.valid,
            "disputed": link.disputed,
            "claims": [self._evidence(claim) for claim in link.claims],
        }

    def _evidence(self, model: graph.Evidence) -> Json:
        return {
            "id": model.id,
            "quote": model.quote,
            "lang": model.lang,
            "page": model.page,
            "start": model.start,
            "end": model.end,
            "status": model.status,
            "confidence": model.confidence,
            "valid": model.valid,
            "product": self.entity(model.product) if model.product else None,
            "attributed_to": model.attributed_to,
            "extractor": model.extractor,
            "rule": model.rule,
            "reviewed_by": model.reviewed_by,
            "replies": [Reply.from_model(one).model_dump() for one in model.replies],
            "report": self._once("report", model.report.id, lambda: _report(model.report)),
        }


def _entity(model: graph.Entity) -> Json:
    return {
        "id": model.id,
        "name": model.name,
        "kinds": model.kinds,
        "aliases": model.aliases,
        "described": model.described,
        "country": model.country,
    }


def _report(model: graph.ReportCard) -> Json:
    return {
        "id": model.id,
        "title": model.title,
        "publisher": model.publisher,
        "author": model.author,
        "date": model.date,
        "lang": model.lang,
        "url": model.url,
        "sha256": model.sha256,
    }
