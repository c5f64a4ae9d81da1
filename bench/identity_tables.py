"""The public tables as named records with the truth about them: what `identity.py` measures on."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import yaml

from graph.identity import Named
from graph.vocabulary import Kind

DATA = Path(__file__).parents[2] / "shared" / "data"
TRUTH = yaml.safe_load(Path(__file__).with_name("identity_truth.yaml").read_text("utf-8"))
_CODE = re.compile(r"/\d+_\d{6}-ISS-[A-Z]+-([^/]+?)\.pdf$")
_SLUG = re.compile(r"/docs/([^/]+)/")
_CITED = re.compile(
    r"(?:produced by|provided by|supplied, directly or indirectly, by|subsidiary|produced or"
    r" provided by) ((?:[A-Z][\w()]*\.?,? ?)+)"
)


@dataclass(frozen=True, slots=True)
class Record:
    """One row as an entity, the body it stands for, and the family (parents, daughters) of that."""

    named: Named
    body: str
    family: str
    source: str

    @property
    def half(self) -> str:
        """Rules were tuned on one half of the families and are reported on the other."""
        return "tune" if sha256(self.family.encode()).digest()[0] % 2 else "report"


class Groups:
    """Strings that stand for the same thing, joined as one learns of it."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def find(self, item: str) -> str:
        """The string that all strings joined with `item` share."""
        self._parent.setdefault(item, item)
        while self._parent[item] != item:
            item = self._parent[item]
        return item

    def join(self, items: Iterable[str]) -> None:
        """Let all `items` stand for one thing."""
        roots = sorted({self.find(item) for item in items})
        for root in roots[1:]:
            self._parent[root] = roots[0]


def plain(name: str) -> str:
    """A spelling only for joining rows of one table: letters and digits, nothing else."""
    return re.sub(r"[\W_]+", "", re.sub(r"\s*\([A-Z]{2,}\)$", "", name)).casefold()


def rows(name: str) -> list[dict[str, str]]:
    """The rows of one table."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _several(cell: str, separator: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in re.split(separator, cell) if part.strip())


def _listed() -> Iterator[tuple[Named, str]]:
    for number, row in enumerate(rows("lists/chinese-military-companies.csv")):
        yield (
            Named(
                id=f"cmc{number}",
                name=row["Clean Name"],
                aliases=_several(row["Alias"], r",(?!\s*(?:Ltd|Inc))"),
                former=_several(row["Previous Name"], ";"),
                parents=_several(row["Parent Name"], ";"),
                country="CN",
            ),
            "cmc",
        )
    for number, row in enumerate(rows("lists/military-intelligence-end-users.csv")):
        yield (
            Named(
                id=f"mieu{number}",
                name=row["Name"],
                aliases=_several(row["Alias"], ","),
                kinds=(Kind.STATE_AGENCY,),
                country=row["Country"],
            ),
            "mieu",
        )
    for number, row in enumerate(rows("lists/fcc-covered-list.csv")):
        for name in _CITED.findall(row["covered_equipment_or_services"]):
            yield Named(id=f"fcc{number}{name}", name=name.rstrip(", ")), "fcc"


def _leaked() -> Iterator[tuple[Named, str]]:
    for number, row in enumerate(rows("spyfiles/companies.csv")):
        yield Named(id=f"spy{number}", name=row["Company"].strip(), kinds=(Kind.VENDOR,)), "spy"
    for number, row in enumerate(rows("spyfiles/leaked-company-documents.csv")):
        company = row["Company"].strip()
        if company in TRUTH["several companies"]:
            continue
        found = {company}
        found |= {slug.replace("-", " ") for slug in _SLUG.findall(row["Document Page"])}
        for code in _CODE.findall(row["Download Link"]):
            short = re.sub(r"^T\d-", "", code).replace("_", " ")
            found.add(re.sub(r"(?<=[A-Z])\d-?\d?$", "", short))
        aliases = found - {company} - set(TRUTH["no company"])
        yield (
            Named(
                id=f"doc{number}",
                name=company,
                aliases=tuple(sorted(aliases)),
                kinds=(Kind.VENDOR,),
            ),
            "doc",
        )


def _products() -> Iterator[tuple[Named, str]]:
    names = {row["FinFisher Software"] for row in rows("spyfiles/finfisher-software.csv")}
    for row in rows("spyfiles/leaked-company-documents.csv"):
        names |= set(_several(row["Product"], ",")) - {"Misc"}
    for name in sorted(names):
        yield Named(id=f"product {name}", name=name, kinds=(Kind.PRODUCT,)), "products"


def records() -> list[Record]:
    """Every row of the tables as a record; rows of one body are joined by what the tables say."""
    found = [*_listed(), *_leaked(), *_products()]
    bodies, families = Groups(), Groups()
    for named, _ in found:
        bodies.join(_tag(named, name) for name in named.names)
    for same in TRUTH["same"]:
        bodies.join(f"organisation {plain(name)}" for name in same)
    bodies.join(f"product {plain(name)}" for name in TRUTH["same product"])
    for named, _ in found:
        own = bodies.find(_tag(named, named.name))
        families.join([own, *(bodies.find(_tag(named, parent)) for parent in named.parents)])
    for kin in TRUTH["family"]:
        families.join(bodies.find(f"organisation {plain(name)}") for name in kin)
    return [
        Record(named, body, families.find(body), source)
        for named, source in found
        for body in [bodies.find(_tag(named, named.name))]
    ]


def single_names(all_records: Iterable[Record]) -> list[Record]:
    """Every distinct name as an entity that is known by that name alone, parents left out."""
    found: dict[str, Record] = {}
    for record in all_records:
        for name in record.named.names:
            kinds, country = record.named.kinds, record.named.country
            named = Named(id=f"{record.source} {name}", name=name, kinds=kinds, country=country)
            known = "country" if record.source == "mieu" else ""
            found.setdefault(
                f"{kinds[0]} {name}{known}",
                Record(named, record.body, record.family, record.source),
            )
    return list(found.values())


def unclear(one: str, other: str) -> bool:
    """Whether the tables do not tell if two names are one body: such pairs are not counted."""
    pair = {plain(one), plain(other)}
    return any(pair <= {plain(name) for name in names} for names in TRUTH["unclear"])


def _tag(named: Named, name: str) -> str:
    kind = "product" if named.kinds == (Kind.PRODUCT,) else "organisation"
    return f"{kind} {plain(name)}"
