"""The mapping language: YAML becomes a Mapping, or every mistake in it a sentence.

`docs/sources.md` shows the language; what a field may be is decided here alone.
"""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from graph import LINKS, REALMS, BadMapping, Kind, LinkKind, Status
from ingest.evaluation.proportion import Proportion
from ingest.structured.mapping import ClaimSpec, EntitySpec, Mapping, Value
from ingest.structured.nodes import Part, parsed
from ingest.structured.options import Options, Shape
from ingest.structured.table import About
from ingest.structured.wording import column, conditions, date, value

_KINDS = tuple(kind.value for kind in Kind)
_LINKS = tuple(kind.value for kind in LinkKind)
_STATUSES = tuple(status.value for status in Status)
_DEFAULT_STATUS = Value(constant=Status.DOCUMENTED.value)
_DATES = ("on", "from", "to")
_SHA = 12


def load(path: Path) -> Mapping:
    """The mapping in a file. Raises BadMapping: a sentence for each mistake, with its line."""
    try:
        return mapping(path.read_text("utf-8"), path.name)
    except (OSError, UnicodeDecodeError) as error:
        raise BadMapping((f"{path} cannot be read: {error}.",)) from None


def mapping(text: str, name: str) -> Mapping:
    """The mapping that `text` is; mistakes are told as in the file called `name`."""
    root = parsed(text, name)
    parts = root.fields(("report", "entities", "claims"), ("file", "checked", "where", "name"))
    entities = {called: _entity(part) for called, part in _pairs(parts.get("entities")).items()}
    claims = tuple(
        claim
        for called, part in _pairs(parts.get("claims")).items()
        if (claim := _claim(called, part, entities))
    )
    made = Mapping(
        name=parts["name"].text() if "name" in parts else Path(name).stem,
        file=name,
        sha=sha256(text.encode()).hexdigest()[:_SHA],
        options=_options(parts["file"]) if "file" in parts else Options(),
        about=_about(parts["report"]) if "report" in parts else About(),
        where=conditions(parts["where"]) if "where" in parts else (),
        entities=MappingProxyType(entities),
        claims=claims,
        checked=_checked(parts["checked"]) if "checked" in parts else Proportion(0, 0),
    )
    root.mistakes.raised()
    return made


def _pairs(part: Part | None) -> dict[str, Part]:
    return part.pairs() if part else {}


def _about(part: Part) -> About:
    names = ("publisher", "author", "date", "url", "lang")
    return About(**{name: field.text() for name, field in part.fields(("title",), names).items()})


def _options(part: Part) -> Options:
    one = ("delimiter", "encoding", "sheet", "records")
    parts = part.fields((), ("format", *one, "header", "leave_out", "empty"))
    shape = parts["format"].choice([s.value for s in Shape], "format") if "format" in parts else ""
    delimiter = parts.get("delimiter")
    if delimiter and len(delimiter.text()) > 1:
        delimiter.wrong("expected one sign, such as ';'.")
    return Options(
        shape=Shape(shape) if shape else None,
        header=parts["header"].number() if "header" in parts else 1,
        leave_out=parts["leave_out"].texts() if "leave_out" in parts else (),
        empty=parts["empty"].texts() if "empty" in parts else (),
        **{name: parts[name].text() for name in one if name in parts},
    )


def _checked(part: Part) -> Proportion:
    parts = part.fields(("rows",), ("wrong",))
    rows = parts["rows"].number() if "rows" in parts else 0
    wrong = parts["wrong"].number() if "wrong" in parts else 0
    if wrong > rows:
        part.wrong(f"of {rows} rows {wrong} cannot be wrong.")
        return Proportion(0, 0)
    return Proportion(rows - wrong, rows)


