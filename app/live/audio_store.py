"""Audio that a shop wants kept: one WAV file a stream, deleted after its time."""

import asyncio
import contextlib
import os
import time
import wave
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO, Final

import structlog

from ingest.live.transcriber import BYTES_PER_MS, SAMPLE_RATE

log = structlog.get_logger(__name__)

DAY_S: Final = 24 * 3600
WRITE_MS: Final = 1000
"""Written at once; lost at most when the machine fails."""

MOST_WAITING_MS: Final = 30_000
"""Of audio waiting for a slow disk; beyond, the rest of the stream is not kept."""


class AudioStore:
    """Says whose audio is kept, keeps it, and forgets it.

    Args:
        kept: ``shop/room`` or ``shop/*``; empty = nobody's.
    """

    def __init__(self, folder: Path, kept: Sequence[str] = (), days: float = 7) -> None:
        self.folder = folder
        self._kept = frozenset(kept)
        self._days = days

    def days(self, shop: str, room: str) -> float | None:
        """Return for how many days a room's audio is kept, ``None`` when it is not kept."""
        is_kept = not self._kept.isdisjoint((f"{shop}/{room}", f"{shop}/*"))
        return self._days if is_kept else None

    def open(self, shop: str, room: str, stream: str) -> "KeptAudio | None":
        """Return what keeps a stream, or ``None`` when it is not to be kept."""
        if self.days(shop, room) is None:
            return None
        began = time.strftime("%Y%m%d-%H%M%S", time.gmtime())
        return KeptAudio(self.folder / room / f"{began}-{stream}.wav")

    def purge(self, older_than_wall_ms: int) -> int:
        """Delete what was kept long enough, or ended before the moment. Blocking."""
        oldest = max(older_than_wall_ms / 1000, time.time() - self._days * DAY_S)
        gone = 0
        for file in self.folder.glob("*/*.wav"):
            with contextlib.suppress(OSError):
                if file.stat().st_mtime < oldest:
                    file.unlink()
                    gone += 1
        return gone


class KeptAudio:
    """One stream's file, written by a thread of its own; a full disk ends it, and it is told."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="kept audio")
        self._gathered = bytearray()
        self._waiting_ms = 0
        self._file: BinaryIO | None = None
        self._writer: wave.Wave_write | None = None
        self._failed = False

    def add(self, pcm: bytes) -> None:
        """Keep audio; returns at once, and keeps nothing more once some could not be written."""
        if self._failed:
            self._gathered.clear()
            return
        self._gathered += pcm
        if len(self._gathered) >= WRITE_MS * BYTES_PER_MS:
            self._pass_on()

    async def close(self) -> None:
        """Write what is left; that goes on even when the wait for it is cancelled."""
        if self._gathered and not self._failed:
            self._pass_on()
        ended = asyncio.get_running_loop().run_in_executor(self._thread, self._end)
        self._thread.shutdown(wait=False)
        await asyncio.shield(ended)

    def _pass_on(self) -> None:
        audio = bytes(self._gathered)
        self._gathered.clear()
        length_ms = len(audio) // BYTES_PER_MS
        if self._waiting_ms + length_ms > MOST_WAITING_MS:
            self._failed = True
            log.error("audio_not_kept", reason="the disk is too slow")
            return
        self._waiting_ms += length_ms
        self._thread.submit(self._write, audio)

    def _write(self, audio: bytes) -> None:
        try:
            if self._writer is None and not self._failed:
                self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
                self._file = os.fdopen(handle, "wb")
                self._writer = wave.Wave_write(self._file)
                self._writer.setnchannels(1)
                self._writer.setsampwidth(2)
                self._writer.setframerate(SAMPLE_RATE)
            if self._writer is not None:
                self._writer.writeframes(audio)
        except (OSError, wave.Error) as error:
            self._failed = True
            log.error("audio_not_kept", reason=type(error).__name__)
        finally:
            self._waiting_ms -= len(audio) // BYTES_PER_MS

    def _end(self) -> None:
        for opened in (self._writer, self._file):
            try:
                if opened is not None:
                    opened.close()
            except (OSError, wave.Error) as error:  # a full disk, told by the last words alone
                log.error("audio_not_kept", reason=type(error).__name__)
