"""The adapter over real HTTP: every fault becomes one of the fixed codes, and soon."""

import asyncio
import contextlib
import logging
import socket
import time
from collections.abc import Sequence

import pytest

from app.chat_model.deadlines import Deadlines
from app.chat_model.openai_model import Endpoint, OpenAIModel
from app.chat_model.text_stream import WAITING_PIECES
from bench.model_faults import FAULTS, Fault
from bench.model_server import ModelServer
from copilot.phrasing.ports import ModelFailed
from tests.app.chat_model.scripted_endpoint import (
    PIECES,
    PROMPT,
    QUICK,
    behave,
    model_at,
    text_of,
)

HARMLESS: tuple[Fault, ...] = ("no_done", "one_byte", "gzip", "wrong_type")
CODES: dict[Fault, str] = {
    "silence": "slow",
    "stall_headers": "slow",
    "stall_stream": "slow",
    "slow_loris": "slow",
    "reset": "broken",
    "early_end": "broken",
    "http_401": "refused",
    "http_429": "overloaded",
    "http_500": "broken",
    "endless_error": "broken",
    "redirect": "refused",
    "broken_json": "broken",
    "not_a_chunk": "broken",
    "told_error": "broken",
    "html": "broken",
    "plain_json": "broken",
    "empty": "empty",
    "flood": "too_long",
    "long_event": "broken",
    "cut_at_limit": "too_long",
}


def test_every_fault_of_the_endpoint_is_looked_at() -> None:
    assert {*HARMLESS, *CODES} == set(FAULTS)


async def arrived(server: ModelServer, number: int) -> None:
    await server.changes.until(lambda: len(server.streams) > number)


async def closed(server: ModelServer, number: int) -> None:
    await server.changes.until(lambda: server.streams[number].closed is not None)


def say(server: ModelServer, fault: Fault, pieces: Sequence[str] = PIECES) -> None:
    server.script = lambda request: behave(fault, pieces)


async def failure_of(model: OpenAIModel) -> ModelFailed:
    with pytest.raises(ModelFailed) as caught:
        await text_of(model)
    return caught.value


async def test_text_comes_in_pieces_with_the_request_as_given(server: ModelServer) -> None:
    model = model_at(server)
    async with model.stream(PROMPT, 50) as pieces:
        assert [piece async for piece in pieces] == list(PIECES)
    (request,) = server.requests
    assert (request.system, request.user, request.max_tokens) == ("say it", "now", 50)
    assert request.model == "stub"
    await model.aclose()


@pytest.mark.parametrize("fault", HARMLESS)
async def test_what_does_no_harm_is_read_all_the_same(server: ModelServer, fault: Fault) -> None:
    server.script = lambda request: behave(fault)
    model = model_at(server, Deadlines())
    assert await text_of(model) == "".join(PIECES)
    await model.aclose()


@pytest.mark.parametrize("fault", CODES)
async def test_each_fault_has_its_code_in_time_and_leaves_nothing(
    server: ModelServer, fault: Fault
) -> None:
    server.script = lambda request: behave(fault)
    model = model_at(server, QUICK)
    started = time.monotonic()
    failure = await failure_of(model)
    assert failure.code == CODES[fault]
    assert time.monotonic() - started < QUICK.whole_s + 1.0
    assert asyncio.all_tasks() == {asyncio.current_task()}
    await server.changes.until(lambda: server.open_streams == 0)
    await model.aclose()
    await server.changes.until(lambda: server.open_connections == 0)


async def test_nobody_listening_is_a_fault() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{nobody.getsockname()[1]}/v1"
        model = OpenAIModel(Endpoint("stub", url), QUICK)
        assert (await failure_of(model)).code == "broken"
        await model.aclose()


async def test_text_from_before_a_fault_is_handed_on(server: ModelServer) -> None:
    server.script = lambda request: behave("stall_stream")
    model = model_at(server, QUICK)
    async with model.stream(PROMPT, 50) as pieces:
        assert await anext(pieces) == PIECES[0]
        with pytest.raises(ModelFailed, match="silent"):
            await anext(pieces)
        with pytest.raises(StopAsyncIteration):
            await anext(pieces)
    await model.aclose()


async def test_a_text_that_never_ends_is_cut_in_time(server: ModelServer) -> None:
    server.script = lambda request: behave(pieces=["慢"] * 1000, gap_s=0.05)
    model = model_at(server, QUICK)
    started = time.monotonic()
    failure = await failure_of(model)
    assert (failure.code, str(failure)) == ("slow", "slow: not done in time")
    assert time.monotonic() - started < QUICK.whole_s + 1.0
    await model.aclose()


