"""The words of the vocabulary as messages: kinds, links and statuses, as the interface says them.

`N_` marks what the catalogues hold; it is translated where it is shown.
"""

from collections.abc import Iterable

from api.whatif import Turn
from api.wire import Weight
from graph import REALMS, Central, Covered, Cut, Direction, Kind, LinkKind, Parted, Realm, Status


def N_(text: str) -> str:  # noqa: N802 - the mark that gettext looks for
    """The text itself: a message that is translated later.

    >>> N_("makes")
    'makes'
    """
    return text


KINDS = {
    Kind.VENDOR: N_("Vendor"),
    Kind.PRODUCT: N_("Product"),
    Kind.TECHNOLOGY: N_("Technology"),
    Kind.BUYER: N_("Buyer"),
    Kind.STATE_AGENCY: N_("State agency"),
    Kind.SECURITY_APPARATUS: N_("Security apparatus"),
    Kind.PROGRAMME: N_("Programme"),
    Kind.ORGANISATION: N_("Organisation"),
    Kind.COUNTRY: N_("Country"),
    Kind.REGION: N_("Region"),
    Kind.REGULATION: N_("Regulation"),
}
STATUSES = {
    Status.CONFIRMED: N_("confirmed"),
    Status.DOCUMENTED: N_("documented"),
    Status.ASSERTED: N_("asserted"),
    Status.REPORTED: N_("reported"),
    Status.ALLEGED: N_("alleged"),
    Status.PLANNED: N_("planned"),
    Status.DENIED: N_("denied"),
    Status.RETRACTED: N_("retracted"),
}
SENTENCES = {
    LinkKind.MAKES: N_("%(source)s makes %(target)s"),
    LinkKind.SUPPLIED_TO: N_("%(source)s was supplied to %(target)s"),
    LinkKind.USED_BY: N_("%(source)s is used by %(target)s"),
    LinkKind.IS_A: N_("%(source)s is a %(target)s"),
    LinkKind.PART_OF: N_("%(source)s is part of %(target)s"),
    LinkKind.LINKED_TO: N_("%(source)s is linked to %(target)s"),
    LinkKind.DEPLOYED_IN: N_("%(source)s is deployed in %(target)s"),
    LinkKind.RUN_BY: N_("%(source)s is run by %(target)s"),
    LinkKind.SUCCEEDED_BY: N_("%(source)s is now %(target)s"),
    LinkKind.OWNED_BY: N_("%(source)s is owned by %(target)s"),
    LinkKind.INVESTED_IN: N_("%(source)s invested in %(target)s"),
    LinkKind.RESELLS: N_("%(source)s resells %(target)s"),
    LinkKind.BASED_IN: N_("%(source)s is based in %(target)s"),
    LinkKind.LOCATED_IN: N_("%(source)s is located in %(target)s"),
    LinkKind.CONTROLLED_BY: N_("%(source)s is export-controlled by %(target)s"),
    LinkKind.REPLIED_TO: N_("%(source)s replied to %(target)s"),
    LinkKind.LISTED_BY: N_("%(source)s was listed by %(target)s"),
}
OF_SELLER = N_("%(source)s supplied %(target)s")
# The same in a word or two: for headings, for boxes to tick, and along the lines of a drawing.
SHORT = {
    LinkKind.MAKES: N_("makes"),
    LinkKind.SUPPLIED_TO: N_("supplied to"),
    LinkKind.USED_BY: N_("used by"),
    LinkKind.IS_A: N_("is a"),
    LinkKind.PART_OF: N_("part of"),
    LinkKind.LINKED_TO: N_("linked to"),
    LinkKind.DEPLOYED_IN: N_("deployed in"),
    LinkKind.RUN_BY: N_("run by"),
    LinkKind.SUCCEEDED_BY: N_("is now"),
    LinkKind.OWNED_BY: N_("owned by"),
    LinkKind.INVESTED_IN: N_("invested in"),
    LinkKind.RESELLS: N_("resells"),
    LinkKind.BASED_IN: N_("based in"),
    LinkKind.LOCATED_IN: N_("located in"),
    LinkKind.CONTROLLED_BY: N_("controlled by"),
    LinkKind.REPLIED_TO: N_("replied to"),
    LinkKind.LISTED_BY: N_("listed by"),
}
DIRECTIONS = {
    Direction.FLOW: N_("as technology and money flow"),
    Direction.ANY: N_("in any direction"),
}
# What `PathAnswer.excluded` counts, by its own names; statuses beside, as "only alleged".
EXCLUDED = {
    "below min_confidence": N_("below the least confidence"),
    "below min_sources": N_("with too few sources"),
    "of another link kind": N_("of another kind"),
    "held at another time": N_("held at another time"),
    "undated": N_("without a date"),
    "avoided": N_("avoided"),
    "said more finely": N_("said more finely by another"),
    "paths not touching all of via": N_("not through all of those asked for"),
    "paths sharing no time within during": N_("never held together in that time"),
}
FILTERS = {
    "max_hops": N_("most hops"),
    "as_of": N_("held in"),
    "as_known_on": N_("as known on"),
    "during": N_("held together during"),
    "unknown_dates": N_("links without a date"),
    "min_confidence": N_("least confidence"),
    "min_sources": N_("fewest sources"),
    "status": N_("status"),
    "link": N_("only links"),
    "not_link": N_("no links"),
    "avoid": N_("avoid"),
    "via": N_("through"),
    "hubs": N_("hubs"),
    "direction": N_("direction"),
    "limit": N_("most paths"),
}
VALUES = {
    "include": N_("included"),
    "exclude": N_("left out"),
    "lenient": N_("may have held"),
    "strict": N_("do not count"),
    "flow": DIRECTIONS[Direction.FLOW],
    "any": DIRECTIONS[Direction.ANY],
    **{status.value: word for status, word in STATUSES.items()},
    **{kind.value: word for kind, word in SHORT.items()},
}

