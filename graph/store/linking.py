"""Links from claims: of the claims that changed, or of all that a merge or a split concerns."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from graph.projection import ClaimFact, LinkKey, Statement, link_of, links_of
from graph.store import records, rows
from graph.store.transaction import Transaction
from graph.vocabulary import Kind, LinkKind

Row = dict[str, Any]
# Links are asked for by this many at once, so that no answer holds all the words of a hub.
_AT_ONCE = 1000


@dataclass(slots=True)
class Redrawn:
    """Links that are to be written, by whether they are there, and those that are to go."""

    fresh: list[Row] = field(default_factory=list)
    changed: list[Row] = field(default_factory=list)
    gone: list[Row] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.fresh) + len(self.changed) + len(self.gone)

    def first(self, most: int) -> "Redrawn":
        """So many of them at most: what is to go before what is to come."""
        gone = self.gone[:most]
        changed = self.changed[: most - len(gone)]
        fresh = self.fresh[: most - len(gone) - len(changed)]
        return Redrawn(fresh=fresh, changed=changed, gone=gone)

    @property
    def rows(self) -> dict[str, list[Row]]:
        """As `write_links` takes them."""
        return {"fresh": self.fresh, "changed": self.changed, "gone": self.gone}


def project(tx: Transaction, touched: Mapping[LinkKey, Iterable[str]]) -> int:
    """The links that `touched` names are as their claims make them; how many changed.

    With each come the ids of claims that are new to it or changed their standing. A link for
    which no held claim is left is gone.
    """
    ordered, number = sorted(touched), 0
    for start in range(0, len(ordered), _AT_ONCE):
        part = {link: touched[link] for link in ordered[start : start + _AT_ONCE]}
        found = redrawn(tx, part)
        if len(found):
            tx.run("write_links", given=found.rows)
        number += len(found)
    return number


def redrawn(
    tx: Transaction,
    touched: Mapping[LinkKey, Iterable[str]],
    fresh: Mapping[LinkKey, Sequence[ClaimFact]] = MappingProxyType({}),
) -> Redrawn:
    """What is to be written for the links that are touched, and for those with `fresh` facts.

    `touched` gives claims in the store, `fresh` such as the caller knows whole, held and new.
    """
    found, there = Redrawn(), set[LinkKey]()
    asked = [
        row_of_key(link) | {"claims": sorted(set(touched.get(link, ())))}
        for link in sorted({*touched, *fresh})
    ]
    for row in tx.rows("read_link_claims", given={"rows": asked}) if asked else ():
        link = LinkKey(row["source"], LinkKind(row["kind"]), row["target"])
        there.add(link)
        # A fresh claim may stand on the link already: a merge drew it anew from all claims.
        facts = {fact.id: fact for fact in map(records.claim_fact, row["facts"])}
        facts |= {fact.id: fact for fact in fresh.get(link, ())}
        _add(found, link, facts.values(), row["link"], row["element"])
    for link in sorted(fresh.keys() - there):
        _add(found, link, fresh[link])
    return found


def _add(
    found: Redrawn,
    link: LinkKey,
    facts: Collection[ClaimFact],
    was: Row | None = None,
    element: str | None = None,
) -> None:
    if not facts:
        if element:
            found.gone.append(row_of_key(link) | {"element": element})
        return
    properties = rows.link_properties(link_of(link, facts))
    if element is None:
        found.fresh.append(row_of_key(link) | {"properties": properties})
    elif properties != was:
        found.changed.append(row_of_key(link) | {"element": element, "properties": properties})


def relink(tx: Transaction, around: Iterable[str], members: Iterable[str]) -> int:
    """All links of the entities `around` are computed again from the claims about `members`.

    `members` are all ids, as claims give them, that are or were found under one of `around`.
    """
    kept = set(around)
    touched: dict[LinkKey, list[str]] = {}
    for row in tx.rows("read_statements", ids=sorted(members)):
        for link in links_under(row):
            if link.source in kept or link.target in kept:
                touched.setdefault(link, []).append(row["id"])
    tx.run("delete_links_of", ids=sorted(kept))
    return project(tx, touched)


def links_under(row: Any) -> tuple[LinkKey, ...]:  # noqa: ANN401
    """The links for which a claim speaks, as `read_statements` gives it."""
    return links_of(statement(row), ends_under(row).__getitem__)


def ends_under(row: Any) -> dict[str, str]:  # noqa: ANN401
    """Under which id each entity is found that a claim names, as `read_statements` gives it."""
    ends = (end for end in ("subject", "object", "product") if row[end])
    return {row[end]: row[f"{end}_under"] for end in ends}


def statement(row: Any) -> Statement:  # noqa: ANN401
    """Whom a stored claim ties together."""
    return Statement(
        id=row["id"],
        link=LinkKind(row["link"]),
        subject=row["subject"],
        object=row["object"],
        product=row["product"],
        product_kinds=tuple(map(Kind, row["product_kinds"] or ())),
    )


def row_of_key(link: LinkKey) -> Row:
    """A link's ends and kind, as queries take them."""
    return {"source": link.source, "kind": link.kind.value, "target": link.target}
