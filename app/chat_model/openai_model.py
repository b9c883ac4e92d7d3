"""A chat model behind any OpenAI-compatible endpoint, streamed over HTTP."""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import structlog

from app.chat_model.completion_chunks import DONE, Chunk, read_chunk
from app.chat_model.deadlines import Deadlines
from app.chat_model.server_sent_events import EventDecoder
from app.chat_model.text_stream import TextStream
from copilot.phrasing.ports import Message, ModelFailed

if TYPE_CHECKING:
    import httpx2
    from openai.types.chat import ChatCompletionMessageParam

log = structlog.get_logger(__name__)

OPENAI_URL = "https://api.openai.com/v1"
# A token of Chinese or English has rarely more letters; an endpoint that ignores its limit is cut.
CHARACTERS_PER_TOKEN = 8
# Their debug lines hold whole requests, so no setting of theirs may turn them on.
_TALKATIVE = ("openai", "httpx2", "httpcore2")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model is.

    Attributes:
        model: the model's name there.
        url: the API's address, up to and without ``/chat/completions``.
        key: sent as a bearer token; empty = none is sent.
    """

    model: str
    url: str = OPENAI_URL
    key: str = ""

    def __repr__(self) -> str:
        return f"Endpoint({self.model!r}, {self.url!r})"


class OpenAIModel:
    """Streams chat completions; never retries, keeps deadlines of its own.

    Making one imports the client library (over a second): do it before the event loop runs.

    Args:
        temperature: low, since facts are to be worded, not invented.
    """

    def __init__(self, endpoint: Endpoint, deadlines: Deadlines, temperature: float = 0.3) -> None:
        import httpx2
        import openai

        for name in _TALKATIVE:
            logging.getLogger(name).setLevel(logging.WARNING)
        self._endpoint = endpoint
        self._deadlines = deadlines
        self._temperature = temperature
        # The stream's own clock decides about silence, so that a trickle of bytes buys no time.
        timeout = httpx2.Timeout(None, connect=deadlines.connect_s, write=deadlines.gap_s)
        self._http = httpx2.AsyncClient(
            timeout=timeout,
            follow_redirects=False,  # a key goes where it was meant to and nowhere else
            event_hooks={
                "request": [] if endpoint.key else [_without_key],
                "response": [_refuse_by_status],
            },
            headers={"Accept-Encoding": "identity"},  # compressed streams arrive in lumps
        )
        self._client = openai.AsyncOpenAI(
            api_key=endpoint.key or "none",
            base_url=endpoint.url,
            max_retries=0,
            http_client=self._http,
        )
        # Read from the environment by the library; ours is the only configuration there is.
        self._client.organization = self._client.project = None
        self._slow = (openai.APITimeoutError, httpx2.TimeoutException)
        self._broken = (openai.OpenAIError, httpx2.HTTPError, httpx2.StreamError)
        self._reading: set[asyncio.Task[None]] = set()

    @property
    def name(self) -> str:
        """The model's name; no secret in it."""
        return self._endpoint.model

    @asynccontextmanager
    async def stream(
        self, messages: Sequence[Message], max_tokens: int
    ) -> AsyncIterator[AsyncIterator[str]]:
        """Open a stream of pieces of text; leaving the context closes it upstream.

        Iterating raises ``ModelFailed``.
        """
        # The response is read by a task of its own, which is cancelled once and once only: the
        # HTTP library loses a connection when a second cancellation interrupts its tidying up.
        pieces = TextStream(self._deadlines, max_tokens * CHARACTERS_PER_TOKEN)
        reading = asyncio.create_task(self._read(messages, max_tokens, pieces), name="chat model")
        self._reading.add(reading)
        reading.add_done_callback(self._reading.discard)
        try:
            yield pieces
        finally:
            if pieces.complete and not reading.done():
                await asyncio.wait((reading,), timeout=self._deadlines.drain_s)
            reading.cancel()
            await asyncio.wait((reading,), timeout=self._deadlines.close_s)

    async def aclose(self) -> None:
        """Close every stream and connection."""
        for reading in self._reading:
            reading.cancel()
        if self._reading:
            await asyncio.wait(self._reading, timeout=self._deadlines.close_s)
        async with asyncio.timeout(self._deadlines.close_s):
            await self._http.aclose()

    async def _read(self, messages: Sequence[Message], max_tokens: int, pieces: TextStream) -> None:
        """Read one completion into ``pieces``; whatever goes wrong ends them with a fault."""
        try:
            await self._request(messages, max_tokens, pieces)
        except ModelFailed as failure:
            await pieces.end(failure)
        except self._slow:
            await pieces.end(ModelFailed("slow", "the connection took too long"))
        except self._broken as error:
            await pieces.end(ModelFailed("broken", type(error).__name__))
        except Exception as error:  # the unit of work: one completion
            log.exception("chat_model_failed", model=self.name)
            await pieces.end(ModelFailed("broken", type(error).__name__))

    async def _request(
        self, messages: Sequence[Message], max_tokens: int, pieces: TextStream
    ) -> None:
        create = self._client.chat.completions.with_streaming_response.create
        async with create(
            model=self._endpoint.model,
            messages=[_as_sent(message) for message in messages],
            stream=True,
            temperature=self._temperature,
            max_tokens=max_tokens,
        ) as response:
            body, decoder = response.iter_bytes(), EventDecoder()
            async for received in body:
                if await _take(decoder.feed(received), pieces):
                    # A response read to its end leaves the connection fit for the next one.
                    async for _ in body:
                        pass
                    return
            if not await _take(decoder.end(), pieces):
                raise ModelFailed("broken", "ended early")


async def _take(events: Sequence[str], pieces: TextStream) -> bool:
    """Pass the text of ``events`` on; return whether the completion ended with one of them."""
    for data in events:
        chunk = Chunk("", last=True) if data.strip() == DONE else read_chunk(data)
        if chunk.text:
            await pieces.put(chunk.text)
        if chunk.last:
            await pieces.end(None)
            return True
    return False


async def _without_key(request: "httpx2.Request") -> None:
    """Take out what the library insists on sending when there is no key."""
    del request.headers["Authorization"]


async def _refuse_by_status(response: "httpx2.Response") -> None:
    """Turn a status other than success into a fault before anything of its body is read."""
    status = response.status_code
    if status == 429:
        raise ModelFailed("overloaded", "HTTP 429")
    if status >= 500:
        raise ModelFailed("broken", f"HTTP {status}")
    if not 200 <= status < 300:
        raise ModelFailed("refused", f"HTTP {status}")


def _as_sent(message: Message) -> "ChatCompletionMessageParam":
    if message.role == "system":
        return {"role": "system", "content": message.content}
    return {"role": "user", "content": message.content}