# Every question that has a page: where, what it asks, and what that is good for.
QUESTIONS = {
    "/paths": (
        N_("How does one lead to the other?"),
        N_("Every step from a vendor or a product to a body, each in the words of a report."),
    ),
    "/exposure": (
        N_("Who leads to whom?"),
        N_(
            "One table for a whole country, technology or kind of vendor: which of them leads to "
            "which body, and how surely. A place to start from."
        ),
    ),
    "/choke-points": (
        N_("Without whom would nothing lead there?"),
        N_(
            "The fewest companies, or sales, without which no path would be left: whom to ask "
            "first, and which claim carries the story."
        ),
    ),
    "/what-if": (
        N_("What would a control have stopped?"),
        N_(
            "Which sales a control on a technology, a product or a vendor concerns, and who would "
            "no longer lead to whom without them."
        ),
    ),
    "/regime": (
        N_("Was it controlled on that day?"),
        N_(
            "What sources say of an export control on a product, a technology, a vendor or one "
            "sale, at its date."
        ),
    ),
    "/uncovered-sales": (
        N_("Which sales did no control cover?"),
        N_("Sales and uses of which no source says that a control surely covered them."),
    ),
    "/compare": (
        N_("What changed between two dates?"),
        N_("Which links had appeared at the later date, which had ended, and which came and went."),
    ),
    "/common": (
        N_("What do two have in common?"),
        N_("Whom both are linked to, by which words, and the reports that speak of both."),
    ),
    "/centrality": (
        N_("Who stands in the middle?"),
        N_("A ranking by place in the graph: whom much leads to, or through whom much goes."),
    ),
}
# What a control may be on, and a claim of it be asked about.
SALES = {LinkKind.SUPPLIED_TO, LinkKind.USED_BY, LinkKind.DEPLOYED_IN, LinkKind.RESELLS}
CUTS = {
    Cut.ENTITIES: N_("anybody between the ends"),
    Cut.INTERMEDIARIES: N_("organisations between the ends"),
    Cut.VENDORS: N_("vendors between the ends"),
    Cut.LINKS: N_("any link"),
    Cut.SALES: N_("sales and uses"),
}
WEIGHTS = {
    Weight.COUNT: N_("the fewest"),
    Weight.CONFIDENCE: N_("the least sure together (links and sales)"),
}
TURNS = {
    Turn.ADD: N_("added"),
    Turn.REMOVE: N_("lifted"),
}
MEASURES = {
    Central.PAGERANK: N_("how much leads to it (PageRank)"),
    Central.BETWEENNESS: N_("on how many shortest walks it lies (betweenness)"),
    Central.DEGREE: N_("with how many others it is linked (degree)"),
    Central.CORE: N_("how dense the part is that it belongs to (core)"),
}
PARTS = {
    "": N_("communities around one, else what is connected"),
    Parted.CONNECTED: N_("what is connected at all"),
    Parted.COMMUNITIES: N_("communities, denser inside than to the outside"),
}
COVERED = {
    Covered.CONTROLLED: N_("a control applied, as sources say"),
    Covered.DISPUTED: N_("disputed: one source says that a control applied, another denies it"),
    Covered.PERHAPS: N_("perhaps controlled: the dates that sources give leave it open"),
    Covered.DENIED: N_("a source says that no control applied"),
    Covered.UNSAID: N_("no source says that a control applied, or that none did"),
}


def sentence(link: LinkKind, kinds: Iterable[Kind]) -> str:
    """The message that says a link whose source is of these kinds: vendors supply."""
    if link is LinkKind.SUPPLIED_TO and Realm.ORGANISATION in {REALMS[kind] for kind in kinds}:
        return OF_SELLER
    return SENTENCES[link]
