"""The application: which room answers where, and whose store it asks."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from importlib.metadata import version
from os import environ
from typing import Any

from fastapi import APIRouter, Depends, FastAPI
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp

from api import (
    batch,
    chokes,
    claims,
    entities,
    exports,
    exposure,
    failures,
    fresh,
    health,
    keys,
    pages,
    paths,
    preview,
    questions,
    reconcile,
    reports,
    review,
)
from api.access import (
    Access,
    count,
    may_administer,
    may_read,
    may_review_by_page,
    may_write,
)
from api.envelope import Envelope
from api.fresh import at_hand, unchanged
from api.known import only_known_parameters
from api.openapi import complete
from api.rehearsing import rehearse
from api.settings import HttpSettings, Reviewing
from api.web import OPEN, ROUTERS, signing
from api.web import review as review_page
from api.web.warming import warm
from graph import BadSetting, Connection, Settings, Store, shelve_ahead

SUMMARY = (
    "Who makes surveillance technology, who sells it to whom, and which security services stand "
    "behind the buyer: every link with the words of the report that says so."
)
GZIP_FROM_BYTES = 1024
# Packed more tightly, an answer is a tenth smaller, a long stream a quarter, and takes five times
# as long.
GZIP_LEVEL = 5


class Service(FastAPI):
    """A FastAPI whose OpenAPI document holds every problem and every recorded example, and in which
    `around` stands around everything.
    """

    def __init__(self, around: Sequence[Middleware], **settings: Any) -> None:  # noqa: ANN401
        self._around = around
        super().__init__(**settings)

    def build_middleware_stack(self) -> ASGIApp:
        """What a failure is answered with, which Starlette puts outermost, is inside as well."""
        app = super().build_middleware_stack()
        for middleware, args, kwargs in reversed(self._around):
            app = middleware(app, *args, **kwargs)
        return app

    def openapi(self) -> dict[str, Any]:
        """The document, made once."""
        if self.openapi_schema is None:
            self.openapi_schema = complete(super().openapi(), at_home=self.state.access.at_home)
        return self.openapi_schema


def create_app(
    store: Store | None = None,
    settings: HttpSettings | None = None,
    secret: bytes | None = None,
) -> FastAPI:
    """The application over `store`, which stays its caller's to close.

    Without a store, one is opened from the environment when the application starts and closed
    when it ends; without settings, they are read from the environment. Processes of one `secret`
    honour what a browser was given by any of them.
    """
    chosen = settings or HttpSettings.from_env(environ)
    app = Service(
        [Middleware(Envelope, settings=chosen), *_shared(chosen)],
        title="surveilgraph",
        version=version("surveilgraph"),
        summary=SUMMARY,
        lifespan=_lifespan(store, chosen),
        docs_url=None,  # the pages FastAPI brings load scripts from elsewhere
        redoc_url=None,
        redirect_slashes=False,
        middleware=[
            Middleware(GZipMiddleware, minimum_size=GZIP_FROM_BYTES, compresslevel=GZIP_LEVEL)
        ],
    )
    failures.install(app)
    fresh.install(app)
    app.state.access = Access(chosen, secret)
    app.state.known_parameters = {}
    app.include_router(_versioned(chosen), prefix="/v1")
    app.include_router(
        reconcile.router,
        dependencies=[Depends(_readers(chosen)), Depends(only_known_parameters)],
    )
    app.include_router(preview.router, dependencies=[Depends(_readers(chosen))])
    app.include_router(
        health.router, prefix="/health", dependencies=[Depends(only_known_parameters)]
    )
    app.include_router(pages.router)
    app.state.http_settings = chosen
    _add_pages(app, chosen)
    return app


def _add_pages(app: FastAPI, settings: HttpSettings) -> None:
    # Style and script are the same for all, and the form for a key needs them before there is one.
    app.include_router(OPEN, dependencies=[Depends(count)])
    for room in ROUTERS:
        app.include_router(room, dependencies=[Depends(_readers(settings))])
    if settings.review is not Reviewing.OFF:
        app.include_router(review_page, dependencies=[Depends(may_review_by_page)])
    if settings.read_keys or settings.review is Reviewing.KEYS:
        app.include_router(signing)


def _shared(settings: HttpSettings) -> list[Middleware]:
    """What lets the pages of other origins read the answers, where a setting names them."""
    if not settings.origins:
        return []
    shared = Middleware(
        CORSMiddleware,
        allow_origins=sorted(settings.origins),
        allow_methods=["GET", "HEAD", "POST", "DELETE"],
        allow_headers=["Authorization", "Content-Type", "If-None-Match", "X-Request-ID"],
        expose_headers=[
            *("ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-ID"),
            exports.MANIFEST,
        ],
    )
    return [shared]


def _versioned(settings: HttpSettings) -> APIRouter:
    router = APIRouter()
    readers = _readers(settings)
    asked = [Depends(only_known_parameters), Depends(unchanged)]
    by_itself = [Depends(readers), Depends(only_known_parameters), Depends(at_hand)]
    router.include_router(paths.router, dependencies=by_itself)
    for room in (batch, exposure, chokes, questions, entities, reports, claims, exports):
        router.include_router(room.router, dependencies=[Depends(readers), *asked])
    if settings.review is not Reviewing.OFF:
        router.include_router(review.router, dependencies=[Depends(may_write), *asked])
    if settings.read_keys or settings.review is not Reviewing.OFF:
        administered = [Depends(may_administer), Depends(only_known_parameters)]
        router.include_router(keys.router, dependencies=administered)
    return router


def _readers(settings: HttpSettings) -> Callable[..., object]:
    """What lets those in who may read: with a key, or anybody."""
    return may_read if settings.read_keys else count


def _lifespan(
    store: Store | None, settings: HttpSettings
) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        opened = store or Store.open(_connection(Settings.from_env(environ)))
        app.state.store = opened
        fresh.begin(app, opened)
        rehearse(opened)
        if settings.shelf:
            shelve_ahead(opened)
        warm()
        yield
        if store is None:
            opened.close()

    return lifespan


def _connection(settings: Settings) -> Connection:
    if settings.neo4j_uri is None:
        raise BadSetting(
            "NEO4J_URI is not set. Set it, or run `surveilgraph serve`, which starts a Neo4j."
        )
    return Connection(
        settings.neo4j_uri,
        settings.neo4j_user,
        settings.neo4j_password or "",
        settings.neo4j_database,
    )
