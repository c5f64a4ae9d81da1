"""The public tables as the store has them: by the mappings that come along, and its functions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from identity_tables import DATA, Truth, unclear

from graph import Claim, Kind
from graph.identified import Identified, ends_of
from graph.identity import Comparison, Named, certain_merges, clusters, compare, near_keys
from graph.identity.likely import likely_pairs
from graph.names import entity_id
from graph.projection import entities_of
from graph.store.land import PARENTS, SEATS, compared
from graph.store.renamed import Renamed, with_former
from graph.suggesting import MOST_COMPARED
from graph.vocabulary import WALKABLE, LinkKind, Realm
from ingest.structured.claiming import told
from ingest.structured.mapped import read_table
from ingest.structured.shipped import mapping_named

TABLES = {
    "lists/chinese-military-companies.csv": "chinese-military-companies",
    "lists/fcc-covered-list.csv": "covered-list",
    "lists/military-intelligence-end-users.csv": "military-intelligence-end-users",
    "spyfiles/companies.csv": "leak-companies",
    "spyfiles/finfisher-customers.csv": "leak-customers",
    "spyfiles/finfisher-software.csv": "leak-software",
    "spyfiles/leaked-company-documents.csv": "leak-documents",
}
_NAMED = frozenset({Realm.ORGANISATION, Realm.PRODUCT})

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, order=True)
class Spoken:
    """An entity as one row speaks of it: by which names."""

    id: str
    realm: Realm
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """All claims of the tables, and which rows speak of whom how."""

    claims: tuple[Claim, ...]
    spoken: Mapping[Spoken, frozenset[str]]


def read() -> Read:
    """What the mappings that come along make of the tables."""
    claims = list[Claim]()
    spoken: defaultdict[Spoken, set[str]] = defaultdict(set)
    for file, name in TABLES.items():
        mapping = mapping_named(name)
        for row in told(read_table(DATA / file, mapping), mapping):
            claims += row.claims
            for claim in row.claims:
                for _role, end in ends_of(claim):
                    if not end.described and end.realm in _NAMED:
                        names = tuple(dict.fromkeys((end.name, *end.aliases)))
                        ident = end.entity_id(claim.report)
                        spoken[Spoken(ident, end.realm, names)].add(f"{file} {row.row.name}")
    return Read(tuple(claims), {one: frozenset(rows) for one, rows in spoken.items()})


@dataclass(frozen=True)
class World:
    """Entities as the store compares them, with what merges by itself and what is suggested."""

    named: Mapping[str, Named]
    truth: Truth
    renamed: tuple[Renamed, ...] = ()
    _bodies: dict[str, str] = field(default_factory=dict)

    def body(self, ident: str) -> str:
        """The body that an entity is in truth."""
        if ident not in self._bodies:
            one = self.named[ident]
            self._bodies[ident] = self.truth.body(one.realm, one.name)
        return self._bodies[ident]

    def half(self, pair: Pair) -> str:
        """The half that a pair is counted in: the tuning half if both are of it."""
        halves = {self.truth.half(self.body(ident)) for ident in pair}
        return "tune" if halves == {"tune"} else "report"

    def unclear(self, pair: Pair) -> bool:
        """Whether the tables do not tell if two entities are one body."""
        return unclear(*(self.named[ident].name for ident in pair))

    def is_true(self, pair: Pair) -> bool:
        """Whether two entities are one body."""
        return self.body(pair[0]) == self.body(pair[1])

    @cached_property
    def true_pairs(self) -> frozenset[Pair]:
        """All pairs that are one body."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for ident in self.named:
            found[self.body(ident)].append(ident)
        pairs = (pair for ids in found.values() for pair in combinations(sorted(ids), 2))
        return frozenset(pair for pair in pairs if not self.unclear(pair))

    @cached_property
    def canonical(self) -> Mapping[str, str]:
        """The id under which each entity is found after what merges by itself."""
        merges = certain_merges(self.named.values())
        found = clusters((), ((merge.one, merge.other) for merge in merges))
        return {ident: found.of(ident) for ident in self.named}

    @cached_property
    def merged(self) -> frozenset[Pair]:
        """All pairs that are one entity without a person."""
        together: defaultdict[str, list[str]] = defaultdict(list)
        for ident, kept in self.canonical.items():
            together[kept].append(ident)
        pairs = (pair for ids in together.values() for pair in combinations(sorted(ids), 2))
        return frozenset(pair for pair in pairs if not self.unclear(pair))

    @cached_property
    def compared(self) -> Mapping[Pair, Comparison]:
        """The candidate pairs that the queue of review looks at, each as it is compared."""
        kept = sorted(ident for ident, under in self.canonical.items() if ident == under)
        near = likely_pairs(((ident, self._near(ident)) for ident in kept), MOST_COMPARED)
        renamed = {
            (min(pair), max(pair))
            for one in self.renamed
            if len(pair := {self.canonical[one.was], self.canonical[one.now]}) > 1
        }
        known = with_former(self.named.values(), self.renamed)
        return {
            pair: compare(known[pair[0]], known[pair[1]])
            for pair in sorted({*near.pairs, *renamed})
            if not self.unclear(pair)
        }

    def under(self, pair: Pair) -> Pair:
        """The ids under which two entities are found, in order."""
        one, other = sorted(self.canonical[ident] for ident in pair)
        return one, other

    def sureness(self, pair: Pair) -> float:
        """How surely two entities come to be one: 2 without a person, else as suggested."""
        one, other = self.under(pair)
        if one == other:
            return 2.0
        return self.compared[one, other].score if (one, other) in self.compared else 0.0

    def _near(self, ident: str) -> str:
        one = self.named[ident]
        return " ".join(sorted(near_keys(one.realm, one.names)))


def stored(found: Read, truth: Truth) -> World:
    """The world of a store that has read the tables, and nothing else."""
    parents, seats = _beside(found.claims, PARENTS), _beside(found.claims, SEATS)
    named = {
        ident: compared(state, parents.get(ident, []), seats.get(ident, []))
        for ident, state in entities_of(map(Identified.of, found.claims)).items()
        if state.held and not state.described
    }
    renamed = tuple(
        Renamed(was=claim.subject_id, now=claim.object_id, formerly=claim.subject.name)
        for claim in found.claims
        if claim.link is LinkKind.SUCCEEDED_BY and claim.held and claim.status in WALKABLE
    )
    return World(named, truth, renamed)


def alone(found: Read, truth: Truth) -> World:
    """The world of reports that each give one name and its seat, as a first report would."""
    seats = _beside(found.claims, SEATS)
    named = dict[str, Named]()
    for one in sorted(found.spoken):
        kind = Kind.ORGANISATION if one.realm is Realm.ORGANISATION else Kind.PRODUCT
        for name in one.names:
            ident = entity_id(one.realm, name)
            seat = next(iter(seats.get(one.id, ())), None)
            named.setdefault(ident, Named(id=ident, name=name, kinds=(kind,), country=seat))
    return World(named, truth)


def _beside(claims: Iterable[Claim], links: Sequence[LinkKind]) -> Mapping[str, list[str]]:
    """The seats or the parents of entities, as the store reads them from held claims."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.held and claim.link in links:
            said = claim.object.country if links == SEATS else claim.object.name
            if said:
                found[claim.subject_id].add(said)
    return {ident: sorted(said) for ident, said in found.items()}
