"""HTML as text. Whatever is put in is escaped here; no caller has to remember it."""

import json
import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

import graph
from api.examples import Example, examples
from api.kinds import ProblemKind
from api.openapi import operations
from api.sheet import STYLE

_SHOWN = 6


def page(title: str, body: str) -> str:
    """A whole page; `body` is markup already, `title` is not."""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head>'
        f"<body><main><h1>{escape(title)}</h1>{body}</main></body></html>"
    )


def problem(kind: ProblemKind) -> str:
    """The page behind one kind of problem."""
    return page(
        kind.title,
        f"<p>Status {kind.status}, <code>{escape(kind.address)}</code>.</p>"
        f'<p>{_prose(kind.fix)}</p><p><a href="/docs">All calls</a></p>',
    )


def preview(card: graph.EntityCard) -> str:
    """A small page about one entity, for the frame of a reconciling program."""
    kinds = escape(", ".join(kind.value for kind in card.entity.kinds))
    aliases = graph.plain(", ".join(card.entity.aliases))
    other = f"<p>Also {escape(aliases)}.</p>" if aliases else ""
    told = [graph.plain(graph.link_sentence(link)) for link in card.links[:_SHOWN]]
    said = "".join(f"<li>{escape(one)}</li>" for one in told)
    more = max(len(card.links) - _SHOWN, 0) + card.left_out
    rest = f"<p>And {more} more.</p>" if more else ""
    return page(graph.plain(card.entity.name), f"<p>{kinds}</p>{other}<ul>{said}</ul>{rest}")


def calls(document: Mapping[str, Any]) -> str:
    """The page of all calls in an OpenAPI document."""
    listed = "".join(_call(m, p, op) for m, p, op in operations(dict(document)))
    note = (
        "<p>The examples speak of an invented report. To find your own, search by name below, "
        'or start at <a href="/v1/reports">/v1/reports</a>. For programs there is '
        '<a href="/openapi.json">/openapi.json</a>.</p>'
    )
    return page(document["info"]["title"], note + listed)


def _call(method: str, path: str, operation: Mapping[str, Any]) -> str:
    parameters = [one for one in operation.get("parameters", []) if one["in"] != "header"]
    own = [e for e in examples() if e.operation == operation["operationId"]]
    return (
        f'<section id="{escape(operation["operationId"])}">'
        f"<h2><code>{method} {escape(path)}</code></h2>"
        f"<p>{_prose(operation.get('description', ''))}</p>"
        f"{_parameters(parameters)}{_form(path, parameters)}{_examples(own)}</section>"
    )


def _parameters(parameters: Iterable[Mapping[str, Any]]) -> str:
    rows = "".join(
        f"<tr><td><code>{escape(p['name'])}</code></td>"
        f"<td>{_prose(p.get('description', ''))}</td>"
        f"<td>{'required' if p['required'] else escape(_default(p['schema']))}</td></tr>"
        for p in parameters
    )
    return f"<table>{rows}</table>" if rows else ""


def _default(schema: Mapping[str, Any]) -> str:
    bounds = [
        f"{w} {schema[k]}"
        for k, w in (("minimum", "at least"), ("maximum", "at most"))
        if k in schema
    ]
    default = [f"else {schema['default']}"] if schema.get("default") is not None else []
    return ", ".join([*bounds, *default]) or "optional"


def _form(path: str, parameters: Iterable[Mapping[str, Any]]) -> str:
    asked = [p for p in parameters if p["in"] == "query" and _is_text(p)]
    fields = " ".join(
        f'<label>{escape(p["name"])} <input name="{escape(p["name"])}"'
        f"{' required' if p['required'] else ''}></label>"
        for p in asked
    )
    if not fields:
        return ""
    return f'<form action="{escape(path)}" method="get"><p>{fields} <button>Ask</button></p></form>'


def _is_text(parameter: Mapping[str, Any]) -> bool:
    """Whether a field for it may be left empty, or has to be filled in once."""
    kind = parameter["schema"].get("type")
    return bool(kind == "string" or (kind == "array" and parameter["required"]))


def _examples(own: Iterable[Example]) -> str:
    items = "".join(f"<li>{escape(e.summary)}: {_asked(e)} answers {e.status}</li>" for e in own)
    return f"<ul>{items}</ul>" if items else ""


def _asked(example: Example) -> str:
    if example.sent is not None:
        sent = json.dumps(example.sent, indent=1, ensure_ascii=False)
        return f"<pre>{escape(sent)}</pre>"
    address = escape(example.address)
    if example.method != "GET":
        return f"<code>{escape(example.method)} {address}</code>"
    return f'<a href="{address}"><code>{address}</code></a>'


def _prose(text: str) -> str:
    """A sentence in which what stands between backticks is code."""
    return re.sub("`([^`]+)`", r"<code>\1</code>", escape(text))
