import asyncio
import json
from typing import Any

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from app.access import Access, AccessRole
from app.live.options import LiveOptions
from copilot.errors import RoomClosing
from copilot.suggestions import Closed, Delta, Opened, Ready, Revised, Welcome
from tests.app.live.live_support import (
    ROOM,
    SECRET,
    STATE,
    LiveServer,
    chat,
    hello,
    suggestion,
)


async def test_hello_is_answered_by_welcome_with_all_there_is(live: LiveServer) -> None:
    live.rooms.tell(Opened(suggestion()))
    client = await live.connect()
    await client.send(hello(live.token("host")))
    welcome = (await client.receive())["data"]
    assert welcome["recovered"] is False
    assert (welcome["epoch"], welcome["offset"]) == ("e1", 1)
    assert [s["id"] for s in welcome["suggestions"]] == ["g1"]
    assert welcome["state"]["focus_title"] == "防晒霜"
    assert welcome["roles"] == ["host"]


async def test_a_client_that_resumes_gets_exactly_what_it_missed(live: LiveServer) -> None:
    for number in range(1, 6):
        live.rooms.tell(Opened(suggestion(f"g{number}")))
    client = await live.connect()
    await client.send(hello(live.token("host"), since={"epoch": "e1", "offset": 2}))
    welcome = (await client.receive())["data"]
    assert (welcome["recovered"], welcome["offset"], welcome["suggestions"]) == (True, 2, [])
    live.rooms.tell(Closed("g5", "expired"))
    frames = [await client.receive() for _ in range(4)]
    assert [frame["offset"] for frame in frames] == [3, 4, 5, 6]
    assert frames[-1]["type"] == "suggestion.closed"
    assert frames[-1]["data"] == {"id": "g5", "reason": "expired"}


async def test_another_epoch_is_not_recovered(live: LiveServer) -> None:
    client = await live.connect()
    await client.send(hello(live.token("host"), since={"epoch": "e0", "offset": 2}))
    assert (await client.receive())["data"]["recovered"] is False


async def test_a_new_epoch_in_between_is_a_second_welcome(live: LiveServer) -> None:
    client = await live.greeted("host")
    (subscription,) = live.rooms.subscriptions
    subscription.tell(Welcome("e2", 4, False, (suggestion("g9"),), STATE))
    welcome = (await client.receive())["data"]
    assert (welcome["epoch"], welcome["offset"]) == ("e2", 4)
    assert [s["id"] for s in welcome["suggestions"]] == ["g9"]


async def test_every_screen_gets_the_log_in_order(live: LiveServer) -> None:
    screens = [await live.greeted("host"), await live.greeted("operations", client="c2")]
    for version in range(1, 40):
        told = suggestion(version=version)
        live.rooms.tell(Opened(told) if version == 1 else Revised(told))
    for screen in screens:
        frames = [await screen.receive() for _ in range(39)]
        assert [frame["offset"] for frame in frames] == list(range(1, 40))
        assert [frame["data"]["version"] for frame in frames] == list(range(1, 40))


async def test_a_connector_is_not_shown_the_log(live: LiveServer) -> None:
    live.rooms.tell(Opened(suggestion()))
    client = await live.connect()
    await client.send(hello(live.token("ingest")))
    welcome = (await client.receive())["data"]
    assert welcome["suggestions"] == []
    live.rooms.tell(Opened(suggestion("g2")))
    live.rooms.tell_state(STATE)
    assert (await client.receive())["type"] == "room.state"


async def test_only_the_latest_room_state_is_sent(live: LiveServer) -> None:
    client = await live.greeted("host")
    (subscription,) = live.rooms.subscriptions
    for viewers in range(50):
        subscription.tell(STATE.__class__(*(*_fields(viewers),)))
    assert (await client.receive())["data"]["viewers"] == 49
    assert (await client.pong())["type"] == "pong"


async def test_a_line_being_worded_is_told_between_the_lines_of_the_log(live: LiveServer) -> None:
    client = await live.greeted("host")
    live.rooms.tell(Opened(suggestion("g1")))
    await client.until("suggestion.opened")
    live.rooms.tell_delta(Delta("g1", 1, "敏感肌"))
    delta = await client.receive()
    assert delta == {
        "type": "suggestion.delta",
        "data": {"id": "g1", "version": 1, "text": "敏感肌"},
    }
    live.rooms.tell(Ready(suggestion("g1", 2)))
    assert (await client.receive())["offset"] == 2


