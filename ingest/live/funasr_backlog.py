"""Audio on its way to a runtime: kept until the sentence it belongs to has come back."""

from ingest.live.transcriber import BYTES_PER_MS

CHUNK_MS = 60
"""What is sent at once: a tenth of what the runtime works on."""


class Backlog:
    """Audio in order, of which some was sent; when a connection is lost that is sent again.

    Args:
        seconds: kept at most, sent or not; the oldest goes first.
    """

    def __init__(self, seconds: float) -> None:
        self._most = round(seconds * 1000) * BYTES_PER_MS
        self._audio = bytearray()
        self._sent = 0  # bytes of it
        self._before_ms = 0  # of audio that went before what is kept
        self.dropped_ms = 0

    @property
    def unsent(self) -> bool:
        """Whether any audio waits to be sent."""
        return self._sent < len(self._audio)

    @property
    def sent_ms(self) -> int:
        """Where what was sent ends, since the stream began."""
        return self._before_ms + self._sent // BYTES_PER_MS

    def add(self, pcm: bytes) -> None:
        """Keep audio that just came."""
        self._audio += pcm
        excess = len(self._audio) - self._most
        if excess > 0:
            excess += excess % 2
            unsent = max(0, excess - self._sent)
            self.dropped_ms += unsent // BYTES_PER_MS
            self._forget(excess)

    def next_chunk(self) -> bytes:
        """Return what is to be sent next; empty when there is nothing."""
        chunk = bytes(self._audio[self._sent : self._sent + CHUNK_MS * BYTES_PER_MS])
        self._sent += len(chunk)
        return chunk

    def settle(self) -> None:
        """A sentence is complete: what was sent needs no second time."""
        self._forget(self._sent)

    def rewind(self) -> None:
        """Send again from the beginning of the sentence under way."""
        self._sent = 0

    def _forget(self, count: int) -> None:
        del self._audio[:count]
        self._before_ms += count // BYTES_PER_MS
        self._sent = max(0, self._sent - count)
