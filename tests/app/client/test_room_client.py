"""The client against the product's own door: what it sends, is told and gives up."""

import asyncio
import contextlib
import json
import shutil
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

import app.client
from app.client import (
    Change,
    ClientOptions,
    Closed,
    Delta,
    EventRefused,
    Opened,
    OutboxFull,
    Problem,
    Ready,
    RoomClient,
    RoomClosed,
    RoomRefused,
    Snapshot,
    StateChanged,
    StatusChanged,
)
from app.live.schema.codes import Close
from copilot.errors import RoomOverloaded
from copilot.suggestions import Closed as ClosedTold
from copilot.suggestions import Delta as DeltaTold
from copilot.suggestions import Opened as OpenedTold
from copilot.suggestions import Ready as ReadyTold
from copilot.suggestions import Welcome
from tests.app.live.live_support import ROOM, STATE, LiveServer, suggestion

QUICK = ClientOptions(first_pause_s=0.0, longest_pause_s=0.0, restart_spread_s=0.0)
CHAT = {"user": {"id": "u1", "name": "小红"}, "text": "敏感肌能用吗"}
PATIENCE_S = 15

pytestmark = pytest.mark.timeout(40)


@pytest.fixture
async def live() -> AsyncIterator[LiveServer]:
    async with LiveServer() as server:
        yield server


def client(live: LiveServer, *roles: Any, **options: Any) -> RoomClient:
    given: dict[str, Any] = {"client": "c1", "options": QUICK} | options
    return RoomClient(live.url(), live.token(*(roles or ("ingest", "host"))), **given)


async def until(changes: AsyncIterator[Change], kind: type) -> Any:
    async with asyncio.timeout(PATIENCE_S):
        async for change in changes:
            if isinstance(change, kind):
                return change
    raise AssertionError(f"no {kind.__name__} came")


async def until_live(changes: AsyncIterator[Change]) -> None:
    while (await until(changes, StatusChanged)).status.state != "live":
        pass


def ids(live: LiveServer) -> list[str]:
    return [envelope.id for envelope in live.rooms.events]


async def test_an_event_is_sent_and_settled(live: LiveServer) -> None:
    async with client(live) as room:
        first = await room.send("chat", CHAT, id="m1")
        again = await room.send("chat", CHAT, id="m1")
    assert (first.outcome, again.outcome) == ("accepted", "duplicate")
    assert {envelope.client for envelope in live.rooms.events} == {"c1"}


async def test_every_change_is_told_once(live: LiveServer) -> None:
    live.rooms.tell(OpenedTold(suggestion("g0")))
    async with client(live) as room:
        changes = room.changes()
        first = await until(changes, Snapshot)
        assert (first.reason, [each["id"] for each in first.suggestions]) == ("first", ["g0"])
        live.rooms.tell(OpenedTold(suggestion("g1")))
        assert (await until(changes, Opened)).suggestion["id"] == "g1"
        live.rooms.tell_delta(DeltaTold("g1", 1, "敏感肌"))
        assert await until(changes, Delta) == Delta("g1", 1, "敏感肌")
        live.rooms.tell(ReadyTold(suggestion("g1", 2)))
        assert (await until(changes, Ready)).suggestion["version"] == 2
        live.rooms.tell(ClosedTold("g1", "used"))
        closed = await until(changes, Closed)
        assert (closed.id, closed.reason, closed.suggestion["version"]) == ("g1", "used", 2)
        live.rooms.tell_state(STATE)
        assert (await until(changes, StateChanged)).state["viewers"] == 1200
        assert list(room.suggestions) == ["g0"]


async def test_what_the_schema_refuses_reaches_the_sender_with_its_field(live: LiveServer) -> None:
    async with client(live) as room:
        changes = room.changes()
        with pytest.raises(EventRefused, match="missing_field") as refused:
            await room.send("chat", {"text": "nobody"}, id="m1")
        assert (refused.value.field, refused.value.id) == ("data.user", "m1")
        problem = await until(changes, Problem)
        assert (problem.code, problem.id) == ("missing_field", "m1")
        assert (await room.send("chat", CHAT)).outcome == "accepted", "the connection stays"


@pytest.mark.parametrize(
    ("data", "id", "expected"),
    [
        ({"text": "x" * 70_000}, "m1", "70,0.. bytes, the service takes 65,536"),
        ({"text": float("nan")}, "m1", "not JSON compliant"),
        ({"text": {1, 2}}, "m1", "no JSON"),
        (CHAT, "", "id: expected a text of 1 to 128 characters"),
        (CHAT, "m" * 129, "id: expected a text"),
    ],
)
async def test_what_the_service_could_not_answer_is_refused_here(
    live: LiveServer, data: dict[str, Any], id: str, expected: str
) -> None:
    async with client(live) as room:
        with pytest.raises(ValueError, match=expected):
            room.post("chat", data, id=id)


