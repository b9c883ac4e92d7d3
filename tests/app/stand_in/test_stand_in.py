"""The stand-in on a real port: the product's wire, cards of every kind, and mischief on demand."""

import asyncio
import contextlib
import json
import socket
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import uvicorn
from websockets.asyncio.client import connect

from app.client import (
    Change,
    ClientOptions,
    Closed,
    Delta,
    EventRefused,
    Opened,
    Ready,
    Revised,
    RoomClient,
    Snapshot,
    StatusChanged,
)
from app.live.schema.outgoing import validate_sent
from app.live.socket_server import SOCKET_SERVER
from app.stand_in.cards import KINDS, card
from app.stand_in.mischief import Mischief
from app.stand_in.server import CuttableProtocol, StandInOptions, stand_in_app
from knowledge.language.headline import fits_headline

PATIENCE_S = 20
QUICK = ClientOptions(first_pause_s=0.05, longest_pause_s=0.1, restart_spread_s=0.1)
CHAT = {"user": {"id": "u1", "name": "小红"}, "text": "多大容量"}

pytestmark = pytest.mark.timeout(60)


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Any:
        yield  # signals are the test runner's


@contextlib.asynccontextmanager
async def stand_in(said: list[str] | None = None, **mischief: Any) -> AsyncIterator[str]:
    """Serve a stand-in that plays ten times as fast; yield the address of its rooms."""
    options = StandInOptions("zh", 10.0, Mischief(**mischief))
    say: Callable[[str], None] = (said if said is not None else []).append
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(
        stand_in_app(options, say),
        log_config=None,
        timeout_graceful_shutdown=1,
        **{**SOCKET_SERVER, "ws": CuttableProtocol},
    )
    server = _Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield f"ws://127.0.0.1:{listener.getsockname()[1]}/v1/rooms"
    finally:
        server.should_exit = True
        await serving


def client(rooms: str, token: str = "any", room: str = "r1") -> RoomClient:
    return RoomClient(f"{rooms}/{room}", token, client="mine", options=QUICK)


async def until(changes: AsyncIterator[Change], enough: Callable[[list[Change]], bool]) -> Any:
    """Read changes until there are enough; return them."""
    seen: list[Change] = []
    async with asyncio.timeout(PATIENCE_S):
        async for change in changes:
            seen.append(change)
            if enough(seen):
                return seen
    raise AssertionError("it ended")


def kinds(seen: list[Change]) -> set[str]:
    return {each.suggestion["kind"] for each in seen if isinstance(each, Opened)}


async def test_every_kind_of_card_comes_is_worded_changes_and_goes() -> None:
    async with stand_in() as rooms, client(rooms) as room:
        seen = await until(
            room.changes(),
            lambda seen: (
                kinds(seen) == set(KINDS)
                and {type(each) for each in seen} >= {Closed, Delta, Revised, Ready, Snapshot}
            ),
        )
    shown: dict[str, int] = {}
    for change in seen:
        match change:
            case Opened(suggestion=suggestion):
                assert suggestion["id"] not in shown
                shown[suggestion["id"]] = suggestion["version"]
            case Revised(suggestion=suggestion) | Ready(suggestion=suggestion):
                assert suggestion["version"] > shown[suggestion["id"]]
                shown[suggestion["id"]] = suggestion["version"]


async def test_every_frame_is_one_of_the_wire_s() -> None:
    async with stand_in() as rooms, connect(f"{rooms}/r1", proxy=None) as wire:
        hello = {"token": "any", "client": "raw"}
        await wire.send(json.dumps({"type": "hello", "data": hello}))
        types: set[str] = set()
        async with asyncio.timeout(PATIENCE_S):
            while len(types) < 7:
                text = await wire.recv()
                assert isinstance(text, str)
                types.add(validate_sent(text).type)
    assert {"welcome", "suggestion.closed", "suggestion.delta", "room.state"} <= types


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_headlines_can_be_read_at_a_glance(kind: Any, language: Any) -> None:
    assert fits_headline(card(kind, "c1", language, 0).headline)


