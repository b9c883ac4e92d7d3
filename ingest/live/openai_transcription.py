"""Any endpoint with OpenAI's ``/audio/transcriptions``, a segment a request."""

import json
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ingest.live.recogniser import RecogniserFailed
from ingest.live.wav import wav_of

if TYPE_CHECKING:
    import httpx2

LONGEST_PROMPT: Final = 400
"""Characters; the models behind look at some 200 tokens, and at the last of them."""

LARGEST_ANSWER: Final = 64 * 1024

# Their debug lines hold whole requests, so no setting of theirs may turn them on.
_TALKATIVE: Final = ("openai", "httpx2", "httpcore2")
# The segment itself is what the endpoint does not take: sent again it would fail again.
_SEGMENT_REFUSED: Final = frozenset({400, 413, 415, 422})


@dataclass(frozen=True, slots=True)
class TranscriptionEndpoint:
    """Where a speech model is.

    Attributes:
        model: the model's name there.
        url: the API's address, up to and without ``/audio/transcriptions``.
        key: sent as a bearer token; empty = none is sent.
        connect_s, answer_s: how long connecting and the whole answer may take.
    """

    model: str
    url: str
    key: str = ""
    connect_s: float = 2.0
    answer_s: float = 10.0

    def __repr__(self) -> str:
        return f"TranscriptionEndpoint({self.model!r}, {self.url!r})"


class OpenAIRecogniser:
    """Asks the endpoint; never retries, since whoever waits knows better.

    Making one imports the client library (over a second): do it before the event loop runs.
    """

    def __init__(self, endpoint: TranscriptionEndpoint) -> None:
        import httpx2
        import openai

        for name in _TALKATIVE:
            logging.getLogger(name).setLevel(logging.WARNING)
        self._endpoint = endpoint
        self._http = httpx2.AsyncClient(
            timeout=httpx2.Timeout(endpoint.answer_s, connect=endpoint.connect_s),
            follow_redirects=False,  # a key goes where it was meant to and nowhere else
            event_hooks={
                "request": [] if endpoint.key else [_without_key],
                "response": [_refuse_by_status],
            },
        )
        self._client = openai.AsyncOpenAI(
            api_key=endpoint.key or "none",
            base_url=endpoint.url,
            max_retries=0,
            http_client=self._http,
        )
        # Read from the environment by the library; ours is the only configuration there is.
        self._client.organization = self._client.project = None
        self._broken = (openai.OpenAIError, httpx2.HTTPError, httpx2.StreamError, ValueError)

    @property
    def name(self) -> str:
        """The model and where it is."""
        return f"{self._endpoint.model} at {self._endpoint.url}"

    async def prepare(self) -> None:
        """Nothing to do: a connection is made with the first segment."""

    async def recognise(self, pcm: bytes, words: tuple[str, ...], language: str) -> str:
        """Return what the endpoint hears. Raises ``RecogniserFailed``."""
        try:
            return _text_of(await self._ask(pcm, prompt_of(words, language), language))
        except RecogniserFailed:
            raise
        except self._broken as error:
            raise RecogniserFailed(type(error).__name__) from error

    async def _ask(self, pcm: bytes, prompt: str, language: str) -> bytes:
        body = bytearray()
        create = self._client.audio.transcriptions.with_streaming_response.create
        async with create(
            file=("speech.wav", wav_of(pcm), "audio/wav"),
            model=self._endpoint.model,
            prompt=prompt,
            language=language,
            response_format="json",
            temperature=0,
        ) as response:
            async for chunk in response.iter_bytes():
                body += chunk
                if len(body) > LARGEST_ANSWER:
                    raise RecogniserFailed("an answer without an end")
        return bytes(body)

    async def aclose(self) -> None:
        """Close every connection."""
        await self._http.aclose()


def prompt_of(words: tuple[str, ...], language: str, longest: int = LONGEST_PROMPT) -> str:
    """Return the words as a sentence that a model reads before it listens.

    What does not fit is left out from the end. Without any word there still is a sentence in
    Chinese, since models take their script and punctuation from it.
    """
    mark, stop = ("，", "。") if language == "zh" else (", ", ".")
    kept: list[str] = []
    length = 0
    for word in words:
        length += len(word) + len(mark)
        if length > longest:
            break
        kept.append(word)
    if not kept:
        return "以下是普通话直播的内容。" if language == "zh" else ""
    return mark.join(kept) + stop


async def _without_key(request: "httpx2.Request") -> None:
    """Take out what the library insists on sending when there is no key."""
    del request.headers["Authorization"]


async def _refuse_by_status(response: "httpx2.Response") -> None:
    """Turn a status other than success into a fault before anything of its body is read."""
    status = response.status_code
    if not 200 <= status < 300:
        raise RecogniserFailed(f"HTTP {status}", again=status not in _SEGMENT_REFUSED)


def _text_of(body: bytes) -> str:
    """Return the text of an answer in JSON, which is all that is looked at."""
    answer = json.loads(body)
    text = answer.get("text") if isinstance(answer, dict) else None
    if not isinstance(text, str):
        raise RecogniserFailed("an answer without a text")
    return text
