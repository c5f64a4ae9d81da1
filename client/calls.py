"""The calls of the API, one method each."""

import json
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from types import TracebackType
from typing import Any, Self, TypeVar, Unpack
from urllib.parse import quote

import httpx

from client.answers import Claim, EntityCard, EntityList, PathAnswer, Report, ReportList
from client.asking import Filters, Form, PathQuestion, WalkFilters, several
from client.findings import Exposed
from client.problem import Problem
from client.questions import Questions
from client.reading import read

SERVICE = "http://127.0.0.1:8000"
_KEPT = 100

Answer = TypeVar("Answer")


class Client(Questions):
    """The service at an address; what it refuses is raised as a `Problem`.

    `key` is an API key. With `remember`, the last answers are kept in memory with their tags, and
    sent for again only when the graph has changed.
    """

    def __init__(
        self,
        address: str = SERVICE,
        *,
        key: str | None = None,
        seconds: float = 60.0,
        remember: bool = False,
    ) -> None:
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._http = httpx.Client(
            base_url=address, headers=headers, timeout=seconds, follow_redirects=True
        )
        self._remember = remember
        self._kept: OrderedDict[str, tuple[str, Any]] = OrderedDict()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """The connections are given back."""
        self._http.close()

    def paths(
        self,
        source: str | Sequence[str],
        target: str | Sequence[str] = "security-apparatus",
        *,
        max_hops: int = 6,
        limit: int = 10,
        state: str | None = None,
        **filters: Unpack[Filters],
    ) -> PathAnswer:
        """How one is connected to the other, or why not; with a `state`, as it was known then."""
        asked = PathQuestion(source, target, max_hops=max_hops, limit=limit, filters=filters)
        return self._get(PathAnswer, "/v1/paths", {**asked.body, "state": state})

    def cited(  # noqa: PLR0913 - one argument for each part of the question
        self,
        form: Form,
        source: str | Sequence[str],
        target: str | Sequence[str] = "security-apparatus",
        *,
        path: int | None = None,
        max_hops: int = 6,
        limit: int = 10,
        state: str | None = None,
        **filters: Unpack[Filters],
    ) -> str:
        """The same as text to take away, or one `path` of it, 1 being the strongest."""
        asked = PathQuestion(source, target, max_hops=max_hops, limit=limit, filters=filters)
        beside = {"format": form, "path": path, "state": state}
        return _answered(self._http.get("/v1/paths", params=_given({**asked.body, **beside}))).text

    def at(self, kind: type[Answer], permalink: str) -> Answer:
        """The answer at a permalink, such as `at(PathAnswer, answer.citation.permalink)`.

        It is asked of this service, whatever stands before its path.
        """
        return self._get(kind, httpx.URL(permalink).raw_path.decode("ascii"))

    def paths_of_all(self, questions: Sequence[PathQuestion]) -> tuple[PathAnswer | Problem, ...]:
        """Up to 100 questions on one state of the graph: an answer or a problem for each."""
        body = {"questions": [question.body for question in questions]}
        said = _answered(self._http.post("/v1/paths/batch", json=body)).json()
        return tuple(_place(place) for place in said["answers"])

    def exposure(
        self,
        source: str | Sequence[str],
        target: str | Sequence[str] = "security-apparatus",
        *,
        max_hops: int = 6,
        **filters: Unpack[WalkFilters],
    ) -> Iterator[Exposed]:
        """Who reaches whom: all rows as they come, in a bounded memory."""
        asked = {"from": several(source), "to": several(target), "max_hops": max_hops, **filters}
        for row in self._lines("/v1/exposure", asked):
            yield read(Exposed, row)

    def entities(
        self, words: str = "", *, kind: str | None = None, limit: int = 20, offset: int = 0
    ) -> EntityList:
        """Entities whose name or alias has these words, best first."""
        asked = {"q": words, "limit": limit, "offset": offset, "kind": kind}
        return self._get(EntityList, "/v1/entities", asked)

    def entity(
        self, ident: str, *, as_known_on: str | None = None, state: str | None = None
    ) -> EntityCard:
        """One entity with its links; the id of a merged one leads to the one that is kept."""
        asked = {"as_known_on": as_known_on, "state": state}
        return self._get(EntityCard, f"/v1/entities/{quote(ident, safe='')}", asked)

    def claim(self, ident: str) -> Claim:
        """One claim."""
        return self._get(Claim, f"/v1/claims/{quote(ident, safe='')}")

    def reports(self, *, limit: int = 20, offset: int = 0) -> ReportList:
        """The reports that were read, by title."""
        return self._get(ReportList, "/v1/reports", {"limit": limit, "offset": offset})

    def report(self, ident: str) -> Report:
        """One report with its whole text."""
        return self._get(Report, f"/v1/reports/{quote(ident, safe='')}")

    def _get(self, kind: type[Answer], path: str, asked: Mapping[str, Any] | None = None) -> Answer:
        # What an address says already is said again only where something is added.
        request = self._http.build_request("GET", path, params=_given(asked or {}) or None)
        address = str(request.url)
        tag, body = self._kept.get(address, ("", None))
        if tag:
            request.headers["If-None-Match"] = tag
        got = self._http.send(request)
        if got.status_code == httpx.codes.NOT_MODIFIED:
            self._kept.move_to_end(address)
            return read(kind, body)
        body = _answered(got).json()
        if self._remember and "ETag" in got.headers:
            self._kept[address] = (got.headers["ETag"], body)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return read(kind, body)

    def _lines(self, path: str, asked: Mapping[str, Any]) -> Iterator[Any]:
        params = {**asked, "format": "ndjson"}
        with self._http.stream("GET", path, params=params) as got:
            if got.is_error:
                got.read()
            for line in _answered(got).iter_lines():
                if line:
                    yield json.loads(line)


def _given(asked: Mapping[str, Any]) -> dict[str, Any]:
    """What was set of it."""
    return {name: value for name, value in asked.items() if value is not None}


def _answered(got: httpx.Response) -> httpx.Response:
    if got.is_success:
        return got
    waiting = got.headers.get("Retry-After", "")
    is_problem = "json" in got.headers.get("Content-Type", "")
    body = got.json() if is_problem else {"detail": f"The service answered {got.status_code}."}
    raise Problem(got.status_code, body, int(waiting) if waiting.isdigit() else None)


def _place(place: Mapping[str, Any]) -> PathAnswer | Problem:
    if place["answer"] is not None:
        return read(PathAnswer, place["answer"])
    return Problem(place["problem"]["status"], place["problem"], None)
