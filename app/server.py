"""Runs the service: one socket, one event loop, and an orderly end when the system asks for one."""

import asyncio
import contextlib
import signal
import socket
import time
from collections.abc import Generator

import structlog
import uvicorn

from app.live.socket_server import SOCKET_SERVER
from app.logs import failure_of
from app.main import create_app
from app.services import Services
from app.tls.served import ServedCertificate

log = structlog.get_logger(__name__)

BACKLOG = 2048
# Of the drain time, kept back for closing the database and the last responses.
CLOSING_SHARE = 0.2


class CannotListen(Exception):
    """The address or port can't be listened on; the sentence names the setting to change."""


class _Server(uvicorn.Server):
    """Uvicorn without its signal handlers, which would end the process by the signal itself."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """Leave signals to ``_serve`` below, which drains first and exits with 0."""
        yield


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket, or raise ``CannotListen``."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=BACKLOG)
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "not an address of this machine"
        raise CannotListen(
            f"cannot listen on {host} port {port}: {reason}; change LIVECUE_HOST or LIVECUE_PORT"
        ) from error


def listen_everywhere(port: int) -> socket.socket:
    """Return a socket listening on all of this machine's addresses, or raise ``CannotListen``."""
    if socket.has_dualstack_ipv6():
        # A name such as studio.local often resolves to an IPv6 address first.
        with contextlib.suppress(OSError):  # no IPv6 after all, or the port is taken: told below
            return socket.create_server(
                ("::", port), family=socket.AF_INET6, backlog=BACKLOG, dualstack_ipv6=True
            )
    return listen("0.0.0.0", port)


def run(
    services: Services,
    listener: socket.socket | None = None,
    tls: ServedCertificate | None = None,
) -> int:
    """Serve until SIGTERM or SIGINT; return the process's exit code.

    0 after an orderly end, 1 when it had to be forced, 3 when the start failed. ``listener`` is
    the socket to serve on, by default one made from the settings; ``tls`` the certificate to
    show, without which plain HTTP is spoken. Raises ``CannotListen``.
    """
    settings = services.settings
    listener = listener or listen(settings.host, settings.port)
    config = uvicorn.Config(
        create_app(services),
        log_config=None,  # all lines go through app.logs
        log_level="warning",  # its info lines quote query strings
        access_log=False,
        lifespan="on",
        server_header=False,
        # Without a proxy to trust, anybody could name any address.
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=list(settings.trusted_proxies),
        timeout_graceful_shutdown=max(1, int(settings.drain_timeout_s * CLOSING_SHARE)),
        ssl_context_factory=None if tls is None else lambda _config, _default: tls.context,
        **SOCKET_SERVER,
    )
    with asyncio.Runner(loop_factory=config.get_loop_factory()) as runner:
        return runner.run(_serve(_Server(config), listener, services))


async def _serve(server: _Server, listener: socket.socket, services: Services) -> int:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()

    def asked_to_stop() -> None:
        if stop.is_set():
            server.force_exit = True  # the second time means now
        stop.set()

    for each in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(each, asked_to_stop)
    host, port = listener.getsockname()[:2]
    log.info("starting", host=host, port=port)
    serving = asyncio.create_task(_guarded(server, listener), name="uvicorn")
    stopping = asyncio.create_task(stop.wait(), name="stop signal")
    await asyncio.wait((serving, stopping), return_when=asyncio.FIRST_COMPLETED)
    if serving.done():
        stopping.cancel()
        return serving.result()
    return await _end(server, serving, services)


async def _guarded(server: _Server, listener: socket.socket) -> int:
    """Run uvicorn, whose way of saying that the start failed is to leave the process."""
    try:
        await server.serve(sockets=[listener])
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else 1
    return 0


async def _end(server: _Server, serving: "asyncio.Task[int]", services: Services) -> int:
    """Stop being ready, let the rooms finish, close the server; all within the drain time."""
    began = time.monotonic()
    limit = services.settings.drain_timeout_s
    services.readiness.begin_drain()
    log.info("draining", limit_s=limit)
    orderly = await _drain(services, limit * (1 - CLOSING_SHARE))
    server.should_exit = True
    left = max(0.5, limit - (time.monotonic() - began))
    done, _ = await asyncio.wait((serving,), timeout=left)
    if not done:
        serving.cancel()
        log.error("forced", seconds=round(time.monotonic() - began, 2))
        return 1
    log.info("stopped", seconds=round(time.monotonic() - began, 2), orderly=orderly)
    return serving.result() if orderly else 1


async def _drain(services: Services, limit_s: float) -> bool:
    try:
        async with asyncio.timeout(limit_s):
            await services.drain()
    except TimeoutError:
        log.error("drain_timeout", limit_s=limit_s)
        return False
    except Exception as error:  # noqa: BLE001 - whatever failed, the server must still be closed
        log.error("drain_failed", failure=failure_of(error))
        return False
    return True
