"""OCDS: each award of a release package is a row for each supplier that is no private person.

A supplier enters when a register knows it (an identifier whose scheme is not one for persons), or
when its name has a legal form; a buyer unless its identifier or its details make it a person. Who
stays out is counted and not named. `docs/sources.md` gives the rule in full.
"""

import re
from collections.abc import Iterator
from typing import Any

from rigour.names import extract_org_types

from ingest.documents.draft import Unfit
from ingest.structured.grid import Row, heading
from ingest.structured.records import is_lines, loaded

BETWEEN = " | "
COLUMNS = (
    *("ocid", "award", "title", "buyer", "supplier", "items", "value", "date", "status"),
    "publisher",
)
# Ends of scheme names under which tax and civil registries number people.
_PERSONAL = re.compile(
    r"(?:^|-)(?:NIN|SSN|CPF|DNI|CURP|NIE|PASSPORT|CEDULA|CI|CC|TC|BSN|PESEL|PERSON\w*)$"
)
_PERSON = re.compile(r"natural|person|individual", re.IGNORECASE)
_NO_PERSON = re.compile(r"legal ?person|juridical", re.IGNORECASE)
_SHORT_FORM = 2
Thing = dict[str, Any]


def rows(text: str) -> Iterator[Row]:
    """A row for each award and supplier, numbered by the place of its release."""
    yield heading(COLUMNS, 0)
    for number, (release, publisher) in enumerate(_releases(text), start=1):
        yield from _of(release, publisher, number)


def _releases(text: str) -> Iterator[tuple[Thing, str]]:
    """Releases, or the compiled ones of records, each with the publisher of its package."""
    try:
        lines = [line for line in text.split("\n") if line.strip()] if is_lines(text) else [text]
        packages = [loaded(line) for line in lines]
    except ValueError as error:
        raise Unfit(f"it is no JSON ({error}); save it anew") from None
    known = False
    for package in packages:
        publisher = _text(_thing(_thing(package).get("publisher")), "name")
        found = [_thing(one) for one in _things(package, "releases")]
        found += [_thing(one.get("compiledRelease")) for one in _things(package, "records")]
        if "ocid" in _thing(package) and not found:
            found = [_thing(package)]
        for release in found:
            known = True
            yield release, publisher
    if not known:
        raise Unfit("it holds no OCDS releases or records")


def _of(release: Thing, publisher: str, number: int) -> Iterator[Row]:
    parties = {_text(one, "id"): one for one in _things(release, "parties")}
    contracts = {_text(one, "awardID"): one for one in _things(release, "contracts")}
    buyer = _thing(release.get("buyer")) or _thing(
        _thing(release.get("tender")).get("procuringEntity")
    )
    for award in _things(release, "awards"):
        contract = contracts.get(_text(award, "id"), {})
        for supplier in _things(award, "suppliers"):
            ends = [_whole(one, parties) for one in (buyer, supplier)]
            if is_person(ends[0]) or not is_known(ends[1]):
                yield Row(number, "", (), "its buyer or supplier may be a private person")
                continue
            yield Row(number, "", _cells(release, award, contract, ends, publisher))


def _cells(
    release: Thing, award: Thing, contract: Thing, ends: list[Thing], publisher: str
) -> tuple[tuple[str, str], ...]:
    items = _things(award, "items") or _things(contract, "items")
    value = _thing(award.get("value")) or _thing(contract.get("value"))
    said = (
        ("ocid", _text(release, "ocid")),
        ("award", _text(award, "id")),
        ("title", _text(award, "title")),
        ("buyer", _text(ends[0], "name")),
        ("supplier", _text(ends[1], "name")),
        ("items", BETWEEN.join(filter(None, (_text(item, "description") for item in items)))),
        ("value", " ".join(filter(None, (_text(value, "amount"), _text(value, "currency"))))),
        ("date", (_text(contract, "dateSigned") or _text(award, "date"))[:10]),
        ("status", _text(contract, "status") or _text(award, "status")),
        ("publisher", publisher),
    )
    return tuple((name, text) for name, text in said if text)


def is_person(party: Thing) -> bool:
    """Whether what a party says of itself makes it a private person.

    >>> is_person({"name": "A", "identifier": {"scheme": "BR-CPF", "id": "1"}})
    True
    >>> is_person({"name": "A", "details": {"entityType": "Legal person"}})
    False
    """
    details = [value for value in _thing(party.get("details")).values() if isinstance(value, str)]
    return any(_PERSONAL.search(scheme.upper()) for scheme in _schemes(party)) or any(
        _PERSON.search(value) and not _NO_PERSON.search(value) for value in details
    )


def is_known(party: Thing) -> bool:
    """Whether a party is surely no private person: a register or its legal form says so.

    >>> is_known({"name": "Harven Optics Ltd"}), is_known({"name": "Maria Harven"})
    (True, False)
    >>> is_known({"name": "Harven", "identifier": {"scheme": "GB-COH", "id": "0123"}})
    True
    """
    if is_person(party):
        return False
    name = _text(party, "name")
    return bool(name) and (bool(_schemes(party)) or has_form(name))


def has_form(name: str) -> bool:
    """Whether a name has a legal form; two letters count only in capitals, for "Sa" is a surname.

    >>> has_form("Kessel AG"), has_form("MARIA SA"), has_form("Maria Sa"), has_form("Acme S.A.")
    (True, False, False, True)
    """
    plain = {word.replace(".", "") for word in name.split() if word.isupper()}
    for form, _ in extract_org_types(name.casefold()):
        bare = form.replace(".", "").replace(" ", "")
        if len(bare) > _SHORT_FORM:
            return True
        if bare.upper() in plain and not name.isupper():
            return True
    return False


def _schemes(party: Thing) -> list[str]:
    found = [_thing(party.get("identifier")), *_things(party, "additionalIdentifiers")]
    return [_text(one, "scheme") for one in found if _text(one, "scheme") and _text(one, "id")]


def _whole(reference: Thing, parties: dict[str, Thing]) -> Thing:
    """A party with all that the release says of it: elsewhere only id and name are given."""
    return {**parties.get(_text(reference, "id"), {}), **reference}


def _things(holder: object, name: str) -> list[Thing]:
    inner = _thing(holder).get(name)
    return [one for one in inner if isinstance(one, dict)] if isinstance(inner, list) else []


def _thing(value: object) -> Thing:
    return value if isinstance(value, dict) else {}


def _text(holder: object, name: str) -> str:
    value = _thing(holder).get(name)
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""
