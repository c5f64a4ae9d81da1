"""The front page: the question, a search, and what there is to search in."""

from typing import Literal

from fastapi.responses import RedirectResponse
from starlette.requests import Request
from starlette.responses import Response

from api.deps import Offset, Search, StoreDep
from api.web.refusing import pages
from api.web.rendering import entity_at, query, render
from api.web.taking import taking
from graph import MOST_REFERENCES, Kind, LinkKind

router = pages()

# A form sends an empty choice as well.
KindChoice = Kind | Literal[""]

_SUGGESTED = 8
_LISTED = 30
_REPORTS = 6


@router.get("/")
def front(request: Request, store: StoreDep) -> Response:
    """The question of this project as a form, and the graph in figures."""
    counts = store.counts()
    links = sum(counts.get(kind.value, 0) for kind in LinkKind)
    total, reports = store.reports(limit=_REPORTS)
    bodies = counts.get(Kind.SECURITY_APPARATUS.value, 0)
    shown = {"counts": counts, "links": links, "bodies": bodies, "reports": reports, "total": total}
    return render(request, "front.html", shown | {"take": taking(store, "/", [])})


@router.get("/search")
def search(
    request: Request, store: StoreDep, q: Search = "", kind: KindChoice = "", offset: Offset = 0
) -> Response:
    """Who has these words in a name or an alias; the only one there is, at once."""
    chosen = Kind(kind) if kind else None
    total, found = store.find_entities(
        q, kinds=(chosen,) if chosen else (), limit=_LISTED, offset=offset
    )
    if total == 1 and q and not offset:
        return RedirectResponse(entity_at(found[0].id), 303)
    asked = query([("q", q), *([("kind", kind)] if kind else []), ("offset", str(offset))])
    near = [("around", one.id) for one in found[:MOST_REFERENCES]]
    shown: dict[str, object] = {
        "take": taking(
            store,
            f"/search?{asked}",
            [*near, ("hops", "1")] if near else None,
            f"/v1/entities?{asked}",
        ),
        "q": q,
        "kind": chosen,
        "kinds_of": list(Kind),
        "total": total,
        "found": found,
    }
    return render(request, "search.html", shown | {"offset": offset, "listed": _LISTED})


@router.get("/suggest")
def suggest(request: Request, store: StoreDep, q: Search = "") -> Response:
    """The best few for what is typed so far: options of a list, and no page around them."""
    found = store.find_entities(q, limit=_SUGGESTED)[1] if q.strip() else ()
    names = [one.name for one in found]
    return render(request, "suggest.html", {"found": found, "names": names})