async def test_of_lines_being_worded_only_the_newest_is_sent(live: LiveServer) -> None:
    client = await live.greeted("host")
    for length in range(1, 50):
        for id in ("g1", "g2"):
            live.rooms.tell_delta(Delta(id, 1, "字" * length))
    live.rooms.tell(Opened(suggestion("g3")))
    live.rooms.tell_state(STATE)
    frames = [await client.receive() for _ in range(4)]
    types = [frame["type"] for frame in frames]
    assert types == ["suggestion.opened", "suggestion.delta", "suggestion.delta", "room.state"]
    assert [frame["data"]["id"] for frame in frames[1:3]] == ["g1", "g2"]
    assert all(frame["data"]["text"] == "字" * 49 for frame in frames[1:3])


@pytest.mark.parametrize(
    "later", [Ready(suggestion("g1", 2)), Revised(suggestion("g1", 2)), Closed("g1", "used")]
)
async def test_what_was_worded_before_a_line_of_the_log_is_not_sent_after_it(
    live: LiveServer, later: Ready | Revised | Closed
) -> None:
    client = await live.greeted("host")
    live.rooms.tell_delta(Delta("g1", 1, "敏感"))
    live.rooms.tell_delta(Delta("g2", 1, "另一句"))
    live.rooms.tell(later)
    assert (await client.receive())["offset"] == 1
    assert (await client.receive())["data"]["id"] == "g2"
    await client.send({"type": "ping"})
    assert (await client.receive())["type"] == "pong"


async def test_a_screen_that_comes_while_a_line_is_worded_gets_the_newest(
    live: LiveServer,
) -> None:
    live.rooms.tell(Opened(suggestion("g1")))
    live.rooms.tell_delta(Delta("g1", 1, "敏感"))
    client = await live.connect()
    await client.send(hello(live.token("host"), since={"epoch": "e1", "offset": 0}))
    await client.until("suggestion.opened")
    live.rooms.tell_delta(Delta("g1", 1, "敏感肌的宝宝"))
    assert (await client.receive())["data"]["text"] == "敏感肌的宝宝"


async def test_a_connector_is_not_told_how_a_line_is_worded(live: LiveServer) -> None:
    client = await live.greeted("ingest")
    live.rooms.tell_delta(Delta("g1", 1, "敏感肌"))
    live.rooms.tell_state(STATE)
    assert (await client.receive())["type"] == "room.state"


async def test_operations_direct_the_host_s_screen(live: LiveServer) -> None:
    client = await live.greeted("admin", client="desk")
    for kind, data in (
        ("suggestion.push", {"headline": "加库存了", "line": "刚加了两百单。"}),
        ("suggestion.push", {"suggestion": "g1"}),
        ("suggestion.hold", {"suggestion": "g1"}),
        ("suggestion.release", {"suggestion": "g1"}),
        ("quiet", {"on": True}),
    ):
        id = f"o{len(live.rooms.events)}"
        await client.send({"type": kind, "id": id, "data": data})
        assert (await client.until("ack"))["data"]["accepted"] == [id]
    assert [type(envelope.event).__name__ for envelope in live.rooms.events] == [
        "SuggestionPushed",
        "SuggestionPushed",
        "SuggestionHeld",
        "SuggestionReleased",
        "Quiet",
    ]


def _fields(viewers: int) -> tuple[Any, ...]:
    return ("s1", None, "", None, False, viewers, 0, 0, 0, 0)


async def test_events_reach_the_room_and_are_acknowledged(live: LiveServer) -> None:
    client = await live.greeted("ingest", client="bridge")
    await client.send(chat("m1"))
    ack = (await client.until("ack"))["data"]
    assert ack == {"accepted": ["m1"], "duplicates": [], "skipped": [], "unknown": []}
    (envelope,) = live.rooms.events
    assert (envelope.client, envelope.id, envelope.ts) == ("bridge", "m1", 1_790_000_000_000)


async def test_what_an_event_names_in_vain_is_told_with_its_ack(live: LiveServer) -> None:
    client = await live.greeted("ingest")
    live.rooms.unknown_names = ("NOPE",)
    await client.send({"type": "focus", "id": "f1", "data": {"sku": "NOPE"}})
    ack = (await client.until("ack"))["data"]
    assert ack["accepted"] == ["f1"], "the product may come later"
    assert ack["unknown"] == [{"id": "f1", "names": ["NOPE"]}]


