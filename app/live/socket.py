"""One client's socket, as text frames of bounded size and sends of bounded duration."""

import asyncio
import contextlib

from starlette.websockets import WebSocket, WebSocketDisconnect

from app.live.options import LiveOptions
from app.live.schema.codes import Close, Closing, FrameRefused
from app.live.schema.fields import MAXIMUM_FRAME_BYTES
from copilot.ports import Meter


class FrameSocket:
    """Reads and writes frames; ``Closing`` is how it says that the connection is over."""

    def __init__(self, socket: WebSocket, options: LiveOptions, meter: Meter) -> None:
        self._socket = socket
        self._options = options
        self._meter = meter

    async def receive(self) -> str:
        """Return the next frame's text; raises ``FrameRefused`` or ``Closing``."""
        received = await self.receive_any()
        if isinstance(received, bytes):
            raise FrameRefused("binary_frame", "frames are JSON in text frames, got a binary one")
        return received

    async def receive_any(self) -> str | bytes:
        """Return the next frame, binary ones of any size; raises ``FrameRefused``, ``Closing``."""
        message = await self._socket.receive()
        if message["type"] == "websocket.disconnect":
            raise Closing(None)
        self._meter.count("live_frames")
        text = message.get("text")
        if text is None:
            return bytes(message.get("bytes") or b"")
        if _too_large(text):
            raise FrameRefused(
                "too_large", f"a frame has at most {MAXIMUM_FRAME_BYTES:,} bytes of UTF-8"
            )
        return str(text)

    async def send(self, text: str) -> None:
        """Send a frame; raises ``Closing`` when the client is gone or takes nothing for long."""
        try:
            async with asyncio.timeout(self._options.send_timeout_s):
                await self._socket.send({"type": "websocket.send", "text": text})
        except TimeoutError as late:
            raise Closing(Close.RESUME) from late
        except (WebSocketDisconnect, RuntimeError) as gone:
            # A RuntimeError is how the server says that it has closed the socket by itself, after
            # a ping without an answer, before the disconnect was read.
            raise Closing(None) from gone
        self._meter.count("live_frames_sent")

    async def close(self, close: Close) -> None:
        """Say goodbye with a code; a client that is gone or takes nothing is left as it is."""
        with contextlib.suppress(TimeoutError, WebSocketDisconnect, RuntimeError):
            async with asyncio.timeout(self._options.close_timeout_s):
                await self._socket.close(int(close), close.name.lower())


def _too_large(text: str) -> bool:
    # A character takes 1 to 4 bytes: only sizes in between need to be encoded to be known.
    if len(text) * 4 <= MAXIMUM_FRAME_BYTES:
        return False
    return len(text) > MAXIMUM_FRAME_BYTES or len(text.encode()) > MAXIMUM_FRAME_BYTES
