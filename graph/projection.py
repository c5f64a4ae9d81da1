"""What claims make of entities and links. Pure functions: the whole projection is here.

The same functions serve a single write, a rebuild and a bulk load. They know no database, and do
not depend on the order in which claims arrive: an entity is a join (`joined`), a link is computed
from all its claims (`link_of`). Why they are as they are: docs/decisions/0003-claims-and-links.md.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from graph.claim import Mention, Validity
from graph.clashes import agreed, contradictions
from graph.identified import Identified
from graph.names import digest, key
from graph.origins import independent
from graph.storable import storable
from graph.vocabulary import LINKS, REALMS, STATUS_ORDER, WALKABLE, Kind, LinkKind, Status

# A statement of these kinds that names a product says it of the product as well.
CARRIES_PRODUCT = frozenset({LinkKind.SUPPLIED_TO, LinkKind.USED_BY, LinkKind.DEPLOYED_IN})

# Longer keys are cut: an index has its limits, and nobody asks for a name by its 201st letter.
KEY_LENGTH = 200

_RANK = {status: rank for rank, status in enumerate(STATUS_ORDER)}


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityState:
    """An entity as its claims make it so far; `held` when at least one of them is held."""

    id: str
    name: str
    names: frozenset[str]
    kinds: frozenset[Kind]
    held: bool
    described: bool
    country: str | None

    @property
    def aliases(self) -> tuple[str, ...]:
        """Every other spelling and name, sorted."""
        return tuple(sorted(self.names - {self.name}))

    @property
    def keys(self) -> tuple[str, ...]:
        """The comparable forms of all names, by which the entity is found again."""
        return tuple(sorted({name_key(name) for name in self.names}))


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFact:
    """What a link needs to know of one of its claims.

    `origins` are the reports its report goes back to; empty: it goes back to none but itself.
    """

    id: str
    report: str
    said_by: str
    status: Status
    confidence: float
    valid: Validity
    quote: str
    origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Which entities a claim ties together, by the ids its report gives them."""

    id: str
    link: LinkKind
    subject: str
    object: str
    product: str | None = None
    product_kinds: tuple[Kind, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class LinkKey:
    """What makes a link that link: no two claims of one such statement give two links."""

    source: str
    kind: LinkKind
    target: str

    @property
    def id(self) -> str:
        """The same on every machine."""
        return link_id(self.source, self.kind, self.target)


def link_id(source: str, kind: LinkKind, target: str) -> str:
    """The id of a link: the same on every machine."""
    return digest(kind, source, target)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkState:
    """A link as its claims make it."""

    key: LinkKey
    claims: tuple[str, ...]
    sources: int
    confidence: float
    status: Status
    disputed: bool
    valid: Validity
    quote: str
    said_by: str


def name_key(name: str) -> str:
    """The comparable form of a name, short enough for an index.

    >>> name_key("Acme GmbH") == name_key("ACME")
    True
    """
    return key(name)[:KEY_LENGTH]


def entity_of(mention: Mention, entity_id: str, *, held: bool) -> EntityState:
    """What one mention alone says about the entity it names.

    Without a held claim nobody is called a security apparatus: that word is an accusation.
    """
    kinds = frozenset(mention.kinds)
    if not held:
        kinds = kinds - {Kind.SECURITY_APPARATUS} or frozenset({Kind.ORGANISATION})
    return EntityState(
        id=entity_id,
        name=storable(mention.name),
        names=frozenset(map(storable, (mention.name, *mention.aliases))),
        kinds=kinds,
        held=held,
        described=mention.described,
        country=mention.country,
    )


def joined(one: EntityState, other: EntityState) -> EntityState:
    """Both together; in any order and any number of times the same.

    What a held claim says of an entity replaces all that was known only from claims that wait.
    """
    if one.held != other.held:
        return one if one.held else other
    countries = {state.country for state in (one, other) if state.country}
    return EntityState(
        id=one.id,
        name=one.name if one.name == other.name else min(one.name, other.name, key=_plainness),
        names=one.names | other.names,
        kinds=one.kinds | other.kinds,
        held=one.held,
        described=one.described or other.described,
        country=min(countries, default=None),
    )


def grouped(kept: str, members: Sequence[EntityState]) -> EntityState:
    """The one body that several entities are, under the id that is kept, and under its name.

    Every member's own name stays a name of it: somebody, or a certain rule, vouches for it.
    """
    state = reduce(joined, members)
    names = state.names | {member.name for member in members}
    name = next((member.name for member in members if member.id == kept), state.name)
    return replace(state, id=kept, name=name, names=names)


def _plainness(name: str) -> tuple[int, int, tuple[int, ...]]:
    """Ordinary writing first, then the shortest, then the one that kept its diacritics."""
    shouted = (
        2 if name == name.lower() != name.upper() else int(name == name.upper() != name.lower())
    )
    return shouted, len(name), tuple(-ord(char) for char in name)


def entities_of(claims: Iterable[Identified]) -> dict[str, EntityState]:
    """Every entity that `claims` speak of, by id."""
    states: dict[str, list[EntityState]] = {}
    for known in claims:
        for _role, mention, ident in known.ends:
            state = entity_of(mention, ident, held=known.claim.held)
            states.setdefault(ident, []).append(state)
    return {entity_id: reduce(joined, found) for entity_id, found in states.items()}


def statement_of(known: Identified) -> Statement:
    """What a claim says of whom."""
    product = known.claim.product
    return Statement(
        id=known.id,
        link=known.claim.link,
        subject=known.subject,
        object=known.object,
        product=known.product,
        product_kinds=product.kinds if product else (),
    )


def fact_of(known: Identified, *, said_by: str, origins: tuple[str, ...] = ()) -> ClaimFact:
    """What a link needs to know of a claim: `said_by` is whom it quotes, or else its report."""
    claim = known.claim
    return ClaimFact(
        id=known.id,
        report=claim.report,
        said_by=storable(said_by),
        status=claim.status,
        confidence=claim.confidence,
        valid=claim.valid,
        quote=storable(claim.quote),
        origins=origins,
    )


def links_of(said: Statement, of: Callable[[str], str]) -> tuple[LinkKey, ...]:
    """The links a held claim speaks for, `of` giving each entity the id it is found under.

    Two when it names what was supplied, none from an entity to itself (two names of one body).
    Who sold a product is not said to have made it: no link leads from the one to the other.
    """
    subject, target = of(said.subject), of(said.object)
    starts = [subject]
    if (
        said.product
        and said.link in CARRIES_PRODUCT
        and REALMS[said.product_kinds[0]] in LINKS[said.link].sources
        and of(said.product) not in (subject, target)
    ):
        starts.append(of(said.product))
    return tuple(LinkKey(start, said.link, target) for start in starts if start != target)


def link_of(link: LinkKey, claims: Iterable[ClaimFact]) -> LinkState:
    """The link that `claims` (at least one) make together.

    The claims that speak for it are those that state it as a fact or, where none does, those of
    its strongest status. Only they give it confidence, dates and sources: a denial adds nothing
    to what it denies except that the link is disputed. Nor do dates that exclude each other make
    one long stretch: then the link is disputed, and has the time that most sources agree with.
    """
    facts = sorted(claims, key=_strength)
    walkable = [fact for fact in facts if fact.status in WALKABLE]
    speaking = walkable or [fact for fact in facts if fact.status is facts[0].status]
    return LinkState(
        key=link,
        claims=tuple(sorted(fact.id for fact in facts)),
        sources=independent(fact.origins or (fact.report,) for fact in speaking),
        confidence=max(fact.confidence for fact in speaking),
        status=facts[0].status,
        disputed=any(contradictions(link.kind, facts)),
        valid=agreed(link.kind, speaking),
        quote=facts[0].quote,
        said_by=facts[0].said_by,
    )


def _strength(fact: ClaimFact) -> tuple[int, float, str]:
    return _RANK[fact.status], -fact.confidence, fact.id
