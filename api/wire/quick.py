"""The JSON of paths, written at once: what `PathAnswer` would write, without making its models.

Entities, reports and validities have the fields of their models in the same order, and stand as
they are. Whoever reads the schema reads `path.py`; a test holds the two to the same bytes.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

import graph
from api.wire.citation import Citation
from api.wire.claim import Reply
from api.wire.path import Given

Json = dict[str, Any]

# Twice as fast as orjson where most of what is written are dataclasses with slots.
_json = msgspec.json.Encoder().encode


def path_answer(
    model: graph.PathAnswer,
    *,
    limit: int,
    filters: Given,
    state: str | None = None,
    beside: Mapping[str, int] | None = None,
) -> bytes:
    """The JSON of `model`, which was asked for at most `limit` paths, and of a `state`.

    What is set `beside` filters stands in the permalink alone.
    """
    pinned = model.pinned or graph.Pinned(source=(), target=())
    asked = {"max_hops": model.max_hops, "limit": limit, **filters, **(beside or {})}
    written: dict[tuple[str, bool], msgspec.Raw] = {}
    answer = {
        "question": {
            "from": model.source,
            "to": model.target,
            "max_hops": model.max_hops,
            "limit": limit,
            "filters": filters,
        },
        "paths": [_path(path, written) for path in model.paths],
        "explored": model.explored,
        "complete": model.complete,
        "certain": model.certain,
        "ended": model.ended,
        "excluded": dict(model.excluded),
        "reason": model.reason,
        "hubs": model.hubs,
        "hubs_total": {"value": model.hubs_total, "relation": "eq"},
        "advice": model.advice,
        "untried": model.untried,
        "citation": Citation.from_model(pinned, asked, state).model_dump(),
    }
    return _json(answer)


def _path(model: graph.Path, written: dict[tuple[str, bool], msgspec.Raw]) -> Json:
    """A path; a hop that many paths have is written once."""
    hops = []
    for hop in model.hops:
        key = hop.link.id, hop.forward
        if key not in written:
            written[key] = msgspec.Raw(_json(_hop(hop)))
        hops.append(written[key])
    return {
        "hops": hops,
        "weakest": model.weakest,
        "sources": model.sources,
        "valid": model.valid,
        "undated": model.undated,
    }


def _hop(model: graph.Hop) -> Json:
    link = model.link
    return {
        "from": model.start,
        "to": model.end,
        "link": link.kind,
        "link_id": link.id,
        "forward": model.forward,
        "reads": graph.link_sentence(link),
        "status": link.status,
        "confidence": link.confidence,
        "sources": link.sources,
        "valid": link.valid,
        "disputed": link.disputed,
        "claims": [_evidence(claim) for claim in link.claims],
    }


def _evidence(model: graph.Evidence) -> Json:
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
        "product": model.product,
        "attributed_to": model.attributed_to,
        "extractor": model.extractor,
        "rule": model.rule,
        "reviewed_by": model.reviewed_by,
        "replies": [Reply.from_model(one).model_dump() for one in model.replies],
        "report": model.report,
    }
