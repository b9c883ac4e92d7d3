"""The local model's own process: llama.cpp behind a pair of pipes, one request at a time.

Run by :mod:`app.chat_model.local_process`. Lines of JSON come in: the opening, then requests
(``id``, ``prompt``, ``max_tokens``, ``grammar``) and stops (``stop``, the id up to which nothing
is wanted any more). Lines of JSON go out: ``ready`` or ``failed`` once, ``warm`` once every prompt
of the opening has been read, and for each request ``id`` with a ``text`` or its ``end``. When the
incoming pipe closes, whoever asked is gone, and so is this process.
"""

import contextlib
import importlib
import json
import os
import queue
import secrets
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final, Literal, Protocol

CONTEXT_TOKENS: Final = 1536
"""Of one prompt with its line; more could not be read before the first token's deadline."""

BATCH_TOKENS: Final = 16
"""Read at a time; a stop waits for one batch (0.4 s on one core with 1.5 billion parameters)."""

NICENESS: Final = 5
"""The service's own work, a question's first card above all, goes before the wording of it."""

End = Literal["stop", "length", "stopped", "too_long", "broken"]
"""Why a completion ended: of its own accord, cut at its limit, stopped, refused, or a fault."""

OnText = Callable[[str], bool]
"""Takes a piece of text, which may be empty, and returns whether to stop."""


@dataclass(frozen=True, slots=True)
class Opening:
    """The first line: what to load and what to have ready.

    Attributes:
        weights: a GGUF file.
        threads: of computing.
        prompts: whole prompts of the kinds that will come, to be read in advance: a later prompt
            costs only what differs from the nearest of them.
    """

    weights: str
    threads: int
    prompts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Request:
    """What to complete.

    Attributes:
        prompt: special tokens in it have their effect.
        max_tokens: beyond them it is cut.
        grammar: in llama.cpp's GBNF, what the completion must be; empty = anything.
    """

    prompt: str
    max_tokens: int
    grammar: str = ""


class Engine(Protocol):
    """What completes prompts; synchronous."""

    def complete(self, request: Request, on_text: OnText) -> End:
        """Complete the request's prompt, telling each piece."""


class LlamaEngine:
    """llama.cpp, each kind of prompt with a cache of its own.

    The library always opens a door of its own; it is a socket in a folder nobody else can enter,
    removed as soon as the door stands, so that there is nothing to connect to.

    Raises whatever the library does when the weights can't be loaded.
    """

    def __init__(self, opening: Opening) -> None:
        llama = importlib.import_module("xllamacpp")  # an extra, and without types
        slots = max(1, len(opening.prompts))
        parameters = llama.CommonParams()
        parameters.model.path = opening.weights
        parameters.offline = True
        parameters.n_ctx = slots * CONTEXT_TOKENS
        parameters.n_parallel = slots
        parameters.n_batch = parameters.n_ubatch = BATCH_TOKENS
        for processors in (parameters.cpuparams, parameters.cpuparams_batch):
            processors.n_threads = opening.threads
            processors.poll = 0  # waiting threads that spin take the service's cores
        parameters.cache_ram_mib = 0
        parameters.warmup = False  # the prompts read in advance do that
        parameters.verbosity = -1  # its lines hold prompts
        parameters.ui = parameters.endpoint_slots = False
        parameters.api_keys = [secrets.token_urlsafe()]
        with tempfile.TemporaryDirectory(prefix="livecue-") as folder:
            parameters.hostnames = [str(Path(folder) / "door.sock")]
            self._server = llama.Server(parameters)
        self._prompts = opening.prompts

    def complete(self, request: Request, on_text: OnText) -> End:
        """Complete the prompt, telling each piece and, without text, each batch that was read."""
        end: End = "broken"

        def take(chunk: Any) -> bool:
            nonlocal end
            end, text = read_completion(chunk)
            if end in ("too_long", "broken"):
                return True
            stop = on_text(text)
            if stop:
                end = "stopped"
            return stop

        given = {
            "prompt": request.prompt,
            "max_tokens": request.max_tokens,
            "stream": True,
            "return_progress": True,
            "cache_prompt": True,
            "id_slot": self._slot(request.prompt),
            "temperature": 0.0,
        }
        if request.grammar:
            given["grammar"] = request.grammar
        self._server.handle_completions(given, take)
        return end

    def _slot(self, prompt: str) -> int:
        """Return the place whose prompt begins most like this one."""
        shared = [len(os.path.commonprefix((prompt, known))) for known in self._prompts]
        return shared.index(max(shared)) if shared else 0


