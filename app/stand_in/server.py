"""The stand-in's server: the product's own door and pages, with nothing behind them."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import ClassVar
from weakref import WeakSet

import uvicorn
from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware

from app.errors import install_errors
from app.live.connections import Connections
from app.live.options import LiveOptions
from app.live.router import live_router
from app.live.socket_server import SOCKET_SERVER, RoomSocketProtocol
from app.main import mount_pages
from app.metrics import PrometheusMeter
from app.stand_in.cards import Language
from app.stand_in.mischief import CLOSE_CODES, Mischief
from app.stand_in.rooms import AnyToken, StandInRooms, regularly
from app.stand_in.transcript import Say, Transcript


@dataclass(frozen=True, slots=True)
class StandInOptions:
    """How a stand-in plays: language of the cards, speed of the script, what goes wrong."""

    language: Language = "zh"
    speed: float = 1.0
    mischief: Mischief = Mischief()


class _EveryOrigin(tuple[str, ...]):
    """Origins of which none is refused: a stand-in runs beside the page that is being built."""

    def __contains__(self, _origin: object) -> bool:
        return True


class CuttableProtocol(RoomSocketProtocol):
    """Knows the open sockets, so that they can be cut without a word."""

    open_sockets: ClassVar["WeakSet[CuttableProtocol]"] = WeakSet()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # uvicorn's own signature
        """Remember the socket."""
        super().connection_made(transport)
        self.open_sockets.add(self)

    @classmethod
    def cut_all(cls) -> None:
        """Reset every connection."""
        for each in tuple(cls.open_sockets):
            each.transport.abort()


def stand_in_app(options: StandInOptions, say: Say) -> FastAPI:
    """Return the application; ``say`` is called with a line for everything a client sends."""
    mischief = options.mischief
    rooms = StandInRooms(options.language, options.speed, mischief)
    connections = Connections()

    app = FastAPI(
        title="LiveCue stand-in",
        lifespan=_lifespan(rooms, connections, mischief),
        openapi_url=None,
        middleware=[
            Middleware(CORSMiddleware, allow_origins=["*"], allow_headers=["*"]),
            Middleware(Transcript, say=say, mischief=mischief),
        ],
    )
    install_errors(app)
    app.include_router(
        live_router(
            rooms,
            AnyToken(),
            LiveOptions(allowed_origins=_EveryOrigin()),
            shop_of=rooms.shop_of,
            connections=connections,
            meter=PrometheusMeter(),
        )
    )
    mount_pages(app)
    return app


def _lifespan(
    rooms: StandInRooms, connections: Connections, mischief: Mischief
) -> Callable[[FastAPI], contextlib.AbstractAsyncContextManager[None]]:
    def close_all() -> None:
        connections.end_all(CLOSE_CODES[mischief.close_code])

    @contextlib.asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        acts = (
            (mischief.drop_every_s, CuttableProtocol.cut_all),
            (mischief.new_epoch_every_s, rooms.begin_epochs),
            (mischief.close_every_s, close_all),
        )
        tasks = [asyncio.create_task(regularly(every_s, act)) for every_s, act in acts]
        yield
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks)
        await rooms.close()

    return lifespan


def run_stand_in(listener: socket.socket, options: StandInOptions, say: Say) -> None:
    """Serve until interrupted."""
    config = uvicorn.Config(
        stand_in_app(options, say),
        log_config=None,
        access_log=False,
        lifespan="on",
        server_header=False,
        timeout_graceful_shutdown=1,
        **{**SOCKET_SERVER, "ws": CuttableProtocol},
    )
    uvicorn.Server(config).run(sockets=[listener])
