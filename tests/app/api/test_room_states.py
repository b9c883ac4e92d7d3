"""Rooms with their state: of those at work, in turns, with their clients, and nobody else's."""

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace

import httpx
import pytest

from app.access import AccessRole, Grant
from app.api.room_states import ROOMS_PER_TURN, watched
from app.live.connections import Connections
from app.live.schema.codes import Close
from app.services import Services
from copilot.ports import RoomProfile
from copilot.suggestions import Broadcast, RoomState
from tests.app.api.conftest import As
from tests.app.api.scripted_services import ScriptedRooms

STATE = RoomState(
    session="b1",
    focus_sku="CUP-01",
    focus_title="保温杯",
    focus_link=3,
    quiet=True,
    viewers=1250,
    chat_per_minute=84,
    questions_waiting=2,
    gaps=1,
    dropped=0,
    mood="cooling",
    mood_cause="弹幕 84 条/分，十分钟前 150",
    orders_per_minute=3,
    hearing="silent",
)
NOBODY = {"host": 0, "operations": 0, "ingest": 0}


class Socket:
    def end(self, close: Close) -> None:
        raise AssertionError(close)


@contextmanager
def present(
    connections: Connections, *clients: tuple[str, tuple[AccessRole, ...]]
) -> Iterator[None]:
    with ExitStack() as sockets:
        for number, (room, roles) in enumerate(clients):
            socket = Socket()
            sockets.enter_context(connections.holding(socket))
            grant = Grant("c", "north", (room,), frozenset(roles), id=f"t{number}")
            connections.entered(socket, room, grant)
        yield


async def test_rooms_at_work_are_told_with_state_and_clients(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms, services: Services
) -> None:
    rooms_at_work.broadcasts = {"n1": Broadcast(STATE, 1_790_000_000_000)}
    clients: list[tuple[str, tuple[AccessRole, ...]]] = [
        ("n1", ("host",)),
        ("n1", ("host", "operations")),
        ("n1", ("admin",)),
        ("n1", ("simulator",)),
        ("n2", ("ingest",)),
        ("s1", ("host",)),
    ]
    with present(services.connections, *clients):
        answer = await client.get(
            "/v1/rooms", params={"state": "true"}, headers=as_("north", "operations")
        )
    n1, n2 = answer.json()["rooms"]
    assert n1["state"] == {
        "session": "b1",
        "started_wall_ms": 1_790_000_000_000,
        "focus_sku": "CUP-01",
        "focus_title": "保温杯",
        "focus_link": 3,
        "viewers": 1250,
        "mood": "cooling",
        "mood_cause": "弹幕 84 条/分，十分钟前 150",
        "chat_per_minute": 84,
        "orders_per_minute": 3,
        "questions_waiting": 2,
        "gaps": 1,
        "dropped": 0,
        "quiet": True,
        "hearing": "silent",
        "unknown_skus": [],
    }
    assert n1["clients"] == {"host": 2, "operations": 2, "ingest": 1}
    assert n1["title"] == "Room n1"
    assert (n2["state"], n2["clients"]) == (None, NOBODY | {"ingest": 1})
    assert rooms_at_work.opened == [], "idle rooms stay where they are"
    assert len(services.connections) == 0
    again = await client.get(
        "/v1/rooms", params={"state": "true"}, headers=as_("north", "operations")
    )
    assert again.json()["rooms"][0]["clients"] == NOBODY


async def test_without_being_asked_rooms_are_told_as_they_are_set_up(
    client: httpx.AsyncClient, as_: As
) -> None:
    answer = await client.get("/v1/rooms", headers=as_("north", "host"))
    assert answer.json()["rooms"][0] == {
        "id": "n1",
        "shop": "north",
        "title": "Room n1",
        "language": "zh",
        "stream_delay_ms": 4000,
        "host_stage": "beginner",
    }
    bad = await client.get("/v1/rooms", params={"state": "x"}, headers=as_("north", "host"))
    assert bad.status_code == 422


async def test_a_caller_sees_the_state_of_the_own_rooms_only(
    client: httpx.AsyncClient, as_: As, rooms_at_work: ScriptedRooms
) -> None:
    rooms_at_work.broadcasts = {room: Broadcast(STATE, 1) for room in ("n1", "n2", "s1")}

    async def seen(headers: dict[str, str], **more: str) -> list[str]:
        answer = await client.get("/v1/rooms", params={"state": "true", **more}, headers=headers)
        return [room["id"] for room in answer.json().get("rooms", [])]

    assert await seen(as_("south", "operations")) == ["s1"]
    assert await seen(as_("north", "host", rooms=("n2",))) == ["n2"]
    assert await seen(as_("north", "operations"), shop="south") == []
    assert await seen(as_("*", "admin")) == ["n1", "n2", "s1"]


async def test_a_thousand_rooms_are_looked_at_in_turns() -> None:
    profiles = [RoomProfile(f"r{n}", "north", "", "zh", 0) for n in range(1000)]
    at_work = ScriptedRooms(
        broadcasts={
            room.id: Broadcast(replace(STATE, gaps=int(room.id[1:])), 1) for room in profiles
        }
    )
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0)
            turns += 1

    waiting = asyncio.create_task(others())
    found = await watched(profiles, at_work, Connections())
    waiting.cancel()
    assert [room.state.gaps for room in found if room.state] == list(range(1000))
    assert turns >= 1000 // ROOMS_PER_TURN - 1


@pytest.mark.parametrize("role", ["host", "operations", "ingest"])
async def test_whoever_may_see_rooms_may_see_their_state(
    client: httpx.AsyncClient, as_: As, role: str
) -> None:
    answer = await client.get("/v1/rooms", params={"state": "1"}, headers=as_("north", role))
    assert answer.status_code == 200
