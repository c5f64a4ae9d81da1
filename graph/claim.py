"""A claim: one statement in one report, with the words that make it. It cannot exist without.

The store adds claims and judges them; it never changes one. Links are computed from claims.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.errors import BadClaim, BadQuestion
from graph.identity.form import form
from graph.names import digest, entity_id
from graph.report import Report
from graph.rulings import REVIEWER
from graph.scripts import language_of
from graph.vocabulary import LINKS, REALMS, Kind, LinkKind, Precision, Realm, Status
from graph.walk.days import first_day, last_day


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a report's text: `text[start:end]`, counted in characters."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise BadClaim(f"A span must hold at least one character, not {self.start}:{self.end}.")

    def within(self, other: "Span") -> bool:
        """Whether the whole of this span lies in `other`."""
        return other.start <= self.start and self.end <= other.end


@dataclass(frozen=True, slots=True)
class KindEvidence:
    """The words that made an entity a `kind`, such as the head noun "ministry"."""

    kind: Kind
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One end of a claim: the entity's name, where that name stands, and the words used here.

    A line break in a name or an alias is a blank: it belongs to the page, not to whoever is named.

    `name` is the fullest name the report gives, `span` a place where the report says it (a
    country's name may be an adjective there: "Dutch"). `words` is what the quotation itself says:
    the same, a short form, or "the company". `described` marks a group without a name of its own.
    """

    name: str
    kinds: tuple[Kind, ...]
    span: Span
    words: Span
    described: bool = False
    country: str | None = None
    aliases: tuple[str, ...] = ()
    because: tuple[KindEvidence, ...] = ()

    def __post_init__(self) -> None:
        if any("\n" in name for name in (self.name, *self.aliases)):
            object.__setattr__(self, "name", _unbroken(self.name))
            object.__setattr__(self, "aliases", tuple(map(_unbroken, self.aliases)))
        if not self.name.strip():
            raise BadClaim("An entity without a name cannot be an end of a claim.")
        if not self.kinds or len({REALMS[kind] for kind in self.kinds}) != 1:
            raise BadClaim(f"{self.name!r} needs kinds of one realm, not {list(self.kinds)}.")

    @property
    def languages(self) -> Mapping[str, str]:
        """Its names in other scripts than Latin, each with the BCP 47 tag its letters tell."""
        told = {name: language_of(name) for name in (self.name, *self.aliases)}
        return {name: tag for name, tag in told.items() if tag}

    @property
    def realm(self) -> Realm:
        """What the entity can share an identity with."""
        return REALMS[self.kinds[0]]

    def entity_id(self, report_id: str) -> str:
        """The entity's id; a described group's holds for this report alone."""
        name = called(self.realm, self.name, self.country)
        return entity_id(self.realm, name, scope=report_id if self.described else "")


def _unbroken(name: str) -> str:
    return " ".join(name.split()) if "\n" in name else name


def called(realm: Realm, name: str, country: str | None) -> str:
    """What an id is made from: the name or, of a place in a country known by its code, that.

    A body without a word of its own, "Ministry of Defence", is another one in each country.
    """
    if country and realm is Realm.PLACE:
        return f"iso {country}"
    many = country and realm is Realm.ORGANISATION and form(name).generic
    return f"{name} iso {country}" if many else name


@dataclass(frozen=True, slots=True, kw_only=True)
class Validity:
    """When a claim held, as far as its words say: ISO dates cut to `precision`, None is unknown."""

    start: str | None = None
    end: str | None = None
    precision: Precision | None = None

    def check(self) -> None:
        """Refuse dates that no calendar has, and an end before the start."""
        try:
            begins = first_day(self.start) if self.start is not None else None
            ends = last_day(self.end) if self.end is not None else None
        except BadQuestion as error:
            raise BadClaim(error.sentence) from error
        if begins is not None and ends is not None and ends < begins:
            raise BadClaim(
                f"A claim cannot hold from {self.start} to {self.end}: the end comes first."
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who or what found a claim: extractor with version, language pack hash, and the rule."""

    extractor: str
    rule: str
    pack: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One statement in one report. `held` means it becomes a link; else it waits for review."""

    report: str
    link: LinkKind
    subject: Mention
    object: Mention
    quote: str
    span: Span
    page: int
    lang: str
    status: Status
    origin: Origin
    confidence: float
    held: bool
    product: Mention | None = None
    valid: Validity = field(default_factory=Validity)
    attributed_to: str | None = None

    def __post_init__(self) -> None:
        rule = LINKS[self.link]
        if self.subject.realm not in rule.sources or self.object.realm not in rule.targets:
            raise BadClaim(
                f"{self.subject.name!r} ({self.subject.realm}) cannot be said to be "
                f"{self.link} of {self.object.name!r} ({self.object.realm})."
            )
        if not 0.0 <= self.confidence <= 1.0:
            raise BadClaim(f"A confidence lies between 0 and 1, not {self.confidence}.")
        if self.span.end - self.span.start != len(self.quote):
            raise BadClaim(f"The quotation {self.quote!r} does not fill {self.span}.")
        if self.subject_id == self.object_id:
            raise BadClaim(f"{self.subject.name!r} cannot be linked to itself.")
        self.valid.check()

    @property
    def subject_id(self) -> str:
        """The id of the entity the claim starts at."""
        return self.subject.entity_id(self.report)

    @property
    def object_id(self) -> str:
        """The id of the entity the claim ends at."""
        return self.object.entity_id(self.report)

    @property
    def product_id(self) -> str | None:
        """The id of what was supplied, when the words name it."""
        return self.product.entity_id(self.report) if self.product else None

    @property
    def id(self) -> str:
        """A hash of what is said and where: the same statement is the same claim, always.

        Of a claim that a person wrote, dates are a part: they may be all that was corrected.
        """
        return self.id_with(self.subject_id, self.object_id, self.product_id)

    def id_with(self, subject: str, object_: str, product: str | None) -> str:
        """The id, for whoever knows those of its ends already."""
        said = (self.link, subject, object_, product or "", self.status)
        where = (self.report, str(self.span.start), str(self.span.end))
        by_person = self.origin.extractor == REVIEWER
        dates = (self.valid.start, self.valid.end) if by_person else ()
        return said_id(*said, *where, dates=dates)

    def check_against(self, report: Report) -> None:
        """Refuse the claim unless its words stand in `report`, character for character."""
        said = report.words(self.span.start, self.span.end)
        if report.id != self.report or said != self.quote:
            raise BadClaim(f"Report {report.id} does not say {self.quote!r} at {self.span}.")
        length = report.length
        for end in (self.subject, self.object, self.product):
            if end and (end.span.end > length or end.words.end > length):
                raise BadClaim(f"An end of {self.quote!r} lies outside report {report.id}.")


def said_id(*said: str, dates: tuple[str | None, ...] = ()) -> str:
    """The id of a claim: link, subject, object, product or "", status, report, and where from and
    to; then the dates, where they are a part of it.
    """
    when = [date or "" for date in dates] if any(dates) else ()
    return digest(*said, *when)