async def test_a_hello_without_a_token_wants_one(live: LiveServer) -> None:
    client = await live.connect()
    await client.send({"type": "hello", "data": {"client": "c1"}})
    error = await client.error()
    assert (error["code"], error["field"]) == ("missing_token", "data.token")
    assert await client.close_code() == 4401


async def test_the_same_id_twice_is_a_duplicate(live: LiveServer) -> None:
    client = await live.greeted("ingest")
    live.rooms.holding = True
    await client.send(chat("m1"))
    await client.send(chat("m1"))
    await client.pong()
    live.rooms.commit()
    ack = (await client.until("ack"))["data"]
    assert (ack["accepted"], ack["duplicates"]) == (["m1"], ["m1"])


async def test_one_commit_is_one_ack(live: LiveServer) -> None:
    client = await live.greeted("ingest")
    live.rooms.holding = True
    for number in range(200):
        await client.send(chat(f"m{number}"))
    await client.pong()
    assert len(live.rooms.held) == 200
    live.rooms.commit()
    ack = (await client.until("ack"))["data"]
    assert ack["accepted"] == [f"m{number}" for number in range(200)]


async def test_a_skipped_event_is_told_with_its_reason(live: LiveServer) -> None:
    live.rooms.skip_reason = "stale"
    client = await live.greeted("ingest")
    await client.send(chat("m1"))
    ack = (await client.until("ack"))["data"]
    assert ack["skipped"] == [{"id": "m1", "reason": "stale"}]


async def test_ping_is_answered_with_the_servers_time(live: LiveServer) -> None:
    client = await live.greeted("host")
    await client.send({"type": "ping", "id": "p1", "ts": 5})
    pong = (await client.until("pong"))["data"]
    assert (pong["id"], pong["ts"]) == ("p1", 5)
    assert pong["server_ms"] > 1_700_000_000_000


async def test_a_simulator_sets_the_clock_and_acts_as_ingest_and_host(live: LiveServer) -> None:
    client = await live.greeted("simulator")
    await client.send({"type": "clock", "id": "k1", "data": {"speed": 20}})
    assert (await client.until("ack"))["data"]["accepted"] == ["k1"]
    assert live.rooms.speeds == [20]
    await client.send(chat("m1"))
    await client.send({"type": "suggestion.used", "id": "a1", "data": {"suggestion": "g1"}})
    await client.until("ack")
    assert [envelope.id for envelope in live.rooms.events] == ["m1", "a1"]


async def test_without_hello_the_connection_ends() -> None:
    async with LiveServer(LiveOptions(hello_timeout_s=0.05)) as live:
        client = await live.connect()
        assert await client.close_code() == 4408


@pytest.mark.parametrize(
    "first",
    [chat("m1"), "nonsense", b"\x00\x01", {"type": "hello"}, {"type": "ping"}],
)
async def test_a_first_frame_that_is_no_hello_ends_the_connection(
    live: LiveServer, first: dict[str, Any] | str | bytes
) -> None:
    client = await live.connect()
    await client.send(first)
    assert (await client.error())["code"] in (
        "hello_expected",
        "not_json",
        "binary_frame",
        "missing_field",
    )
    assert await client.close_code() == 4400
    assert live.rooms.subscriptions == []