async def test_a_connection_is_used_again_after_a_whole_reply(server: ModelServer) -> None:
    model = model_at(server)
    for _ in range(3):
        await text_of(model)
    assert server.open_connections == 1
    await model.aclose()


async def test_leaving_closes_the_stream_upstream_at_once(server: ModelServer) -> None:
    server.script = lambda request: behave(pieces=["字"] * 500, gap_s=0.01)
    model = model_at(server)
    took = []
    for number in range(20):
        async with model.stream(PROMPT, 500) as pieces:
            await anext(pieces)
            left = time.monotonic()
        await closed(server, number)
        took.append((server.streams[number].closed or 0.0) - left)
    took.sort()
    assert took[17] < 0.1, "nine in ten; the machine may have other things to do"
    await model.aclose()


@pytest.mark.parametrize("fault", ["silence", "stall_headers", "slow_loris", "stall_stream", ""])
async def test_cancelling_closes_the_stream_whatever_it_waits_for(
    server: ModelServer, fault: Fault
) -> None:
    server.script = lambda request: behave(fault, ["字"] * 500, gap_s=0.01)
    model = model_at(server, Deadlines())
    reading = asyncio.create_task(text_of(model, 500))
    await server.changes.until(lambda: len(server.streams) == 1)
    cancelled = time.monotonic()
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    await server.changes.until(lambda: server.streams[0].closed is not None)
    assert (server.streams[0].closed or 0.0) - cancelled < 0.5
    assert asyncio.all_tasks() == {asyncio.current_task()}
    await model.aclose()


async def test_being_cancelled_twice_loses_no_connection(server: ModelServer) -> None:
    server.script = lambda request: behave("stall_stream")
    model = model_at(server, Deadlines())
    for number in range(30):
        reading = asyncio.create_task(text_of(model))
        await arrived(server, number)
        reading.cancel()
        await asyncio.sleep(0)
        reading.cancel()
        await asyncio.wait((reading,))
    await server.changes.until(lambda: server.open_connections == 0)
    await model.aclose()


async def test_a_flood_of_tokens_never_holds_the_loop(server: ModelServer) -> None:
    server.script = lambda request: behave("flood", pieces=["字" * 50])
    model = model_at(server, QUICK)
    turns = 0

    async def watch() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    watching = asyncio.create_task(watch())
    async with model.stream(PROMPT, 100_000) as pieces:
        with contextlib.suppress(ModelFailed):
            count = 0
            async for _ in pieces:
                count += 1
    watching.cancel()
    assert count > 100
    assert turns > count / WAITING_PIECES
    await model.aclose()


async def test_closing_the_model_ends_a_stream_under_way(server: ModelServer) -> None:
    server.script = lambda request: behave("stall_stream")
    model = model_at(server, QUICK)
    async with model.stream(PROMPT, 50) as pieces:
        assert await anext(pieces) == PIECES[0]
        await model.aclose()
        await server.changes.until(lambda: server.open_connections == 0)
        with pytest.raises(ModelFailed):
            await anext(pieces)


async def test_no_key_sends_none_and_the_environment_adds_nothing(
    server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "from-elsewhere")
    monkeypatch.setenv("OPENAI_ORG_ID", "from-elsewhere")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "from-elsewhere")
    model = model_at(server, key="")
    await text_of(model)
    await model.aclose()
    model = model_at(server, key="the-key")
    await text_of(model)
    await model.aclose()
    without, given = (request.headers for request in server.requests)
    assert "authorization:" not in without
    assert "from-elsewhere" not in without
    assert "authorization: bearer the-key" in given


async def test_nothing_anybody_wrote_is_logged(
    server: ModelServer, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_LOG", "debug")
    caplog.set_level(logging.DEBUG)
    faults: tuple[Fault, ...] = ("", "http_401", "broken_json", "told_error")
    for fault in faults:
        say(server, fault, ["hunter2", "hunter3"])
        model = model_at(server)
        with contextlib.suppress(ModelFailed):
            await text_of(model)
        await model.aclose()
    for words in ("hunter", "say it", "the words of an endpoint"):
        assert words not in caplog.text


def test_an_endpoint_tells_no_key() -> None:
    assert "secret" not in repr(Endpoint("name", "http://host/v1", "secret"))
