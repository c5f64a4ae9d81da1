"""The page of paths, the heart: who leads to whom, by which words, drawn beside them."""

from dataclasses import dataclass, replace

from starlette.requests import Request
from starlette.responses import Response

from api.deps import StoreDep
from api.paths import PathFormat
from api.permalink import permalink
from api.web.asked import Asked, asked
from api.web.drawing import Drawing, drawing
from api.web.fields import offered, typed
from api.web.reading import address_of, cited_state, shorter
from api.web.refusing import pages
from api.web.rendering import HTMX, query, render
from api.web.taking import FORMS
from graph import STATUS_ORDER, PathAnswer, Pinned, Store, paths_between

router = pages()

_FORMS = (
    ("Markdown", PathFormat.MD),
    ("HTML", PathFormat.HTML),
    ("CSL-JSON", PathFormat.CSL),
    ("BibTeX", PathFormat.BIBTEX),
    ("SVG", PathFormat.SVG),
    ("JSON", PathFormat.JSON),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A filter moved so that there is a path, and the question with it moved."""

    filter: str
    was: str
    becomes: str | None
    hops: int
    address: str


@router.get("/paths")
def paths(request: Request, store: StoreDep) -> Response:
    """The paths of one question, and the form to ask another."""
    question = asked(request.query_params)
    keep = address_of("/paths", question.pairs)
    if away := shorter(request, question):
        return away
    state = cited_state(request)
    answer = _answer(store, question, state) if question.whole else None
    shown = _shown(store, question, answer) | {"keep": keep}
    if answer and answer.pinned:
        shown |= _cited(question, answer.pinned, state)
    made = render(request, "paths.html", shown)
    if HTMX in request.headers:
        made.headers["HX-Push-Url"] = keep
    return made


def _cited(question: Asked, pinned: Pinned, state: str) -> dict[str, object]:
    """Where this answer is asked for again and taken away, and whether the one cited is of now."""
    again = permalink(pinned, question.set)
    return {
        "again": again.removeprefix("/v1"),
        "forms": [(name, f"{again}&format={form.value}") for name, form in _FORMS],
        "files": _files(question, pinned),
        "cited": state,
        "changed": bool(state) and pinned.since(state) is not None,
        "recalled": pinned.recalled,
        "known_on": pinned.known_on,
    }


def _files(question: Asked, pinned: Pinned) -> list[tuple[str, str]]:
    """The paths as files; none of a past day, because an export is of the graph as it is now."""
    if question.as_known_on or pinned.recalled:
        return []
    asked = permalink(replace(pinned, state=None), question.set).removeprefix("/v1/paths?")
    return [(name, f"/v1/export?{asked}&format={form.value}") for name, form in FORMS]


def _answer(store: Store, question: Asked, state: str) -> PathAnswer:
    return paths_between(
        store,
        question.source,
        question.target,
        max_hops=question.max_hops,
        limit=question.limit,
        filters=question.filters,
        state=state or None,
    )


def _shown(store: Store, question: Asked, answer: PathAnswer | None) -> dict[str, object]:
    drawn: Drawing | None = drawing(answer.paths) if answer and answer.paths else None
    return {
        "question": question,
        "answer": answer,
        "offers": offers(question, answer) if answer else [],
        "drawn": drawn,
        "source_text": typed(store, question.source, answer.source if answer else None),
        "target_text": typed(store, question.target, answer.target if answer else None),
        "offered": offered(question.status),
    }


def offers(question: Asked, answer: PathAnswer) -> list[Offer]:
    """What an empty answer offers: each change that was tried and gives a path."""
    found = []
    for tip in answer.advice:
        value = tip.becomes
        if tip.filter == "status" and value is None:
            pairs = question.with_filter("status", None)
            pairs += [("status", status.value) for status in STATUS_ORDER]
        else:
            pairs = question.with_filter(tip.filter, value, tip.dropped)
        address = f"/paths?{query(pairs)}"
        found.append(
            Offer(filter=tip.filter, was=tip.was, becomes=value, hops=tip.hops, address=address)
        )
    return found
