"""Writes down what the local chat model says, piece by piece with its times."""

import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from app.chat_model.local_qwen import LocalQwen
from copilot.phrasing.ports import Message


@dataclass
class Line:
    """What the model said for one phrase and when; seconds since it was asked."""

    text: str = ""
    pieces: int = 0
    first_s: float = 0.0
    last_s: float = 0.0


class Shown:
    """Notes when text was released to the screen."""

    def __init__(self) -> None:
        self._started = time.perf_counter()
        self.times_s: list[float] = []

    def __call__(self, text: str) -> None:
        """Note that text is shown."""
        self.times_s.append(time.perf_counter() - self._started)


class ListeningModel:
    """The model, each of its lines written down with its times."""

    def __init__(self, model: LocalQwen) -> None:
        self._model = model
        self.line = Line()

    @property
    def name(self) -> str:
        """The model's name."""
        return self._model.name

    @asynccontextmanager
    async def stream(
        self, messages: Sequence[Message], max_tokens: int
    ) -> AsyncIterator[AsyncIterator[str]]:
        """Open a stream as the model does."""
        self.line = line = Line()
        started = time.perf_counter()

        async def heard(pieces: AsyncIterator[str]) -> AsyncIterator[str]:
            async for piece in pieces:
                line.last_s = time.perf_counter() - started
                line.first_s = line.first_s or line.last_s
                line.text += piece
                line.pieces += 1
                yield piece

        async with self._model.stream(messages, max_tokens) as pieces:
            yield heard(pieces)
