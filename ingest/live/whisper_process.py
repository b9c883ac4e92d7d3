"""Whisper in a process of its own, as a recogniser: started when needed, killed when stuck."""

import asyncio
import contextlib
import json
import logging
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ingest.live.openai_transcription import prompt_of
from ingest.live.recogniser import RecogniserFailed

log = logging.getLogger(__name__)

COMMAND: Final = (sys.executable, "-m", "ingest.live.whisper_engine")

LONGEST_PROMPT: Final = 150
"""Characters; all of it is read again with every segment."""

LONGEST_LINE: Final = 256 * 1024

# Of the environment only what running Python needs: keys and passwords are not the engine's.
_ENVIRONMENT: Final = ("PATH", "PYTHON", "VIRTUAL_ENV", "LD_", "DYLD_", "LANG", "LC_", "TMP")


@dataclass(frozen=True, slots=True)
class EngineLimits:
    """How long the process may take.

    Attributes:
        start_s: until its model is loaded; a busy machine takes ten seconds.
        segment_s: for one segment; then it is killed, since nothing else stops it.
        close_s: to end by itself.
    """

    start_s: float = 60.0
    segment_s: float = 12.0
    close_s: float = 1.0


class WhisperRecogniser:
    """Shares one process; segments wait for each other. A dead one is started at the next segment.

    Args:
        folder: the model's, as ``faster-whisper`` has it.
        command: what to run, given the folder; speaks as ``ingest.live.whisper_engine`` does.
    """

    def __init__(
        self,
        folder: Path,
        limits: EngineLimits | None = None,
        command: Sequence[str] = COMMAND,
    ) -> None:
        self._folder = folder
        self._limits = limits or EngineLimits()
        self._command = (*command, str(folder))
        self._one_at_a_time = asyncio.Lock()
        self._process: Process | None = None
        self._numbers = 0
        self._asking: set[asyncio.Task[str]] = set()

    @property
    def name(self) -> str:
        """What it is, for people."""
        return "Whisper on this machine"

    @property
    def pid(self) -> int | None:
        """The process's id, ``None`` when there is none."""
        return self._process.pid if self._process is not None else None

    async def prepare(self) -> None:
        """Start the process and load the model. Raises ``RecogniserFailed``."""
        async with self._one_at_a_time:
            if self._process is None:
                await self._start()

    async def recognise(self, pcm: bytes, words: tuple[str, ...], language: str) -> str:
        """Return what is said in ``pcm``. Raises ``RecogniserFailed``.

        Whoever gives up waiting leaves the process to finish: it can't be interrupted.
        """
        asking = asyncio.create_task(self._ask(pcm, words, language), name="Whisper")
        self._asking.add(asking)
        asking.add_done_callback(self._over)
        return await asyncio.shield(asking)

    async def aclose(self) -> None:
        """End the process."""
        for asking in self._asking:
            asking.cancel()
        await asyncio.gather(*self._asking, return_exceptions=True)
        process, self._process = self._process, None
        if process is not None:
            await self._end(process)

    def _over(self, asking: "asyncio.Task[str]") -> None:
        self._asking.discard(asking)
        if not asking.cancelled():
            asking.exception()  # whoever asked may have left

    async def _ask(self, pcm: bytes, words: tuple[str, ...], language: str) -> str:
        async with self._one_at_a_time:
            process = self._process or await self._start()
            self._numbers += 1
            head = {
                "id": self._numbers,
                "bytes": len(pcm),
                "prompt": prompt_of(words, language, LONGEST_PROMPT),
                "language": language,
            }
            try:
                answer = await self._exchange(process, json.dumps(head).encode() + b"\n" + pcm)
            except RecogniserFailed:
                await self._kill()
                raise
            except asyncio.CancelledError:
                await self._kill()  # it is in the middle of something
                raise
        if answer.get("id") != head["id"] or not isinstance(answer.get("text"), str):
            raise RecogniserFailed(str(answer.get("failed", "an answer out of turn"))[:80], False)
        return str(answer["text"])

    async def _start(self) -> Process:
        environment = {k: v for k, v in os.environ.items() if k.startswith(_ENVIRONMENT)}
        try:
            self._process = process = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=PIPE,
                stdout=PIPE,
                stderr=DEVNULL,
                limit=LONGEST_LINE,
                env=environment | {"HF_HUB_OFFLINE": "1"},
                start_new_session=True,  # a terminal's Ctrl-C is the service's to handle
            )
        except OSError as error:
            raise RecogniserFailed(f"can't be started: {type(error).__name__}") from error
        log.info("whisper_starting")
        try:
            told = await self._answer(process, self._limits.start_s)
        except (RecogniserFailed, asyncio.CancelledError):
            await self._kill()
            raise
        if "ready" not in told:
            await self._kill()
            raise RecogniserFailed(f"can't be loaded: {str(told.get('failed'))[:80]}")
        log.info("whisper_ready")
        return process

    async def _exchange(self, process: Process, question: bytes) -> dict[str, Any]:
        assert process.stdin is not None
        try:
            process.stdin.write(question)
            async with asyncio.timeout(self._limits.segment_s):
                await process.stdin.drain()
        except (OSError, TimeoutError) as error:
            raise RecogniserFailed("its process has ended") from error
        return await self._answer(process, self._limits.segment_s)

    async def _answer(self, process: Process, within_s: float) -> dict[str, Any]:
        assert process.stdout is not None
        try:
            async with asyncio.timeout(within_s):
                line = await process.stdout.readline()
        except TimeoutError as late:
            raise RecogniserFailed(f"no answer within {within_s:g} s") from late
        except ValueError as long:
            raise RecogniserFailed("an answer without an end") from long
        if not line:
            raise RecogniserFailed("its process has ended")
        try:
            answer = json.loads(line)
        except ValueError as garbage:
            raise RecogniserFailed("an answer that is no JSON") from garbage
        return answer if isinstance(answer, dict) else {}

    async def _kill(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await self._end(process)

    async def _end(self, process: Process) -> None:
        assert process.stdin is not None
        with contextlib.suppress(OSError):
            process.stdin.close()
        try:
            async with asyncio.timeout(self._limits.close_s):
                await process.wait()
        except TimeoutError:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
