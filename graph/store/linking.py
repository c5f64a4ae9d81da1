"""Links from claims: of the claims that changed, or of all that a merge or a split concerns."""

from collections.abc import Iterable, Mapping
from typing import Any

from graph.projection import LinkKey, Statement, link_of, links_of
from graph.store import records, rows
from graph.store.transaction import Transaction
from graph.vocabulary import Kind, LinkKind

# Links are asked for by this many at once, so that no answer holds all the words of a hub.
_AT_ONCE = 1000


def project(tx: Transaction, touched: Mapping[LinkKey, Iterable[str]]) -> int:
    """The links that `touched` names are as their claims make them; how many changed.

    With each come the ids of claims that are new to it or changed their standing. A link for
    which no held claim is left is gone.
    """
    asked = [row_of_key(link) | {"claims": sorted(set(touched[link]))} for link in sorted(touched)]
    number = 0
    for start in range(0, len(asked), _AT_ONCE):
        number += _project(tx, asked[start : start + _AT_ONCE])
    return number


def _project(tx: Transaction, asked: list[dict[str, Any]]) -> int:
    changed, gone = [], []
    for row in tx.all("read_link_claims", rows=asked):
        link = LinkKey(row["source"], LinkKind(row["kind"]), row["target"])
        if not row["facts"]:
            gone += [row_of_key(link)] if row["link"] else []
            continue
        properties = rows.link_properties(link_of(link, map(records.claim_fact, row["facts"])))
        if properties != row["link"]:
            changed.append(row_of_key(link) | {"properties": properties})
    tx.run("write_links", rows=changed)
    tx.run("delete_links", rows=gone)
    return len(changed) + len(gone)


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
    under = {row[end]: row[f"{end}_under"] for end in ("subject", "object", "product")}
    return links_of(statement(row), under.__getitem__)


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


def row_of_key(link: LinkKey) -> dict[str, Any]:
    """A link's ends and kind, as queries take them."""
    return {"source": link.source, "kind": link.kind.value, "target": link.target}
