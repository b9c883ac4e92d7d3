import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.access import AccessRole
from app.live.options import LiveOptions
from copilot.errors import RoomClosing, RoomOverloaded
from tests.app.live.live_support import ROOM, LiveServer, chat


class Pusher:
    """A platform that pushes over HTTP."""

    def __init__(self, live: LiveServer) -> None:
        self.live = live
        self.http = httpx.AsyncClient(
            base_url=f"http://127.0.0.1:{live.port}", trust_env=False, timeout=10
        )

    async def push(
        self,
        body: Any,
        *roles: AccessRole,
        room: str = ROOM,
        token: str | None = None,
    ) -> httpx.Response:
        headers = {"Authorization": f"Bearer {token or self.live.token(*roles)}"}
        content = body if isinstance(body, bytes) else json.dumps(body)
        return await self.http.post(f"/v1/rooms/{room}/events", content=content, headers=headers)


@pytest.fixture
async def pusher(live: LiveServer) -> AsyncIterator[Pusher]:
    one = Pusher(live)
    yield one
    await one.http.aclose()


async def test_a_batch_is_taken_and_each_event_gets_its_outcome(pusher: Pusher) -> None:
    bad = chat("b1") | {"data": {"user": {"id": "u"}, "text": "a"}}
    body = {"events": [chat("m1"), bad, chat("m2"), chat("m1"), {"type": "ping"}, 7, {}]}
    response = await pusher.push(body)
    assert response.status_code == 202
    result = response.json()
    assert (result["accepted"], result["duplicates"]) == (["m1", "m2"], ["m1"])
    assert [(e["index"], e["code"], e.get("id"), e.get("field")) for e in result["errors"]] == [
        (1, "missing_field", "b1", "data.user.name"),
        (4, "not_an_event", None, "type"),
        (5, "not_json", None, None),
        (6, "missing_field", None, "type"),
    ]
    assert [envelope.client for envelope in pusher.live.rooms.events] == ["tester"] * 3


async def test_a_client_may_name_itself(pusher: Pusher) -> None:
    await pusher.push({"client": "platform", "events": [chat("m1")]})
    assert pusher.live.rooms.events[0].client == "platform"


async def test_the_same_event_over_both_doors_counts_once(pusher: Pusher) -> None:
    client = await pusher.live.greeted("ingest", client="platform")
    await client.send(chat("m1"))
    await client.until("ack")
    response = await pusher.push({"client": "platform", "events": [chat("m1")]})
    assert response.json()["duplicates"] == ["m1"]


async def test_operations_may_push_their_wishes_over_http(pusher: Pusher) -> None:
    events = [
        {"type": "suggestion.push", "id": "o1", "data": {"headline": "加库存了"}},
        {"type": "suggestion.push", "id": "o2", "data": {"headline": "字" * 13}},
        {"type": "suggestion.hold", "id": "o3", "data": {"suggestion": "g1"}},
    ]
    result = (await pusher.push({"events": events}, "operations")).json()
    assert result["accepted"] == ["o1", "o3"]
    assert [(e["id"], e["field"]) for e in result["errors"]] == [("o2", "data.headline")]
    result = (await pusher.push({"events": events[::2]}, "host")).json()
    assert [e["code"] for e in result["errors"]] == ["forbidden_type"] * 2


async def test_an_empty_batch_is_taken(pusher: Pusher) -> None:
    response = await pusher.push({"events": []})
    assert response.json() == {
        "accepted": [], "duplicates": [], "skipped": [], "unknown": [], "errors": [],
    }  # fmt: skip


async def test_a_thousand_events_are_taken_and_one_more_is_not(pusher: Pusher) -> None:
    events = [chat(f"m{number}") for number in range(1001)]
    assert (await pusher.push({"events": events})).status_code == 413
    response = await pusher.push({"events": events[:1000]})
    assert len(response.json()["accepted"]) == 1000


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"nonsense", 400),
        (b"\xff\xfe", 400),
        (b"[" * 100_000, 400),
        (b"[]", 422),
        (b"{}", 422),
        (b'{"events": {}}', 422),
        (b'{"events": [], "client": 7}', 422),
        (b'{"events": [], "client": ""}', 422),
        (b"[" + b" " * (1024 * 1024) + b"]", 413),
    ],
)
async def test_a_body_that_is_no_batch_is_refused(pusher: Pusher, body: bytes, status: int) -> None:
    response = await pusher.push(body)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    assert pusher.live.rooms.events == []


