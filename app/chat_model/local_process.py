"""The local model's process as the service sees it: started, asked, stopped, started once more."""

import asyncio
import contextlib
import dataclasses
import json
import os
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Sequence
from concurrent.futures import Future
from contextlib import asynccontextmanager
from typing import Any, Final

import structlog

from app.chat_model.local_engine import Opening, Request
from copilot.phrasing.ports import ModelFailed

log = structlog.get_logger(__name__)

COMMAND: Final = (sys.executable, "-m", "app.chat_model.local_engine")

STOP_S: Final = 5.0
"""A process that has not stopped by then is not going to; it is ended."""

CLOSE_S: Final = 1.0

# Of the environment only what running Python needs: keys and passwords are not the engine's.
_ENVIRONMENT: Final = (
    "PATH",
    "PYTHON",
    "VIRTUAL_ENV",
    "LD_",
    "DYLD_",
    "LANG",
    "LC_",
    "TMP",
    "TEMP",
)

_FAULTS: Final[dict[str, tuple[str, str]]] = {
    "length": ("too_long", "cut at the token limit"),
    "too_long": ("too_long", "the prompt does not fit"),
    "stopped": ("broken", "stopped"),
}


class LocalProcess:
    """Keeps one engine running; a process that dies is replaced once, again after each success.

    The constructor starts it and returns at once: loading takes seconds. It ends with the service,
    however that ends, since its incoming pipe closes.

    Args:
        command: what to run; speaks as ``app.chat_model.local_engine`` does.
    """

    def __init__(self, opening: Opening, command: Sequence[str] = COMMAND) -> None:
        self._opening = opening
        self._command = tuple(command)
        self._lock = threading.Lock()
        self._closed = False
        self._spare = 1
        self._numbers = 0
        self._calls: dict[int, LocalCall] = {}
        self._ready: Future[None] = Future()
        self._warm = threading.Event()
        with self._lock:  # its end, should that come first, must find it in place
            self._running = self._start()

    @property
    def pid(self) -> int:
        """The process's id, for measuring it."""
        return self._running.pid

    @property
    def busy(self) -> bool:
        """Whether the engine has not finished with what it was asked for, or stopped, yet."""
        return bool(self._calls)

    def wait_ready(self, timeout_s: float) -> None:
        """Wait until requests are served. Blocking.

        Raises ``ModelFailed`` when it can't be, ``TimeoutError`` when it is not by then.
        """
        self._ready.result(timeout_s)

    def wait_warm(self, timeout_s: float) -> bool:
        """Wait until every prompt has been read in advance; return whether it was. Blocking."""
        return self._warm.wait(timeout_s)

    @asynccontextmanager
    async def call(self, request: Request) -> "AsyncIterator[LocalCall]":
        """Ask for a completion as soon as requests are served; leaving the context stops it.

        Calls are served one after another. Raises ``ModelFailed`` when there is no process.
        """
        await asyncio.shield(asyncio.wrap_future(self._ready))
        self._numbers += 1
        call = LocalCall(self._numbers)
        self._calls[call.number] = call
        self._send({"id": call.number, **dataclasses.asdict(request)})
        try:
            yield call
        finally:
            if not call.over:
                self._send({"stop": call.number})
                asyncio.get_running_loop().call_later(STOP_S, self._end_if_deaf, call.number)
            elif call.complete:
                self._spare = 1

    def close(self) -> None:
        """End the process. Blocking, at most some seconds; idempotent."""
        with self._lock:
            self._closed = True
            running = self._running
        _close_input(running)
        try:
            running.wait(CLOSE_S)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()

    def _start(self) -> "subprocess.Popen[bytes]":
        environment = {k: v for k, v in os.environ.items() if k.startswith(_ENVIRONMENT)}
        running = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # llama.cpp may print what it is given
            env=environment,
            start_new_session=True,  # a terminal's Ctrl-C is the service's to handle
        )
        _write(running, dataclasses.asdict(self._opening))
        threading.Thread(
            target=self._listen, args=(running,), name="local model", daemon=True
        ).start()
        return running

    def _listen(self, running: "subprocess.Popen[bytes]") -> None:
        """Hand on what a process says until it is gone; on a thread of its own."""
        assert running.stdout is not None
        for line in running.stdout:
            message = json.loads(line)
            if "ready" in message:
                self._ready.set_result(None)
            elif "warm" in message:
                log.info("local_model_ready")
                self._warm.set()
            elif "failed" in message:
                log.error("local_model_failed", reason=message["failed"])
            elif (call := self._calls.get(message["id"])) is not None:
                if "end" in message:
                    self._calls.pop(call.number, None)
                call.tell(message)
        running.stdout.close()
        _close_input(running)
        self._gone(running.wait())

    def _gone(self, exit_code: int) -> None:
        """Fail what was under way and start anew if that is still allowed."""
        with self._lock:
            again = not self._closed and self._spare > 0
            before, self._ready = self._ready, Future()
            calls, self._calls = self._calls, {}
            if again:
                self._spare -= 1
                again = self._started_again()
            if not again:
                self._ready.set_exception(ModelFailed("broken", "its process has ended"))
        if not before.done():
            before.set_exception(ModelFailed("broken", "its process has ended"))
        for call in calls.values():
            call.tell({"end": "broken"})
        if not self._closed:
            log.error("local_model_died", exit_code=exit_code, started_again=again)

    def _started_again(self) -> bool:
        try:
            self._running = self._start()
        except OSError:
            return False
        return True

    def _send(self, message: dict[str, Any]) -> None:
        _write(self._running, message)

    def _end_if_deaf(self, number: int) -> None:
        if self._calls.pop(number, None) is not None:
            log.error("local_model_deaf")
            self._running.kill()


class LocalCall(AsyncIterator[str]):
    """The pieces of one completion; iterating raises ``ModelFailed``.

    Attributes:
        over: whether the engine is done with it.
        complete: whether it ended of its own accord.
    """

    def __init__(self, number: int) -> None:
        self.number = number
        self.over = False
        self.complete = False
        self._loop = asyncio.get_running_loop()
        self._told: asyncio.Queue[dict[str, Any]] = asyncio.Queue()

    def tell(self, message: dict[str, Any]) -> None:
        """Take what the engine said, from any thread."""
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits any more
            self._loop.call_soon_threadsafe(self._take, message)

    def _take(self, message: dict[str, Any]) -> None:
        if "end" in message:
            self.over = True
            self.complete = message["end"] == "stop"
        self._told.put_nowait(message)

    async def __anext__(self) -> str:
        message = await self._told.get()
        text = message.get("text")
        if isinstance(text, str):
            return text
        if self.complete:
            raise StopAsyncIteration
        raise ModelFailed(*_FAULTS.get(message["end"], ("broken", "the engine failed")))


def _write(running: "subprocess.Popen[bytes]", message: dict[str, Any]) -> None:
    """Write a line; a few KB, which the pipe holds whatever the process is doing."""
    assert running.stdin is not None
    with contextlib.suppress(OSError, ValueError):  # gone or closed: its end is told elsewhere
        running.stdin.write(json.dumps(message).encode() + b"\n")
        running.stdin.flush()


def _close_input(running: "subprocess.Popen[bytes]") -> None:
    """Close the pipe to a process, which is what tells it to end."""
    assert running.stdin is not None
    with contextlib.suppress(OSError):  # it is gone, and words for it were still waiting
        running.stdin.close()