class TestTokens:
    """Who is let in, and for how long."""

    async def refused(
        self, live: LiveServer, token: str, room: str = ROOM
    ) -> tuple[str, int | None]:
        client = await live.connect(room)
        await client.send(hello(token))
        code: str = (await client.error())["code"]
        return code, await client.close_code()

    async def test_a_wrong_token(self, live: LiveServer) -> None:
        assert await self.refused(live, "x.y.z") == ("invalid_token", 4401)
        assert await self.refused(live, "") == ("missing_token", 4401)

    async def test_an_expired_token(self, live: LiveServer) -> None:
        long_ago = Access(SECRET, clock=lambda: 1_600_000_000.0)
        token = LiveServer(access=long_ago).token("host")
        assert await self.refused(live, token) == ("token_expired", 4410)

    async def test_a_token_of_another_room(self, live: LiveServer) -> None:
        token = live.token("host", rooms=("other-room",))
        assert await self.refused(live, token) == ("forbidden_room", 4403)

    async def test_another_shops_room_and_no_room_are_the_same_answer(
        self, live: LiveServer
    ) -> None:
        token = live.token("host", rooms=("*",))
        answers = {
            await self.refused(live, token, room)
            for room in ("foreign", "nowhere", "other-room", "a%20b", "r" * 65)
        }
        assert answers == {("unknown_room", 4404)}

    async def test_a_token_in_the_query_string_opens_nothing(self) -> None:
        async with LiveServer(LiveOptions(hello_timeout_s=0.05)) as live:
            token = live.token("host")
            for name in ("token", "access_token"):
                client = await live.connect(f"{ROOM}?{name}={token}")
                assert await client.close_code() == 4408
            client = await live.connect(f"{ROOM}?token={token}")
            await client.send({"type": "hello", "data": {"client": "c1"}})
            assert (await client.error())["field"] == "data.token"

    async def test_a_token_in_a_header_opens_nothing(self) -> None:
        async with LiveServer(LiveOptions(hello_timeout_s=0.05)) as live:
            headers = {"Authorization": f"Bearer {live.token('host')}"}
            client = await live.connect(additional_headers=headers)
            assert await client.close_code() == 4408

    async def test_the_connection_ends_when_the_token_does(self, live: LiveServer) -> None:
        client = await live.connect()
        await client.send(hello(live.token("host", lifetime_s=0.2)))
        await client.until("welcome")
        assert await client.close_code() == 4410

    async def test_a_room_that_is_closing(self, live: LiveServer) -> None:
        live.rooms.open_error = RoomClosing()
        assert await self.refused(live, live.token("host")) == ("shutting_down", 1012)


@pytest.mark.parametrize(
    ("roles", "frame"),
    [
        (("host",), chat("m1")),
        (("operations",), chat("m1")),
        (("ingest",), {"type": "suggestion.used", "id": "m1", "data": {"suggestion": "g1"}}),
        (("operations",), {"type": "suggestion.used", "id": "m1", "data": {"suggestion": "g1"}}),
        (("admin",), {"type": "suggestion.dismissed", "id": "m1", "data": {"suggestion": "g1"}}),
        (("operations",), {"type": "suggestion.pinned", "id": "m1", "data": {"suggestion": "g"}}),
        (("operations",), {"type": "suggestion.reworded", "id": "m1", "data": {"suggestion": "g"}}),
        (("ingest",), {"type": "suggestion.reworded", "id": "m1", "data": {"suggestion": "g1"}}),
        (("host",), {"type": "suggestion.push", "id": "m1", "data": {"headline": "加库存"}}),
        (("simulator",), {"type": "suggestion.push", "id": "m1", "data": {"headline": "加库存"}}),
        (("host", "ingest"), {"type": "suggestion.hold", "id": "m1", "data": {"suggestion": "g"}}),
        (("host",), {"type": "suggestion.release", "id": "m1", "data": {"suggestion": "g1"}}),
        (("ingest",), {"type": "quiet", "id": "m1", "data": {"on": True}}),
        (("host",), {"type": "lineup", "id": "m1", "data": {"items": []}}),
        (("ingest", "host", "operations"), {"type": "clock", "id": "m1", "data": {"speed": 1}}),
    ],
)  # fmt: skip
async def test_a_role_that_may_not_send_a_type(
    live: LiveServer, roles: tuple[AccessRole, ...], frame: dict[str, Any]
) -> None:
    client = await live.greeted(*roles)
    await client.send(frame)
    error = await client.error()
    assert (error["code"], error["id"]) == ("forbidden_type", "m1")
    assert live.rooms.events == []
    await client.pong()


