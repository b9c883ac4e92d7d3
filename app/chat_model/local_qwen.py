"""Qwen2.5 on this machine as a chat model: its template, one line at a time, the usual deadlines.

The model words facts fluently and invents freely, so it stands behind the guard like any other,
and nothing is judged by it.
"""

import asyncio
import importlib.util
import os
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

import structlog

from app.chat_model.deadlines import Deadlines
from app.chat_model.local_engine import Opening, Request
from app.chat_model.local_examples import Turns, turns_for, turns_of
from app.chat_model.local_process import LocalProcess
from app.chat_model.local_weights import (
    LOCAL_MODELS,
    LocalModelUnavailable,
    prepare_weights,
)
from app.chat_model.openai_model import CHARACTERS_PER_TOKEN
from app.chat_model.text_stream import TextStream
from copilot.phrasing.ports import Message, ModelFailed
from copilot.phrasing.prompts import NEEDED, Prompts
from knowledge.embedder.ports import Progress, no_progress

log = structlog.get_logger(__name__)

RUNTIME: Final = "xllamacpp"

PROMPT_CHARACTERS: Final = 8_000
"""A longer prompt has more tokens than are read at all; it need not be sent to be refused."""

_SLOT = re.compile(r"\{F\d+(?:\.\d+)?\}")

# Every special token of Qwen2.5 begins like this: <|im_end|>, <tool_call>, </tool_call>, <|…|>.
_SPECIAL = re.compile(r"<(?=[|/A-Za-z_])")


class LocalQwen:
    """Streams completions of one process, one at a time; never retries.

    Args:
        name: the model's name.
        process: started; loading while others are opened.
        turns: what stands before the requests of each kind.
    """

    def __init__(
        self,
        name: str,
        process: LocalProcess,
        deadlines: Deadlines,
        turns: Sequence[Turns] = (),
    ) -> None:
        self._name = name
        self._process = process
        self._deadlines = deadlines
        self._turns = turns
        self._turn = asyncio.Lock()
        self._reading: set[asyncio.Task[None]] = set()

    @property
    def name(self) -> str:
        """The model's name."""
        return self._name

    @asynccontextmanager
    async def stream(
        self, messages: Sequence[Message], max_tokens: int
    ) -> AsyncIterator[AsyncIterator[str]]:
        """Open a stream of pieces of text; leaving the context stops the model.

        Waiting for one's turn, or for the model to be loaded, counts towards the first token.
        Iterating raises ``ModelFailed``.
        """
        pieces = TextStream(self._deadlines, max_tokens * CHARACTERS_PER_TOKEN)
        reading = asyncio.create_task(self._read(messages, max_tokens, pieces), name="local model")
        self._reading.add(reading)
        reading.add_done_callback(self._reading.discard)
        try:
            yield pieces
        finally:
            reading.cancel()
            await asyncio.wait((reading,), timeout=self._deadlines.close_s)

    async def aclose(self) -> None:
        """Give up every stream and end the process; idempotent."""
        for reading in self._reading:
            reading.cancel()
        await asyncio.to_thread(self._process.close)

    async def _read(self, messages: Sequence[Message], max_tokens: int, pieces: TextStream) -> None:
        """Read one completion into ``pieces``; whatever goes wrong ends them with a fault."""
        try:
            prompt = chat_prompt(messages, turns_for(messages, self._turns))
            if len(prompt) > PROMPT_CHARACTERS:
                raise ModelFailed("too_long", "the prompt does not fit")
            request = Request(prompt, max_tokens, line_grammar(messages[-1].content))
            async with self._turn, self._process.call(request) as call:
                async for piece in call:
                    await pieces.put(piece)
            await pieces.end(None)
        except ModelFailed as failure:
            await pieces.end(failure)
        except Exception as error:  # the unit of work: one completion
            log.exception("chat_model_failed", model=self.name)
            await pieces.end(ModelFailed("broken", type(error).__name__))


def chat_prompt(messages: Sequence[Message], shown: Sequence[tuple[str, str]] = ()) -> str:
    """Return the messages in Qwen2.5's own form, up to where the model's answer begins.

    What looks like one of its special tokens inside a message is broken apart by a blank.

    Args:
        shown: examples of what was asked and answered, put behind the first message.
    """
    turns: list[tuple[str, str]] = [(each.role, each.content) for each in messages]
    for asked, said in reversed(shown):
        turns[1:1] = [("user", asked), ("assistant", said)]
    parts = [f"<|im_start|>{role}\n{_plain(content)}<|im_end|>\n" for role, content in turns]
    return "".join(parts) + "<|im_start|>assistant\n"


def _plain(text: str) -> str:
    # Of a lone surrogate, which JSON can carry, the engine can make nothing.
    return _SPECIAL.sub("< ", text).encode("utf-8", "replace").decode("utf-8")


def line_grammar(request: str) -> str:
    """Return a grammar for one line: figures only as slots of ``request``, no question, no quotes.

    A model this small is told so and does it all the same; what is not sampled need not be
    refused by the guard.
    """
    slots = sorted(set(_SLOT.findall(request)))
    choices = " | ".join([r'[^ 0-9０-９{}?？"“”「」<>\n]', *(f'"{slot}"' for slot in slots)])
    return f'root ::= some (" "? some)*\nsome ::= {choices}'


def open_local_model(
    setting: str,
    cache_folder: Path,
    prompts: Prompts,
    deadlines: Deadlines,
    progress: Progress = no_progress,
) -> LocalQwen:
    """Return the local model, its process loading already; blocking, some seconds at first.

    Args:
        setting: one of ``LOCAL_MODELS``.
        cache_folder: the weights are kept in it.
        prompts: read by the model in advance, so that a line waits only for its own facts.

    Raises:
        LocalModelUnavailable: the extra is not installed, or its weights are not what they
            should be.
    """
    weights = LOCAL_MODELS[setting]
    if importlib.util.find_spec(RUNTIME) is None:
        raise LocalModelUnavailable(
            f"the local model needs {RUNTIME}, which is not installed; "
            f"install livecue[{weights.extra}]"
        )
    path = prepare_weights(weights, cache_folder, progress)
    turns = turns_of(prompts)
    opening = Opening(str(path), computing_threads(), warm_prompts(prompts, turns))
    try:
        process = LocalProcess(opening)
    except OSError as error:
        raise LocalModelUnavailable(
            f"the local model's process can't be started: {error}"
        ) from error
    return LocalQwen(weights.name, process, deadlines, turns)


def warm_prompts(prompts: Prompts, turns: Sequence[Turns]) -> tuple[str, ...]:
    """Return every kind of prompt there is with its examples, and nothing filled in."""
    found = []
    for name, language in NEEDED:
        prompt = prompts.get(name, language)
        messages = prompt.fill(dict.fromkeys(prompt.inputs, ""))
        found.append(chat_prompt(messages, turns_for(messages, turns)))
    return tuple(found)


def computing_threads() -> int:
    """Return how many threads the model may compute on: half of the processors, at least one.

    The others are the service's. llama.cpp's threads wait for each other by spinning, so one that
    has to share its processor keeps all of them busy with nothing: two threads on two processors
    with other work on them took 3 to 12 times the processor time of one, and longer.
    """
    if hasattr(os, "sched_getaffinity"):
        processors = len(os.sched_getaffinity(0))
    else:
        processors = os.cpu_count() or 1
    return max(1, processors // 2)