def read_completion(chunk: Any) -> tuple[End, str]:
    """Return how a completion stands after one of llama.cpp's chunks, and the chunk's text.

    ``stop`` is what it would have ended with had this been the last one.
    """
    if not isinstance(chunk, dict) or not chunk.get("choices"):
        fault = chunk.get("error", chunk) if isinstance(chunk, dict) else {}
        kind = fault.get("type") if isinstance(fault, dict) else None
        return ("too_long" if kind == "exceed_context_size_error" else "broken"), ""
    choice = chunk["choices"][0]
    end: End = "length" if choice.get("finish_reason") == "length" else "stop"
    return end, choice.get("text") or ""


class EngineServer:
    """Reads requests from a pipe and writes what an engine says to another.

    Args:
        leave: called on the reading thread when the incoming pipe closes; must end the process.
    """

    def __init__(self, incoming: BinaryIO, outgoing: BinaryIO, leave: Callable[[], None]) -> None:
        self._incoming = incoming
        self._outgoing = outgoing
        self._leave = leave
        self._requests: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self._stopped = 0

    def serve(self, make: Callable[[Opening], Engine]) -> None:
        """Open the engine and serve until the incoming pipe closes."""
        given = json.loads(self._incoming.readline())
        opening = Opening(given["weights"], given["threads"], tuple(given["prompts"]))
        threading.Thread(target=self._read, name="requests", daemon=True).start()
        try:
            engine = make(opening)
        except Exception as error:  # the unit of work: one start
            self._write({"failed": type(error).__name__})
            raise
        self._write({"ready": True})
        self._warm(engine, opening.prompts)
        while True:
            self._serve_one(engine, self._requests.get())

    def _warm(self, engine: Engine, prompts: tuple[str, ...]) -> None:
        """Read the prompts in advance; requests that come meanwhile go first."""
        for prompt in prompts:
            while engine.complete(Request(prompt, 1), self._wanted) == "stopped":
                self._serve_one(engine, self._requests.get())
        self._write({"warm": True})

    def _wanted(self, _: str) -> bool:
        return not self._requests.empty()

    def _serve_one(self, engine: Engine, request: dict[str, Any]) -> None:
        number: int = request["id"]

        def tell(text: str) -> bool:
            if text and number > self._stopped:
                self._write({"id": number, "text": text})
            return number <= self._stopped

        try:
            end: End = "stopped"
            if number > self._stopped:
                given = Request(request["prompt"], request["max_tokens"], request["grammar"])
                end = engine.complete(given, tell)
        except Exception:  # noqa: BLE001  # the unit of work: one completion; its words stay here
            end = "broken"
        self._write({"id": number, "end": end})

    def _read(self) -> None:
        for line in self._incoming:
            message = json.loads(line)
            if "stop" in message:
                self._stopped = max(self._stopped, message["stop"])
            else:
                self._requests.put(message)
        self._leave()

    def _write(self, message: dict[str, Any]) -> None:
        self._outgoing.write(json.dumps(message).encode() + b"\n")
        self._outgoing.flush()


def run(make: Callable[[Opening], Engine]) -> None:
    """Serve an engine over this process's standard input and output, whatever a library prints."""
    outgoing = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    EngineServer(sys.stdin.buffer, outgoing, lambda: os._exit(0)).serve(make)


def main() -> None:
    """Be the local model's process."""
    os.nice(NICENESS)
    # When memory runs out, the wording of lines is what can be missed.
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("500", "ascii")
    run(LlamaEngine)


if __name__ == "__main__":
    main()
