"""Rows become claims under a mapping: each quotes its whole row."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from graph import BadClaim, Claim, Kind, KindEvidence, Mention, Origin, Span, Status, Validity
from ingest.structured.countries import country
from ingest.structured.dates import Stretch, precision, stretch
from ingest.structured.layout import LaidRow
from ingest.structured.limits import MOST_CLAIMS_OF_A_ROW
from ingest.structured.mapping import ClaimSpec, DateSpec, EntitySpec, Mapping, Value
from ingest.structured.table import Table
from ingest.structured.values import Said, View, made_of, name_of, values

EXTRACTOR = "mapping 1"


def origin_of(mapping: Mapping) -> Origin:
    """Who makes the claims of a mapping; their rules begin as this one does."""
    return Origin(extractor=EXTRACTOR, rule=f"{mapping.name}.", pack=mapping.sha)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one row says: claims, and sentences on what in it could not be used."""

    row: LaidRow
    claims: tuple[Claim, ...]
    problems: tuple[str, ...] = ()


def told(table: Table, mapping: Mapping) -> Iterator[Told]:
    """What each row that counts says, in the order of the rows."""
    for row in table.rows:
        if row.problem:
            yield Told(row=row, claims=(), problems=(f"{row.name} was left out: {row.problem}",))
            continue
        view = View(row, table.columns)
        if view.holds(mapping.where):
            teller = _Teller(table, mapping, view)
            claims = _once(teller.claims(), view)
            yield Told(row=row, claims=claims, problems=tuple(view.problems))


def _once(claims: Iterable[Claim], view: View) -> tuple[Claim, ...]:
    """Each claim once. Dates are no part of its id, so a second one would be lost: that is told."""
    found: dict[str, Claim] = {}
    for claim in claims:
        first = found.setdefault(claim.id, claim)
        if first.valid != claim.valid:
            rules = (one.origin.rule.rsplit(".", 1)[-1] for one in (first, claim))
            names = " and ".join(dict.fromkeys(rules))
            view.note(
                None, f"{names} say one thing with two dates; the first stands. Make it two rows"
            )  # fmt: skip
    return tuple(found.values())


