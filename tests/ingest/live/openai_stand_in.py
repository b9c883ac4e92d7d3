"""A server with ``/v1/audio/transcriptions`` that misbehaves when told to."""

import asyncio
import contextlib
import io
import socket
import wave
from collections.abc import AsyncIterator, Generator
from dataclasses import dataclass

import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.ingest.live.sounds import loud_ms


@dataclass(frozen=True)
class Asked:
    """What a request brought."""

    prompt: str
    language: str
    model: str
    key: str | None
    rate: int
    spoken_ms: int


class OpenAIStandIn:
    """Says how long somebody spoke in the file it is sent.

    Attributes:
        faults: answers to give instead, one for each request.
        stalled: while set, no request is answered.
    """

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.faults: list[Response] = []
        self.going = asyncio.Event()
        self.going.set()
        self.port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    async def transcribe(self, request: Request) -> Response:
        async with request.form() as form:
            spoken = await self._note(request, form)
        await self.going.wait()
        if self.faults:
            return self.faults.pop(0)
        return JSONResponse({"text": f"说了{spoken / 1000:.1f}秒。"})

    async def _note(self, request: Request, form: FormData) -> int:
        file = form["file"]
        assert isinstance(file, UploadFile)
        with wave.open(io.BytesIO(await file.read())) as audio:
            rate, spoken = audio.getframerate(), loud_ms(audio.readframes(audio.getnframes()))
        self.asked.append(
            Asked(
                str(form.get("prompt", "")),
                str(form.get("language", "")),
                str(form["model"]),
                request.headers.get("authorization"),
                rate,
                spoken,
            )
        )
        return spoken


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield


@contextlib.asynccontextmanager
async def openai_stand_in() -> AsyncIterator[OpenAIStandIn]:
    stand_in = OpenAIStandIn()
    path = "/v1/audio/transcriptions"
    app = Starlette(routes=[Route(path, stand_in.transcribe, methods=["POST"])])
    listener = socket.create_server(("127.0.0.1", 0))
    stand_in.port = listener.getsockname()[1]
    config = uvicorn.Config(
        app, log_config=None, lifespan="off", timeout_graceful_shutdown=1, ws="none"
    )
    server = _Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield stand_in
    finally:
        stand_in.going.set()
        server.should_exit = True
        await serving
