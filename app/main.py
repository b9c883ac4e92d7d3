"""The application factory: every door of the service on one FastAPI application."""

import asyncio
import contextlib
import gc
from collections.abc import AsyncIterator, Callable
from importlib.metadata import version

from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware

from app.api import (
    button_presses,
    buttons,
    gap_answers,
    learnt,
    lineups,
    operations,
    pairings,
    playbooks,
    products,
    rooms,
    sessions,
    shops,
    tokens,
    trust,
    uploads,
    versions,
    waits,
)
from app.api.catalogues import PublishedCatalogues
from app.button_presses import Echoes
from app.errors import install_errors
from app.metrics import LoopLag
from app.middleware import BodyLimit, RequestBoundary, SecurityHeaders
from app.pages import Pages, page_folders
from app.services import Services
from app.settings import Settings
from app.shop_file_process import ShopFileProcess
from copilot.made_to_last import made_to_last

ROUTERS = (
    operations,
    shops,
    versions,
    products,
    playbooks,
    uploads,
    rooms,
    lineups,
    sessions,
    waits,
    gap_answers,
    learnt,
    tokens,
    buttons,
    button_presses,
    pairings,
    trust,
)
# A multipart upload is a little larger than the file in it.
_MULTIPART_BYTES = 16 * 1024


def create_app(services: Services) -> FastAPI:
    """Return the application that serves ``services``, whose parts start with its lifespan."""
    app = FastAPI(
        title="LiveCue",
        version=version("livecue"),
        description="A real-time co-pilot for hosts of live-selling rooms. See docs/API.md.",
        lifespan=_lifespan(services, LoopLag(services.meter)),
        docs_url=None,  # both pages load scripts from elsewhere
        redoc_url=None,
        openapi_url="/v1/openapi.json",
        middleware=_middleware(services),
    )
    app.state.services = services
    app.state.echoes = Echoes()
    app.state.catalogues = PublishedCatalogues(services.knowledge)
    settings = services.settings
    app.state.files = ShopFileProcess(
        settings.database(), settings.upload_timeout_s, settings.upload_limit_mb * 1024 * 1024
    )
    install_errors(app)
    for module in ROUTERS:
        app.include_router(module.router)
    if services.live is not None:
        app.include_router(services.live)
    mount_pages(app)
    _match_once(app)
    return app


def _match_once(app: FastAPI) -> None:
    """Let every router prepare its routes now: FastAPI does so at the first request, for 40 ms."""
    for scope_type in ("http", "websocket"):
        scope = {"type": scope_type, "method": "GET", "path": "/", "root_path": ""}
        for route in app.router.routes:
            route.matches({**scope, "headers": []})


def _lifespan(
    services: Services, lag: LoopLag
) -> Callable[[FastAPI], contextlib.AbstractAsyncContextManager[None]]:
    @contextlib.asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        async with contextlib.AsyncExitStack() as running:
            with made_to_last():
                await running.enter_async_context(services.running())
                gc.collect()
            sampling = asyncio.create_task(lag.run(), name="event loop lag")
            try:
                yield
            finally:
                sampling.cancel()

    return lifespan


def _middleware(services: Services) -> list[Middleware]:
    """Return the layers around every route, the outermost first."""
    settings = services.settings
    layers = [
        Middleware(RequestBoundary, meter=services.meter),
        Middleware(
            SecurityHeaders,
            frame_ancestors=settings.frame_ancestors,
            always_tls=settings.tls_certificate is not None,
            embeddable=_is_embeddable(settings),
        ),
    ]
    if settings.allowed_origins:
        cors = Middleware(
            CORSMiddleware,
            allow_origins=list(settings.allowed_origins),
            allow_methods=["GET", "POST", "PUT", "PATCH", "DELETE"],
            allow_headers=["Authorization", "Content-Type", "Idempotency-Key", "X-Request-ID"],
            expose_headers=["X-Request-ID", "Retry-After"],
        )
        layers.append(cors)
    limit = Middleware(
        BodyLimit,
        body_bytes=settings.body_limit_kb * 1024,
        upload_bytes=settings.upload_limit_mb * 1024 * 1024 + _MULTIPART_BYTES,
    )
    return [*layers, limit]


def _is_embeddable(settings: Settings) -> bool:
    elsewhere = set(settings.frame_ancestors) - {"'self'", "'none'"}
    return bool(settings.allowed_origins or elsewhere)


def mount_pages(app: FastAPI) -> None:
    """Serve each folder of ``app/web`` under its own name."""
    for folder in page_folders():
        app.mount(f"/{folder.name}", Pages(folder), folder.name)
