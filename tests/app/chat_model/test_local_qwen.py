"""The local model behind the port: a real process and real pipes, a scripted engine inside."""

import asyncio
import json
import os
import re
import select
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.chat_model import local_process
from app.chat_model.deadlines import Deadlines
from app.chat_model.local_engine import Opening
from app.chat_model.local_examples import EXAMPLES, Example, turns_for, turns_of
from app.chat_model.local_process import LocalProcess
from app.chat_model.local_qwen import (
    PROMPT_CHARACTERS,
    LocalQwen,
    chat_prompt,
    computing_threads,
    line_grammar,
    open_local_model,
    warm_prompts,
)
from app.chat_model.local_weights import LocalModelUnavailable
from bench.changes import Changes
from copilot.phrasing.guard.guard import Guard
from copilot.phrasing.ports import Message, ModelFailed
from copilot.phrasing.prompts import read_prompts
from tests.app.chat_model.local_scripted_engine import COMMAND

READY_S = 60.0
READ_IN_ADVANCE = "user\nsay nothing"
SPECIAL = ("<|im_end|>", "<|im_start|>", "<|endoftext|>", "<tool_call>", "</tool_call>")


def patient() -> Deadlines:
    return Deadlines(first_token_s=30, gap_s=30, whole_s=60)


def opening(weights: str = "fine") -> Opening:
    return Opening(weights, 1, (READ_IN_ADVANCE,))


class WatchedProcess(LocalProcess):
    """One whose calls and ends can be waited for."""

    def __init__(self, opening: Opening) -> None:
        self.changes = Changes()
        super().__init__(opening, COMMAND)

    def _send(self, message: dict[str, Any]) -> None:
        super()._send(message)
        self.changes.tell()

    def _gone(self, exit_code: int) -> None:
        super()._gone(exit_code)
        self.changes.tell()


@pytest.fixture
def process() -> Iterator[WatchedProcess]:
    process = WatchedProcess(opening())
    process.wait_ready(READY_S)
    yield process
    process.close()


@pytest.fixture
async def model(process: WatchedProcess) -> AsyncIterator[LocalQwen]:
    model = LocalQwen("scripted", process, patient())
    yield model
    await model.aclose()


def asking(order: str) -> list[Message]:
    return [Message("system", "You do as you are told."), Message("user", order)]


async def said(model: LocalQwen, order: str) -> list[str]:
    async with model.stream(asking(order), 50) as pieces:
        return [piece async for piece in pieces]


async def code(model: LocalQwen, order: str) -> str:
    with pytest.raises(ModelFailed) as caught:
        await said(model, order)
    return caught.value.code


async def report(model: LocalQwen) -> dict[str, Any]:
    found: dict[str, Any] = json.loads("".join(await said(model, "report")))
    return found


async def test_pieces_come_as_the_engine_tells_them(model: LocalQwen) -> None:
    assert await said(model, "say 晨雾 {F1} 保温杯") == ["晨雾", "{F1}", "保温杯"]
    assert model.name == "scripted"


async def test_the_first_piece_does_not_wait_for_the_last(model: LocalQwen) -> None:
    async with model.stream(asking("babble"), 50) as pieces:
        assert await anext(pieces) == "a"
        assert await anext(pieces) == "a"


@pytest.mark.parametrize("order", ["babble", "ponder"])
async def test_leaving_stops_the_engine_whether_it_speaks_or_reads(
    model: LocalQwen, process: WatchedProcess, order: str
) -> None:
    async with model.stream(asking(order), 50) as pieces:
        if order == "babble":
            await anext(pieces)
        await process.changes.until(lambda: process.busy)
    assert await said(model, "say done") == ["done"]
    ends = (await report(model))["ends"]
    assert ends[-1] == "stop"
    assert set(ends[:-1]) <= {"stopped"}  # or it had not begun


async def test_cancelling_who_reads_stops_the_engine(
    model: LocalQwen, process: WatchedProcess
) -> None:
    reading = asyncio.create_task(said(model, "ponder"))
    waiting = asyncio.create_task(said(model, "say next"))
    await process.changes.until(lambda: process.busy)
    reading.cancel()
    assert await waiting == ["next"]
    ends = (await report(model))["ends"]
    assert ends[-1] == "stop"
    assert set(ends[:-1]) <= {"stopped"}  # or it had not begun


async def test_one_at_a_time_and_each_gets_its_own(model: LocalQwen) -> None:
    orders = [f"say {number} {number}" for number in range(6)]
    found = await asyncio.gather(*(said(model, order) for order in orders))
    assert found == [[str(number)] * 2 for number in range(6)]