async def test_half_a_surrogate_pair_does_not_stop_what_follows(live: LiveServer) -> None:
    async with client(live) as room:
        await room.send("chat", CHAT | {"text": "\ud83d喜欢"})
        await room.send("chat", CHAT)
    assert len(live.rooms.events) == 2


async def test_a_full_outbox_says_so_and_space_waits(live: LiveServer) -> None:
    live.rooms.holding = True
    options = ClientOptions(capacity=2, closing_s=0.0)
    async with client(live, options=options) as room:
        kept = [room.post("chat", CHAT, id=f"m{n}") for n in range(2)]
        with pytest.raises(OutboxFull):
            room.post("chat", CHAT, id="m2")
        waiting = asyncio.create_task(room.space())
        while len(live.rooms.held) < 2:  # noqa: ASYNC110  # the scripted room tells of no event
            await asyncio.sleep(0)
        assert not waiting.done()
        live.rooms.commit()
        await waiting
        assert [(await each).outcome for each in kept] == ["accepted"] * 2


async def test_overload_is_waited_out_and_the_order_kept(live: LiveServer) -> None:
    live.rooms.refusal = RoomOverloaded(200)
    async with client(live) as room:
        changes = room.changes()
        kept = [room.post("chat", CHAT, id=f"m{n}") for n in range(5)]
        await until(changes, StatusChanged)
        refused = asyncio.get_running_loop().time()
        while live.meter.counts["live_frames_refused"] < 5:  # noqa: ASYNC110  # it tells nobody
            await asyncio.sleep(0)
        live.rooms.refusal = None
        await asyncio.gather(*kept)
        assert asyncio.get_running_loop().time() - refused >= 0.15
    assert ids(live) == [f"m{n}" for n in range(5)]


@pytest.mark.parametrize("close", [Close.RESTART, Close.RESUME, Close.INTERNAL])
async def test_it_comes_back_and_loses_nothing(live: LiveServer, close: Close) -> None:
    live.rooms.holding = True
    async with client(live) as room:
        changes = room.changes()
        await until_live(changes)
        kept = [room.post("chat", CHAT, id=f"m{n}") for n in range(3)]
        while len(live.rooms.held) < 3:  # noqa: ASYNC110  # the scripted room tells of no event
            await asyncio.sleep(0)
        live.connections.end_all(close)
        live.rooms.holding = False
        assert (await until(changes, StatusChanged)).status.state == "waiting"
        live.rooms.tell(OpenedTold(suggestion("g1")))
        assert (await until(changes, Opened)).suggestion["id"] == "g1"
        assert [(await each).outcome for each in kept] == ["accepted"] * 3
        assert room.connections == 2


async def test_a_lagging_connection_resumes_without_a_gap(live: LiveServer) -> None:
    async with client(live) as room:
        changes = room.changes()
        await until(changes, Snapshot)
        live.rooms.subscriptions[0].lag()
        live.rooms.tell(OpenedTold(suggestion("g1")))
        live.rooms.tell(ReadyTold(suggestion("g1", 2)))
        assert (await until(changes, Opened)).suggestion["id"] == "g1"
        assert (await until(changes, Ready)).suggestion["version"] == 2
        assert room.position is not None
        assert room.position.offset == 2


async def test_a_new_epoch_in_the_middle_replaces_everything(live: LiveServer) -> None:
    live.rooms.tell(OpenedTold(suggestion("g0")))
    async with client(live) as room:
        changes = room.changes()
        await until(changes, Snapshot)
        live.rooms.subscriptions[0].tell(Welcome("e2", 0, False, (suggestion("g9"),), STATE))
        gap = await until(changes, Snapshot)
        assert (gap.reason, [each["id"] for each in gap.suggestions]) == ("gap", ["g9"])
        assert list(room.suggestions) == ["g9"]


async def test_a_token_source_is_asked_again_when_the_token_ends(live: LiveServer) -> None:
    asked: list[float] = []

    async def token() -> str:
        asked.append(1.0)
        return live.token("host", "ingest", lifetime_s=600 if len(asked) > 1 else 0.5)

    async with RoomClient(live.url(), token, client="c1", options=QUICK) as room:
        changes = room.changes()
        while (await until(changes, StatusChanged)).status.reason != "token_expired":
            pass
        assert (await room.send("chat", CHAT)).outcome == "accepted"
    assert len(asked) == 2


