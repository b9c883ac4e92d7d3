"""Tells what each client sends, with the verdict of the wire's own schema."""

from collections.abc import Callable
from typing import Any

import orjson

from app.live.schema.codes import FrameRefused
from app.live.schema.control import HelloFrame
from app.live.schema.parsing import parse
from app.stand_in.mischief import FrameMischief, Mischief

SHOWN_LETTERS = 300
Say = Callable[[str], None]


class Transcript:
    """Stands between the server and the room's door; sockets only.

    Each frame is told as ``client  type id  ok  data``, or with what the schema has against it. The
    token of a ``hello`` is not told.
    """

    def __init__(self, app: Any, say: Say, mischief: Mischief) -> None:
        self._app = app
        self._say = say
        self._mischief = mischief

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Serve one connection."""
        if scope["type"] != "websocket":
            await self._app(scope, receive, send)
            return
        client = ""
        sending = FrameMischief(self._mischief, send) if self._mischief.touches_frames else send

        async def heard() -> Any:
            nonlocal client
            message = await receive()
            if message["type"] == "websocket.receive":
                client = self._tell(message.get("text"), client)
            elif message["type"] == "websocket.disconnect":
                self._say(f"{client or '?'}  left ({message.get('code')})")
            return message

        async def told(message: Any) -> None:
            if message["type"] == "websocket.close":
                self._say(f"{client or '?'}  closed with {message.get('code')}")
            await sending(message)

        try:
            await self._app(scope, heard, told)
        finally:
            if isinstance(sending, FrameMischief):
                sending.close()

    def _tell(self, text: str | None, client: str) -> str:
        try:
            frame = parse(text or "")
        except FrameRefused as refused:
            shown = _shown(text)
            self._say(f"{client or '?'}  REFUSED  {refused.code}: {refused.detail}  {shown}")
            return client
        if isinstance(frame, HelloFrame):
            since = frame.data.since
            position = f"since {since.epoch} {since.offset}" if since else "from the start"
            self._say(f"{frame.data.client}  hello  ok  {position}")
            return frame.data.client
        if frame.type != "ping":
            self._say(f"{client}  {frame.type} {frame.id}  ok  {_shown(text)}")
        return client


def _shown(text: str | None) -> str:
    """Return the data of a frame on one line, for a terminal: escapes cannot steer it."""
    try:
        data = orjson.loads(text or "").get("data")
    except (orjson.JSONDecodeError, AttributeError):
        data = text
    line = orjson.dumps(data).decode()[:SHOWN_LETTERS]
    return "".join(letter if letter.isprintable() else "�" for letter in line)
