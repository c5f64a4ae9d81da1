"""The words: kinds of entity, kinds of link, statuses. Written once; everything else derives.

A new link kind is one member of `LinkKind`, one row of `LINKS`, and words in the language packs.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What an entity is; the value is its label in Neo4j. An entity may be several."""

    VENDOR = "Vendor"
    PRODUCT = "Product"
    TECHNOLOGY = "Technology"
    BUYER = "Buyer"
    STATE_AGENCY = "StateAgency"
    SECURITY_APPARATUS = "SecurityApparatus"
    PROGRAMME = "Programme"
    ORGANISATION = "Organisation"
    COUNTRY = "Country"
    REGION = "Region"
    REGULATION = "Regulation"


class Realm(StrEnum):
    """Which entities can share an identity: a company never merges with its product."""

    ORGANISATION = "org"
    PRODUCT = "product"
    TECHNOLOGY = "technology"
    PROGRAMME = "programme"
    PLACE = "place"
    REGULATION = "regulation"


REALMS: dict[Kind, Realm] = {
    Kind.VENDOR: Realm.ORGANISATION,
    Kind.BUYER: Realm.ORGANISATION,
    Kind.STATE_AGENCY: Realm.ORGANISATION,
    Kind.SECURITY_APPARATUS: Realm.ORGANISATION,
    Kind.ORGANISATION: Realm.ORGANISATION,
    Kind.PRODUCT: Realm.PRODUCT,
    Kind.TECHNOLOGY: Realm.TECHNOLOGY,
    Kind.PROGRAMME: Realm.PROGRAMME,
    Kind.COUNTRY: Realm.PLACE,
    Kind.REGION: Realm.PLACE,
    Kind.REGULATION: Realm.REGULATION,
}


class Walk(StrEnum):
    """How a path may use a link: along its arrow, against it, both ways, or never."""

    FORWARD = "forward"
    BACKWARD = "backward"
    BOTH = "both"
    NEVER = "never"


class LinkKind(StrEnum):
    """What one entity is to another; the value is the relationship type in Neo4j."""

    MAKES = "MAKES"
    SUPPLIED_TO = "SUPPLIED_TO"
    USED_BY = "USED_BY"
    IS_A = "IS_A"
    PART_OF = "PART_OF"
    LINKED_TO = "LINKED_TO"
    DEPLOYED_IN = "DEPLOYED_IN"
    RUN_BY = "RUN_BY"
    SUCCEEDED_BY = "SUCCEEDED_BY"
    OWNED_BY = "OWNED_BY"
    INVESTED_IN = "INVESTED_IN"
    RESELLS = "RESELLS"
    BASED_IN = "BASED_IN"
    LOCATED_IN = "LOCATED_IN"
    CONTROLLED_BY = "CONTROLLED_BY"
    LISTED_BY = "LISTED_BY"
    REPLIED_TO = "REPLIED_TO"


# What does harm to somebody, were it wrong: each says that a body got or uses surveillance.
ACCUSATIONS: frozenset[LinkKind] = frozenset(
    {LinkKind.SUPPLIED_TO, LinkKind.USED_BY, LinkKind.DEPLOYED_IN}
)


class Course(StrEnum):
    """How a link of a kind runs in time, and so which dates of it exclude each other.

    `ANY`: it may happen again, lapse and come back; no two dates do. `LASTING`: held once and not
    taken up again; what is said to have ended does not hold later. `BEGUN`: the same, and a date
    alone is that of its beginning, of which there is one. `ONCE`: the moment itself.
    """

    ANY = "any"
    LASTING = "lasting"
    BEGUN = "begun"
    ONCE = "once"


@dataclass(frozen=True, slots=True)
class LinkRule:
    """How a link kind reads, what may stand at its ends, whether a path walks it, and its course.

    A course other than `ANY` needs a reason: a dispute that is none weakens a link that is right.
    """

    reads: str
    sources: frozenset[Realm]
    targets: frozenset[Realm]
    walk: Walk = Walk.FORWARD
    reads_of_seller: str = ""
    course: Course = Course.ANY

    def said_of(self, kinds: Iterable[Kind]) -> str:
        """How the link reads from a source of these kinds: products are supplied, vendors supply.

        >>> LINKS[LinkKind.SUPPLIED_TO].said_of([Kind.VENDOR])
        'supplied'
        >>> LINKS[LinkKind.SUPPLIED_TO].said_of([Kind.PRODUCT])
        'was supplied to'
        """
        sells = Realm.ORGANISATION in {REALMS[kind] for kind in kinds}
        return self.reads_of_seller if sells and self.reads_of_seller else self.reads


