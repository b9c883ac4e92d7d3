"""What the socket server is told so that it keeps the protocol's promises."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, ClassVar, Final

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

# The server reads at most this much of one message; beyond, the protocol itself closes with 1009.
# Between 64 KB and this, a client gets an error it can read and keeps its connection.
MAXIMUM_MESSAGE_BYTES: Final = 1024 * 1024
# Proxies commonly drop a connection that is silent for 60 s.
PING_INTERVAL_S: Final = 20.0
PING_TIMEOUT_S: Final = 20.0


class RoomSocketProtocol(WebSocketsSansIOProtocol):
    """Lets a connection go for good, even one whose client takes no byte any more.

    The server closes a transport when the application is done with it, but that waits until all
    written bytes were taken: a client that never reads would hold its file descriptor for ever.
    """

    # A closing handshake has 10 s there; whatever is left after it is dropped.
    linger_s: ClassVar[float] = 11.0

    async def run_asgi(self) -> None:
        """Run the application, then see to it that the connection ends."""
        await super().run_asgi()
        if not self.disconnected:
            self.loop.call_later(self.linger_s, self.transport.abort)


SOCKET_SERVER: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "ws": RoomSocketProtocol,
        "ws_max_size": MAXIMUM_MESSAGE_BYTES,
        "ws_ping_interval": PING_INTERVAL_S,
        "ws_ping_timeout": PING_TIMEOUT_S,
        # Compressing costs each screen tens of microseconds a frame, for frames of 1 KB.
        "ws_per_message_deflate": False,
    }
)
"""Keyword arguments for ``uvicorn.Config`` that the protocol counts on."""