async def test_a_source_that_fails_for_a_while_is_asked_again(live: LiveServer) -> None:
    answers: list[Exception | str] = [OSError("down"), TimeoutError(), live.token("ingest")]

    async def token() -> str:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async with RoomClient(live.url(), token, client="c1", options=QUICK) as room:
        assert (await room.send("chat", CHAT)).outcome == "accepted"


async def test_a_refused_client_tells_everybody_who_waits(live: LiveServer) -> None:
    async with RoomClient(live.url(), "nonsense", client="c1", options=QUICK) as room:
        changes = room.changes()
        with pytest.raises(RoomRefused, match="4401 invalid_token"):
            await room.send("chat", CHAT)
        with pytest.raises(RoomRefused):
            await room.space()
        with pytest.raises(RoomRefused):
            await until(changes, Opened)
        with pytest.raises(RoomRefused):
            await until(room.changes(), Opened)
        assert room.status.state == "ended"


async def test_leaving_waits_for_what_was_posted_and_gives_up_the_rest(live: LiveServer) -> None:
    async with client(live) as room:
        settled = room.post("chat", CHAT)
    assert settled.result().outcome == "accepted"
    live.rooms.holding = True
    async with client(live, client="c2", options=ClientOptions(closing_s=0.1)) as room:
        lost = room.post("chat", CHAT)
    assert isinstance(lost.exception(), RoomClosed)
    with pytest.raises(RoomClosed):
        room.post("chat", CHAT)
    assert [change async for change in room.changes()][1:] == []


async def test_a_slow_reader_gets_a_snapshot_instead_of_every_change(live: LiveServer) -> None:
    async with client(live, options=ClientOptions(changes=3)) as room:
        slow, quick = room.changes(), room.changes()
        await until_live(slow)
        await until_live(quick)
        await until(quick, Snapshot)
        for number in range(10):
            live.rooms.tell(OpenedTold(suggestion(f"g{number}")))
            await until(quick, Opened)
        lagged = await until(slow, Snapshot)
        assert (lagged.reason, len(lagged.suggestions)) == ("lagged", 10)


async def test_a_wait_that_is_cancelled_takes_nothing_back(live: LiveServer) -> None:
    live.rooms.holding = True
    async with client(live) as room:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(room.send("chat", CHAT, id="m1"), 0.2)
        live.rooms.commit()
        assert await room.drain(5)
    assert ids(live) == ["m1"]


async def test_a_service_that_settles_nothing_is_left_and_tried_anew(live: LiveServer) -> None:
    live.rooms.holding = True
    options = ClientOptions(ack_s=0.2, first_pause_s=0.0, at_once_every_s=0.0)
    async with client(live, options=options) as room:
        kept = room.post("chat", CHAT, id="m1")
        while room.connections < 2:  # noqa: ASYNC110  # nothing is told on the way
            await asyncio.sleep(0)
        live.rooms.holding = False
        live.rooms.held.clear()
        assert (await kept).outcome == "accepted"


@pytest.mark.parametrize("url", ["nonsense", "ftp://host/v1/rooms/r", "ws://"])
def test_an_address_that_is_none_is_told(url: str) -> None:
    with pytest.raises(ValueError, match="is no WebSocket address"):
        RoomClient(url, "t", client="c1")


async def test_the_folder_works_where_it_is_copied(live: LiveServer, tmp_path: Path) -> None:
    folder = tmp_path / "livecue_client"
    shutil.copytree(Path(app.client.__file__).parent, folder, ignore=lambda *_: {"__pycache__"})
    script = tmp_path / "bridge.py"
    script.write_text(
        "import asyncio, sys\n"
        "from livecue_client import RoomClient\n"
        "async def main():\n"
        "    async with RoomClient(sys.argv[1], sys.argv[2], client='copied') as room:\n"
        f"        print((await room.send('chat', {json.dumps(CHAT)}, id='m1')).outcome)\n"
        "asyncio.run(main())\n",
        "utf-8",
    )
    ended = await asyncio.create_subprocess_exec(
        sys.executable,
        str(script),
        live.url(ROOM),
        live.token("ingest"),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        cwd=tmp_path,
        env={"PYTHONDONTWRITEBYTECODE": "1"},
    )
    with contextlib.suppress(ProcessLookupError):
        output, errors = await ended.communicate()
    assert output.decode() == "accepted\n", errors.decode()
