"""Audio for ears: a voice, a hush, and what an ear told of them."""

import asyncio
from collections.abc import Callable

import numpy as np

from ingest.live.transcriber import SAMPLE_RATE, HearingState, Piece, StateChanged, Told

PATIENCE_S = 20.0


def voice(ms: int, seed: int = 1) -> bytes:
    """Return something as loud and as uneven as speech."""
    count = SAMPLE_RATE * ms // 1000
    times = np.arange(count) / SAMPLE_RATE
    hum = sum(np.sin(2 * np.pi * hertz * times) for hertz in (140, 280, 420, 900))
    noise = np.random.default_rng(seed).normal(0, 0.4, count)
    syllables = 0.7 + 0.3 * np.sin(2 * np.pi * 4 * times)
    samples = (hum + noise) * syllables * 3000
    return bytes(samples.astype("<i2").tobytes())


def hush(ms: int) -> bytes:
    """Return the noise of a quiet room."""
    noise = np.random.default_rng(7).normal(0, 12, SAMPLE_RATE * ms // 1000)
    return bytes(noise.astype("<i2").tobytes())


def loud_ms(pcm: bytes) -> int:
    """Return for how long somebody speaks in ``pcm``."""
    samples = np.frombuffer(pcm[: len(pcm) // 320 * 320], "<i2").astype(np.float64)
    levels = np.sqrt((samples.reshape(-1, 160) ** 2).mean(axis=1))
    return int((levels > 400).sum()) * 10


class Listener:
    """Gathers what an ear tells."""

    def __init__(self) -> None:
        self.told: list[Told] = []
        self._more = asyncio.Event()

    def __call__(self, told: Told) -> None:
        self.told.append(told)
        self._more.set()

    @property
    def pieces(self) -> list[Piece]:
        return [told for told in self.told if isinstance(told, Piece)]

    @property
    def finals(self) -> list[Piece]:
        return [piece for piece in self.pieces if piece.final]

    @property
    def states(self) -> list[HearingState]:
        return [told.state for told in self.told if isinstance(told, StateChanged)]

    async def until_finals(self, count: int) -> None:
        """Wait until so many segments are complete."""
        await self.until(lambda: len(self.finals) >= count)

    async def until(self, holds: Callable[[], object]) -> None:
        """Wait until something holds of what was told."""
        async with asyncio.timeout(PATIENCE_S):
            while not holds():
                self._more.clear()
                await self._more.wait()
