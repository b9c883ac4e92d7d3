"""What one event of a streamed chat completion says: a piece of text, an end, or a fault."""

from dataclasses import dataclass
from typing import Any

import orjson

from copilot.phrasing.ports import ModelFailed

DONE = "[DONE]"

# Words of an error inside a stream that mean "later", as the endpoints in use spell them.
_LATER = ("rate_limit", "429", "overloaded", "insufficient_quota")


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of the completion; ``last`` once the model ended it of its own accord."""

    text: str
    last: bool


def read_chunk(data: str) -> Chunk:
    """Return what an event's ``data`` says.

    Raises ``ModelFailed``: ``broken`` or ``overloaded`` for an error told inside the stream,
    ``broken`` for what is no chunk, ``too_long`` when the completion was cut at its token limit,
    ``refused`` when the endpoint's own filter stopped it.
    """
    try:
        chunk = orjson.loads(data)
    except orjson.JSONDecodeError:
        raise ModelFailed("broken", "a chunk is not JSON") from None
    if not isinstance(chunk, dict):
        raise ModelFailed("broken", "a chunk is not an object")
    if chunk.get("error"):
        raise _told(chunk["error"])
    choices = chunk.get("choices")
    if choices is None or choices == []:
        return Chunk("", last=False)  # counts of tokens come in a chunk without a choice
    if not isinstance(choices, list) or not isinstance(choices[0], dict):
        raise ModelFailed("broken", "a chunk has no choices")
    return _choice(choices[0])


def _choice(choice: dict[str, Any]) -> Chunk:
    delta = choice.get("delta")
    text = delta.get("content") if isinstance(delta, dict) else None
    if text is not None and not isinstance(text, str):
        raise ModelFailed("broken", "a chunk's content is no text")
    reason = choice.get("finish_reason")
    if reason == "length":
        raise ModelFailed("too_long", "cut at the token limit")
    if reason == "content_filter":
        raise ModelFailed("refused", "stopped by the endpoint's filter")
    return Chunk(text or "", last=bool(reason))


def _told(error: object) -> ModelFailed:
    """Return the fault that an ``error`` object inside a stream stands for; its words stay out."""
    fields = error if isinstance(error, dict) else {}
    words = " ".join(str(fields.get(name, "")) for name in ("code", "type"))
    code = "overloaded" if any(word in words for word in _LATER) else "broken"
    return ModelFailed(code, "told inside the stream")
