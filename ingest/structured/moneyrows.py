"""FollowTheMoney: entities, or the statements that they are made of, as rows.

Companies and bodies, and what ties two of them: ownership, succession, sanction, and links of
another kind. People never enter, and neither does what ties somebody to a person. Ids are replaced
by names, so that a row says by itself what it says.
"""

from collections.abc import Iterator
from typing import Any

from followthemoney import EntityProxy, model
from followthemoney.exc import FollowTheMoneyException

from ingest.documents.draft import Unfit
from ingest.structured.grid import Row, heading
from ingest.structured.records import loaded

BETWEEN = " | "
# What ties two entities: the properties at its ends, and what else of it is kept.
_EDGES = {
    "Ownership": ("owner", "asset"),
    "Succession": ("predecessor", "successor"),
    "UnknownLink": ("subject", "object"),
}
_SAID = ("role", "status", "percentage", "startDate", "endDate", "date", "sourceUrl")
_SANCTION = ("authority", "program", "startDate", "listingDate", "endDate", "sourceUrl")
_NAMES = ("name", "alias", "weakAlias", "abbreviation")
_ENDS = [end for ends in (*_EDGES.values(), ("entity",)) for end in ends]
COLUMNS = tuple(dict.fromkeys((
    *("schema", "name", "also", "is", "country", "formerly"),
    *(f"{end}{of}" for end in _ENDS for of in ("", " also", " is")), *_SAID, *_SANCTION,
)))  # fmt: skip
_LINE_BYTES = 8_000_000


def rows(text: str) -> Iterator[Row]:
    """A row for each body and each tie of two, numbered by its line."""
    entities, bad = _entities(text)
    addresses = {
        proxy.id or "": proxy.first("country") or ""
        for _, proxy in entities
        if proxy.schema.name == "Address"
    }
    bodies = {proxy.id or "": proxy for _, proxy in entities if _is_body(proxy)}
    if not bodies and not bad:
        raise Unfit("it holds no FollowTheMoney companies or bodies")
    yield heading(COLUMNS, 0)
    for number, proxy in entities:
        if _is_body(proxy):
            yield Row(number, "", _body(proxy, addresses))
        elif proxy.schema.name in _EDGES:
            yield from _edge(number, proxy, bodies)
        elif proxy.schema.name == "Sanction":
            yield from _sanction(number, proxy, bodies)
    yield from bad


def _is_body(proxy: EntityProxy) -> bool:
    """A legal entity that is no person; one with a person's role is one."""
    return (
        proxy.schema.is_a("LegalEntity")
        and not proxy.schema.is_a("Person")
        and not any(topic.startswith("role.") for topic in proxy.get("topics"))
        and bool(proxy.get("name"))
    )


def _body(proxy: EntityProxy, addresses: dict[str, str]) -> tuple[tuple[str, str], ...]:
    countries = [
        *(code for name in ("country", "jurisdiction", "mainCountry")
          for code in proxy.get(name, quiet=True)),
        *(addresses.get(one, "") for one in proxy.get("addressEntity")),
    ]  # fmt: skip
    return _cells(
        ("schema", proxy.schema.name),
        ("name", proxy.caption),
        ("also", _also(proxy)),
        ("is", _is(proxy)),
        ("country", BETWEEN.join(dict.fromkeys(filter(None, countries)))),
        ("formerly", _formerly(proxy)),
    )


def _edge(number: int, proxy: EntityProxy, bodies: dict[str, EntityProxy]) -> Iterator[Row]:
    first, second = _EDGES[proxy.schema.name]
    said = [(name, BETWEEN.join(proxy.get(name, quiet=True))) for name in _SAID]
    for one in proxy.get(first):
        for other in proxy.get(second):
            if one in bodies and other in bodies:
                ends = (*_end(first, bodies[one]), *_end(second, bodies[other]))
                yield Row(number, "", _cells(("schema", proxy.schema.name), *ends, *said))


def _sanction(number: int, proxy: EntityProxy, bodies: dict[str, EntityProxy]) -> Iterator[Row]:
    said = [(name, BETWEEN.join(proxy.get(name))) for name in _SANCTION]
    for one in proxy.get("entity"):
        if one in bodies:
            yield Row(number, "", _cells(("schema", "Sanction"), *_end("entity", bodies[one]),
                                         *said))  # fmt: skip


def _end(name: str, proxy: EntityProxy) -> tuple[tuple[str, str], ...]:
    return ((name, proxy.caption), (f"{name} also", _also(proxy)), (f"{name} is", _is(proxy)))


def _also(proxy: EntityProxy) -> str:
    names = [name for prop in _NAMES for name in proxy.get(prop)]
    return BETWEEN.join(dict.fromkeys(name for name in names if name != proxy.caption))


def _formerly(proxy: EntityProxy) -> str:
    """The names it gave up; one that it bears as well is not among them."""
    borne = {proxy.caption, *(name for prop in _NAMES for name in proxy.get(prop))}
    former = dict.fromkeys(name for name in proxy.get("previousName") if name not in borne)
    return BETWEEN.join(former)


def _is(proxy: EntityProxy) -> str:
    return BETWEEN.join((proxy.schema.name, *proxy.get("topics")))


def _cells(*cells: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, " ".join(text.split())) for name, text in cells if text.strip())


def _entities(text: str) -> tuple[list[tuple[int, EntityProxy]], list[Row]]:
    """Entities with their lines, those of statements at their first, and lines that are bad."""
    made: list[tuple[int, dict[str, Any]]] = []
    grown: dict[str, dict[str, Any]] = {}
    bad: list[Row] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            said = loaded(line) if len(line) <= _LINE_BYTES else None
        except (ValueError, RecursionError):
            said = None
        if not isinstance(said, dict):
            bad.append(Row(number, "", (), "it is no entity of FollowTheMoney"))
        elif "prop" in said and "entity_id" in said:
            _grow(said, number, grown, made)
        else:
            made.append((number, said))
    found: list[tuple[int, EntityProxy]] = []
    for number, said in made:
        proxy = _proxy(said)
        if proxy is None:
            bad.append(Row(number, "", (), "it is no entity of FollowTheMoney"))
        else:
            found.append((number, proxy))
    return found, bad


def _grow(
    said: dict[str, Any],
    number: int,
    grown: dict[str, dict[str, Any]],
    made: list[tuple[int, dict[str, Any]]],
) -> None:
    """One statement more of an entity; its schema is the narrowest that statements give."""
    ident = str(said.get("canonical_id") or said["entity_id"])
    entity = grown.get(ident)
    if entity is None:
        entity = grown[ident] = {"id": ident, "schema": said.get("schema"), "properties": {}}
        made.append((number, entity))
    else:
        entity["schema"] = _narrower(str(entity["schema"]), str(said.get("schema")))
    if said["prop"] != "id" and isinstance(said.get("value"), str):
        entity["properties"].setdefault(str(said["prop"]), []).append(said["value"])


def _narrower(one: str, other: str) -> str:
    try:
        return model.common_schema(one, other).name
    except FollowTheMoneyException:
        return one


def _proxy(said: dict[str, Any]) -> EntityProxy | None:
    try:
        return EntityProxy.from_dict(said, cleaned=False)
    except (FollowTheMoneyException, ValueError, TypeError, AttributeError, KeyError):
        return None
