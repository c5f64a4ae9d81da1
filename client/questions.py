"""The questions beside the one on paths, one method each."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeVar, Unpack

from client.asking import LinkFilters, WalkFilters, several
from client.findings import (
    ChokeAnswer,
    Compared,
    ExposureAnswer,
    Regime,
    UncoveredSales,
    WhatIf,
)
from client.surroundings import (
    Centrality,
    Neighbourhood,
    Shared,
    Timeline,
)

Answer = TypeVar("Answer")


class Questions(ABC):
    """What can be asked with `_get`. With a `state`, an answer is as it was known then."""

    @abstractmethod
    def _get(self, kind: type[Answer], path: str, asked: Mapping[str, Any] | None = None) -> Answer:
        """The answer of that kind to a call."""

    def exposure_page(  # noqa: PLR0913 - one argument for each part of the question
        self,
        source: str | Sequence[str],
        target: str | Sequence[str] = "security-apparatus",
        *,
        max_hops: int = 6,
        limit: int = 20,
        offset: int = 0,
        state: str | None = None,
        **filters: Unpack[WalkFilters],
    ) -> ExposureAnswer:
        """Who reaches whom, strongest first: a part of the table, each row with its best path."""
        ends = {"from": several(source), "to": several(target), "max_hops": max_hops}
        part = {"limit": limit, "offset": offset, "state": state}
        return self._get(ExposureAnswer, "/v1/exposure", {**ends, **part, **filters})

    def choke_points(  # noqa: PLR0913 - one argument for each part of the question
        self,
        source: str | Sequence[str],
        target: str | Sequence[str] = "security-apparatus",
        *,
        cut: Literal["links", "sales", "entities", "vendors", "intermediaries"] = "entities",
        weight: Literal["count", "confidence"] = "count",
        limit: int = 100,
        offset: int = 0,
        state: str | None = None,
        **filters: Unpack[WalkFilters],
    ) -> ChokeAnswer:
        """The fewest entities, or links, without which nothing leads from here to there."""
        ends = {"from": several(source), "to": several(target), "cut": cut, "weight": weight}
        part = {"limit": limit, "offset": offset, "state": state}
        return self._get(ChokeAnswer, "/v1/choke-points", {**ends, **part, **filters})

    def what_if(  # noqa: PLR0913 - one argument for each part of the question
        self,
        source: str | Sequence[str],
        on: str | Sequence[str],
        target: str | Sequence[str] = "security-apparatus",
        *,
        since: str | None = None,
        turn: Literal["add", "remove"] = "add",
        max_hops: int = 6,
        limit: int = 20,
        offset: int = 0,
        state: str | None = None,
        **filters: Unpack[WalkFilters],
    ) -> WhatIf:
        """Who would reach whom if a control on something stopped its sales."""
        ends = {"from": several(source), "to": several(target), "on": several(on)}
        control = {"since": since, "turn": turn, "max_hops": max_hops}
        part = {"limit": limit, "offset": offset, "state": state}
        return self._get(WhatIf, "/v1/what-if", {**ends, **control, **part, **filters})

    def compare(  # noqa: PLR0913 - one argument for each part of the question
        self,
        earlier: str,
        later: str,
        of: str | Sequence[str] = (),
        *,
        limit: int = 20,
        offset: int = 0,
        state: str | None = None,
        **filters: Unpack[LinkFilters],
    ) -> Compared:
        """Links at one date against another: what appeared, had ended, or came and went."""
        dates = {"earlier": earlier, "later": later, "of": several(of)}
        part = {"limit": limit, "offset": offset, "state": state}
        return self._get(Compared, "/v1/compare", {**dates, **part, **filters})

    def regime(
        self,
        of: str,
        on: str | None = None,
        *,
        as_known_on: str | None = None,
        state: str | None = None,
    ) -> Regime:
        """Which export control applied to a product, technology, vendor or sale, a claim's id.

        Only a sale has a date of its own, where `on` is None.
        """
        asked = {"of": of, "on": on, "as_known_on": as_known_on, "state": state}
        return self._get(Regime, "/v1/regime", asked)

    def uncovered_sales(
        self,
        of: str | Sequence[str] = (),
        *,
        limit: int = 20,
        offset: int = 0,
        as_known_on: str | None = None,
        state: str | None = None,
    ) -> UncoveredSales:
        """Sales of named products that no source says a control surely covered."""
        part = {"limit": limit, "offset": offset, "as_known_on": as_known_on, "state": state}
        return self._get(UncoveredSales, "/v1/uncovered-sales", {"of": several(of), **part})

    def neighbourhood(  # noqa: PLR0913 - one argument for each part of the question
        self,
        of: str,
        *,
        hops: int = 1,
        limit: int = 100,
        offset: int = 0,
        status: Sequence[str] = (),
        as_known_on: str | None = None,
        state: str | None = None,
    ) -> Neighbourhood:
        """All links of every kind within some hops of an entity."""
        asked = {"of": of, "hops": hops, "limit": limit, "offset": offset, "status": status}
        known = {"as_known_on": as_known_on, "state": state}
        return self._get(Neighbourhood, "/v1/neighbourhood", {**asked, **known})

    def common(  # noqa: PLR0913 - one argument for each part of the question
        self,
        one: str,
        other: str,
        *,
        limit: int = 20,
        offset: int = 0,
        status: Sequence[str] = (),
        as_known_on: str | None = None,
        state: str | None = None,
    ) -> Shared:
        """Whom two entities are both linked to, and the reports that speak of both."""
        asked = {"one": one, "other": other, "status": status}
        part = {"limit": limit, "offset": offset, "as_known_on": as_known_on, "state": state}
        return self._get(Shared, "/v1/common", {**asked, **part})

    def timeline(
        self,
        of: str,
        *,
        limit: int = 20,
        offset: int = 0,
        as_known_on: str | None = None,
        state: str | None = None,
    ) -> Timeline:
        """The dated claims about an entity, earliest first."""
        part = {"limit": limit, "offset": offset, "as_known_on": as_known_on, "state": state}
        return self._get(Timeline, "/v1/timeline", {"of": of, **part})

    def centrality(  # noqa: PLR0913 - one argument for each part of the question
        self,
        of: str | None = None,
        *,
        by: Literal["degree", "pagerank", "betweenness", "core"] = "pagerank",
        parted: Literal["connected", "communities"] | None = None,
        hops: int = 2,
        status: Sequence[str] = (),
        limit: int = 20,
        offset: int = 0,
        as_known_on: str | None = None,
        state: str | None = None,
    ) -> Centrality:
        """Entities by their place in the graph: around one, or all."""
        asked = {"of": of, "by": by, "parted": parted, "hops": hops, "status": status}
        part = {"limit": limit, "offset": offset, "as_known_on": as_known_on, "state": state}
        return self._get(Centrality, "/v1/centrality", {**asked, **part})
