"""A chat model that does what a list says, and a meter that counts in the open."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from copilot.phrasing.ports import Message, ModelFailed

Step = str | float | ModelFailed


class ScriptedModel:
    """Plays one script a call: a piece of text, seconds to wait, a fault; then the end.

    The last script is played again and again.
    """

    def __init__(self, *scripts: Sequence[Step], name: str = "scripted") -> None:
        self.name = name
        self.calls: list[tuple[Message, ...]] = []
        self.open = 0
        self.most_open = 0
        self.closed = False
        self._scripts = list(scripts)

    @asynccontextmanager
    async def stream(
        self, messages: Sequence[Message], max_tokens: int
    ) -> AsyncIterator[AsyncIterator[str]]:
        number = min(len(self.calls), len(self._scripts) - 1)
        self.calls.append(tuple(messages))
        self.open += 1
        self.most_open = max(self.most_open, self.open)
        pieces = self._play(self._scripts[number])
        try:
            yield pieces
        finally:
            self.open -= 1
            await pieces.aclose()

    async def _play(self, script: Sequence[Step]):  # type: ignore[no-untyped-def]
        for step in script:
            if isinstance(step, ModelFailed):
                raise step
            if isinstance(step, str):
                yield step
            else:
                await asyncio.sleep(step)

    async def aclose(self) -> None:
        self.closed = True


class CountingMeter:
    """Counts by name; times are only counted."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.observed: Counter[str] = Counter()

    def count(self, name: str, by: int = 1) -> None:
        self.counts[name] += by

    def observe(self, name: str, seconds: float) -> None:
        self.observed[name] += 1


class Clock:
    """Seconds that pass when told."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now