_ORG, _PRODUCT, _TECHNOLOGY = Realm.ORGANISATION, Realm.PRODUCT, Realm.TECHNOLOGY
_PROGRAMME, _PLACE, _REGULATION = Realm.PROGRAMME, Realm.PLACE, Realm.REGULATION
_OFFER = frozenset({_ORG, _PRODUCT, _TECHNOLOGY})
_BODY = frozenset({_ORG, _PLACE, _PROGRAMME})

# Links point the way technology and money flow, vendor first. Places are never stepping stones:
# everything is two hops from a country.
LINKS: dict[LinkKind, LinkRule] = {
    LinkKind.MAKES: LinkRule("makes", frozenset({_ORG}), frozenset({_PRODUCT, _TECHNOLOGY})),
    LinkKind.SUPPLIED_TO: LinkRule("was supplied to", _OFFER, _BODY, reads_of_seller="supplied"),
    LinkKind.USED_BY: LinkRule("is used by", _OFFER, _BODY),
    LinkKind.IS_A: LinkRule("is a", frozenset({_PRODUCT}), frozenset({_TECHNOLOGY}), Walk.NEVER),
    LinkKind.PART_OF: LinkRule("is part of", _BODY, _BODY, course=Course.LASTING),
    LinkKind.LINKED_TO: LinkRule("is linked to", _OFFER | _BODY, _BODY),
    LinkKind.DEPLOYED_IN: LinkRule("is deployed in", _OFFER, frozenset({_PROGRAMME, _PLACE})),
    LinkKind.RUN_BY: LinkRule("is run by", frozenset({_PROGRAMME}), frozenset({_ORG})),
    LinkKind.SUCCEEDED_BY: LinkRule("is now", _OFFER, _OFFER, Walk.BOTH, course=Course.ONCE),
    LinkKind.OWNED_BY: LinkRule("is owned by", _OFFER, _BODY, course=Course.BEGUN),
    LinkKind.INVESTED_IN: LinkRule("invested in", _BODY, frozenset({_ORG})),
    LinkKind.RESELLS: LinkRule("resells", frozenset({_ORG}), _OFFER, Walk.BACKWARD),
    LinkKind.BASED_IN: LinkRule(
        "is based in", frozenset({_ORG}), frozenset({_PLACE}), Walk.NEVER, course=Course.LASTING
    ),
    LinkKind.LOCATED_IN: LinkRule(
        "is located in", _BODY, frozenset({_PLACE}), Walk.NEVER, course=Course.LASTING
    ),
    LinkKind.CONTROLLED_BY: LinkRule(
        "is export-controlled by", _OFFER, frozenset({_REGULATION, _PLACE, _ORG}), Walk.NEVER
    ),
    # Who was put on a list by whom: no trade, and no rule that its being there would break.
    LinkKind.LISTED_BY: LinkRule("was listed by", _OFFER, frozenset({_ORG}), Walk.NEVER),
    LinkKind.REPLIED_TO: LinkRule("replied to", _BODY, _BODY, Walk.NEVER),
}


class Status(StrEnum):
    """How far a source stands behind a claim, and what became of it since."""

    ASSERTED = "asserted"
    DOCUMENTED = "documented"
    CONFIRMED = "confirmed"
    REPORTED = "reported"
    ALLEGED = "alleged"
    PLANNED = "planned"
    DENIED = "denied"
    RETRACTED = "retracted"


# Strongest first. A link carries the strongest status among its claims.
STATUS_ORDER: tuple[Status, ...] = (
    Status.CONFIRMED,
    Status.DOCUMENTED,
    Status.ASSERTED,
    Status.REPORTED,
    Status.ALLEGED,
    Status.PLANNED,
    Status.DENIED,
    Status.RETRACTED,
)

# The one rule on walkable links: a path goes only through what a source states as a fact.
# A plan, an allegation or a denial is kept, shown, and never walked unless asked for by name.
WALKABLE: frozenset[Status] = frozenset(
    {Status.CONFIRMED, Status.DOCUMENTED, Status.ASSERTED, Status.REPORTED}
)


class Precision(StrEnum):
    """How exact a date is: no part is ever filled in that the text does not give."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


# What takes back what others state.
DENIALS: frozenset[Status] = frozenset({Status.DENIED, Status.RETRACTED})