@pytest.mark.parametrize(
    ("order", "expected"),
    [("cut", "too_long"), ("refuse", "too_long"), ("unheard-of", "broken"), ("say ", "empty")],
)
async def test_faults_have_the_codes_of_any_model(
    model: LocalQwen, order: str, expected: str
) -> None:
    assert await code(model, order) == expected
    assert await said(model, "say still here") == ["still", "here"]


async def test_a_prompt_beyond_all_measure_is_refused_here(model: LocalQwen) -> None:
    assert await code(model, "say " + "x" * PROMPT_CHARACTERS) == "too_long"
    assert (await report(model))["ends"] == []


async def test_no_first_token_in_time_is_slow(process: LocalProcess) -> None:
    model = LocalQwen("scripted", process, Deadlines(first_token_s=0.05))
    assert await code(model, "ponder") == "slow"
    assert await said(LocalQwen("scripted", process, patient()), "say on") == ["on"]


async def test_waiting_for_ones_turn_counts(process: LocalProcess) -> None:
    model = LocalQwen("scripted", process, Deadlines(first_token_s=0.1, gap_s=30, whole_s=60))
    async with model.stream(asking("babble"), 50) as pieces:
        await anext(pieces)
        assert await code(model, "say hello") == "slow"


async def test_a_line_that_never_ends_is_cut_off(process: LocalProcess) -> None:
    deadlines = Deadlines(first_token_s=30, gap_s=30, whole_s=60)
    model = LocalQwen("scripted", process, deadlines)
    assert await code(model, "babble") == "too_long"


async def test_a_process_that_dies_is_replaced_and_the_line_fails(model: LocalQwen) -> None:
    first = model._process.pid
    assert await code(model, "start") == "broken"
    assert await said(model, "say again") == ["again"]
    assert model._process.pid != first


async def test_a_killed_process_is_replaced(model: LocalQwen) -> None:
    async with model.stream(asking("babble"), 50) as pieces:
        await anext(pieces)
        os.kill(model._process.pid, signal.SIGKILL)
        with pytest.raises(ModelFailed, match="broken"):
            async for _ in pieces:
                pass
    assert await said(model, "say again") == ["again"]


async def test_one_that_dies_again_before_doing_any_good_stays_dead(model: LocalQwen) -> None:
    assert await code(model, "die") == "broken"
    assert await code(model, "die") == "broken"
    assert await code(model, "say hello") == "broken"


async def test_one_that_did_some_good_is_replaced_again(model: LocalQwen) -> None:
    for number in range(3):
        assert await code(model, "die") == "broken"
        assert await said(model, f"say {number}") == [str(number)]


async def test_one_that_hears_no_stop_is_ended(
    model: LocalQwen, process: WatchedProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local_process, "STOP_S", 0.05)
    impatient = LocalQwen("scripted", process, Deadlines(first_token_s=0.05))
    first = process.pid
    assert await code(impatient, "deaf") == "slow"
    await process.changes.until(lambda: process.pid != first)
    assert await said(model, "say again") == ["again"]


async def test_a_start_that_fails_is_tried_twice(tmp_path: Path) -> None:
    marker = tmp_path / "dies while this is here"
    marker.touch()
    process = LocalProcess(opening(str(marker)), COMMAND)
    model = LocalQwen("scripted", process, patient())
    failed = 0
    while True:
        try:
            assert await said(model, "say at last") == ["at", "last"]
            break
        except ModelFailed:
            failed += 1
    assert failed <= 1
    await model.aclose()


@pytest.mark.parametrize("weights", ["broken", "fatal"])
async def test_weights_that_never_load_leave_no_process(weights: str) -> None:
    process = WatchedProcess(opening(weights))
    model = LocalQwen("scripted", process, patient())
    await process.changes.until(lambda: not process._spare and process._ready.done(), READY_S)
    assert await code(model, "say hello") == "broken"
    with pytest.raises(ModelFailed):
        process.wait_ready(READY_S)
    await model.aclose()


async def test_closing_ends_the_process_for_good(model: LocalQwen, process: WatchedProcess) -> None:
    reading = asyncio.create_task(code(model, "babble"))
    await process.changes.until(lambda: process.busy)
    running = process._running
    await model.aclose()
    await model.aclose()
    assert running.poll() is not None
    reading.cancel()
    assert await code(model, "say hello") == "broken"


def test_the_process_ends_with_a_service_that_is_killed(tmp_path: Path) -> None:
    script = (
        "import sys, time\n"
        "from app.chat_model.local_engine import Opening\n"
        "from app.chat_model.local_process import LocalProcess\n"
        f"process = LocalProcess(Opening('fine', 1, ()), {COMMAND!r})\n"
        "process.wait_ready(60)\n"
        "print(f'pid {process.pid}', flush=True)\n"  # in one piece: a log line may come between
        "time.sleep(600)\n"
    )
    service = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert service.stdout is not None
    # A log line may stand before it without an end of its own.
    told = next(found for line in service.stdout if (found := re.search(r"pid (\d+)", line)))
    child = os.pidfd_open(int(told[1]))
    service.kill()
    service.communicate()
    try:
        assert select.select([child], [], [], READY_S)[0], "the model's process outlived us"
    finally:
        os.close(child)


