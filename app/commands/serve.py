"""``livecue serve``: prepare, print where the doors are, run until told to stop."""

import asyncio
import contextlib
import dataclasses
import socket
import sys
import time
from collections.abc import AsyncIterator, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any

import typer

from app.commands.announcement import Screen, page_lines, phone_lines, reach_lines
from app.commands.certificate import Certificate, open_certificate
from app.commands.place import Place, place_of
from app.commands.progress import preparation_bar
from app.demo.room import ROOM, play_forever, prepare_demo
from app.lan import find_lan_addresses
from app.logs import configure_logs
from app.server import CannotListen, listen, listen_everywhere, run
from app.services import Services
from app.settings import Settings
from app.signing_secret import SecretRefused
from app.storage.errors import StorageError
from app.storage.sole_service import serving_alone
from app.stores import open_stores
from app.tls.errors import TlsRefused
from app.wiring import build
from copilot.ports import RoomProfile
from knowledge.embedder.errors import EmbedderUnavailable

CANNOT_START = 3


@dataclass(frozen=True, slots=True)
class Ways:
    """How to serve, as the command line says.

    Attributes:
        demo: add a demo shop and play a broadcast, ``speed`` times as fast as it was.
        lan: listen on all addresses and let phones pair.
        tls: speak TLS even when no certificate is configured.
        room: whose pages to print; empty for the only one there is.
    """

    demo: bool = False
    speed: float = 1.0
    lan: bool = False
    tls: bool = False
    room: str = ""


def serve_until_stopped(settings: Settings, ways: Ways) -> int:
    """Start the service and return the process's exit code.

    What keeps it from starting is told in one sentence on standard error.
    """
    configure_logs(settings.log_level, settings.log_format)
    with contextlib.ExitStack() as held:
        try:
            listener = _listener(settings, ways)
            held.enter_context(serving_alone(settings.data_folder, settings.database()))
            lan = find_lan_addresses() if ways.lan else ()
            certificate = open_certificate(settings, ways.tls)
            if ways.demo:
                prepare_demo(open_stores(settings), time.time_ns() // 1_000_000)
            with preparation_bar() as progress:
                services = build(settings, progress)
            scheme = "https" if certificate else "http"
            place = place_of(listener, scheme, lan, settings.public_url)
            services = dataclasses.replace(services, lan_origin=place.lan_origin)
            _announce(services, place, ways, certificate)
        except (
            CannotListen,
            StorageError,
            SecretRefused,
            TlsRefused,
            EmbedderUnavailable,
        ) as error:
            return _told(error)
        except (OSError, ValueError) as error:  # a folder that is a file, a key that mints nothing
            return _told(error)
        tls = certificate.served if certificate else None
        beside = [tls.follow()] if tls else []
        if ways.demo:
            beside.append(play_forever(place.origin, services.token_office, ways.speed, tls))
        return run(_with(services, beside), listener, tls)


def _told(error: Exception) -> int:
    typer.echo(f"cannot start: {error}", err=True)
    return CANNOT_START


def _listener(settings: Settings, ways: Ways) -> socket.socket:
    if ways.lan:
        return listen_everywhere(settings.port)
    return listen(settings.host, settings.port)


def _announce(
    services: Services, place: Place, ways: Ways, certificate: Certificate | None
) -> None:
    """Print where the pages are, as far as it is known for whom."""
    lines = [f"listening on {place.origin}"]
    room = _room(services, ways)
    settings = services.settings
    if room is not None:
        lifetime_s = settings.token_lifetime_hours * 3600
        screen = Screen(sys.stdout.isatty(), sys.stdout.encoding or "ascii")
        ends_at = services.access.clock() + lifetime_s
        lines = page_lines(place.printed_origin, services.token_office, room, lifetime_s)
        lines += phone_lines(place, services.pairings, room, ends_at, screen)
    elif ways.lan:
        lines.append(
            "no QR code: which room a phone is for is not known; name one with --room, or pair"
            " on the rooms page."
        )
    lines += reach_lines(place, certificate.fingerprint if certificate else None)
    if certificate and certificate.left_out:
        lines.append(
            f"The certificate can't be for {', '.join(certificate.left_out)}: its authority is for"
            " private names only, or was made for others."
        )
    typer.echo("\n" + "\n".join(f"  {line}" for line in lines) + "\n")


def _room(services: Services, ways: Ways) -> RoomProfile | None:
    """Return the room whose pages are printed; raises ``StorageError`` for one that is not there.

    None without ``--lan``, ``--demo`` and ``--room``, since tokens would end in a container's log;
    none either where only a platform makes tokens.
    """
    if ways.demo:
        return services.rooms.profile(ROOM)
    if ways.room:
        found = services.rooms.profile(ways.room)
        if found is None:
            raise StorageError(f"there is no room {ways.room!r} in this database")
        return found
    rooms = services.rooms.rooms() if ways.lan else []
    minted_here = services.settings.token_public_key is None
    return rooms[0] if len(rooms) == 1 and minted_here else None


def _with(services: Services, beside: Sequence[Coroutine[Any, Any, None]]) -> Services:
    """Return ``services`` that run ``beside`` as tasks for as long as they run themselves."""

    @contextlib.asynccontextmanager
    async def running() -> AsyncIterator[None]:
        async with services.running():
            tasks = [asyncio.create_task(each) for each in beside]
            try:
                yield
            finally:
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)

    return dataclasses.replace(services, running=running)