async def test_the_room_reacts_to_what_the_host_does() -> None:
    async with stand_in() as rooms, client(rooms) as room:
        changes = room.changes()
        opened = (await until(changes, lambda seen: isinstance(seen[-1], Opened)))[-1]
        await room.send("suggestion.used", {"suggestion": opened.suggestion["id"]})
        closed = (await until(changes, lambda seen: isinstance(seen[-1], Closed)))[-1]
        assert (closed.id, closed.reason) == (opened.suggestion["id"], "used")
        await room.send("suggestion.push", {"headline": "三号加库存了", "line": "又加了两百单。"})
        await until(
            changes,
            lambda seen: (
                isinstance(seen[-1], Opened) and seen[-1].suggestion["headline"] == "三号加库存了"
            ),
        )


async def test_each_event_is_told_with_the_verdict_of_the_schema() -> None:
    said: list[str] = []
    async with stand_in(said) as rooms, client(rooms) as room:
        await room.send("chat", CHAT | {"text": "\x1b[31m红"}, id="m1")
        with pytest.raises(EventRefused):
            await room.send("chat", {"text": "nobody"}, id="m2")
    assert said[0] == "mine  hello  ok  from the start"
    assert said[1].startswith("mine  chat m1  ok  ")
    assert said[2].startswith("mine  REFUSED  missing_field: data.user is missing")
    assert "\x1b" not in "".join(said), "what a client sends does not steer the terminal"


async def test_a_token_of_role_words_has_those_roles_only() -> None:
    async with stand_in() as rooms, client(rooms, "ingest") as room:
        assert (await room.send("chat", CHAT)).outcome == "accepted"
        with pytest.raises(EventRefused, match="forbidden_type"):
            await room.send("quiet", {"on": True})


async def test_events_count_once_and_rooms_are_apart() -> None:
    async with stand_in() as rooms, client(rooms) as one, client(rooms, room="r2") as other:
        outcomes = [(await one.send("chat", CHAT, id="m1")).outcome for _ in range(2)]
        assert outcomes == ["accepted", "duplicate"]
        assert (await other.send("chat", CHAT, id="m1")).outcome == "accepted"


async def ten_events(rooms: str) -> tuple[list[str], RoomClient]:
    async with client(rooms) as room:
        receipts = [await room.send("chat", CHAT, id=f"m{number}") for number in range(10)]
    return [receipt.outcome for receipt in receipts], room


@pytest.mark.parametrize(
    "mischief",
    [
        {"overload_every": 3, "retry_after_ms": 20},
        {"ack_delay_s": 0.05},
        {"duplicates": True},
    ],
)
async def test_a_client_in_order_gets_every_event_through(mischief: dict[str, Any]) -> None:
    async with stand_in(**mischief) as rooms:
        outcomes, _ = await ten_events(rooms)
    assert outcomes == ["accepted"] * 10


async def test_lines_of_the_log_that_come_twice_are_shown_once() -> None:
    async with stand_in(duplicates=True) as rooms, client(rooms) as room:
        seen = await until(room.changes(), lambda seen: len(kinds(seen)) > 2)
    opened = [each.suggestion["id"] for each in seen if isinstance(each, Opened)]
    assert len(opened) == len(set(opened))


def drops(seen: list[Change]) -> list[str]:
    states = [each.status for each in seen if isinstance(each, StatusChanged)]
    return [status.reason for status in states if status.state == "waiting"]


async def test_connections_are_cut_without_a_word_again_and_again() -> None:
    async with stand_in(drop_every_s=0.3) as rooms, client(rooms) as room:
        seen = await until(room.changes(), lambda seen: len(drops(seen)) == 3)
    assert set(drops(seen)) == {"the connection was lost"}
    assert sum(isinstance(each, Snapshot) for each in seen) == 1, "it resumed each time"


@pytest.mark.parametrize(("code", "reason"), [(1012, "restart"), (4409, "resume")])
async def test_connections_are_closed_with_the_code_asked_for(code: int, reason: str) -> None:
    async with (
        stand_in(close_every_s=0.3, close_code=code) as rooms,
        client(rooms) as room,
    ):
        seen = await until(room.changes(), lambda seen: len(drops(seen)) == 2)
    assert set(drops(seen)) == {reason}


async def test_the_log_is_lost_on_demand() -> None:
    async with stand_in(new_epoch_every_s=0.3) as rooms, client(rooms) as room:
        seen = await until(
            room.changes(), lambda seen: sum(isinstance(each, Snapshot) for each in seen) == 3
        )
    assert [each.reason for each in seen if isinstance(each, Snapshot)] == ["first", "gap", "gap"]
