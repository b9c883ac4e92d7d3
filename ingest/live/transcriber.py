"""The port of speech recognition: audio goes in, pieces of what is said and a state come out."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Final, Literal, Protocol

SAMPLE_RATE: Final = 16_000
"""Samples a second of all audio here: signed 16-bit little-endian, one channel."""

BYTES_PER_MS: Final = SAMPLE_RATE * 2 // 1000

HearingState = Literal["hearing", "silent", "away"]
"""A voice comes in; none does; or the recogniser can't be had at present."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What was recognised of one segment so far; partials and the final share ``segment``.

    Attributes:
        segment: names the segment, unique over all ears.
        text: the whole segment's words, replacing those of earlier pieces; a final without any
            takes the segment back.
        start_ms, end_ms: milliseconds since the ear's first audio.
    """

    segment: str
    text: str
    final: bool
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class StateChanged:
    """The ear's state from now on."""

    state: HearingState


Told = Piece | StateChanged
Tell = Callable[[Told], None]
"""Called on the event loop; must not raise."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to listen for.

    Attributes:
        words: what is likely to be said, the most helpful first.
        language: ``zh`` or ``en``, the language mostly spoken; a hint.
    """

    words: tuple[str, ...] = ()
    language: Literal["zh", "en"] = "zh"


class Ear(Protocol):
    """One stream of audio being recognised. All methods belong to the event loop.

    Whatever the recogniser does (stall, restart, garbage), an ear goes on: it comes back with
    growing pauses, keeps a bounded backlog meanwhile, and drops the oldest beyond it.

    Attributes:
        state: as last told; ``silent`` at first.
        dropped_ms: milliseconds of audio that were given up because nobody could take them.
    """

    @property
    def state(self) -> HearingState:
        """See the class."""

    @property
    def dropped_ms(self) -> int:
        """See the class."""

    def feed(self, pcm: bytes) -> None:
        """Take audio, whole samples of it; never blocks."""

    def prime(self, words: tuple[str, ...]) -> None:
        """Listen for other words from the next segment on."""

    async def finish(self, within_s: float) -> None:
        """Tell what is left of the audio so far, for at most ``within_s``; nothing is fed after."""


class Transcriber(Protocol):
    """A speech recogniser that any number of ears share."""

    @property
    def name(self) -> str:
        """What it is, for people; no secret in it."""

    def listen(self, wanted: Wanted, tell: Tell) -> AbstractAsyncContextManager[Ear]:
        """Open an ear that tells what it hears until the context is left. Never fails."""

    async def aclose(self) -> None:
        """Give everything back, once no ear is open any more."""
