"""The truth about the names in the public tables: which are one body, by reading the tables.

It is read apart from what is measured: the mappings that come along (`identity_read`).
"""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import yaml

from graph.vocabulary import Realm
from ingest.structured.countries import country

DATA = Path(__file__).parents[2] / "shared" / "data"
TRUTH = yaml.safe_load(Path(__file__).with_name("identity_truth.yaml").read_text("utf-8"))
_CODE = re.compile(r"/\d+_\d{6}-ISS-[A-Z]+-([^/]+?)\.pdf$")
_SLUG = re.compile(r"/docs/([^/]+)/")
_CITED = re.compile(
    r"(?:produced by|provided by|supplied, directly or indirectly, by|subsidiary|produced or"
    r" provided by) ((?:[A-Z][\w()]*\.?,? ?)+)"
)


_ORG = Realm.ORGANISATION


@dataclass(frozen=True, slots=True)
class Row:
    """The names that one row gives one body, whenever it had them, and those of its parents."""

    names: tuple[str, ...]
    parents: tuple[str, ...] = ()


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


def _listed() -> Iterator[Row]:
    for row in rows("lists/chinese-military-companies.csv"):
        names = (
            row["Clean Name"],
            *_several(row["Alias"], r",(?!\s*(?:Ltd|Inc))"),
            *_several(row["Previous Name"], ";"),
        )
        yield Row(names, parents=_several(row["Parent Name"], ";"))
    for row in rows("lists/military-intelligence-end-users.csv"):
        seat = country(row["Country"])
        placed = (f"{row['Name']} ({seat[0]})",) if seat else ()
        yield Row((row["Name"], *placed, *_several(row["Alias"], ",")))
    for row in rows("lists/fcc-covered-list.csv"):
        for name in _CITED.findall(row["covered_equipment_or_services"]):
            yield Row((name.rstrip(", "),))


def _leaked() -> Iterator[Row]:
    for row in rows("spyfiles/companies.csv"):
        yield Row((row["Company"].strip(),))
    for row in rows("spyfiles/leaked-company-documents.csv"):
        company = row["Company"].strip()
        if company in TRUTH["several companies"]:
            continue
        found = {company}
        found |= {slug.replace("-", " ") for slug in _SLUG.findall(row["Document Page"])}
        for code in _CODE.findall(row["Download Link"]):
            short = re.sub(r"^T\d-", "", code).replace("_", " ")
            found.add(re.sub(r"(?<=[A-Z])\d-?\d?$", "", short))
        yield Row((company, *sorted(found - {company} - set(TRUTH["no company"]))))


@dataclass(frozen=True, slots=True)
class Truth:
    """Which names stand for one body, and which bodies are kin (parents with daughters)."""

    bodies: Groups
    families: Groups

    def body(self, realm: Realm, name: str) -> str:
        """What stands for the body that a name names; one that no table has is its own."""
        return self.bodies.find(_tag(realm, name))

    def half(self, body: str) -> str:
        """Rules were tuned on one half of the families and are reported on the other."""
        family = self.families.find(body)
        return "tune" if sha256(family.encode()).digest()[0] % 2 else "report"


def truth() -> Truth:
    """What the tables say by themselves, and what reading them says beyond that."""
    bodies, families = Groups(), Groups()
    found = [*_listed(), *_leaked()]
    for row in found:
        bodies.join(_tag(_ORG, name) for name in row.names)
    for same in TRUTH["same"]:
        bodies.join(_tag(_ORG, name) for name in same)
    bodies.join(_tag(Realm.PRODUCT, name) for name in TRUTH["same product"])
    for row in found:
        families.join(bodies.find(_tag(_ORG, name)) for name in (row.names[0], *row.parents))
    for kin in TRUTH["family"]:
        families.join(bodies.find(_tag(_ORG, name)) for name in kin)
    return Truth(bodies, families)


def unclear(one: str, other: str) -> bool:
    """Whether the tables do not tell if two names are one body: such pairs are not counted."""
    pair = {plain(one), plain(other)}
    return any(pair <= {plain(name) for name in names} for names in TRUTH["unclear"])


def _tag(realm: Realm, name: str) -> str:
    return f"{realm} {plain(name)}"
