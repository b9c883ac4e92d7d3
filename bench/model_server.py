"""A stub of an OpenAI-compatible chat endpoint: scripted timing and faults, a log of streams."""

import argparse
import asyncio
import contextlib
import threading
import time
from asyncio import StreamReader, StreamWriter
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any

import orjson

from bench.changes import Changes
from bench.model_faults import Behaviour, play, whole
from bench.model_replies import Request, question_of, say_fact

KEPT = 20_000  # streams and requests


@dataclass(slots=True)
class Stream:
    """What became of one request; times are seconds of the machine's monotonic clock.

    Attributes:
        asked: the viewer's question in the prompt.
        received: when the whole request was read.
        pieces: when each piece of text was written, with the text.
        closed: when the client was seen to close before the reply was over.
        finished: when the reply was over.
    """

    model: str
    asked: str
    received: float
    pieces: list[tuple[float, str]] = field(default_factory=list)
    closed: float | None = None
    finished: float | None = None


class ModelServer:
    """The stub, on a loop of its own: in a thread as a context manager, or in this one.

    Args:
        script: what to do with each request; may be replaced at any time.
        port: 0 takes any free one.

    Attributes:
        changes: told whenever a stream or a connection begins or ends.
    """

    def __init__(self, script: Callable[[Request], Behaviour], port: int = 0) -> None:
        self.script = script
        self.streams: list[Stream] = []
        self.requests: list[Request] = []
        self.open_connections = 0
        self.changes = Changes()
        self._port = port
        self._ready = threading.Event()

    def __enter__(self) -> "ModelServer":
        self._thread = threading.Thread(target=self.run, name="model stub", daemon=True)
        self._thread.start()
        if not self._ready.wait(10):
            raise RuntimeError("the stub did not start")
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)

    @property
    def url(self) -> str:
        """The address to configure as the model's endpoint."""
        return f"http://127.0.0.1:{self._port}/v1"

    @property
    def open_streams(self) -> int:
        """Requests under way now."""
        return sum(each.finished is None and each.closed is None for each in self.streams)

    def run(self) -> None:
        """Serve until told to stop."""
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        tasks: set[asyncio.Task[Any]] = set()

        async def connected(reader: StreamReader, writer: StreamWriter) -> None:
            task = asyncio.current_task()
            assert task is not None
            tasks.add(task)
            self.open_connections += 1
            ends = (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError)
            try:
                with contextlib.suppress(*ends):  # cancelled only when the stub stops
                    await self._converse(reader, writer)
            finally:
                self.open_connections -= 1
                self.changes.tell()
                tasks.discard(task)
                writer.close()

        server = await asyncio.start_server(connected, "127.0.0.1", self._port)
        self._port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._stop.wait()
        server.close()
        for task in list(tasks):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _converse(self, reader: StreamReader, writer: StreamWriter) -> None:
        ahead = b""
        while True:
            head = (ahead + await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            if head.startswith("GET /streams"):
                writer.write(whole(orjson.dumps([asdict(each) for each in self.streams])))
                ahead = b""
                continue
            length = int(head.lower().split("content-length:")[1].split("\r\n")[0])
            request = Request.of(head, orjson.loads(await reader.readexactly(length)))
            again, ahead = await self._reply(request, reader, writer)
            if not again:
                return

    async def _reply(
        self, request: Request, reader: StreamReader, writer: StreamWriter
    ) -> tuple[bool, bytes]:
        """Play the script; return whether the connection goes on, and what was read ahead."""
        stream = Stream(request.model, question_of(request), time.monotonic())
        self.streams.append(stream)
        self.requests.append(request)
        del self.streams[:-KEPT], self.requests[:-KEPT]
        self.changes.tell()
        playing = asyncio.create_task(play(self.script(request), writer, stream.pieces.append))
        watching = asyncio.create_task(reader.read(1))
        try:
            await asyncio.wait((playing, watching), return_when=asyncio.FIRST_COMPLETED)
            if not playing.done() or playing.exception() is not None:
                stream.closed = time.monotonic()
                return False, b""
            stream.finished = time.monotonic()
            # The end may be seen before the reply's last step: this is no early leave.
            return playing.result(), watching.result() if watching.done() else b""
        finally:
            self.changes.tell()
            playing.cancel()
            watching.cancel()
            await asyncio.gather(playing, watching, return_exceptions=True)


def main() -> None:
    """Serve lines made of the facts in each prompt, until stopped."""
    parser = argparse.ArgumentParser(prog="bench.model_server", description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--ttft", type=float, default=300.0, help="to the first token, ms")
    parser.add_argument("--gap", type=float, default=20.0, help="between two tokens, ms")
    options = parser.parse_args()

    def script(request: Request) -> Behaviour:
        return Behaviour(say_fact(request), options.ttft / 1000, options.gap / 1000)

    with contextlib.suppress(KeyboardInterrupt):
        ModelServer(script, options.port).run()


if __name__ == "__main__":
    main()
