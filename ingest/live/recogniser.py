"""The port of recognisers that take a whole segment at a time."""

from typing import Protocol


class RecogniserFailed(Exception):
    """A segment could not be recognised; the message says why, and holds nothing of the segment.

    ``again`` tells whether the same segment may succeed later: it was the recogniser's fault.
    """

    def __init__(self, reason: str, again: bool = True) -> None:
        super().__init__(reason)
        self.again = again


class Recogniser(Protocol):
    """Turns the audio of a segment into text."""

    @property
    def name(self) -> str:
        """What it is, for people; no secret in it."""

    async def prepare(self) -> None:
        """Make ready for a first segment, if that takes time. Raises ``RecogniserFailed``."""

    async def recognise(self, pcm: bytes, words: tuple[str, ...], language: str) -> str:
        """Return what is said in ``pcm``; ``words`` may be said, ``language`` is a hint.

        Raises ``RecogniserFailed``.
        """

    async def aclose(self) -> None:
        """Give everything back."""
