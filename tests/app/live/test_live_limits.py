import asyncio
import contextlib
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from app.live.options import LiveOptions
from app.live.schema.fields import MAXIMUM_FRAME_BYTES
from app.live.schema.parsing import FRAMES
from copilot.errors import RoomClosing, RoomOverloaded
from copilot.events import Chat
from copilot.suggestions import Opened
from tests.app.live.live_support import LiveServer, chat, hello, suggestion


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        ("nonsense", "not_json"),
        (b"\x00\xff", "binary_frame"),
        ({"type": "nope", "id": "b1"}, "unknown_type"),
        ({"type": "chat", "id": "b1"}, "missing_field"),
        (chat("b1") | {"data": {"user": 1, "text": 2}}, "invalid_field"),
        (chat("b1") | {"ts": -5}, "invalid_field"),
        (chat("b1", "😀" * 2001), "invalid_field"),
        (chat("b1", "a" * MAXIMUM_FRAME_BYTES), "too_large"),
        (json.dumps(chat("b1", "😀" * 200_000), ensure_ascii=False), "too_large"),
        (hello("again"), "second_hello"),
    ],
)
async def test_a_bad_frame_gets_an_error_and_the_next_one_is_taken(
    live: LiveServer, bad: dict[str, Any] | str | bytes, code: str
) -> None:
    client = await live.greeted("ingest")
    await client.send(bad)
    assert (await client.error())["code"] == code
    await client.send(chat("m1"))
    assert (await client.until("ack"))["data"]["accepted"] == ["m1"]
    assert [envelope.id for envelope in live.rooms.events] == ["m1"]


async def test_a_frame_of_exactly_the_limit_is_read(live: LiveServer) -> None:
    client = await live.greeted("ingest")
    frame = json.dumps(chat("m1") | {"unknown_field": ""})
    room = MAXIMUM_FRAME_BYTES - len(frame)
    for size, expected in ((room, "ack"), (room + 1, "error")):
        await client.send(frame.replace('"unknown_field": ""', f'"unknown_field": "{"x" * size}"'))
        assert (await client.receive())["type"] == expected


async def test_a_million_emoji_end_one_connection_and_harm_no_other(live: LiveServer) -> None:
    other = await live.greeted("ingest", client="other")
    client = await live.greeted("ingest")
    with contextlib.suppress(ConnectionClosed):  # it may be cut short while still sending
        await client.send(json.dumps(chat("m1", "😀" * 1_000_000), ensure_ascii=False))
    assert await client.close_code() == 1009
    await other.pong()


async def test_text_that_is_no_utf8_ends_the_connection_as_the_protocol_says(
    live: LiveServer,
) -> None:
    client = await live.greeted("ingest")
    await client.socket.send(b"\xff\xfe", text=True)
    assert await client.close_code() == 1007


async def test_any_writing_reaches_the_room_as_it_is(live: LiveServer) -> None:
    texts = ["شحن مجاني؟", "a\u200b\u202eb\ufeff", "👨\u200d👩\u200d👧", "\u0000", "😀" * 2000]
    client = await live.greeted("ingest")
    for number, text in enumerate(texts):
        await client.send(json.dumps(chat(f"m{number}", text), ensure_ascii=False))
        await client.until("ack")
    assert [e.event.text for e in live.rooms.events if isinstance(e.event, Chat)] == texts


class TestOverload:
    """Refused aloud, never lost in silence."""

    async def test_too_many_pending_events_are_refused_until_some_are_settled(self) -> None:
        async with LiveServer(LiveOptions(max_pending_events=10)) as live:
            live.rooms.holding = True
            client = await live.greeted("ingest")
            for number in range(15):
                await client.send(chat(f"m{number}"))
            errors = [await client.error() for _ in range(5)]
            assert [error["id"] for error in errors] == [f"m{n}" for n in range(10, 15)]
            assert {(e["code"], e["retry_after_ms"]) for e in errors} == {("overloaded", 500)}
            live.rooms.commit()
            assert len((await client.until("ack"))["data"]["accepted"]) == 10
            await client.send(chat("m10"))
            await client.pong()
            live.rooms.commit()
            assert (await client.until("ack"))["data"]["accepted"] == ["m10"]

    async def test_an_overloaded_rooms_word_is_passed_on(self, live: LiveServer) -> None:
        client = await live.greeted("ingest")
        live.rooms.refusal = RoomOverloaded(250)
        await client.send(chat("m1"))
        error = await client.error()
        assert (error["code"], error["id"], error["retry_after_ms"]) == ("overloaded", "m1", 250)
        live.rooms.refusal = RoomClosing()
        await client.send(chat("m2"))
        assert (await client.error())["code"] == "shutting_down"

    async def test_refused_events_leave_the_pending_count(self) -> None:
        async with LiveServer(LiveOptions(max_pending_events=3, max_bad_frames=2)) as live:
            client = await live.greeted("ingest")
            live.rooms.refusal = RoomOverloaded(1)
            for number in range(10):
                await client.send(chat(f"m{number}"))
                assert "the room is overloaded" in (await client.error())["detail"]
            live.rooms.refusal = None
            await client.send(chat("m1"))
            assert (await client.until("ack"))["data"]["accepted"] == ["m1"]

    async def test_every_id_of_a_flood_is_answered(self) -> None:
        async with LiveServer(LiveOptions(max_pending_events=50)) as live:
            client = await live.greeted("ingest")
            answered: set[str] = set()

            async def read() -> None:
                while len(answered) < 3000:
                    frame = await client.receive()
                    if frame["type"] == "ack":
                        answered.update(frame["data"]["accepted"])
                    elif frame["type"] == "error":
                        assert frame["data"]["code"] == "overloaded"
                        answered.add(frame["data"]["id"])

            reading = asyncio.create_task(read())
            for number in range(3000):
                await client.send(chat(f"m{number}"))
            await reading
            assert answered == {f"m{number}" for number in range(3000)}

    async def test_a_client_that_reads_no_errors_is_not_read_from(self) -> None:
        options = LiveOptions(max_outgoing_frames=8, max_bad_frames=20_000, send_timeout_s=0.1)
        async with LiveServer(options, narrow=True) as live:
            client = await live.greeted("ingest")
            sending = asyncio.create_task(self._send_bad_frames(client.socket))
            # It is let go for reading nothing, long before its frames could fill our memory.
            await live.connections.wait_until_empty()
            sending.cancel()
            client.socket.transport.abort()
            assert live.meter.counts["live_frames"] < 20_000

    async def _send_bad_frames(self, socket: Any) -> None:
        while True:
            await socket.send('{"type": "nope"}')


