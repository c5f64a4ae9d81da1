"""The graph as FollowTheMoney JSON lines, and back: what it has no word for comes along whole.

Entities come first, then each report with its claims. A claim that is stated as a fact and counts
is what ties its ends (`Ownership`, `Succession`, else `UnknownLink`, whose `role` says how). Every
other claim, such as a denial or one that waits for review, is a `Note`: no reader of the file shall
take it for a fact. Each line has a field `surveilgraph` beside `properties`, which programs for
FollowTheMoney pass on unchanged; from it `told_by` makes report and claims again.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from functools import lru_cache
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import Any

import orjson

from graph.claim import Claim
from graph.errors import BadClaim
from graph.exporting.tables import rows_of
from graph.report import Page, Report
from graph.store import records
from graph.store.pages import one_after_the_other
from graph.store.records import kinds_among
from graph.store.stored import claim_of
from graph.store.transaction import Transaction
from graph.vocabulary import LINKS, WALKABLE, Kind, LinkKind, Status

OURS = "surveilgraph"
# So many texts are read together: one by one, a round trip each took most of an export.
_AT_ONCE = 16
Line = dict[str, Any]
_SORTED = orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE

_SCHEMAS: tuple[tuple[Kind, str], ...] = (
    (Kind.STATE_AGENCY, "PublicBody"),
    (Kind.VENDOR, "Company"),
    (Kind.BUYER, "Organization"),
    (Kind.ORGANISATION, "Organization"),
    (Kind.SECURITY_APPARATUS, "PublicBody"),
    (Kind.PRODUCT, "Asset"),
    (Kind.TECHNOLOGY, "Asset"),
    (Kind.PROGRAMME, "Project"),
    (Kind.REGULATION, "Document"),
    (Kind.COUNTRY, "Territory"),
    (Kind.REGION, "Territory"),
)
# FollowTheMoney's two words for what ties two entities: our link, its schema, and which end is who.
_WORDS = {
    LinkKind.OWNED_BY: ("Ownership", "asset", "owner"),
    LinkKind.SUCCEEDED_BY: ("Succession", "predecessor", "successor"),
}
_ROLE = itemgetter("role")
_BODIES = frozenset({"PublicBody", "Company", "Organization"})
_ASSETS = frozenset({"Company", "Asset"})


def write_ftm(
    tx: Transaction,
    file: Path,
    chosen: Mapping[str, frozenset[str]] | None = None,
    tell: Callable[[str, int], None] = lambda _name, _done: None,
) -> int:
    """The graph stands in `file`, one JSON object a line; returns how many lines.

    With `chosen`, ids by `nodes`, `claims` and `reports`: only these, and whom the claims are
    about. The same graph gives the same bytes. What people decided does not go along: a claim comes
    out as it was found.
    """
    count = 0
    with file.open("wb") as out:
        for line in _lines(tx, chosen):
            out.write(orjson.dumps(line, option=_SORTED))
            count += 1
            tell("lines", count)
    return count


def told_by(lines: Iterable[Line]) -> Iterator[tuple[Report, tuple[Claim, ...]]]:
    """The reports in lines of an export, each with its claims; other lines are passed over.

    Raises BadClaim for a line that no export wrote.
    """
    report: Report | None = None
    claims: list[Claim] = []
    try:
        for line in lines:
            ours = line.get(OURS) or {}
            if "report" in ours:
                if report:
                    yield report, tuple(claims)
                report, claims = _report_in(ours["report"], line["properties"]["bodyText"]), []
            elif "claim" in ours:
                claims.append(claim_of({**ours, "report": ours["of"]}))
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as reason:
        raise BadClaim(f"A line is not of an export of this graph ({reason!r}).") from reason
    if report:
        yield report, tuple(claims)


def _lines(tx: Transaction, chosen: Mapping[str, frozenset[str]] | None) -> Iterator[Line]:
    schemas: dict[str, str] = {}
    kept: dict[str, str] = {}
    seats = _seats(tx)
    wanted = chosen["nodes"] | _ends(tx, chosen["claims"]) if chosen else frozenset[str]()
    for node in rows_of(tx, "nodes"):
        kinds = kinds_among(node["kinds"])
        schemas[node["id"]] = next(schema for kind, schema in _SCHEMAS if kind in kinds)
        kept |= dict.fromkeys(node["merged"], node["id"])
        if not chosen or node["id"] in wanted:
            yield _node(node, kinds, schemas[node["id"]], seats.get(node["id"], []))
    for told in _told(tx, chosen):
        if isinstance(told, Report):
            yield _report_out(told)
        else:
            yield _claim_out(told, kept, schemas)


def _told(tx: Transaction, chosen: Mapping[str, frozenset[str]] | None) -> Iterator[Report | Line]:
    """Each report and then its claims, in the order of ids; a few texts in memory at once."""
    whole = [report["id"] for report in rows_of(tx, "reports")] if chosen is None else []
    ids = sorted(chosen["reports"]) if chosen else whole
    parts = (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))
    asked: deque[Iterator[Any]] = deque()

    def following(_last: Any) -> Iterator[Any] | None:  # noqa: ANN401
        some = next(parts, None)
        if some is None:
            return None
        asked.append(tx.begun("export_texts", ids=some))
        return tx.begun("export_told", ids=some)

    reports, by = _reports(asked), None
    for row in chain.from_iterable(each["rows"] for each in one_after_the_other(following)):
        while by != row["report"]:
            report = next(reports)
            by = report.id
            yield report
        if chosen is None or row["claim"]["id"] in chosen["claims"]:
            yield row
    yield from reports


def _reports(asked: deque[Iterator[Any]]) -> Iterator[Report]:
    while asked:
        for row in asked.popleft():
            yield records.report(row["report"], row["pages"])


def _ends(tx: Transaction, claims: frozenset[str]) -> frozenset[str]:
    rows = tx.rows("export_behind", ids=sorted(claims))
    return frozenset(ident for row in rows for ident in row["ids"])


def _seats(tx: Transaction) -> dict[str, list[str]]:
    """The codes of the countries that bodies are based in."""
    found: dict[str, list[str]] = {}
    for row in tx.rows("export_seats"):
        if Status(row["status"]) in WALKABLE:
            found.setdefault(row["body"], []).append(row["country"].lower())
    return found


def _node(node: Line, kinds: tuple[Kind, ...], schema: str, seats: list[str]) -> Line:
    properties = {"name": [node["name"]]}
    if node["aliases"]:
        properties["alias"] = sorted(node["aliases"])
    country = sorted({*seats, *([node["country"].lower()] if node["country"] else [])})
    if country:
        properties["country"] = country
    if Kind.SECURITY_APPARATUS in kinds:
        properties["topics"] = ["gov.security"]
    ours = {"kinds": [kind.value for kind in kinds], "described": bool(node["described"])}
    return {"id": node["id"], "schema": schema, "properties": properties, OURS: ours}


def _report_out(report: Report) -> Line:
    said = {
        "title": report.title,
        "fileName": report.title,
        "publisher": report.publisher,
        "author": report.author,
        "date": report.date,
        "sourceUrl": report.url,
        "language": report.lang,
        "mimeType": report.media_type,
        "contentHash": report.sha256,
        "bodyText": report.text,
    }
    card = asdict(report) | {"pages": [page.start for page in report.pages]}
    del card["notes"]
    return {
        "id": f"report-{report.id}",
        "schema": "PlainText",
        "properties": {name: [value] for name, value in said.items() if value},
        OURS: {"report": card},
    }


def _report_in(card: Line, body: list[str]) -> Report:
    (text,) = body
    starts = [*card["pages"], len(text)]
    pages = tuple(
        Page(number=number, start=start, text=text[start : starts[number]])
        for number, start in enumerate(starts[:-1], start=1)
    )
    return Report(**{**card, "pages": pages})


def _claim_out(row: Any, kept: dict[str, str], schemas: dict[str, str]) -> Line:  # noqa: ANN401
    fields = row["claim"]
    found_held = fields.pop("found_held", None)
    counts = fields["held"] and fields["status"] in WALKABLE
    if found_held is not None:
        fields["held"] = found_held
    # What people decided, and when this graph came to know it, is nothing that the report says.
    for ours_alone in ("rejected", "reviewed_by", "known_at"):
        fields.pop(ours_alone, None)
    ends = sorted(row["ends"], key=_ROLE)
    ids = {end["role"]: kept.get(end["entity"], end["entity"]) for end in ends}
    proof = [f"report-{row['report']}"]
    if counts and ids["SUBJECT"] != ids["OBJECT"]:
        schema, properties = _tie(fields, ids, schemas, ends)
        properties |= {"status": [fields["status"]], "proof": proof, "summary": [fields["quote"]]}
        for name, day in (("startDate", "valid_start"), ("endDate", "valid_end")):
            if fields.get(day):
                properties[name] = [fields[day]]
    else:
        schema, properties = _note(fields)
        properties["proof"] = proof
    ours = {"claim": fields, "of": row["report"], "ends": ends}
    return {"id": f"claim-{fields['id']}", "schema": schema, "properties": properties, OURS: ours}


def _tie(
    fields: Line, ids: dict[str, str], schemas: dict[str, str], ends: list[Line]
) -> tuple[str, dict[str, list[str]]]:
    link: LinkKind = fields["link"]
    subject, target = ids["SUBJECT"], ids["OBJECT"]
    if link in _WORDS and _fits(link, schemas.get(subject, ""), schemas.get(target, "")):
        schema, source, other = _WORDS[link]
        return schema, {source: [subject], other: [target]}
    mentions = {end["role"]: end["mention"] for end in ends}
    role = _role(link, tuple(mentions["SUBJECT"]["kinds"]))
    if "PRODUCT" in mentions:
        role = f"{role} ({mentions['PRODUCT']['name']})"
    return "UnknownLink", {"subject": [subject], "object": [target], "role": [role]}


# There are few links between few kinds, and a million claims of them.
@lru_cache(maxsize=1_000)
def _role(link: str, kinds: tuple[str, ...]) -> str:
    return LINKS[LinkKind(link)].said_of(map(Kind, kinds))


def _fits(link: LinkKind, subject: str, target: str) -> bool:
    """Whether FollowTheMoney lets entities of these schemas stand at the ends of its word."""
    if target not in _BODIES:
        return False
    return subject in (_ASSETS if link == LinkKind.OWNED_BY else _BODIES)


def _note(fields: Line) -> tuple[str, dict[str, list[str]]]:
    waits = "" if fields["held"] else ", waits for review"
    said = f"{fields['link']}, {fields['status']}{waits}: {fields['quote']}"
    return "Note", {"name": [f"Claim {fields['id']}"], "description": [said]}
