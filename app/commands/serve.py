"""``livecue serve``: prepare, print where the doors are, run until told to stop."""

import asyncio
import contextlib
import dataclasses
import time
from collections.abc import AsyncIterator

import typer

from app.commands.progress import preparation_bar
from app.demo.room import operations_url, play_forever, prepare_demo, screen_url
from app.logs import configure_logs
from app.server import CannotListen, listen, run
from app.services import Services
from app.settings import Settings
from app.signing_secret import SecretRefused
from app.storage.errors import StorageError
from app.token_office import TokenOffice
from app.wiring import build, open_stores
from knowledge.embedder.errors import EmbedderUnavailable

CANNOT_START = 3


def serve_until_stopped(settings: Settings, demo: bool, speed: float) -> int:
    """Start the service and return the process's exit code.

    What keeps it from starting is told in one sentence on standard error.
    """
    configure_logs(settings.log_level, settings.log_format)
    try:
        listener = listen(settings.host, settings.port)
        if demo:
            prepare_demo(open_stores(settings), time.time_ns() // 1_000_000)
        with preparation_bar() as progress:
            services = build(settings, progress)
        origin = _origin(*listener.getsockname()[:2])
        if demo:
            lifetime_s = settings.token_lifetime_hours * 3600
            host = screen_url(origin, services.token_office, lifetime_s)
            operations = operations_url(origin, services.token_office, lifetime_s)
            typer.echo(f"\n  host's screen  {host}\n\n  operations     {operations}\n")
            services = _with_demo(services, origin, speed)
        else:
            typer.echo(f"listening on {origin}")
    except (CannotListen, StorageError, SecretRefused, EmbedderUnavailable) as error:
        return _told(error)
    except (OSError, ValueError) as error:  # a folder that is a file, a key that mints nothing
        return _told(error)
    return run(services, listener)


def _told(error: Exception) -> int:
    typer.echo(f"cannot start: {error}", err=True)
    return CANNOT_START


def _origin(host: str, port: int) -> str:
    return f"http://{'127.0.0.1' if host in ('0.0.0.0', '::') else host}:{port}"


def _with_demo(services: Services, origin: str, speed: float) -> Services:
    @contextlib.asynccontextmanager
    async def running() -> AsyncIterator[None]:
        async with services.running(), _playing(origin, services.token_office, speed):
            yield

    return dataclasses.replace(services, running=running)


@contextlib.asynccontextmanager
async def _playing(origin: str, tokens: TokenOffice, speed: float) -> AsyncIterator[None]:
    player = asyncio.create_task(play_forever(origin, tokens, speed), name="demo")
    try:
        yield
    finally:
        player.cancel()
        await asyncio.gather(player, return_exceptions=True)
