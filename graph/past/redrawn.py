"""The links that a past day had otherwise: drawn again from the claims that stood then."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.identity.clusters import Clusters
from graph.past.since import Since
from graph.projection import ClaimFact, LinkKey, LinkState, link_of, links_of
from graph.store import records
from graph.store.linking import ends_under, row_of_key, statement
from graph.store.transaction import Transaction
from graph.vocabulary import LinkKind

# Links are asked for by this many at once, so that no answer holds all the words of a hub.
_AT_ONCE = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Moving:
    """Entities that may have been found under another id than `today`. Those `around` are the ids
    under which any that was found elsewhere is found today or was then; `members` are all that are
    found under one of these.
    """

    found: Clusters
    today: Mapping[str, str]
    around: frozenset[str]
    members: tuple[str, ...]

    @classmethod
    def between(cls, today: Mapping[str, str], found: Clusters) -> "Moving":
        """What moved from the clusters of then to those of today."""
        both = {ident: {kept, found.of(ident)} for ident, kept in today.items()}
        around = {kept for ends in both.values() if len(ends) > 1 for kept in ends}
        members = sorted(ident for ident, ends in both.items() if ends & around)
        return cls(found=found, today=today, around=frozenset(around), members=tuple(members))

    def under(self, ident: str, today: str) -> str:
        """The id under which an entity was found then."""
        return self.found.of(ident) if ident in self.today else today

    def concerns(self, link: LinkKey) -> bool:
        """Whether all claims for a link are to be found anew."""
        return link.source in self.around or link.target in self.around


@dataclass(slots=True, kw_only=True)
class Redrawn:
    """Links as they were, those of which that is said and that are there today, all that were asked
    for, and the claims that speak for them.
    """

    then: dict[LinkKey, LinkState] = field(default_factory=dict)
    today: set[LinkKey] = field(default_factory=set)
    asked: set[LinkKey] = field(default_factory=set)
    claims: set[str] = field(default_factory=set)


def redrawn(tx: Transaction, before: str, news: Since, moving: Moving) -> Redrawn:
    """Every link for which a claim speaks that is taken back, or of an entity that has moved."""
    found, facts = Redrawn(), _facts(news, moving)
    staying = _staying(tx, before, news, moving)
    found.today |= {link for turned in news.claims.values() for link in turned.links}
    found.today |= _links_at(tx, moving.around)
    found.asked |= found.today | facts.keys() | staying.keys()
    for row in _read(tx, found.asked, staying):
        link = LinkKey(row["source"], LinkKind(row["kind"]), row["target"])
        if row["link"] is not None:
            found.today.add(link)
        still = map(records.claim_fact, row["facts"])
        anew = moving.concerns(link)
        found.claims |= {fact["id"] for fact in row["facts"]}
        facts.setdefault(link, []).extend(
            fact
            for fact in still
            if fact.id not in news.claims and (not anew or fact.id in staying.get(link, ()))
        )
    found.then |= {link: link_of(link, facts[link]) for link in sorted(facts) if facts[link]}
    return found


def _facts(news: Since, moving: Moving) -> dict[LinkKey, list[ClaimFact]]:
    """What the claims that are taken back gave links then."""
    facts: dict[LinkKey, list[ClaimFact]] = {}
    for turned in news.claims.values():
        if turned.then and turned.then.standing.held:
            under = {one: moving.under(one, today) for one, today in turned.under.items()}
            for link in links_of(turned.then.statement, under.__getitem__):
                facts.setdefault(link, []).append(turned.then.fact)
    return facts


def _staying(tx: Transaction, before: str, news: Since, moving: Moving) -> dict[LinkKey, set[str]]:
    """The claims about what has moved that stood then as they do today, by their links then."""
    found = dict[LinkKey, set[str]]()
    for row in tx.rows("read_statements", ids=list(moving.members)):
        if row["id"] in news.claims or row["known_at"] >= before:
            continue
        under = {one: moving.under(one, today) for one, today in ends_under(row).items()}
        for link in links_of(statement(row), under.__getitem__):
            if moving.concerns(link):
                found.setdefault(link, set()).add(row["id"])
    return found


def _links_at(tx: Transaction, around: Iterable[str]) -> set[LinkKey]:
    kinds = [kind.value for kind in LinkKind]
    rows = tx.rows("read_links_around", ids=sorted(around), kinds=kinds, carrying=[])
    return {LinkKey(row["link"][0], LinkKind(row["link"][2]), row["link"][1]) for row in rows}


def _read(
    tx: Transaction, asked: Iterable[LinkKey], staying: Mapping[LinkKey, set[str]]
) -> Iterator[Any]:
    ordered = sorted(asked)
    for start in range(0, len(ordered), _AT_ONCE):
        part = ordered[start : start + _AT_ONCE]
        rows = [row_of_key(link) | {"claims": sorted(staying.get(link, ()))} for link in part]
        yield from tx.rows("read_link_claims", given={"rows": rows})