class _Teller:
    """One row and what its mapping makes of it."""

    def __init__(self, table: Table, mapping: Mapping, view: View) -> None:
        self._table, self._mapping, self._view = table, mapping, view
        self._origin = origin_of(mapping)
        self._known: dict[str, tuple[Mention, ...]] = {}

    def claims(self) -> Iterator[Claim]:
        """All claims of the row; what cannot be one is a problem of the row."""
        for spec in self._mapping.claims:
            if self._view.holds(spec.when):
                yield from self._of(spec)

    def _of(self, spec: ClaimSpec) -> Iterator[Claim]:
        subjects, objects = self._ends(spec.subject), self._ends(spec.object)
        things: tuple[Mention | None, ...] = self._ends(spec.product) if spec.product else ()
        status = self._only(spec.status, "status", "the row does not say it")
        if not subjects or not objects or status is None:
            return
        count = len(subjects) * len(objects) * max(len(things), 1)
        if count > MOST_CLAIMS_OF_A_ROW:
            self._view.note(None, f"{spec.name} would be {count:,} claims; split the row")
            return
        for subject, thing, target in product(subjects, things or (None,), objects):
            try:
                yield self._claim(spec, (subject, thing, target), Status(status.text))
            except BadClaim as problem:
                self._view.note(None, f"{spec.name} cannot be said: {problem}")

    def _claim(
        self, spec: ClaimSpec, ends: tuple[Mention, Mention | None, Mention], status: Status
    ) -> Claim:
        mapping, row = self._mapping, self._view.row
        subject, thing, target = ends
        said_by = values(spec.attributed_to, self._view) if spec.attributed_to else ()
        return Claim(
            report=self._table.report.id,
            link=spec.link,
            subject=subject,
            object=target,
            product=thing,
            quote=row.text,
            span=row.span,
            page=row.page,
            lang=self._table.report.lang,
            status=status,
            valid=self._valid(spec),
            origin=replace(self._origin, rule=f"{self._origin.rule}{spec.name}"),
            confidence=mapping.confidence,
            held=mapping.held,
            attributed_to="; ".join(said.text for said in said_by) or None,
        )

    def _only(self, value: Value, what: str, instead: str) -> Said | None:
        """The one thing that a claim can have of a sort; of several none is taken, all are told."""
        found = values(value, self._view)
        if len(found) > 1:
            column = value.used[0] if value.used else None
            every = ", ".join(repr(said.text[:80]) for said in found)
            self._view.note(column, f"{every}: a claim has one {what}; {instead}")
            return None
        return found[0] if found else None

    def _ends(self, name: str) -> tuple[Mention, ...]:
        if name not in self._known:
            spec = self._mapping.entities[name]
            found = (self._mention(spec, said) for said in values(spec.name, self._view))
            self._known[name] = tuple(mention for mention in found if mention)
        return self._known[name]

    def _mention(self, spec: EntitySpec, said: Said) -> Mention | None:
        kinds, because = self._kinds(spec, said)
        if not kinds:
            return None
        name, code = said.text, None
        if Kind.COUNTRY in kinds:
            found = country(said.text)
            if found is None:
                column = spec.name.used[0] if spec.name.used else None
                self._view.note(column, f"{said.text[:80]!r} is no country that is known")
                return None
            name, code = found
        aliases = tuple(
            alias.text for value in spec.aliases for alias in values(value, self._view)
            if alias.text != name
        )  # fmt: skip
        return Mention(
            name=name, kinds=kinds, span=said.span, words=said.span, described=spec.described,
            country=code, aliases=tuple(dict.fromkeys(aliases)),
            because=tuple(KindEvidence(kind, because) for kind in kinds) if because else (),
        )  # fmt: skip

    def _kinds(self, spec: EntitySpec, said: Said) -> tuple[tuple[Kind, ...], Span | None]:
        cell = self._view.cell(spec.because) if spec.because else None
        if spec.kinds_by is None:
            return spec.kinds, cell.span if cell else None
        found = self._kinds_said(spec.kinds_by, spec.name, said)
        span = cell.span if cell else (found[0].span if found else None)
        return tuple(Kind(said.text) for said in found), span

    def _kinds_said(self, by: Value, name: Value, said: Said) -> tuple[Said, ...]:
        """Kinds read off the names themselves are read off each: no school is police beside one."""
        columns = self._view.columns
        read_off = name_of(by.column, columns) if by.column else None
        if read_off and name.column and read_off == name_of(name.column, columns):
            words = self._table.report.text[said.span.start : said.span.end]
            return made_of(by, [Said(words, said.span)], self._view)
        return values(by, self._view)

    def _valid(self, spec: ClaimSpec) -> Validity:
        if spec.on:
            held = self._stretch(spec.on)
            start, end = (held.start, held.end) if held else (None, None)
        else:
            begun, ended = self._stretch(spec.start), self._stretch(spec.end)
            start, end = begun.start if begun else None, ended.end if ended else None
        exact = precision(start, end)
        if exact is None:
            return Validity()
        length = min(len(one) for one in (start, end) if one)
        cut: Sequence[str | None] = [one[:length] if one else None for one in (start, end)]
        return Validity(start=cut[0], end=cut[1], precision=exact)

    def _stretch(self, spec: DateSpec | None) -> Stretch | None:
        if spec is None:
            return None
        said = self._only(spec.value, "date", "what the row says stands without one")
        if said is None:
            return None
        found = stretch(said.text, spec.formats, self._table.report.lang)
        if found is None:
            column = spec.value.used[0] if spec.value.used else None
            self._view.note(
                column, f"{said.text[:80]!r} is no date that can only be read one way; "
                "what the row says stands without one"
            )  # fmt: skip
        return found