class TestBadFrames:
    """A client that sends nothing but rubbish is let go."""

    async def test_many_in_a_row_end_the_connection(self) -> None:
        async with LiveServer(LiveOptions(max_bad_frames=5)) as live:
            client = await live.greeted("ingest")
            for _ in range(5):
                await client.send("nonsense")
            codes = [(await client.error())["code"] for _ in range(6)]
            assert codes == ["not_json"] * 5 + ["too_many_bad_frames"]
            assert await client.close_code() == 4429

    async def test_a_good_one_in_between_forgives(self) -> None:
        async with LiveServer(LiveOptions(max_bad_frames=5)) as live:
            client = await live.greeted("ingest")
            for _ in range(5):
                for _ in range(4):
                    await client.send("nonsense")
                await client.pong()

    async def test_slow_ones_are_forgiven(self) -> None:
        options = LiveOptions(max_bad_frames=3, bad_frames_within_s=0)
        async with LiveServer(options) as live:
            client = await live.greeted("ingest")
            for _ in range(10):
                await client.send("nonsense")
                await client.error()
            await client.pong()


async def test_a_failure_of_ours_costs_one_frame(
    live: LiveServer, caplog: pytest.LogCaptureFixture
) -> None:
    client = await live.greeted("ingest")
    live.rooms.refusal = ZeroDivisionError("a mistake of ours")
    await client.send(chat("m1", "一句不该进日志的话"))
    error = await client.error()
    assert (error["code"], error["id"]) == ("internal", "m1")
    assert "mistake" not in error["detail"]
    live.rooms.refusal = None
    await client.send(chat("m1"))
    assert (await client.until("ack"))["data"]["accepted"] == ["m1"]
    assert live.meter.counts["live_frames_failed"] == 1


async def test_a_failing_subscription_ends_its_own_connection(live: LiveServer) -> None:
    other = await live.greeted("ingest", client="other")
    client = await live.greeted("host")
    broken: Any = object()
    live.rooms.subscriptions[1].tell(broken)
    assert await client.close_code() == 1011
    await other.pong()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=8,
)
RUBBISH = st.one_of(
    st.binary(max_size=50),
    st.text(max_size=50),
    JSON.map(json.dumps),
    st.fixed_dictionaries({"type": st.sampled_from(sorted(FRAMES)), "id": JSON, "data": JSON}).map(
        json.dumps
    ),
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(RUBBISH, max_size=30))
def test_no_rubbish_closes_the_socket(rubbish: list[str | bytes]) -> None:
    asyncio.run(_send_rubbish(rubbish))


async def _send_rubbish(rubbish: list[str | bytes]) -> None:
    async with LiveServer() as live:
        client = await live.greeted("simulator", "operations")
        for frame in rubbish:
            await client.send(frame)
        await client.pong()
        live.rooms.tell(Opened(suggestion()))
        assert (await client.until("suggestion.opened"))["offset"] == 1
        assert live.meter.counts["live_frames_failed"] == 0


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.binary(max_size=100) | st.text(max_size=100))
def test_no_first_frame_harms_the_server(first: str | bytes) -> None:
    asyncio.run(_send_first(first))


async def _send_first(first: str | bytes) -> None:
    async with LiveServer() as live:
        async with connect(live.url(), proxy=None) as socket:
            await socket.send(first)
            await socket.wait_closed()
            assert socket.close_code == 4400
        await (await live.greeted("host")).pong()
