"""What phrasing needs from a chat model, and what rooms need from phrasing."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Literal, Protocol

from copilot.effects import Phrase, Phrased


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a prompt."""

    role: Literal["system", "user"]
    content: str


class ModelFailed(Exception):
    """A chat model did not do what was asked; ``code`` is one word for logs and counts.

    Codes: ``refused`` (4xx, wrong key), ``overloaded`` (429), ``broken`` (5xx, reset, bad chunks,
    not a stream), ``slow`` (a deadline passed), ``empty`` (no text at all), ``too_long``.
    """

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code


class ChatModel(Protocol):
    """A chat model that streams. Implementations never retry."""

    @property
    def name(self) -> str:
        """A name for logs and metrics; no secret in it."""

    def stream(
        self, messages: Sequence[Message], max_tokens: int
    ) -> AbstractAsyncContextManager[AsyncIterator[str]]:
        """Open a stream of pieces of text; leaving the context closes it upstream.

        Entering or iterating raises ``ModelFailed``. Deadlines are the implementation's own.
        """


OnText = Callable[[str], None]
"""Takes the whole released text so far, on the event loop."""


class Phraser(Protocol):
    """Words lines for the rooms of a process."""

    async def phrase(self, shop: str, phrase: Phrase, on_text: OnText) -> Phrased:
        """Word a line; never raises but for cancellation, which closes the model's stream."""
