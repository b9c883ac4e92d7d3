"""Audio kept on a disk that takes no more: it is told, and costs neither memory nor the stream."""

import asyncio
import resource
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from structlog.testing import capture_logs

from app.live.audio_store import KeptAudio

SECOND = bytes(32_000)
UNTIL_FAILED_S = 60
"""Of audio at once: beyond 30 s of it, either some was tried to be written or too much waits."""


@contextmanager
def disk_that_is_full(beyond_bytes: int) -> Iterator[None]:
    """Have the system refuse to let any file of this process grow further."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (beyond_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def grown_bytes(kept: KeptAudio, seconds: int) -> int:
    """Return by how much the process' memory grows over so many seconds of audio."""
    tracemalloc.start()
    try:
        for _ in range(seconds):
            kept.add(SECOND)
        return tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()


async def test_a_folder_that_cannot_be_written_costs_no_memory(tmp_path: Path) -> None:
    (tmp_path / "r").write_bytes(b"a file where the room's folder would be")
    kept = KeptAudio(tmp_path / "r" / "a.wav")
    with capture_logs() as lines:
        for _ in range(UNTIL_FAILED_S):
            kept.add(SECOND)
        assert grown_bytes(kept, 600) < len(SECOND)
        async with asyncio.timeout(10):
            await kept.close()
    assert {line["event"] for line in lines} == {"audio_not_kept"}


async def test_a_disk_that_fills_up_costs_no_memory_and_no_stream(tmp_path: Path) -> None:
    kept = KeptAudio(tmp_path / "r" / "a.wav")
    with disk_that_is_full(100_000), capture_logs() as lines:
        for _ in range(UNTIL_FAILED_S):
            kept.add(SECOND)
        assert grown_bytes(kept, 600) < len(SECOND)
        async with asyncio.timeout(10):
            await kept.close()
    assert {line["event"] for line in lines} == {"audio_not_kept"}
    assert 0 < kept.path.stat().st_size <= 100_000, "what was written before is left"


async def test_a_disk_that_is_full_at_the_last_word_ends_the_stream_as_ever(tmp_path: Path) -> None:
    kept = KeptAudio(tmp_path / "r" / "a.wav")
    with disk_that_is_full(2 * len(SECOND) + 1000), capture_logs() as lines:
        for piece in (SECOND, SECOND, bytes(4000)):
            kept.add(piece)
        async with asyncio.timeout(10):
            await kept.close()
    assert {line["event"] for line in lines} == {"audio_not_kept"}
    assert kept.path.stat().st_size > 2 * len(SECOND)
