"""A database made at one go is refused when it is not what it was made from."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from graph import Claim, Mention, Page, Report, Span, StoreUnavailable
from graph.keeping.checking import check_counts, check_words

pytestmark = pytest.mark.neo4j

# Characters that count twice where text is counted in UTF-16.
BEFORE = "\U0001f4f7" * 40


def further(span: Span) -> Span:
    """The same words behind `BEFORE`."""
    return Span(span.start + len(BEFORE), span.end + len(BEFORE))


def moved(end: Mention) -> Mention:
    """The same mention behind `BEFORE`."""
    return replace(end, span=further(end.span), words=further(end.words))


def on_pages(report: Report, claims: list[Claim]) -> tuple[Report, list[Claim]]:
    """The report behind `BEFORE`, on three pages, of which two part a quotation."""
    whole = BEFORE + report.text
    cuts = (0, *(further(claims[place].span).start + 5 for place in (0, 3)), len(whole))
    pages = tuple(
        Page(number=number, start=begin, text=whole[begin:end])
        for number, (begin, end) in enumerate(pairwise(cuts), start=1)
    )
    return replace(report, pages=pages), [
        replace(
            claim,
            span=further(claim.span),
            subject=moved(claim.subject),
            object=moved(claim.object),
        )
        for claim in claims
    ]


def test_words_are_found_on_any_page_and_missed_where_they_are_not(empty: Any, told: Any) -> None:
    """Words over a page's end count as there; a moved place, a lost end or claim does not."""
    report, claims = on_pages(*told(1, 8))
    ids = [claim.id for claim in claims]
    with empty.store() as store:
        store.write(report, claims)
        check_words(store, ids)
        empty.ask("MATCH (c:Claim {id: $id}) SET c.start = c.start + 1", id=ids[0])
        with pytest.raises(StoreUnavailable, match=ids[0]):
            check_words(store, ids)
        check_words(store, ids[1:])
        empty.ask("MATCH (:Claim {id: $id})-[end:OBJECT]->() DELETE end", id=ids[3])
        with pytest.raises(StoreUnavailable, match=ids[3]):
            check_words(store, ids[1:])
        empty.ask("MATCH (c:Claim {id: $id}) DETACH DELETE c", id=ids[7])
        with pytest.raises(StoreUnavailable, match=ids[7]):
            check_words(store, ids[4:])


def test_a_node_or_a_link_too_few_is_told(empty: Any, told: Any) -> None:
    """What the tables had and the database has not is named with both numbers."""
    with empty.store() as store:
        store.write(*told(1, 3))
        rows = {"reports": 1, "pages": 1, "claims": 3, "entities": 6, "mentions": 6}
        there = empty.ask("MATCH ()-[link]->() RETURN count(link) AS links")[0]["links"]
        entities = empty.ask("MATCH (e:Entity) RETURN count(e) AS number")[0]["number"]
        rows |= {"entities": entities, "merged_into": 0, "links": there - 1 - 3 - 6}
        check_counts(store, rows)
        with pytest.raises(StoreUnavailable, match="claims: 3 of 4, links: "):
            check_counts(store, rows | {"claims": 4})