def _entity(part: Part) -> EntitySpec:
    parts = part.fields(("name", "kinds"), ("aliases", "described", "because"))
    name = value(parts["name"]) if "name" in parts else Value(constant="?")
    aliases = tuple(value(one) for one in parts["aliases"].items()) if "aliases" in parts else ()
    if aliases and (name.split or name.split_names or name.pattern):
        parts["aliases"].wrong("a name that may be several cannot have aliases.")
    kinds, by = _kinds(parts["kinds"]) if "kinds" in parts else ((), None)
    return EntitySpec(
        name=name,
        kinds=kinds,
        kinds_by=by,
        aliases=aliases,
        described="described" in parts and parts["described"].truth(),
        because=column(parts["because"]) if "because" in parts else None,
    )


def _kinds(part: Part) -> tuple[tuple[Kind, ...], Value | None]:
    """Kinds that are always the same, or kinds by what stands in a column."""
    if part.is_text or part.is_list:
        said = [item.choice(_KINDS, "kind of entity") for item in part.items()]
        kinds = tuple(Kind(kind) for kind in said if kind)
        _one_realm(part, kinds)
        return kinds, None
    by = value(part)
    if by.lookup is None:
        part.wrong("kinds by a column need a lookup from its words to kinds.")
        return (), None
    for kinds_said in (*by.lookup.values(), *((by.default,) if by.default else ())):
        unknown = [kind for kind in kinds_said if kind not in _KINDS]
        if unknown:
            part.wrong(f"{unknown[0]!r} is no kind of entity; expected one of {', '.join(_KINDS)}.")
        else:
            _one_realm(part, tuple(map(Kind, kinds_said)))
    return (), by


def _one_realm(part: Part, kinds: Sequence[Kind]) -> None:
    if len({REALMS[kind] for kind in kinds}) > 1:
        part.wrong(f"{' and '.join(kinds)} cannot be said of one entity.")


def _claim(name: str, part: Part, entities: dict[str, EntitySpec]) -> ClaimSpec | None:
    parts = part.fields(
        ("link", "subject", "object"), ("product", "status", *_DATES, "attributed_to", "when")
    )
    ends = {
        end: parts[end].choice(tuple(entities), "entity of this mapping")
        for end in ("subject", "object", "product")
        if end in parts
    }
    said = parts["link"].choice(_LINKS, "kind of link") if "link" in parts else None
    dates = {name: date(parts[name]) for name in _DATES if name in parts}
    if "on" in dates and len(dates) > 1:
        parts["on"].wrong("a claim has either 'on' or 'from' and 'to'.")
    status = _status(parts["status"]) if "status" in parts else _DEFAULT_STATUS
    subject, target = ends.get("subject"), ends.get("object")
    if not said or not subject or not target:
        return None
    _check_ends(part, LinkKind(said), entities[subject], entities[target])
    return ClaimSpec(
        name=name,
        link=LinkKind(said),
        subject=subject,
        object=target,
        product=ends.get("product"),
        status=status,
        on=dates.get("on"),
        start=dates.get("from"),
        end=dates.get("to"),
        attributed_to=value(parts["attributed_to"]) if "attributed_to" in parts else None,
        when=conditions(parts["when"]) if "when" in parts else (),
    )


def _status(part: Part) -> Value:
    if part.is_text:
        said = part.choice(_STATUSES, "status")
        return Value(constant=said) if said else _DEFAULT_STATUS
    by = value(part)
    found = (*(by.lookup or {}).values(), *((by.default,) if by.default else ()))
    if by.column and by.lookup is None:
        part.wrong("a status by a column needs a lookup from its words to statuses.")
    unknown = [word for words in found for word in words if word not in _STATUSES]
    if unknown:
        part.wrong(f"{unknown[0]!r} is no status; expected one of {', '.join(_STATUSES)}.")
    return by


def _check_ends(part: Part, link: LinkKind, subject: EntitySpec, target: EntitySpec) -> None:
    rule = LINKS[link]
    for end, spec, realms in (("subject", subject, rule.sources), ("object", target, rule.targets)):
        wrong = [kind for kind in spec.kinds if REALMS[kind] not in realms]
        if wrong:
            allowed = [kind.value for kind in Kind if REALMS[kind] in realms]
            part.wrong(
                f"the {end} of {link} cannot be a {wrong[0]}; expected {' or '.join(allowed)}."
            )