async def test_the_engine_sees_neither_settings_nor_secrets(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LIVECUE_MODEL_API_KEY", "secret")
    monkeypatch.setenv("DATABASE_PASSWORD", "secret")
    process = LocalProcess(opening(), COMMAND)
    model = LocalQwen("scripted", process, patient())
    seen = await report(model)
    await model.aclose()
    assert not {"LIVECUE_MODEL_API_KEY", "DATABASE_PASSWORD"} & set(seen["env"])
    assert seen["prompts"] == [READ_IN_ADVANCE]


def test_the_template_is_the_models_own() -> None:
    assert chat_prompt([Message("system", "规则"), Message("user", "3<5 多少钱")]) == (
        "<|im_start|>system\n规则<|im_end|>\n"
        "<|im_start|>user\n3<5 多少钱<|im_end|>\n"
        "<|im_start|>assistant\n"
    )


@given(st.lists(st.sampled_from([*SPECIAL, "<", "|", "im_end", ">", "杯", "\ud800"])))
def test_nothing_in_a_message_is_a_special_token(parts: list[str]) -> None:
    content = "".join(parts)
    prompt = chat_prompt([Message("user", content)])
    inside = prompt.removeprefix("<|im_start|>user\n")
    inside = inside.removesuffix("<|im_end|>\n<|im_start|>assistant\n")
    assert not [token for token in SPECIAL if token in inside]
    prompt.encode()


async def test_a_line_is_held_to_the_slots_of_its_own_prompt(model: LocalQwen) -> None:
    seen = await report(model)
    assert seen["max_tokens"] == 50
    assert "[^ 0-9" in seen["grammar"]
    assert "{F" not in seen["grammar"]
    slotted = line_grammar('容量："{F1}" {F2.1} {F1} {F9x}')
    assert slotted.endswith(' | "{F1}" | "{F2.1}"')


def test_every_kind_of_prompt_is_read_in_advance_with_its_examples() -> None:
    prompts = read_prompts()
    turns = turns_of(prompts)
    warm = warm_prompts(prompts, turns)
    assert len(warm) == len(set(warm)) == 4
    kind = prompts.get("answer", "zh")
    filled = kind.fill(dict.fromkeys(kind.inputs, "甲"))
    request = chat_prompt(filled, turns_for(filled, turns))
    shared = os.path.commonprefix((warm[0], request))
    assert filled[0].content in shared
    assert turns[0].shown
    assert all(said in shared for _, said in turns[0].shown)
    assert shared.count("<|im_start|>assistant") == len(turns[0].shown)


def test_a_prompt_of_another_kind_has_no_examples() -> None:
    assert turns_for(asking("x"), turns_of(read_prompts())) == ()
    assert turns_for([], turns_of(read_prompts())) == ()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each.line)
def test_what_the_examples_show_is_what_the_guard_lets_through(example: Example) -> None:
    phrase = example.phrase
    guard = Guard(phrase.evidence, phrase.question, phrase.product, phrase.language)
    said = guard.feed(example.line) + guard.finish()
    filled = example.line.replace("{F1}", phrase.evidence[0].value)
    assert said.rstrip("。.") == filled.rstrip("。.")


async def test_requests_go_before_reading_in_advance() -> None:
    process = LocalProcess(Opening("fine", 1, ("user\nponder", "user\nsay two")), COMMAND)
    model = LocalQwen("scripted", process, patient())
    assert await said(model, "say hello") == ["hello"]
    assert not process.wait_warm(0)
    await model.aclose()


async def test_reading_in_advance_comes_to_an_end(process: LocalProcess) -> None:
    assert await asyncio.to_thread(process.wait_warm, READY_S)


def test_without_the_runtime_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.chat_model.local_qwen.RUNTIME", "no_such_library_here")
    with pytest.raises(LocalModelUnavailable, match=r"livecue\[local-model\]"):
        open_local_model("local", tmp_path, read_prompts(), patient())


def test_threads_leave_room_for_the_service(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = {}
    for processors in (1, 2, 3, 4, 16):
        found = set(range(processors))
        monkeypatch.setattr(os, "sched_getaffinity", lambda _, found=found: found, raising=False)
        counts[processors] = computing_threads()
    assert counts == {1: 1, 2: 1, 3: 1, 4: 2, 16: 8}
