"""A TCP proxy between a client and a server that cuts, refuses and stalls when a test says so."""

import asyncio
import contextlib
from typing import Self

CHUNK_BYTES = 65_536


class TcpProxy:
    """Passes bytes on to ``127.0.0.1:port`` from a port of its own."""

    def __init__(self, port: int) -> None:
        self._target = port
        self._flowing = asyncio.Event()
        self._flowing.set()
        self._refusing = False
        self._writers: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self.connections = 0
        self.connected = asyncio.Event()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port: int = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        self._flowing.set()
        self.cut()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=10)

    def cut(self) -> None:
        """Reset every connection, as a network that goes."""
        for writer in tuple(self._writers):
            writer.transport.abort()

    def refuse(self, on: bool) -> None:
        """Reset every connection, and each new one at once, until told otherwise."""
        self._refusing = on
        if on:
            self.cut()

    def stall(self) -> None:
        """Let no byte through, in any direction; nobody is told."""
        self._flowing.clear()

    def flow(self) -> None:
        """Let bytes through again."""
        self._flowing.set()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        self.connections += 1
        self.connected.set()
        if self._refusing:
            writer.transport.abort()
            return
        self._writers.add(writer)
        with contextlib.suppress(OSError):
            there_reader, there = await asyncio.open_connection("127.0.0.1", self._target)
            self._writers.add(there)
            pumps = (
                asyncio.create_task(self._pump(reader, there)),
                asyncio.create_task(self._pump(there_reader, writer)),
            )
            try:
                await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for pump in pumps:
                    pump.cancel()
                await asyncio.gather(*pumps, return_exceptions=True)
                there.transport.abort()
                self._writers.discard(there)
        writer.transport.abort()
        self._writers.discard(writer)

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await reader.read(CHUNK_BYTES):
                await self._flowing.wait()
                writer.write(data)
                await writer.drain()