class TestOrigin:
    """Pages of other sites may not connect."""

    @pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://[::1", "file://"])
    async def test_another_sites_page_is_refused(self, live: LiveServer, origin: str) -> None:
        with pytest.raises(InvalidStatus) as refused:
            await live.connect(origin=origin)
        response = refused.value.response
        assert response.status_code == 403
        assert json.loads(response.body or b"")["code"] == "forbidden_origin"
        assert live.meter.counts["live_handshakes_denied"] == 1

    async def test_our_own_page_may(self, live: LiveServer) -> None:
        client = await live.connect(origin=f"http://127.0.0.1:{live.port}")
        await client.send(hello(live.token("host")))
        assert (await client.receive())["type"] == "welcome"

    async def test_a_listed_site_may(self) -> None:
        async with LiveServer(LiveOptions(allowed_origins=("https://shop.example",))) as live:
            client = await live.connect(origin="https://shop.example")
            await client.send(hello(live.token("host")))
            assert (await client.receive())["type"] == "welcome"
            with pytest.raises(InvalidStatus):
                await live.connect(origin="https://shop.example.evil.example")


class TestTheEnd:
    """How connections end, and that nothing of them stays."""

    async def test_a_screen_that_lags_is_told_to_resume(self, live: LiveServer) -> None:
        client = await live.greeted("host")
        live.rooms.subscriptions[0].lag()
        assert await client.close_code() == 4409
        assert live.meter.counts["live_resumes_asked"] == 1
        await live.rooms.subscriptions[0].closed.wait()

    async def test_a_screen_that_takes_nothing_is_let_go(self) -> None:
        options = LiveOptions(send_timeout_s=0.05, close_timeout_s=0.05)
        async with LiveServer(options, narrow=True) as live:
            await live.greeted("host")
            heavy = Opened(suggestion(text="字" * 10_000))
            for _ in range(100):
                live.rooms.tell(heavy)
            await live.connections.wait_until_empty()
            assert live.rooms.subscriptions[0].closed.is_set()
            assert live.meter.counts["live_resumes_asked"] == 1
            # It still takes nothing: its socket must not wait for it.
            await live.all_gone.wait()

    async def test_draining_closes_all_with_restart_and_lets_nobody_in(
        self, live: LiveServer
    ) -> None:
        clients = [await live.greeted("host", client=f"c{n}") for n in range(5)]
        silent = await live.connect()
        assert await live.connections.drain() == 0
        assert [await client.close_code() for client in [*clients, silent]] == [1012] * 6
        with pytest.raises(InvalidStatus) as refused:
            await live.connect()
        assert refused.value.response.status_code == 503

    async def test_what_was_committed_is_acknowledged_before_the_end(
        self, live: LiveServer
    ) -> None:
        client = await live.greeted("ingest")
        live.rooms.holding = True
        await client.send(chat("m1"))
        await client.pong()
        live.rooms.commit()
        await live.connections.drain()
        assert (await client.until("ack"))["data"]["accepted"] == ["m1"]
        assert await client.close_code() == 1012

    async def test_cancelling_the_servers_task_reaches_the_socket(self, live: LiveServer) -> None:
        client = await live.greeted("host")
        (task,) = live.server.server_state.tasks
        task.cancel()
        assert await client.close_code() == 1012
        assert live.rooms.subscriptions[0].closed.is_set()

    async def test_a_commit_after_the_client_left_does_no_harm(self, live: LiveServer) -> None:
        live.rooms.holding = True
        client = await live.greeted("ingest")
        await client.send(chat("m1"))
        await client.pong()
        await client.socket.close()
        await live.connections.wait_until_empty()
        live.rooms.commit()
        assert (await (await live.greeted("ingest")).pong())["type"] == "pong"

    async def test_more_connections_than_the_limit_are_refused(self) -> None:
        async with LiveServer(LiveOptions(max_connections=2)) as live:
            first = await live.connect()
            await live.connect()
            with pytest.raises(InvalidStatus) as refused:
                await live.connect()
            assert refused.value.response.status_code == 503
            await first.socket.close()

    async def test_two_hundred_comings_and_goings_leave_no_task(self, live: LiveServer) -> None:
        before = asyncio.all_tasks()
        for number in range(200):
            async with connect(live.url(), proxy=None) as socket:
                await socket.send(json.dumps(hello(live.token("host"), f"c{number}")))
                if number % 2:
                    await socket.recv()
                    await socket.send(json.dumps({"type": "ping"}))
                if number % 3 == 0:
                    socket.transport.abort()
        await live.connections.wait_until_empty()
        left = asyncio.all_tasks() - before
        if left:
            await asyncio.wait(left, timeout=5)
        assert asyncio.all_tasks() - before == set()
        assert all(subscription.closed.is_set() for subscription in live.rooms.subscriptions)
        assert len(live.connections) == 0