async def test_an_event_nested_too_deeply_stops_no_other(pusher: Pusher) -> None:
    deep = (
        b'{"events": [' + b"[" * 500 + b"]" * 500 + b"," + json.dumps(chat("m1")).encode() + b"]}"
    )
    result = (await pusher.push(deep)).json()
    assert result["accepted"] == ["m1"]
    assert [(error["index"], error["code"]) for error in result["errors"]] == [(0, "not_json")]


async def test_a_role_that_may_not_send_a_type(pusher: Pusher) -> None:
    result = (await pusher.push({"events": [chat("m1")]}, "host")).json()
    assert [(error["code"], error["id"]) for error in result["errors"]] == [
        ("forbidden_type", "m1")
    ]


@pytest.mark.parametrize(
    ("refusal", "code"), [(RoomOverloaded(300), "overloaded"), (RoomClosing(), "shutting_down")]
)
async def test_what_the_room_refuses_is_told(pusher: Pusher, refusal: Exception, code: str) -> None:
    pusher.live.rooms.refusal = refusal
    result = (await pusher.push({"events": [chat("m1")]})).json()
    assert [(error["code"], error["id"]) for error in result["errors"]] == [(code, "m1")]


async def test_what_is_skipped_is_told(pusher: Pusher) -> None:
    pusher.live.rooms.skip_reason = "stale"
    result = (await pusher.push({"events": [chat("m1")]})).json()
    assert result["skipped"] == [{"id": "m1", "reason": "stale"}]


async def test_what_is_not_committed_in_time_is_unconfirmed() -> None:
    async with LiveServer(LiveOptions(push_deadline_s=0.05)) as live:
        live.rooms.holding = True
        pusher = Pusher(live)
        result = (await pusher.push({"events": [chat("m1"), chat("m2")]})).json()
        assert [(e["index"], e["code"], e["id"]) for e in result["errors"]] == [
            (0, "unconfirmed", "m1"),
            (1, "unconfirmed", "m2"),
        ]
        live.rooms.commit()
        live.rooms.holding = False
        again = (await pusher.push({"events": [chat("m1")]})).json()
        assert again["duplicates"] == ["m1"]
        await pusher.http.aclose()


async def test_who_may_not_push(pusher: Pusher) -> None:
    live = pusher.live
    answers = {}
    for name, token, room in (
        ("wrong", "x.y.z", ROOM),
        ("other room", live.token("ingest", rooms=("other-room",)), ROOM),
        ("other shop", live.token("ingest", rooms=("*",), shop="shop-2"), ROOM),
        ("no room", live.token("ingest", rooms=("*",)), "nowhere"),
    ):
        response = await pusher.push({"events": [chat("m1")]}, token=token, room=room)
        answers[name] = (response.status_code, response.json()["code"])
    assert answers == {
        "wrong": (401, "invalid_token"),
        "other room": (403, "forbidden_room"),
        "other shop": (404, "unknown_room"),
        "no room": (404, "unknown_room"),
    }
    url = f"/v1/rooms/{ROOM}/events?token={live.token()}&access_token={live.token()}"
    bare = await pusher.http.post(url, json={"events": [chat("m1")]})
    assert (bare.status_code, bare.json()["code"]) == (401, "missing_token")
    live.rooms.open_error = RoomClosing()
    assert (await pusher.push({"events": []})).status_code == 503
    assert live.rooms.events == []


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=8,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(JSON, max_size=20))
def test_any_events_get_an_answer(events: list[Any]) -> None:
    asyncio.run(_push(events))


async def _push(events: list[Any]) -> None:
    async with LiveServer() as live:
        pusher = Pusher(live)
        response = await pusher.push({"events": [*events, chat("m1")]})
        await pusher.http.aclose()
        assert response.status_code == 202
        result = response.json()
        assert result["accepted"] == ["m1"]
        assert [error["index"] for error in result["errors"]] == list(range(len(events)))
